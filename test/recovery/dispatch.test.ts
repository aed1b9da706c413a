import { expect, test } from 'vitest'
import { log } from '../../src/base/maths.ts'
import { Streams, uniform } from '../../src/base/streams.ts'
import { dispatchRule, dispatchRules, rank } from '../../src/recovery/engine/dispatch.ts'
import { addStage, addTask, engine } from '../../src/recovery/engine/engine.ts'
import { setRule } from '../../src/recovery/engine/pool.ts'
import { submit } from '../../src/recovery/engine/stage.ts'
import { advance } from '../../src/recovery/engine/step.ts'
import { stageKind } from '../../src/recovery/engine/tasks.ts'
import { dispatchRules as written } from '../../src/scenario/words/dispatch.ts'
import { backHours, type Blow, campus, hour, recoverFrom } from './campus.ts'

test('every rule a scenario may name is a rule of the engine, in the same place', () =>
  expect(dispatchRules.slice(0, written.length)).toEqual([...written]))

test('by the penalty rate, one that takes two units for as long saves half as much for each', () => {
  const { tasks } = engine({ pools: [], supplies: [], gates: [], links: [] }, 2)
  tasks.penalty.set([30, 50])
  const of = (row: number, units: number): number => rank(dispatchRule.penalty, tasks, row, 4, units, 0)
  // 30 euro an hour for 4 h of one unit, 50 for 4 h of two: 7.5 and 6.25 for each hour of a unit.
  expect(of(0, 1)).toBeCloseTo(1 / 7.5, 10)
  expect(of(1, 2)).toBeCloseTo(1 / 6.25, 10)
  expect(of(0, 1)).toBeLessThan(of(1, 2))
  expect(of(1, 1)).toBeLessThan(of(0, 1))
})

/** Jobs as `[hours, weight]`, all there at the start, in the order in which one crew does them. */
function doneInOrder(rule: 'wspt' | 'penalty', jobs: readonly (readonly [number, number])[]): number[] {
  const made = engine({
    pools: [{ units: [[-Infinity, 1]], rule: dispatchRule[rule] }],
    supplies: [],
    gates: [],
    links: [],
  })
  jobs.forEach(([hours, weight], key) => {
    const row = addTask(made, key, 0)
    made.tasks.weight[row] = weight
    made.tasks.penalty[row] = weight
    addStage(made, stageKind.pool, 0, hours)
    submit(made, row)
  })
  advance(made, Infinity)
  return [...made.finished.task.subarray(0, jobs.length)]
}

test.each(['wspt', 'penalty'] as const)(
  'by %s, equal ratios tie, though their quotients differ in the last bit',
  rule => {
    expect(0.3 / 3).not.toBe(0.1 / 1)
    const jobs = [
      [0.1, 1],
      [0.2, 2],
      [0.3, 3],
    ] as const
    expect(doneInOrder(rule, jobs)).toEqual([0, 1, 2])
  },
)

test.each(['wspt', 'penalty'] as const)(
  'by %s, what takes no time is first and what saves nothing last',
  rule => {
    const jobs = [
      [3, 0],
      [3, 2],
      [0, 0],
      [1, 2],
    ] as const
    expect(doneInOrder(rule, jobs)).toEqual([2, 3, 1, 0])
  },
)

/** Soft weights: the probability of being next is the weight over the sum of weights in the line. */
test('the next one is drawn in proportion to weight', () => {
  const weights = [1, 2, 5]
  const first = [0, 0, 0]
  const stream = new Streams('dispatch', 0).of('soft')
  const rounds = 4000
  for (let round = 0; round < rounds; round++) {
    const made = engine({
      pools: [{ units: [[-Infinity, 1]], rule: dispatchRule.soft }],
      supplies: [],
      gates: [],
      links: [],
    })
    weights.forEach((weight, key) => {
      const row = addTask(made, key, 0)
      made.tasks.weight[row] = weight
      made.tasks.luck[row] = -log(uniform(stream, round, key))
      addStage(made, stageKind.pool, 0, 1)
      submit(made, row)
    })
    advance(made, 0)
    first[made.stages.beganAt.subarray(0, 3).findIndex(began => began === 0)]!++
  }
  weights.forEach((weight, key) => {
    const share = weight / 8
    const error = Math.sqrt((share * (1 - share)) / rounds)
    expect(Math.abs(first[key]! / rounds - share)).toBeLessThan(4 * error)
  })
})

/** Tasks that join later are not at a disadvantage: with equal weights all have the same probability. */
test('the race is fair to those who join late', () => {
  const stream = new Streams('dispatch', 1).of('soft')
  const rounds = 4000
  let late = 0
  for (let round = 0; round < rounds; round++) {
    const made = engine({
      pools: [{ units: [[-Infinity, 1]], rule: dispatchRule.soft }],
      supplies: [],
      gates: [],
      links: [],
    })
    const starts = [0, 0, 0, 0, 0.5]
    starts.forEach((start, key) => {
      const row = addTask(made, key, start)
      made.tasks.luck[row] = -log(uniform(stream, round, key))
      addStage(made, stageKind.pool, 0, 1)
      submit(made, row)
    })
    advance(made, 1)
    // Three early tasks and the late one are left when the first is done.
    if (made.stages.beganAt[4] === 1) late++
  }
  expect(Math.abs(late / rounds - 1 / 4)).toBeLessThan(4 * Math.sqrt(3 / 16 / rounds))
})

test('a rule changed half-way holds for those who wait', () => {
  const made = engine({
    pools: [{ units: [[-Infinity, 1]], rule: dispatchRule.fifo }],
    supplies: [],
    gates: [],
    links: [],
  })
  for (const [key, hours] of [5, 4, 3, 1].entries()) {
    const row = addTask(made, key, 0)
    addStage(made, stageKind.pool, 0, hours)
    submit(made, row)
  }
  advance(made, 2)
  setRule(made.pools, 0, dispatchRule.spt, made.tasks, made.stages)
  advance(made, Infinity)
  expect([...made.tasks.doneAt.subarray(0, 4)]).toEqual([5, 13, 9, 6])
})

test('who passes a gate that somebody opens stands in line with all others of that instant', () => {
  const estate = campus({
    recovery: 'buildings: { west: { access: 1 h, power: 40 h }, yard: { access: 20 h } }',
  })
  const shortest = {
    ...estate,
    policy: { ...estate.policy, recovery: { ...estate.policy.recovery, dispatch: 'spt' as const } },
  }
  const blows: Blow[] = [
    { racks: [0, 1], at: 100, what: 'dark' },
    { racks: [6, 7], at: 100, what: 'soot' },
    { racks: [6, 7], at: 100, what: 'dark' },
  ]
  const given = { at: 20 * hour, do: 'restore-power', subject: 0, value: 0, by: -1 } as const
  // At 20 h two racks are to be restarted (2 h each) and two to be cleaned (10 h each), by a crew of two.
  expect(new Set(backHours(recoverFrom(shortest, blows, { orders: [given] }), [0, 1]))).toEqual(new Set([22]))
})
