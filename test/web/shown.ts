/** An invented incident, as the page shows it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Metric, readScenario, type Report } from '../../src/index.ts'
import { placesOf } from '../../web/model/places.ts'
import { derivedOver } from '../../web/model/over.ts'
import { learnReasons } from '../../web/reasons.ts'
import type { Shown } from '../../web/session.ts'
import { incident } from './fixture.ts'

const text = readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')
const { scenario } = readScenario(text, { file: 'two-rooms.yaml' })

const promised = { tiers: { gold: { rto: 3600, rpo: 3600, mtpd: 7200, weight: 1 } }, activities: {} }
const nothing = { mean: 0, p50: 0, unit: '', share: 1, applies: 1 } as Metric

/** A report has every figure: those that a test does not name are zero, and are not enumerated. */
export function figuresOf(named: Readonly<Record<string, Partial<Metric>>>): Report['metrics'] {
  return new Proxy(named, { get: (all, key) => all[String(key)] ?? nothing }) as Report['metrics']
}

export function shownOf(services: number): Shown {
  const recording = incident(services)
  // An ignition, a cut of power, a room that goes dark, a rack that burns.
  const causes = { count: 4, room: Int32Array.from([0, 1]), seconds: Float64Array.from([0, 6600]) }
  learnReasons({ recording }, { causes, entries: { en: [], fr: [] } })
  return {
    scenario: { ...scenario!, ...promised },
    unedited: scenario!,
    report: {
      metrics: figuresOf({}),
      rare: null,
      buildings: {},
      activities: {},
      bottlenecks: {},
      binding: {},
      flags: [],
      seed: '1',
      replications: 1,
    } as unknown as Report,
    recording,
    derived: { ...placesOf(recording), ...derivedOver(recording.history, scenario!.horizon) },
    comparisons: [],
    uncertain: 3,
    named: [],
    inputs: { file: 'two-rooms.yaml', text: null, edits: {}, strategy: null, seed: '1', run: 1 },
    source: { file: 'two-rooms.yaml', text, beside: {} },
  }
}
