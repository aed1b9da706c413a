/** Distances between a float64 and a number written with more digits than it holds, in exact integers. */

/** Exactly: value = mantissa * 2^exponent. */
function binary(value: number): { mantissa: bigint; exponent: number } {
  const word = new BigUint64Array(Float64Array.of(Math.abs(value)).buffer)[0]!
  const biased = Number(word >> 52n)
  const fraction = word & 0xfffffffffffffn
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n
  return { mantissa: value < 0 ? -mantissa : mantissa, exponent: Math.max(biased, 1) - 1075 }
}

/** Exactly: text = digits * 10^power. */
function decimal(text: string): { digits: bigint; power: number } {
  const [, sign, whole = '', fraction = '', power = '0'] = /^(-?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/.exec(
    text,
  )!
  const digits = BigInt(whole + fraction)
  return { digits: sign === '-' ? -digits : digits, power: Number(power) - fraction.length }
}

/** |value - reference| in units in the last place of the float64 nearest to the reference. */
export function ulps(value: number, reference: string): number {
  const nearest = Number(reference)
  if (!Number.isFinite(value) || !Number.isFinite(nearest)) return Object.is(value, nearest) ? 0 : Infinity
  const unit = binary(nearest).exponent
  const { mantissa, exponent } = binary(value)
  const { digits, power } = decimal(reference)
  // All in units of 2^low * 10^-scale.
  const low = Math.min(unit, exponent)
  const scale = Math.max(0, -power)
  const tens = 10n ** BigInt(scale)
  const exact = digits * 10n ** BigInt(power + scale)
  const shift = BigInt(Math.abs(low))
  const left = (mantissa << BigInt(exponent - low)) * tens
  const [a, b] = low < 0 ? [left, exact << shift] : [left << shift, exact]
  const one = low < 0 ? tens << BigInt(unit - low) : tens << BigInt(unit)
  const difference = a > b ? a - b : b - a
  return Number((difference * 1_000_000n) / one) / 1_000_000
}

/** Relative difference, for functions that are not expected to be right to the last bit. */
export function relative(value: number, reference: string): number {
  const nearest = Number(reference)
  return value === nearest ? 0 : Math.abs(value - nearest) / Math.abs(nearest)
}

export interface Row {
  readonly arguments: number[]
  readonly reference: string
}

/** Parses lines of arguments and a reference value. */
export function rows(table: string): Row[] {
  return table
    .trim()
    .split('\n')
    .map(line => {
      const words = line.split(' ')
      return { arguments: words.slice(0, -1).map(Number), reference: words.at(-1)! }
    })
}
