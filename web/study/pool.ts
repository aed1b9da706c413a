/** Two threads of the page as one executor: this thread, and a helper behind a port. */
import {
  type CampaignPlan,
  dealOut,
  type Executor,
  type Hand,
  fireMemory,
  fireMemoryBeside,
  type Fires,
  type Part,
  type Prepared,
  type Range,
  Runner,
  type Variant,
} from '../../src/index.ts'
import { inPieces, turn as hear } from '../thread/pieces.ts'

interface Wanted {
  /** Sent once for each plan, because designs are large. */
  readonly plan?: CampaignPlan
  readonly range: Range
  /** Fires of the range that the thread which asks has run before. */
  readonly fires?: Fires
}
/** The study is over: nothing else comes through the port. */
const over = 'over'
type Given = { readonly part: Part } | { readonly failed: string } | { readonly givenUp: true }

/**
 * Enough for the fires of 1,000 runs of a large site, half on each of two threads: 170 kB each at Strasbourg.
 * A named assumption.
 */
const fireBytes = 96e6

/**
 * Fires computed on this thread, reused by studies in which only crews or copies changed. A rehearsal that pauses between
 * its pieces uses them too: a study ends it, and a fire is kept only once its run is over.
 */
let fires = fireMemory(fireBytes)
/** The same fires for `serve` and `piecemeal`, which pause between their pieces: this thread may run others meanwhile. */
let helped = fireMemoryBeside(fires)

export function forgetFires(): void {
  fires = fireMemory(fireBytes)
  helped = fireMemoryBeside(fires)
}

/** @param prepared the compiled scenario of each variant */
export function runnerOf(variants: readonly Variant[], prepared: readonly Prepared[]): Runner {
  return runnerWith(variants, prepared, fires)
}

/** For `serve` and `piecemeal`. */
export function helperOf(variants: readonly Variant[], prepared: readonly Prepared[]): Runner {
  return runnerWith(variants, prepared, helped)
}

function runnerWith(
  variants: readonly Variant[],
  prepared: readonly Prepared[],
  kept: ReturnType<typeof fireMemory>,
): Runner {
  return new Runner(variants, new Map(variants.map(({ strategy }, at) => [strategy, prepared[at]!])), kept)
}

/** The thread that last ran the fire of each replication of `metSeed`: 0 this one, 1 the helper. */
const metBy = new Map<number, number>()
let metSeed = ''

/** @param at the thread that runs these replications: by default this one */
export function noteMet(seed: string, { from, to }: Range, at = 0): void {
  if (metSeed !== seed) metBy.clear()
  metSeed = seed
  for (let replication = from; replication < to; replication++) metBy.set(replication, at)
}

const now = (): number => performance.now()

/** Lets the thread receive messages. */
export const turn = (): Promise<void> => new Promise(resolve => setTimeout(resolve))

/** @param rest awaited between two pieces of this thread, to leave time for its other work */
export function pool(runner: Runner, helper: MessagePort | undefined, rest?: () => Promise<void>): Executor {
  return executorOf(runner, helper, async (plan, range) => {
    await turn()
    await rest?.()
    return runner.run(plan, range)
  })
}

/**
 * The same in pieces, for a thread that is asked for more meanwhile, as that of the incident on show is.
 * @param wanted false: what is under way is given up
 * @param rest awaited between two runs, to leave time for other work
 */
export function piecemeal(
  runner: Runner,
  helper: MessagePort | undefined,
  wanted: () => boolean,
  rest: () => Promise<void>,
): Executor {
  return executorOf(runner, helper, async (plan, range) => {
    await hear()
    await rest()
    return inPieces(runner.inSteps(plan, range), wanted)
  })
}

/** @param run a range on this thread */
function executorOf(
  runner: Runner,
  helper: MessagePort | undefined,
  run: (plan: CampaignPlan, range: Range) => Promise<Part | undefined>,
): Executor {
  return {
    async run(plan, ranges, onPart) {
      const before = new Map(metSeed === plan.seed ? metBy : [])
      const own = { run: (range: Range) => run(plan, range) }
      const hands = helper === undefined ? [own] : [own, helping(runner, helper, plan, before)]
      const remember = (hand: Hand, at: number): Hand => ({
        run: range => {
          noteMet(plan.seed, range, at)
          return hand.run(range)
        },
      })
      await dealOut(hands.map(remember), ranges, onPart, {
        clock: now,
        hadBy: replication => (helper === undefined ? undefined : before.get(replication)),
      })
    },
    close: async () => letGo(helper),
  }
}

/** Tells a helper that it is not needed any more. */
export function letGo(helper: MessagePort | undefined): void {
  helper?.postMessage(over)
  helper?.close()
}

/** Stops waiting for a helper: it may have been ended, which it cannot say. */
export function giveUp(helper: MessagePort | undefined): void {
  helper?.dispatchEvent(new MessageEvent('message', { data: { givenUp: true } satisfies Given }))
}

/** @param before the thread that last ran the fire of each replication */
function helping(
  runner: Runner,
  helper: MessagePort,
  plan: CampaignPlan,
  before: ReadonlyMap<number, number>,
): Hand {
  let told = false
  return {
    run: range => {
      const fires = before.get(range.from) === 0 && runner.firesOf(plan, range)
      const wanted: Wanted = { ...(!told && { plan }), range, ...(fires && { fires }) }
      told = true
      return asked(helper, wanted)
    },
  }
}

function asked(helper: MessagePort, wanted: Wanted): Promise<Part | undefined> {
  return new Promise((resolve, reject) => {
    helper.onmessage = ({ data }: MessageEvent<Given>) =>
      'failed' in data ? reject(new Error(data.failed)) : resolve('part' in data ? data.part : undefined)
    helper.postMessage(wanted)
  })
}

/**
 * Runs what the port requests, and resolves once it is told that this was all; in pieces, because the thread may be
 * that of the incident on show, which is asked for more meanwhile.
 * @param wanted false: nobody waits for it any more, and what is under way is given up
 */
export function serve(runner: Runner, port: MessagePort, wanted: () => boolean): Promise<void> {
  let known: CampaignPlan | undefined
  const given = async ({ plan, range, fires: met }: Wanted): Promise<Given> => {
    known = plan ?? known
    if (known === undefined) throw new Error('a range came before its plan')
    if (met !== undefined) runner.meet(met)
    noteMet(known.seed, range)
    const part = await inPieces(runner.inSteps(known, range), wanted)
    return part === undefined ? { givenUp: true } : { part }
  }
  return new Promise(resolve => {
    port.onmessage = ({ data }: MessageEvent<Wanted | typeof over>) => {
      if (data === over) resolve()
      else
        given(data).then(
          each => port.postMessage(each),
          (error: unknown) =>
            port.postMessage({
              failed: error instanceof Error ? error.message : String(error),
            } satisfies Given),
        )
    }
  })
}
