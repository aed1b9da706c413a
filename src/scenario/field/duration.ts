/** Durations as people say them. */
import { formatMeasure } from './measure.ts'

/**
 * Units, each from the least number of it at which it is said first: nobody says 1450 min, but 90 min and 36 h are as
 * good as 1 h 30 min and 1 d 12 h. Named assumptions.
 */
const units = [
  { name: 'd', seconds: 86_400, from: 10 },
  { name: 'h', seconds: 3600, from: 2 },
  { name: 'min', seconds: 60, from: 2 },
  { name: 's', seconds: 1, from: 2 },
] as const

/**
 * A duration in seconds as "24 h 10 min". To be read by people: a scenario takes one number with one unit, which
 * `formatMeasure` writes. Parts of a second are written as there.
 */
export function durationWords(seconds: number): string {
  const first = units.findIndex(unit => seconds >= unit.seconds * unit.from)
  // Whole numbers of one unit are written as in a scenario: 1 h, not 60 min.
  if (first < 0 || seconds % units[first]!.seconds === 0 || !Number.isInteger(seconds))
    return formatMeasure(seconds, 'duration')
  const parts: string[] = []
  let rest = seconds
  for (const unit of units.slice(first)) {
    const whole = Math.floor(rest / unit.seconds)
    if (whole > 0) parts.push(`${whole} ${unit.name}`)
    rest -= whole * unit.seconds
  }
  return parts.join(' ')
}
