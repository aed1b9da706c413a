import { invariant } from './invariant.ts'
import type { Column, ColumnType } from './table.ts'

/** A typed column that only grows at its end, in amortised constant time, by doubling its room. */
export class Growable<T extends ColumnType> {
  #values: T['prototype']
  #length = 0

  constructor(type: T, room = 16) {
    this.#values = new type(Math.max(1, room))
  }

  get length(): number {
    return this.#length
  }

  /** Appends and returns the position. */
  push(value: number): number {
    if (this.#length === this.#values.length) {
      const longer = new (this.#values.constructor as new (length: number) => Column)(2 * this.#length)
      longer.set(this.#values)
      this.#values = longer
    }
    this.#values[this.#length] = value
    return this.#length++
  }

  at(position: number): number {
    invariant(position >= 0 && position < this.#length, `position ${position} of ${this.#length}`)
    return this.#values[position]!
  }

  set(position: number, value: number): void {
    invariant(position >= 0 && position < this.#length, `position ${position} of ${this.#length}`)
    this.#values[position] = value
  }

  /** The values so far, without a copy. Take it before a loop; it does not see what is pushed afterwards. */
  view(): T['prototype'] {
    return this.#values.subarray(0, this.#length)
  }

  /** The values so far, in an array of their own. */
  copy(): T['prototype'] {
    return this.#values.slice(0, this.#length)
  }

  /** Forgets what was pushed after the first `length` values: a log is rewound by cutting it. */
  truncate(length: number): void {
    invariant(length >= 0 && length <= this.#length, `cannot cut ${this.#length} values to ${length}`)
    this.#length = length
  }
}
