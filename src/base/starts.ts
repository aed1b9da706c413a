/**
 * Where each of several lists begins in a column that holds them one after another; the last element is the end of
 * all: list i is column[starts[i] .. starts[i + 1]].
 */
export function startsOf(lists: readonly { readonly length: number }[]): Int32Array {
  const starts = new Int32Array(lists.length + 1)
  for (const [row, { length }] of lists.entries()) starts[row + 1] = starts[row]! + length
  return starts
}
