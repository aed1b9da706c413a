/** The exercise on the engine's thread: one session, and the requests to it. */
import {
  afterAction,
  afterActionHtml,
  argumentsOffered,
  atTable,
  debrief,
  facilitatorView,
  type Issue,
  mselCalendar,
  mselCsv,
  mselHtml,
  openExercise,
  participantView,
  playScript,
  prepare,
  readMselCsv,
  readScript,
  saveExercise,
  type ScenarioTexts,
  Session,
  sourceText,
  verbsOffered,
  withMsel,
} from '../../src/index.ts'
import { stamped } from '../files/stamped.ts'
import { scenarioOf } from '../thread/reading.ts'
import { hostWords } from '../words/exerciseHost.ts'
import type { ScenarioText } from '../scenarioText.ts'
import type { ExerciseAsk, ExerciseRequest, ExerciseTold, OwnFile, Table } from './protocol.ts'

interface Playing {
  readonly session: Session
  readonly texts: ScenarioTexts
}
let playing: Playing | undefined

/** Wall seconds between two updates of the clock while the exercise runs. */
const beat = 0.25
/**
 * Most beats made up for at once: on a machine that cannot keep the pace, the exercise runs slower instead of
 * jumping ahead.
 */
const mostBeats = 4
/** Most seconds of the night made up for at once, likewise. A named assumption. */
const mostNight = 300
/** Seconds of the night played before it is asked whether a beat has taken its time: whoever stops a fast clock waits for them. */
const slice = 20
let beating: ReturnType<typeof setInterval> | undefined
/**
 * Latest moments shown since somebody did something, each with how far the course had been played by then. At a fast pace
 * a beat is many minutes of the night, and one that is under way when the clock is stopped is taken back.
 */
const shown = new Map<number, number>()
/** Beats by which the page is late at most: ten seconds. A named assumption. */
const mostShown = 40

/** @param hear receives progress and the beats of the clock */
export async function exercise(
  { request, language }: ExerciseAsk,
  hear: (told: ExerciseTold) => void,
): Promise<ExerciseTold> {
  if (request.to === 'begin') return begun(request, language)
  if (request.to === 'check') return { issues: readMselCsv(request.list.text, request.list.file).issues }
  if (request.to === 'open') return reopened(request, language)
  if (playing === undefined) return refusedAs(w => w.none)
  const { session, texts } = playing
  session.language = language
  switch (request.to) {
    case 'save':
      return { file: savedFile(session, texts) }
    case 'list':
      return { file: listOf(session, request) }
    case 'debrief':
      return debriefed(session, request, hear)
    default: {
      const refused = carryOut(session, request)
      if (request.to !== 'pause' && request.to !== 'show') shown.clear()
      noteShown(session)
      keepTime(session, hear)
      return { ...viewsOf(session), ...refused }
    }
  }
}

/**
 * The clock runs on this thread, because browsers throttle the timers of hidden pages to once a minute, but
 * not those of workers.
 */
function keepTime(session: Session, hear: (told: ExerciseTold) => void): void {
  if (session.paused) {
    clearInterval(beating)
    beating = undefined
    return
  }
  if (beating !== undefined) return
  let last = performance.now()
  beating = setInterval(() => {
    const now = performance.now()
    const madeUp = Math.max(beat, Math.min(mostBeats * beat, mostNight / session.pace))
    runOn(session, session.now + session.pace * Math.min((now - last) / 1000, madeUp))
    last = now
    if (session.over) session.paused = true
    keepTime(session, hear)
    noteShown(session)
    hear({ beat: true, ...viewsOf(session) })
  }, beat * 1000)
}

/** At a pace that the machine cannot keep, the clock runs as fast as it can, and hears requests after each beat. */
function runOn(session: Session, until: number): void {
  const end = performance.now() + 1000 * beat
  do session.advance(Math.min(until, session.now + slice))
  while (session.now < until && !session.over && performance.now() < end)
}

function noteShown({ now, branch }: Session): void {
  shown.set(now, branch.until)
  if (shown.size > mostShown) shown.delete(shown.keys().next().value!)
}

/** Replaces the exercise being played. */
function nowPlaying(session: Session, texts: ScenarioTexts): ExerciseTold {
  clearInterval(beating)
  beating = undefined
  playing = { session, texts }
  shown.clear()
  const { [texts.main]: text = '', ...beside } = texts.files
  return {
    ...viewsOf(session),
    table: tableOf(session),
    source: { file: texts.main, text, beside },
  }
}

const viewsOf = (session: Session): Required<Pick<ExerciseTold, 'view' | 'seats'>> => ({
  view: facilitatorView(session),
  seats: {
    en: participantView(session, undefined, 'en'),
    fr: participantView(session, undefined, 'fr'),
  },
})

function begun(
  { source, set, strategy, seed, pageSeed, list, decisions }: Extract<ExerciseRequest, { to: 'begin' }>,
  language: ExerciseAsk['language'],
): ExerciseTold {
  const written = list === null ? { source, inList: asItIs, issues: [] } : overlaid(source, list)
  if (written.issues.length > 0) return { issues: written.issues }
  const { scenario, issues, source: whole } = scenarioOf({ source: written.source, set, strategy })
  if (scenario === undefined) return { issues: issues.map(written.inList) }
  if (scenario.exercise === undefined) return refusedAs(w => w.notOne)
  const chosen = seed ?? scenario.exercise.seed ?? pageSeed
  const session = new Session(prepare(scenario), { seed: chosen, replication: 0 })
  session.language = language
  const { start } = hostWords[language]
  session.mark(start)
  const acts = decisions === null ? undefined : readScript(decisions.text, decisions.file, session.setting)
  if (acts !== undefined && acts.issues.length > 0) return { issues: acts.issues }
  if (acts !== undefined) {
    playScript(session, acts)
    // It is watched from its beginning, at the table's pace; nothing of it is lost by going back.
    session.rewind(start)
  }
  const { file, text, beside } = written.source
  const edited = set.length > 0 || strategy !== null
  const files = edited && whole !== undefined ? { [file]: sourceText(whole) } : { ...beside, [file]: text }
  return nowPlaying(session, { main: file, files })
}

const asItIs = (issue: Issue): Issue => issue

/** The scenario with its injects replaced by a list, as if it had been written that way. */
function overlaid(
  source: ScenarioText,
  { file, text }: OwnFile,
): {
  readonly source: ScenarioText
  readonly inList: (issue: Issue) => Issue
  readonly issues: readonly Issue[]
} {
  const folder = source.file.slice(0, source.file.lastIndexOf('/') + 1)
  const below = source.file.slice(folder.length)
  const { text: over = '', suffix, issues, inList } = withMsel(text, file, below)
  const beside = { ...source.beside, [below]: source.text }
  return { source: { file: folder + file + suffix, text: over, beside }, inList, issues }
}

function reopened(
  { file, text, until }: Extract<ExerciseRequest, { to: 'open' }>,
  language: ExerciseAsk['language'],
): ExerciseTold {
  const { session, texts, issues } = openExercise(text, file)
  if (session === undefined || texts === undefined) return { issues }
  session.language = language
  if (until !== undefined && !session.lookingBack) session.advance(until)
  return nowPlaying(session, texts)
}

function tableOf(session: Session): Table {
  const { setting } = session
  const verbs = setting.spec.roles.map(role => [role, verbsOffered(role, setting)] as const)
  return { verbs: Object.fromEntries(verbs), offered: argumentsOffered(setting), ...atTable(session) }
}

type Moving = Exclude<ExerciseRequest, { to: 'begin' | 'check' | 'open' | 'save' | 'list' | 'debrief' }>

type Refused = Required<Pick<ExerciseTold, 'refused'>>

/** Reason of a refusal; undefined: carried out. */
function carryOut(session: Session, request: Moving): Refused | undefined {
  const name = 'name' in request ? request.name : ''
  switch (request.to) {
    case 'pause':
      session.paused = request.paused
      holdAt(session, request.shown)
      return undefined
    case 'pace':
      session.pace = request.pace
      return undefined
    case 'show':
      return undefined
    case 'step':
      session.step()
      return undefined
    case 'decide': {
      const { role, player, confidence, choice } = request
      return refusalOf(session.do({ kind: 'decide', role, player, confidence, choice }))
    }
    case 'note': {
      const { role, player, text } = request
      return refusalOf(session.do({ kind: 'note', role, player, text }))
    }
    case 'inject':
      return refusalOf(session.do({ kind: request.kind, inject: request.inject, by: request.by }))
    case 'shift':
      return refusalOf(
        session.do({ kind: 'shift', inject: request.inject, seconds: request.seconds, by: request.by }),
      )
    case 'mark':
      return session.mark(name) === undefined ? refusedAs(w => w.markTaken(name)) : undefined
    case 'rewind':
      session.paused = true
      return session.rewind(name) ? undefined : refusedAs(w => w.noMark(name))
    case 'fork':
      return session.fork(name) ? undefined : refusedAs(w => w.courseTaken(name))
    case 'switch':
      session.paused = true
      return session.switchTo(name) ? undefined : refusedAs(w => w.noCourse(name))
  }
}

/** Where the page stopped the clock, unless somebody has done something since. */
function holdAt(session: Session, at: number | undefined): void {
  const until = at === undefined ? undefined : shown.get(at)
  if (at !== undefined && until !== undefined) session.takeBack(at, until)
}

const refusalOf = (decided: ReturnType<Session['do']>): Refused | undefined =>
  'refused' in decided ? { refused: decided.said } : undefined

const refusedAs = (words: (of: (typeof hostWords)['en']) => string): Refused => ({
  refused: { en: words(hostWords.en), fr: words(hostWords.fr) },
})

/** Its name tells the rounds of an evening apart. */
function savedFile(session: Session, texts: ScenarioTexts): NonNullable<ExerciseTold['file']> {
  const text = saveExercise(session, texts)
  const { digest } = JSON.parse(text) as { digest: string }
  return { name: `exercise-${stamped(session.choice.seed, digest)}.json`, text }
}

function listOf(
  session: Session,
  asked: Extract<ExerciseRequest, { to: 'list' }>,
): NonNullable<ExerciseTold['file']> {
  const { state, setting, pace, language, now, choice } = session
  if (asked.as === 'csv') return { name: 'injects.csv', text: mselCsv(setting.spec.injects, language) }
  if (asked.as === 'html') return { name: 'injects.html', text: mselHtml(session, language, asked.names) }
  const played = { begins: asked.begins, seed: choice.seed, from: now, pace }
  return { name: 'injects.ics', text: mselCalendar(state, played, language) ?? '' }
}

/** Runs night by night, so that the thread can receive other requests in between. */
async function debriefed(
  session: Session,
  { heldOn, names }: Extract<ExerciseRequest, { to: 'debrief' }>,
  hear: (told: ExerciseTold) => void,
): Promise<ExerciseTold> {
  const nights = debrief(session, session.language, names)
  let night = nights.next()
  for (; night.done !== true; night = nights.next()) {
    const { done, total } = night.value
    hear({ progress: { done, total } })
    await new Promise(resolve => setTimeout(resolve))
  }
  const data = afterAction(night.value, heldOn)
  return { ...viewsOf(session), report: { data, html: afterActionHtml(data) } }
}
