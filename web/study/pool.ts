/** Two threads of the page as one executor: this one, and a helper behind a port. */
import {
  type CampaignPlan,
  dealOut,
  type Executor,
  type Part,
  type Range,
  Runner,
  type Variant,
} from '../../src/index.ts'

interface Wanted {
  /** Once, until another one comes: a design is large. */
  readonly plan?: CampaignPlan
  readonly range: Range
}
type Given = { readonly part: Part } | { readonly failed: string }

/** Lets messages in. */
const turn = (): Promise<void> => new Promise(resolve => setTimeout(resolve))

/** @param rest awaited between two pieces of this thread, for what else it has to do */
export function pool(
  variants: readonly Variant[],
  helper: MessagePort | undefined,
  rest?: () => Promise<void>,
): Executor {
  const runner = new Runner(variants)
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
      await dealOut(helper === undefined ? [own] : [own, other], ranges, onPart, () => performance.now())
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

/** Runs what is asked for at the port, as long as the thread lives. */
export function serve(variants: readonly Variant[], port: MessagePort): void {
  const runner = new Runner(variants)
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
