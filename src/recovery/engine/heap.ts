/**
 * A queue of rows of a table, ordered by (order, since, idle, key, row), so ties do not depend on the order of
 * insertion.
 *
 * Rows mostly come in order, since what is planned together is planned in the order it is served in, and work of one
 * kind ends in the order it began in. Such a run is a chain. A row goes to the first of the open runs it can continue,
 * as in patience sorting (Aldous and Diaconis 1999, "Longest increasing subsequences"), so their last rows fall, and a
 * row that comes after all others costs one comparison. The first rows of the runs are in an implicit heap with four
 * children a node, in two typed columns (Johnson 1975; four children keep the heap shallow, and a node's children in
 * one cache line).
 */
export interface Heap {
  /** Rows, and runs they are in. */
  count: number
  runs: number
  /** Open runs: how many, the last row of each, and what that is sorted by. Others only become shorter. */
  open: number
  readonly last: Int32Array
  readonly lastOrder: Float64Array
  /** By run: what the heap is sorted by, a time, a rank, or a mark on a virtual clock; and its first row. */
  order: Float64Array
  row: Int32Array
}

/** The value a row is sorted by, and what breaks ties. None of them changes while the row is in a heap. */
export interface Ties {
  /**
   * The value the row is sorted by in the heap it is in, or the next one it will be put in: a column, because V8
   * boxes a double passed to a call.
   */
  order: Float64Array
  /** Time of joining. */
  since: Float64Array
  /** 1: it comes after those to whom the order makes a difference. */
  idle: Uint8Array
  /** Stable key of the name. */
  key: Uint32Array
  /** The next row of its run; -1: none. A row is in one heap at a time. */
  next: Int32Array
}

/** About as many as there are kinds of work that go on at the same time. */
const MOST_OPEN = 4

export function emptyHeap(capacity = 16): Heap {
  return {
    count: 0,
    runs: 0,
    open: 0,
    last: new Int32Array(MOST_OPEN),
    lastOrder: new Float64Array(MOST_OPEN),
    order: new Float64Array(capacity),
    row: new Int32Array(capacity),
  }
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
  const { last, lastOrder } = heap
  const order = ties.order[row]!
  heap.count++
  ties.next[row] = -1
  let run = 0
  while (run < heap.open && comesBefore(ties, row, order, last[run]!, lastOrder[run]!)) run++
  if (run < heap.open) ties.next[last[run]!] = row
  else {
    begin(heap, ties, row)
    if (run < MOST_OPEN) heap.open++
    else close(heap, 0)
    run = heap.open - 1
  }
  last[run] = row
  lastOrder[run] = order
}

/** An open run is continued no more; the place of the last one is free. */
function close({ last, lastOrder }: Heap, run: number): void {
  for (let at = run; at < MOST_OPEN - 1; at++) {
    last[at] = last[at + 1]!
    lastOrder[at] = lastOrder[at + 1]!
  }
}

/** A new run begins with the row. */
function begin(heap: Heap, ties: Ties, row: number): void {
  if (heap.runs === heap.row.length) grow(heap)
  const order = ties.order[row]!
  const { order: orders, row: rows } = heap
  let at = heap.runs++
  while (at > 0) {
    const parent = (at - 1) >> 2
    const other = orders[parent]!
    if (!comesBefore(ties, row, order, rows[parent]!, other)) break
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
  heap.count--
  // The row that looks for a place: the next of the run, or of another run, which is then one less.
  let row = ties.next[first]!
  if (row < 0) {
    // Of all open runs, this one ends first.
    if (heap.open > 0 && heap.last[heap.open - 1] === first) heap.open--
    row = rows[--heap.runs]!
  }
  const count = heap.runs
  const order = ties.order[row]!
  let at = 0
  for (;;) {
    const child = 4 * at + 1
    if (child >= count) break
    const end = child + 4 < count ? child + 4 : count
    let best = child
    let bestOrder = orders[child]!
    for (let other = child + 1; other < end; other++) {
      if (!comesBefore(ties, rows[other]!, orders[other]!, rows[best]!, bestOrder)) continue
      best = other
      bestOrder = orders[other]!
    }
    if (comesBefore(ties, row, order, rows[best]!, bestOrder)) break
    orders[at] = bestOrder
    rows[at] = rows[best]!
    at = best
  }
  orders[at] = order
  rows[at] = row
  return first
}

/** Takes out a row wherever it is; nothing happens if it is not there. */
export function remove(heap: Heap, ties: Ties, row: number): void {
  const { next } = ties
  for (let at = 0; at < heap.runs; at++) {
    if (heap.row[at] === row) {
      closeAfter(heap, row)
      return removeFirst(heap, ties, at)
    }
    let before = heap.row[at]!
    while (next[before]! >= 0 && next[before] !== row) before = next[before]!
    if (next[before] !== row) continue
    closeAfter(heap, row)
    next[before] = next[row]!
    heap.count--
    return
  }
}

/** The open run that ends with the row, if there is one, is continued no more. */
function closeAfter(heap: Heap, row: number): void {
  const run = heap.last.subarray(0, heap.open).indexOf(row)
  if (run < 0) return
  close(heap, run)
  heap.open--
}

/** Takes out the first row of the run at a node: those above it move down into its place, and it comes out as first. */
function removeFirst(heap: Heap, ties: Ties, node: number): void {
  const { order: orders, row: rows } = heap
  const row = rows[node]!
  let at = node
  while (at > 0) {
    const parent = (at - 1) >> 2
    orders[at] = orders[parent]!
    rows[at] = rows[parent]!
    at = parent
  }
  rows[0] = row
  pop(heap, ties)
}

/** Takes out all rows, in no particular order. */
export function drain(heap: Heap, { next }: Ties): number[] {
  const rows: number[] = []
  for (let run = 0; run < heap.runs; run++)
    for (let row = heap.row[run]!; row >= 0; row = next[row]!) rows.push(row)
  heap.count = 0
  heap.runs = 0
  heap.open = 0
  return rows
}

function comesBefore(ties: Ties, a: number, orderA: number, b: number, orderB: number): boolean {
  return orderA < orderB || (orderA === orderB && wins(ties, a, b))
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
