/** Rows in order of (rank, key): by insertion if there are few, otherwise by counting. */
const DIGIT = 11
const BINS = 1 << DIGIT
/** Below this number, insertion costs less than the passes over the bins. */
const FEW = 256

/** Memory to count in, for ranks of so many rows. */
export interface Counting {
  readonly high: Uint32Array
  readonly low: Uint32Array
  readonly rows: readonly [Int32Array, Int32Array]
  readonly bins: Int32Array
}

export function countingOf(rows: number): Counting {
  const many = rows < FEW ? 0 : rows
  return {
    high: new Uint32Array(many),
    low: new Uint32Array(many),
    rows: [new Int32Array(many), new Int32Array(many)],
    bins: new Int32Array(many === 0 ? 0 : BINS),
  }
}

/**
 * @param rows ascending, which breaks ties of rank and key; sorted in place if there are few
 * @param counting where the result may stand, until it is used again
 */
export function sortedByRank(
  rows: Int32Array,
  rank: Float64Array,
  key: Uint32Array,
  counting = countingOf(rank.length),
): Int32Array {
  return rows.length < FEW ? byInsertion(rows, rank, key) : byCounting(rows, rank, key, counting)
}

function byInsertion(rows: Int32Array, rank: Float64Array, key: Uint32Array): Int32Array {
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i]!
    let at = i
    for (; at > 0; at--) {
      const other = rows[at - 1]!
      if (rank[other]! < rank[row]! || (rank[other] === rank[row] && key[other]! <= key[row]!)) break
      rows[at] = other
    }
    rows[at] = row
  }
  return rows
}

/** Rows with the high half of the rank in common that insertion still puts in order. */
const ALIKE = 16

/**
 * Radix passes over the high half of the rank. Drawn ranks seldom have that in common, and insertion does the rest; if
 * many do, passes over key and rank, lowest digit first.
 */
function byCounting(rows: Int32Array, rank: Float64Array, key: Uint32Array, counting: Counting): Int32Array {
  const { high, low } = counting
  const count = rows.length
  // The bits of a double as unsigned integers in the same order: negative numbers have their bits inverted.
  const words = new Int32Array(rank.buffer, rank.byteOffset, 2 * rank.length)
  for (let i = 0; i < count; i++) {
    const row = rows[i]!
    // Zero is one number, whatever its sign.
    if (rank[row] === 0) rank[row] = 0
    const flip = words[2 * row + 1]! >> 31
    high[row] = words[2 * row + 1]! ^ (flip | 0x80000000)
    low[row] = words[2 * row]! ^ flip
  }
  const sorted = byDigits(rows, [high], counting)
  if (mostAlike(sorted, high) > ALIKE) return byDigits(rows, [key, low, high], counting)
  return byInsertion(sorted, rank, key)
}

/** The most rows in succession that have a value in common. */
function mostAlike(rows: Int32Array, of: Uint32Array): number {
  let most = 0
  let first = 0
  for (let i = 1; i <= rows.length; i++) {
    if (i < rows.length && of[rows[i]!] === of[rows[first]!]) continue
    if (i - first > most) most = i - first
    first = i
  }
  return most
}

/** A copy of the rows in order of columns, the last of which counts most. */
function byDigits(
  rows: Int32Array,
  columns: readonly Uint32Array[],
  { rows: buffers, bins: counts }: Counting,
): Int32Array {
  const count = rows.length
  buffers[0].set(rows)
  let from = 0
  for (const column of columns) {
    for (let shift = 0; shift < 32; shift += DIGIT) {
      counts.fill(0)
      const [source, target] = [buffers[from]!, buffers[1 - from]!]
      for (let i = 0; i < count; i++) counts[(column[source[i]!]! >>> shift) & (BINS - 1)]!++
      if (counts[(column[source[0] ?? 0]! >>> shift) & (BINS - 1)] === count) continue
      for (let bin = 0, sum = 0; bin < BINS; bin++) {
        const here = counts[bin]!
        counts[bin] = sum
        sum += here
      }
      for (let i = 0; i < count; i++) {
        const row = source[i]!
        target[counts[(column[row]! >>> shift) & (BINS - 1)]!++] = row
      }
      from = 1 - from
    }
  }
  return buffers[from]!.subarray(0, count)
}
