import { expect, test } from 'vitest'
import { quantile } from '../../src/base/distribution.ts'
import { dimensionsOf, inputsOf } from '../../src/campaign/inputs.ts'
import { type Plan, planOf } from '../../src/campaign/plan.ts'
import type { UncertainInput } from '../../src/scenario/resolve.ts'

const inputs: UncertainInput[] = ['a', 'b', 'c'].map(path => ({
  key: path,
  path,
  distribution: { kind: 'uniform', low: 0, high: 1 },
}))
const dimensions = dimensionsOf([inputs])
const replications = 16

function column(plan: Plan, row: number, of = inputs): number[] {
  return Array.from(
    { length: replications },
    (_, at) => inputsOf(plan, of, dimensionsOf([inputs, of]), at)![row]!,
  )
}

test.each(['latin', 'sobol'] as const)('%s: an input takes one value in each of its strata', sampling => {
  const plan: Plan = { ...planOf('1', replications), sampling }
  for (const row of [0, 1, 2]) {
    const strata = column(plan, row).map(value => Math.floor(value * replications))
    expect(strata.toSorted((a, b) => a - b)).toEqual(Array.from({ length: replications }, (_, at) => at))
  }
  expect(column(plan, 0)).not.toEqual(column(plan, 1))
})

test.each(['latin', 'sobol'] as const)(
  '%s: strategies with other inputs meet the same of those they share',
  sampling => {
    const plan: Plan = { ...planOf('1', replications), sampling }
    expect(column(plan, 0, [inputs[2]!])).toEqual(column(plan, 2))
  },
)

test.each(['latin', 'sobol'] as const)(
  '%s: it shows neither which input was written first, nor what its path is called for that',
  sampling => {
    const plan: Plan = { ...planOf('1', replications), sampling }
    const other = inputs.toReversed().map(input => ({ ...input, path: `${input.path}#2` }))
    const drawn = (of: readonly UncertainInput[], at: number) => inputsOf(plan, of, dimensionsOf([of]), at)!
    for (let at = 0; at < replications; at++)
      expect([...drawn(other, at)]).toEqual([...drawn(inputs, at)].toReversed())
  },
)

test('a design gives levels of the inputs it names, by path; others are drawn with the draws of the row', () => {
  const levels = Float64Array.of(0.25, 0.75, 0.5, 0.1)
  const plan: Plan = {
    ...planOf('1', 2),
    design: { paths: ['c', 'a'], levels, draws: Int32Array.of(7, 7) },
  }
  const [first, second] = [0, 1].map(at => inputsOf(plan, inputs, dimensions, at)!)
  const at = (level: number): number => quantile(inputs[0]!.distribution, level)
  expect([first![0], first![2]]).toEqual([at(0.75), at(0.25)])
  expect([second![0], second![2]]).toEqual([at(0.1), at(0.5)])
  expect(first![1]).toBe(second![1])
})
