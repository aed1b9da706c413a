/** What an input does not affect is not recomputed: another policy reuses the recorded hazard. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatIssue } from '../../src/base/issue.ts'
import { Streams } from '../../src/base/streams.ts'
import { siteCompiler } from '../../src/estate/compileSite.ts'
import { besideHazard } from '../../src/run/hazardKey.ts'
import { prepare, type Prepared } from '../../src/run/prepare.ts'
import { runReplication } from '../../src/run/replication.ts'
import { createWorkspace } from '../../src/run/workspace.ts'
import { shared, type Shared } from '../../src/run/record/sharedMemory.ts'
import { applySet, readScenario, strategy } from '../../src/scenario/read.ts'
import { drawInputs, resolve } from '../../src/scenario/resolve.ts'
import { shipped } from './scenario.ts'

const load = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../scenarios', name), 'utf8')

// With so much chloride some racks lose a part of their servers to soot, and others all.
const small = ['population.services=2000', 'population.customers=250', 'damage.chloride=40 %']
const strasbourg = (...assignments: string[]): Prepared =>
  shipped('strasbourg-2021.yaml', [...small, ...assignments])
const digest = (of: Prepared, common?: Shared, replication = 0): string =>
  runReplication(of, { seed: 'reuse', replication }, createWorkspace(of, common)).digest

test('strategies meet the hazard of the first, and come to what they come to alone', () => {
  const common = shared(Infinity)
  const file = 'backup-strategies.yaml'
  const asWritten = applySet(readScenario(load(file), { file, load }).source!, small)
  for (const name of [undefined, 'none', 'off-site-nightly', 'warm-standby', 'state-plan']) {
    const { scenario, issues } = name === undefined ? asWritten : strategy(asWritten.source!, name)
    if (scenario === undefined) throw new Error(issues.map(formatIssue).join('\n'))
    const one = prepare(scenario)
    for (const replication of name === 'state-plan' ? [0, 1] : [0])
      expect(digest(one, common, replication), name).toBe(digest(one, undefined, replication))
  }
  expect(common.hazards.size).toBe(2)
})

test('(found) seed 32: what is learnt after its time takes effect as late where the hazard is met again', () => {
  const whole = shipped('strasbourg-2021.yaml')
  const common = shared(Infinity)
  const again = (): string =>
    runReplication(whole, { seed: '32', replication: 0 }, createWorkspace(whole, common)).digest
  const first = again()
  expect(again()).toBe(first)
  expect(common.hazards.size).toBe(1)
})

/** The hazard as written, computed once for all that meet it or do not. */
let first = shared(Infinity)
beforeAll(() => void digest(strasbourg(), first))
afterAll(() => (first = shared(0)))

test.each([
  ['a pool', 'recovery.pools.technicians.units=[{ from: 12 h, units: 90 }]'],
  ['dispatch', 'recovery.dispatch=criticality'],
  ['another site', 'otherSites.spareServers=5'],
  ['a second run', 'name=The same night'],
])('%s does not touch the fire', (_, assignment) => {
  const before = first.hazards.size
  const changed = strasbourg(assignment)
  expect(digest(changed, first)).toBe(digest(changed))
  expect(first.hazards.size).toBe(before)
})

test.each([
  ['an opening', 'buildings.SBG2.rooms.courtyard-west.opening.open=0 %'],
  ['a decision', 'decisions.cut-power.at=3 h'],
  ['the power that recovery brings back', 'recovery.power=2 d'],
  ['what people know of access', 'recovery.buildings.SBG4={ access: 5 h }'],
  ['the horizon', 'horizon=30 d'],
])('%s makes another hazard', (_, assignment) => {
  const before = first.hazards.size
  const changed = strasbourg(assignment)
  expect(digest(changed, first)).toBe(digest(changed))
  expect(first.hazards.size).toBe(before + 1)
})

test('another seed, replication or input makes another hazard', () => {
  const common = shared(Infinity)
  const one = strasbourg()
  const typical = { seed: 'reuse', replication: 0, typical: true }
  for (const choice of [
    { seed: 'reuse', replication: 0 },
    { seed: 'reuse', replication: 1 },
    { seed: 'other', replication: 0 },
    typical,
    { ...typical, inputs: drawInputs(one.inputs, new Streams('other', 9)) },
  ])
    runReplication(one, choice, createWorkspace(one, common))
  expect(common.hazards.size).toBe(5)
})

test('what the key leaves out is not read where the site is compiled', () => {
  const { scenario, inputs } = strasbourg()
  const guarded = (of: object): object =>
    new Proxy(of, {
      get(target, part) {
        // Other sites are part of the site only for recovery.
        if (part !== 'otherSites' && besideHazard.has(String(part)))
          throw new Error(`${String(part)} is read`)
        return Reflect.get(target, part) as unknown
      },
    })
  const values = resolve(scenario, inputs, drawInputs(inputs, new Streams('reuse', 0)))
  const compile = siteCompiler(guarded(scenario) as typeof scenario)
  expect(compile(guarded(values) as typeof values).rooms.count).toBeGreaterThan(10)
})

test('the oldest hazards are forgotten when there is no room', () => {
  const one = strasbourg()
  const all = shared(Infinity)
  digest(one, all)
  const bytes = all.hazards.bytes
  // Two runs that were under way at once may both have computed it.
  for (const [key, hazard] of all.hazards.entries()) all.hazards.add(key, hazard)
  expect(all.hazards.bytes).toBe(bytes)
  const common = shared(2.5 * bytes)
  for (const replication of [0, 1, 2, 3, 4]) digest(one, common, replication)
  expect(common.hazards.size).toBeGreaterThan(0)
  expect(common.hazards.bytes).toBeLessThanOrEqual(2.5 * bytes)
})
