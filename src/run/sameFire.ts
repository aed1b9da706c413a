/**
 * Nights that come to the same fire: once fire and damage of one stand as those of another stood at that moment, they go on
 * alike, and only fates and recovery are computed again.
 */
import { silent } from '../base/ledger.ts'
import { Fingerprint } from '../base/fingerprint.ts'
import { throughout } from '../base/throughout.ts'
import { unheard } from '../recovery/outlet.ts'
import { type Hazard, HazardRecorder } from './hazard.ts'
import { noOrders } from './orders.ts'
import { replay } from './replay.ts'
import { sliceAfter } from './slice.ts'
import { advance, advanceToEnd, type World } from './world.ts'

/** Hazards up to one and the same second, by what determined the rest of them at a moment. */
export type FiresMet = Map<string, Hazard>

/** The end of the slice in which what is due at a second is done. */
export const afterSlice = (at: number): number => sliceAfter(at, at).end

/**
 * Plays a world to `until`, with the same fates and recovery as `advance`. The world must not be used afterwards.
 * @param looks ends of slices at which its fire may be one of those met, ascending; by the first, whatever sets it
 *   apart from others has been done
 */
export function playRest(
  world: World,
  looks: readonly number[],
  until: number,
  met: FiresMet,
): Pick<World, 'fate' | 'recovery'> {
  const recorder = new HazardRecorder(world.taken)
  const sinks = { ledger: silent, transitions: unheard, struck: recorder.struck }
  const keys: string[] = []
  for (const at of looks) {
    if (at >= until) break
    advance(world, noOrders, at, sinks)
    const key = `${at} ${whatFollows(world)}`
    const known = met.get(key)
    if (known !== undefined) {
      const { estate, fate, recovery, damage, waiting } = world
      const begun = { estate, fate, recovery, racks: damage.racks, waiting, time: at }
      return throughout(replay(known, begun, until, unheard))
    }
    keys.push(key)
  }
  advanceToEnd(world, until, sinks)
  const hazard = recorder.hazard(world)
  for (const key of keys) met.set(key, hazard)
  return world
}

/**
 * All that the rest of a hazard depends on within one estate: fire and damage, their orders, and decisions to come. How
 * far the damage has been stepped is not of it: what was due has happened.
 */
function whatFollows({ estate, fire, damage, taken, waiting }: World): string {
  const toCome = [...estate.site.decisions.entries()].filter(([row]) => taken[row] === Infinity)
  const { time: _, ...damaged } = damage
  const print = new Fingerprint()
  const numbers: number[] = []
  const others: unknown[] = [toCome]
  gather([fire, damaged, waiting.fire, waiting.power], print, numbers, others)
  return `${print.add(Float64Array.from(numbers)).hex()} ${JSON.stringify(others)}`
}

/** Columns go to the print, in the order of their names in the record. */
function gather(value: unknown, print: Fingerprint, numbers: number[], others: unknown[]): void {
  if (typeof value === 'number') numbers.push(value)
  else if (value === null || typeof value !== 'object') others.push(value)
  else if (ArrayBuffer.isView(value)) print.add(value)
  else {
    const items = Object.values(value)
    numbers.push(items.length)
    for (const item of items) gather(item, print, numbers, others)
  }
}
