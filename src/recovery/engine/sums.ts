/** Columns in which the urgencies of what waits are added up. */
import type { Urgency } from './dispatch.ts'

/** Urgencies that can be written to. */
export type Sums = { [Column in keyof Urgency]: Float64Array }

/** Of nothing: no urgency at all, and no due time. */
export function emptySums(rows: number): Sums {
  const column = (): Float64Array => new Float64Array(rows)
  return {
    priority: column(),
    due: column().fill(Infinity),
    weight: column(),
    penalty: column(),
    load: column(),
    weighed: column(),
    luck: column(),
  }
}
