/** Two threads of the page as one executor: this thread, and a helper behind a port. */
import {
  type CampaignPlan,
  dealOut,
  type Executor,
  type Hand,
  fireMemory,
  type Part,
  type Prepared,
  type Range,
  Runner,
  type Variant,
} from '../../src/index.ts'

interface Wanted {
  /** Sent once for each plan, because designs are large. */
  readonly plan?: CampaignPlan
  readonly range: Range
}
type Given = { readonly part: Part } | { readonly failed: string }

/**
 * Enough for the fires of 1,000 runs of a large site, half on each of two threads: 170 kB each at Strasbourg.
 * A named assumption.
 */
const fireBytes = 96e6

/** Fires computed on this thread, reused by campaigns in which only crews or copies changed. */
const fires = fireMemory(fireBytes)

/** @param prepared the compiled scenario of each variant */
export function runnerOf(variants: readonly Variant[], prepared: readonly Prepared[]): Runner {
  return new Runner(variants, new Map(variants.map(({ strategy }, at) => [strategy, prepared[at]!])), fires)
}

/** The thread that last ran the fire of each replication of `metSeed`: 0 this one, 1 the helper. */
const metBy = new Map<number, number>()
let metSeed = ''

const now = (): number => performance.now()

/** Lets the thread receive messages. */
export const turn = (): Promise<void> => new Promise(resolve => setTimeout(resolve))

/** @param rest awaited between two pieces of this thread, to leave time for its other work */
export function pool(runner: Runner, helper: MessagePort | undefined, rest?: () => Promise<void>): Executor {
  return {
    async run(plan, ranges, onPart) {
      const own = {
        run: async (range: Range) => {
          await turn()
          await rest?.()
          return runner.run(plan, range)
        },
      }
      let told = false
      const other = {
        run: (range: Range) => {
          const wanted = told ? { range } : { plan, range }
          told = true
          return asked(helper!, wanted)
        },
      }
      if (helper === undefined) return dealOut([own], ranges, onPart, now)
      if (metSeed !== plan.seed) metBy.clear()
      metSeed = plan.seed
      const before = new Map(metBy)
      const remember = (hand: Hand, at: number): Hand => ({
        run: range => {
          for (let replication = range.from; replication < range.to; replication++) metBy.set(replication, at)
          return hand.run(range)
        },
      })
      await dealOut([own, other].map(remember), ranges, onPart, now, replication => before.get(replication))
    },
    close: async () => helper?.close(),
  }
}

function asked(helper: MessagePort, wanted: Wanted): Promise<Part> {
  return new Promise((resolve, reject) => {
    helper.onmessage = ({ data }: MessageEvent<Given>) =>
      'part' in data ? resolve(data.part) : reject(new Error(data.failed))
    helper.postMessage(wanted)
  })
}

/** Runs what the port requests, until it is closed. */
export function serve(runner: Runner, port: MessagePort): void {
  let known: CampaignPlan | undefined
  port.onmessage = ({ data: { plan, range } }: MessageEvent<Wanted>) => {
    try {
      known = plan ?? known
      if (known === undefined) throw new Error('a range came before its plan')
      const given: Given = { part: runner.run(known, range) }
      port.postMessage(given)
    } catch (error) {
      port.postMessage({ failed: error instanceof Error ? error.message : String(error) } satisfies Given)
    }
  }
}
