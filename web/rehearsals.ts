/**
 * Runs that nobody sees, while nobody waits: an engine of JavaScript compiles what it carries out often, and until then a run of
 * Strasbourg takes three to seven times as long.
 */
import type { Prepared } from '../src/index.ts'
import { inPieces } from './pieces.ts'

/** Which scenario was rehearsed, and milliseconds of each rehearsal. */
let familiar: { readonly name: string; readonly took: number[] } = { name: '', took: [] }

/** Milliseconds that each rehearsal took; none: it was not rehearsed yet. */
export function pace(of: Prepared | undefined): readonly number[] {
  return of?.scenario.name === familiar.name ? familiar.took : []
}

/** Rehearsals of a scenario after which a thread is about as fast as it gets. */
const enough = 5
/** Milliseconds between two rehearsals: the reader's machine has other things to do as well. */
const between = 200

/**
 * Rehearses what is on show until the thread is about as fast as it gets. Each run has a reel apart from that of the run on show,
 * which Why? still reads.
 * @param wanted what is on show; undefined as soon as something else is asked for
 */
export async function rehearse(wanted: () => Prepared | undefined): Promise<void> {
  let prepared = wanted()
  if (prepared === undefined) return
  const { name } = prepared.scenario
  if (familiar.name !== name) familiar = { name, took: [] }
  const { took } = familiar
  if (took.length >= enough) return
  // From where a run is followed and written down: shared with those alone, it splits no script in two.
  const { follow, reelFor } = await import('./recording.ts')
  const { simulateInSteps } = await import('./writing.ts')
  const reel = reelFor(prepared)
  const of = prepared
  while (prepared === of && took.length < enough) {
    const begun = performance.now()
    const choice = { seed: `rehearsal ${took.length}`, replication: 0, typical: false }
    follow(prepared, choice, reel)
    took.push(performance.now() - begun)
    await inPieces(simulateInSteps(prepared, choice, reel), () => wanted() === of)
    // A question that came meanwhile goes first.
    await new Promise(resolve => setTimeout(resolve, between))
    prepared = wanted()
  }
}
