import { type Clock, Queue } from './clock.ts'

/** A link with equal streams of one cap: the bytes each has moved are a single number. */
export class Link {
  #moved = 0
  #readAt = 0
  #rate = 0
  #flows = 0
  #stamp = 0
  readonly #marks = new Queue<{ mark: number; done: () => void }>((a, b) => a.mark < b.mark)
  readonly #clock: Clock
  readonly #capacity: number
  readonly #cap: number
  constructor(clock: Clock, capacity: number, cap: number) {
    this.#clock = clock
    this.#capacity = capacity
    this.#cap = cap
  }

  start(bytes: number, done: () => void): void {
    this.#read()
    this.#flows++
    this.#marks.push({ mark: this.#moved + bytes, done })
    this.#share()
  }

  #read(): void {
    if (this.#flows > 0) this.#moved += this.#rate * (this.#clock.now - this.#readAt)
    else this.#moved = 0
    this.#readAt = this.#clock.now
  }

  #share(): void {
    this.#rate = Math.min(this.#cap, this.#capacity / Math.max(1, this.#flows))
    const next = this.#marks.first
    const stamp = ++this.#stamp
    if (next === undefined) return
    const time = this.#clock.now + Math.max(0, next.mark - this.#moved) / this.#rate
    this.#clock.at(time, 1, () => {
      if (stamp === this.#stamp) this.#finish()
    })
  }

  #finish(): void {
    this.#read()
    for (
      let next = this.#marks.first;
      next !== undefined && next.mark - this.#moved <= this.#rate * 1e-6;
      next = this.#marks.first
    ) {
      this.#marks.pop()
      this.#flows--
      next.done()
    }
    this.#share()
  }
}
