/** Numbers lists so that equal lists share a number. */
export interface Interned {
  /** By row: number of its list, from 0 in order of first appearance. */
  readonly of: Uint16Array | Int32Array
  /** By list: the first row that has it. */
  readonly first: readonly number[]
}

/** @param list may fill and return the same list for each row: it is read at once */
export function interned(rows: number, list: (row: number) => ArrayLike<number>): Interned {
  const of = new Int32Array(rows)
  const first: number[] = []
  const lists: ArrayLike<number>[] = []
  const byHash = new Map<number, number[]>()
  for (let row = 0; row < rows; row++) {
    const own = list(row)
    const hash = hashOf(own)
    let alike = byHash.get(hash)
    if (alike === undefined) byHash.set(hash, (alike = []))
    let number = alike.find(each => same(lists[each]!, own))
    if (number === undefined) {
      number = lists.push(Int32Array.from(own)) - 1
      alike.push(number)
      first.push(row)
    }
    of[row] = number
  }
  return { of: narrow(of, lists.length), first }
}

/** Numbers the lists anew, each with one more element for every row, in far less time than the longer lists would take. */
export function internedPairs(lists: Interned, more: Uint8Array): Interned {
  const width = 1 + more.reduce((most, each) => Math.max(most, each), 0)
  const numberOf = new Int32Array(lists.first.length * width).fill(-1)
  const of = new Int32Array(more.length)
  const first: number[] = []
  for (let row = 0; row < more.length; row++) {
    const pair = lists.of[row]! * width + more[row]!
    if (numberOf[pair]! < 0) numberOf[pair] = first.push(row) - 1
    of[row] = numberOf[pair]!
  }
  return { of: narrow(of, first.length), first }
}

function narrow(of: Int32Array, count: number): Interned['of'] {
  return count <= 0x10000 ? Uint16Array.from(of) : of
}

function hashOf(list: ArrayLike<number>): number {
  let hash = list.length
  for (let at = 0; at < list.length; at++) hash = (Math.imul(hash, 0x01000193) ^ list[at]!) | 0
  return hash
}

function same(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}
