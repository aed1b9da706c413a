/** Records every change of state of every service: a sink of transitions, grouped by service at the end. */
import { invariant } from '../../base/invariant.ts'
import type { Transitions } from '../../recovery/recovery.ts'
import type { Changes, ServiceHistory } from './recording.ts'

/** Four columns that grow together: with a `Growable` each, a change takes 1.6 times as long. */
export class History implements Transitions {
  #count = 0
  #service: Int32Array
  #seconds: Int32Array
  #state: Uint8Array
  #cause: Int32Array

  /** @param room expected number of changes */
  constructor(room = 16) {
    const rows = Math.max(1, room)
    this.#service = new Int32Array(rows)
    this.#seconds = new Int32Array(rows)
    this.#state = new Uint8Array(rows)
    this.#cause = new Int32Array(rows)
  }

  add(service: number, seconds: number, state: number, cause: number): void {
    if (this.#count === this.#service.length) this.#widen()
    const row = this.#count++
    this.#service[row] = service
    this.#seconds[row] = seconds
    this.#state[row] = state
    this.#cause[row] = cause
  }

  #widen(): void {
    const rows = 2 * this.#count
    this.#service = withRoom(this.#service, new Int32Array(rows))
    this.#seconds = withRoom(this.#seconds, new Int32Array(rows))
    this.#state = withRoom(this.#state, new Uint8Array(rows))
    this.#cause = withRoom(this.#cause, new Int32Array(rows))
  }

  /** Changes of racks are not recorded: their final columns are enough. */
  rack(): void {}

  /** Drops everything after the first `count` rows, to go back in time. */
  truncate(count: number): void {
    invariant(count >= 0 && count <= this.#count, `cannot cut ${this.#count} changes to ${count}`)
    this.#count = count
  }

  get count(): number {
    return this.#count
  }

  /** Changes grouped by service, each group in the order in which it was recorded. */
  rows(services: number): ServiceHistory {
    const first = this.#places(services)
    const cause = new Int32Array(first.at(-1)!)
    return { ...this.#grouped(first, cause), cause }
  }

  /** The same without causes. */
  changes(services: number): Changes {
    return this.#grouped(this.#places(services), undefined)
  }

  /**
   * First row of each service. A row that repeats the state of the one before is no change, as when one after another
   * of a service's racks burns: it has none.
   */
  #places(services: number): Int32Array {
    const [of, state] = [this.#service, this.#state]
    const first = new Int32Array(services + 1)
    const last = new Int8Array(services).fill(-1)
    for (let row = 0; row < this.#count; row++) {
      const service = of[row]!
      if (state[row] === last[service]) continue
      last[service] = state[row]!
      first[service + 1]!++
    }
    for (let service = 0; service < services; service++) first[service + 1]! += first[service]!
    return first
  }

  /** Sorts by service, stably, by counting. @param causes to be filled as well */
  #grouped(first: Int32Array, causes: Int32Array | undefined): Changes {
    const [of, secondsOf, stateOf, causeOf] = [this.#service, this.#seconds, this.#state, this.#cause]
    const services = first.length - 1
    const next = first.slice(0, services)
    const last = new Int8Array(services).fill(-1)
    const seconds = new Int32Array(first.at(-1)!)
    const state = new Uint8Array(seconds.length)
    for (let row = 0; row < this.#count; row++) {
      const service = of[row]!
      const now = stateOf[row]!
      if (now === last[service]) continue
      last[service] = now
      const to = next[service]!++
      seconds[to] = secondsOf[row]!
      state[to] = now
      if (causes !== undefined) causes[to] = causeOf[row]!
    }
    return { first, seconds, state }
  }
}

function withRoom<Column extends Int32Array | Uint8Array>(narrow: Column, wide: Column): Column {
  wide.set(narrow)
  return wide
}

/** A sink that passes each transition on to two others. */
export function both(one: Transitions, other: Transitions): Transitions {
  return {
    add(service, seconds, state, cause) {
      one.add(service, seconds, state, cause)
      other.add(service, seconds, state, cause)
    },
    rack(rack, seconds, up) {
      one.rack(rack, seconds, up)
      other.rack(rack, seconds, up)
    },
  }
}
