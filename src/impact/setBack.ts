/** Services whose data is not that of their last moment, and how old it is. */
import { never } from '../damage/damage.ts'

/**
 * 1 if its data is not that of its last moment, or had to be restored: its disks are lost, or it goes on with older
 * data.
 */
export function isSetBack(lostAt: number, loss: number): number {
  return ((lostAt - never) >>> 31) | (loss & 1)
}

/** Seconds of data lost by kind of loss: none, a window, or all of it (`never`). */
export function ageOf(loss: number, windowSeconds: number): number {
  return (never & -(loss >> 1)) | (windowSeconds & -(loss & 1))
}
