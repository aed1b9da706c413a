/** The exercise on the engine's thread: one session, and what it is asked. */
import {
  afterAction,
  afterActionHtml,
  debrief,
  facilitatorView,
  type FacilitatorView,
  mselCalendar,
  mselCsv,
  mselHtml,
  openExercise,
  prepare,
  saveExercise,
  type ScenarioTexts,
  Session,
  verbsOf,
} from '../../src/index.ts'
import { scenarioOf } from '../reading.ts'
import type { Said } from '../words/exerciseHeard.ts'
import type { ExerciseRequest, ExerciseTold, Table } from './protocol.ts'

interface Playing {
  readonly session: Session
  readonly texts: ScenarioTexts
}
let playing: Playing | undefined

/** @param hear told of what takes long */
export async function exercise(
  request: ExerciseRequest,
  hear: (told: ExerciseTold) => void,
): Promise<ExerciseTold> {
  if (request.to === 'begin') return begun(request)
  if (request.to === 'open') return reopened(request)
  if (playing === undefined) return { refused: 'no exercise is open' }
  const { session, texts } = playing
  switch (request.to) {
    case 'save':
      return { file: { name: 'exercise.json', text: saveExercise(session, texts) } }
    case 'list':
      return { file: listOf(session, request.as) }
    case 'debrief':
      return debriefed(session, request.heldOn, hear)
    default: {
      const refused = carryOut(session, request)
      return { view: viewOf(session), ...(refused !== undefined && { refused }) }
    }
  }
}

const viewOf = (session: Session): FacilitatorView => facilitatorView(session)

function begun({ source, set, strategy, seed }: Extract<ExerciseRequest, { to: 'begin' }>): ExerciseTold {
  const { scenario, issues } = scenarioOf({ source, set, strategy })
  if (scenario === undefined) return { issues }
  if (scenario.exercise === undefined) return { refused: 'this scenario has no exercise' }
  const session = new Session(prepare(scenario), { seed, replication: 0 })
  const { file, text, beside } = source
  playing = { session, texts: { main: file, files: { ...beside, [file]: text } } }
  return { view: viewOf(session), table: tableOf(session) }
}

function reopened({ file, text }: Extract<ExerciseRequest, { to: 'open' }>): ExerciseTold {
  const { session, texts, issues } = openExercise(text, file)
  if (session === undefined || texts === undefined) return { issues }
  playing = { session, texts }
  return { view: viewOf(session), table: tableOf(session) }
}

function tableOf({ setting }: Session): Table {
  const { buildings, rooms, policies, tiers, pools, spec, hasFireboat } = setting
  const verbs = spec.roles.map(
    role => [role, verbsOf(role).filter(verb => hasFireboat || verb !== 'start-fireboat')] as const,
  )
  return { verbs: Object.fromEntries(verbs), buildings, rooms, policies, tiers, pools }
}

type Moving = Exclude<ExerciseRequest, { to: 'begin' | 'open' | 'save' | 'list' | 'debrief' }>

/** Why it was not done; undefined: it was. */
function carryOut(session: Session, request: Moving): Said | undefined {
  const name = 'name' in request ? request.name : ''
  switch (request.to) {
    case 'elapse':
      session.elapse(request.seconds)
      if (session.over) session.paused = true
      return undefined
    case 'pause':
      session.paused = request.paused
      return undefined
    case 'pace':
      session.pace = request.pace
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
      return session.mark(name) === undefined ? `there is a mark "${name}" already` : undefined
    case 'rewind':
      session.paused = true
      return session.rewind(name) ? undefined : `there is no mark "${name}"`
    case 'fork':
      return session.fork(name) ? undefined : `there is a course "${name}" already`
    case 'switch':
      session.paused = true
      return session.switchTo(name) ? undefined : `there is no course "${name}"`
  }
}

const refusalOf = (decided: ReturnType<Session['do']>): Said | undefined =>
  'refused' in decided ? decided.refused : undefined

function listOf(
  { state, setting, pace }: Session,
  as: 'csv' | 'ics' | 'html',
): NonNullable<ExerciseTold['file']> {
  if (as === 'csv') return { name: 'injects.csv', text: mselCsv(setting.spec.injects) }
  if (as === 'html') return { name: 'injects.html', text: mselHtml(state) }
  return {
    name: 'injects.ics',
    text: mselCalendar(state, { begins: setting.start ?? '1970-01-01T00:00Z', pace }) ?? '',
  }
}

/** Night by night, so that the thread hears other questions in between. */
async function debriefed(
  session: Session,
  heldOn: string,
  hear: (told: ExerciseTold) => void,
): Promise<ExerciseTold> {
  const nights = debrief(session, 'en')
  let night = nights.next()
  for (; night.done !== true; night = nights.next()) {
    const { done, total } = night.value
    hear({ progress: { done, total } })
    await new Promise(resolve => setTimeout(resolve))
  }
  const data = afterAction(session, night.value, heldOn)
  return { report: { data, html: afterActionHtml(data) } }
}
