/** What an hour out of service comes to cost, by activity. */
import type { Activity } from '../../estate/population.ts'

/**
 * The highest step of each activity's loss, euro an hour: what waiting will come to cost. Indexed by the byte of a
 * service's activity; 0 beyond the last.
 */
export function lossRates(activities: readonly Activity[]): Float64Array {
  const rates = new Float64Array(256)
  for (const [row, { euroPerHour }] of activities.entries())
    rates[row] = euroPerHour.reduce((most, rate) => Math.max(most, rate), 0)
  return rates
}
