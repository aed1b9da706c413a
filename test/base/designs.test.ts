import { describe, expect, test } from 'vitest'
import { latin } from '../../src/base/latin.ts'
import { effectsOf, trajectory } from '../../src/base/morris.ts'
import { sampleMean, sampleVariance } from '../../src/base/sample.ts'
import { scrambledSobol, sobol } from '../../src/base/sobol.ts'
import { Streams, uniform, type Stream } from '../../src/base/streams.ts'

const streams = new Streams('designs', 0)
const stream = streams.of('points')

type Level = (stream: Stream, row: number, input: number, rows: number) => number
const random: Level = (from, row, input) => uniform(from, row, input)
const hypercube: Level = (from, row, input, rows) => latin(from, input, row, rows)
const lowDiscrepancy: Level = (from, row, input) => scrambledSobol(from, input, row, input)

function points(level: Level, from: Stream, rows: number, inputs: number): Float64Array[] {
  return Array.from({ length: rows }, (_, row) =>
    Float64Array.from({ length: inputs }, (_unused, input) => level(from, row, input, rows)),
  )
}

describe("Sobol's sequence", () => {
  /**
   * Joe and Kuo print the first points in ten dimensions; the others are from scipy 1.17, which reads the same table.
   */
  test.each([
    [1, 9, 0.5],
    [2, 1, 0.25],
    [4, 2, 0.625],
    [4, 3, 0.875],
    [5, 1, 0.875],
    [13, 10, 0.8125],
    [37, 50, 0.421875],
    [63, 100, 0.578125],
    [50, 127, 0.578125],
    [21, 63, 0.71875],
  ])('point %i in dimension %i is %f', (index, dimension, value) =>
    expect(sobol(index, dimension) / 2 ** 32).toBe(value),
  )

  test('scrambled, each power of two of points puts one into each stratum of every input, padded ones too', () => {
    for (const rows of [1, 2, 64, 256])
      for (const input of [0, 1, 5, 100, 127, 128, 200, 300]) {
        const strata = Array.from({ length: rows }, (_, row) =>
          Math.floor(rows * scrambledSobol(stream, input, row, input)),
        )
        expect(strata.sort((a, b) => a - b)).toEqual(strata.map((_, at) => at))
      }
  })

  test('scrambled, 256 points of the first two inputs stay a net: one in each box of area 1/256', () => {
    for (let across = 0; across <= 8; across++) {
      const boxes = new Set<number>()
      const [columns, rows] = [2 ** across, 2 ** (8 - across)]
      for (const [x, y] of points(lowDiscrepancy, stream, 256, 2))
        boxes.add(Math.floor(x! * columns) * rows + Math.floor(y! * rows))
      expect(boxes.size).toBe(256)
    }
  })

  test('scrambled points are uniform: mean and variance of one point over 2,000 seeds', () => {
    const values = Float64Array.from({ length: 2000 }, (_, seed) =>
      scrambledSobol(new Streams('uniform', seed).of('points'), 7, 3, 5),
    )
    // Four standard errors of the mean and of the variance of uniforms.
    expect(Math.abs(sampleMean(values) - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / 2000))
    expect(Math.abs(sampleVariance(values) - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / 2000))
  })
})

describe('means over 256 points, 200 times', () => {
  const rows = 256
  const spreadOf = (level: Level, f: (point: Float64Array) => number): { mean: number; variance: number } => {
    const means = Float64Array.from({ length: 200 }, (_, again) =>
      sampleMean(points(level, new Streams('mean', again).of('points'), rows, 4).map(f)),
    )
    return { mean: sampleMean(means), variance: sampleVariance(means) }
  }
  const sum = (point: Float64Array): number => point.reduce((total, u) => total + u, 0)
  /** Its mean is 1, as each factor 0.5 + u has mean 1. */
  const product = (point: Float64Array): number => point.reduce((total, u) => total * (0.5 + u), 1)

  test('of a sum scatter far less in a Latin hypercube: 1/n^3 instead of 1/n', () => {
    const found = spreadOf(hypercube, sum)
    // In a stratum of width 1/n the variance is 1/(12 n^2); a mean over n strata, for 4 inputs.
    const exact = 4 / (12 * rows * rows * rows)
    // The standard error of a variance over 200 repetitions is 10 %; four of them are allowed.
    expect(Math.abs(found.variance / exact - 1)).toBeLessThan(0.4)
    expect(spreadOf(random, sum).variance / (4 / 12 / rows)).toBeGreaterThan(0.6)
  })

  test('of a product are unbiased, and scatter least for scrambled Sobol points, then a Latin hypercube, then random points', () => {
    const [byRandom, byLatin, bySobol] = [random, hypercube, lowDiscrepancy].map(level =>
      spreadOf(level, product),
    )
    for (const found of [byRandom!, byLatin!, bySobol!])
      expect(Math.abs(found.mean - 1)).toBeLessThan(4 * Math.sqrt(found.variance / 200))
    expect(byLatin!.variance).toBeLessThan(byRandom!.variance / 4)
    expect(bySobol!.variance).toBeLessThan(byLatin!.variance / 4)
  })
})

describe('elementary effects', () => {
  test('a trajectory changes each input once, by half of its range, and stays inside it', () => {
    for (let number = 0; number < 20; number++) {
      const { levels, changed } = trajectory(9, number, stream)
      expect([...changed].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
      changed.forEach((input, at) => {
        for (let other = 0; other < 9; other++)
          expect(Math.abs(levels[(at + 1) * 9 + other]! - levels[at * 9 + other]!)).toBe(
            other === input ? 0.5 : 0,
          )
      })
      for (const level of levels) expect([0.125, 0.375, 0.625, 0.875]).toContain(level)
    }
  })

  test('of a plane are its slopes without spread; of a product they spread', () => {
    const trajectories = Array.from({ length: 20 }, (_, number) => trajectory(4, number, stream))
    const outputs = trajectories.map(({ levels }) =>
      Float64Array.from({ length: 5 }, (_, row) => {
        const [a, b, c] = levels.subarray(row * 4) as unknown as [number, number, number]
        return 3 * a - 2 * b + 8 * (b - 0.5) * (c - 0.5)
      }),
    )
    const [a, b, c, d] = effectsOf(trajectories, outputs)
    expect(a!.mean).toBeCloseTo(3, 9)
    expect(a!.spread).toBeCloseTo(0, 9)
    expect(b!.spread).toBeGreaterThan(1)
    // The slope in c is 8 (b - 1/2): -3, -1, 1 or 3 with equal chances, so its mean size is 2 and its mean 0.
    const [low, high] = c!.meanSizeInterval!
    expect(low).toBeLessThan(2)
    expect(high).toBeGreaterThan(2)
    expect(Math.abs(c!.mean)).toBeLessThan(c!.meanSize)
    expect(d!.meanSize).toBe(0)
  })
})
