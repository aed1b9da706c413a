/** The two 32-bit words of a float64, and powers of two that are exact. */

const float = new Float64Array(1)
const words = new Int32Array(float.buffer)
/** Position of the high word: second on a little-endian machine. */
const HIGH = new Uint8Array(Int32Array.of(1).buffer)[0] === 1 ? 1 : 0
const LOW = 1 - HIGH

/** Sign, exponent and the first 20 bits of the fraction, as int32. */
export function highWord(x: number): number {
  float[0] = x
  return words[HIGH]!
}

/** The last 32 bits of the fraction, as int32. */
export function lowWord(x: number): number {
  float[0] = x
  return words[LOW]!
}

export function fromWords(high: number, low: number): number {
  words[HIGH] = high
  words[LOW] = low
  return float[0]!
}

/**
 * x rounded to its first 21 bits, so that products of two such are exact (Veltkamp's splitting, Dekker 1971); |x| below
 * 2^990. Arithmetic, because a float64 whose words were just written is slow to read back.
 */
export function leading(x: number): number {
  const c = x * 4294967297
  return c - (c - x)
}

const LEAST = -1074
const powers = new Float64Array(1023 - LEAST + 1)
for (let k = LEAST, power = 5e-324; k <= 1023; k++, power *= 2) powers[k - LEAST] = power

/** 2^k for k from -1074 to 1023. */
export function powerOfTwo(k: number): number {
  return powers[k - LEAST]!
}

/** x times 2^k, rounded once, for x of about 1 and k from -1075 to 1024. */
export function timesPowerOfTwo(x: number, k: number): number {
  if (k > 1023) return x * 2 * powerOfTwo(1023)
  if (k < -1021) return x * powerOfTwo(k + 1000) * powerOfTwo(-1000)
  return x * powerOfTwo(k)
}
