// Goal: a decision is judged by the same fire without it, and never with more knowledge than the table had.
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { afterAction } from '../../src/exercise/afterAction.ts'
import { type Debrief, debrief, type Progress } from '../../src/exercise/debrief.ts'
import type { Session } from '../../src/exercise/session.ts'
import { effectOf } from '../../src/exercise/effect.ts'
import { correctiveActions } from '../../src/exercise/correctiveActions.ts'
import { areasOf, strengthsOf } from '../../src/exercise/findings.ts'
import { planOf } from '../../src/exercise/usualPlan.ts'
import { noOrders } from '../../src/run/orders.ts'
import { lossesOf } from '../../src/run/ending.ts'
import { copyWorld } from '../../src/run/snapshot.ts'
import { advance } from '../../src/run/world.ts'
import { afterActionHtml } from '../../src/report/afterActionHtml.ts'
import { afterActionText } from '../../src/report/afterActionText.ts'
import { afterActionWords } from '../../src/report/afterActionWords.ts'
import { occurrence } from '../../src/run/occurrence.ts'
import type { Language } from '../../src/scenario/words/language.ts'
import { triggers } from '../../src/scenario/words/trigger.ts'
import { playHut } from './hut.ts'

function evening(seed = 'hut'): Session {
  const session = playHut(seed)
  session.advance(200)
  session.do({
    kind: 'decide',
    role: 'operations',
    player: '<Bo>',
    confidence: 0.9,
    choice: { do: 'call-brigade' },
  })
  session.advance(800)
  session.do({
    kind: 'decide',
    role: 'customer-liaison',
    player: 'Cy',
    confidence: 1,
    choice: { do: 'communicate', to: 'customers' },
  })
  session.do({
    kind: 'decide',
    role: 'data-recovery-lead',
    player: 'Di',
    confidence: 0.5,
    choice: { do: 'emergency-copy', building: undefined, policy: undefined, to: undefined },
  })
  session.do({
    kind: 'decide',
    role: 'scribe',
    player: 'Ed',
    confidence: 1,
    choice: { do: 'evacuate', building: undefined },
  })
  session.advance(Infinity)
  return session
}

function debriefed(session: Session, language: Language = 'en'): { result: Debrief; steps: Progress[] } {
  const nights = debrief(session, language)
  const steps: Progress[] = []
  for (;;) {
    const step = nights.next()
    if (step.done === true) return { result: step.value, steps }
    steps.push(step.value)
  }
}

const session = evening()
const before = session.digest()
const { result, steps } = debriefed(session)
const report = afterAction(result, '2026-04-01')

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
  expect(session.digest()).toBe(before)
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
  const { estate, fire, damage, knowledge } = world
  const { site, policy } = estate
  const shown = state.messages.find(({ event }) => event === 'alarm')!.at
  // People on the site would have told of it later.
  const told = occurrence(site, policy, fire, damage)('alarm', -1, -1) + knowledge[triggers.indexOf('alarm')]!
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

test('the French report has the same figures and no English heading', () => {
  const french = afterAction(debriefed(session, 'fr').result, '2026-04-01')
  expect(french.digest).toBe(report.digest)
  expect(french.outcomes.map(row => row.servicesDestroyed)).toEqual(
    report.outcomes.map(row => row.servicesDestroyed),
  )
  const page = afterActionHtml(french)
  expect(page).toContain('<html lang="fr">')
  const text = afterActionText(french)
  const english = JSON.stringify(afterActionWords.en).match(/(?<=")[^"]+(?=")/g)!
  const own = JSON.stringify(afterActionWords.fr)
  // Site names are the same in both languages, and text that a scenario has in one language only is not translated.
  const said = english.filter(words => words.length > 9 && words.includes(' ') && !own.includes(words))
  expect(said.length).toBeGreaterThan(30)
  for (const words of said) {
    expect(page, words).not.toContain(words)
    expect(text, words).not.toContain(words)
  }
  expect(page).toContain('appeler les sapeurs-pompiers')
  // Quotation marks stay on the line of their word, and the source of a duty is in French.
  const words = page.replace(/<style>[^]*?<\/style>|<[^>]*>/g, '|')
  expect(words).toMatch(/«\u00a0[^|]*\u00a0»/)
  expect(words.match(/ [;:!?%»](?![\w/])|« /g)).toBeNull()
  expect(words).toContain('Règlement (UE) 2016/679, article 33, paragraphe 1')
  expect(words).not.toMatch(/\(EU\)|\bArticle \d/)
  expect(page).not.toMatch(/it was decided|the fire began|was destroyed/)
})

test('what can still be saved never is less than what is saved without more', () => {
  expect(result.saveable.map(({ at }) => at)).toEqual([120, 1200])
  for (const { services, data, servicesAsIs, dataAsIs } of result.saveable) {
    expect(services).toBeGreaterThanOrEqual(servicesAsIs)
    expect(data).toBeGreaterThanOrEqual(dataAsIs)
    expect(services).toBeLessThanOrEqual(1)
  }
})

test('a plan without an action says so, on paper too', () => {
  const page = afterActionHtml({ ...report, plan: [] })
  expect(page).toContain('<h2>Improvement plan</h2>\n<p>None.</p>')
})

test('the plan names an owner and a day for all that was late or missed', () => {
  expect(report.plan).toMatchObject([
    { owner: 'data-recovery-lead', due: '2026-05-31', objective: 'data' },
    { owner: 'incident-commander', due: '2026-06-30' },
  ])
  expect(report.phases.map(({ name }) => name)).toContain('Alert')
  expect(report.areas.length).toBeGreaterThanOrEqual(2)
})

test('the report is plain data, and its page keeps what players wrote as text', () => {
  expect(JSON.parse(JSON.stringify(report))).toMatchObject({ kind: 'after-action', digest: before })
  const page = afterActionHtml(report)
  expect(page).toContain('&lt;Bo&gt;')
  expect(page).not.toContain('<Bo>')
  for (const heading of [
    'Overview',
    'Objectives',
    'Strengths',
    'Areas for improvement',
    'Improvement plan',
  ]) {
    expect(page).toContain(`<h2>${heading}</h2>`)
  }
  expect(page).toContain('@media print')
  const text = afterActionText(report)
  for (const { action } of report.plan) expect(text).toContain(action)
})

test('the same night gives the same report', () => {
  expect(afterAction(debriefed(evening()).result, '2026-04-01')).toEqual(report)
})

test('an exercise that is stopped early says so, and blames nobody for what was not due', () => {
  const stopped = playHut()
  stopped.advance(100)
  stopped.do({ kind: 'decide', role: 'operations', player: 'Bo', choice: { do: 'call-brigade' } })
  const early = debriefed(stopped).result
  const told = afterAction(early)
  expect(told.scored.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual(['E1 met', 'E2 unreached'])
  expect([told.areas, told.plan, told.omitted]).toEqual([[], [], []])
  const text = afterActionText(told)
  expect(text).toContain('Stopped at 22:01, before its end at 23:30')
  expect(text).toContain('-: Save the data (not due yet)')
  expect(afterActionHtml(told)).toContain('Stopped at 22:01, before its end at 23:30')
  // An exercise played to its end has not been stopped.
  expect(afterActionText(report)).not.toContain('Stopped at')
  // Nobody stated a confidence for Bo’s decision.
  expect(text + afterActionHtml(told)).not.toMatch(/\d ?% sure/)
  expect(afterActionText(report)).toContain('90 %')
})

test('what the rules come to after the end of play was nobody’s to decide', () => {
  const whole = playHut()
  whole.advance(Infinity)
  const idle = playHut()
  // The rule acts a minute after the alarm is known; play ends earlier.
  idle.advance(alarmKnownAt(whole) + 30)
  expect(debriefed(idle).result.omitted).toEqual([])
})

test('what was done in time and changed nothing is no strength; the minutes of what was late are those of the clocks', () => {
  const [call] = result.decisions
  const nothing = { ...call!.without!, services: 0, data: 0, hours: 0.2, loss: 0 }
  const something = { ...nothing, hours: 3 }
  const strong = (without: typeof nothing): string[] =>
    strengthsOf({ ...result, decisions: [{ ...call!, without }], clocks: [] }).map(({ text }) => text)
  expect(strong(nothing)).toEqual([])
  expect(strong(something)).toEqual(['It was decided to call the fire brigade at 22:03; expected by 22:05.'])
  const late = (by: number, at: number): string | undefined => {
    const scored = [{ ...result.scored[1]!, by, at, late: at - by }]
    const only = { ...result, scored, decisions: [], omitted: [], clocks: [], refusals: [] }
    return areasOf(only)[0]?.text.match(/at 22.*$/)?.[0]
  }
  // 22:14:50 is shown as 22:14.
  expect(late(13 * 60, 14 * 60 + 50)).toBe('at 22:14, 1 min late.')
  expect(late(13 * 60, 14 * 60 + 59.7)).toBe('at 22:14, 1 min late.')
  expect(late(13 * 60, 13 * 60 + 20)).toBe('at 22:13, less than a minute late.')
})

test('money is told as everywhere', () => {
  const { loss: _, ...rest } = { ...result.decisions[0]!.without!, services: 0, data: 0, hours: 0 }
  const told = (loss: number, language: Language): string => effectOf({ ...rest, loss }, language)
  expect(told(-130_395_000, 'en')).toBe('would have had customers’ loss €130m higher.')
  expect(told(1_234_560_000, 'fr')).toBe('aurait eu perte des clients réduite de 1,23\u00a0Md€.')
  expect(told(999_400, 'en')).toBe('would have had customers’ loss €999k lower.')
})

test('a call for help that the night did not reward is told as due all the same, and nobody reviews its grounds', () => {
  const judged = (at: number): Debrief => {
    const decision = result.decisions[at]!
    const harm = { ...result.decisions[0]!.without!, services: 5, data: 5, hours: 900, loss: 0 }
    return { ...result, scored: [], refusals: [], decisions: [{ ...decision, without: harm }] }
  }
  const told = (of: Debrief): string => areasOf(of)[0]!.text
  const actions = (of: Debrief): string[] => correctiveActions(of).map(({ action }) => action)
  const due =
    'That shows only afterwards and in this night: for the safety of people it is right to do it at once.'
  expect(told(judged(0))).toMatch(/^Decision 1, to call the fire brigade .* 5 fewer services destroyed/)
  expect(told(judged(0)).endsWith(due)).toBe(true)
  expect(actions(judged(0))).toEqual([])
  expect(told(judged(2))).not.toContain(due)
  expect(actions(judged(2))).toEqual([
    'Review the grounds for decision 3, to make emergency copies of the whole site.',
  ])
})

test('who gave no name goes by the seat, in the reader’s language and once', () => {
  const unnamed = playHut()
  unnamed.advance(200)
  unnamed.do({
    kind: 'decide',
    role: 'incident-commander',
    player: 'Incident commander',
    confidence: undefined,
    choice: { do: 'buy-servers', servers: 1200 },
  })
  unnamed.advance(Infinity)
  const reportIn = (language: Language): string[] => {
    const told = afterAction(debriefed(unnamed, language).result, '2026-04-01')
    return [afterActionText(told), afterActionHtml(told)]
  }
  for (const text of reportIn('en')) {
    expect(text).toMatch(/incident commander/i)
    expect(text).not.toMatch(/incident commander, incident commander/i)
    expect(text).toContain('buy 1,200 servers')
  }
  for (const text of reportIn('fr')) {
    expect(text).toMatch(/directeur de crise/i)
    expect(text).not.toMatch(/incident commander/i)
  }
})
