/** Ticks of an axis with labels that all differ. */
import { scaleLinear } from 'd3'
import { textWidth } from './textWidth.ts'
import { firstOfEach, type Say, type Tick, toldApart } from './toldApart.ts'

/**
 * About as many ticks as fit, or fewer if their labels would not differ, as happens with counts of people or
 * racks.
 * @param ticks gives about this number of ticks of a scale
 */
export function ticksOf(ticks: (count: number) => readonly number[], room: number, say: Say): Tick[] {
  for (let count = Math.max(1, Math.floor(room)); count > 0; count--) {
    const told = toldApart(ticks(count), say)
    if (told !== undefined) return told
  }
  return firstOfEach(ticks(1), say)
}

/**
 * A linear scale whose ticks are round in the unit of their labels: every 12 hours where days are written.
 * @param per that unit, in units of the values
 */
export function evenIn(
  per: number,
  [low, high]: readonly [number, number],
  places: readonly [number, number],
): Across {
  const scale = scaleLinear([low / per, high / per], places).nice(4)
  return Object.assign((value: number) => scale(value / per), {
    ticks: (count: number) => scale.ticks(count).map(tick => tick * per),
  })
}

/** A scale from values to positions in a picture, such as d3's. */
interface Across {
  (value: number): number
  ticks(count: number): number[]
}

/** Gap between two labels below an axis, px. */
const apart = 8

/**
 * Ticks below an axis whose labels do not overlap; labels at the ends are moved inside the picture.
 * @param least px between ticks if labels are short
 */
export function ticksAcross(
  x: Across,
  [left, right]: readonly [number, number],
  least: number,
  say: Say,
): Tick[] {
  for (let count = Math.max(2, Math.floor((right - left) / least)); count > 0; count--) {
    const told = ticksOf(most => x.ticks(most), count, say)
    let free = -Infinity
    const room = told.every(({ at, label }) => {
      const width = textWidth(label)
      const from = Math.max(left, Math.min(right - width, x(at) - width / 2))
      const stands = from >= free
      free = from + width + apart
      return stands
    })
    if (room) return told
  }
  return ticksOf(most => x.ticks(most), 1, say).slice(0, 1)
}
