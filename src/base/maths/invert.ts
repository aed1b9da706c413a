/**
 * Finds the zero of a rising function by Newton's steps, kept between bounds; a step that would leave them is
 * replaced by halving. Ends at a step below the resolution of t. Every engine takes the same steps.
 */
export function invert(
  value: (t: number) => number,
  slope: (t: number) => number,
  start: number,
  bounds: readonly [number, number],
): number {
  let [low, high] = bounds
  let t = Math.min(Math.max(start, low), high)
  for (let step = 0; step < 200; step++) {
    const error = value(t)
    if (error === 0) return t
    if (error > 0) high = t
    else low = t
    const newton = t - error / slope(t)
    const next = newton > low && newton < high ? newton : low + (high - low) / 2
    if (Math.abs(next - t) <= 2e-16 * Math.abs(t)) return next
    t = next
  }
  return t
}
