/**
 * What happens next: a binary heap ordered by (time, kind, priority, key, payload). The order of the pops
 * depends on what is in the calendar and on nothing else, ties included. Typed arrays only, so that a
 * snapshot is a copy.
 */
import { invariant } from './invariant.ts'

/** Entries hold a time, a kind (int32), a priority (any number, low first), a key (uint32) and a payload (int32). */
export class Calendar {
  /** The fields of the entry popped last. */
  time = -Infinity
  kind = 0
  priority = 0
  key = 0

  #size = 0
  /** Times in heap order, kept apart from the rest so that most comparisons touch one array. */
  #times: Float64Array
  /** Slot of the rest of each entry. Beyond `size` it lists the free slots, so it is always a permutation. */
  #slots: Int32Array
  #kinds: Int32Array
  #priorities: Float64Array
  #keys: Uint32Array
  #payloads: Int32Array

  constructor(capacity = 64) {
    const room = Math.max(1, capacity)
    this.#times = new Float64Array(room)
    this.#slots = Int32Array.from({ length: room }, (_, slot) => slot)
    this.#kinds = new Int32Array(room)
    this.#priorities = new Float64Array(room)
    this.#keys = new Uint32Array(room)
    this.#payloads = new Int32Array(room)
  }

  get size(): number {
    return this.#size
  }

  add(time: number, kind: number, priority: number, key: number, payload: number): void {
    invariant(time - time === 0, `an entry of the calendar has a finite time, not ${time}`)
    if (this.#size === this.#times.length) this.#grow()
    const slot = this.#slots[this.#size]!
    this.#kinds[slot] = kind
    this.#priorities[slot] = priority
    this.#keys[slot] = key
    this.#payloads[slot] = payload
    this.#rise(this.#size++, time, slot)
  }

  /** Time of the next entry; Infinity if there is none. */
  peekTime(): number {
    return this.#size > 0 ? this.#times[0]! : Infinity
  }

  /** Takes the next entry out: returns its payload and leaves its other fields in `time`, `kind`, `priority`, `key`. */
  pop(): number {
    invariant(this.#size > 0, 'the calendar is empty')
    const slot = this.#slots[0]!
    this.time = this.#times[0]!
    this.kind = this.#kinds[slot]!
    this.priority = this.#priorities[slot]!
    this.key = this.#keys[slot]!
    const last = --this.#size
    const lastSlot = this.#slots[last]!
    this.#slots[last] = slot
    if (last > 0) this.#sink(this.#times[last]!, lastSlot)
    return this.#payloads[slot]!
  }

  clear(): void {
    this.#size = 0
  }

  /** A copy of all entries, 32 bytes each. */
  snapshot(): Float64Array<ArrayBuffer> {
    const size = this.#size
    const copy = new Float64Array(4 * size)
    const words = new Int32Array(copy.buffer)
    for (let i = 0; i < size; i++) {
      const slot = this.#slots[i]!
      copy[4 * i] = this.#times[i]!
      copy[4 * i + 1] = this.#priorities[slot]!
      words[8 * i + 4] = this.#kinds[slot]!
      words[8 * i + 5] = this.#keys[slot]!
      words[8 * i + 6] = this.#payloads[slot]!
    }
    return copy
  }

  static restore(snapshot: Float64Array): Calendar {
    const size = snapshot.length / 4
    const calendar = new Calendar(size)
    const words = new Int32Array(snapshot.buffer, snapshot.byteOffset, 8 * size)
    for (let i = 0; i < size; i++)
      calendar.add(
        snapshot[4 * i]!,
        words[8 * i + 4]!,
        snapshot[4 * i + 1]!,
        words[8 * i + 5]! >>> 0,
        words[8 * i + 6]!,
      )
    return calendar
  }

  #rise(from: number, time: number, slot: number): void {
    const times = this.#times
    const slots = this.#slots
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      const other = times[parent]!
      if (time > other || (time === other && !this.#before(slot, slots[parent]!))) break
      times[at] = other
      slots[at] = slots[parent]!
      at = parent
    }
    times[at] = time
    slots[at] = slot
  }

  #sink(time: number, slot: number): void {
    const times = this.#times
    const slots = this.#slots
    const size = this.#size
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= size) break
      let other = times[child]!
      if (child + 1 < size) {
        const right = times[child + 1]!
        if (right < other || (right === other && this.#before(slots[child + 1]!, slots[child]!))) {
          child++
          other = right
        }
      }
      if (time < other || (time === other && this.#before(slot, slots[child]!))) break
      times[at] = other
      slots[at] = slots[child]!
      at = child
    }
    times[at] = time
    slots[at] = slot
  }

  /** Order of two entries at the same time. */
  #before(a: number, b: number): boolean {
    const byKind = this.#kinds[a]! - this.#kinds[b]!
    if (byKind !== 0) return byKind < 0
    const byPriority = this.#priorities[a]! - this.#priorities[b]!
    if (byPriority !== 0) return byPriority < 0
    const byKey = this.#keys[a]! - this.#keys[b]!
    if (byKey !== 0) return byKey < 0
    return this.#payloads[a]! < this.#payloads[b]!
  }

  #grow(): void {
    const before = this.#times.length
    this.#times = longer(this.#times, new Float64Array(2 * before))
    this.#kinds = longer(this.#kinds, new Int32Array(2 * before))
    this.#priorities = longer(this.#priorities, new Float64Array(2 * before))
    this.#keys = longer(this.#keys, new Uint32Array(2 * before))
    this.#payloads = longer(this.#payloads, new Int32Array(2 * before))
    this.#slots = longer(this.#slots, new Int32Array(2 * before))
    for (let slot = before; slot < 2 * before; slot++) this.#slots[slot] = slot
  }
}

function longer<A extends Int32Array | Uint32Array | Float64Array>(from: A, to: A): A {
  to.set(from)
  return to
}
