/** Statistics of campaigns: intervals, sensitivity, pairing, stratified sampling. */
import { clopperPearson, wilson } from '../../base/intervals.ts'
import { latin } from '../../base/latin.ts'
import { sin } from '../../base/maths.ts'
import { standardisedCoefficients } from '../../base/regression.ts'
import { estimateVariance, sampleMean } from '../../base/sample.ts'
import { sobolIndices } from '../../base/sensitivity.ts'
import { Streams, uniform } from '../../base/streams.ts'
import { list, number, share, whole as count } from '../shape.ts'
import type { Adapter } from './adapter.ts'
import { num, numbers, probability, whole } from './inputs.ts'
import { meanOf } from './compare.ts'

const draws = new Streams('closed forms', 0)
/**
 * First-order indices scatter by about their square root over the square root of the points: with this many,
 * an index of 0.07 scatters by less than 1 %.
 */
const POINTS = 640_000

const proportion: Adapter = {
  by: 'base/intervals wilson; base/intervals clopperPearson',
  kind: 'engine',
  reads: { hits: count(Number.MAX_SAFE_INTEGER), runs: count(Number.MAX_SAFE_INTEGER) },
  may: { level: share },
  compute(inputs) {
    const hits = whole(inputs, 'hits')
    const runs = whole(inputs, 'runs')
    const level = probability(inputs, 'level', 0.95)
    return { wilson: wilson(hits, runs, level), clopperPearson: clopperPearson(hits, runs, level) }
  },
}

/** Ishigami and Homma 1990. */
const ishigami: Adapter = {
  by: 'base/sensitivity indicesFrom',
  kind: 'engine',
  reads: { a: number, b: number },
  compute(inputs) {
    const a = num(inputs, 'a')
    const b = num(inputs, 'b')
    const angle = (u: number): number => (2 * u - 1) * Math.PI
    return {
      ...sobolIndices(
        point => {
          const wave = sin(angle(point[1]!))
          const third = angle(point[2]!)
          return sin(angle(point[0]!)) * (1 + b * third * third * third * third) + a * wave * wave
        },
        3,
        POINTS,
        draws.of('ishigami'),
      ),
    }
  },
}

/** Sobol's g-function: product of (|4x - 2| + a) / (1 + a). */
const product: Adapter = {
  by: 'base/sensitivity indicesFrom',
  kind: 'engine',
  reads: { a: list(number) },
  compute(inputs) {
    const a = numbers(inputs, 'a')
    return {
      ...sobolIndices(
        point =>
          a.reduce((value, each, at) => (value * (Math.abs(4 * point[at]! - 2) + each)) / (1 + each), 1),
        a.length,
        POINTS,
        draws.of('product'),
      ),
    }
  },
}

const linear: Adapter = {
  by: 'base/sensitivity indicesFrom; base/regression standardisedCoefficients',
  kind: 'mixed',
  reads: { coefficients: list(number) },
  compute(inputs) {
    const slopes = numbers(inputs, 'coefficients')
    const stream = draws.of('linear')
    const model = (point: ArrayLike<number>): number =>
      slopes.reduce((sum, slope, at) => sum + slope * point[at]!, 0)
    const regressions = Array.from({ length: 32 }, (_, batch) => {
      const columns = slopes.map((_slope, at) =>
        Float64Array.from({ length: 4096 }, (_unused, i) => uniform(stream, batch * 4096 + i, -1 - at)),
      )
      const output = Float64Array.from({ length: 4096 }, (_unused, i) => model(columns.map(of => of[i]!)))
      return standardisedCoefficients(columns, output)
    })
    return {
      ...sobolIndices(model, slopes.length, POINTS, stream),
      src: slopes.map((_, at) => meanOf(regressions, at)),
    }
  },
}

/** Two designs under common draws, and under independent ones. */
const paired: Adapter = {
  by: 'base/streams uniform',
  kind: 'engine',
  reads: {},
  gives: ['varianceCommon', 'varianceIndependent'],
  compute() {
    const common = draws.of('designs')
    const other = draws.of('designs of their own')
    const runs = 200_000
    const difference = (stream: typeof common): Float64Array =>
      Float64Array.from(
        { length: runs },
        (_, run) => uniform(common, run, 0) - (0.8 * uniform(stream, run, 0) + 0.2 * uniform(stream, run, 1)),
      )
    return {
      varianceCommon: estimateVariance(difference(common)),
      varianceIndependent: estimateVariance(difference(other)),
    }
  },
}

const stratified: Adapter = {
  by: 'base/latin latin; base/streams uniform',
  kind: 'engine',
  reads: { n: count(10_000) },
  gives: ['varianceOfMean'],
  compute(inputs) {
    const n = whole(inputs, 'n')
    const stream = draws.of('latin')
    const plain = draws.of('plain')
    // The relative error of a variance over this many runs is sqrt(2 / runs): 0.8 %.
    const runs = 30_000
    const means = (draw: (run: number, point: number) => number): Float64Array =>
      Float64Array.from({ length: runs }, (_, run) =>
        sampleMean(Float64Array.from({ length: n }, (_unused, point) => draw(run, point))),
      )
    return {
      varianceOfMean: estimateVariance(means((run, point) => latin(stream, run, point, n))),
      varianceOfMeanPlain: estimateVariance(means((run, point) => uniform(plain, run, point))),
    }
  },
}

export const statisticsAdapters: readonly Adapter[] = [
  proportion,
  ishigami,
  product,
  linear,
  paired,
  stratified,
]
