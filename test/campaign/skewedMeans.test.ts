// Whether the 95 % intervals of skewed means hold the truth: in a threshold search, in a tornado, and where a campaign ends as
// soon as it is precise. Of 1,000 studies the share has a standard error of 0.7 %. Student's interval, even with the score interval
// of a share, holds these means in 86 to 92 %.
import { describe, expect, test } from 'vitest'
import { exp, log, normalQuantile } from '../../src/base/maths.ts'
import { Streams, uniform } from '../../src/base/streams.ts'
import { judge } from '../../src/campaign/condition.ts'
import type { Gathering } from '../../src/campaign/gathering.ts'
import { checkpointAfter, halfWidths } from '../../src/campaign/precision.ts'
import { tornado } from '../../src/campaign/sensitivity/tornado.ts'
import { gatheredOf } from './gathered.ts'

const studies = 1000

/** A law of losses from two draws between 0 and 1. */
interface Law {
  readonly of: (chance: number, size: number) => number
  readonly mean: number
}
type Interval = readonly [number, number]

/** Lognormal with a sigma of 1: mean exp(1 / 2). */
const lognormal = (u: number): number => exp(normalQuantile(u))
const laws = {
  'lognormal in 8 % of 200 fires': {
    of: (chance, u) => (chance < 0.08 ? lognormal(u) : 0),
    mean: 0.08 * exp(0.5),
  },
  'exponential in 200 fires, and 20 times as large in 5 %': {
    of: (chance, u) => (chance < 0.05 ? 20 : 1) * -log(u),
    mean: 0.95 + 0.05 * 20,
  },
  'lognormal in half of 50 fires': {
    of: (chance, u) => (chance < 0.5 ? lognormal(u) : 0),
    mean: 0.5 * exp(0.5),
  },
} as const satisfies Record<string, Law>
type Name = keyof typeof laws
const firesOf = (name: Name): number => Number(/(\d+) fires/.exec(name)![1])

function draws(study: number, { of }: Law, rows: number): Float64Array {
  const stream = new Streams('skewed means', study).of('fires')
  return Float64Array.from({ length: rows }, (_, row) => of(uniform(stream, row, 0), uniform(stream, row, 1)))
}

/** Share of the studies whose interval holds the mean, of those that show any spread. */
function heldBy(interval: (values: Float64Array) => Interval, name: Name): number {
  const law = laws[name]
  const told = Array.from({ length: studies }, (_, study) => draws(study, law, firesOf(name))).filter(
    values => values.some(value => value !== values[0]),
  )
  const held = told.filter(values => {
    const [low, high] = interval(values)
    return low <= law.mean && law.mean <= high
  })
  return held.length / told.length
}

const condition = {
  text: 'costTotal<1',
  column: 'metrics.costTotal',
  statistic: 'mean',
  relation: '<',
  limit: 1,
  unit: 'EUR',
} as const
const judged = (values: Float64Array): Interval =>
  judge(condition, gatheredOf({ 'metrics.costTotal': [...values] })).interval!
/** An input without which there is no loss. */
const moved = (values: Float64Array): Interval =>
  tornado(['rooms'], Float64Array.from(Array.from(values).flatMap(value => [0, value])))[0]!.interval!

describe.each([
  ['a threshold search', judged],
  ['a tornado', moved],
] as const)('in %s', (_, interval) =>
  test.each(Object.keys(laws) as Name[])('%s', name => {
    const share = heldBy(interval, name)
    expect(share).toBeGreaterThan(0.93)
    expect(share).toBeLessThan(0.98)
  }),
)

describe('a campaign that ends once it is precise is within as much as it says', () => {
  /** Share of the campaigns whose mean is no further from the truth than their half-width. */
  function within(halfWidth: number, { of, mean }: Law): number {
    const most = 5000
    let right = 0
    for (let study = 0; study < studies; study++) {
      const stream = new Streams('precise', study).of('fires')
      const values = new Float64Array(most)
      let [done, sum, width] = [0, 0, Infinity]
      while (width > halfWidth && done < most) {
        const next = checkpointAfter(done, most)
        for (; done < next; done++)
          sum += values[done] = of(uniform(stream, done, 0), uniform(stream, done, 1))
        const gathered = { figure: () => values.subarray(0, done) } as unknown as Gathering
        width = halfWidths(gathered, { halfWidth, aims: ['costTotal'] })[0]!
      }
      if (Math.abs(sum / done - mean) <= width * (sum / done)) right++
    }
    return right / studies
  }
  test.each([
    ['lognormal losses within 30 %', 0.3, { of: (_, u) => lognormal(u), mean: exp(0.5) }],
    ['lognormal losses within 20 %', 0.2, { of: (_, u) => lognormal(u), mean: exp(0.5) }],
    ['exponential losses within 20 %', 0.2, { of: (_, u) => -log(u), mean: 1 }],
    [
      'lognormal losses in 5 % of fires within 50 %',
      0.5,
      { of: (c, u) => (c < 0.05 ? lognormal(u) : 0), mean: 0.05 * exp(0.5) },
    ],
  ] as const satisfies readonly (readonly [string, number, Law])[])('%s', (_, halfWidth, law) => {
    const share = within(halfWidth, law)
    expect(share).toBeGreaterThan(0.93)
    expect(share).toBeLessThan(0.97)
  })
})

test('what a single fire decides has no upper end, and no precision', () => {
  const values = Array.from({ length: 200 }, (_, fire) => (fire === 3 ? 1e6 : 0))
  const gathered = gatheredOf({ 'metrics.costTotal': values })
  expect(judge(condition, gathered).interval![1]).toBe(Infinity)
  expect(halfWidths(gathered, { halfWidth: 0.1, aims: ['costTotal'] })).toEqual([Infinity])
})

test('one of many equal costs that only rounding makes larger decides nothing', () => {
  const values = Array.from({ length: 8 }, (_, fire) => (fire === 1 ? 0.1 + 0.2 : 0.3))
  const [low, high] = judge(condition, gatheredOf({ 'metrics.costTotal': values })).interval!
  expect(low).toBeCloseTo(0.3, 8)
  expect(high).toBeCloseTo(0.3, 8)
})

test('a share has ends between none and all', () => {
  const values = Array.from({ length: 200 }, (_, fire) => (fire === 3 ? 1 : 0))
  const [width] = halfWidths(gatheredOf({ 'metrics.rtoMetShare': values }), {
    halfWidth: 0.1,
    aims: ['rtoMetShare'],
  })
  // Wilson's for 1 in 200 reaches to 2.8 %.
  expect(width).toBeGreaterThan(0.02)
  expect(width).toBeLessThan(0.1)
})
