/**
 * Runs without visible result in idle time, so that the JavaScript engine compiles the code: until then a run
 * of Strasbourg takes three to seven times as long.
 */
import type { Prepared } from '../src/index.ts'
import { inPieces } from './thread/pieces.ts'

/** The rehearsed scenario, and the milliseconds of each rehearsal. */
let familiar: { readonly name: string; readonly took: number[] } = { name: '', took: [] }

/** Milliseconds of each rehearsal; empty: not rehearsed yet. */
export function pace(of: Prepared | undefined): readonly number[] {
  return of?.scenario.name === familiar.name ? familiar.took : []
}

/** Rehearsals of a scenario after which a thread is nearly at full speed. */
const enough = 5
/** Milliseconds between two rehearsals, to leave the reader's machine time for other work. */
const between = 200

/**
 * Rehearses the incident on show until the thread is nearly at full speed. Uses a reel of its own, because
 * Why? still reads that of the run on show.
 * @param wanted the scenario on show; undefined as soon as something else is requested
 */
export async function rehearse(wanted: () => Prepared | undefined): Promise<void> {
  let prepared = wanted()
  if (prepared === undefined) return
  const { name } = prepared.scenario
  if (familiar.name !== name) familiar = { name, took: [] }
  const { took } = familiar
  if (took.length >= enough) return
  // Imported from the two modules that already use these functions, so that the bundler splits no further
  // chunk.
  const { followInSteps, reelFor } = await import('./thread/recording.ts')
  const { simulateInSteps } = await import('./thread/writing.ts')
  const reel = reelFor(prepared)
  const of = prepared
  const still = (): boolean => wanted() === of
  while (prepared === of && took.length < enough) {
    const begun = performance.now()
    const choice = { seed: `rehearsal ${took.length}`, replication: 0, typical: false }
    if ((await inPieces(followInSteps(of, choice, reel), still)) === undefined) return
    took.push(performance.now() - begun)
    // Its fire is met again now, as it is where only recovery or copies change.
    await inPieces(followInSteps(of, choice, reel), still)
    await inPieces(simulateInSteps(of, choice, reel), still)
    // Lets waiting requests go first.
    await new Promise(resolve => setTimeout(resolve, between))
    prepared = wanted()
  }
}
