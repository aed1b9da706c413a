// What the worst fire of a year costs once in a hundred years and more, with the fires it is known from.
import { describe, expect, test } from 'vitest'
import type { Fires } from '../../src/campaign/weighting.ts'
import { yearlyLoss } from '../../src/campaign/yearly.ts'

/** Item, room, storey, building, beyond. */
const shares = [0.7, 0.2, 0.06, 0.03, 0.01]
const rate = (fires: number, low = fires, high = fires) =>
  ({ fires, interval: [low, high], dataCenters: 1 }) as const
const fires = (...severity: number[]): Fires => ({
  severity: Int8Array.from(severity),
  counts: new Float64Array(severity.length).fill(1),
})
const levels = (losses: readonly number[], of: Fires, often: ReturnType<typeof rate>) =>
  yearlyLoss(Float64Array.from(losses), of, shares, often).returnLevels

describe('with a tenth of a fire a year', () => {
  // A loss is reached once in T years by a share of -ln(1 - 1/T) / 0.1 of the fires: 10.05 % in 100 years, 4.01 % in 250,
  // 2.002 % in 500 and 1.0005 % in 1,000. Beyond the building are 1 %, with the building 4 %, with the storey 10 %.
  const all = [1, 20, 300, 4000, 50_000]

  test('each severity is the loss of its return period', () => {
    const found = levels(all, fires(0, 1, 2, 3, 4), rate(0.1))
    expect(found.map(({ years, euro }) => [years, euro])).toEqual([
      [100, 20],
      [250, 300],
      [500, 4000],
      [1000, 4000],
    ])
    // Of 20 %, 6 %, 3 % and 1 %: 0.3^2 / (0.2^2 + 0.06^2 + 0.03^2 + 0.01^2), and so on from the right.
    const effective = [0.09 / 0.0446, 0.01 / 0.0046, 0.0016 / 0.001, 0.0016 / 0.001]
    expect(found.map(({ fires: told }) => told)).toEqual(effective.map(many => expect.closeTo(many, 9)))
    for (const { euro, interval, atMost } of found) expect([...interval, atMost]).toEqual([euro, euro, euro])
  })

  test('the interval is that of the rate: at twice the rate half as many fires make the loss', () => {
    // At 0.2 a year: 5.03, 2.004, 1.001 and 0.5003 %; at 0.05: 20.1, 8.02, 4.004 and 2.001 %.
    const found = levels(all, fires(0, 1, 2, 3, 4), rate(0.1, 0.05, 0.2))
    expect(found.map(({ interval }) => interval)).toEqual([
      [20, 300],
      [300, 4000],
      [300, 4000],
      [4000, 50_000],
    ])
  })

  test('a severity that no fire shows counts as nothing, and at most as the next larger', () => {
    const found = levels([1, 20, 4000], fires(0, 1, 3), rate(0.1))
    // 3 % of a building and nothing else above the room; at most 4 % with those beyond, 10 % with those of the storey.
    expect(found.map(({ euro }) => euro)).toEqual([20, 20, 4000, 4000])
    expect(found.map(({ atMost }) => atMost)).toEqual([20, 4000, 4000, 4000])
  })
})

test('where nothing burns that often, a hundred years cost nothing', () => {
  const [hundred, , , thousand] = levels([100, 100], fires(0, 0), rate(0.005))
  expect(hundred).toEqual({ years: 100, euro: 0, interval: [0, 0], range: [0, 0], atMost: 0, fires: 0 })
  expect(thousand).toMatchObject({ euro: 100, fires: expect.closeTo(2, 9) })
  for (const { euro, atMost } of levels([100], fires(0), rate(0))) expect([euro, atMost]).toEqual([0, 0])
})
