/**
 * Latin hypercube sampling (McKay, Beckman and Conover 1979): with n points, each input takes one value in each of its n
 * equally likely strata. Stateless: which stratum a point gets is a keyed permutation, so any shard can draw any point.
 */
import { bits, uniform, type Stream } from './streams.ts'

/** The stratified uniform of point `point` of `points` for the input with this key. */
export function latin(stream: Stream, key: number, point: number, points: number): number {
  return (permuted(stream, key, point, points) + uniform(stream, key, JITTER + point)) / points
}

/** The draws of the permutation and of the position in the stratum must not share a counter. */
const JITTER = 0x40000000

/**
 * Position of `at` in a permutation of 0 to count - 1: a balanced Feistel network, repeated until the result is below
 * `count` (cycle walking, Black and Rogaway 2002). After the four rounds of Luby and Rackoff (1988,
 * https://doi.org/10.1137/0217022) two places that differ in one half alone would keep that difference twice as often
 * as by chance; every further pair of rounds leaves less of it, the faster the more values a half has.
 */
export function permuted(stream: Stream, key: number, at: number, count: number): number {
  const half = Math.max(1, Math.ceil((32 - Math.clz32(Math.max(1, count - 1))) / 2))
  const mask = (1 << half) - 1
  const rounds = half < 3 ? 12 : 8
  let value = at
  do {
    let left = value >>> half
    let right = value & mask
    for (let round = 0; round < rounds; round++) {
      const mixed = left ^ (bits(stream, key, -1 - ((round << half) | right)) & mask)
      left = right
      right = mixed
    }
    value = ((left << half) | right) >>> 0
  } while (value >= count)
  return value
}
