// Goal: a decision is judged by the same fire without it, and never with more knowledge than the table had.
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { Session } from '../../src/exercise/session.ts'
import { planOf } from '../../src/exercise/debrief/usualPlan.ts'
import { lossesOf } from '../../src/run/ending.ts'
import { simulate } from '../../src/report/incident.ts'
import { occurrence } from '../../src/run/occurrence.ts'
import { noOrders } from '../../src/run/orders.ts'
import { prepare } from '../../src/run/prepare.ts'
import { copyWorld } from '../../src/run/snapshot.ts'
import { advance } from '../../src/run/world.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { triggers } from '../../src/scenario/words/trigger.ts'
import { debriefed, digestAsPlayed, report, result, session, steps } from './evening.ts'
import { playHut, texts } from './hut.ts'

test('the night judged is the night played', () => {
  const world = copyWorld(session.world)
  advance(world, noOrders, session.prepared.scenario.horizon, {
    ledger: silent,
    transitions: { add() {}, rack() {} },
  })
  const { destroyed, dataLost } = lossesOf(world)
  const sum = (column: Uint8Array): number => column.reduce((total, one) => total + one, 0)
  expect(result.outcomes[0]).toMatchObject({
    name: 'as played',
    servicesDestroyed: sum(destroyed),
    servicesWithDataLost: sum(dataLost),
  })
  expect(session.digest()).toBe(digestAsPlayed)
})

test('progress is told of every night', () => {
  expect(steps.map(({ done }) => done)).toEqual(steps.map((_, at) => at + 1))
  expect(steps.at(-1)!.done).toBe(steps[0]!.total)
})

test('differences add up: what a course has more is what its services have more', () => {
  const [played] = result.outcomes
  for (const { servicesDestroyed, servicesWithDataLost, outageHours, asPlayedLess } of result.outcomes.slice(
    1,
  )) {
    expect(asPlayedLess!.services).toBe(played!.servicesDestroyed - servicesDestroyed)
    expect(asPlayedLess!.data).toBe(played!.servicesWithDataLost - servicesWithDataLost)
    expect(asPlayedLess!.hours).toBeCloseTo(played!.outageHours - outageHours, 3)
  }
})

test('the rules act on what is known: never before word of the alarm', () => {
  const [call] = planOf(session.setting.spec)
  expect(call).toMatchObject({ do: 'call-brigade', after: { event: 'alarm', delay: 60 } })
  const plain = { ...session.setting.spec, plan: [] }
  for (const decision of planOf(plain)) expect(decision.after, decision.do).toBeDefined()
  expect(planOf(plain).find(decision => decision.do === 'cut-power')!.after!.delay).toBe(300 + 300)
})

test('expected actions are met, late or missed, and objectives rated by them', () => {
  expect(result.scored).toMatchObject([
    { id: 'E1', verdict: 'met', late: -100 },
    { id: 'E2', verdict: 'late', late: 200 },
  ])
  expect(result.objectives.map(({ rating }) => rating)).toEqual(['P', 'S'])
  expect(report.refusals).toMatchObject([{ role: 'scribe', what: 'evacuate' }])
})

test('words to people order nothing of the fire; all else is judged without it, and as of the first moment', () => {
  const judged = result.decisions.map(({ decision, without, early, byRule }) => [
    decision.choice.do,
    without !== undefined,
    early?.at,
    byRule !== undefined,
  ])
  expect(judged).toEqual([
    ['call-brigade', true, 120, true],
    ['communicate', false, undefined, false],
    ['emergency-copy', true, 120, true],
  ])
})

/** When the table learns of the alarm: its panel shows it. */
function alarmKnownAt({ state, world }: Session): number {
  const { knowledge } = world
  const shown = state.messages.find(({ event }) => event === 'alarm')!.at
  // People on the site would have told of it later.
  const told = occurrence(world)('alarm', -1, -1) + knowledge[triggers.indexOf('alarm')]!
  expect(shown).toBeLessThan(told)
  return shown
}

test('a decision is judged against rules that waited until the table knew of the alarm', () => {
  const [call, , copies] = result.decisions
  // The plan calls one minute after the table learns of the alarm.
  expect(call!.byRule!.at).toBeCloseTo(alarmKnownAt(session) + 60, 6)
  // No rule copies anything: to follow the rules is not to copy.
  expect(copies!.byRule).toEqual({ at: null, difference: copies!.without })
  expect(result.omitted).toEqual([])
})

test('what the rules would have done and nobody did is judged as well', () => {
  const idle = playHut()
  idle.advance(Infinity)
  const { omitted, outcomes } = debriefed(idle).result
  expect(omitted.map(({ choice, at }) => [choice, at])).toEqual([
    [{ do: 'call-brigade' }, alarmKnownAt(idle) + 60],
  ])
  // The plan has only this rule, so the night with it equals the night by the plan.
  const byRules = outcomes.find(({ name }) => name === 'rules on what was known')!
  expect(omitted[0]!.difference).toEqual(byRules.asPlayedLess)
})

test('what can still be saved never is less than what is saved without more', () => {
  expect(result.saveable.map(({ at }) => at)).toEqual([120, 1200])
  for (const { services, data, servicesAsIs, dataAsIs } of result.saveable) {
    expect(services).toBeGreaterThanOrEqual(servicesAsIs)
    expect(data).toBeGreaterThanOrEqual(dataAsIs)
    expect(services).toBeLessThanOrEqual(1)
  }
})

test('what the rules come to after the end of play was nobody’s to decide', () => {
  const whole = playHut()
  whole.advance(Infinity)
  const idle = playHut()
  // The rule acts a minute after the alarm is known; play ends earlier.
  idle.advance(alarmKnownAt(whole) + 30)
  expect(debriefed(idle).result.omitted).toEqual([])
})

test('the night as scripted has the decisions of the scenario, those of the seats as well', () => {
  const [main, files] = ['own.yaml', texts.files]
  const scripted = `extends: hut.yaml
decisions: [{ do: cut-power, where: upstream, at: 1 min }]`
  const { scenario } = readScenario(scripted, { file: main, load: name => files[name]! })
  const prepared = prepare(scenario!)
  const choice = { seed: 'hut', replication: 0 }
  const session = new Session(prepared, choice)
  session.advance(Infinity)
  const [, idle, asScripted] = debriefed(session).result.outcomes
  expect([idle!.name, asScripted!.name]).toEqual(['no decision', 'as scripted'])
  const { metrics } = simulate(prepared, choice).report
  expect(asScripted!.servicesDestroyed).toBe(metrics.servicesDestroyed.p50)
  expect(asScripted!.outageHours).not.toBe(idle!.outageHours)
})
