// Whether the 95 % interval of a difference of cost holds its mean where the two strategies differ in few fires. Campaigns in which
// no fire shows a difference are told apart: no interval holds what was never seen.
import { describe, expect, test } from 'vitest'
import { exp, normalQuantile } from '../../src/base/maths.ts'
import { meanInterval } from '../../src/base/student.ts'
import { Streams, uniform } from '../../src/base/streams.ts'
import { costGap } from '../../src/campaign/costGap.ts'
import { pairedDifference } from '../../src/campaign/difference.ts'
import { armsOf } from '../../src/campaign/sampling.ts'

const campaigns = 1000

/** A law of differences from two draws between 0 and 1. */
interface Law {
  readonly of: (chance: number, size: number) => number
  readonly mean: number
}

/** Lognormal with a sigma of 1 in this share of fires, otherwise none. */
const rare = (share: number): Law => ({
  of: (chance, size) => (chance < share ? exp(normalQuantile(size)) : 0),
  mean: share * exp(0.5),
})
const laws = {
  normal: { of: (_, size) => 0.3 + normalQuantile(size), mean: 0.3 },
  lognormal: rare(1),
  'in 5 %': rare(0.05),
  'in 1 %': rare(0.01),
  'in 0.2 %': rare(0.002),
  'in 5 %, either way': {
    of: (chance, size) => (chance < 0.05 ? (chance < 0.025 ? 1 : -1) * exp(normalQuantile(size)) : 0),
    mean: 0,
  },
} as const satisfies Record<string, Law>

type Interval = readonly [number, number]
type Told = (differences: Float64Array, severity: Int8Array) => Interval

const paired: Told = differences =>
  pairedDifference(differences, new Float64Array(differences.length), 'mean')!.interval

const frequencies = [0.6, 0.25, 0.1, 0.04, 0.01]
const yearly: Told = (losses, severity) => {
  const rate = { fires: 1, interval: [1, 1] } as const
  const year = {
    dataCenters: 1,
    shares: frequencies,
    fires: { severity, counts: new Float64Array(severity.length).fill(1) },
  }
  return costGap({ spent: 0, losses, rate }, { spent: 0, losses: losses.map(() => 0), rate }, year).interval
}

/** The share of the campaigns that show a difference whose interval holds the mean, and the mean length of those with two ends. */
function heldBy(told: Told, { of, mean }: Law, fires: number): { share: number; length: number } {
  let [held, all, length, closed] = [0, 0, 0, 0]
  for (let number = 0; number < campaigns; number++) {
    const stream = new Streams('rare differences', number).of('fires')
    const each = Array.from({ length: fires }, (_, fire) => fire)
    const losses = Float64Array.from(each, fire => of(uniform(stream, fire, 0), uniform(stream, fire, 1)))
    if (losses.every(loss => loss === 0)) continue
    // As many fires of each severity.
    const [low, high] = told(
      losses,
      Int8Array.from(each, fire => fire % 5),
    )
    all++
    if (low <= mean && mean <= high) held++
    if (!Number.isFinite(high - low)) continue
    closed++
    length += high - low
  }
  return { share: held / all, length: length / closed }
}

describe.each([
  ['of a fire', paired],
  ['of a year', yearly],
] as const)('the difference %s', (_, told) => {
  // Two standard errors of the share of 1,000 campaigns below 95 %.
  test.each(Object.keys(laws) as (keyof typeof laws)[])('%s: of 200 fires', law =>
    expect(heldBy(told, laws[law], 200).share).toBeGreaterThan(0.936),
  )
  test.each(['in 5 %', 'in 1 %', 'in 0.2 %'] as const)('%s: of 40 fires', law =>
    expect(heldBy(told, laws[law], 40).share).toBeGreaterThan(0.936),
  )
})

test('where differences are normal the interval is hardly longer than without regard to what is rare', () => {
  const plain: Told = differences => meanInterval(differences)
  for (const fires of [20, 40, 200])
    expect(heldBy(paired, laws.normal, fires).length / heldBy(plain, laws.normal, fires).length).toBeLessThan(
      1.03,
    )
})

describe('a single fire that differs', () => {
  const once = (euro: number): Interval => {
    const losses = new Float64Array(500)
    losses[7] = euro
    return paired(losses, new Int8Array(500))
  }
  test('bounds the mean towards 0 alone: how much dearer others are is not known', () => {
    const [low, high] = once(1e6)
    expect(low).toBeGreaterThan(-1e6 / 500)
    expect(low).toBeLessThan(1e6 / 500)
    expect(high).toBe(Infinity)
  })
  test('is told the same way round for a saving', () => {
    const [low, high] = once(1e6)
    const [least, most] = once(-1e6)
    expect([least, most]).toEqual([-high, expect.closeTo(-low, 6)])
  })
  test('of shares bounds it on both sides', () => {
    const shares = new Float64Array(500)
    shares[7] = 0.3
    const [low, high] = pairedDifference(shares, new Float64Array(500), 'mean', [-1, 1])!.interval
    expect(low).toBeLessThanOrEqual(0)
    expect(high).toBeGreaterThan(0.3 / 500)
    expect(high).toBeLessThan(0.05)
  })
})

test('no difference in any fire is told with how often there may be one', () =>
  // Clopper and Pearson's upper end for none of n is 1 - 0.025^(1/n).
  expect(pairedDifference(new Float64Array(200), new Float64Array(200), 'mean')).toMatchObject({
    interval: [0, 0],
    differing: 0,
    differingShare: [0, expect.closeTo(1 - 0.025 ** (1 / 200), 12)],
  }))

test('an error that is not of the draws makes an interval longer, and less skewed', () => {
  const spread = { error: 3, lone: 0, freedom: Infinity, skewness: 0.6 }
  const [below, above] = armsOf(spread)
  expect(above).toBeGreaterThan(1.2 * below)
  // Of a sum of independent parts the third moments add up: 0.6 x (3 / 5)^3 is below what the normal interval bears.
  const half = normalQuantile(0.975) * 5
  expect(armsOf({ ...spread, lone: 4 })).toEqual([expect.closeTo(half, 9), expect.closeTo(half, 9)])
})
