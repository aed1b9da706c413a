// Losses that come in 8 % of the fires of each severity. The severities that weigh most often show none of them: what other
// severities show must count for those as well. Campaigns in which no fire shows one are told apart: no interval holds what was
// never seen.
import { describe, expect, test } from 'vitest'
import { type Stream, Streams, uniform } from '../../src/base/streams.ts'
import { yearlyLoss } from '../../src/campaign/yearly.ts'
import type { Year } from '../../src/campaign/yearOf.ts'

const rate = { fires: 1, interval: [1, 1], dataCenters: 1 } as const
const frequencies = [0.6, 0.25, 0.1, 0.04, 0.01]
const euro = 1000
const chance = 0.08

/** Severities of the fires simulated: all as often, or large ones mostly, as of a site that burns well. */
const sites = {
  even: (u: number): number => Math.floor(5 * u),
  large: (u: number): number => [0.1, 0.2, 0.4, 0.7, 1].findIndex(until => u < until),
} as const

interface Study {
  readonly losses: Float64Array
  readonly year: Pick<Year, 'shares' | 'fires'>
  readonly truth: number
}

/** @param beside what each fire costs beside the rare loss, and the mean of that */
function studyOf(number: number, count: number, site: keyof typeof sites, beside: Beside): Study {
  const stream = new Streams('rare losses', number).of('fires')
  const each = Array.from({ length: count }, (_, fire) => fire)
  const severity = Int8Array.from(each, fire => sites[site](uniform(stream, fire, 0)))
  // Of the severities that are shown.
  const shares = frequencies.map((share, row) => (severity.includes(row) ? share : 0))
  return {
    losses: Float64Array.from(
      each,
      fire => (uniform(stream, fire, 1) < chance ? euro : 0) + beside.of(stream, fire),
    ),
    year: { shares, fires: { severity, counts: new Float64Array(count).fill(1) } },
    truth: (chance * euro + beside.mean) * shares.reduce((sum, share) => sum + share),
  }
}

interface Beside {
  readonly of: (stream: Stream, fire: number) => number
  readonly mean: number
}
const nothing: Beside = { of: () => 0, mean: 0 }
/** So that no two fires are alike. */
const little: Beside = { of: (stream, fire) => 10 * uniform(stream, fire, 2), mean: 5 }

type Told = (study: Study) => readonly [number, number]

const year: Told = ({ losses, year: { fires, shares } }) => yearlyLoss(losses, fires, shares, rate).interval

function coverage(told: Told, count: number, site: keyof typeof sites, beside = nothing): number {
  let [held, all] = [0, 0]
  for (let number = 0; number < 600; number++) {
    const study = studyOf(number, count, site, beside)
    if (!study.losses.some(loss => loss >= euro)) continue
    const [low, high] = told(study)
    all++
    if (low <= study.truth && study.truth <= high) held++
  }
  return held / all
}

describe.each(['even', 'large'] as const)('fires of severities that are %s', site => {
  test('the loss of a year, beside small ones', () =>
    expect(coverage(year, 40, site, little)).toBeGreaterThan(0.94))
  test.each([20, 40, 100])('the loss of a year, if any of %i fires costs anything', fires =>
    expect(coverage(year, fires, site)).toBeGreaterThan(0.94),
  )
})
