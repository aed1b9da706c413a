// What a debriefing finds strong and weak, and what it has reviewed.
import { expect, test } from 'vitest'
import { correctiveActions } from '../../src/exercise/debrief/correctiveActions.ts'
import type { Debrief } from '../../src/exercise/debrief/debrief.ts'
import { areasOf, strengthsOf } from '../../src/exercise/debrief/findings.ts'
import { result } from './evening.ts'

test('what was done in time is a strength, and said to have changed nothing if so; what did harm is none; the minutes of what was late are those of the clocks', () => {
  const [call] = result.decisions
  const nothing = { ...call!.without!, services: 0, data: 0, hours: 0.2, loss: 0 }
  const something = { ...nothing, hours: 3 }
  const strong = (without: typeof nothing): string[] =>
    strengthsOf({ ...result, decisions: [{ ...call!, without }], clocks: [] }).map(({ text }) => text)
  expect(strong(nothing)).toEqual([
    'It was decided to call the fire brigade at 22:03; expected by 22:05. This night would have ended the same without it.',
  ])
  expect(strong({ ...nothing, services: 900 })).toEqual([])
  expect(strong(something)).toEqual(['It was decided to call the fire brigade at 22:03; expected by 22:05.'])
  const late = (by: number, at: number): string | undefined => {
    const scored = [{ ...result.scored[1]!, by, at, late: at - by }]
    const only = { ...result, scored, decisions: [], omitted: [], clocks: [], refusals: [] }
    return areasOf(only)[0]?.text.match(/at 22.*$/)?.[0]
  }
  // 22:14:50 is shown as 22:14.
  expect(late(13 * 60, 14 * 60 + 50)).toBe('at 22:14, 1 min late.')
  expect(late(13 * 60, 14 * 60 + 59.7)).toBe('at 22:14, 1 min late.')
})

test('of what was ordered and refused nobody reads that it was not decided; a refused word to others is no such order', () => {
  const told = (asked: 'evacuate' | 'communicate', refused: string): string | undefined => {
    const scored = [
      { ...result.scored[0]!, do: asked, what: asked, verdict: 'missed' as const, by: 300, why: undefined },
    ]
    const refusals = [
      { at: 900, role: 'incident-commander' as const, player: 'Bo', what: refused, reason: 'it is too late' },
    ]
    return areasOf({ ...result, scored, decisions: [], omitted: [], clocks: [], refusals })[0]?.text
  }
  expect(told('evacuate', 'evacuate')).toBe(
    'Expected by 22:05: to evacuate. An order at 22:15 could not be carried out: it is too late.',
  )
  expect(told('evacuate', 'call-brigade')).toBe('Nobody decided to evacuate; expected by 22:05.')
  expect(told('communicate', 'communicate')).toMatch(/^Nobody decided/)
  const better = (refused: string): string | undefined => {
    const difference = { ...result.decisions[0]!.without!, services: 5, data: 5, hours: 900, loss: 0 }
    const omitted = [{ choice: { do: 'evacuate', building: undefined } as const, at: 300, difference }]
    const refusals = [
      { at: 900, role: 'incident-commander' as const, player: 'Bo', what: refused, reason: 'it is too late' },
    ]
    return areasOf({ ...result, scored: [], decisions: [], omitted, clocks: [], refusals })[0]?.text
  }
  expect(better('evacuate')).toMatch(
    /^No order to evacuate .*was carried out\. Had one been .* at 22:05, the night/,
  )
  expect(better('call-brigade')).toMatch(/^Nobody decided to evacuate/)
})

test('(found) a duty that was met late is told with both times, and not as unmet', () => {
  const told = (metAt: number | null): string[] => {
    const clock = { id: 'D', duty: 'Notice', to: 'customers', source: 'made up', startedAt: 0, dueAt: 300 }
    const only = { scored: [], decisions: [], omitted: [], refusals: [], clocks: [{ ...clock, metAt }] }
    return areasOf({ ...result, ...only }).map(({ text }) => text)
  }
  expect(told(null)).toEqual(['Notice was due at 22:05 and not met.'])
  expect(told(600)).toEqual(['Notice was met at 22:10, due 22:05.'])
  expect(told(300)).toEqual([])
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

test('what did harm because it came late would have paid earlier: it says so once, and is practised, not reviewed', () => {
  const decision = result.decisions[2]!
  const changed = (data: number, hours: number) => ({
    ...decision.without!,
    services: 0,
    data,
    hours,
    loss: 0,
  })
  // With it 900 hours more than without, and five losses of data fewer had it come by 22:04.
  const judged = (early: ReturnType<typeof changed>, verdict?: 'late'): Debrief => ({
    ...result,
    refusals: [],
    clocks: [],
    omitted: [],
    scored:
      verdict === undefined ? [] : [{ ...result.scored[1]!, verdict, decision: decision.decision.number }],
    decisions: [
      {
        ...decision,
        without: changed(0, 900),
        early: { at: 240, difference: early },
        byRule: { at: 250, difference: early },
      },
    ],
  })
  const told = (of: Debrief): string[] =>
    areasOf(of).map(({ text }) => text.replace(/^.*?: (?=without|had)/, ''))
  const actions = (of: Debrief): string[] => correctiveActions(of).map(({ action }) => action)
  expect(told(judged(changed(5, 100)))).toEqual([
    'without it, all else as decided, the night would have had 900 fewer hours of outage.',
    'had it been taken when what was known called for it, at 22:04, the night would have had 5 fewer services with their data gone, 100 fewer hours of outage.',
  ])
  expect(actions(judged(changed(5, 100)))).toEqual([
    'Write down who may make emergency copies of the whole site, and at what sign, and practise it against the clock.',
  ])
  expect(actions(judged(changed(5, 100), 'late'))).toHaveLength(1)
  // Earlier it would have done less harm, but none of it would have done none.
  expect(told(judged(changed(0, 300)))).toHaveLength(1)
  expect(actions(judged(changed(0, 300)))[0]).toMatch(/^Review the grounds/)
})
