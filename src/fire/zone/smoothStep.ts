/** From 0 at 0 to 1 at 1, and nearly there before: 0.5 + 0.5025 tanh(6 x - 3) (CFAST 7, its `tanhsmooth`). */
import { tanh } from '../../base/maths.ts'

export function smoothStep(x: number): number {
  if (!(x > 0)) return 0
  return Math.min(1, Math.max(0, 0.5 + 0.5025 * tanh(6 * x - 3)))
}
