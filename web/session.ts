/** What is on show and how it came there: the one place that asks the engine. */
import type { mostBytes as engineMostBytes, Issue } from '../src/index.ts'
import { pause } from './clock.ts'
import { Engine } from './engine.ts'
import { takeForetold } from './foretold.ts'
import { assignments, begin, change, inputs, type Inputs, isChanged, openedAfter } from './inputs.ts'
import { knowShipped } from './model/names.ts'
import type { Answer, Campaign, Run, ScenarioText, Subject } from './protocol.ts'
import { readRunFile } from './runFile.ts'
import { type Labels, labelsKnown, labelsOf, loadShipped, readyOf, withBeside } from './shipped.ts'
import { store } from './store.ts'
import type { Took } from './timeLeft.ts'
import { inWords } from './unreached.ts'
import { look, moment, type Selection, view } from './view.ts'
import { spoken } from './words/words.ts'

/** A run that succeeded: every part is there. */
export interface Shown extends Required<Omit<Run, 'issues'>> {
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
const put = (part: Partial<Session>): void => session.set({ ...session.get(), ...part })

const engine = new Engine()

export function startEngine(): void {
  engine.start()
}

/** The file as it was opened: what edits of its text start from. */
export const opened = store<ScenarioText | null>(null)

/** The engine's own figure: the compiler holds it to that, the page's thread does without the engine. */
const mostBytes: typeof engineMostBytes = 4_000_000

/** Starts anew from a scenario: its steps begin here. */
export async function openSource(source: ScenarioText, now: Inputs): Promise<void> {
  opened.set(source)
  inputs.set(begin(now))
  await run()
}

/** Goes over to another scenario: where the one before was changed this is a step like others, and can be undone. */
export function goOver(source: ScenarioText, now: Inputs): Promise<void> {
  const history = inputs.get()
  const before = opened.get()
  if (before === null) return openSource(source, now)
  const underway = isChanged(history) ? stepOver(history, before, source, now) : openSource(source, now)
  if (before.file !== source.file) lookAnew()
  return underway
}

function stepOver(
  history: ReturnType<typeof inputs.get>,
  before: ScenarioText,
  source: ScenarioText,
  now: Inputs,
): Promise<void> {
  const { words } = spoken()
  const name = words.input.stepSet(words.scenario, now.file.replace(/\.ya?ml$/, ''))
  opened.set(source)
  inputs.set(change(history, name, draft => Object.assign(draft, now), [before, source]))
  return run()
}

/** At the first moment, with nothing selected: what was looked at in another scenario means nothing in this one. */
function lookAnew(): void {
  moment.set(0)
  look({ selection: null })
}

export async function openShipped(file: string): Promise<void> {
  try {
    await goOver(await loadShipped(file), { file, text: null, edits: {}, strategy: null, seed: '1' })
  } catch (error) {
    putFailed(error)
  }
}

export function putFailed(error: unknown): void {
  put({ failed: inWords(error), busy: false })
}

/** Whether a run opened from a file came out as it had. */
export const reopened = store<boolean | null>(null)

/** As long as the engine works at what was opened last: how things stood before. */
let stood:
  { readonly source: ScenarioText | null; readonly inputs: ReturnType<typeof inputs.get> } | undefined

export async function openFile(file: File): Promise<void> {
  const { refusalOf, tooLarge, withCut } = await import('./refused.ts')
  if (file.size > mostBytes) return refuse(tooLarge(file.name, file.size, mostBytes))
  const text = await file.text()
  const kept = readRunFile(text)
  if (kept !== undefined) {
    put({ shown: null })
    await goOver(kept.source, { ...kept.inputs, file: kept.source.file, text: null })
    const { shown } = session.get()
    reopened.set(shown === null ? null : shown.report.digest === kept.report.digest)
    return
  }
  const refusal = refusalOf(file.name, text)
  if (refusal !== undefined) return refuse(refusal)
  const source = await withBeside(file.name, text)
  const standing = opened.get()
  stood = standing === null ? undefined : { source: standing, inputs: inputs.get() }
  put({ shown: null })
  const { seed } = inputs.get().now
  const underway = goOver(source, { file: file.name, text: null, edits: {}, strategy: null, seed })
  lookAnew()
  await underway
  stood = undefined
  const { shown, issues } = session.get()
  if (shown === null && opened.get() === source) put({ issues: withCut(file.name, text, issues) })
}

function refuse(refused: Issue): void {
  put({ refused })
}

/** What was said of a file that was not opened has been read. */
export function dismiss(): void {
  put({ refused: null })
}

export const canGiveUp = (): boolean => stood !== undefined

/** Ends what the engine is at, and goes back to what was on show before a file was opened. */
export function giveUp(): void {
  if (stood === undefined) return
  opened.set(stood.source)
  inputs.set(stood.inputs)
  stood = undefined
  void run()
  engine.end()
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
  const before = inputs.get()
  const next = step(before)
  if (next === before || next.now === before.now) return
  const source = openedAfter(before, next)
  if (source !== undefined) opened.set(source)
  inputs.set(next)
  void run()
  if (source !== undefined) lookAnew()
}

let asked = 0
let underway: Promise<void> | undefined

/** Runs what the inputs say; what changes while the engine works is run after it, the last change alone. */
export function run(): Promise<void> {
  asked++
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
    const ready = readyOf.get(source)
    const begun = performance.now()
    const running = engine.run({
      do: 'run',
      source,
      ...(ready && { ready }),
      set: assignments(now),
      strategy: now.strategy,
      seed: now.seed,
    })
    // Without the scenarios that come with the page no label has another language.
    const labels = labelsKnown(source) ?? (await labelsOf(source).catch(() => () => false))
    const foretold = await Promise.race([takeForetold(), running.then(() => undefined)])
    if (foretold !== undefined && wanted()) show(engine.whole(foretold), now, source, labels)
    const told = await running
    if (first?.file !== now.file)
      first = { file: now.file, first: performance.now() - begun, cold: first === undefined }
    if (wanted() && !isOnShow(told, now)) show(told, now, source, labels)
  } catch (error) {
    if (wanted()) putFailed(error)
  }
}

function show(told: Run, now: Inputs, source: ScenarioText, labels: Labels): void {
  const shown = shownOf(told, now, source, labels)
  put({ busy: false, issues: told.issues, shown: shown ?? before(now) })
  if (shown) keepInside(shown)
}

/** Whether the engine came to what was foretold of the same inputs. */
function isOnShow({ report }: Run, now: Inputs): boolean {
  const { shown } = session.get()
  return shown?.inputs === now && shown.report.digest === report?.digest
}

export function shownOf(
  { written, report, recording, derived, entries, comparisons, tiers, named }: Run,
  now: Inputs,
  source: ScenarioText,
  labels: Labels,
): Shown | null {
  if (written) knowShipped(written, labels)
  return written && report && recording && derived && entries && comparisons && tiers && named
    ? { written, report, recording, derived, entries, comparisons, tiers, named, inputs: now, source }
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
    case 'room':
      return row < recording.plan.rooms.length
    case 'service':
      return row < services.count
    case 'cause':
      return row < recording.causes.count
    case 'customer':
      return services.customer.includes(row)
  }
}

function keepInside(shown: Shown): void {
  const { selection } = view.get()
  if (selection !== null && !exists(shown, selection)) look({ selection: null })
  moment.set(Math.min(moment.get(), shown.written.horizon))
}

/** Of the incident on show, as far as it has come. */
export function setCampaign({ report, comparisons, dataLost, whole }: Campaign): void {
  if (report && comparisons && dataLost && whole !== undefined)
    put({ campaign: { report, comparisons, dataLost, whole } })
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

export function formOf(): ReturnType<Engine['form']> {
  return engine.form()
}
