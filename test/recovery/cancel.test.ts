import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cancel } from '../../src/recovery/cancel.ts'
import { advance } from '../../src/recovery/step.ts'
import { taskState } from '../../src/recovery/tasks.ts'
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
