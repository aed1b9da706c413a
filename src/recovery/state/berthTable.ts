/** Berths of services that stand in several racks, as the population's index lists them. See `plan/berths`. */
export interface BerthTable {
  /** Task that brings the servers back, or `there` or `out`. */
  readonly task: Int32Array
  /** What the servers lack of the data: `full`, `empty` or `filling`. */
  readonly lacks: Uint8Array
}

/** Instead of the task that brings a berth back: its servers are there. */
export const there = -1

export function berthTable(count: number): BerthTable {
  return { task: new Int32Array(count).fill(there), lacks: new Uint8Array(count) }
}
