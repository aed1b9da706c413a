import { expect, test } from 'vitest'
import { quantileOf } from '../../src/base/quantiles.ts'
import { Collection, Contradiction } from '../../src/campaign/collection.ts'
import { inline } from '../../src/campaign/executor.ts'
import type { Part } from '../../src/campaign/part.ts'
import { planOf, type Plan } from '../../src/campaign/plan.ts'
import { replicate } from '../../src/campaign/replicate.ts'
import { Runner } from '../../src/campaign/runner.ts'
import { campaignReport } from '../../src/report/campaignReport.ts'
import { simulate } from '../../src/report/incident.ts'
import { runReplication } from '../../src/run/replication.ts'
import { createWorkspace } from '../../src/run/workspace.ts'
import { shipped } from '../run/scenario.ts'

const prepared = shipped('two-rooms.yaml')
const runner = new Runner([{ strategy: null, scenario: prepared.scenario }])

/** The report of a campaign whose ranges of replications arrive in this order. */
function reportOf(plan: Plan, ranges: readonly (readonly [from: number, to: number])[]): string {
  const collection = new Collection(plan, [runner.columns(null)])
  for (const [from, to] of ranges) collection.add(runner.run(plan, { from, to }))
  expect(collection.missing()).toEqual([])
  return JSON.stringify(campaignReport(prepared, collection.conclude([prepared.digest])[0]!))
}

test('parts of any size, in any order, overlapping or not, give the same report', () => {
  const plan = planOf('order', 6)
  const whole = JSON.stringify(
    campaignReport(prepared, replicate(prepared, { seed: 'order', replications: 6 })),
  )
  expect(reportOf(plan, [[0, 6]])).toBe(whole)
  expect(
    reportOf(
      plan,
      [5, 2, 0, 4, 1, 3].map(from => [from, from + 1]),
    ),
  ).toBe(whole)
  expect(
    reportOf(plan, [
      [3, 6],
      [2, 5],
      [0, 2],
    ]),
  ).toBe(whole)
  expect(
    reportOf(plan, [
      [3, 4],
      [3, 6],
      [0, 3],
    ]),
  ).toBe(whole)
})

test('two different results of one replication are an alarm', () => {
  const part = runner.run(planOf('a', 3), { from: 0, to: 1 })
  const other: Part = { from: 0, rows: runner.run(planOf('b', 3), { from: 0, to: 1 }).rows }
  const taken = new Collection(planOf('a', 3), [runner.columns(null)])
  taken.add(part)
  expect(() => taken.add(other)).toThrow(Contradiction)
  const waiting = new Collection(planOf('a', 3), [runner.columns(null)])
  waiting.add({ ...part, from: 1 })
  expect(() => waiting.add({ ...other, from: 1 })).toThrow(/replication 1 was computed twice/)
  const held = new Collection(planOf('a', 4), [runner.columns(null)])
  held.add({ from: 1, rows: [...part.rows, ...part.rows] })
  const second = { from: 1, rows: [...part.rows, ...other.rows] }
  expect(() => held.add(second)).toThrow(/replication 2 was computed twice/)
})

test('what is missing is told as ranges', () => {
  const plan = planOf('1', 10)
  const collection = new Collection(plan, [runner.columns(null)])
  const { rows } = runner.run(plan, { from: 0, to: 2 })
  collection.add({ from: 0, rows })
  collection.add({ from: 4, rows })
  collection.add({ from: 5, rows })
  expect(collection.done).toBe(2)
  expect(collection.missing()).toEqual([
    { from: 2, to: 4 },
    { from: 7, to: 10 },
  ])
})

test('strategies are run side by side, each as if it were alone', async () => {
  const changed = shipped('two-rooms.yaml', ['population.customers=6', 'population.services=30'])
  const variants = [
    { strategy: null, scenario: prepared.scenario },
    { strategy: 'fewer', scenario: changed.scenario },
  ]
  const plan: Plan = { ...planOf('1', 3), strategies: [null, 'fewer'] }
  const both = new Runner(variants)
  const collection = new Collection(plan, [both.columns(null), both.columns('fewer')])
  await inline(variants).run(plan, [{ from: 0, to: 3 }], part => collection.add(part))
  const digests = collection.conclude([prepared.digest, changed.digest]).map(({ digest }) => digest)
  const alone = [prepared, changed].map(each => replicate(each, { seed: '1', replications: 3 }).digest)
  expect(digests).toEqual(alone)
})

test('who asks to stop while a replication runs waits for that one alone', async () => {
  let isHeard = false
  const turn = async () => void (isHeard = true)
  let parts = 0
  const variants = [{ strategy: null, scenario: prepared.scenario }]
  await inline(variants, turn).run(planOf('1', 3), [{ from: 0, to: 3 }], () => {
    parts++
    return !isHeard
  })
  expect(parts).toBe(1)
})

test("the curves' quantiles are within 1/1000 of those of the replications, the figures are theirs", () => {
  const replications = 12
  const workspace = createWorkspace(prepared)
  const impacts = Array.from(
    { length: replications },
    (_, replication) => runReplication(prepared, { seed: '1', replication }, workspace).impact,
  )
  const { gathered } = replicate(prepared, { seed: '1', replications })
  expect([...gathered.figure('metrics.costTotal')]).toEqual(impacts.map(({ metrics }) => metrics.costTotal))
  const { hours, groups } = gathered.columns
  let moves = 0
  for (const curve of ['servicesUp', 'dataRestored'] as const)
    for (const group of groups.keys())
      for (const hour of hours.keys())
        for (const p of [0.05, 0.5, 0.95]) {
          const exact = quantileOf(
            impacts.map(impact => impact[curve][hour * groups.length + group]!),
            p,
          )
          expect(Math.abs(gathered.groupShare(curve, group, hour, p) - exact)).toBeLessThanOrEqual(
            0.001 + 1e-9,
          )
          if (exact > 0 && exact < 1) moves++
        }
  expect(moves).toBeGreaterThan(100)
})

test('another seed gives another digest, the same seed the same', () => {
  const digest = (seed: string): string => replicate(prepared, { seed, replications: 2 }).digest
  expect(digest('a')).toBe(digest('a'))
  expect(digest('a')).not.toBe(digest('b'))
})

test('the recorded incident reports what a campaign of one replication reports', () => {
  const campaign = replicate(prepared, { seed: '1', replications: 1 })
  expect(simulate(prepared, { seed: '1', replication: 0 }).report).toEqual(campaignReport(prepared, campaign))
})

test('a campaign that is told to stop keeps what it has', () => {
  const campaign = replicate(prepared, { seed: '1', replications: 50, onProgress: done => done < 3 })
  expect(campaign.gathered.size).toBe(3)
})
