/** The times at which a case is run and told. */
import type { Columns } from './series.ts'

/** Step of output for a file without times, s. */
const OUTPUT_S = 10

/** Most times at which a case is told: those of thirty days at the usual step; more would fill the memory. */
export const MOST_TIMES = (30 * 86_400) / OUTPUT_S

/** Share of a step that is a rounding of decimals. */
const ROUNDED = 1e-6

/** Output times from ignition to the end, s, which is told even if it lies between two of them. */
export function outputTimes(durationS: number, stepS = OUTPUT_S): number[] {
  const steps = Math.ceil(durationS / stepS - ROUNDED)
  return Array.from({ length: steps + 1 }, (_, i) => (i < steps ? stepS * i : durationS))
}

/** The times of a reference, with those regular ones that lie far from any of them. */
export function timesWith(
  kept: readonly number[] | undefined,
  regular: readonly number[],
): readonly number[] {
  if (kept === undefined) return regular
  const step = regular.length > 1 ? regular[1]! - regular[0]! : Infinity
  let at = -1
  const extra = regular.filter(time => {
    while (at + 1 < kept.length && kept[at + 1]! <= time) at++
    const before = kept[at] ?? regular[0]!
    const after = kept[at + 1] ?? regular.at(-1)!
    return kept[at] !== time && after - before > 1.5 * step
  })
  return extra.length === 0 ? kept : [...kept, ...extra].sort((a, b) => a - b)
}

/** The rows of columns at some of their times. */
export function rowsAt(columns: Columns, times: readonly number[]): Columns {
  const rowOf = new Map(columns['time_s']!.map((time, row) => [time, row]))
  const rows = times.map(time => rowOf.get(time)!)
  return Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [name, rows.map(row => values[row]!)]),
  )
}
