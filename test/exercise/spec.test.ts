import { expect, test } from 'vitest'
import { Session } from '../../src/exercise/session.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { shipped } from '../run/scenario.ts'
import { texts } from './hut.ts'

function sentences(exercise: string): string[] {
  const text = `extends: two-rooms.yaml\nexercise: { ${exercise} }\n`
  const { issues } = readScenario(text, { file: 'hut.yaml', load: name => texts.files[name]! })
  return issues.map(
    ({ path, message, nearest }) => `${path}: ${message}${nearest === undefined ? '' : ` (${nearest})`}`,
  )
}

test.each([
  ['', []],
  [
    'injects: [{ id: A, event: x }]',
    ['exercise.injects.A: needs a time: either at, or after, or contingency: true'],
  ],
  [
    'injects: [{ id: A, event: x, at: 1 min, after: { event: alarm } }]',
    ['exercise.injects.A: needs a time: either at, or after, or contingency: true'],
  ],
  [
    'injects: [{ id: A, event: x, at: 1 min, contingency: true }]',
    ['exercise.injects.A: a contingency is off the timeline: it takes neither at nor after'],
  ],
  [
    'injects: [{ id: A, event: x, after: { delay: 1 min } }]',
    ['exercise.injects.A.after: must wait for either an event or a decision'],
  ],
  [
    'injects: [{ id: A, event: x, at: 1 min }, { id: A, event: y, at: 2 min }]',
    ['exercise.injects.A#2.id: there is another inject "A"'],
  ],
  [
    'injects: [{ id: A, event: x, after: { event: alarm, in: hut/lift } }]',
    ['exercise.injects.A.after.in: there is no building or room "hut/lift" (hut/left)'],
  ],
  [
    'objectives: [{ id: alert, text: x }], expected: [{ id: E, do: evacuate, by: 1 min, objective: alart }]',
    ['exercise.expected.E.objective: there is no objective "alart" (alert)'],
  ],
  ['from: 2 h, until: 1 h', ['exercise.until: is not after the start of the exercise']],
  ['plan: [{ do: evacuate }]', ['exercise.plan.evacuate: needs a time: either at, or after']],
  [
    'roles: [boss]',
    [
      'exercise.roles.0: must be one of incident-commander, facilities-liaison, data-recovery-lead, operations, customer-liaison, scribe, is "boss"',
    ],
  ],
])('an exercise that contradicts itself is refused: %s', (exercise, expected) => {
  expect(sentences(exercise)).toEqual(expected)
})

test('any scenario can be played: without an exercise of its own it is the night with every seat taken', () => {
  const session = new Session(shipped('two-rooms.yaml'), { seed: '1', replication: 0 })
  expect(session.setting.title.en).toBe('Two rooms')
  expect(session.setting.spec.until).toBe(4 * 3600)
  expect(session.world.estate.site.decisions).toEqual([])
  session.advance(Infinity)
  expect(session.over).toBe(true)
})

test('decisions of an empty seat stay with the scenario, and so does what was decided before the exercise begins', () => {
  const verbs = (roles: string, from = '0 s') =>
    new Session(
      shipped('two-rooms.yaml', [
        `exercise={ roles: [${roles}], from: ${from} }`,
        'decisions=[{ do: call-brigade, at: 3 min }, { do: cut-power, at: 10 min }, { do: brigade-arrives, at: 20 min }]',
      ]),
      { seed: '1', replication: 0 },
    ).world.estate.site.decisions.map(decision => decision.do)
  expect(verbs('customer-liaison')).toEqual(['call-brigade', 'cut-power', 'brigade-arrives'])
  expect(verbs('operations')).toEqual(['cut-power', 'brigade-arrives'])
  expect(verbs('incident-commander')).toEqual(['brigade-arrives'])
  expect(verbs('incident-commander', '5 min')).toEqual(['call-brigade', 'brigade-arrives'])
})
