/**
 * Who, what, when, and because of what: an append-only log in which each row points to the earlier row that
 * caused it. Recording is optional: `silent` takes the same calls and keeps nothing, and no result may depend
 * on which one is used.
 */
import { Growable } from './growable.ts'
import { invariant } from './invariant.ts'

export class Ledger {
  readonly #kind: Growable<Int32ArrayConstructor>
  readonly #subject: Growable<Int32ArrayConstructor>
  readonly #time: Growable<Float64ArrayConstructor>
  readonly #before: Growable<Int32ArrayConstructor>
  readonly #lasted: Growable<Float32ArrayConstructor>

  /** @param room expected number of rows; growing beyond it takes time */
  constructor(room?: number) {
    this.#kind = new Growable(Int32Array, room)
    this.#subject = new Growable(Int32Array, room)
    this.#time = new Growable(Float64Array, room)
    this.#before = new Growable(Int32Array, room)
    this.#lasted = new Growable(Float32Array, room)
  }

  /**
   * Appends a row and returns its position. `before` is the row that caused it; -1 makes it a root. `lasted`
   * is how long it went on or was waited for, in the unit of the time; 0: it has no length.
   */
  add(kind: number, subject: number, time: number, before: number, lasted = 0): number {
    invariant(before >= -1 && before < this.count, `row ${this.count} cannot be caused by row ${before}`)
    this.#kind.push(kind)
    this.#subject.push(subject)
    this.#time.push(time)
    this.#lasted.push(lasted)
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
  get lasted(): Float32Array {
    return this.#lasted.view()
  }

  timeOf(row: number): number {
    return this.#time.at(row)
  }

  /** The row, the row that caused it, and so on to the root. */
  chain(row: number): number[] {
    const rows: number[] = []
    for (let at = row; at >= 0; at = this.#before.at(at)) rows.push(at)
    return rows
  }

  /** Forgets all rows from position `count` on, to go back in time. */
  truncate(count: number): void {
    for (const column of [this.#kind, this.#subject, this.#time, this.#before, this.#lasted])
      column.truncate(count)
  }

  copy(): Ledger {
    const { kind, subject, time, before, lasted } = this
    const copy = new Ledger()
    for (let row = 0; row < this.count; row++)
      copy.add(kind[row]!, subject[row]!, time[row]!, before[row]!, lasted[row])
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
