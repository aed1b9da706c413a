/** Times closer than this, relative, are one instant: rounding must not separate what is equal in exact arithmetic. */
const SAME = 1 / 2 ** 36

export function slackAt(now: number): number {
  return Math.max(1, Math.abs(now)) * SAME
}
