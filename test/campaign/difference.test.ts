// Differences between strategies, fire by fire.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { costGap } from '../../src/campaign/costGap.ts'
import { pairedDifference } from '../../src/campaign/difference.ts'
import { meanGap } from '../../src/campaign/standing.ts'

describe('paired differences', () => {
  test('the shared fires cut the variance by as much as the closed form says', () => {
    // a = f + 0.1 g and b = f + 0.1 h, where f, g and h have equal variance: the ratio is 2 (1 + 0.01) / (2 (0.01)).
    const n = 20_000
    const at = (i: number, prime: number): number => ((i * Math.sqrt(prime)) % 1) - 0.5
    const a = Float64Array.from({ length: n }, (_, i) => at(i, 2) + 0.1 * at(i, 3))
    const b = Float64Array.from({ length: n }, (_, i) => at(i, 2) + 0.1 * at(i, 5))
    expect(pairedDifference(a, b, 'mean')!.varianceRatio).toBeCloseTo(101, -0.5)
  })
  test('two nevers are no difference, a never against a time is one without end', () => {
    const told = pairedDifference(
      Float64Array.of(Infinity, Infinity, 5, NaN, 7, 1),
      Float64Array.of(Infinity, 3, Infinity, 1, 4, 1),
      'median',
    )!
    expect(told.fires).toBe(5)
    expect(told.differing).toBe(3)
    expect(told.varianceFires).toBe(2)
    expect(told.value).toBe(0)
  })
  test('what is the same in three fires but for rounding is untested, and but for rounding none is none', () => {
    const losses = Float64Array.of(1e8 / 3, 0.7654321987e8, 1.9e8 / 7)
    const dearer = losses.map(loss => loss + 1 / 0.7)
    expect(pairedDifference(dearer, losses, 'mean')!.interval).toEqual([-Infinity, Infinity])
    const told = (column: Float64Array) => Float64Array.of(NaN, ...column)
    expect(pairedDifference(told(dearer), told(losses), 'mean')!.interval).toEqual([-Infinity, Infinity])
    expect(meanGap(dearer, losses)).toMatchObject({ interval: [-Infinity, Infinity], times: 2 })
    const [low, high] = pairedDifference(
      losses.map(loss => loss / 3 + (loss * 2) / 3),
      losses,
      'mean',
    )!.interval
    expect(low).toBeCloseTo(0, 6)
    expect(high).toBeCloseTo(0, 6)
  })
  test('a median between a never on one side and a time, or a never on the other side, is a number', () => {
    const median = (one: number[], other: number[]): number[] =>
      [
        pairedDifference(Float64Array.from(one), Float64Array.from(other), 'median')!,
        pairedDifference(Float64Array.from(other), Float64Array.from(one), 'median')!,
      ].map(({ value }) => value)
    expect(median([5, 5], [Infinity, 1])).toEqual([-Infinity, Infinity])
    expect(median([5, Infinity], [Infinity, 5])).toEqual([0, 0])
    expect(median([5, Infinity, 4, Infinity], [Infinity, 5, Infinity, 1])).toEqual([0, 0])
  })
  test('JSON tells which of the two is never', () => {
    const [ends, never] = [Float64Array.of(5, 6, 7), new Float64Array(3).fill(Infinity)]
    const written = (one: Float64Array, other: Float64Array): unknown =>
      JSON.parse(JSON.stringify(pairedDifference(one, other, 'median')))
    expect(written(never, ends)).toMatchObject({ value: null, sign: 1 })
    expect(written(ends, never)).toMatchObject({ value: null, sign: -1 })
    expect(written(never, never)).toMatchObject({ value: 0, sign: 0 })
  })
  test('the same figure in every fire shares everything', () => {
    const same = Float64Array.of(1, 5, 9)
    expect(pairedDifference(same, same, 'mean')).toMatchObject({
      value: 0,
      interval: [0, 0],
      varianceRatio: Infinity,
    })
  })
  test('the same difference in a few fires says nothing of how much others differ', () => {
    const told = (fires: number) =>
      pairedDifference(new Float64Array(fires).fill(7), new Float64Array(fires).fill(2), 'mean')!
    expect(told(5)).toMatchObject({ value: 5, interval: [-Infinity, Infinity] })
    expect(told(6)).toMatchObject({ value: 5, interval: [5, 5] })
  })
  test('a difference that only rounding makes larger in one of many fires has both ends, also in the cost of a year', () => {
    const fires = 8
    const dearer = Float64Array.from({ length: fires }, (_, fire) => (fire === 1 ? 0.1 + 0.2 : 0.3))
    const cheaper = new Float64Array(fires)
    expect(new Set(dearer).size).toBe(2)
    const rate = { fires: 1, interval: [1, 1] } as const
    const year = {
      dataCenters: 1,
      shares: [1],
      fires: { severity: new Int8Array(fires), counts: cheaper.map(() => 1) },
    }
    const cost = costGap({ spent: 0, losses: dearer, rate }, { spent: 0, losses: cheaper, rate }, year)
    for (const [low, high] of [pairedDifference(dearer, cheaper, 'mean')!.interval, cost.interval]) {
      expect.soft(low).toBeCloseTo(0.3, 8)
      expect.soft(high).toBeCloseTo(0.3, 8)
    }
  })
  test('200,000 fires are compared as well', () => {
    const many = Float64Array.from({ length: 200_000 }, (_, fire) => fire % 2)
    expect(
      pairedDifference(
        many,
        many.map(() => 0),
        'mean',
      )!.value,
    ).toBe(0.5)
  })
  test('so do figures that are constant, though rounding does not tell so', () => {
    const six = (hours: number): Float64Array => new Float64Array(6).fill(hours)
    // Hours computed from seconds: the rounded sum of six is not exactly six times one.
    for (const other of [1 / 6, 39_551.5 / 3600])
      expect(pairedDifference(six(53_119.5 / 3600), six(other), 'median')!.varianceRatio).toBe(Infinity)
  })
  test('swapping the two turns the sign', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { minLength: 2, maxLength: 30 }), pairs => {
        const [a, b] = [0, 1].map(side => Float64Array.from(pairs, pair => pair[side]!))
        const there = pairedDifference(a!, b!, 'mean')!
        const back = pairedDifference(b!, a!, 'mean')!
        expect(back.value).toBeCloseTo(-there.value, 9)
        expect(back.interval[0]).toBeCloseTo(-there.interval[1], 9)
      }),
    ))
})
