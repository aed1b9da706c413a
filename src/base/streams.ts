/**
 * Keyed random numbers: a draw is a function of (seed, replication, purpose, stable key, index) and of
 * nothing else. Adding, leaving out or reordering things never changes the draw of another, and two variants
 * compared under the same seed meet the same chance (common random numbers).
 *
 * seedrandom 3.0.5 turns the text of the seed into two key words and serves the sequential streams; Threefry
 * makes a draw from those words and a counter.
 */
import seedrandom from 'seedrandom'
import { argument } from './argument.ts'
import { block, second, threefry } from './threefry.ts'

/** A purpose in one replication of one seed: the key of a Threefry generator whose counter is (stable key, index). */
export interface Stream {
  readonly k0: number
  readonly k1: number
}

const TWO_TO_MINUS_52 = 2.220446049250313e-16

/** The number in (0, 1) that two random words make. */
export function openUnit(first: number, last: number): number {
  return ((first >>> 6) * 0x4000000 + (last >>> 6) + 0.5) * TWO_TO_MINUS_52
}

/** Uniform in the open interval (0, 1): an odd multiple of 2^-53, so neither 0 nor 1, and 1 - u is as likely as u. */
export function uniform(stream: Stream, key: number, index = 0): number {
  return openUnit(block(stream.k0, stream.k1, key | 0, index | 0), second[0]!)
}

/** Thirty-two random bits (uint32), for hot loops that compare integers. */
export function bits(stream: Stream, key: number, index = 0): number {
  return block(stream.k0, stream.k1, key | 0, index | 0) >>> 0
}

/** The random numbers of one replication: a named stream for each purpose. */
export class Streams {
  readonly seed: string
  readonly replication: number
  readonly #k0: number
  readonly #k1: number

  constructor(seed: string, replication: number) {
    // The number 1 would give other draws than the text '1', and the report would not show the difference.
    argument(
      typeof seed === 'string',
      `a seed is text: write "${(seed as unknown) === undefined ? 1 : seed}"`,
    )
    this.seed = seed
    this.replication = replication
    // Framed by JSON, because seedrandom repeats a short key to its full length: bare, '1', '11' and '111'
    // would be one seed.
    const words = seedrandom(JSON.stringify([seed]))
    this.#k0 = words.int32()
    this.#k1 = words.int32()
  }

  /** Keyed draws for one purpose. Make it once outside the loop; equal purposes give equal draws. */
  of(purpose: string): Stream {
    const [k0, k1] = threefry(this.#k0, this.#k1, this.replication, stableKey(purpose))
    return { k0: k0 | 0, k1: k1 | 0 }
  }

  /** A sequential generator in [0, 1) (seedrandom's alea), for whatever is made in one fixed order from start to end. */
  sequence(purpose: string): () => number {
    return seedrandom.alea(JSON.stringify([this.seed, this.replication, purpose]))
  }
}

/**
 * The uint32 key of a name, whatever other names there are. MurmurHash3_x86_32 (Austin Appleby, public domain) with
 * seed 0 over the UTF-16 code units, low byte first. Two of n names share a key with a chance of about n^2 / 2^33, and
 * then share their draws.
 */
export function stableKey(name: string): number {
  const pairs = name.length >> 1
  let hash = 0
  for (let i = 0; i < pairs; i++) {
    hash ^= scramble(name.charCodeAt(2 * i) | (name.charCodeAt(2 * i + 1) << 16))
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0
  }
  if (name.length & 1) hash ^= scramble(name.charCodeAt(name.length - 1))
  hash ^= 2 * name.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function scramble(word: number): number {
  const mixed = Math.imul(word, 0xcc9e2d51)
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593)
}
