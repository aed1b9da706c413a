/**
 * Shares over many replications, counted in steps of 1/1000: one histogram for each cell (a curve, a group, an hour).
 * Counts are whole numbers, so sums are exact and the order of the rows does not matter. Memory is allocated in
 * pages, for the steps that occur: the curves of 1,000 replications take a fraction of what they would take one by
 * one. A single row is kept as it is: nothing is counted for the report of one run.
 */
import { invariant } from '../base/invariant.ts'

/** Shares are rounded to 1/1000, except that only 0 becomes 0 and only 1 becomes 1. */
export const shareSteps = 1000

export function stepOf(share: number): number {
  if (!(share > 0)) return 0
  if (share >= 1) return shareSteps
  return Math.max(1, Math.min(shareSteps - 1, Math.round(share * shareSteps)))
}

/** Steps in one page, as a power of two. */
const pageBits = 4
const pageSize = 1 << pageBits
const pages = (shareSteps >> pageBits) + 1

export class ShareHistograms {
  readonly #cells: number
  /** The first row, as long as it is the only one. */
  #only: Uint16Array | undefined
  /**
   * Page of each stretch of steps of a cell: cell * pages + stretch; -1 where nothing has been counted. Empty up to the
   * second row.
   */
  #page = new Int32Array(0)
  /** As narrow as the counts allow: no count exceeds the number of rows. */
  #counts: Uint16Array | Uint32Array = new Uint16Array(pageSize * 1024)
  #used = 0
  #rows = 0
  /** How many of the counts of a cell `stepAt` has passed, with those of the step it found. */
  #passed = 0

  constructor(cells: number) {
    this.#cells = cells
  }

  /** How many rows have been added. */
  get rows(): number {
    return this.#rows
  }

  /** Bytes of memory held. */
  get bytes(): number {
    return this.#page.byteLength + this.#counts.byteLength + (this.#only?.byteLength ?? 0)
  }

  /** Counts one step in every cell. */
  add(steps: Uint16Array): void {
    invariant(steps.length === this.#cells, 'a step for every cell')
    this.#rows++
    if (this.#rows === 1) {
      this.#only = steps.slice()
      return
    }
    if (this.#only !== undefined) {
      this.#page = new Int32Array(this.#cells * pages).fill(-1)
      this.#count(this.#only)
      this.#only = undefined
    }
    this.#count(steps)
  }

  #count(steps: Uint16Array): void {
    this.#reserve(steps.length)
    const page = this.#page
    const counts = this.#counts
    for (let cell = 0; cell < steps.length; cell++) {
      const step = steps[cell]!
      const at = cell * pages + (step >> pageBits)
      let start = page[at]!
      if (start < 0) start = page[at] = this.#used++
      counts[(start << pageBits) + (step & (pageSize - 1))]!++
    }
  }

  /**
   * Quantile p of a cell's shares, as `quantileSorted` defines it (type 7), each rounded to its step; NaN without
   * rows.
   */
  quantile(cell: number, p: number): number {
    if (this.#rows === 0) return NaN
    if (this.#only !== undefined) return this.#only[cell]! / shareSteps
    const position = p * (this.#rows - 1)
    const below = Math.floor(position)
    const share = position - below
    const low = this.#stepAt(cell, below)
    const isSame = share === 0 || this.#passed > below + 1
    const high = isSame ? low : this.#stepAt(cell, below + 1)
    return (low + (high - low) * share) / shareSteps
  }

  #stepAt(cell: number, rank: number): number {
    let seen = 0
    for (let stretch = 0; stretch < pages; stretch++) {
      const start = this.#page[cell * pages + stretch]!
      if (start < 0) continue
      for (let step = 0; step < pageSize; step++) {
        seen += this.#counts[(start << pageBits) + step]!
        if (seen <= rank) continue
        this.#passed = seen
        return (stretch << pageBits) + step
      }
    }
    return NaN
  }

  /** Makes room for `most` further pages, and for the last row in each count. */
  #reserve(most: number): void {
    const wanted = (this.#used + most) << pageBits
    const wide = this.#rows > 0xffff
    const { length } = this.#counts
    if (wanted <= length && wide === this.#counts instanceof Uint32Array) return
    const room = wanted <= length ? length : Math.max(wanted, Math.ceil(length * 1.25))
    const larger = wide ? new Uint32Array(room) : new Uint16Array(room)
    larger.set(this.#counts)
    this.#counts = larger
  }
}
