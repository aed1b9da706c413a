/** Figures of curves, by which a computed series is compared with its reference. */

/** L2 distance of two curves of equal length, relative to the norm of the reference. */
export function distance(curve: readonly number[], reference: readonly number[]): number {
  let apart = 0
  let size = 0
  curve.forEach((value, i) => {
    apart += (value - reference[i]!) ** 2
    size += reference[i]! ** 2
  })
  return Math.sqrt(apart / size)
}

export function meanDifference(curve: readonly number[], reference: readonly number[]): number {
  return curve.reduce((sum, value, i) => sum + Math.abs(value - reference[i]!), 0) / curve.length
}

export function peak(curve: readonly number[]): number {
  return curve.reduce((most, value) => Math.max(most, value), -Infinity)
}

export function lowest(curve: readonly number[]): number {
  return curve.reduce((least, value) => Math.min(least, value), Infinity)
}

/** First time at which a curve rises to a level, linear between points; null if never. */
export function reaches(times: readonly number[], curve: readonly number[], level: number): number | null {
  for (let i = 1; i < curve.length; i++) {
    const before = curve[i - 1]!
    const now = curve[i]!
    if (before < level && now >= level)
      return times[i - 1]! + ((times[i]! - times[i - 1]!) * (level - before)) / (now - before)
  }
  return null
}

/** Trapezium rule. */
export function integral(times: readonly number[], curve: readonly number[]): number {
  let sum = 0
  for (let i = 1; i < curve.length; i++)
    sum += ((curve[i]! + curve[i - 1]!) / 2) * (times[i]! - times[i - 1]!)
  return sum
}

/** Time above a level, in total and in the longest run, in whole intervals. */
export function timeAbove(
  times: readonly number[],
  curve: readonly number[],
  level: number,
): { all: number; longest: number } {
  let all = 0
  let run = 0
  let longest = 0
  for (let i = 1; i < curve.length; i++) {
    run = curve[i]! > level ? run + times[i]! - times[i - 1]! : 0
    if (curve[i]! > level) all += times[i]! - times[i - 1]!
    longest = Math.max(longest, run)
  }
  return { all, longest }
}
