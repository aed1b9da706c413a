/** Studies of the incident on show: started, watched, stopped, and kept while the inputs stay the same. */
import { assignments, inputs, type Inputs, ofOneCampaign } from './inputs.ts'
import { entrantsIn } from './model/entrants.ts'
import type { Found, Study } from './thread/protocol.ts'
import {
  campaignIn,
  engineThread,
  isOneOfShown,
  put as putInSession,
  type Session,
  session,
  setCampaign,
  type Shown,
} from './session.ts'
import { store } from './store.ts'
import type { StudyThreads } from './thread/studyThreads.ts'
import { Thread } from './thread/thread.ts'
import type { Mark, Pace } from './pace/pace.ts'
import { messageOf } from './browser/unreached.ts'
import { played, view } from './view.ts'

export interface Progress {
  readonly of: Study['of']
  readonly all: number
  /** Replications requested for a campaign; 0 for other studies. */
  readonly runs: number
  /** Since this study began: work done in an earlier visit took no time now. */
  readonly marks: readonly Mark[]
  /** Runs for each counted item: in a comparison, a fire is run with every strategy. */
  readonly runsEach: number
  /** Expected pace of the counted items. */
  readonly pace: Pace | undefined
  /** Stopped, and about to return what it has. */
  readonly ending: boolean
  /** Of a study of what drives an outcome: which one. */
  readonly sought?: Sought
  /** Of B, the incident beside the one on show. */
  readonly ofBeside?: true
}

export type Sought = Pick<Extract<Study, { of: 'sensitivity' }>, 'method' | 'output'>

/** What studies found of an incident. */
export interface Findings {
  readonly comparison: Extract<Found, { of: 'comparison' }> | null
  /** By method and output. */
  readonly sensitivity: Readonly<Record<string, Extract<Found, { of: 'sensitivity' }>>>
}

export interface Studies extends Findings {
  readonly progress: Progress | null
  /** Studies that had results, or were under way, with other inputs than those on show. */
  readonly lapsed: readonly Study['of'][]
}

/** Which study of the drivers is on show. */
export const asked = store<Sought>({
  method: 'tornado',
  output: 'servicesWithDataLost',
})

export function studyOf(
  { sensitivity }: Findings,
  { method, output }: Sought,
): Studies['sensitivity'][string] | undefined {
  return sensitivity[`${method} ${output}`]
}

export const noFindings: Findings = { comparison: null, sensitivity: {} }
const nothing: Studies = { ...noFindings, progress: null, lapsed: [] }
export const studies = store<Studies>(nothing)
const put = (part: Partial<Studies>): void => studies.set({ ...studies.get(), ...part })

/** Undefined: there was no study yet. */
let threads: StudyThreads | undefined
let coming: Promise<StudyThreads> | undefined

/** Whether the thread of the next study is at full speed. */
export const isWarm = (): boolean => threads?.isWarm ?? false

/** The script that runs studies on threads; fetched ahead of the first one or with it. */
function studyThreads(): Promise<StudyThreads> {
  coming ??= import('./thread/studyThreads.ts').then(
    ({ StudyThreads }) => (threads = new StudyThreads(engineThread, () => new Thread())),
    (error: unknown) => {
      coming = undefined
      throw error
    },
  )
  return coming
}

/** Whether the campaign of the brief is repeated after each change of its scenario. */
export const keepsOn = store(false)
/** The latest campaign: its incident and size. */
let lastRuns:
  { readonly of: Shown['report']; readonly inputs: Inputs; readonly replications: number } | undefined

// Results of an incident that is no longer on show are dropped. Another run of its campaign leaves what was learnt of all
// of them, and what is under way.
session.watch(({ shown, busy }) => {
  if (busy || shown === null) {
    const { progress } = studies.get()
    const goesOn = isOneOfShown()
    const ofBeside = progress?.ofBeside === true
    if (progress === null || !(goesOn || ofBeside)) threads?.cancel()
    if (goesOn) return
    studies.set(without(ofBeside ? { ...studies.get(), progress: null } : studies.get()))
    if (ofBeside) put({ progress })
  } else if (keepsOn.get() && lastRuns !== undefined && lastRuns.of !== shown.report) {
    if (ofOneCampaign(lastRuns.inputs, shown.inputs)) lastRuns = { ...lastRuns, of: shown.report }
    else if (lastRuns.inputs.file === shown.inputs.file) void repeat(lastRuns.replications)
    else keepsOn.set(false)
  }
})

/**
 * Milliseconds without another run before the thread of studies is rehearsed; the page's own engine rehearses in
 * the meantime. A named assumption.
 */
const quietMs = 4000
/**
 * The same where runs were asked for already: the next ones are likely to come soon. Long enough for an input that is
 * moved on at once to find both cores free. A named assumption.
 */
const soonMs = 1000

let isWatching = false

/** The studies once other inputs are on show: empty, with a note on each that it is gone. */
export function without(now: Studies): Studies {
  const of: Study['of'][] = Object.keys(now.sensitivity).length > 0 ? ['sensitivity'] : []
  if (now.comparison !== null) of.push('comparison')
  if (now.progress !== null) of.push(now.progress.of)
  return of.length === 0 ? now : { ...nothing, lapsed: [...new Set([...now.lapsed, ...of])] }
}

/** Rehearses the thread of studies once the incident on show has been there for a while. */
export function rehearseAhead(): void {
  if (isWatching) return
  isWatching = true
  // From then on studies need no connection. A failure is reported when they are needed.
  void Promise.all([studyThreads(), import('./pace/studyPace.ts')]).catch(() => undefined)
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = (): void => {
    clearTimeout(timer)
    timer = setTimeout(
      () =>
        void studyThreads()
          .then(rehearse)
          .catch(() => undefined),
      lastRuns === undefined ? quietMs : soonMs,
    )
  }
  session.watch(wait)
  wait()
}

function rehearse(all: StudyThreads): void {
  const { shown, busy } = session.get()
  if (shown === null || busy || document.hidden || played.has(view.get().name)) return
  const { inputs: now, source } = shown
  // As many as make the smallest campaign, which is then there at once; the thread is nearly at full speed by then.
  all.rehearse({ ...askedFor(source, now), runs: repeats[0] })
}

/** The incident of a study. */
function askedFor(source: Shown['source'], now: Inputs) {
  return { source, set: assignments(now), strategy: now.strategy, seed: now.seed }
}

/** Runs a campaign of this size for the incident on show; errors appear with those of the session. */
export async function repeat(replications: number): Promise<void> {
  const failed = await begin({ of: 'campaign', replications })
  if (failed !== null) putInSession({ failed, wanted: undefined })
}

/** Numbers of replications on offer. */
export const repeats = [20, 200, 1000] as const

/** B of a comparison, and the function that receives its findings. */
export interface OtherSide {
  readonly shown: Shown
  readonly take: (study: Study, found: Found) => void
}

/**
 * Studies the incident on show, or that beside it.
 * @returns an error of the machine, see `inWords`, or null
 */
export async function begin(study: Study, other?: OtherSide): Promise<string | null> {
  const { shown } = other ?? session.get()
  if (shown === null) return null
  const { inputs: now, source, scenario } = shown
  const runs = study.of === 'campaign' ? study.replications : 0
  if (runs > 0) lastRuns = { of: shown.report, inputs: now, replications: runs }
  const { of } = study
  const runsEach = of === 'comparison' ? entrantsIn(scenario) : 1
  const marks: Mark[] = []
  const since = performance.now()
  const sought = study.of === 'sensitivity' && { sought: study }
  const side = other && { ofBeside: true as const }
  put({ progress: { of, all: 0, runs, marks, runsEach, pace: undefined, ending: false, ...sought, ...side } })
  const tell = (part: Partial<Progress>): void => {
    const { progress } = studies.get()
    if (progress?.marks === marks) put({ progress: { ...progress, ...part } })
  }
  try {
    const [all, { learnPace, paceFor }] = await Promise.all([studyThreads(), import('./pace/studyPace.ts')])
    // The reader may have left or stopped it meanwhile.
    const { progress } = studies.get()
    if (progress?.marks !== marks) return null
    if (progress.ending) {
      put({ progress: null })
      return null
    }
    const hands = all.handsFor(study)
    const pace = paceFor(of, { warm: isWarm(), hands }).catch(() => undefined)
    void pace.then(each => tell({ pace: each }))
    const found = await all.study(
      { ...askedFor(source, now), study },
      (done, all) => {
        marks.push({ at: marks.length === 0 ? since : performance.now(), done })
        tell({ all })
      },
      take,
    )
    if (studies.get().progress?.marks === marks) put({ progress: null })
    if (found === undefined) return null
    take(found)
    if (runs > 0) rehearseAhead()
    learnPace({ of, file: now.file, marks, runsEach, hands }, await pace)
    return null
  } catch (error) {
    if (studies.get().progress?.marks === marks) put({ progress: null })
    return messageOf(error)
  }

  function take(found: Found): void {
    if (other !== undefined) return other.take(study, found)
    if (!isOneOfShown() || !ofOneCampaign(inputs.get().now, now)) return
    if (found.of === 'campaign') setCampaign(found.campaign)
    else put(withFound(studies.get(), study, found))
  }
}

/** The findings together with those of another study. */
export function withFound({ sensitivity }: Findings, study: Study, found: Found): Partial<Findings> {
  if (found.of === 'comparison') return { comparison: found }
  if (found.of !== 'sensitivity' || study.of !== 'sensitivity') return {}
  const key = `${study.method} ${study.output}`
  // A study that was stopped too soon does not replace an earlier result.
  const stays = found.report === undefined && sensitivity[key]?.report !== undefined
  return stays ? {} : { sensitivity: { ...sensitivity, [key]: found } }
}

/** A campaign of an incident beside the one on show; null: another study was requested in the meantime. */
export async function campaignBeside(
  { source, inputs }: Shown,
  replications: number,
): Promise<Session['campaign']> {
  const found = await (
    await studyThreads()
  ).study(
    { ...askedFor(source, inputs), study: { of: 'campaign', replications } },
    () => undefined,
    () => undefined,
  )
  return found?.of === 'campaign' ? campaignIn(found.campaign) : null
}

/**
 * Stops the study under way; results so far stay. Campaigns and sensitivities return what they have; a
 * comparison keeps the fires that begin where the scenario says.
 */
export function stop(): void {
  const { progress } = studies.get()
  if (progress?.of === 'campaign' || progress?.of === 'sensitivity') {
    put({ progress: { ...progress, ending: true } })
    threads?.conclude()
    return
  }
  threads?.cancel()
  put({ progress: null })
}
