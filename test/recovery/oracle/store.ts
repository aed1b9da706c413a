/** New servers: the stock, deliveries, and how factories share the orders beyond the stock. */
import type { Deliveries } from './jobs.ts'

/** Makes `units` every `every` seconds, and delivers no more of them than its share of the orders. */
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
  /** Servers in the stock, or in it once it arrives. */
  #stocked = 0
  readonly #deliveries: { nextAt: number; readonly of: Deliveries }[] = []
  #makers: readonly Maker[] = []
  #limit = 0

  deliver(of: Deliveries): void {
    this.#deliveries.push({ nextAt: of.at, of })
  }

  /** Sets up a stock on its way, and factories for what it does not cover: at most `limit` servers. */
  open(stock: Deliveries, factories: readonly Factory[], limit: number): void {
    this.#stocked = stock.units
    if (stock.units > 0) this.deliver(stock)
    this.#makers = factories
      .filter(({ share }) => share > 0)
      .map(factory => ({ ...factory, nextAt: factory.at, made: 0, ordered: 0, sent: 0 }))
    this.#limit = limit
  }

  /**
   * Orders each missing server from the factory that stays nearest to its share with it (the Sainte-Laguë
   * method).
   */
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

  /** Takes in what has arrived by a time. */
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

  /** Hands out as many servers as there are, at most `units`. A negative number gives servers back. */
  handOut(units: number): number {
    const given = Math.min(units, this.inStock)
    this.inStock -= given
    this.handedOut += given
    return given
  }
}
