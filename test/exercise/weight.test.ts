// Goal: what counts as better or worse is reported as such, and what is reported as no difference counts for nothing.
import { expect, test } from 'vitest'
import { changesOf, effectOf } from '../../src/exercise/debrief/effect.ts'
import type { DecisionJudged } from '../../src/exercise/debrief/judge.ts'
import { nightRated, standingOf, worseThanIdle } from '../../src/exercise/debrief/night.ts'
import { type Outcome, outcomeOf } from '../../src/exercise/debrief/outcome.ts'
import { untold } from '../../src/exercise/debrief/rating.ts'
import {
  type Came,
  type Differing,
  lessOf,
  misplaced,
  unchanged,
  weigh,
} from '../../src/exercise/debrief/weight.ts'
import { findingWords } from '../../src/exercise/told/findingWords.ts'
import type { Ending } from '../../src/run/ending.ts'

const nothing: Came = { services: 0, data: 0, hours: 0, loss: 0 }
/** Totals so small that every difference is more than a hundredth of them. */
const little: Came = { ...nothing, hours: 0.1, loss: 100 }

test.each<[differs: Partial<Differing>, weighs: string, said: string]>([
  [{ hours: -0.35, loss: -400 }, 'same', ''],
  [{ hours: 0.35, loss: 400 }, 'same', ''],
  [{ loss: -400, hours: 2 }, 'worse', '2 more hours of outage'],
  [{ loss: -600 }, 'better', 'customers’ loss €600 lower'],
  [{ hours: 1.6 }, 'worse', '2 more hours of outage'],
  [{ services: 2, loss: -600 }, 'worse', '2 more services destroyed, customers’ loss €600 lower'],
])('%j is %s', (differs, weighs, said) => {
  const difference = { ...nothing, ...differs }
  expect(weigh(difference, little)).toBe(weighs)
  expect(changesOf(difference, 'en')).toBe(said)
})

test('one of each is told in the singular, whichever the language', () => {
  const one = { ...nothing, services: 1, data: -1, hours: 1.2 }
  expect(changesOf(one, 'en')).toBe(
    '1 more service destroyed, 1 fewer service with its data gone, 1 more hour of outage',
  )
  expect(changesOf(one, 'fr')).toBe(
    '1 service détruit de plus, 1 service aux données perdues de moins, 1 heure d’interruption de plus',
  )
  expect(changesOf({ ...nothing, hours: -2 }, 'fr')).toBe('2 heures d’interruption de moins')
})

test('what is just told is told whichever of the two nights it is told of', () => {
  for (const difference of [
    { ...nothing, hours: 0.5 },
    { ...nothing, loss: 500 },
  ])
    for (const by of [difference, lessOf(nothing, difference)]) {
      expect(unchanged(by)).toBe(false)
      expect(effectOf(by, 'en')).not.toBe('would have ended the same.')
    }
})

// Differences are the night less another: negative was saved. Of a thousand each, less than ten is not worth telling.
test.each<[said: string, without: Partial<Differing>, instead: Partial<Differing> | undefined, is: boolean]>([
  ['it saved nothing', {}, {}, true],
  ['no rule asks for another place', {}, undefined, false],
  ['it saved what is worth telling', { services: -20 }, { services: 30 }, false],
  ['it saved as much as at the other place', { services: -5 }, { services: 5 }, false],
  ['it saved less than at the other place', { services: -5 }, { services: 6 }, true],
  ['both count: as much', { services: -3, data: -2 }, { services: 1, data: 4 }, false],
  ['both count: less', { services: -3, data: -2 }, { services: 2, data: 4 }, true],
  ['what was worse there takes nothing away', { services: -5 }, { services: 6, data: -2 }, true],
])('a decision is at the wrong place or not: %s', (_said, without, instead, is) => {
  const thousand: Came = { ...nothing, services: 1000, data: 1000 }
  const judged = { without: { ...nothing, ...without }, instead: instead && { ...nothing, ...instead } }
  expect(misplaced(judged as unknown as DecisionJudged, thousand)).toBe(is)
})

/** A night and the same one without decisions: services destroyed, and hours of outage. */
function nights(played: readonly [number, number], idle: readonly [number, number]): Outcome[] {
  const outcome = (name: Outcome['name'], [servicesDestroyed, outageHours]: readonly [number, number]) =>
    ({ name, servicesDestroyed, outageHours, servicesWithDataLost: 0, costCustomers: null }) as Outcome
  return [outcome('as played', played), outcome('no decision', idle)]
}

// Nine tenths of a hundred services can be saved: who loses ten has lost what could not be.
test.each([
  ['all was saved that could be', nights([10, 0], [60, 0]), { saved: true }],
  ['some of it was', nights([30, 0], [60, 0]), {}],
  ['some of it was, and took longer', nights([30, 900], [60, 0]), {}],
  ['nothing was', nights([60, 0], [60, 0]), { inVain: true }],
  ['nothing was, and it took longer', nights([60, 900], [60, 0]), { inVain: true, slower: true }],
  ['more was lost', nights([80, 0], [60, 900]), { lostMore: true }],
  ['nothing that could be was at stake', nights([10, 0], [10, 0]), {}],
  ['nothing was lost in any case', nights([0, 0], [0, 0]), { saved: true }],
])('what a night is rated by: %s', (_said, outcomes, is) => {
  const [first] = [{ services: 0.9, data: 1 }] as never[]
  const judged = { outcomes, saveableIdle: [first!], decisions: [], scored: [], services: 100 }
  expect(nightRated(judged)).toEqual({ ...untold, ...is })
})

test('a decision that was not expected is harmful if the night is better without it', () => {
  const harmful = (services: number, expected: readonly number[]): string[] => {
    const decision = { number: 1, choice: { do: 'cut-power' } }
    const judged = {
      outcomes: nights([30, 0], [60, 0]),
      decisions: [{ decision, without: { ...nothing, services } } as unknown as DecisionJudged],
      scored: expected.map(number => ({ decision: number })) as never[],
      saveableIdle: [],
      services: 100,
    }
    return [...nightRated(judged).harmful]
  }
  expect(harmful(20, [])).toEqual(['cut-power'])
  expect(harmful(20, [1])).toEqual([])
  expect(harmful(-20, [])).toEqual([])
})

test('a night is put beside the one without decisions, and a decision beside none', () => {
  const { standsSame, stands } = findingWords.en
  expect(standingOf(nights([60, 0], [60, 0]), 'en')).toBe(standsSame)
  expect(standingOf(nights([30, 0], [60, 0]), 'en')).toBe(stands.better('30 fewer services destroyed'))
  expect(standingOf(nights([62, 0], [60, 0]), 'en')).toBe(stands.worse('2 more services destroyed'))
  // Without it 60 would have been lost instead of 10: more than without any decision only where those are fewer.
  const without = { ...nothing, services: -50 }
  expect(worseThanIdle(without, nights([10, 0], [30, 0]))).toBe(true)
  expect(worseThanIdle(without, nights([10, 0], [60, 0]))).toBe(false)
  expect(worseThanIdle({ ...nothing, services: 50 }, nights([80, 0], [10, 0]))).toBe(false)
})

test('hours of outage are those of all services, and the loss of customers is stated by an activity', () => {
  // Services without an activity share the first.
  const ending = (activities: number) =>
    ({
      metrics: { costCustomers: 7 },
      downSeconds: Int32Array.of(3600, 0, 9000),
      estate: { population: { activities: Array.from({ length: activities }) } },
    }) as unknown as Ending
  const outcome = (activities: number) => outcomeOf('as played', ending(activities), undefined)
  expect(outcome(1)).toMatchObject({ outageHours: 3.5, costCustomers: null })
  expect(outcome(2)).toMatchObject({ outageHours: 3.5, costCustomers: 7 })
})
