/** An incident on show, made up by arithmetic. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readScenario, type Report } from '../../src/index.ts'
import { placesOf } from '../../web/model/places.ts'
import { seriesOver } from '../../web/model/services.ts'
import type { Shown } from '../../web/session.ts'
import { incident } from './fixture.ts'

const text = readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')
const { scenario } = readScenario(text, { file: 'two-rooms.yaml' })

export function shownOf(services: number): Shown {
  const recording = incident(services)
  return {
    written: scenario!,
    report: { metrics: {}, buildings: {}, flags: [], seed: '1', replications: 1 } as unknown as Report,
    recording,
    derived: { ...placesOf(recording), ...seriesOver(recording.history, scenario!.horizon) },
    entries: { en: [], fr: [] },
    comparisons: [],
    tiers: [{ rto: 3600, rpo: 3600 }],
    named: [],
    inputs: { file: 'two-rooms.yaml', text: null, edits: {}, strategy: null, seed: '1' },
    source: { file: 'two-rooms.yaml', text, beside: {} },
  }
}
