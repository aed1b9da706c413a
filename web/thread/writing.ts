/**
 * Writes down the reasons of an incident in a second run, in pieces, so that the thread can receive messages
 * in between.
 */
import {
  type FollowedIncident,
  type Incident,
  type Prepared,
  type Reel,
  simulateInSteps,
} from '../../src/index.ts'
import { marked } from '../model/namedThings.ts'
import { inPieces } from './pieces.ts'
import type { Reasons } from './protocol.ts'

export { simulateInSteps }

/** The run on show, as sent to the page. */
export interface RunOnShow {
  readonly prepared: Prepared
  readonly seed: string
  readonly replication: number
  readonly digest: string
  readonly row: FollowedIncident['row']
  /** The second run takes over this memory. */
  readonly memory: Reel
}

/**
 * @param wanted whether no other run was requested, which would own the memory
 * @param turnOf see `inPieces`
 * @returns undefined if it was abandoned
 */
export async function write(
  { prepared, seed, replication, digest, memory }: Omit<RunOnShow, 'row'>,
  wanted: () => boolean,
  turnOf: () => Promise<void>,
): Promise<Incident | undefined> {
  const steps = simulateInSteps(prepared, { seed, replication, typical: false }, memory)
  // Its first step may take as long as a piece of the work that goes first.
  await turnOf()
  const incident = await inPieces(steps, wanted, turnOf)
  if (incident !== undefined && incident.report.digest !== digest)
    throw new Error(`seed ${seed}, replication ${replication}: what was written down is not what was told`)
  return incident
}

/** The ledger stays with the engine: only Why? needs most of its rows. */
export function reasonsIn(incident: Incident): Reasons {
  return {
    causes: { count: incident.recording.causes.kind.length, ...incident.roomsTold() },
    entries: { en: incident.timeline('en', marked), fr: incident.timeline('fr', marked) },
  }
}
