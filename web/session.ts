/** What is on show and how it came there: the one place that asks the engine. */
import type { Issue } from '../src/index.ts'
import { pause } from './clock.ts'
import { Engine } from './engine.ts'
import { takeForetold } from './foretold.ts'
import { assignments, inputs, type Inputs } from './inputs.ts'
import { knowShipped } from './model/names.ts'
import type { Parameter } from './model/parameters.ts'
import type { Answer, Campaign, Run, ScenarioText, Subject } from './protocol.ts'
import { learnReasons, reasonsOf } from './reasons.ts'
import { type Labels, labelsKnown, labelsOf, readyOf, withBeside } from './shipped.ts'
import { store } from './store.ts'
import type { Took } from './pace.ts'
import { inWords } from './unreached.ts'
import { look, moment, type Selection, view } from './view.ts'

/** A run that succeeded: every part is there, but for the reasons, which come after it, see `reasonsOf`. */
export interface Shown extends Required<Omit<Run, 'issues' | 'reasons'>> {
  readonly inputs: Inputs
  /** What was run, edits of the text included. */
  readonly source: ScenarioText
}

/** What is wrong with a scenario, or a notice of what may be behind it: that is no problem of its own. */
export interface Told extends Issue {
  readonly notice?: true
}

export const problemsIn = (told: readonly Told[]): number => told.filter(({ notice }) => !notice).length

export interface Session {
  readonly busy: boolean
  readonly shown: Shown | null
  readonly issues: readonly Told[]
  /** What was said of a file that was not opened, until it is read: all else stays as it was. */
  readonly refused: Issue | null
  /** A message of the machine itself, such as a file that cannot be loaded. */
  readonly failed: string | null
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

export function putFailed(error: unknown): void {
  put({ failed: inWords(error), busy: false })
}

/** Ends what the engine is at. */
export function endRun(): void {
  engine.end()
}

/** The file as it was opened: what edits of its text start from. */
export const opened = store<ScenarioText | null>(null)

let asked = 0
let underway: Promise<void> | undefined
/** Tells who waits that another run was asked for. */
let superseded: (() => void) | undefined

/** @param wanted whether none was yet */
function anotherAsked(wanted: () => boolean): Promise<undefined> {
  return new Promise(resolve => {
    if (wanted()) superseded = () => resolve(undefined)
    else resolve(undefined)
  })
}

/** Runs what the inputs say; what changes while the engine works is run after it, the last change alone. */
export function run(): Promise<void> {
  asked++
  superseded?.()
  pause()
  put({ busy: true, refused: null, failed: null, campaign: null })
  underway ??= runLatest().finally(() => (underway = undefined))
  return underway
}

async function runLatest(): Promise<void> {
  for (let mine = 0; mine !== asked;) {
    mine = asked
    await runOnce(() => mine === asked)
  }
}

async function runOnce(wanted: () => boolean): Promise<void> {
  const { now } = inputs.get()
  try {
    const source = await sourceOf(now)
    if (source === null) return
    const begun = performance.now()
    const running = runOn(engine, source, now)
    // Without the scenarios that come with the page no label has another language.
    const labels = labelsKnown(source) ?? (await labelsOf(source).catch(() => () => false))
    const foretold = await Promise.race([takeForetold(), running.then(() => undefined)])
    if (foretold !== undefined && wanted()) show(engine.whole(foretold), now, source, labels)
    // What was foretold is on show already: a change of it need not wait for the engine to come to the same.
    const told = await (foretold === undefined ? running : Promise.race([running, anotherAsked(wanted)]))
    if (told === undefined) return
    if (first?.file !== now.file)
      first = { file: now.file, first: performance.now() - begun, cold: first === undefined }
    if (!wanted()) return
    if (isOnShow(told, now)) put({ busy: false })
    else show(told, now, source, labels)
    void addReasons().catch((error: unknown) => wanted() && putFailed(error))
  } catch (error) {
    if (wanted()) putFailed(error)
  }
}

export function runOn(thread: Engine, source: ScenarioText, now: Inputs): Promise<Run> {
  const ready = readyOf.get(source)
  const { strategy, seed } = now
  return thread.run({ do: 'run', source, ...(ready && { ready }), set: assignments(now), strategy, seed })
}

function show(told: Run, now: Inputs, source: ScenarioText, labels: Labels): void {
  const shown = shownOf(told, now, source, labels)
  put({ busy: false, issues: told.issues, shown: shown ?? before(now) })
  if (shown) keepInside(shown)
}

/** What is on show once no newer run is under way: the address says the new inputs from the moment it is asked for. */
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

/** Milliseconds before the reasons are asked for: a change that follows at once need not wait for what began to be written down. */
const pauseBeforeReasons = 100

/** Asks for the reasons of what is on show, once that is there to be looked at. */
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

/** Whether the engine came to what was foretold of the same inputs. */
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

/** While an edit cannot be run, the incident before it stays on show; that of another file does not. */
function before({ file }: Inputs): Shown | null {
  const { shown } = session.get()
  return shown?.inputs.file === file ? shown : null
}

/** The text to run, with what it extends. */
async function sourceOf({ text }: Inputs): Promise<ScenarioText | null> {
  const file = opened.get()
  return file === null || text === null ? file : withBeside(file.file, text)
}

/** What a link, an earlier run or another incident selected may not exist here. */
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

/** Of the incident on show, as far as it has come. */
export function setCampaign(found: Campaign): void {
  const campaign = campaignIn(found)
  if (campaign !== null) put({ campaign })
}

export function campaignIn({ report, comparisons, dataLost, whole }: Campaign): Session['campaign'] {
  return report && comparisons && dataLost && whole !== undefined
    ? { report, comparisons, dataLost, whole }
    : null
}

export function forgetCampaign(): void {
  put({ campaign: null })
}

export function ask(subject: Subject, language: 'en' | 'fr'): Promise<Answer> {
  return engine.why({ do: 'why', subject, language })
}

/** The first run of a scenario. */
let first: ({ readonly file: string } & Omit<Took, 'rehearsed'>) | undefined

/** What runs of the scenario on show have taken; undefined before the first of them. */
export async function runsTook(): Promise<Took | undefined> {
  return first !== undefined && first.file === session.get().shown?.inputs.file
    ? { ...first, rehearsed: await engine.pace() }
    : undefined
}

let form: ReturnType<Engine['form']> | undefined

/** Asked for once: what a scenario may say stays the same. */
export function formOf(): ReturnType<Engine['form']> {
  form ??= engine.form().catch((error: unknown) => {
    form = undefined
    throw error
  })
  return form
}

/** Every parameter of a text under these inputs. */
export function parametersUnder(source: ScenarioText, now: Inputs): Promise<readonly Parameter[]> {
  return engine.parameters({ do: 'parameters', source, set: assignments(now), strategy: now.strategy })
}
