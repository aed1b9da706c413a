/** From 0 at 0 to 1 at 1, and nearly there before: 0.5 + 0.5025 tanh(6 x - 3) (CFAST 7, its `tanhsmooth`). */
import { tanh } from '../../base/maths.ts'

const HALF = 0.5025

export function smoothStep(x: number): number {
  if (!(x > 0)) return 0
  if (x >= 1) return 1
  return Math.min(1, Math.max(0, 0.5 + HALF * tanh(6 * x - 3)))
}

/** Its derivative. */
export function smoothSlope(x: number): number {
  const t = tanh(6 * x - 3)
  return x <= 0 || x >= 1 ? 0 : 6 * HALF * (1 - t * t)
}
