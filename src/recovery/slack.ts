/** Times closer than this, relative, are one instant: what is equal in exact arithmetic must not be told apart by rounding. */
const SAME = 1 / 2 ** 36

export function slackAt(now: number): number {
  return Math.max(1, Math.abs(now)) * SAME
}
