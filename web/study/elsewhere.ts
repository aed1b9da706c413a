/** The strategies under fires begun elsewhere, for what a year costs: the same places and as many fires as `firebreak compare` has. */
import {
  columnsOf,
  drawnOnce,
  type DrawnPlace,
  drawPlaces,
  gather,
  placesOf,
  planAt,
  type Prepared,
  prepareAll,
  startedAt,
  type Variant,
  variantsOf,
} from '../../src/index.ts'
import type { Read } from '../reading.ts'
import { pool, runnerOf } from './pool.ts'

/** What the command line draws if nothing else is asked for. */
const drawn = 10

type Plan = Parameters<typeof gather>[1]
type Gathered = Awaited<ReturnType<typeof gather>>

export interface Begun extends DrawnPlace {
  readonly gathered: Gathered
}

export function furtherPlaces({ scenario }: Read, seed: string): readonly DrawnPlace[] {
  return drawnOnce(drawPlaces(placesOf(scenario!), drawn, seed))
}

/** Fires at each place for each time it was drawn; in all at least as many as of the plan. */
export function firesEach({ replications }: Plan, places: readonly DrawnPlace[]): number {
  const times = places.reduce((sum, place) => sum + place.times, 0)
  return Math.ceil(replications / Math.max(1, times))
}

/** @param prepared of the same strategies where the scenario's fire begins: their customers are the same people */
export async function elsewhere(
  read: Read,
  plan: Plan,
  prepared: readonly Prepared[],
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
