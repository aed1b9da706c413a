/** The incident on show, on the engine's thread: run as it is asked for, and kept for Why? */
import { type Incident, type Prepared, prepareAll } from '../src/index.ts'
import type { Answer, Request, RunTold } from './protocol.ts'
import type { Read, Written } from './reading.ts'

type RunAsked = Extract<Request, { do: 'run' }>

let shown: Incident | undefined
let compiled: { readonly key: string; readonly prepared: Prepared } | undefined
/** What the page has the ground of. */
let standing: Prepared | undefined
let known: { readonly key: string; readonly written: Written } | undefined

let underway: Promise<unknown> = Promise.resolve()

export function run(request: RunAsked): Promise<RunTold> {
  const told = runNow(request)
  underway = told.catch(() => undefined)
  return told
}

async function runNow(request: RunAsked): Promise<RunTold> {
  // Comes while the scenario is compiled.
  const coming = import('./recording.ts')
  const { written, scenario, issues } = await readOf(request)
  const of = { issues, ...(written && { written }) }
  if (written === undefined || scenario === undefined) return of
  const prepared = preparedOf(request, scenario)
  const { record } = await coming
  const { incident, told } = record(prepared, request.seed, written.horizon, standing !== prepared)
  shown = incident
  standing = prepared
  return { ...of, ...told }
}

/** A text is read once, whatever is edited in it; one that was read when the page was built is not read at all. */
async function readOf(request: RunAsked): Promise<Read> {
  const { source, set, strategy, ready } = request
  if (ready !== undefined && set.length === 0 && strategy === null)
    return { written: ready, scenario: ready, issues: [] }
  const { scenarioOf } = await import('./reading.ts')
  return scenarioOf(request, await writtenOf(source), true)
}

async function writtenOf(source: RunAsked['source']): Promise<Written> {
  const { writtenIn } = await import('./reading.ts')
  const key = JSON.stringify(source)
  if (known?.key !== key) known = { key, written: writtenIn(source) }
  return known.written
}

/** Makes ready for edits, while nobody waits. */
export async function foresee({ source }: RunAsked): Promise<void> {
  await writtenOf(source)
}

export const onShow = (): Prepared | undefined => standing

/** Another seed of the same scenario compiles nothing again, other inputs only what they touch. */
function preparedOf({ source, set, strategy }: RunAsked, scenario: Prepared['scenario']): Prepared {
  const key = JSON.stringify([source, set, strategy])
  if (compiled?.key === key) return compiled.prepared
  const [prepared] = prepareAll([scenario], compiled && [compiled.prepared])
  compiled = { key, prepared: prepared! }
  return prepared!
}

/** Of the run that was asked for last: a picture that came with the page is asked about before the engine has its run. */
export async function why(asked: Extract<Request, { do: 'why' }>): Promise<Answer> {
  const [{ why }] = await Promise.all([import('./why.ts'), underway])
  return why(shown, asked)
}
