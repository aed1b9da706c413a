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
import { derivedOver } from '../model/over.ts'
import { type Ground, groundOf, happenedIn } from '../model/told.ts'
import { inPieces } from './pieces.ts'
import type { RunTold } from './protocol.ts'

export { followInSteps, reelFor }

let reel: { readonly of: Prepared; readonly memory: Reel } | undefined

interface Asked {
  readonly prepared: Prepared
  readonly seed: string
  /** The ground that the page has. */
  readonly standing: Ground | undefined
}

interface Tale {
  readonly memory: Reel
  readonly ground: Ground
  readonly told: Omit<RunTold, 'issues' | 'scenario' | 'unedited'>
}

/**
 * Runs one incident. Undefined if it was abandoned because another run was requested, which then owns the
 * memory.
 * @param wanted whether no other run was requested
 */
export async function tell(
  { prepared, seed, standing }: Asked,
  wanted: () => boolean,
): Promise<Tale | undefined> {
  if (reel?.of !== prepared) reel = { of: prepared, memory: reelFor(prepared, reel?.memory) }
  const { memory } = reel
  const steps = followInSteps(prepared, { seed, replication: 0, typical: false }, memory)
  const followed = await inPieces(steps, wanted)
  if (followed === undefined) return undefined
  return { memory, ...taleOf(prepared, followed, standing) }
}

/** What the page is told of an incident that was run. @param standing the ground that the page has */
export function taleOf(
  prepared: Prepared,
  { report, course }: FollowedIncident,
  standing: Ground | undefined,
): Omit<Tale, 'memory'> {
  const { horizon, observed, population } = prepared.scenario
  const ground = groundOf(course, standing)
  const told = {
    ...(ground !== standing && { ground }),
    report,
    happened: happenedIn(course),
    over: derivedOver(course.history, horizon),
    comparisons: compareObserved(report, observed),
    uncertain: prepared.inputs.length,
    named: [...new Set(population.named.map(({ customer }) => customer))],
  }
  return { ground, told }
}
