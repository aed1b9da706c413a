/** What happens to a site, and what is told of it, in the simulation by the second. */
import type { PowerOrder } from '../../../src/damage/damage.ts'

/** A second at which the equipment of a room is lost to the fire. */
export interface RoomLost {
  readonly room: number
  readonly at: number
}

/**
 * A period in which outside air is shut out of a room: by smoke at its louvres, or by louvres closed for
 * good.
 */
export interface AirShut {
  readonly room: number
  readonly from: number
  readonly to: number
}

/** Everything that happens to a site. */
export interface Happens {
  readonly orders: readonly PowerOrder[]
  readonly losses: readonly RoomLost[]
  readonly shut: readonly AirShut[]
  /** By room: second from which power that is restored to its building reaches it. */
  readonly readyAt: ArrayLike<number>
}

/** State of each room in one second. */
export interface Second {
  readonly powered: boolean[]
  readonly running: boolean[]
  readonly cooled: boolean[]
  readonly connected: boolean[]
}

export interface Unit {
  readonly kind: string
  readonly building: number
  readonly room: number
  readonly from: number[]
  /** Remaining store, s. */
  left: number
  readonly full: number
  /** Generators: seconds until it delivers; Infinity: not requested. */
  startsIn: number
  fails: boolean
  cut: boolean
  lost: boolean
  live: boolean
}
