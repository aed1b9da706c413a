/**
 * Who, what, when, because of what: rows that are only appended, each pointing at the earlier row that caused it.
 * Being told is optional: `silent` takes the same calls and keeps nothing, and no result may depend on which it was.
 */
import { Growable } from './growable.ts'
import { invariant } from './invariant.ts'

export class Ledger {
  readonly #kind: Growable<Int32ArrayConstructor>
  readonly #subject: Growable<Int32ArrayConstructor>
  readonly #time: Growable<Float64ArrayConstructor>
  readonly #before: Growable<Int32ArrayConstructor>

  /** @param room rows that are expected: it grows beyond them, which takes its time */
  constructor(room?: number) {
    this.#kind = new Growable(Int32Array, room)
    this.#subject = new Growable(Int32Array, room)
    this.#time = new Growable(Float64Array, room)
    this.#before = new Growable(Int32Array, room)
  }

  /** Appends a row and returns its position. `before` is the row that caused it; -1 makes it a root. */
  add(kind: number, subject: number, time: number, before: number): number {
    invariant(before >= -1 && before < this.count, `row ${this.count} cannot be caused by row ${before}`)
    this.#kind.push(kind)
    this.#subject.push(subject)
    this.#time.push(time)
    return this.#before.push(before)
  }

  get count(): number {
    return this.#before.length
  }

  /** Columns are views of the rows so far: take them once before a loop. */
  get kind(): Int32Array {
    return this.#kind.view()
  }
  get subject(): Int32Array {
    return this.#subject.view()
  }
  get time(): Float64Array {
    return this.#time.view()
  }
  get before(): Int32Array {
    return this.#before.view()
  }

  /** The row, the row that caused it, and so on to the root. */
  chain(row: number): number[] {
    const rows: number[] = []
    for (let at = row; at >= 0; at = this.#before.at(at)) rows.push(at)
    return rows
  }

  /** Forgets all rows from position `count` on: going back in time is cutting the ledger. */
  truncate(count: number): void {
    for (const column of [this.#kind, this.#subject, this.#time, this.#before]) column.truncate(count)
  }

  copy(): Ledger {
    const { kind, subject, time, before } = this
    const copy = new Ledger()
    for (let row = 0; row < this.count; row++) copy.add(kind[row]!, subject[row]!, time[row]!, before[row]!)
    return copy
  }
}

class Silent extends Ledger {
  override add(): number {
    return -1
  }
}

/** Records nothing; every row is -1. */
export const silent: Ledger = new Silent()
