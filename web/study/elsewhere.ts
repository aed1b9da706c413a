/**
 * The strategies in fires that begin in other places, for the annual cost: the same places and number of
 * fires as `firebreak compare`.
 */
import {
  columnsOf,
  type DrawnPlace,
  gather,
  planAt,
  type Prepared,
  prepareAll,
  startedAt,
  type Variant,
  variantsOf,
} from '../../src/index.ts'
import type { Read } from '../thread/reading.ts'
import { pool, runnerOf } from './pool.ts'

type Plan = Parameters<typeof gather>[1]
type Gathered = Awaited<ReturnType<typeof gather>>

export interface Begun extends DrawnPlace {
  readonly gathered: Gathered
}

/** Fires for each time a place was drawn; in total at least as many as in the plan. */
export function firesEach({ replications }: Plan, places: readonly DrawnPlace[]): number {
  const times = places.reduce((sum, place) => sum + place.times, 0)
  return Math.ceil(replications / Math.max(1, times))
}

/** The campaign with the fire where the scenario says. */
interface Here {
  readonly plan: Plan
  /** Its strategies, whose population is reused. */
  readonly prepared: readonly Prepared[]
}

/** Meets the same strategies with fires in other places. @param heard called with how many fires are done */
export async function elsewhere(
  read: Read,
  { plan, prepared }: Here,
  places: readonly DrawnPlace[],
  heard: (fires: number) => void,
): Promise<Begun[]> {
  const begun: Begun[] = []
  const each = firesEach(plan, places)
  let before = 0
  for (const place of places) {
    const variants = movedTo(read, place, plan)
    const there = prepareAll(
      variants.map(({ scenario }) => scenario),
      prepared,
    )
    const own = planAt(plan, place, each)
    const gathered = await gather(
      pool(runnerOf(variants, there), undefined),
      own,
      there.map(one => columnsOf(one)),
      done => heard(before + done),
    )
    before += own.replications
    begun.push({ ...place, gathered })
  }
  return begun
}

function movedTo({ source }: Read, place: DrawnPlace, { strategies }: Plan): readonly Variant[] {
  const { scenario, source: moved, issues } = startedAt(source!, place)
  if (scenario === undefined || moved === undefined)
    throw new Error(issues.map(({ path, message }) => `${path} ${message}`).join('; '))
  return variantsOf(scenario, moved).filter(({ strategy }) => strategies.includes(strategy))
}
