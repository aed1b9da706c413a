// Goal: what counts as better or worse is reported as such, and what is reported as no difference counts for nothing.
import { expect, test } from 'vitest'
import { changesOf, effectOf } from '../../src/exercise/debrief/effect.ts'
import type { DecisionJudged } from '../../src/exercise/debrief/judge.ts'
import {
  type Came,
  type Differing,
  lessOf,
  misplaced,
  unchanged,
  weigh,
} from '../../src/exercise/debrief/weight.ts'

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
