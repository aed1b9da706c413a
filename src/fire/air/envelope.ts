/**
 * Cholesky's method over the envelope of a positive definite matrix: of each row, the columns from its first
 * entry to the diagonal (George and Liu, Computer Solution of Large Sparse Positive Definite Systems, 1981,
 * chapter 4). Rows in breadth-first order keep the envelope narrow.
 */
export interface Envelope {
  /** Number of rows in use. */
  rows: number
  /** Column in which each row begins, and where its column 0 would lie in `entry`. */
  readonly first: Int32Array
  readonly start: Int32Array
  entry: Float64Array
}

export function startEnvelope(mostRows: number): Envelope {
  return {
    rows: 0,
    first: new Int32Array(mostRows),
    start: new Int32Array(mostRows),
    entry: new Float64Array(mostRows),
  }
}

/** Number of entries, by where the rows begin. */
export function envelopeSize({ rows, first }: Envelope): number {
  let size = 0
  for (let i = 0; i < rows; i++) size += i + 1 - first[i]!
  return size
}

/** Makes room for the rows by where they begin; all entries are 0. */
export function layOut(envelope: Envelope): void {
  const { rows, first, start } = envelope
  let size = 0
  for (let i = 0; i < rows; i++) {
    start[i] = size - first[i]!
    size += i + 1 - first[i]!
  }
  if (envelope.entry.length < size) envelope.entry = new Float64Array(2 * size)
  else envelope.entry.fill(0, 0, size)
}

/** Replaces the matrix by its lower factor. */
export function factorise({ rows, first, start, entry }: Envelope): void {
  for (let i = 0; i < rows; i++) {
    const rowI = start[i]!
    for (let j = first[i]!; j <= i; j++) {
      const rowJ = start[j]!
      let rest = entry[rowI + j]!
      for (let k = Math.max(first[i]!, first[j]!); k < j; k++) rest -= entry[rowI + k]! * entry[rowJ + k]!
      entry[rowI + j] = j < i ? rest / entry[rowJ + j]! : Math.sqrt(rest)
    }
  }
}

/** Replaces the right side `x` by the solution, once the matrix is factorised. */
export function solve({ rows, first, start, entry }: Envelope, x: Float64Array): void {
  for (let i = 0; i < rows; i++) {
    for (let k = first[i]!; k < i; k++) x[i]! -= entry[start[i]! + k]! * x[k]!
    x[i]! /= entry[start[i]! + i]!
  }
  for (let i = rows - 1; i >= 0; i--) {
    x[i]! /= entry[start[i]! + i]!
    for (let k = first[i]!; k < i; k++) x[k]! -= entry[start[i]! + k]! * x[i]!
  }
}
