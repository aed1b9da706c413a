/**
 * Sobol's low-discrepancy sequence in Antonov and Saleev's order, with Owen's nested uniform scrambling (Owen
 * 1995, https://doi.org/10.1007/978-1-4612-2552-2_19): every point is uniform; 2^m points in a row, from a
 * multiple of 2^m on, take one value in each of the 2^m strata of an input; and the mean of a smooth function
 * converges faster than with random points.
 *
 * Stateless: the flip of a bit is a keyed draw of the bits above it, so any shard can draw any point. Past
 * the last direction number the sequence is padded: the same dimensions under a scrambled index (Burley 2020,
 * https://jcgt.org/published/0009/04/01/).
 */
import { directions } from './directions.ts'
import { bits, stableKey, type Stream } from './streams.ts'

const dimensions = directions.length + 1
const TWO_TO_MINUS_32 = 2.3283064365386963e-10

/** Row-major: the 32 direction numbers of each dimension, the first bit on top. */
const generators = ((): Uint32Array => {
  const all = new Uint32Array(32 * dimensions)
  for (let bit = 0; bit < 32; bit++) all[bit] = 1 << (31 - bit)
  directions.forEach(([coefficients = 0, ...initial], row) => {
    const own = all.subarray(32 * (row + 1), 32 * (row + 2))
    const degree = initial.length
    for (let bit = 0; bit < 32; bit++) {
      if (bit < degree) {
        own[bit] = initial[bit]! << (31 - bit)
        continue
      }
      let value = own[bit - degree]! ^ (own[bit - degree]! >>> degree)
      for (let term = 1; term < degree; term++)
        if ((coefficients >>> (degree - 1 - term)) & 1) value ^= own[bit - term]!
      own[bit] = value
    }
  })
  return all
})()

/** Point `index` of the plain sequence in a dimension from 0 to 127, as a fraction of 2^32. */
export function sobol(index: number, dimension: number): number {
  let value = 0
  let gray = (index ^ (index >>> 1)) >>> 0
  for (let at = 32 * dimension; gray !== 0; at++, gray >>>= 1) if (gray & 1) value ^= generators[at]!
  return value >>> 0
}

/** The scrambled uniform in (0, 1) of point `index` for the input with this key, which takes the given dimension. */
export function scrambledSobol(stream: Stream, key: number, index: number, dimension: number): number {
  const block = Math.floor(dimension / dimensions)
  const shuffled = block === 0 ? index : owen(stream, stableKey(`block ${block}`), index)
  return (owen(stream, key, sobol(shuffled, dimension % dimensions)) + 0.5) * TWO_TO_MINUS_32
}

/**
 * Nested uniform scrambling of a word: whether a bit is flipped is drawn anew for every value of the bits
 * above it.
 */
function owen(stream: Stream, key: number, word: number): number {
  let value = 0
  for (let bit = 0; bit < 32; bit++) {
    const above = bit === 0 ? 1 : ((1 << bit) | (word >>> (32 - bit))) >>> 0
    const flip = bits(stream, key, above) & 1
    value = (value << 1) | (((word >>> (31 - bit)) & 1) ^ flip)
  }
  return value >>> 0
}
