/**
 * Seconds since midnight that a wall clock at the site shows at the start of a scenario. The offset written there holds
 * throughout: no clock is changed for summer or winter (a named assumption).
 * @param start such as 2021-03-10T00:35+01:00, as the schema accepts it
 */
export function timeOfDay(start: string): number {
  const [hours, minutes, seconds = 0] = start
    .slice(11)
    .split(/Z|[+-]/)[0]!
    .split(':')
    .map(Number)
  return 3600 * hours! + 60 * minutes! + seconds
}
