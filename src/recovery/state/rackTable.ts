/** What a recovery knows of each rack. */
import { never } from '../../damage/damage.ts'
import { column } from '../../base/column.ts'

/** What the repair of a rack has to rid it of: bits. Soot that corrodes or spoils is soot. */
export const dirty = { wet: 1, sooted: 2, corroded: 4, spoilt: 8 } as const

/** Racks of this site. When one serves again is `rackBackAt` of the view. */
export interface RackTable {
  /** See `rackPlan`. */
  readonly plan: Uint8Array
  /** Outage and cut-off handled last. */
  readonly downAt: Int32Array
  readonly cutAt: Int32Array
  /** What struck it while it was stopped, handled last. */
  readonly struckAt: Int32Array
  /** When soot last struck it or reached a worse class, and when it had its power back by itself, taken in last. */
  readonly sootedAt: Int32Array
  readonly servedAt: Int32Array
  /** Start of the current outage, and whether the rack was stopped in it or runs without a network. */
  readonly outAt: Int32Array
  readonly stopped: Uint8Array
  /**
   * When it last stopped, and when it last came back after a stop: the stop of a rack that serves lasted from one to the
   * other; -1: never.
   */
  readonly stoppedFrom: Int32Array
  readonly stoppedUntil: Int32Array
  readonly task: Int32Array
  readonly burnt: Uint8Array
  readonly backCause: Int32Array
  /** Values of `dirty`, and up to which second these were looked for: what comes later its repair does not clean; -1: never. */
  readonly dirt: Uint8Array
  readonly lookedAt: Int32Array
  /** How often crews have cleaned it, and how many of its servers soot has cost, up to its last return. */
  readonly cleaned: Uint8Array
  readonly lostToSoot: Int32Array
}

/** Racks that nothing has happened to. */
export function rackTable(count: number): RackTable {
  const times = (): Int32Array => column(Int32Array, count, never)
  const rows = (): Int32Array => column(Int32Array, count, -1)
  return {
    plan: new Uint8Array(count),
    downAt: times(),
    cutAt: times(),
    struckAt: times(),
    sootedAt: times(),
    servedAt: times(),
    outAt: times(),
    stopped: new Uint8Array(count),
    stoppedFrom: rows(),
    stoppedUntil: rows(),
    task: rows(),
    burnt: new Uint8Array(count),
    backCause: rows(),
    dirt: new Uint8Array(count),
    lookedAt: rows(),
    cleaned: new Uint8Array(count),
    lostToSoot: new Int32Array(count),
  }
}
