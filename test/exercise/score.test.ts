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

function verdictOf(expected: Expected, ...choices: object[]): string {
  const decisions = choices.map((choice, row): DecisionTaken => ({
    number: row + 1,
    at: 60 * (row + 1),
    effectAt: 60 * (row + 1),
    role: 'incident-commander',
    player: 'Ana',
    confidence: 1,
    choice: choice as Choice,
  }))
  const spec = { ...state.setting.spec, expected: [expected] }
  const setting = { ...state.setting, spec, buildings: ['north', 'south'] }
  const [scored] = score({ ...state, setting, decisions }, Infinity, 'en')
  return scored!.decision === undefined ? 'missed' : `${scored!.verdict} by ${scored!.decision}`
}

const everywhere = expecting({ do: 'evacuate' })
const north = expecting({ do: 'emergency-copy', building: 'north' })
const shut = expecting({ do: 'close-openings' })
const point = expecting({ do: 'choose-point' })
const order = expecting({ do: 'prioritise' })

test.each([
  [
    'of one building, where all were to be left',
    everywhere,
    [{ do: 'evacuate', building: 'north' }],
    'missed',
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
  ['of another building', north, [{ do: 'emergency-copy', building: 'south' }], 'missed'],
  ['of the building', north, [{ do: 'emergency-copy', building: 'north' }], 'met by 1'],
  ['of all, where one was meant', north, [{ do: 'emergency-copy' }], 'met by 1'],
  ['of one room alone', shut, [{ do: 'close-openings', room: 'north/hall' }], 'missed'],
  ['of one tier alone', point, [{ do: 'choose-point', point: 'newest', tier: 'gold' }], 'missed'],
  ['that is always of one tier', order, [{ do: 'prioritise', tier: 'gold', weight: 9 }], 'met by 1'],
  ['of one policy alone', north, [{ do: 'emergency-copy', building: 'north', policy: 'kept' }], 'missed'],
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
