/**
 * Threefry-2x32 with 20 rounds, a counter-based generator: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as
 * easy as 1, 2, 3", SC11, https://doi.org/10.1145/2063384.2063405; known answers in Random123's kat_vectors.
 */

/** Skein's key schedule parity word (the reference implementation's SKEIN_KS_PARITY32). */
const PARITY = 0x1bd11bda

/** The second word of the block drawn last: read it at once. Nothing carries over from draw to draw. */
export const second = new Int32Array(1)

/**
 * One block of int32 words: returns the first and leaves the other in `second`. It is too long for V8 to
 * inline, so a uint32 above 2^31 would be boxed on the way in: callers pass `word | 0`. Each sum is of two
 * int32 and is cut to 32 bits at once, because a sum of three would be one of doubles.
 */
export function block(key0: number, key1: number, counter0: number, counter1: number): number {
  const k0 = key0 | 0
  const k1 = key1 | 0
  const k2 = k0 ^ k1 ^ PARITY
  let a = ((counter0 | 0) + k0) | 0
  let b = ((counter1 | 0) + k1) | 0
  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0
  b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0
  b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a
  a = (a + k1) | 0
  b = (b + ((k2 + 1) | 0)) | 0
  a = (a + b) | 0
  b = ((b << 17) | (b >>> 15)) ^ a
  a = (a + b) | 0
  b = ((b << 29) | (b >>> 3)) ^ a
  a = (a + b) | 0
  b = ((b << 16) | (b >>> 16)) ^ a
  a = (a + b) | 0
  b = ((b << 24) | (b >>> 8)) ^ a
  a = (a + k2) | 0
  b = (b + ((k0 + 2) | 0)) | 0
  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0
  b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0
  b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a
  a = (a + k0) | 0
  b = (b + ((k1 + 3) | 0)) | 0
  a = (a + b) | 0
  b = ((b << 17) | (b >>> 15)) ^ a
  a = (a + b) | 0
  b = ((b << 29) | (b >>> 3)) ^ a
  a = (a + b) | 0
  b = ((b << 16) | (b >>> 16)) ^ a
  a = (a + b) | 0
  b = ((b << 24) | (b >>> 8)) ^ a
  a = (a + k1) | 0
  b = (b + ((k2 + 4) | 0)) | 0
  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0
  b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0
  b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a
  second[0] = b + ((k0 + 5) | 0)
  return (a + k2) | 0
}

/** The two words (uint32) of Threefry-2x32-20 for a key and a counter. */
export function threefry(k0: number, k1: number, c0: number, c1: number): readonly [number, number] {
  const first = block(k0 | 0, k1 | 0, c0 | 0, c1 | 0)
  return [first >>> 0, second[0]! >>> 0]
}
