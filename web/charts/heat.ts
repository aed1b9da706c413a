/**
 * Gas temperature as colour in cividis: perceptually uniform, increasing in lightness, and readable for the
 * colour-blind.
 */
import { interpolateCividis } from 'd3'

/** Ends of the scale, °C: a cool room, and one some time after flashover. What lies beyond has the colour of the end. */
export const coolest = 20
export const hottest = 1000

/** Square-root scale: the temperatures that matter to people and servers lie in its lower third. */
export function heat(celsius: number): string {
  return interpolateCividis(heatShare(celsius))
}

export function heatShare(celsius: number): number {
  return Math.sqrt(Math.min(1, Math.max(0, (celsius - coolest) / (hottest - coolest))))
}
