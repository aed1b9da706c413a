/** The lists of riders of all tasks, linked: `firstRider` of a task, then `next`; see `riders.ts`. */
export interface Riders {
  count: number
  service: Int32Array
  next: Int32Array
  /** 0: it only has to be handled if there is a point to restore. */
  firm: Uint8Array
}

export function emptyRiders(capacity: number): Riders {
  return {
    count: 0,
    service: new Int32Array(capacity),
    next: new Int32Array(capacity),
    firm: new Uint8Array(capacity),
  }
}
