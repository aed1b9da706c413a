/** Records every change of state of every service: a sink of transitions, grouped by service at the end. */
import { Growable } from '../base/growable.ts'
import type { Transitions } from '../recovery/recovery.ts'
import type { Changes, ServiceHistory } from './recording.ts'

export class History implements Transitions {
  readonly #service: Growable<Int32ArrayConstructor>
  readonly #seconds: Growable<Int32ArrayConstructor>
  readonly #state: Growable<Uint8ArrayConstructor>
  readonly #cause: Growable<Int32ArrayConstructor>

  /** @param room expected number of changes */
  constructor(room?: number) {
    this.#service = new Growable(Int32Array, room)
    this.#seconds = new Growable(Int32Array, room)
    this.#state = new Growable(Uint8Array, room)
    this.#cause = new Growable(Int32Array, room)
  }

  add(service: number, seconds: number, state: number, cause: number): void {
    this.#service.push(service)
    this.#seconds.push(seconds)
    this.#state.push(state)
    this.#cause.push(cause)
  }

  /** Changes of racks are not recorded: their final columns are enough. */
  rack(): void {}

  /** Drops everything after the first `count` rows, to go back in time. */
  truncate(count: number): void {
    for (const column of [this.#service, this.#seconds, this.#state, this.#cause]) column.truncate(count)
  }

  get count(): number {
    return this.#service.length
  }

  /** Changes grouped by service, each group in the order in which it was recorded. */
  rows(services: number): ServiceHistory {
    const { first, to } = this.#places(services)
    return { ...this.#changesAt(first, to), cause: moved(this.#cause.view(), to, first.at(-1)!) }
  }

  /** The same without causes. */
  changes(services: number): Changes {
    const { first, to } = this.#places(services)
    return this.#changesAt(first, to)
  }

  #changesAt(first: Int32Array, to: Int32Array): Changes {
    const count = first.at(-1)!
    return {
      first,
      seconds: moved(this.#seconds.view(), to, count),
      state: moved(this.#state.view(), to, count),
    }
  }

  /**
   * First row of each service, and the new place of each row: a stable counting sort. A row that repeats the state of
   * the one before is no change, as when one after another of a service's racks burns: it has none, -1.
   */
  #places(services: number): { readonly first: Int32Array; readonly to: Int32Array } {
    const of = this.#service.view()
    const state = this.#state.view()
    const first = new Int32Array(services + 1)
    const to = new Int32Array(of.length)
    const last = new Int8Array(services).fill(-1)
    for (let row = 0; row < of.length; row++) {
      const service = of[row]!
      if (state[row] === last[service]) to[row] = -1
      else first[service + 1]!++
      last[service] = state[row]!
    }
    for (let service = 0; service < services; service++) first[service + 1]! += first[service]!
    const next = first.slice(0, services)
    for (let row = 0; row < of.length; row++) if (to[row] === 0) to[row] = next[of[row]!]!++
    return { first, to }
  }
}

/** The values of a column, each moved to its new place, if it has one. */
function moved<Column extends Int32Array | Uint8Array>(
  column: Column,
  to: Int32Array,
  count: number,
): Column {
  const into = new (column.constructor as new (length: number) => Column)(count)
  for (let row = 0; row < to.length; row++) if (to[row]! >= 0) into[to[row]!] = column[row]!
  return into
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
