// How far the loss of a year is uncertain from the fires simulated, where they begin in places that were drawn.
import { describe, expect, test } from 'vitest'
import { exp, normalQuantile } from '../../src/base/maths.ts'
import { type Stream, Streams, uniform } from '../../src/base/streams.ts'
import { halfOf, spreadOf, yearlyInterval } from '../../src/campaign/sampling.ts'
import { type Fires, weightingOf } from '../../src/campaign/weighting.ts'

const once = { fires: 1, interval: [1, 1], dataCenters: 1 } as const

test('a draw with most of the weight of a severity is missed by more than its residual', () => {
  // Weights 3/4 and 1/4, losses 0 and 8: the mean is 2. Without one of the draws it is 8 or 0, 6 more or 2 less. Half of the sum of
  // their squares is 20.
  const fires: Fires = {
    severity: Int8Array.of(0, 0),
    counts: Float64Array.of(3, 1),
    drawn: Int32Array.of(0, 1),
  }
  const { error, freedom } = spreadOf(Float64Array.of(0, 8), {
    ...fires,
    weights: Float64Array.of(0.75, 0.25),
    shares: [1],
  })
  expect(error).toBeCloseTo(Math.sqrt(20), 12)
  expect(freedom).toBe(1)
})

test('four severities with two alike draws each leave four degrees of freedom', () => {
  const fires = { severity: Int8Array.of(0, 0, 1, 1, 2, 2, 3, 3), counts: new Float64Array(8).fill(1) }
  const losses = Float64Array.of(1, 3, 1, 3, 1, 3, 1, 3)
  const { error, freedom } = spreadOf(losses, {
    ...fires,
    weights: new Float64Array(8).fill(1 / 8),
    shares: [0.25, 0.25, 0.25, 0.25],
  })
  // Each mean has the variance 1, weighted by a sixteenth.
  expect(error).toBeCloseTo(0.5, 12)
  expect(freedom).toBeCloseTo(4, 9)
})

test('the interval of a year is that of the rate where all fires cost the same, and joins both otherwise', () => {
  const rate = { fires: 0.1, interval: [0.05, 0.4], dataCenters: 1 } as const
  const [low, high] = yearlyInterval(1000, { error: 0, lone: 0, freedom: Infinity }, rate)
  expect([low, high]).toEqual([expect.closeTo(50, 9), expect.closeTo(400, 9)])
  // Half a mean times Student's quantile 2.776445 with 4 degrees of freedom, beside a rate known to a factor of e.
  const known = { ...rate, interval: [0.1 * exp(-1), 0.1 * exp(1)] } as const
  const both = yearlyInterval(1000, { error: 500, lone: 0, freedom: 4 }, known)
  const arm = Math.sqrt(1 + 1.3882225 ** 2)
  expect(both).toEqual([expect.closeTo(100 * exp(-arm), 4), expect.closeTo(100 * exp(arm), 4)])
})

test('where no fire cost anything, a year has no upper end, unless there are no fires', () => {
  const none = { error: 0, lone: 0, freedom: Infinity }
  const rate = { fires: 0.1, interval: [0.05, 0.4], dataCenters: 1 } as const
  expect(yearlyInterval(0, none, rate)).toEqual([0, Infinity])
  expect(yearlyInterval(0, none, { ...rate, fires: 0, interval: [0, 0] })).toEqual([0, 0])
})

describe('of a site whose mean loss is known', () => {
  const shares = [0.6, 0.25, 0.1, 0.04, 0.01]
  const middle = [1e4, 1e5, 1e6, 1e7, 3e7]
  const [ofPlace, ofFire] = [0.5, 0.8]

  /** A place: how likely each severity is in its fires, and the median loss of each. */
  interface Place {
    readonly chances: readonly number[]
    readonly median: readonly number[]
  }

  const normal = (stream: Stream, key: number, index: number): number =>
    normalQuantile(uniform(stream, key, index))

  function site(streams: Streams): Place[] {
    const stream = streams.of('site')
    return Array.from({ length: 60 }, (_, key) => {
      const burns = exp(normal(stream, key, 9))
      const often = [1, 0.6, 0.3, 0.15, 0.05].map((chance, row) => (row === 0 ? chance : chance * burns))
      const all = often.reduce((sum, chance) => sum + chance)
      return {
        chances: often.map(chance => chance / all),
        median: middle.map((loss, row) => loss * exp(ofPlace * normal(stream, key, row))),
      }
    })
  }

  /** The first place is that of the scenario; the others are drawn, as `drawPlaces` does. */
  function burnt(places: readonly Place[], drawn: number, fires: number, streams: Streams) {
    const stream = streams.of('fires')
    const start = uniform(streams.of('start'), 0)
    const begun = [
      ...Array.from({ length: fires }, () => 0),
      ...Array.from({ length: fires }, (_, fire) => 1 + Math.floor((fire * drawn) / fires)),
    ]
    const fired = begun.map((draw, key) => {
      const place = places[draw === 0 ? 0 : Math.floor(((draw - 1 + start) * places.length) / drawn)]!
      let [left, severity] = [uniform(stream, key, 0), 0]
      while (severity < 4 && left >= place.chances[severity]!) left -= place.chances[severity++]!
      return { severity, loss: place.median[severity]! * exp(ofFire * normal(stream, key, 1)) }
    })
    return {
      losses: Float64Array.from(fired, ({ loss }) => loss),
      fires: {
        severity: Int8Array.from(fired, ({ severity }) => severity),
        counts: Float64Array.from(begun, draw => (draw === 0 ? 1 / fires : drawn / fires)),
        drawn: Int32Array.from(begun),
      },
    }
  }

  /** Exact, of the severities that are shown. */
  const meanOf = (places: readonly Place[], shown: readonly number[]): number =>
    shown.reduce((sum, share, row) => {
      const often = places.reduce((all, { chances }) => all + chances[row]!, 0)
      const lost = places.reduce((all, { chances, median }) => all + chances[row]! * median[row]!, 0)
      return sum + (share * lost * exp((ofFire * ofFire) / 2)) / often
    }, 0)

  test('20 places and 40 fires cover it in at least 90 % of all studies, and a standard normal interval does not', () => {
    const studies = 500
    let [covered, naive] = [0, 0]
    for (let study = 0; study < studies; study++) {
      const streams = new Streams('a site', study)
      const places = site(streams)
      const { losses, fires } = burnt(places, 20, 40, streams)
      const shown = shares.map((share, row) => (fires.severity.includes(row) ? share : 0))
      const weighed = weightingOf(fires, shown)
      const spread = spreadOf(losses, weighed)
      const mean = losses.reduce((sum, loss, fire) => sum + loss * weighed.weights[fire]!, 0)
      const truth = meanOf(places, shown)
      const [low, high] = yearlyInterval(mean, spread, once)
      if (low <= truth && truth <= high) covered++
      if (Math.abs(mean - truth) <= halfOf({ ...spread, freedom: Infinity })) naive++
    }
    expect(covered / studies).toBeGreaterThanOrEqual(0.9)
    expect(covered / studies).toBeLessThan(0.99)
    expect(naive / studies).toBeLessThan(0.85)
  })
})
