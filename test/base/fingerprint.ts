import { digestOf } from '../../src/base/digest.ts'
import { quantile } from '../../src/base/distribution.ts'
import * as maths from '../../src/base/maths.ts'
import { Streams, uniform } from '../../src/base/streams.ts'

const COUNT = 20_000
const functions = { ...maths } as unknown as Readonly<Record<string, (...given: number[]) => number>>
const slow = new Set(['gammaP', 'gammaQ', 'gammaQuantile', 'betaI', 'betaQuantile'])

/** A digest of each function's values at arguments of many magnitudes, for comparison between JavaScript engines. */
export function fingerprint(): Record<string, string> {
  const prints: Record<string, string> = {}
  const streams = new Streams('fingerprint', 0)
  const names = Object.keys(functions).filter(name => typeof functions[name] === 'function')
  for (const name of names.sort()) {
    const stream = streams.of(name)
    const values = new Float64Array(slow.has(name) ? COUNT / 20 : COUNT)
    for (let i = 0; i < values.length; i++) {
      // Either sign and any magnitude from 1e-12 to 1e12; shares and shapes for functions that need those.
      const wide = (uniform(stream, i, 1) < 0.5 ? -1 : 1) * maths.exp(54 * uniform(stream, i, 2) - 27)
      const share = uniform(stream, i, 3)
      const [a, b] = [0.1 + 40 * uniform(stream, i, 4), 0.1 + 40 * uniform(stream, i, 5)]
      const arguments_: Record<string, number[]> = {
        exp: [700 * (2 * share - 1)],
        expm1: [700 * (2 * share - 1)],
        pow: [Math.abs(wide), 20 * (share - 0.5)],
        normalQuantile: [share],
        gammaP: [a, b],
        gammaQ: [a, b],
        gammaQuantile: [share, a],
        betaI: [share, a, b],
        betaQuantile: [share, a, b],
      }
      values[i] = functions[name]!(...(arguments_[name] ?? [wide, b - 20]))
    }
    prints[name] = digestOf(values)
  }
  const draws = streams.sequence('alea')
  prints['alea'] = digestOf(Float64Array.from({ length: COUNT }, draws))
  const stream = streams.of('gumbel')
  prints['gumbel'] = digestOf(
    Float64Array.from({ length: COUNT }, (_, i) =>
      quantile({ kind: 'gumbel', mean: 3, sd: 2, min: 1 }, uniform(stream, i)),
    ),
  )
  return prints
}
