/** Events as closures in a binary heap, and the clock that runs them in order. */

/** A binary heap ordered by `before`. */
export class Queue<T> {
  readonly #items: T[] = []
  readonly #before: (a: T, b: T) => boolean
  constructor(before: (a: T, b: T) => boolean) {
    this.#before = before
  }

  get first(): T | undefined {
    return this.#items[0]
  }

  push(item: T): void {
    const items = this.#items
    let at = items.push(item) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#before(item, items[parent]!)) break
      items[at] = items[parent]!
      at = parent
    }
    items[at] = item
  }

  pop(): T | undefined {
    const items = this.#items
    const first = items[0]
    const last = items.pop()
    if (items.length === 0 || last === undefined) return first
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= items.length) break
      if (child + 1 < items.length && this.#before(items[child + 1]!, items[child]!)) child++
      if (!this.#before(items[child]!, last)) break
      items[at] = items[child]!
      at = child
    }
    items[at] = last
    return first
  }
}

interface Appointment {
  readonly time: number
  /** Events that end something come before those that serve a queue. */
  readonly kind: number
  readonly nth: number
  readonly act: () => void
}

export class Clock {
  now = 0
  #nth = 0
  readonly #events = new Queue<Appointment>((a, b) =>
    a.time !== b.time ? a.time < b.time : a.kind !== b.kind ? a.kind < b.kind : a.nth < b.nth,
  )

  at(time: number, kind: number, act: () => void): void {
    this.#events.push({ time, kind, nth: this.#nth++, act })
  }

  run(until: number): void {
    for (
      let event = this.#events.first;
      event !== undefined && event.time <= until;
      event = this.#events.first
    ) {
      this.#events.pop()
      this.now = event.time
      event.act()
    }
  }
}
