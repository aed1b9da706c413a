/** Inputs of the recovery, which do not change the fire: it need not be computed again. */
import { whole } from '../format.ts'
import { labelled } from '../model/names.ts'
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

/** Number on duty in each pool, from the first start time on and without a later change. */
export function crews({ unedited, edits, w }: Asked): Choice[] {
  return Object.entries(unedited.recovery.pools).flatMap(([name, { units, label = name }]) => {
    const from = units[0]!.from
    // An edit cannot hold a start time that is drawn at random.
    if (typeof from !== 'number') return []
    const path = `recovery.pools.${name}.units`
    return {
      ...onePath(path, edits),
      id: `crew-${name}`,
      label: w.onDuty(labelled(unedited, label)),
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

/** Range of several counts, each known or between bounds. */
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
