/** A small exercise on the smallest scenario: fast enough to be played hundreds of times. */
import type { Prepared } from '../../src/run/prepare.ts'
import { Session } from '../../src/exercise/session.ts'
import { shipped } from '../run/scenario.ts'

const injects = [
  '{ id: I1, at: 1 min, event: A caller smells smoke, to: [incident-commander], expected: call the brigade, objective: alert }',
  '{ id: I2, at: 4 min, event: The caller sees a glow, method: radio }',
  '{ id: I3, at: 10 min, event: A customer asks, unless: communicate }',
  '{ id: I4, after: { event: alarm, in: hut/left, delay: 2 min }, event: The guard reports heat }',
  '{ id: I5, after: { decision: call-brigade, delay: 1 min }, event: The dispatcher calls back }',
  '{ id: C1, contingency: true, event: The gate is locked }',
].join(', ')

export const hut: Prepared = shipped('two-rooms.yaml', [
  `exercise={ until: 90 min, objectives: [{ id: alert, text: Alert in time }], injects: [${injects}], leads: [{ do: cut-power, takes: 5 min }], expected: [{ id: E1, do: call-brigade, by: 5 min, objective: alert }, { id: E2, do: emergency-copy, by: 10 min }], moments: [2 min, 20 min], plan: [{ do: call-brigade, after: { event: alarm, delay: 1 min } }] }`,
])

export function playHut(seed = 'hut'): Session {
  return new Session(hut, { seed, replication: 0 })
}
