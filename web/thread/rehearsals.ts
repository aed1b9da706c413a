/**
 * Runs without visible result in idle time, so that the JavaScript engine compiles the code: until then a run
 * of Strasbourg takes three to seven times as long.
 */
import type { Prepared } from '../../src/index.ts'
import { inPieces } from './pieces.ts'

/** The rehearsed scenario, and the milliseconds of each rehearsal. */
let familiar: { readonly name: string; readonly took: number[] } = { name: '', took: [] }

/** Milliseconds of each rehearsal; empty: not rehearsed yet. */
export function pace(of: Prepared | undefined): readonly number[] {
  return of?.scenario.name === familiar.name ? familiar.took : []
}

/** Rehearsals of a scenario after which a thread is nearly at full speed. */
const enough = 5
/** Milliseconds between two rehearsals, to leave the reader's machine time for other work. */
const between = 50

/**
 * Rehearses changes of the incident on show until the thread is nearly at full speed: the scenario is read and compiled,
 * a fire is run, and met again as it is where only recovery or copies change, and reasons are written down. Uses a reel
 * of its own, because Why? still reads that of the run on show.
 * @param wanted the scenario on show; undefined as soon as something else is requested
 * @param again the same scenario, read once more
 */
export async function rehearse(
  wanted: () => Prepared | undefined,
  again: () => Promise<Prepared | undefined>,
): Promise<void> {
  const of = wanted()
  if (of === undefined) return
  const { name } = of.scenario
  if (familiar.name !== name) familiar = { name, took: [] }
  const { took } = familiar
  if (took.length >= enough) return
  // Imported from the two modules that already use these functions, so that the bundler splits no further
  // chunk.
  const { followInSteps, reelFor, taleOf } = await import('./recording.ts')
  const { simulateInSteps } = await import('./writing.ts')
  const still = (): boolean => wanted() === of
  let reel = reelFor(of)
  let ground: Parameters<typeof taleOf>[2]
  for (; still() && took.length < enough; await pause(between)) {
    const prepared = await again()
    if (prepared === undefined) return
    reel = reelFor(prepared, reel)
    const choice = { seed: `rehearsal ${took.length}`, replication: 0, typical: false }
    const begun = performance.now()
    const followed = await inPieces(followInSteps(prepared, choice, reel), still)
    if (followed === undefined) return
    took.push(performance.now() - begun)
    ground = taleOf(prepared, followed, ground).ground
    await inPieces(followInSteps(prepared, choice, reel), still)
    await inPieces(simulateInSteps(prepared, choice, reel), still)
  }
}

/** Lets waiting requests go first. */
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
