/** Labels of an axis that can be told apart. */

/** Writes a figure for a chart. @param finer additional digits, to tell close figures apart */
export type Say = (value: number, finer?: number) => string

export interface Tick {
  readonly at: number
  readonly label: string
}

/** Most additional digits: longer figures are unreadable. */
const finest = 6

/** Labels of values, with as few digits as make them differ; undefined if nothing does. */
export function toldApart(values: readonly number[], say: Say): Tick[] | undefined {
  for (let finer = 0; finer <= finest; finer++) {
    const ticks = values.map(at => ({ at, label: say(at, finer) }))
    if (new Set(ticks.map(({ label }) => label)).size === values.length) return ticks
  }
  return undefined
}

/** Labels of values; where labels repeat, only the first of each. */
export function firstOfEach(values: readonly number[], say: Say): Tick[] {
  const told = toldApart(values, say)
  if (told !== undefined) return told
  const ticks = values.map(at => ({ at, label: say(at) }))
  return ticks.filter(({ label }, nth) => ticks.findIndex(other => other.label === label) === nth)
}
