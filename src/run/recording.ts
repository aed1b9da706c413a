/**
 * What one incident leaves behind for a reader who wants to see it: the page, Why?, an export. Typed arrays, so that it
 * crosses to another thread as copies of a few buffers. Recording is a sink: it has no effect on the digest.
 */
import type { Rows } from '../estate/population.ts'

export interface Frames {
  /** Seconds after ignition of each frame, ascending; closer together while it burns. */
  readonly seconds: Float64Array
  readonly rooms: number
  /** One element a frame and room: frame * rooms + room. */
  readonly stage: Uint8Array
  readonly upperC: Float32Array
  readonly layerHeightM: Float32Array
  readonly sootGM3: Float32Array
  /** Bits: 1 dark, 2 sooted, 4 wet, 8 cut off from the network, 16 cooling lost. */
  readonly condition: Uint8Array
}

/** Transitions of every service; those of service s are rows first[s] up to first[s + 1], in time order. */
export interface Changes {
  readonly first: Int32Array
  readonly seconds: Int32Array
  /** Index into serviceStates of recovery. */
  readonly state: Uint8Array
}

/** With what each came from. */
export interface ServiceHistory extends Changes {
  /** Ledger row, -1 unknown. */
  readonly cause: Int32Array
}

/** Rows of the ledger of causes; kind is an index into `causes` of estate, before is the row it follows from or -1. */
export interface Causes {
  readonly kind: Uint8Array
  readonly subject: Int32Array
  readonly seconds: Float64Array
  readonly before: Int32Array
}

/** The rooms and buildings as drawn, m. */
export interface Plan {
  readonly buildings: readonly {
    name: string
    x: number
    y: number
    width: number
    depth: number
    /** In all, and how many of them lie below the ground; rooms stand on storeys from -basements on. */
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

/** What happened, without why. */
export interface Course {
  readonly plan: Plan
  readonly frames: Frames
  readonly racks: {
    readonly room: Int32Array
    readonly downAt: Int32Array
    readonly burntAt: Int32Array
    readonly state: Uint8Array
    readonly backAt: Int32Array
  }
  readonly services: {
    readonly count: number
    readonly rack: Rows
    readonly customer: Rows
    readonly product: Uint8Array
    readonly tier: Uint8Array
    readonly policy: Uint8Array
    readonly dataLoss: Uint8Array
    readonly dataLossSeconds: Int32Array
    readonly dataBackAt: Int32Array
    readonly products: readonly string[]
    readonly tiers: readonly string[]
    readonly policies: readonly string[]
  }
  readonly history: Changes
}

export interface Recording extends Course {
  readonly history: ServiceHistory
  readonly causes: Causes
  /** Entries of the timeline, in time order. */
  readonly entries: readonly Entry[]
}

export interface Entry {
  readonly lane:
    'fire' | 'power' | 'cooling' | 'network' | 'people' | 'communication' | 'customers' | 'recovery'
  readonly seconds: number
  /** End of an interval, or undefined for a point in time. */
  readonly until?: number
  /** Ledger row it stands for, -1 if none. */
  readonly cause: number
  /** The word of the cause kind. */
  readonly kind: string
  /** In the reader's language, without a capital or a full stop. */
  readonly sentence: string
}

/** What the columns of states and of losses index. */
export { serviceStates } from '../recovery/recovery.ts'
export { dataLossKind } from '../fate/fate.ts'
