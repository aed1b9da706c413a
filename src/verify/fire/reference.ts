/** The reference curves of a case: which of them can be compared with, and why the others cannot. */
import { nearestOf } from '../shape.ts'
import { outputTimes, timesWith } from './outputTimes.ts'
import type { Columns } from './series.ts'

/** A curve at the times at which it has values; `rows` are their positions among all times. */
export interface Curve {
  readonly rows: readonly number[]
  readonly times: readonly number[]
  readonly values: readonly number[]
}

export interface Reference {
  /** Times at which the case is run: those of the curves, and regular ones where they are far apart or end. */
  readonly times: readonly number[]
  /** Times at which the computed series is told: those of the curves if there are any. */
  readonly told: readonly number[]
  /** Whether the curves cover the case, so that a run is compared with them at their own times. */
  readonly covers: boolean
  /** Why nothing can be compared with; undefined if something can. */
  readonly missing?: string
  /** The curve of a name, or why it cannot be compared with. */
  curve(name: string): Curve | string
  /** The sum of the curves whose names match. */
  sum(names: RegExp): Curve | string
}

/** Duration of a case, and step of its curves, s. */
export interface Span {
  readonly duration_s: number
  readonly output_step_s?: number
}

/** @param csv name of the file of curves */
export function referenceOf(columns: Columns, csv: string, span: Span): Reference {
  const { time_s: kept, ...curves } = columns
  const names = Object.keys(curves)
  const cut = kept === undefined ? 'has no column time_s' : uncovered(kept, span)
  const curve = (name: string, values?: readonly number[]): Curve | string => {
    if (values === undefined) {
      const { nearest } = nearestOf(name, names)
      return `${csv} has no column ${name}${nearest === undefined ? '' : ` (nearest: "${nearest}")`}`
    }
    if (kept === undefined || cut !== undefined) return `${csv} ${cut}`
    const rows = values.flatMap((value, row) => (Number.isNaN(value) ? [] : [row]))
    const times = rows.map(row => kept[row]!)
    const lack = uncovered(times, span)
    if (lack !== undefined) return `${name} in ${csv} ${lack}`
    return { rows, times, values: rows.map(row => values[row]!) }
  }
  const times = timesWith(kept, outputTimes(span.duration_s, span.output_step_s))
  const missing = Object.keys(columns).length === 0 ? `${csv} missing` : `${csv} has no curves`
  return {
    times,
    told: kept ?? times,
    covers: kept !== undefined && cut === undefined,
    ...(names.length === 0 && { missing }),
    curve: name => curve(name, curves[name]),
    sum: pattern => {
      const [first, ...more] = names.filter(name => pattern.test(name)).map(name => curves[name]!)
      const total = first?.map((value, row) => more.reduce((sum, column) => sum + column[row]!, value))
      return curve(names.find(name => pattern.test(name)) ?? 'hrr_actual_kW', total)
    },
  }
}

/** What a curve with values at these times lacks to cover a case; undefined if it covers it. */
function uncovered(
  times: readonly number[],
  { duration_s: duration, output_step_s = 0 }: Span,
): string | undefined {
  if (times.length < 2) return `has ${times.length === 1 ? 'one value' : 'no value'}`
  const steps = times.slice(1).map((time, i) => time - times[i]!)
  const usual = Math.max(output_step_s, [...steps].sort((a, b) => a - b)[steps.length >> 1]!)
  const [start, end] = [times[0]!, times.at(-1)!]
  if (start > 2 * Math.max(usual, steps[0]!)) return `begins at ${start} s`
  if (end < duration - 2 * Math.max(usual, steps.at(-1)!)) return `ends at ${end} s of ${duration} s`
  const hole = steps.findIndex(step => step > Math.max(3 * usual, duration / 10))
  return hole < 0 ? undefined : `has nothing from ${times[hole]} s to ${times[hole + 1]} s`
}
