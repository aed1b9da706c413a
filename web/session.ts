/** What is on show and how it came there: the one place that asks the engine. */
import { pause } from './clock.ts'
import { Engine } from './engine.ts'
import { assignments, begin, change, inputs, type Inputs } from './inputs.ts'
import type { Answer, Campaign, Recorded, Run, ScenarioText, Subject } from './protocol.ts'
import { loadShipped, shipped, withBeside } from './shipped.ts'
import { store } from './store.ts'
import { look, moment, view } from './view.ts'

/** A run that succeeded: every part is there. */
export interface Shown extends Required<Omit<Run, 'issues'>> {
  readonly recording: Recorded
  readonly inputs: Inputs
}

export interface Session {
  readonly busy: boolean
  readonly shown: Shown | null
  readonly issues: Run['issues']
  /** A message of the machine itself, such as a file that cannot be loaded. */
  readonly failed: string | null
  readonly campaign: Required<Omit<Campaign, 'issues'>> | null
  readonly progress: { readonly done: number; readonly of: number; readonly since: number } | null
}

export const session = store<Session>({
  busy: false,
  shown: null,
  issues: [],
  failed: null,
  campaign: null,
  progress: null,
})
const put = (part: Partial<Session>): void => session.set({ ...session.get(), ...part })

const engine = new Engine()
let source: ScenarioText | undefined
let latest = 0

/** Files above this size are not scenarios: big inventories are tables of their own. */
const mostBytes = 5_000_000

export async function openShipped(file: string, keep?: Inputs): Promise<void> {
  try {
    source = await loadShipped(shipped.includes(file) ? file : (shipped[0] ?? file))
    inputs.set(begin({ file: source.file, edits: {}, strategy: null, seed: '1', ...keep }))
    await run()
  } catch (error) {
    put({ failed: String(error instanceof Error ? error.message : error), busy: false })
  }
}

export async function openFile(file: File): Promise<void> {
  if (file.size > mostBytes) {
    put({
      issues: [{ path: '', file: file.name, message: `is larger than ${mostBytes / 1e6} MB` }],
      shown: null,
      failed: null,
    })
    return
  }
  source = await withBeside(file.name, await file.text())
  inputs.set(begin({ file: file.name, edits: {}, strategy: null, seed: inputs.get().now.seed }))
  moment.set(0)
  look({ selection: null })
  await run()
}

/** A named step of the inputs, and the incident that follows from it. */
export function edit(name: string, recipe: Parameters<typeof change>[2]): void {
  const next = change(inputs.get(), name, recipe)
  if (next === inputs.get()) return
  inputs.set(next)
  void run()
}

/** Steps through the history of inputs, and shows what follows. */
export function travel(
  step: (history: ReturnType<typeof inputs.get>) => ReturnType<typeof inputs.get>,
): void {
  const next = step(inputs.get())
  if (next === inputs.get() || next.now === inputs.get().now) return
  inputs.set(next)
  void run()
}

export async function run(): Promise<void> {
  if (source === undefined) return
  const mine = ++latest
  const { now } = inputs.get()
  pause()
  engine.cancel()
  put({ busy: true, failed: null, progress: null, campaign: null })
  try {
    const { issues, ...parts } = await engine.run({
      do: 'run',
      source,
      set: assignments(now),
      strategy: now.strategy,
      seed: now.seed,
    })
    if (mine !== latest) return
    const { written, report, recording, entries, comparisons } = parts
    const shown =
      written && report && recording && entries && comparisons
        ? { written, report, recording, entries, comparisons, inputs: now }
        : null
    put({ busy: false, issues, shown })
    if (shown) keepInside(shown)
  } catch (error) {
    if (mine === latest) put({ busy: false, failed: error instanceof Error ? error.message : String(error) })
  }
}

/** What a link or an earlier run selected may not exist here. */
function keepInside({ recording, written }: Shown): void {
  const { selection } = view.get()
  const count =
    selection === null
      ? 0
      : {
          room: recording.plan.rooms.length,
          service: recording.services.count,
          cause: recording.causes.kind.length,
        }[selection.of]
  if (selection !== null && selection.row >= count) look({ selection: null })
  moment.set(Math.min(moment.get(), written.horizon))
}

export async function replicate(replications: number): Promise<void> {
  const { shown } = session.get()
  if (source === undefined || shown === null) return
  const { now } = inputs.get()
  const since = performance.now()
  put({ progress: { done: 0, of: replications, since }, failed: null })
  try {
    const told = await engine.replicate(
      {
        do: 'replicate',
        source,
        set: assignments(now),
        strategy: now.strategy,
        seed: now.seed,
        replications,
      },
      done => put({ progress: { done, of: replications, since } }),
    )
    if (session.get().progress?.since !== since) return
    const { report, comparisons, dataLost } = told ?? {}
    put({
      progress: null,
      ...(report && comparisons && dataLost && { campaign: { report, comparisons, dataLost } }),
    })
  } catch (error) {
    put({ progress: null, failed: error instanceof Error ? error.message : String(error) })
  }
}

export function cancel(): void {
  engine.cancel()
  put({ progress: null })
}

export function forgetCampaign(): void {
  put({ campaign: null })
}

export function ask(subject: Subject, language: 'en' | 'fr'): Promise<Answer> {
  return engine.why({ do: 'why', subject, language })
}
