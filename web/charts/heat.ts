/** Gas temperature as colour: cividis, even to the eye, rising in lightness, the same for those who see no red. */
import { interpolateCividis } from 'd3'

export const coolest = 20
export const hottest = 1000

/** The scale is that of the square root: what people and servers feel lies in its lower third. */
export function heat(celsius: number): string {
  return interpolateCividis(heatShare(celsius))
}

export function heatShare(celsius: number): number {
  return Math.sqrt(Math.min(1, Math.max(0, (celsius - coolest) / (hottest - coolest))))
}
