/** The hours at which curves are sampled: hourly for two days, where failovers show, then every six hours to the horizon. */
export function curveHours(horizonSeconds: number): Float64Array {
  const horizon = Math.ceil(horizonSeconds / 3600)
  const hours: number[] = []
  for (let hour = 0; hour <= Math.min(48, horizon); hour++) hours.push(hour)
  for (let hour = 54; hour <= horizon; hour += 6) hours.push(hour)
  return Float64Array.from(hours)
}

/**
 * First position of the grid at or after `seconds`; the length of the grid if there is none. Closed form of
 * `curveHours`.
 */
export function gridPosition(seconds: number, length: number): number {
  const hour = Math.ceil(seconds / 3600)
  const position = hour <= 48 ? (hour < 0 ? 0 : hour) : 48 + Math.ceil((hour - 48) / 6)
  return position < length ? position : length
}
