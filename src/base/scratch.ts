/**
 * Memory for long columns that are used up to the end of a replication, and again in the next. Allocated anew each
 * time, they are cleared by the system, and counted by the garbage collector as a reason to look at all that lives.
 */
import type { Column } from './table.ts'

type Make<T extends Column> = new (length: number) => T

/** Shorter columns cost less than to look for them; so those whose lengths differ each time are few: an assumption. */
const LONG = 1024

interface Alike {
  readonly columns: Column[]
  used: number
}

export class Scratch {
  readonly #kept = new Map<Make<Column>, Map<number, Alike>>()

  /** A column of zeros, in memory that is used again after `reuse`. */
  zeros<T extends Column>(type: Make<T>, length: number): T {
    const found = length < LONG ? undefined : this.#next(type, length)
    if (found === undefined) return new type(length)
    found.fill(0)
    return found
  }

  copy<T extends Column>(column: T): T {
    const type = column.constructor as Make<T>
    const copy = column.length < LONG ? new type(column.length) : this.#next(type, column.length)
    copy.set(column)
    return copy
  }

  /** What was taken is needed no more. */
  reuse(): void {
    for (const lengths of this.#kept.values())
      for (const [length, alike] of lengths) {
        // A length that did not occur again may never do.
        if (alike.used === 0) lengths.delete(length)
        alike.used = 0
      }
  }

  #next<T extends Column>(type: Make<T>, length: number): T {
    let lengths = this.#kept.get(type)
    if (lengths === undefined) this.#kept.set(type, (lengths = new Map<number, Alike>()))
    let alike = lengths.get(length)
    if (alike === undefined) lengths.set(length, (alike = { columns: [], used: 0 }))
    const column = (alike.columns[alike.used] ??= new type(length)) as T
    alike.used++
    return column
  }
}
