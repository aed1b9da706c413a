/** By service; empty until a service is stopped where it runs on a replica. */
export interface Writes {
  /** Rack that holds writes of a service that was stopped there, and for how many seconds it wrote them. */
  on: Int32Array
  seconds: Int32Array
  /** 1: that rack has served again since. */
  readable: Uint8Array
  /** Seconds of writes that burnt. */
  lost: Int32Array
  /** First stay at a replica whose writes are held there, or burnt: its first second, and the first one after it. */
  from: Int32Array
  until: Int32Array
}

export const noWrites = (): Writes => ({
  on: new Int32Array(0),
  seconds: new Int32Array(0),
  readable: new Uint8Array(0),
  lost: new Int32Array(0),
  from: new Int32Array(0),
  until: new Int32Array(0),
})
