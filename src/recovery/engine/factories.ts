/** Factories of servers: when their deliveries arrive, and how orders are divided among them. */
import { grow } from './tasks.ts'

/** Delivery n (from 0) of `batch` units arrives at firstAt + n * every; the last one may be smaller. */
export interface Factories {
  count: number
  supply: Int32Array
  firstAt: Float64Array
  every: Float64Array
  batch: Float64Array
  /** Its share of the units ordered from its supply; NaN: it makes as many as it can. */
  share: Float64Array
  /** Units it has to make so far, and units that have arrived. */
  toMake: Float64Array
  arrived: Float64Array
}

/** A factory as ordered from. It delivers at a `rate`, or a `batch` `every` so long. */
export interface FactorySpec {
  /** Time from which it works, and transport time. */
  readonly from: number
  readonly transport: number
  /** Units per unit of time, or a batch at intervals. */
  readonly rate?: number
  readonly batch?: number
  readonly every?: number
  /** Total number of units it makes; undefined: no limit. */
  readonly units?: number
  /**
   * Instead of a total: its share of what is ordered beyond the stock. It works ahead, but delivers no more than its
   * share.
   */
  readonly share?: number
}

/** No factories, with room for some. */
export function emptyFactories(): Factories {
  return {
    count: 0,
    supply: new Int32Array(4),
    firstAt: new Float64Array(4),
    every: new Float64Array(4),
    batch: new Float64Array(4),
    share: new Float64Array(4),
    toMake: new Float64Array(4),
    arrived: new Float64Array(4),
  }
}

/**
 * A factory that works from `from` on: its first unit (or batch) is ready one interval later and arrives after
 * transport.
 */
export function addFactory(factories: Factories, supply: number, spec: FactorySpec): number {
  if (factories.count === factories.firstAt.length) grow(factories)
  const row = factories.count++
  const batch = spec.batch ?? 1
  const every = spec.every ?? batch / (spec.rate ?? 0)
  factories.supply[row] = supply
  factories.batch[row] = batch
  factories.every[row] = every
  factories.firstAt[row] = spec.from + spec.transport + every
  factories.share[row] = spec.share ?? NaN
  factories.toMake[row] = spec.share === undefined ? (spec.units ?? Infinity) : 0
  factories.arrived[row] = 0
  return row
}

/**
 * The factory that makes the next unit; -1: none works by shares. After A. Sainte-Laguë (La représentation
 * proportionnelle et la méthode des moindres carrés, 1910): each is as close to its share as whole units allow, and
 * never has to give one back.
 */
export function firstOpen({ count, supply, share, toMake }: Factories, of: number): number {
  let first = -1
  let least = Infinity
  for (let f = 0; f < count; f++) {
    if (supply[f] !== of || !(share[f]! > 0)) continue
    const claim = (toMake[f]! + 0.5) / share[f]!
    if (claim >= least) continue
    first = f
    least = claim
  }
  return first
}

/** Time of the next delivery; Infinity: none is to come so far. */
export function nextArrivalAt(
  { arrived, toMake, firstAt, every, batch }: Factories,
  factory: number,
): number {
  // A factory that makes nothing never delivers, and Infinity times no deliveries is no time.
  if (arrived[factory]! >= toMake[factory]! || firstAt[factory] === Infinity) return Infinity
  return firstAt[factory]! + Math.floor(arrived[factory]! / batch[factory]!) * every[factory]!
}

/** Units that have arrived by a time, out of those it has to make. */
export function arrivedBy(
  { firstAt, every, batch, toMake }: Factories,
  factory: number,
  time: number,
): number {
  const deliveries = Math.floor((time - firstAt[factory]!) / every[factory]!) + 1
  return Math.min(Math.max(0, deliveries) * batch[factory]!, toMake[factory]!)
}
