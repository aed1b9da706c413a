/** Inputs that a caller gives instead of draws: only values that could be drawn, and only replications that exist. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Distribution, quantile, support } from '../../src/base/distribution.ts'
import { replicate } from '../../src/campaign/replicate.ts'
import { simulate } from '../../src/report/incident.ts'
import { typicalInputs } from '../../src/scenario/resolve.ts'
import { hut } from './hut.ts'

const prepared = hut([
  'recovery.access={ triangular: [1 h, 2 h, 4 h] }',
  'recovery.network={ lognormal: { median: 5 h, p95: 9 h } }',
])
const at = (path: string): number => prepared.inputs.findIndex(input => input.path === path)

/** Runs the medians, with one value changed. */
function run(path: string, value: number, replication = 0) {
  const inputs = typicalInputs(prepared.inputs)
  inputs[at(path)] = value
  return simulate(prepared, { seed: '1', replication, inputs }).report
}

test.each([
  ['recovery.access', NaN, 'is NaN, but its triangular distribution ranges from 3600 to 14400'],
  ['recovery.access', Infinity, 'is Infinity, but its triangular'],
  ['recovery.access', 3599, 'is 3599, but its triangular'],
  ['recovery.access', 14_401, 'is 14401, but its triangular'],
  ['recovery.network', -1, 'is -1, but its lognormal distribution ranges from 0 to Infinity'],
  ['recovery.network', Infinity, 'is Infinity, but its lognormal'],
])('%s of %d is refused', (path, value, why) => {
  expect(() => run(path, value)).toThrow(`${path}: the value given ${why}`)
})

test('the ends of a distribution are taken, and medians given are the typical run', () => {
  for (const end of [3600, 14_400]) expect(() => run('recovery.access', end)).not.toThrow()
  const typical = simulate(prepared, { seed: '1', replication: 0, typical: true })
  expect(run('recovery.access', typicalInputs(prepared.inputs)[at('recovery.access')]!).metrics).toEqual(
    typical.report.metrics,
  )
})

test.each([-1, 1.5, NaN, Infinity, 2 ** 32])('there is no replication %d', replication => {
  expect(() => simulate(prepared, { seed: '1', replication })).toThrow(
    `replication must be a whole number from 0 to 4294967295, is ${replication}`,
  )
})

test.each([-1, 0, 1.5, NaN, Infinity])('nobody can ask for %d replications', replications => {
  expect(() => replicate(prepared, { seed: '1', replications })).toThrow('must be a whole number from 1 up')
})

test('whatever is drawn lies within the support', () => {
  const distributions: readonly Distribution[] = [
    { kind: 'uniform', low: -2, high: 7 },
    { kind: 'triangular', low: 0.1, mode: 0.3, high: 0.7 },
    { kind: 'pert', low: 60, mode: 600, high: 5000 },
    { kind: 'normal', mean: 3, sd: 2, min: 0 },
    { kind: 'lognormal', median: 5, p95: 9, max: 20 },
    { kind: 'gamma', shape: 2, scale: 3 },
    { kind: 'gumbel', mean: 1, sd: 4 },
    { kind: 'weibull', shape: 2, scale: 3, min: 1 },
    { kind: 'exponential', mean: 4 },
    {
      kind: 'discrete',
      values: [
        [9, 1],
        [2, 3],
        [5, 0],
      ],
      max: 8,
    },
    { kind: 'empirical', values: [4, -1, 3], min: 0 },
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...distributions),
      fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }),
      (d, u) => {
        const [low, high] = support(d)
        const value = quantile(d, u)
        expect(value).toBeGreaterThanOrEqual(low - 1e-9 * Math.abs(value))
        expect(value).toBeLessThanOrEqual(high + 1e-9 * Math.abs(value))
      },
    ),
  )
  expect(distributions.map(support)).toEqual([
    [-2, 7],
    [0.1, 0.7],
    [60, 5000],
    [0, Infinity],
    [0, 20],
    [0, Infinity],
    [-Infinity, Infinity],
    [1, Infinity],
    [0, Infinity],
    [2, 2],
    [3, 4],
  ])
})
