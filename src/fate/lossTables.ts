import { noRows } from './column.ts'

/** See `lostAgain`. By service; empty until one that stands in several racks has its data back. Whole seconds. */
export interface LostAgain {
  /** Second at which all it had lost was back, and the point it was restored from; `never`: it was not. */
  restoredAt: Int32Array
  restoredFrom: Int32Array
  /** Racks that burnt before this second have been left; 0: none. The columns below then are of its loss before. */
  leftBy: Int32Array
  /** Writes lost by then. */
  seconds: Int32Array
  /** What was left of its data, and since when it was written to again: no point was made between `idleFrom` and then. */
  point: Int32Array
  idleFrom: Int32Array
  writtenFrom: Int32Array
  /** Second at which its data stopped changing in its last loss so far; empty until one loses data. */
  stopped: Int32Array
}

/** @param used whose memory is kept */
export const neverAgain = (used?: LostAgain): LostAgain => ({
  restoredAt: noRows(Int32Array, used?.restoredAt),
  restoredFrom: noRows(Int32Array, used?.restoredFrom),
  leftBy: noRows(Int32Array, used?.leftBy),
  seconds: noRows(Int32Array, used?.seconds),
  point: noRows(Int32Array, used?.point),
  idleFrom: noRows(Int32Array, used?.idleFrom),
  writtenFrom: noRows(Int32Array, used?.writtenFrom),
  stopped: noRows(Int32Array, used?.stopped),
})
