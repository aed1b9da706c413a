/** Joins adjacent parts into one, so that few large files are written instead of many small ones. */
import { type Part, rangeOf } from './part.ts'
import type { Range } from './plan.ts'
import type { Row } from './row.ts'

/** Add parts as they come; `take` them joined. */
export class Joining {
  readonly #strategies: number
  #parts: Part[] = []

  constructor(strategies: number) {
    this.#strategies = strategies
  }

  add(part: Part): void {
    this.#parts.push(part)
  }

  /** What was added since the last call, in as few parts as possible. */
  take(): { readonly range: Range; readonly part: Part }[] {
    const joined: { from: number; rows: Row[] }[] = []
    for (const part of this.#parts.toSorted((a, b) => a.from - b.from)) {
      const last = joined.at(-1)
      if (last !== undefined && rangeOf(last, this.#strategies).to === part.from) last.rows.push(...part.rows)
      else joined.push({ from: part.from, rows: [...part.rows] })
    }
    this.#parts = []
    return joined.map(part => ({ range: rangeOf(part, this.#strategies), part }))
  }
}
