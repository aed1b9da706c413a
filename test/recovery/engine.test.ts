import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copyOf } from '../../src/base/copy.ts'
import { dispatchRule } from '../../src/recovery/engine/dispatch.ts'
import { addAfter, addStage, addTask, engine, needOnly } from '../../src/recovery/engine/engine.ts'
import { submit } from '../../src/recovery/engine/stage.ts'
import { advance, nextAt } from '../../src/recovery/engine/step.ts'
import { stageKind } from '../../src/recovery/engine/tasks.ts'
import { ends, load, program, run, type Program } from './programs.ts'

const fifo = dispatchRule.fifo

describe('any program of tasks', () => {
  test('ends, every task of it', () =>
    fc.assert(
      fc.property(program, of => {
        expect(ends(run(of)).filter(end => end === Infinity)).toEqual([])
      }),
    ))

  test('goes through its stages one after another', () =>
    fc.assert(
      fc.property(program, of => {
        const { tasks, stages } = run(of)
        for (let task = 0; task < tasks.count; task++) {
          let before = of.tasks[task]!.start
          for (let stage = tasks.firstStage[task]!; stage < tasks.lastStage[task]!; stage++) {
            expect(stages.beganAt[stage]).toBeGreaterThanOrEqual(before - 1e-9)
            expect(stages.endedAt[stage]).toBeGreaterThanOrEqual(stages.beganAt[stage]!)
            before = stages.endedAt[stage]!
          }
          expect(tasks.doneAt[task]).toBeGreaterThanOrEqual(before)
        }
      }),
    ))

  test('never has more units busy than a pool has', () =>
    fc.assert(
      fc.property(program, of => {
        const { stages } = run(of)
        of.pools.forEach((units, pool) => {
          const held = of.tasks
            .flatMap(task => task.stages)
            .map((stage, row) => ({ stage, from: stages.beganAt[row]!, to: stages.endedAt[row]! }))
            .filter(({ stage }) => stage.kind === 'pool' && stage.pool === pool)
          for (const { from } of held) {
            const busy = held
              .filter(each => each.from <= from && from < each.to)
              .reduce((sum, { stage }) => sum + (stage.kind === 'pool' ? stage.units : 0), 0)
            expect(busy).toBeLessThanOrEqual(units)
          }
        })
      }),
    ))

  test('has the same state to the last bit however the time is cut', () =>
    fc.assert(
      fc.property(
        program,
        fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { maxLength: 12 }),
        (of, cuts) => {
          const sliced = load(of)
          for (const until of cuts.sort((a, b) => a - b)) advance(sliced, until)
          advance(sliced, Infinity)
          expect(sliced).toEqual(run(of))
        },
      ),
    ))

  test('goes on from a copy as from the original', () =>
    fc.assert(
      fc.property(program, fc.integer({ min: 0, max: 60 }), (of, until) => {
        const original = load(of)
        advance(original, until)
        const copy = copyOf(original)
        advance(original, Infinity)
        expect(nextAt(copy)).toBeGreaterThan(until)
        advance(copy, Infinity)
        expect(copy).toEqual(original)
      }),
    ))

  test('does not depend on the order of the rows', () =>
    fc.assert(
      fc.property(program, fc.infiniteStream(fc.nat()), (of, draws) => {
        const shuffled = of.tasks.map((task, at) => ({ task, at, by: draws.next().value }))
        shuffled.sort((a, b) => a.by - b.by)
        const plain = ends(run(of, false))
        const other = ends(run({ ...of, tasks: shuffled.map(({ task }) => task) }, false))
        shuffled.forEach(({ at }, row) => expect(other[row]).toBeCloseTo(plain[at]!, 9))
      }),
    ))

  test('takes as long with twice the data over twice the bandwidth', () =>
    fc.assert(
      fc.property(program, of => {
        const twice: Program = {
          ...of,
          links: of.links.map(link => 2 * link),
          tasks: of.tasks.map(task => ({
            ...task,
            stages: task.stages.map(stage =>
              stage.kind === 'link' ? { ...stage, size: 2 * stage.size, cap: 2 * stage.cap } : stage,
            ),
          })),
        }
        expect(ends(run(twice))).toEqual(ends(run(of)))
      }),
    ))
})

test('one more crew never delays a task of one stage that waits for nobody else', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ start: fc.nat(20), hours: fc.integer({ min: 1, max: 9 }) }), { maxLength: 25 }),
      fc.integer({ min: 1, max: 4 }),
      (jobs, crews) => {
        const sorted = [...jobs].sort((a, b) => a.start - b.start)
        const done = (units: number): number[] => {
          const made = engine({
            pools: [{ units: [[-Infinity, units]], rule: fifo }],
            supplies: [],
            gates: [],
            links: [],
          })
          sorted.forEach(({ start, hours }, key) => {
            const row = addTask(made, key, start)
            addStage(made, stageKind.pool, 0, hours)
            submit(made, row)
          })
          advance(made, Infinity)
          return ends(made)
        }
        const fewer = done(crews)
        done(crews + 1).forEach((end, task) => expect(end).toBeLessThanOrEqual(fewer[task]!))
      },
    ),
  ))

/** Graham 1969, "Bounds on multiprocessing timing anomalies": nine tasks end later with one more crew. */
test('with precedence one more crew may delay the end', () => {
  const hours = [3, 2, 2, 2, 4, 4, 4, 4, 9]
  const makespan = (crews: number): number => {
    const made = engine({
      pools: [{ units: [[-Infinity, crews]], rule: fifo }],
      supplies: [],
      gates: [],
      links: [],
    })
    hours.forEach((each, key) => {
      const row = addTask(made, key, 0)
      addStage(made, stageKind.pool, 0, each)
      if (key >= 4 && key <= 7) addAfter(made, row, 3)
      if (key === 8) addAfter(made, row, 0)
      submit(made, row)
    })
    advance(made, Infinity)
    return Math.max(...ends(made))
  }
  expect(makespan(3)).toBe(12)
  expect(makespan(4)).toBe(15)
})

test('a unit that comes free serves who asks at that very moment, the weightier first', () => {
  const made = engine({
    pools: [{ units: [[-Infinity, 1]], rule: dispatchRule.criticality }],
    supplies: [],
    gates: [],
    links: [],
  })
  const task = (start: number, hours: number, priority: number): number => {
    const row = addTask(made, made.tasks.count, start)
    made.tasks.priority[row] = priority
    addStage(made, stageKind.pool, 0, hours)
    submit(made, row)
    return row
  }
  task(0, 4, 0)
  const patient = task(1, 1, 1)
  const late = task(4, 1, 9)
  advance(made, Infinity)
  expect([made.tasks.doneAt[late], made.tasks.doneAt[patient]]).toEqual([5, 6])
})

test('who takes a unit at the moment a crew comes free is in line for that crew', () => {
  const pool = (units: number) => ({ units: [[-Infinity, units]] as const, rule: dispatchRule.criticality })
  const made = engine({ pools: [pool(1), pool(1)], supplies: [], gates: [], links: [] })
  const task = (start: number, hours: number, priority: number, takes: boolean): number => {
    const row = addTask(made, made.tasks.count, start)
    made.tasks.priority[row] = priority
    if (takes) addStage(made, stageKind.take, 1, 0)
    addStage(made, stageKind.pool, 0, hours)
    submit(made, row)
    return row
  }
  const urgent = task(4, 1, 9, true)
  task(0, 4, 0, false)
  const patient = task(1, 1, 1, false)
  advance(made, Infinity)
  expect([made.tasks.doneAt[urgent], made.tasks.doneAt[patient]]).toEqual([5, 6])
})

test('units follow the roster, and work under way is not interrupted', () => {
  const roster = [
    [2, 2],
    [4, 0],
    [10, 1],
  ] as const
  const made = engine({ pools: [{ units: roster, rule: fifo }], supplies: [], gates: [], links: [] })
  for (let key = 0; key < 4; key++) {
    const row = addTask(made, key, 0)
    addStage(made, stageKind.pool, 0, 3)
    submit(made, row)
  }
  advance(made, Infinity)
  expect(ends(made)).toEqual([5, 5, 13, 16])
})

test('two of three predecessors are enough where two are asked for', () => {
  const made = engine({ pools: [], supplies: [], gates: [], links: [] })
  const before = [3, 8, 5].map((hours, key) => {
    const row = addTask(made, key, 0)
    addStage(made, stageKind.delay, 0, hours)
    submit(made, row)
    return row
  })
  const row = addTask(made, 9, 0)
  for (const each of before) addAfter(made, row, each)
  needOnly(made, row, 2)
  submit(made, row)
  advance(made, Infinity)
  expect(made.tasks.doneAt[row]).toBe(5)
})

test('units taken for several stages are held until they are given back', () => {
  const made = engine({
    pools: [{ units: [[-Infinity, 1]], rule: fifo }],
    supplies: [],
    gates: [],
    links: [2],
  })
  for (let key = 0; key < 2; key++) {
    const row = addTask(made, key, 0)
    addStage(made, stageKind.take, 0, 0)
    addStage(made, stageKind.delay, 0, 5)
    addStage(made, stageKind.give, 0, 0)
    submit(made, row)
  }
  advance(made, Infinity)
  expect(ends(made)).toEqual([5, 10])
  expect(made.pools.busy[0]).toBe(0)
})

test('nobody overtakes the first in line for the last of the units', () => {
  const made = engine({
    pools: [{ units: [[-Infinity, 2]], rule: fifo }],
    supplies: [],
    gates: [],
    links: [],
  })
  for (const [key, units] of [1, 2, 1].entries()) {
    const row = addTask(made, key, 0)
    addStage(made, stageKind.pool, 0, 4, units)
    submit(made, row)
  }
  advance(made, Infinity)
  expect(ends(made)).toEqual([4, 8, 12])
})
