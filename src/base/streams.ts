/**
 * Keyed random numbers: a draw is a function of (seed, replication, purpose, stable key, index) and of nothing else, so
 * adding, leaving out or reordering things never moves the draw of another, and two variants compared under the same
 * seed meet the same chance (common random numbers).
 *
 * Threefry-2x32 with 20 rounds: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11,
 * https://doi.org/10.1145/2063384.2063405; known answers from Random123's kat_vectors. seedrandom 3.0.5 turns the text
 * of the seed into the two key words and serves the sequential streams.
 */
import seedrandom from 'seedrandom'

/** A purpose in one replication of one seed: the key of a Threefry generator whose counter is (stable key, index). */
export interface Stream {
  readonly k0: number
  readonly k1: number
}

/** Skein's key schedule parity word (the reference implementation's SKEIN_KS_PARITY32). */
const PARITY = 0x1bd11bda

/** The second word of the block drawn last. Written and read within one call, so it carries nothing from draw to draw. */
const second = new Int32Array(1)

/**
 * One block of int32 words: returns the first and leaves the other in `second`. It is too long for V8 to inline, so a
 * uint32 above 2^31 would be boxed on the way in: callers pass `word | 0`.
 */
function block(k0: number, k1: number, c0: number, c1: number): number {
  const k2 = k0 ^ k1 ^ PARITY
  let a = (c0 + k0) | 0
  let b = (c1 + k1) | 0
  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0
  b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0
  b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a
  a = (a + k1) | 0
  b = (b + k2 + 1) | 0
  a = (a + b) | 0
  b = ((b << 17) | (b >>> 15)) ^ a
  a = (a + b) | 0
  b = ((b << 29) | (b >>> 3)) ^ a
  a = (a + b) | 0
  b = ((b << 16) | (b >>> 16)) ^ a
  a = (a + b) | 0
  b = ((b << 24) | (b >>> 8)) ^ a
  a = (a + k2) | 0
  b = (b + k0 + 2) | 0
  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0
  b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0
  b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a
  a = (a + k0) | 0
  b = (b + k1 + 3) | 0
  a = (a + b) | 0
  b = ((b << 17) | (b >>> 15)) ^ a
  a = (a + b) | 0
  b = ((b << 29) | (b >>> 3)) ^ a
  a = (a + b) | 0
  b = ((b << 16) | (b >>> 16)) ^ a
  a = (a + b) | 0
  b = ((b << 24) | (b >>> 8)) ^ a
  a = (a + k1) | 0
  b = (b + k2 + 4) | 0
  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0
  b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0
  b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a
  second[0] = b + k0 + 5
  return (a + k2) | 0
}

/** The two words (uint32) of Threefry-2x32-20 for a key and a counter. */
export function threefry(k0: number, k1: number, c0: number, c1: number): readonly [number, number] {
  const first = block(k0 | 0, k1 | 0, c0 | 0, c1 | 0)
  return [first >>> 0, second[0]! >>> 0]
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

/** The random numbers of one replication: a named stream a purpose. */
export class Streams {
  readonly seed: string
  readonly replication: number
  readonly #k0: number
  readonly #k1: number

  constructor(seed: string, replication: number) {
    this.seed = seed
    this.replication = replication
    const words = seedrandom(seed)
    this.#k0 = words.int32()
    this.#k1 = words.int32()
  }

  /** Keyed draws for one purpose. Make it once outside the loop; equal purposes give equal draws. */
  of(purpose: string): Stream {
    const [k0, k1] = threefry(this.#k0, this.#k1, this.replication, stableKey(purpose))
    return { k0: k0 | 0, k1: k1 | 0 }
  }

  /** A sequential generator in [0, 1) (seedrandom's alea), for what is made in one fixed order from start to end. */
  sequence(purpose: string): () => number {
    return seedrandom.alea(JSON.stringify([this.seed, this.replication, purpose]))
  }
}

/**
 * The uint32 key of a name, the same whatever stands beside it. MurmurHash3_x86_32 (Austin Appleby, public domain) with
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
