import { noRows } from '../../fate/column.ts'

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

/** @param used whose memory is kept */
export const noWrites = (used?: Writes): Writes => ({
  on: noRows(Int32Array, used?.on),
  seconds: noRows(Int32Array, used?.seconds),
  readable: noRows(Uint8Array, used?.readable),
  lost: noRows(Int32Array, used?.lost),
  from: noRows(Int32Array, used?.from),
  until: noRows(Int32Array, used?.until),
})
