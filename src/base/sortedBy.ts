/** Stable counting sort into bins: the rows of bin b are rows[first[b] .. first[b + 1]]. */
export interface Binned {
  readonly first: Int32Array
  readonly rows: Int32Array
}

/** Values (or positions, without values) by their bin; those with bin -1 are left out. */
export function sortedBy(
  bin: Int32Array | Int16Array | Uint16Array,
  bins: number,
  value?: Int32Array,
): Binned {
  const first = new Int32Array(bins + 1)
  for (let row = 0; row < bin.length; row++) if (bin[row]! >= 0) first[bin[row]! + 1]!++
  for (let at = 0; at < bins; at++) first[at + 1]! += first[at]!
  const next = first.slice(0, bins)
  const rows = new Int32Array(first[bins]!)
  for (let row = 0; row < bin.length; row++)
    if (bin[row]! >= 0) rows[next[bin[row]!]!++] = value === undefined ? row : value[row]!
  return { first, rows }
}
