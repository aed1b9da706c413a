/** Ticks of an axis with their figures: no two have the same. */

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

/** Of values whose places are given, each figure where it is said first. */
export function firstOfEach(values: readonly number[], say: Say): Tick[] {
  const told = toldApart(values, say)
  if (told !== undefined) return told
  const ticks = values.map(at => ({ at, label: say(at) }))
  return ticks.filter(({ label }, nth) => ticks.findIndex(other => other.label === label) === nth)
}
