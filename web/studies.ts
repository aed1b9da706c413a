/** Studies of the incident on show: asked for, watched, stopped, and kept while the inputs stay as they are. */
import { assignments } from './inputs.ts'
import { entrantsIn } from './model/entrants.ts'
import type { Found, Study } from './protocol.ts'
import {
  campaignIn,
  put as putInSession,
  runsTook,
  type Session,
  session,
  setCampaign,
  type Shown,
} from './session.ts'
import { store } from './store.ts'
import { StudyThreads } from './studyThreads.ts'
import { type Mark, type Pace, paceOf, paceSeen } from './pace.ts'
import { played, view } from './view.ts'

export interface Progress {
  readonly of: Study['of']
  readonly all: number
  /** Of a campaign, as many as were asked for; 0 of another study. */
  readonly runs: number
  /** From the beginning on: what an earlier visit did takes no time. */
  readonly marks: readonly Mark[]
  /** Runs that make one of what is counted: a fire meets every strategy. */
  readonly runsEach: number
  /** Of what is counted, as it was expected. */
  readonly pace: Pace | undefined
  /** Cancelled, and about to come to what it has. */
  readonly ending: boolean
}

export interface Studies {
  readonly progress: Progress | null
  readonly comparison: Extract<Found, { of: 'comparison' }> | null
  /** By output and method. */
  readonly sensitivity: Readonly<Record<string, Extract<Found, { of: 'sensitivity' }>>>
}

const nothing: Studies = { progress: null, comparison: null, sensitivity: {} }
export const studies = store<Studies>(nothing)
const put = (part: Partial<Studies>): void => studies.set({ ...studies.get(), ...part })

const threads = new StudyThreads()

/** Whether the runs of the brief are made again after each change of their scenario. */
export const keepsOn = store(false)
/** The runs that were asked for last, and of what. */
let lastRuns:
  { readonly of: Shown['report']; readonly file: string; readonly replications: number } | undefined

// What was found is of an incident that is not on show any more.
session.watch(({ shown, busy }) => {
  if (busy || shown === null) {
    threads.cancel()
    if (studies.get() !== nothing) studies.set(nothing)
  } else if (keepsOn.get() && lastRuns !== undefined && lastRuns.of !== shown.report) {
    if (lastRuns.file === shown.inputs.file) void repeat(lastRuns.replications)
    else keepsOn.set(false)
  }
})

/** Milliseconds without another run after which nobody waits for anything; the page's own engine rehearses in the meantime. A named assumption. */
const quietMs = 8000
/** Runs after which a thread is nearly up to speed: the first ten take half of what it loses (measured on Strasbourg). */
const rehearsals = 12

/** Rehearses studies whenever the incident on show has been there for a while. */
export function rehearseAhead(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = (): void => {
    clearTimeout(timer)
    timer = setTimeout(rehearse, quietMs)
  }
  session.watch(wait)
  wait()
}

function rehearse(): void {
  const { shown, busy } = session.get()
  if (shown === null || busy || document.hidden || played.has(view.get().name)) return
  const { inputs: now, source } = shown
  const { strategy, seed } = now
  threads.rehearse({ source, set: assignments(now), strategy, seed, runs: rehearsals })
}

/** Runs what is on show so many times; what goes wrong is told where the machine's failures are. */
export async function repeat(replications: number): Promise<void> {
  const failed = await begin({ of: 'campaign', replications })
  if (failed !== null) putInSession({ failed })
}

/** Of each study that was run here, by scenario: a run of it. */
const seen = new Map<string, Pace>()
/** How much slower studies turned out than the page's own runs let expect: other programs want the machine, too. */
let slower = 1

/** What a run of a study of the incident on show takes; undefined as long as nothing is known. */
export async function paceFor(of: Study['of']): Promise<Pace | undefined> {
  const file = session.get().shown?.inputs.file
  const known = seen.get(`${of} ${file}`) ?? seen.get(`campaign ${file}`)
  if (known !== undefined) return known
  // As they are now: a study that is asked for takes them.
  const { isWarm } = threads
  const took = await runsTook()
  if (took === undefined) return undefined
  const { start, each } = paceOf(took, Math.min(2, navigator.hardwareConcurrency))
  return { start: isWarm ? 0 : start, each: each * slower }
}

function learn(
  of: Study['of'],
  file: string,
  marks: readonly Mark[],
  runsEach: number,
  expected?: Pace,
): void {
  const pace = paceSeen(marks, performance.now())
  if (pace === undefined) return
  const each = pace.each / runsEach
  if (expected !== undefined && of === 'campaign' && !seen.has(`${of} ${file}`))
    slower *= each / expected.each
  seen.set(`${of} ${file}`, { ...pace, each })
}

/** Replications that are offered. */
export const repeats = [20, 200, 1000] as const

/** @returns what went wrong in the machine, or null */
export async function begin(study: Study): Promise<string | null> {
  const { shown } = session.get()
  if (shown === null) return null
  const { inputs: now, source, scenario } = shown
  const runs = study.of === 'campaign' ? study.replications : 0
  if (runs > 0) lastRuns = { of: shown.report, file: now.file, replications: runs }
  const { of } = study
  const runsEach = of === 'comparison' ? entrantsIn(scenario) : 1
  const marks: Mark[] = []
  const since = performance.now()
  put({ progress: { of, all: 0, runs, marks, runsEach, pace: undefined, ending: false } })
  const pace = paceFor(of).catch(() => undefined)
  const tell = (part: Partial<Progress>): void => {
    const { progress } = studies.get()
    if (progress?.marks === marks) put({ progress: { ...progress, ...part } })
  }
  void pace.then(each => tell({ pace: each }))
  try {
    const found = await threads.study(
      { source, set: assignments(now), strategy: now.strategy, seed: now.seed, study },
      (done, all) => {
        marks.push({ at: marks.length === 0 ? since : performance.now(), done })
        tell({ all })
      },
      take,
    )
    if (studies.get().progress?.marks === marks) put({ progress: null })
    if (found === undefined) return null
    take(found)
    learn(of, now.file, marks, runsEach, await pace)
    return null
  } catch (error) {
    put({ progress: null })
    return error instanceof Error ? error.message : String(error)
  }

  function take(found: Found): void {
    const { shown: still, busy } = session.get()
    if (busy || still !== shown) return
    if (found.of === 'campaign') setCampaign(found.campaign)
    else if (found.of === 'comparison') put({ comparison: found })
    else {
      const { sensitivity } = studies.get()
      if (study.of !== 'sensitivity') return
      const key = `${study.method} ${study.output}`
      // What was cancelled too soon takes nothing away.
      if (found.report || !sensitivity[key]?.report) put({ sensitivity: { ...sensitivity, [key]: found } })
    }
  }
}

/** The same of an incident beside the one on show; null: something else was asked for meanwhile. */
export async function campaignBeside(
  { source, inputs }: Shown,
  replications: number,
): Promise<Session['campaign']> {
  const found = await threads.study(
    {
      source,
      set: assignments(inputs),
      strategy: inputs.strategy,
      seed: inputs.seed,
      study: { of: 'campaign', replications },
    },
    () => undefined,
    () => undefined,
  )
  return found?.of === 'campaign' ? campaignIn(found.campaign) : null
}

/** What has come so far stays: a campaign and a sensitivity come to what they have, of a comparison the fires begun here remain. */
export function stop(): void {
  const { progress } = studies.get()
  if (progress?.of === 'campaign' || progress?.of === 'sensitivity') {
    put({ progress: { ...progress, ending: true } })
    threads.conclude()
    return
  }
  threads.cancel()
  put({ progress: null })
}
