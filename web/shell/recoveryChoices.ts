/** Inputs of the recovery: what a fire that was met already need not be computed again for. */
import { whole } from '../format.ts'
import { spoken } from '../words/words.ts'
import { type Asked, type Choice, onePath } from './inputChoice.ts'

export function stock({ unedited, edits, w }: Asked): Choice {
  return {
    ...onePath('recovery.supply.stock', edits),
    id: 'stock',
    label: w.stock,
    written: inCounts([unedited.recovery.supply.stock], w.asWritten),
    most: 1e6,
  }
}

/** How many of each pool are on duty, from when its first ones are, and for good. */
export function crews({ unedited, edits, w }: Asked): Choice[] {
  return Object.entries(unedited.recovery.pools).flatMap(([name, { units }]) => {
    const from = units[0]!.from
    // A beginning that is drawn has no place in an edit.
    if (typeof from !== 'number') return []
    const path = `recovery.pools.${name}.units`
    return {
      ...onePath(path, edits),
      id: `crew-${name}`,
      label: w.onDuty(name),
      value: /units: ([^ {}]+) \}\]$/.exec(edits[path] ?? '')?.[1] ?? '',
      written: inCounts(
        units.map(step => step.units),
        w.asWritten,
      ),
      most: 1e6,
      edits: (count: string) => ({ [path]: `[{ from: ${from} s, units: ${count} }]` }),
    }
  })
}

/** Least and most of several counts, each known or between limits. */
function inCounts(counts: readonly unknown[], otherwise: string): string {
  const ends = counts.map(count => {
    const { low, high } = (typeof count === 'number' ? { low: count, high: count } : count) as {
      readonly low?: number
      readonly high?: number
    }
    return [low ?? NaN, high ?? NaN] as const
  })
  const least = Math.min(...ends.map(([low]) => low))
  const most = Math.max(...ends.map(([, high]) => high))
  if (Number.isNaN(least + most)) return otherwise
  const say = (count: number): string => whole(spoken().language, count)
  return least === most ? say(least) : `${say(least)}–${say(most)}`
}
