/** Ranks of values, and the rank correlation of two samples. */
import { sampleMean } from './sample.ts'

/** Ranks from 1 on; equal values share the mean of their ranks. */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, at) => at).sort((a, b) => compare(values[a]!, values[b]!) || a - b)
  const found = new Float64Array(values.length)
  for (let from = 0; from < order.length;) {
    let to = from + 1
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++
    for (let at = from; at < to; at++) found[order[at]!] = (from + 1 + to) / 2
    from = to
  }
  return found
}

/**
 * Spearman's rank correlation (1904, https://doi.org/10.2307/1412159): 1 if one rises whenever the other
 * does; 0 if one is constant.
 */
export function rankCorrelation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [ranksA, ranksB] = [ranks(a), ranks(b)]
  const mean = sampleMean(ranksA)
  let [both, onlyA, onlyB] = [0, 0, 0]
  for (let i = 0; i < ranksA.length; i++) {
    const x = ranksA[i]! - mean
    const y = ranksB[i]! - mean
    both += x * y
    onlyA += x * x
    onlyB += y * y
  }
  return onlyA === 0 || onlyB === 0 ? 0 : both / Math.sqrt(onlyA * onlyB)
}

/** Not a difference, because Infinity - Infinity is NaN. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)
