/** Ticks of an axis with their figures: no two have the same. */

import { textWidth } from './textWidth.ts'

/** A figure as a chart writes it. @param finer digits more than it would have, which tell near figures apart */
export type Say = (value: number, finer?: number) => string

export interface Tick {
  readonly at: number
  readonly label: string
}

/** Digits more than usual, at most: a figure with more is no figure to read. */
const finest = 6

/** The figures of values, with as few digits as tell them apart; undefined where none do. */
function toldApart(values: readonly number[], say: Say): Tick[] | undefined {
  for (let finer = 0; finer <= finest; finer++) {
    const ticks = values.map(at => ({ at, label: say(at, finer) }))
    if (new Set(ticks.map(({ label }) => label)).size === values.length) return ticks
  }
  return undefined
}

/**
 * About as many ticks as there is room for, fewer where their figures cannot be told apart: people and racks are counted whole.
 * @param ticks of a scale, about so many
 */
export function ticksOf(ticks: (count: number) => readonly number[], room: number, say: Say): Tick[] {
  for (let count = Math.max(1, Math.floor(room)); count > 0; count--) {
    const told = toldApart(ticks(count), say)
    if (told !== undefined) return told
  }
  return firstOfEach(ticks(1), say)
}

/** A scale from values to places across a picture, such as d3's. */
interface Across {
  (value: number): number
  ticks(count: number): number[]
}

/** Between two figures below an axis, px. */
const apart = 8

/**
 * Ticks below an axis whose figures have room beside each other; those at its ends stand inside the picture.
 * @param least px from a tick to the next, where figures are short
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

/** Of values whose places are given, each figure where it is said first. */
export function firstOfEach(values: readonly number[], say: Say): Tick[] {
  const told = toldApart(values, say)
  if (told !== undefined) return told
  const ticks = values.map(at => ({ at, label: say(at) }))
  return ticks.filter(({ label }, nth) => ticks.findIndex(other => other.label === label) === nth)
}
