/** What is on show and how it got there. Only this module asks the engine. */
import type { Issue, Labels } from '../src/index.ts'
import { pause } from './clock.ts'
import { Engine } from './thread/engine.ts'
import type { Thread } from './thread/thread.ts'
import { fireIn, pictureFirst, takeForetold } from './foretold.ts'
import { assignments, inputs, type Inputs, ofOneCampaign } from './inputs.ts'
import { knowShipped } from './model/names.ts'
import type { Parameter } from './model/parameters.ts'
import type { Answer, Called, Campaign, FireBefore, Run, Subject } from './thread/protocol.ts'
import type { ScenarioText } from './scenarioText.ts'
import { learnReasons, reasonsOf } from './reasons.ts'
import { labelsKnown, labelsOf, readyOf, withBeside } from './shipped.ts'
import { store } from './store.ts'
import type { Took } from './pace/pace.ts'
import { messageOf } from './browser/unreached.ts'
import { look, moment, type Selection, view } from './view.ts'

/** A complete successful run, except for the reasons, which come later, see `reasonsOf`. */
export interface Shown extends Required<Omit<Run, 'issues' | 'reasons'>> {
  readonly inputs: Inputs
  /** The text as run, including edits. */
  readonly source: ScenarioText
}

/** A problem of a scenario, or a notice about its possible cause, which does not count as a problem. */
export interface Told extends Issue {
  readonly notice?: true
  /** Its message in French, where it is not one of the engine's. */
  readonly french?: string
}

export const problemsIn = (told: readonly Told[]): number => told.filter(({ notice }) => !notice).length

export interface Session {
  readonly busy: boolean
  readonly shown: Shown | null
  readonly issues: readonly Told[]
  /** Why a file was not opened, until dismissed; everything else stays as it was. */
  readonly refused: Told | null
  /** An error of the machine rather than of the scenario, such as a file that cannot be loaded: see `inWords`. */
  readonly failed: string | null
  /** Address of what could not be loaded, where it is not the incident that is open: that is what is to be tried again. */
  readonly wanted?: string | undefined
  readonly campaign: Required<Omit<Campaign, 'issues'>> | null
}

export const session = store<Session>({
  busy: false,
  shown: null,
  issues: [],
  refused: null,
  failed: null,
  campaign: null,
})
export const put = (part: Partial<Session>): void => session.set({ ...session.get(), ...part })

const engine = new Engine()

export function startEngine(): void {
  engine.start()
}

/** The thread of the incident on show. */
export const engineThread = (): Thread => engine.thread()

export function putFailed(error: unknown, wanted?: string): void {
  put({ failed: messageOf(error), wanted })
}

/** Stops the engine. */
export function endRun(): void {
  engine.end()
}

/** The file as opened, from which edits of its text start. */
export const opened = store<ScenarioText | null>(null)

/** Whether the inputs ask for a run of the campaign of the one on show: of a file of its name and text as well. */
export function isOneOfShown(): boolean {
  const { shown } = session.get()
  const { now } = inputs.get()
  if (shown === null || !ofOneCampaign(shown.inputs, now)) return false
  return now.text !== null || shown.source.text === opened.get()?.text
}

/** How many runs were asked for so far. */
let asked = 0
let underway: Promise<void> | undefined
/** Notifies the waiting run that another one was requested. */
let superseded: (() => void) | undefined

/** Resolves when another run is requested. @param wanted whether none was so far */
function anotherAsked(wanted: () => boolean): Promise<undefined> {
  return new Promise(resolve => {
    superseded = () => resolve(undefined)
    if (!wanted()) superseded()
  })
}

/**
 * Milliseconds that a change waits for the run before it. That one may be of millions of services, and a thread that the
 * browser has ended never answers: not every browser tells. A named assumption, above what most runs take.
 */
const overdueMs = 6000
/** Ends the run, since another one was asked for. */
let overdue: ReturnType<typeof setTimeout> | undefined

/**
 * Runs the current inputs. If they change while the engine works, only the latest change is run afterwards. What is still
 * being opened is run by whoever opens it.
 */
export function run(): Promise<void> {
  if (opened.get() === null) return Promise.resolve()
  asked++
  superseded?.()
  pause()
  const { campaign } = session.get()
  put({ busy: true, refused: null, failed: null, campaign: isOneOfShown() ? campaign : null })
  clearTimeout(overdue)
  if (underway) overdue = setTimeout(endRun, overdueMs)
  underway ??= runLatest()
  return underway
}

async function runLatest(): Promise<void> {
  for (let mine = 0; mine !== asked;) {
    mine = asked
    await runOnce(() => mine === asked)
    clearTimeout(overdue)
  }
  // At once: what is asked a moment later would be left to a loop that is over.
  underway = undefined
}

async function runOnce(wanted: () => boolean): Promise<void> {
  const { now } = inputs.get()
  try {
    const source = await sourceOf(now)
    if (source === null) return
    const foretelling = takeForetold()
    let begun = 0
    let met = false
    const running = pictureFirst(foretelling).then(known => {
      // A newer change was sent to the engine meanwhile: sent after it, this run would supersede it there.
      if (!wanted()) return undefined
      begun = performance.now()
      const fire = known && fireIn(known)
      met = fire !== undefined
      return runOn(engine, source, now, fire)
    })
    // If the shipped scenarios cannot be loaded, labels stay untranslated.
    const labels = labelsKnown(source) ?? (await labelsOf(source).catch(() => () => false))
    const foretold = await Promise.race([foretelling, running.then(() => undefined)])
    if (foretold !== undefined && wanted()) show(engine.whole(foretold), now, source, labels)
    // The precomputed run is on show already, so a change need not wait for the engine to confirm it.
    const told = await (foretold === undefined ? running : Promise.race([running, anotherAsked(wanted)]))
    if (told === undefined) return
    if (first?.file !== now.file)
      first = { file: now.file, first: performance.now() - begun, cold: first === undefined, met }
    if (!wanted()) return
    if (isOnShow(told, now)) put({ busy: false })
    else show(told, now, source, labels)
    void addReasons().catch((error: unknown) => wanted() && putFailed(error))
  } catch (error) {
    if (!wanted()) return
    putFailed(error)
    put({ busy: false })
  }
}

export function runOn(thread: Engine, source: ScenarioText, now: Inputs, fire?: FireBefore): Promise<Run> {
  const ready = readyOf.get(source)
  const { strategy, seed, run } = now
  const asked = {
    source,
    ...(ready && { ready }),
    set: assignments(now),
    strategy,
    seed,
    replication: run - 1,
  }
  return thread.run({ do: 'run', ...asked, fire })
}

function show(told: Run, now: Inputs, source: ScenarioText, labels: Labels): void {
  const shown = shownOf(told, now, source, labels)
  put({ busy: false, issues: told.issues, shown: shown ?? before(now) })
  if (shown) keepInside(shown)
}

/** The session once no run is under way: until then the address describes newer inputs than those on show. */
export function settled(): Promise<Session> {
  return new Promise(resolve => {
    const look = (): void => {
      if (session.get().busy) return
      end()
      resolve(session.get())
    }
    const end = session.watch(look)
    look()
  })
}

/**
 * Milliseconds before reasons are requested: a change within that time need not wait for them to be
 * interrupted.
 */
const pauseBeforeReasons = 100

/** Requests the reasons of the incident on show, once it is visible. */
async function addReasons(): Promise<void> {
  const { shown } = session.get()
  if (shown === null || reasonsOf(shown) !== null) return
  await new Promise(resolve => setTimeout(resolve, pauseBeforeReasons))
  if (session.get().busy || session.get().shown !== shown) return
  const reasons = await engine.reasons()
  if (reasons === null) return
  learnReasons(shown, reasons)
  if (session.get().shown === shown) keepInside(shown)
}

/** Whether the engine's run equals the precomputed one for the same inputs. */
function isOnShow({ report }: Run, now: Inputs): boolean {
  const { shown } = session.get()
  return shown?.inputs === now && shown.report.digest === report?.digest
}

export function shownOf(
  { scenario, unedited, report, recording, derived, reasons, comparisons, uncertain, named }: Run,
  now: Inputs,
  source: ScenarioText,
  labels: Labels,
): Shown | null {
  if (scenario) knowShipped(scenario, labels)
  if (unedited) knowShipped(unedited, labels)
  if (recording && reasons) learnReasons({ recording }, reasons)
  return scenario &&
    unedited &&
    report &&
    recording &&
    derived &&
    comparisons &&
    uncertain !== undefined &&
    named
    ? { scenario, unedited, report, recording, derived, comparisons, uncertain, named, inputs: now, source }
    : null
}

/** While an edit cannot be run, the previous incident stays on show, unless it is of another file. */
function before({ file }: Inputs): Shown | null {
  const { shown } = session.get()
  return shown?.inputs.file === file ? shown : null
}

/** The text to run, with the files it extends. */
async function sourceOf({ text }: Inputs): Promise<ScenarioText | null> {
  const file = opened.get()
  return file === null || text === null ? file : withBeside(file.file, text)
}

/** Whether a selection made by a link, an earlier run or another incident exists here. */
export function exists({ recording }: Shown, { of, row }: Selection): boolean {
  const { services } = recording
  switch (of) {
    case 'building':
      return row < recording.plan.buildings.length
    case 'room':
      return row < recording.plan.rooms.length
    case 'service':
      return row < services.count
    case 'cause':
      return row < (reasonsOf({ recording })?.causes.count ?? Infinity)
    case 'customer':
      return services.customer.includes(row)
  }
}

function keepInside(shown: Shown): void {
  const { selection } = view.get()
  if (selection !== null && !exists(shown, selection)) look({ selection: null })
  moment.set(Math.min(moment.get(), shown.scenario.horizon))
}

/**
 * Sets the campaign of the incident on show. A partial one does not replace one of more runs: a longer campaign may be
 * stopped before it is as long as that.
 */
export function setCampaign(found: Campaign): void {
  const campaign = campaignIn(found)
  const runs = session.get().campaign?.report.replications ?? 0
  if (campaign !== null && (campaign.whole || campaign.report.replications >= runs)) put({ campaign })
}

export function campaignIn({ report, comparisons, figures, whole }: Campaign): Session['campaign'] {
  return report && comparisons && figures && whole !== undefined
    ? { report, comparisons, figures, whole }
    : null
}

export function forgetCampaign(): void {
  put({ campaign: null })
}

export function ask(subject: Subject, language: 'en' | 'fr', called: Called): Promise<Answer> {
  return engine.why({ do: 'why', subject, language, called })
}

/** Time of a scenario's first run. */
let first: ({ readonly file: string } & Omit<Took, 'rehearsed'>) | undefined

/** Times of the runs of the scenario on show; undefined before the first one. */
export async function runsTook(): Promise<Took | undefined> {
  return first !== undefined && first.file === session.get().shown?.inputs.file
    ? { ...first, rehearsed: await engine.pace() }
    : undefined
}

let form: ReturnType<Engine['form']> | undefined

/** Requested once: the schema does not change. */
export function formOf(): ReturnType<Engine['form']> {
  form ??= engine.form().catch((error: unknown) => {
    form = undefined
    throw error
  })
  return form
}

/** By strategy of an incident, what is noted only under it. */
export function notedUnder({ source, inputs: now }: Shown, side: 'a' | 'b'): ReturnType<Engine['noted']> {
  return engine.noted({ do: 'noted', source, set: assignments(now), side })
}

/** All parameters in effect for a text with these inputs. */
export function parametersUnder(source: ScenarioText, now: Inputs): Promise<readonly Parameter[]> {
  return engine.parameters({ do: 'parameters', source, set: assignments(now), strategy: now.strategy })
}
