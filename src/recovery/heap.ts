/**
 * Pairing heaps over the rows of one table (Fredman, Sedgewick, Sleator and Tarjan 1986, "The pairing heap").
 * Any number of heaps share two columns, because a row waits in one place at a time; a heap is the number of its
 * root, -1 when empty. Rows are ordered by (order, since, key, row), so ties are decided whatever the insertions were.
 */
export interface Nodes {
  /** What the heap sorts by: a time, a rank, or a mark on a virtual clock. */
  order: Float64Array
  /** Time of joining. */
  since: Float64Array
  /** Stable key of the name. */
  key: Uint32Array
  child: Int32Array
  sibling: Int32Array
}

/** Adds a row that is in no heap. Returns the new root. */
export function push(nodes: Nodes, root: number, row: number): number {
  nodes.child[row] = -1
  nodes.sibling[row] = -1
  return root < 0 ? row : meld(nodes, root, row)
}

/** Takes the root out. Returns the new root. */
export function pop(nodes: Nodes, root: number): number {
  const { child, sibling } = nodes
  let next = child[root]!
  let pairs = -1
  while (next >= 0) {
    const a = next
    const b = sibling[a]!
    if (b < 0) {
      sibling[a] = pairs
      pairs = a
      break
    }
    next = sibling[b]!
    const winner = meld(nodes, a, b)
    sibling[winner] = pairs
    pairs = winner
  }
  let top = -1
  while (pairs >= 0) {
    const rest = sibling[pairs]!
    top = top < 0 ? pairs : meld(nodes, top, pairs)
    pairs = rest
  }
  if (top >= 0) sibling[top] = -1
  return top
}

function meld(nodes: Nodes, a: number, b: number): number {
  const { child, sibling } = nodes
  if (isBefore(nodes, a, b)) {
    sibling[b] = child[a]!
    child[a] = b
    return a
  }
  sibling[a] = child[b]!
  child[b] = a
  return b
}

function isBefore(nodes: Nodes, a: number, b: number): boolean {
  const { order, since, key } = nodes
  if (order[a]! !== order[b]!) return order[a]! < order[b]!
  if (since[a]! !== since[b]!) return since[a]! < since[b]!
  if (key[a]! !== key[b]!) return key[a]! < key[b]!
  return a < b
}
