/**
 * Says in a live region what changes away from the keyboard focus, for those who do not see it: the outcome of a run,
 * the moment that was gone to, the stages of a study, what was selected, which steps were taken back. Nothing is said while the incident plays.
 */
import { awaited, isAwaited } from '../address/share.ts'
import { playing } from '../clock.ts'
import { beside } from '../compared.ts'
import { whenSaid, whole } from '../format.ts'
import { inputs } from '../inputs.ts'
import { eventsOf } from '../model/events.ts'
import { rangeSaid } from '../model/rangeSaid.ts'
import { sentenceOf } from '../model/sentence.ts'
import { untoldSteps } from '../model/stepsSaid.ts'
import { session } from '../session.ts'
import { type Progress, studies } from '../studies.ts'
import { moment, played, view } from '../view.ts'
import { announcerWords } from '../words/announcerWords.ts'
import { line } from '../words/entries.ts'
import { spoken } from '../words/words.ts'

type Subject = 'steps' | 'run' | 'beside' | 'study' | 'moment' | 'selection'

/** Milliseconds without a change before it is told: a slider that is dragged, or keys held down, say only their end. */
const quietMs = 500
/** Least milliseconds between the stages of a study that are told. */
const betweenStagesMs = 10_000
/** Events of one moment that are read out. */
const mostEvents = 2

function announce(): void {
  const region = document.createElement('p')
  region.className = 'unseen announcer'
  region.setAttribute('role', 'status')
  document.body.append(region)

  const waiting = new Map<Subject, () => string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = (subject: Subject, said: () => string): void => {
    waiting.delete(subject)
    waiting.set(subject, said)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const all = [...waiting.values()].map(each => each()).filter(each => each !== '')
      waiting.clear()
      // A new node even for the same words, so that an unchanged outcome is read out too.
      if (all.length > 0) region.replaceChildren(document.createTextNode(all.join(' ')))
    }, quietMs)
  }

  tellSteps(tell)
  tellRuns(tell)
  tellBeside(tell)
  tellStudies(tell)
  tellMoments(tell)
  let { selection, language } = view.get()
  view.watch(now => {
    // What was said is of the other language, and would be read out as if it were of this one.
    if (now.language !== language) region.replaceChildren()
    ;({ language } = now)
    const before = selection
    selection = now.selection
    // A move through the addresses of one selection makes it anew.
    if (selection?.of === before?.of && selection?.row === before?.row) return
    if (selection !== null) tell('selection', selected)
  })
}

/** @param said makes the text when it is read out, in the language that the page has by then */
type Tell = (subject: Subject, said: () => string) => void

const wordsNow = () => announcerWords[view.get().language]

function tellSteps(tell: Tell): void {
  const steps = untoldSteps(inputs.get())
  inputs.watch(now => {
    if (steps.areNews(now)) tell('steps', () => steps.said(inputs.get(), view.get().language))
  })
}

function tellRuns(tell: Tell): void {
  let was = session.get().busy
  session.watch(({ shown, busy, issues, failed }) => {
    if (busy && !was) tell('run', () => (session.get().busy ? spoken().words.loading : ''))
    // The list of problems announces itself.
    else if (was && !busy && shown !== null && issues.length === 0 && failed === null)
      tell('run', () => sentenceOf(shown.report, spoken(), shown.scenario))
    was = busy
  })
}

/** B of an address, which may be awaited before anything can be told. */
function tellBeside(tell: Tell): void {
  const look = (): void => {
    if (isAwaited(awaited.get()))
      tell('beside', () => (isAwaited(awaited.get()) ? spoken().words.awaited : ''))
  }
  look()
  awaited.watch(look)
  beside.watch(now => {
    if (now !== null && awaited.get() !== undefined) tell('beside', () => wordsNow().beside)
  })
}

function tellStudies(tell: Tell): void {
  let before: Progress | null = null
  let stage = 0
  let last = 0
  studies.watch(({ progress }) => {
    const now = performance.now()
    const done = progress?.marks.at(-1)?.done ?? 0
    if (progress === null && before !== null) {
      const { of, all, marks } = before
      const done = marks.at(-1)?.done ?? 0
      tell('study', () => {
        const { campaign, shown } = session.get()
        const words = wordsNow()
        const found =
          of === 'campaign' && campaign !== null && shown !== null
            ? ` ${sentenceOf(campaign.report, spoken(), shown.scenario)} ${rangeSaid(campaign.report, spoken())}`
            : ''
        if (all > 0 && done === all) return words.ended[of] + found
        const { language } = view.get()
        return words.stopped(done > 0 ? whole(language, done) : null, whole(language, all)) + found
      })
    } else if (progress !== null && progress.marks !== before?.marks) {
      tell('study', () => wordsNow().begun[progress.of])
      stage = 0
      last = now
    } else if (progress !== null && progress.all > 0) {
      const quarter = Math.floor((4 * done) / progress.all)
      if (quarter > stage && quarter < 4 && now - last >= betweenStagesMs) {
        tell('study', () => {
          const { language } = view.get()
          return wordsNow().share(whole(language, done), whole(language, progress.all))
        })
        stage = quarter
        last = now
      }
    }
    before = progress
  })
}

function tellMoments(tell: Tell): void {
  let { on } = playing.get()
  playing.watch(now => {
    if (on && !now.on) tell('moment', where)
    ;({ on } = now)
  })
  moment.watch(() => {
    if (!on) tell('moment', where)
  })
}

/** The moment on show and its events; nothing on the slider of the time, which speaks for itself. */
function where(): string {
  const { shown } = session.get()
  const { name, language } = view.get()
  if (shown === null || played.has(name) || document.activeElement?.matches('.track input')) return ''
  const at = moment.get()
  const events = eventsOf(shown, language).entries.filter(({ seconds }) => Math.abs(seconds - at) < 0.5)
  const more = events.length - mostEvents
  return announcerWords[language].at({
    when: whenSaid(language, shown.scenario.start, at),
    what: events.slice(0, mostEvents).map(line),
    more: more > 0 ? whole(language, more) : null,
  })
}

/** What the inspector shows of the selection, and the way there; nothing if the keyboard is there already. */
function selected(): string {
  const inspector = document.querySelector<HTMLElement>('.inspector')
  const what = inspector?.querySelector<HTMLElement>('h2')?.innerText ?? ''
  if (inspector === null || what === '' || inspector.contains(document.activeElement)) return ''
  const state = inspector.querySelector<HTMLElement>('.state')?.innerText
  const { language, letters } = view.get()
  return announcerWords[language].selected({
    what: state === undefined ? what : `${what}, ${state}`,
    key: letters ? 'W' : null,
  })
}

announce()
