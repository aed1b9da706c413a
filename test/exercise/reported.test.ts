// Goal: a report covers what concerns the table, in the language of its reader.
import { expect, test } from 'vitest'
import { type AfterAction, afterAction } from '../../src/exercise/debrief/afterAction.ts'
import { debrief } from '../../src/exercise/debrief/debrief.ts'
import type { Session } from '../../src/exercise/session.ts'
import type { NamesSaid } from '../../src/exercise/stand.ts'
import { afterActionHtml } from '../../src/report/afterAction/afterActionHtml.ts'
import { afterActionText } from '../../src/report/afterAction/afterActionText.ts'
import { outcomeCells } from '../../src/report/afterAction/outcomeCells.ts'
import { playHut } from './hut.ts'

function reportOf(session: Session, language: 'en' | 'fr' = 'en', names?: NamesSaid): AfterAction {
  const nights = debrief(session, language, names)
  let night = nights.next()
  while (night.done !== true) night = nights.next()
  return afterAction(night.value)
}

const late = playHut()

test('what is typed after the end, and what controllers mistype, is no failing of the table', () => {
  late.do({ kind: 'release', by: 'controller', inject: 'nobody’s' })
  late.advance(Infinity)
  const asked = late.do({ kind: 'decide', role: 'operations', player: 'Bo', choice: { do: 'call-brigade' } })
  expect(asked).toMatchObject({ refused: 'the exercise is over' })
  const { areas, plan, refusals } = reportOf(late)
  expect(refusals.map(({ role }) => role)).toEqual(['controller'])
  expect(areas.filter(({ text }) => text.includes('could not be carried out'))).toEqual([])
  expect(plan.filter(({ action }) => action.includes('seat’s card'))).toEqual([])
})

test('where no moment is asked about, no empty table of what could still be saved is shown', () => {
  const report = reportOf(late)
  expect(afterActionHtml(report)).toContain('What could still be saved')
  expect(afterActionHtml({ ...report, saveable: [], saveableIdle: [] })).not.toContain(
    'What could still be saved',
  )
})

test('what customers lose is not 0 where no activity states it', () => {
  const report = reportOf(late)
  expect(report.outcomes.map(({ costCustomers }) => costCustomers)).toEqual([null, null, null, null])
  const rows = (language: 'en' | 'fr') => outcomeCells({ ...report, language }).map(cells => cells.at(-1))
  expect(new Set(rows('en'))).toEqual(new Set(['not stated']))
  expect(new Set(rows('fr'))).toEqual(new Set(['non indiqué']))
})

test('a title in French stands for the name of the scenario, which is English', () => {
  const report = reportOf(late)
  const french = { ...report, language: 'fr' as const, scenario: { ...report.scenario, name: 'A shed' } }
  const told = (title: string): string =>
    afterActionText({ ...french, title }) + afterActionHtml({ ...french, title })
  expect(told('Une remise')).not.toContain('A shed')
  expect(told('Une remise')).toContain('Graine hut, déroulement «\u00a0tel que joué d’abord\u00a0»')
  expect(told('A shed')).toContain('A shed, graine hut')
})

test('a report names the engine and the scenario it was played with', () => {
  const report = reportOf(late)
  for (const told of [afterActionText(report), afterActionHtml(report)])
    expect(told).toContain(`firebreak 0.1.0, scenario ${report.scenario.digest}, digest ${report.digest}`)
})

test('why two nights differ is told with the labels of things, and without a loss that nobody states', () => {
  const differences = reportOf(late).outcomes.flatMap(({ asPlayedLess }) => asPlayedLess ?? [])
  const reasons = differences.flatMap(difference => difference.reasons)
  expect(new Set(reasons.map(({ building }) => building))).toEqual(new Set(['The hut']))
  const told = reasons.flatMap(({ because }) => because.map(({ sentence }) => sentence))
  expect(told.filter(sentence => /\bcrew: /.test(sentence))).toEqual([])
  expect(told.filter(sentence => sentence.includes('technicians')).length).toBeGreaterThan(0)
  const whom = differences.map(difference => difference.whom).filter(said => said !== '')
  expect(whom.length).toBeGreaterThan(0)
  expect(whom.filter(said => /loss|€/.test(said))).toEqual([])
})

test('in French a colon has its space', () => {
  const html = afterActionHtml(reportOf(late, 'fr'))
  const causes = [...html.matchAll(/<li>([^<]+)<\/li>/g)].map(([, told]) => told!)
  expect(causes.length).toBeGreaterThan(0)
  expect(causes.filter(told => /\S: /.test(told))).toEqual([])
  // What was expected for an objective is counted by its verdicts.
  expect(html).toMatch(/<td>non faite\u00a0: \d+<\/td>/)
  // On paper, numbers of the second column of causes stand clear of the first.
  expect(html).toMatch(/@media print .*\.causes > li \{ margin-left: 2\.6em; \}/)
})

test('sentences of a report use the names that they are given, and the labels of the scenario otherwise', () => {
  const session = playHut()
  session.advance(300)
  const choice = { do: 'cut-power', building: 'hut', where: 'upstream' } as const
  session.do({ kind: 'decide', role: 'facilities-liaison', player: 'Ana', confidence: 1, choice })
  session.advance(Infinity)
  const told = (names?: NamesSaid): string => afterActionHtml(reportOf(session, 'fr', names))
  const { hut } = session.setting.labels.buildings
  expect(told()).toContain(`couper le courant de «\u00a0${hut}\u00a0»`)
  const named = told({ buildings: { hut: 'L’abri technique' } })
  expect(named).toContain('couper le courant de l’abri technique')
  expect(named).not.toContain(hut)
})

test('an order given again is told as that: it neither failed nor was left out, and asks for no card of a seat', () => {
  const session = playHut()
  const order = (at: number): void => {
    session.advance(at)
    session.do({ kind: 'decide', role: 'operations', player: 'Bo', choice: { do: 'call-brigade' } })
  }
  order(200)
  order(500)
  order(900)
  session.advance(Infinity)
  const told = reportOf(session)
  expect(told.decisions).toHaveLength(1)
  expect(told.refusals.map(({ at, since }) => [at, since])).toEqual([
    [500, 200],
    [900, 200],
  ])
  expect(told.areas.map(({ text }) => text)).toContain(
    'Orders given again: 2; the first at 22:08, to call the fire brigade: already ordered at 22:03.',
  )
  expect(told.areas.filter(({ text }) => text.includes('could not be carried out'))).toEqual([])
  expect(told.plan.filter(({ action }) => action.includes('seat’s card'))).toEqual([])
  expect(told.phases.map(({ refusals }) => refusals)).toEqual(told.phases.map(() => 0))
  expect(afterActionHtml(told)).toContain('1 decision, 0 orders refused, 2 given again.')
})
