/** The incident on show, on the engine's thread: runs it when asked, and keeps it for Why? */
import { type Incident, type Prepared, prepareAll, type Scenario, scenarioDigest } from '../../src/index.ts'
import type { Ground } from '../model/told.ts'
import type { Answer, Reasons, Request, RunTold, Unedited } from './protocol.ts'
import type { Read } from './reading.ts'
import type { Tale } from './recording.ts'
import { keepRun, runKept } from './runsKept.ts'
import type { RunOnShow } from './writing.ts'

type RunAsked = Extract<Request, { do: 'run' }>
type Which = Pick<RunOnShow, 'seed' | 'replication'>

interface OnShow {
  readonly run: RunOnShow
  /** Its record, once written. */
  incident?: Incident
  /** The record being written, and the number of runs requested when it was begun. */
  writing?: { readonly asked: number; readonly record: Promise<Incident | undefined> }
}

/** The latest run sent to the page. */
let shown: OnShow | undefined
let compiled: { readonly digest: string; readonly prepared: Prepared } | undefined
/** The ground that the page has. */
let standing: Ground | undefined

let underway: Promise<unknown> = Promise.resolve()
/** Runs requested so far. */
let asked = 0
/** The latest of them that has ended together with all before it, successfully or not. */
let over = 0

export function run(request: RunAsked): Promise<RunTold> {
  const mine = ++asked
  const told = runNow(request, () => mine === asked)
  underway = Promise.allSettled([underway, told]).then(() => (over = mine))
  return told
}

/** @param wanted whether no other run was requested since; if one was, only the issues are returned */
async function runNow(request: RunAsked, wanted: () => boolean): Promise<RunTold> {
  // Loads while the scenario is compiled.
  const coming = import('./recording.ts')
  const { seed, replication = 0 } = request
  const { unedited, scenario, issues } = await readOf(request)
  if (unedited === undefined || scenario === undefined) return { issues }
  const found = await runOf(scenario, { seed, replication, fire: request.fire }, coming, wanted)
  if (found === undefined) return { issues }
  const edits = unedited !== scenario && { unedited: uneditedOf(unedited) }
  return { issues, scenario, ...edits, ...putOnShow(found, { seed, replication }) }
}

/** A run of the scenario: one that is kept, or else a new one. Undefined if it was not wanted any more. */
async function runOf(
  scenario: Scenario,
  { seed, replication, fire }: Which & Pick<RunAsked, 'fire'>,
  coming: Promise<typeof import('./recording.ts')>,
  wanted: () => boolean,
): Promise<Tale | undefined> {
  const digest = scenarioDigest(scenario)
  const key = `${digest} ${seed} ${replication}`
  const kept = runKept(key)
  if (kept !== undefined) {
    const { memoryFor } = await coming
    compiled = { digest, prepared: kept.prepared }
    return wanted() ? { ...kept, memory: memoryFor(kept.prepared) } : undefined
  }
  const prepared = preparedOf(digest, scenario)
  const { tell } = await coming
  const tale = await tell({ prepared, seed, replication, standing, fire }, wanted)
  if (tale !== undefined) keepRun(key, tale)
  return tale
}

/** What the page is told of what happened: with the ground unless it has it. */
function putOnShow(
  { prepared, memory, ground, row, told }: Tale,
  { seed, replication }: Which,
): Omit<RunTold, 'issues'> {
  shown = { run: { prepared, seed, replication, digest: told.report.digest, row, memory } }
  if (ground === standing) return told
  standing = ground
  return { ...told, ground }
}

/** Keeps a list of a million customers from being sent to the page a second time. */
function uneditedOf({
  ignition,
  buildings,
  intervention,
  decisions,
  products,
  policies,
  recovery,
}: Scenario): Unedited {
  return { ignition, buildings, intervention, decisions, products, policies, recovery }
}

/** A text that was read when the page was built is not read again. */
async function readOf(request: RunAsked): Promise<Read> {
  const { set, strategy, ready } = request
  if (ready !== undefined && set.length === 0 && strategy === null)
    return { unedited: ready, scenario: ready, issues: [] }
  const { scenarioAlone } = await import('./reading.ts')
  return scenarioAlone(request)
}

/** Reads the text in idle time, so that edits can start from it. */
export async function foresee({ source, ready }: RunAsked): Promise<void> {
  const { readOnce } = await import('./reading.ts')
  readOnce(source, ready)
}

/**
 * What is on show, read and compiled once more, as a change of an input is: through an edit that writes down what holds.
 * Undefined: nothing is on show, or it has issues by now.
 */
export async function readAgain({ set, ...ran }: RunAsked): Promise<Prepared | undefined> {
  const { scenarioAlone } = await import('./reading.ts')
  const prepared = onShow()
  if (prepared === undefined) return undefined
  const same = `horizon=${prepared.scenario.horizon} s`
  const { scenario } = scenarioAlone({ ...ran, set: [...set, same] })
  return scenario && prepareAll([scenario], [prepared])[0]
}

export const onShow = (): Prepared | undefined => shown?.run.prepared

export const runOnShow = (): RunOnShow | undefined => shown?.run

/** Another run of the same scenario compiles nothing again; other inputs only what they affect. */
function preparedOf(digest: string, scenario: Scenario): Prepared {
  if (compiled?.digest === digest) return compiled.prepared
  const [prepared] = prepareAll([scenario], compiled && [compiled.prepared])
  compiled = { digest, prepared: prepared! }
  return prepared!
}

/** Milliseconds for which reasons wait at most: what shows them says so until then. A named assumption. */
const patience = 5000

/** Resolves when reasons may be written. */
let held: Promise<void> = Promise.resolve()
let release = (): void => undefined

/**
 * A study of a few runs goes first: what the reader asked for last is there sooner, and reasons are written several
 * times as fast once its runs have had the code compiled. A Why? does not wait.
 */
export function holdReasons(study: Promise<unknown>): void {
  held = new Promise(resolve => {
    release = () => resolve()
    setTimeout(release, patience)
    void study.then(release, release)
  })
}

/** Reasons of the latest run; null: another run was requested before they were written down. */
export async function reasons(): Promise<Reasons | null> {
  await underway
  const [{ reasonsIn }, incident] = await Promise.all([import('./writing.ts'), recordOnShow()])
  return incident === undefined ? null : reasonsIn(incident)
}

/**
 * Undefined: nothing is on show, or another run was requested in the meantime. If that run fails, this one
 * stays on show.
 */
async function recordOnShow(): Promise<Incident | undefined> {
  const of = shown
  if (of === undefined || of.incident !== undefined) return of?.incident
  const mine = asked
  // The memory belongs to the newer run now.
  if (over !== mine) return undefined
  if (of.writing?.asked !== mine) {
    const record = import('./writing.ts').then(({ write }) =>
      write(
        of.run,
        () => mine === asked,
        () => held,
      ),
    )
    of.writing = { asked: mine, record }
  }
  const incident = await of.writing.record
  if (incident !== undefined) of.incident = incident
  return incident
}

/**
 * Answers for the latest run. A precomputed picture can be asked about before the engine has finished its
 * run, so this waits for it.
 */
export async function why(question: Extract<Request, { do: 'why' }>): Promise<Answer> {
  release()
  const { why } = await import('../why.ts')
  for (;;) {
    await underway
    const incident = await recordOnShow()
    if (incident !== undefined || shown === undefined) return why(incident, question)
  }
}
