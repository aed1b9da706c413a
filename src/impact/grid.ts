/** The finest step of the grid, in whole multiples of which all its moments lie. */
export const quarterSeconds = 900

/** Moments on the grid: up to `until` (included) they are `apart`, from the end of the part before. In seconds. */
const parts = [
  // Most services fall in the first hours: what a line between two moments says is wrong by as much as they are apart.
  { until: 6 * 3600, apart: quarterSeconds },
  // Failovers show.
  { until: 48 * 3600, apart: 3600 },
  { until: Infinity, apart: 6 * 3600 },
] as const

/**
 * The hours at which curves are sampled: every quarter of an hour for six hours, hourly for two days, then every six
 * hours and at the horizon.
 */
export function curveHours(horizonSeconds: number): Float64Array {
  const horizon = 3600 * Math.ceil(horizonSeconds / 3600)
  const hours = [0]
  let from = 0
  for (const { until, apart } of parts) {
    const end = Math.min(until, horizon)
    while (from < end) {
      from = Math.min(from + apart, end)
      hours.push(from / 3600)
    }
  }
  return Float64Array.from(hours)
}

/**
 * First position of the grid at or after `seconds`, where these are before the horizon; the length of the grid if there
 * is none. Closed form of `curveHours`.
 */
export function gridPosition(seconds: number, length: number): number {
  let position = 0
  let from = 0
  for (const { until, apart } of parts) {
    if (seconds <= until) {
      position += Math.max(0, Math.ceil((seconds - from) / apart))
      break
    }
    position += (until - from) / apart
    from = until
  }
  return position < length ? position : length
}
