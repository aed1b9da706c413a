/** The wait of a transfer for a link: its duration, less what it would take with the link to itself. */
import { expect, test } from 'vitest'
import { dispatchRule } from '../../src/recovery/engine/dispatch.ts'
import {
  addFlow,
  addStage,
  addTask,
  engine,
  linkResource,
  poolResource,
} from '../../src/recovery/engine/engine.ts'
import type { Engine } from '../../src/recovery/engine/engine.ts'
import { submit } from '../../src/recovery/engine/stage.ts'
import { advance } from '../../src/recovery/engine/step.ts'
import { stageKind } from '../../src/recovery/engine/tasks.ts'
import { ends } from './programs.ts'

/** Restores over a link of 10 TB an hour, each at most `cap` TB an hour, after `provision` hours of one crew. */
function restores(sizes: readonly number[], cap = Infinity, provision = 0): Engine {
  const made = engine({
    pools: [{ units: [[-Infinity, 1]], rule: dispatchRule.fifo }],
    supplies: [],
    gates: [],
    links: [10],
  })
  sizes.forEach((size, key) => {
    const row = addTask(made, key, 0)
    if (provision > 0) addStage(made, stageKind.pool, 0, provision)
    addFlow(made, [0], size, 1, cap)
    submit(made, row)
  })
  advance(made, Infinity)
  return made
}

test.each([
  ['one has the link to itself', [30], Infinity, [3], 0],
  // The small one takes 6 h at half rate instead of 3 h; the large one takes 3 h more than its 6 h alone.
  ['two share it', [30, 60], Infinity, [6, 9], 3 + 3],
  ['three that begin and end together', [20, 20, 20], Infinity, [6, 6, 6], 3 * 4],
  // The link slows them until the last but one has finished; that wait stays counted.
  ['three capped ones that begin and end together', [20, 20, 20], 5, [6, 6, 6], 3 * 2],
  ['a large one that goes on at its cap', [10, 10, 30], 5, [3, 3, 7], 1 + 1 + 1],
  ['two that fill it and are no faster alone', [20, 20], 5, [4, 4], 0],
])('%s', (_said, sizes, cap, hours, waited) => {
  const made = restores(sizes, cap)
  ends(made).forEach((end, at) => expect(end).toBeCloseTo(hours[at]!, 9))
  expect(made.watch.waited[linkResource(made, 0)]).toBeCloseTo(waited, 9)
})

test('who waited longer for a crew than for the link is held up by the crew', () => {
  // Provisioned one after another in 3 h each: restores overlap by an hour, two at a time, and none is slowed.
  const made = restores([20, 20, 20], 5, 3)
  expect(ends(made).map(Math.round)).toEqual([7, 10, 13])
  expect([...made.tasks.longestWait.subarray(0, 3)]).toEqual([0, 3, 6])
  expect([...made.tasks.longestOn.subarray(1, 3)]).toEqual([poolResource(made, 0), poolResource(made, 0)])
  expect(made.watch.waited[linkResource(made, 0)]).toBeCloseTo(0, 9)
})
