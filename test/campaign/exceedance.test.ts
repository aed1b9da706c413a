// The loss that at least one fire of a year reaches, with each probability.
import { expect, test } from 'vitest'
import type { Fires } from '../../src/campaign/weighting.ts'
import { yearlyLoss } from '../../src/campaign/yearly.ts'

const rate = { fires: 0.02, interval: [0.01, 0.04], dataCenters: 1 } as const
const shares = [0.7, 0.2, 0.06, 0.03, 0.01]

/** Fires that stay in their room. */
const fires = (count: number): Fires => ({
  severity: new Int8Array(count).fill(1),
  counts: new Float64Array(count).fill(1),
})

test('a loss that several fires come to is reached as often as all of them', () => {
  const { exceedance } = yearlyLoss(Float64Array.of(7, 9, 7, 7), fires(4), shares, rate)
  expect(exceedance.euro).toEqual([9, 7])
  expect(exceedance.chance[0]).toBeCloseTo(1 - Math.exp(-0.02 * 0.05), 12)
  expect(exceedance.chance[1]).toBeCloseTo(1 - Math.exp(-0.02 * 0.2), 12)
})

test('of thousands of fires the largest losses are told one by one, and the least', () => {
  const many = 3000
  const losses = Float64Array.from({ length: many }, (_, fire) => fire)
  const { euro } = yearlyLoss(losses, fires(many), shares, rate).exceedance
  expect(euro.slice(0, 4)).toEqual([2999, 2998, 2997, 2996])
  expect(euro.at(-1)).toBe(0)
  expect(euro.length).toBeLessThanOrEqual(201)
})
