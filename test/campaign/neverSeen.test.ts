// What has been seen in no fire may still come.
import { expect, test } from 'vitest'
import { compare } from '../../src/campaign/compare.ts'
import { entrants } from './hut.ts'

const fire = { rooms: 0, operator: 100 }
const lostIn = (fires: number, of: number) =>
  Array.from({ length: of }, (_, nth) => ({ ...fire, lost: nth < fires ? 3 : 0 }))

test('a count that is 0 in all fires, or in all but one, has no upper end, and how often it may come is bounded', () => {
  const [never, once, twice] = compare(entrants([lostIn(0, 40), lostIn(1, 40), lostIn(2, 40)]), {
    confidence: 0.5,
  }).contestants
  expect(never!.figures.servicesWithDataLost).toMatchObject({ mean: 0, interval: [0, Infinity] })
  // Clopper and Pearson: 1 - 0.025^(1/40) of none in 40. Of one the ends solve 1 - (1 - p)^40 = 0.025 below.
  const { some } = never!.figures.servicesWithDataLost
  expect(some).toEqual({ fires: 0, interval: [0, expect.closeTo(1 - 0.025 ** (1 / 40), 9)] })
  const seen = once!.figures.servicesWithDataLost
  expect(seen.some).toMatchObject({
    fires: 1,
    interval: [expect.closeTo(1 - 0.975 ** (1 / 40), 9), expect.any(Number)],
  })
  // A single one does not tell how much larger others are, two that are alike do.
  expect(seen.interval[1]).toBe(Infinity)
  const { interval } = twice!.figures.servicesWithDataLost
  expect(interval[1]).toBeGreaterThan(6 / 40)
  expect(interval[1]).toBeLessThan(1)
})

test('nor has one that is the same in all fires: others are as frequent as what was not seen', () => {
  const of = (fires: number) =>
    compare(entrants([Array.from({ length: fires }, () => ({ ...fire, lost: 3 }))]), { confidence: 0.5 })
      .contestants[0]!.figures
  for (const fires of [1, 2, 40]) {
    // Wilson of none in n is at most z z / (n + z z); the others may be 0.
    const low = fires / (fires + 3.841459)
    const { servicesWithDataLost, costTotal } = of(fires)
    expect(servicesWithDataLost.interval).toEqual([expect.closeTo(3 * low, 5), Infinity])
    expect(costTotal.interval).toEqual([expect.closeTo(100 * low, 4), Infinity])
  }
})

test('a loss that is the same but for rounding is the same', () => {
  const losses = [0.1 + 0.2, 0.3, 0.3, 0.6 - 0.3].map(operator => ({ ...fire, operator, lost: 0 }))
  expect(new Set(losses.map(({ operator }) => operator)).size).toBe(2)
  const [told] = compare(entrants([losses]), { confidence: 0.5 }).contestants
  expect(told!.figures.costTotal.interval).toEqual([expect.closeTo((0.3 * 4) / (4 + 3.841459), 6), Infinity])
})
