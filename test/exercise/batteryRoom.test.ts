// Goal: the first exercise teaches one lesson: calling without cutting, or cutting without calling, saves less than
// both.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { afterAction } from '../../src/exercise/debrief/afterAction.ts'
import { debrief } from '../../src/exercise/debrief/debrief.ts'
import type { Outcome } from '../../src/exercise/debrief/outcome.ts'
import { score } from '../../src/exercise/debrief/score.ts'
import { participantView } from '../../src/exercise/participantView.ts'
import { playScript, readScript } from '../../src/exercise/script/script.ts'
import { Session } from '../../src/exercise/session.ts'
import { playOut } from '../../src/run/ending.ts'
import type { Choice } from '../../src/exercise/command.ts'
import type { Decision } from '../../src/run/told/phrases.ts'
import { createWorkspace } from '../../src/run/workspace.ts'
import { afterActionHtml } from '../../src/report/afterAction/afterActionHtml.ts'
import { afterActionText } from '../../src/report/afterAction/afterActionText.ts'
import { shipped } from '../run/scenario.ts'

const prepared = shipped('exercises/battery-room.yaml')
const seeds = ['1', '2', '3', '4', '5']
const call = { do: 'call-brigade', at: 180 } as Decision
const cut = { do: 'cut-power', at: 900, building: undefined, where: 'switch' } as Decision

/** The day of the fire alone: what it destroys is decided by then, and three months of recovery take most of the time. */
const day = shipped('exercises/battery-room.yaml', ['horizon=1 d'])

/** Services destroyed, summed over all fires. */
function lost(decisions: readonly Decision[]): number {
  const workspace = createWorkspace(day)
  return seeds.reduce((sum, seed) => {
    const { metrics } = playOut(day, { seed, replication: 0 }, () => false, decisions, workspace)
    return sum + metrics.servicesDestroyed
  }, 0)
}

test('call and cut together save more than half of what is lost without either, or by one of them alone', () => {
  const both = lost([call, cut])
  for (const fewer of [[], [call], [cut]]) expect(both).toBeLessThan(lost(fewer) / 2)
})

test.each(['battery-room', 'night-shift'])('the decisions that come with %s fit its table', name => {
  const file = new URL(`../../scenarios/exercises/decisions/${name}.yaml`, import.meta.url)
  const { setting } = new Session(shipped(`exercises/${name}.yaml`), { seed: '1', replication: 0 })
  const { acts, issues } = readScript(readFileSync(file, 'utf8'), name, setting)
  expect(issues).toEqual([])
  for (const act of acts)
    if ('command' in act && 'role' in act.command) expect(setting.spec.roles).toContain(act.command.role)
})

test('what a team decides at its table is scored as done, in time or late, and what it left as missed', () => {
  const session = new Session(prepared, { seed: '1', replication: 0 })
  const file = new URL('../../scenarios/exercises/decisions/battery-room.yaml', import.meta.url)
  playScript(session, readScript(readFileSync(file, 'utf8'), 'battery-room', session.setting))
  const verdicts = score(session.state, session.now, 'en').map(({ id, verdict }) => `${id} ${verdict}`)
  expect(verdicts.filter(one => one.endsWith('missed'))).toEqual([])
  expect(verdicts).toContain('cut met')
})

test('what the table heard stands in the order in which it was heard', () => {
  const session = new Session(prepared, { seed: '169', replication: 0 })
  const file = new URL('../../scenarios/exercises/decisions/battery-room.yaml', import.meta.url)
  playScript(session, readScript(readFileSync(file, 'utf8'), 'battery-room', session.setting))
  const times = participantView(session).messages.map(({ at }) => at)
  expect(times.length).toBeGreaterThan(5)
  expect(times).toEqual(times.toSorted((one, other) => one - other))
})

/** What could still be saved is asked at one moment, which a rating needs: each decision possible then is a night of its own. */
const oneMoment = ['exercise.moments=[2 min]']
/** Nor at any, where findings are about what was decided. */
const noMoment = ['exercise.moments=[]']

/** The evening of this exercise, played with these orders (minute and choice). */
function ordered(settings: readonly string[], ...orders: readonly (readonly [at: number, choice: Choice])[]) {
  const session = new Session(shipped('exercises/battery-room.yaml', settings), {
    seed: '169',
    replication: 0,
  })
  for (const [at, choice] of orders) {
    session.advance(at * 60)
    session.do({ kind: 'decide', role: 'incident-commander', player: 'Bo', choice })
  }
  session.advance(Infinity)
  const nights = debrief(session, 'en')
  let night = nights.next()
  while (night.done !== true) night = nights.next()
  return afterAction(night.value)
}
const early: readonly (readonly [number, Choice])[] = [
  [2, { do: 'call-brigade' }],
  [12, { do: 'cut-power', building: undefined, where: 'switch' }],
]
const tellings = (findings: readonly { text: string }[]): string =>
  findings.map(({ text }) => text).join('\n')

test('data and services that were all saved are not rated as unable to be performed, whatever else was left', () => {
  const { outcomes, objectives, scored, standing } = ordered(oneMoment, ...early)
  expect(outcomes[0]).toMatchObject({ servicesDestroyed: 0, servicesWithDataLost: 0 })
  const data = objectives.find(({ id }) => id === 'data')!
  expect(data.expected.map(({ verdict }) => verdict)).toEqual(['missed', 'missed', 'missed'])
  expect([data.rating, data.ratedFor]).toEqual(['S', 'saved'])
  // Nobody was warned and nobody was sent out: no saved service or data makes up for that.
  expect(objectives.find(({ id }) => id === 'people')!.rating).toBe('U')
  expect(objectives.find(({ id }) => id === 'alert')!.rating).toBe('M')
  expect(scored.find(({ id }) => id === 'order')!.what).toBe('give priority to Grade 1')
  expect(standing).toMatch(/^The night as played was better than .*: 237 fewer services destroyed/)
})

const give = (weight: number): Choice => ({ do: 'prioritise', tier: 'grade-1', weight })

test('an order that harms is an area for improvement with its hours and money', () => {
  // Power is cut too late for the hall, so its services wait for servers and their order matters.
  const [call] = early
  const late: (typeof early)[number] = [40, { do: 'cut-power', building: undefined, where: 'switch' }]
  const report = ordered(noMoment, call!, late, [95, give(20)], [96, give(0)])
  const priority = report.decisions[3]
  expect(priority!.without!.hours).toBeGreaterThan(1000)
  expect(report.scored.find(({ id }) => id === 'order')!.verdict).toBe('amiss')
  expect(tellings(report.strengths)).not.toContain('Grade 1')
  expect(tellings(report.areas)).toMatch(
    /Decision 4, to give no weight to Grade 1 .*: without it, all else as decided, the night would have had [\d,]+ fewer hours of outage, customers’ loss €[\d.]+m lower\./,
  )
  expect(report.plan.map(({ action }) => action)).toContain(
    'Review the grounds for decision 4, to give no weight to Grade 1.',
  )
})

test('what hangs on a decision is told with the harm that the others do without it', () => {
  const report = ordered(noMoment, ...early, [95, give(20)], [96, give(0)])
  const [played, idle] = report.outcomes as [Outcome, Outcome]
  const call = report.decisions[0]
  // Without the call the hall burns and its services wait behind all others, longer than if nobody decided anything.
  expect(played.outageHours - call!.without!.hours).toBeGreaterThan(idle.outageHours)
  const told = tellings(report.strengths)
    .split('\n')
    .find(text => text.startsWith('Decision 1, to call the fire brigade'))
  expect(told).toContain(
    'without it, all else as decided, the night would have had 237 more services destroyed',
  )
  expect(told).toMatch(/That is worse than with no decision at all: the other decisions do harm there\.$/)
})

test('a night that is worse than with no decision says so', () => {
  const report = ordered(noMoment, [96, { do: 'prioritise', tier: 'grade-1', weight: 0 }])
  const told =
    /^The night as played was worse than the same night with no decision: [\d,]+ more hours of outage, customers’ loss €[\d.]+m higher\.$/
  expect(report.standing).toMatch(told)
  expect(afterActionText(report)).toContain(report.standing)
  expect(afterActionHtml(report)).toContain(report.standing)
  expect(report.strengths).toEqual([])
})

/** The evening of this exercise: a call at once, and power ordered off at 20:29, in one place or in two. */
function evening(...places: readonly ('switch' | 'upstream')[]) {
  const session = new Session(shipped('exercises/battery-room.yaml', noMoment), {
    seed: '169',
    replication: 0,
  })
  const ask = (choice: Choice) =>
    session.do({ kind: 'decide', role: 'facilities-liaison', player: 'Bo', choice })
  ask({ do: 'call-brigade' })
  session.advance(14 * 60)
  for (const where of places) ask({ do: 'cut-power', building: undefined, where })
  session.advance(Infinity)
  const nights = debrief(session, 'en')
  let told = 0
  let night = nights.next()
  for (; night.done !== true; night = nights.next()) {
    told++
    expect(night.value).toMatchObject({ done: told })
  }
  const report = afterAction(night.value)
  const cut = report.scored.find(({ id }) => id === 'cut')!
  const rating = report.objectives.find(({ id }) => id === 'power')!.rating
  const texts = (findings: readonly { text: string }[]) =>
    findings.map(({ text }) => text).filter(text => text.includes('cut the power'))
  return { report, cut, rating, strengths: texts(report.strengths), areas: texts(report.areas) }
}

test('power cut at a place where it saves nothing is no strength, and the report says that it was the place', () => {
  const grid = evening('upstream')
  const room = evening('switch')
  const destroyed = ({ report }: typeof grid): number => report.outcomes[0]!.servicesDestroyed
  const saved = destroyed(grid) - destroyed(room)
  expect(saved).toBeGreaterThan(100)
  const judged = grid.report.decisions.at(-1)!
  // The rule differs from the decision only in time, and two minutes make no difference here.
  expect(judged.byRule!.difference.services).toBe(0)
  expect(judged.instead!.services).toBe(saved)
  expect(grid.cut.verdict).toBe('amiss')
  expect(grid.rating).toBe('U')
  expect(grid.strengths).toEqual([])
  expect(grid.areas.join('\n')).toContain(
    `had it been ordered at the cut-off switch at the same moment, the night would have had ${saved} fewer services destroyed`,
  )
  expect(grid.areas.join('\n')).not.toMatch(/Nobody|when what was known/)
  expect([room.cut.verdict, room.rating]).toEqual(['met', 'P'])
  expect(room.report.decisions.at(-1)!.instead).toBeUndefined()
  expect(room.strengths).not.toEqual([])
})

test('who corrects the place has done what was expected', () => {
  const corrected = evening('upstream', 'switch')
  expect([corrected.cut.verdict, corrected.cut.decision, corrected.rating]).toEqual(['met', 3, 'P'])
})
