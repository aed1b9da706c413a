/** Figures of an axis that nobody takes for one another. */

/** A figure as a chart writes it. @param finer digits more than it would have, which tell near figures apart */
export type Say = (value: number, finer?: number) => string

export interface Tick {
  readonly at: number
  readonly label: string
}

/** Digits more than usual, at most: a figure with more is no figure to read. */
const finest = 6

/** The figures of values, with as few digits as tell them apart; undefined where none do. */
export function toldApart(values: readonly number[], say: Say): Tick[] | undefined {
  for (let finer = 0; finer <= finest; finer++) {
    const ticks = values.map(at => ({ at, label: say(at, finer) }))
    if (new Set(ticks.map(({ label }) => label)).size === values.length) return ticks
  }
  return undefined
}

/** Of values whose places are given, each figure where it is said first. */
export function firstOfEach(values: readonly number[], say: Say): Tick[] {
  const told = toldApart(values, say)
  if (told !== undefined) return told
  const ticks = values.map(at => ({ at, label: say(at) }))
  return ticks.filter(({ label }, nth) => ticks.findIndex(other => other.label === label) === nth)
}
