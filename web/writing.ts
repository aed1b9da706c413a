/** The reasons of an incident, written down in a second run of it: in pieces, so that the thread hears what is asked meanwhile. */
import { type Incident, type Prepared, type Reel, simulateInSteps } from '../src/index.ts'
import { inPieces } from './pieces.ts'
import type { Reasons } from './protocol.ts'

export { simulateInSteps }

/** A run as it was told. */
export interface RunOnShow {
  readonly prepared: Prepared
  readonly seed: string
  readonly digest: string
  /** Whose memory the second run takes over. */
  readonly memory: Reel
}

/**
 * @param wanted whether nothing else was asked for: the memory belongs to that then
 * @returns undefined where it was not wanted to its end
 */
export async function write(
  { prepared, seed, digest, memory }: RunOnShow,
  wanted: () => boolean,
): Promise<Incident | undefined> {
  const steps = simulateInSteps(prepared, { seed, replication: 0, typical: false }, memory)
  const incident = await inPieces(steps, wanted)
  if (incident !== undefined && incident.report.digest !== digest)
    throw new Error(`seed ${seed}: what was written down is not what was told`)
  return incident
}

/** The ledger stays where the engine is: most of its rows only Why? asks for. */
export function reasonsIn(incident: Incident): Reasons {
  return {
    causes: { count: incident.recording.causes.kind.length, ...incident.roomsTold() },
    entries: { en: incident.timeline('en'), fr: incident.timeline('fr') },
  }
}
