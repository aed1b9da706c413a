/**
 * An implicit heap of rows of a table with four children a node, in two typed columns (Johnson 1975; four children
 * keep the heap shallow, and a node's children in one cache line). Rows are ordered by (order, since, idle, key,
 * row), so ties do not depend on the order of insertion.
 */
export interface Heap {
  count: number
  /** What the heap is sorted by: a time, a rank, or a mark on a virtual clock. */
  order: Float64Array
  row: Int32Array
}

/** The value a row is sorted by, and what breaks ties. */
export interface Ties {
  /**
   * The value the row will be sorted by in the next heap it is put in: a column, because V8 boxes a double passed to
   * a call.
   */
  order: Float64Array
  /** Time of joining. */
  since: Float64Array
  /** 1: it comes after those to whom the order makes a difference. */
  idle: Uint8Array
  /** Stable key of the name. */
  key: Uint32Array
}

export function emptyHeap(capacity = 16): Heap {
  return { count: 0, order: new Float64Array(capacity), row: new Int32Array(capacity) }
}

/** First row; -1: the heap is empty. */
export function top(heap: Heap): number {
  return heap.count === 0 ? -1 : heap.row[0]!
}

/** The value the first row is sorted by; Infinity if the heap is empty. */
export function topOrder(heap: Heap): number {
  return heap.count === 0 ? Infinity : heap.order[0]!
}

export function push(heap: Heap, ties: Ties, row: number): void {
  if (heap.count === heap.row.length) grow(heap)
  const order = ties.order[row]!
  const { order: orders, row: rows } = heap
  let at = heap.count++
  while (at > 0) {
    const parent = (at - 1) >> 2
    const other = orders[parent]!
    if (order > other || (order === other && !wins(ties, row, rows[parent]!))) break
    orders[at] = other
    rows[at] = rows[parent]!
    at = parent
  }
  orders[at] = order
  rows[at] = row
}

/** Removes the first row and returns it; the heap must not be empty. */
export function pop(heap: Heap, ties: Ties): number {
  const { order: orders, row: rows } = heap
  const first = rows[0]!
  const count = --heap.count
  const order = orders[count]!
  const row = rows[count]!
  let at = 0
  for (;;) {
    const child = 4 * at + 1
    if (child >= count) break
    const end = child + 4 < count ? child + 4 : count
    let best = child
    let bestOrder = orders[child]!
    for (let other = child + 1; other < end; other++) {
      const otherOrder = orders[other]!
      if (otherOrder < bestOrder || (otherOrder === bestOrder && wins(ties, rows[other]!, rows[best]!))) {
        best = other
        bestOrder = otherOrder
      }
    }
    if (order < bestOrder || (order === bestOrder && wins(ties, row, rows[best]!))) break
    orders[at] = bestOrder
    rows[at] = rows[best]!
    at = best
  }
  orders[at] = order
  rows[at] = row
  return first
}

/** Takes out a row wherever it is: those above it move down into its place, and the first place becomes free. */
export function remove(heap: Heap, ties: Ties, row: number): void {
  const { order: orders, row: rows } = heap
  let at = rows.indexOf(row)
  if (at < 0 || at >= heap.count) return
  while (at > 0) {
    const parent = (at - 1) >> 2
    orders[at] = orders[parent]!
    rows[at] = rows[parent]!
    at = parent
  }
  pop(heap, ties)
}

function wins({ since, idle, key }: Ties, a: number, b: number): boolean {
  if (since[a]! !== since[b]!) return since[a]! < since[b]!
  if (idle[a]! !== idle[b]!) return idle[a]! < idle[b]!
  if (key[a]! !== key[b]!) return key[a]! < key[b]!
  return a < b
}

function grow(heap: Heap): void {
  const order = new Float64Array(2 * heap.row.length)
  const row = new Int32Array(2 * heap.row.length)
  order.set(heap.order)
  row.set(heap.row)
  heap.order = order
  heap.row = row
}
