/** The reasons of an incident, written down in a second run of it: in pieces, so that the thread hears what is asked meanwhile. */
import { type Incident, type Prepared, type Reel, simulateInSteps } from '../src/index.ts'
import type { Reasons } from './protocol.ts'

export { simulateInSteps }

/** Milliseconds without a look at what is asked. */
const piece = 12

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

/** What steps come to; undefined as soon as they are not wanted any more. */
export async function inPieces<Result>(
  steps: Generator<void, Result>,
  wanted: () => boolean,
): Promise<Result | undefined> {
  for (let begun = performance.now(); wanted();) {
    const { done, value } = steps.next()
    if (done === true) return value
    if (performance.now() - begun < piece) continue
    await turn()
    begun = performance.now()
  }
  return undefined
}

/** Lets the thread hear what it was sent. A timer would come four milliseconds later. */
function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise(resolve => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/** The ledger stays where the engine is: most of its rows only Why? asks for. */
export function reasonsIn(incident: Incident): Reasons {
  return {
    causes: { count: incident.recording.causes.kind.length, ...incident.roomsTold() },
    entries: { en: incident.timeline('en'), fr: incident.timeline('fr') },
  }
}
