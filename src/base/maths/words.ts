/** The two 32-bit words of a float64, and powers of two that are exact. */

const float = new Float64Array(1)
const words = new Int32Array(float.buffer)
/** Where the high word stands: second on a little-endian machine. */
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

export function withHighWord(x: number, high: number): number {
  float[0] = x
  words[HIGH] = high
  return float[0]
}

/** The same number with the last 32 bits of its fraction cleared: its products with another such are exact. */
export function leading(x: number): number {
  float[0] = x
  words[LOW] = 0
  return float[0]
}

const TWO_TO_1023 = 8.98846567431158e307
const TWO_TO_MINUS_1000 = 9.332636185032189e-302

/** x times 2^k, rounded once, for x of about 1 and k from -1075 to 1024. */
export function timesPowerOfTwo(x: number, k: number): number {
  if (k > 1023) return x * 2 * TWO_TO_1023
  if (k < -1021) return x * fromWords((1023 + k + 1000) << 20, 0) * TWO_TO_MINUS_1000
  return x * fromWords((1023 + k) << 20, 0)
}
