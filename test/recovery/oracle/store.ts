/** New servers, told again: what stands in stock, what arrives, and who makes how many of those ordered beyond the stock. */
import type { Deliveries } from './jobs.ts'

/** So many every so often, of which no more than its share of the orders leaves the factory. */
interface Factory {
  readonly at: number
  readonly units: number
  readonly every: number
  readonly share: number
}

interface Maker extends Factory {
  nextAt: number
  made: number
  ordered: number
  sent: number
}

export class Store {
  inStock = 0
  handedOut = 0
  /** Servers that stand in the stock, or will once it is there. */
  #stocked = 0
  readonly #deliveries: { nextAt: number; readonly of: Deliveries }[] = []
  #makers: readonly Maker[] = []
  #limit = 0

  deliver(of: Deliveries): void {
    this.#deliveries.push({ nextAt: of.at, of })
  }

  /** A stock on its way, and factories for what it does not cover, which make so many at most. */
  open(stock: Deliveries, factories: readonly Factory[], limit: number): void {
    this.#stocked = stock.units
    if (stock.units > 0) this.deliver(stock)
    this.#makers = factories
      .filter(({ share }) => share > 0)
      .map(factory => ({ ...factory, nextAt: factory.at, made: 0, ordered: 0, sent: 0 }))
    this.#limit = limit
  }

  /** So many wait: each server that is missing is ordered from the factory that stays nearest to its share with it. */
  order(waiting: number): void {
    if (this.#makers.length === 0) return
    const missing = Math.min(this.#limit, this.handedOut + waiting - this.#stocked)
    const claim = ({ ordered, share }: Maker): number => (ordered + 0.5) / share
    const all = (): number => this.#makers.reduce((sum, { ordered }) => sum + ordered, 0)
    while (all() < missing) this.#makers.reduce((a, b) => (claim(b) < claim(a) ? b : a)).ordered++
  }

  next(): number {
    return Math.min(
      ...this.#makers.map(({ nextAt, sent, ordered }) => (sent < ordered ? nextAt : Infinity)),
      ...this.#deliveries.map(({ nextAt, of }) => (of.times > 0 ? nextAt : Infinity)),
    )
  }

  /** Takes in what arrives by a time. */
  receive(by: number): void {
    for (const delivery of this.#deliveries)
      for (; delivery.of.times > 0 && delivery.nextAt <= by; delivery.of.times--) {
        this.inStock += delivery.of.units
        delivery.nextAt += delivery.of.every
      }
    for (const maker of this.#makers) {
      for (; maker.nextAt <= by; maker.nextAt += maker.every) maker.made += maker.units
      const sent = Math.min(maker.made, maker.ordered)
      this.inStock += sent - maker.sent
      maker.sent = sent
    }
  }

  /** As many as there are, up to so many. Less than none: they are given back. */
  handOut(units: number): number {
    const given = Math.min(units, this.inStock)
    this.inStock -= given
    this.handedOut += given
    return given
  }
}
