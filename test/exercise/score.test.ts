// Goal: what was expected is done when all of it has been ordered, be it at once or building by building.
import { expect, test } from 'vitest'
import type { Choice } from '../../src/exercise/command.ts'
import type { DecisionTaken } from '../../src/exercise/event.ts'
import { score, scoreObjectives } from '../../src/exercise/score.ts'
import { playHut } from './hut.ts'

const { state } = playHut()

type Expected = (typeof state.setting.spec.expected)[number]
const expecting = (part: Partial<Expected>): Expected => ({
  ...state.setting.spec.expected[0]!,
  by: 600,
  ...part,
})

const taken = (row: number, at: number, choice: object): DecisionTaken => ({
  number: row + 1,
  at,
  effectAt: at,
  role: 'incident-commander',
  player: 'Ana',
  confidence: 1,
  choice: choice as Choice,
})

function verdictOf(expected: Expected, ...choices: object[]): string {
  const decisions = choices.map((choice, row) => taken(row, 60 * (row + 1), choice))
  const spec = { ...state.setting.spec, expected: [expected] }
  const setting = { ...state.setting, spec, buildings: ['north', 'south'] }
  const [scored] = score({ ...state, setting, decisions }, Infinity, 'en')
  return scored!.decision === undefined ? scored!.verdict : `${scored!.verdict} by ${scored!.decision}`
}

const everywhere = expecting({ do: 'evacuate' })
const north = expecting({ do: 'emergency-copy', building: 'north' })
const shut = expecting({ do: 'close-openings' })
const point = expecting({ do: 'choose-point' })
const order = expecting({ do: 'prioritise' })
const told = expecting({ do: 'communicate', to: 'authorities' })

test.each([
  [
    'of one building, where all were to be left',
    everywhere,
    [{ do: 'evacuate', building: 'north' }],
    'amiss',
  ],
  ['of the whole site', everywhere, [{ do: 'evacuate' }], 'met by 1'],
  [
    'building by building',
    everywhere,
    [
      { do: 'evacuate', building: 'north' },
      { do: 'evacuate', building: 'south' },
    ],
    'met by 2',
  ],
  ['of another building', north, [{ do: 'emergency-copy', building: 'south' }], 'amiss'],
  ['of something else', north, [{ do: 'evacuate' }], 'missed'],
  ['to tell somebody else', told, [{ do: 'communicate', to: 'customers' }], 'missed'],
  ['of the building', north, [{ do: 'emergency-copy', building: 'north' }], 'met by 1'],
  ['of all, where one was meant', north, [{ do: 'emergency-copy' }], 'met by 1'],
  ['of one room alone', shut, [{ do: 'close-openings', room: 'north/hall' }], 'amiss'],
  ['of one tier alone', point, [{ do: 'choose-point', point: 'newest', tier: 'gold' }], 'amiss'],
  ['that is always of one tier', order, [{ do: 'prioritise', tier: 'gold', weight: 9 }], 'met by 1'],
  ['of one policy alone', north, [{ do: 'emergency-copy', building: 'north', policy: 'kept' }], 'amiss'],
])('a decision %s', (_, expected, choices, verdict) => {
  expect(verdictOf(expected, ...choices)).toBe(verdict)
})

test('what was not due when the exercise stopped is neither missed nor rated', () => {
  const expected = [
    expecting({ id: 'soon', by: 300, objective: 'alert' }),
    expecting({ id: 'then', by: 600, objective: 'data' }),
  ]
  const spec = { ...state.setting.spec, expected }
  const begun = { ...state, setting: { ...state.setting, spec } }
  const rated = (now: number): string[] =>
    scoreObjectives(begun, score(begun, now, 'en'), 'en').map(
      ({ id, rating, expected }) => `${id}: ${expected.map(({ verdict }) => verdict).join()}, ${rating}`,
    )
  expect(rated(299)).toEqual(['alert: unreached, undefined', 'data: unreached, undefined'])
  expect(rated(300)).toEqual(['alert: missed, U', 'data: unreached, undefined'])
  expect(rated(600)).toEqual(['alert: missed, U', 'data: missed, U'])
})

test('before all is due an objective is rated only where what comes cannot change it', () => {
  const expected = ['a', 'b', 'c'].map((id, nth) =>
    expecting({ id, do: 'emergency-copy', building: id, by: 300 * (nth + 1), objective: 'data' }),
  )
  const spec = { ...state.setting.spec, expected }
  const rating = (now: number, ...done: string[]): string | undefined => {
    const decisions = done.map((building, row) => taken(row, 60, { do: 'emergency-copy', building }))
    const begun = { ...state, decisions, setting: { ...state.setting, spec, buildings: ['a', 'b', 'c'] } }
    return scoreObjectives(begun, score(begun, now, 'en'), 'en').find(({ id }) => id === 'data')!.rating
  }
  expect(rating(300, 'a')).toBeUndefined()
  expect(rating(600, 'a')).toBe('M')
  expect(rating(600)).toBeUndefined()
  expect(rating(900)).toBe('U')
  // All is done, though it was not due yet.
  expect(rating(300, 'a', 'b', 'c')).toBe('P')
})

test('what was expected of a building names it', () => {
  const setting = { ...state.setting, spec: { ...state.setting.spec, expected: [north] } }
  const what = (language: 'en' | 'fr'): string => score({ ...state, setting }, 0, language)[0]!.what
  expect(what('en')).toBe('make emergency copies of north')
  expect(what('fr')).toContain('north')
})
