/**
 * What one incident leaves for a reader (the page, Why?, an export). Typed arrays, so that a recording crosses to
 * another thread as a few buffers. Recording is a sink: it does not change the digest.
 */
import type { Rows } from '../../estate/population.ts'

/** The state of the rooms at intervals. Its columns of rooms are row-major, frames x rooms: frame * rooms + room. */
export interface Frames {
  /** Seconds after ignition of each frame, ascending; closer together while it burns. */
  readonly seconds: Float64Array
  readonly rooms: number
  /** Value of `roomStage`. */
  readonly stage: Uint8Array
  readonly upperC: Float32Array
  readonly layerHeightM: Float32Array
  readonly sootGM3: Float32Array
  /** Bits: 1 dark, 2 sooted, 4 wet, 8 cut off from the network, 16 without cooling. */
  readonly condition: Uint8Array
}

/** Transitions of all services: those of service s are rows first[s] up to first[s + 1], in order of time. */
export interface Changes {
  readonly first: Int32Array
  readonly seconds: Int32Array
  /** Position in `serviceStates`. */
  readonly state: Uint8Array
}

/** The same with the cause of each transition. */
export interface ServiceHistory extends Changes {
  /** Row of the ledger; -1: unknown. */
  readonly cause: Int32Array
}

/** The ledger of causes: `kind` is a position in `causes`, `before` the row a cause follows from, or -1. */
export interface Causes {
  readonly kind: Uint8Array
  readonly subject: Int32Array
  readonly seconds: Float64Array
  readonly before: Int32Array
}

/** The rooms and buildings as drawn; lengths in m. */
export interface Plan {
  readonly buildings: readonly {
    name: string
    x: number
    y: number
    width: number
    depth: number
    /** Number of storeys, and how many of them are below ground: rooms stand on storeys from -basements on. */
    storeys: number
    basements: number
  }[]
  readonly rooms: readonly {
    name: string
    building: number
    storey: number
    topStorey: number
    kind: string
    x: number
    y: number
    width: number
    depth: number
    racks: number
    servers: number
  }[]
}

/** What happened, without causes. Times are whole seconds after ignition; `never` where something did not happen. */
export interface Course {
  readonly plan: Plan
  readonly frames: Frames
  /** One element for each rack. */
  readonly racks: {
    /** Row of `plan.rooms`. */
    readonly room: Int32Array
    /** When it stopped serving, the last time if it was hit twice. */
    readonly downAt: Int32Array
    readonly burntAt: Int32Array
    /** The worst it was in, a value of `rackState`. */
    readonly state: Uint8Array
    readonly backAt: Int32Array
  }
  /** One element for each service. */
  readonly services: {
    readonly count: number
    /** Row of `racks`, the first of several. */
    readonly rack: Rows
    /** The same, but the one that was struck of a service in several racks. */
    readonly struckRack: Rows
    /** Number of the customer; their names: `drawnCustomers`. */
    readonly customer: Rows
    /** Positions in `products`, `tiers` and `policies`. */
    readonly product: Uint8Array
    readonly tier: Uint8Array
    readonly policy: Uint8Array
    /** Value of `dataLossKind`. */
    readonly dataLoss: Uint8Array
    /** Age of the point it goes on from, where the loss is a window, s; see `dataAge`. */
    readonly dataLossSeconds: Int32Array
    readonly dataBackAt: Int32Array
    readonly products: readonly string[]
    readonly tiers: readonly string[]
    readonly policies: readonly string[]
  }
  /** For the outages of a service see `eachOutage`. */
  readonly history: Changes
}

/** What happened, with causes and timeline. */
export interface Recording extends Course {
  readonly history: ServiceHistory
  readonly causes: Causes
  /** Entries of the timeline, in time order. */
  readonly entries: readonly Entry[]
}

/** One line of the timeline. */
export interface Entry {
  readonly lane:
    'fire' | 'power' | 'cooling' | 'network' | 'people' | 'communication' | 'customers' | 'recovery'
  readonly seconds: number
  /** End of an interval; undefined for a moment. */
  readonly until?: number
  /** Ledger row behind the entry; -1: none. */
  readonly cause: number
  /** The kind of cause, as a word. */
  readonly kind: string
  /** In the reader's language, without capital or full stop. */
  readonly sentence: string
}

/** Words by number: `serviceStates[state]`. */
export { serviceStates } from '../../recovery/recovery.ts'
/** Numbers by word: `dataLoss[service] === dataLossKind.permanent`. */
export { dataLossKind } from '../../fate/fate.ts'
export { never, rackState } from '../../damage/damage.ts'
export { stage as roomStage } from '../../fire/fire.ts'
