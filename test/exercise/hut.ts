/** A small exercise on the smallest scenario, fast enough to be played hundreds of times. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScenarioTexts } from '../../src/exercise/saved.ts'
import { Session } from '../../src/exercise/session.ts'
import { prepare } from '../../src/run/prepare.ts'
import { readScenario } from '../../src/scenario/read.ts'

const text = `extends: two-rooms.yaml
exercise:
  until: 90 min
  objectives: [{ id: alert, text: Alert in time }, { id: data, text: Save the data }]
  injects:
    - { id: I1, at: 1 min, event: A caller smells smoke, to: [incident-commander], expected: call the brigade, objective: alert }
    - { id: I2, at: 4 min, event: The caller sees a glow, method: radio }
    - { id: I3, at: 10 min, event: A customer asks, unless: communicate }
    - { id: I4, after: { event: alarm, in: hut/left, delay: 2 min }, event: The guard reports heat }
    - { id: I5, after: { decision: call-brigade, delay: 1 min }, event: The dispatcher calls back }
    - { id: I6, at: 70 min, event: The roof is said to be open, wrong: true }
    - { id: C1, contingency: true, event: The gate is locked, expected: Send the guard, source: made up }
  leads: [{ do: cut-power, takes: 5 min }]
  statusPage: { delay: 5 min, hostedIn: hut }
  expected:
    - { id: E1, do: call-brigade, by: 5 min, objective: alert }
    - { id: E2, do: emergency-copy, by: 10 min, objective: data, owner: data-recovery-lead }
  moments: [2 min, 20 min]
  plan: [{ do: call-brigade, after: { event: alarm, delay: 1 min } }]
`

/** The exercise as it would be in a file. */
export const texts: ScenarioTexts = {
  main: 'hut.yaml',
  files: {
    'hut.yaml': text,
    'two-rooms.yaml': readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8'),
  },
}

const read = readScenario(text, { file: texts.main, load: name => texts.files[name]! })
const prepared = prepare(read.scenario!)

export function playHut(seed = 'hut'): Session {
  return new Session(prepared, { seed, replication: 0 })
}
