/** Sums of shares are off the whole by less. */
const rounding = 1e-9

/**
 * What is less than all is not told as all of it: from half a percent below it on, a share is rounded down to a tenth
 * of a percent; undefined for any other share.
 * @param finer additional digits
 */
export function nearlyAll(share: number, finer = 0): number | undefined {
  if (!(share >= 0.995 && share < 1 - rounding)) return undefined
  const steps = Number(`1e${3 + finer}`)
  return Math.floor(share * steps) / steps
}
