/** What workspaces of several scenarios have in common: memory, and the hazards of replications another scenario may meet as well. */
import type { FateState } from '../fate/state.ts'
import type { RecoveryState } from '../recovery/state.ts'
import type { Hazard } from './hazard.ts'

export interface Shared {
  readonly hazards: Hazards
  /** Of the replication before: their memory serves the next, if it is of a population as large. */
  fate?: FateState
  recovery?: RecoveryState
}

/** @param hazardBytes memory for hazards, the oldest of which are forgotten; 0: none is kept */
export function shared(hazardBytes = 0): Shared {
  return { hazards: new Hazards(hazardBytes) }
}

/** Hazards by all that they depend on, see `hazardKey`. */
export class Hazards<Kept extends Hazard = Hazard> {
  readonly limit: number
  readonly #byKey = new Map<string, Kept>()
  #bytes = 0

  constructor(limit: number) {
    this.limit = limit
  }

  get size(): number {
    return this.#byKey.size
  }

  get bytes(): number {
    return this.#bytes
  }

  get(key: string): Kept | undefined {
    return this.#byKey.get(key)
  }

  add(key: string, hazard: Kept): void {
    this.#byKey.set(key, hazard)
    this.#bytes += hazard.bytes
    for (const [oldest, { bytes }] of this.#byKey) {
      if (this.#bytes <= this.limit) return
      this.#byKey.delete(oldest)
      this.#bytes -= bytes
    }
  }
}
