/**
 * Runs one incident and tells the page. Holds all of the engine except the compiler of scenarios, which can
 * begin while this script is loading.
 */
import {
  compareObserved,
  type FollowedIncident,
  followInSteps,
  type Prepared,
  type Reel,
  reelFor,
} from '../../src/index.ts'
import { unpack } from '../model/packed.ts'
import { derivedOver } from '../model/over.ts'
import { type Ground, groundOf, happenedIn } from '../model/told.ts'
import { inPieces } from './pieces.ts'
import type { FireBefore, RunTold } from './protocol.ts'

export { followInSteps, reelFor }

let reel: { readonly of: Prepared; readonly memory: Reel } | undefined

export type Filmed = Parameters<Reel['fires']['add']>[1]

/** What is packed of a fire when the page is built: its frames are those of the run. */
export type PackedFire = readonly [key: string, hazard: Omit<Filmed, 'frames'>]

interface Asked {
  readonly prepared: Prepared
  readonly seed: string
  readonly replication: number
  /** The ground that the page has. */
  readonly standing: Ground | undefined
  /** See `Request`. */
  readonly fire: FireBefore | undefined
}

export interface Tale {
  readonly prepared: Prepared
  readonly memory: Reel
  readonly ground: Ground
  readonly row: FollowedIncident['row']
  readonly told: Required<Omit<RunTold, 'issues' | 'scenario' | 'unedited' | 'ground' | 'reasons' | 'fire'>>
}

/**
 * Runs one incident. Undefined if it was abandoned because another run was requested, which then owns the
 * memory.
 * @param wanted whether no other run was requested
 */
export async function tell(
  { prepared, seed, replication, standing, fire }: Asked,
  wanted: () => boolean,
): Promise<Tale | undefined> {
  const memory = memoryFor(prepared)
  if (fire !== undefined) meet(memory, fire)
  const steps = followInSteps(prepared, { seed, replication, typical: false }, memory)
  const followed = await inPieces(steps, wanted)
  if (followed === undefined) return undefined
  return { prepared, memory, ...taleOf(prepared, followed, standing) }
}

/** Lets runs meet a fire that was computed when the page was built. */
function meet({ fires }: Reel, { packed, frames }: FireBefore): void {
  const [key, hazard] = unpack(packed) as PackedFire
  fires.add(key, { ...hazard, frames })
}

/** The memory of this thread for runs of a scenario: the next run overwrites it. */
export function memoryFor(prepared: Prepared): Reel {
  if (reel?.of !== prepared) reel = { of: prepared, memory: reelFor(prepared, reel?.memory) }
  return reel.memory
}

/** What the page is told of an incident that was run. @param standing the ground that the page has */
export function taleOf(
  prepared: Prepared,
  { report, row, course }: FollowedIncident,
  standing: Ground | undefined,
): Pick<Tale, 'ground' | 'row' | 'told'> {
  const { horizon, observed, population } = prepared.scenario
  const ground = groundOf(course, standing)
  const told = {
    report,
    happened: happenedIn(course),
    over: derivedOver(course.history, horizon),
    comparisons: compareObserved(report, observed),
    uncertain: prepared.inputs.length,
    named: [...new Set(population.named.map(({ customer }) => customer))],
  }
  return { ground, row, told }
}
