/**
 * The penalty rule serves first what saves most per unit-hour: W. E. Smith's ratio (1956,
 * https://doi.org/10.1002/nav.3800030106) of the penalty rate to the resource-hours of a task.
 */
import { expect, test } from 'vitest'
import { dispatchRule } from '../../src/recovery/engine/dispatch.ts'
import { addStage, addTask, engine } from '../../src/recovery/engine/engine.ts'
import { submit } from '../../src/recovery/engine/stage.ts'
import { advance } from '../../src/recovery/engine/step.ts'
import { stageKind } from '../../src/recovery/engine/tasks.ts'
import { ends } from './programs.ts'

interface Work {
  readonly hours: number
  readonly units: number
  readonly euroPerHour: number
}

/** Hours at which the tasks are done, by two units that are free after the first hour. */
function doneBy(works: readonly Work[]): number[] {
  const made = engine({
    pools: [{ units: [[1, 2]], rule: dispatchRule.penalty }],
    supplies: [],
    gates: [],
    links: [],
  })
  works.forEach(({ hours, units, euroPerHour }, key) => {
    const row = addTask(made, key, 0)
    made.tasks.penalty[row] = euroPerHour
    addStage(made, stageKind.pool, 0, hours, units)
    submit(made, row)
  })
  advance(made, Infinity)
  return ends(made)
}

test('two tasks of one unit go before one of two units that saves less than both', () => {
  const works = [
    { hours: 1, units: 2, euroPerHour: 3 },
    { hours: 1, units: 1, euroPerHour: 2 },
    { hours: 1, units: 1, euroPerHour: 2 },
  ]
  // 1.5 euro per unit-hour against 2: the pair costs 2 x 2 x 2 = 8 and the other 3 x 3 = 9, 17 in all instead of 18.
  expect(doneBy(works)).toEqual([3, 2, 2])
})

test('and after it where it saves more', () => {
  const works = [
    { hours: 1, units: 1, euroPerHour: 2 },
    { hours: 1, units: 1, euroPerHour: 2 },
    { hours: 1, units: 2, euroPerHour: 5 },
  ]
  expect(doneBy(works)).toEqual([3, 3, 2])
})

test('of equal rates the shorter one is first', () => {
  const works = [
    { hours: 4, units: 2, euroPerHour: 3 },
    { hours: 2, units: 2, euroPerHour: 3 },
  ]
  expect(doneBy(works)).toEqual([7, 3])
})
