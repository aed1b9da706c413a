/** What the workspaces of several scenarios share: memory, and hazards that another scenario may meet as well. */
import { Scratch } from '../../base/scratch.ts'
import type { FateState } from '../../fate/state/state.ts'
import type { RecoveryState } from '../../recovery/state/state.ts'
import type { Hazard } from '../hazard.ts'

export interface Shared {
  readonly hazards: Hazards
  /** State of the replication before: its memory is reused for a population of the same size. */
  fate?: FateState
  recovery?: RecoveryState
  /** Memory in which a replication is concluded. */
  readonly scratch: Scratch
}

/** @param hazardBytes memory for hazards, oldest dropped first; 0: none are kept */
export function shared(hazardBytes = 0): Shared {
  return { hazards: new Hazards(hazardBytes), scratch: new Scratch() }
}

/** Hazards by everything they depend on, see `hazardKey`. */
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

  /** By their keys, the oldest first. */
  entries(): IterableIterator<[key: string, hazard: Kept]> {
    return this.#byKey.entries()
  }

  get(key: string): Kept | undefined {
    return this.#byKey.get(key)
  }

  add(key: string, hazard: Kept): void {
    this.#bytes += hazard.bytes - (this.#byKey.get(key)?.bytes ?? 0)
    this.#byKey.set(key, hazard)
    for (const [oldest, { bytes }] of this.#byKey) {
      if (this.#bytes <= this.limit) return
      this.#byKey.delete(oldest)
      this.#bytes -= bytes
    }
  }
}
