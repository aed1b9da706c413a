// The loss of a year from the losses of fires.
import { describe, expect, test } from 'vitest'
import { type Fires, pessimisticWeighting, unseenBeyond, weightingOf } from '../../src/campaign/weighting.ts'
import { yearlyLoss } from '../../src/campaign/yearly.ts'

describe('losses a year', () => {
  const rate = { fires: 0.02, interval: [0.01, 0.04], dataCenters: 1 } as const
  const shares = [0.7, 0.2, 0.06, 0.03, 0.01]

  const fires = (...severity: number[]): Fires => ({
    severity: Int8Array.from(severity),
    counts: new Float64Array(severity.length).fill(1),
  })

  test('each severity counts as often as it occurs, not as often as it is simulated', () => {
    const shown = fires(0, 1, 1, 2, 3, 3, 3, 4)
    const losses = Float64Array.of(0, 10, 20, 100, 1000, 2000, 3000, 50_000)
    const found = yearlyLoss(losses, shown, shares, rate)
    const fire = 0.2 * 15 + 0.06 * 100 + 0.03 * 2000 + 0.01 * 50_000
    expect(found.fireMean).toBeCloseTo(fire, 9)
    expect(found.expected).toBeCloseTo(0.02 * fire, 9)
    // The most expensive severity is shown by one fire: less is known than of the rate alone.
    expect(found.interval[0]).toBeLessThan(0.01 * fire)
    expect(found.atMost).toBeCloseTo(found.expected, 9)
    // The worst 5 % of fires: the 1 % beyond, the 3 % of a building, and 1 of the 6 % of a storey.
    expect(found.fireCvar95).toBeCloseTo((0.01 * 50_000 + 0.03 * 2000 + 0.01 * 100) / 0.05, 6)
    // Far fewer than 5 % of years have a fire, so the worst 5 % of years contain every loss.
    const chance = (reached: number): number => 1 - Math.exp(-0.02 * reached)
    expect(found.exceedance.chance[0]).toBeCloseTo(chance(0.01), 12)
    expect(found.cvar95).toBeGreaterThan((0.98 * found.expected) / 0.05)
    expect(found.cvar95).toBeLessThanOrEqual(found.expected / 0.05)
  })

  test('severities that no fire shows are told, and cost at most what the next larger does', () => {
    const shown = fires(3, 3)
    const { unseen } = weightingOf(shown, shares)
    expect(unseen).toBeCloseTo(0.97, 12)
    const found = yearlyLoss(Float64Array.of(10, 30), shown, shares, rate)
    expect(found.expected).toBeCloseTo(0.02 * 0.03 * 20, 12)
    expect(found.atMost).toBeCloseTo(0.02 * 20, 12)
    expect(pessimisticWeighting(shown, shares).weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
  })

  test('a place that was simulated more often counts no more', () => {
    const once = yearlyLoss(Float64Array.of(10, 30), fires(1, 1), shares, rate)
    const twice = yearlyLoss(
      Float64Array.of(10, 10, 30),
      { severity: Int8Array.of(1, 1, 1), counts: Float64Array.of(0.5, 0.5, 1) },
      shares,
      rate,
    )
    expect(twice.expected).toBeCloseTo(once.expected, 12)
    expect(twice.cvar95).toBeCloseTo(once.cvar95, 12)
  })

  test('the error of the mean is that of each severity by the square of its share', () => {
    // Room: 10 and 20 have variance 50, their mean 25. Building: 1, 2, 3 have variance 1, their mean a third.
    const shown = fires(1, 1, 3, 3, 3)
    const { error } = yearlyLoss(Float64Array.of(10, 20, 1, 2, 3), shown, shares, rate)
    expect(error).toBeCloseTo(0.02 * Math.sqrt(0.2 * 0.2 * 25 + (0.03 * 0.03) / 3), 12)
  })

  test('of fires larger than any that is shown it is told how frequent they are', () => {
    expect(unseenBeyond(fires(1, 2, 0), shares)).toBeCloseTo(0.03 + 0.01, 12)
    expect(unseenBeyond(fires(4), shares)).toBe(0)
    expect(unseenBeyond(fires(), shares)).toBeCloseTo(1, 12)
  })

  test('more frequent fires exceed any loss more often', () => {
    const shown = fires(0, 1, 2, 3, 4)
    const losses = Float64Array.of(1, 2, 3, 4, 5)
    const often = yearlyLoss(losses, shown, shares, { ...rate, fires: 0.5 }).exceedance.chance
    const seldom = yearlyLoss(losses, shown, shares, rate).exceedance.chance
    often.forEach((chance, at) => expect(chance).toBeGreaterThan(seldom[at]!))
  })
})
