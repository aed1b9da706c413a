import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cancel } from '../../src/recovery/engine/cancel.ts'
import { addStage, addTask, engine } from '../../src/recovery/engine/engine.ts'
import { submit } from '../../src/recovery/engine/stage.ts'
import { advance } from '../../src/recovery/engine/step.ts'
import { stageKind, taskState } from '../../src/recovery/engine/tasks.ts'
import { load, program } from './programs.ts'

test('whatever is given up half-way, the rest ends and everything comes free', () =>
  fc.assert(
    fc.property(
      program,
      fc.integer({ min: 0, max: 40 }),
      fc.array(fc.nat(19), { maxLength: 8 }),
      (of, at, rows) => {
        const made = load(of, false)
        advance(made, at)
        for (const row of rows) if (row < of.tasks.length) cancel(made, row)
        advance(made, Infinity)
        const { tasks, pools, links, watch } = made
        for (let row = 0; row < tasks.count; row++)
          expect([taskState.done, taskState.cancelled]).toContain(tasks.state[row])
        expect([...pools.busy.subarray(0, pools.count)]).toEqual([0, 0])
        expect([...links.classes.flows]).toEqual([...links.classes.flows].map(() => 0))
        expect([...watch.load]).toEqual([...watch.load].map(() => 0))
      },
    ),
  ))

test('who waits behind somebody who wanted more is served once that one has given up', () => {
  const made = engine({ pools: [{ units: [[0, 2]], rule: 0 }], supplies: [], gates: [], links: [] })
  const taker = (units: number): number => {
    const task = addTask(made, made.tasks.count, 0)
    addStage(made, stageKind.take, 0, 0, units)
    addStage(made, stageKind.delay, 0, 5)
    submit(made, task)
    return task
  }
  taker(1.5)
  const [much, little] = [taker(1), taker(0.5)]
  advance(made, 10)
  expect(made.tasks.state[little]).toBe(taskState.started)
  cancel(made, much)
  advance(made, 20)
  expect(made.tasks.doneAt[little]).toBe(5 + 5)
})
