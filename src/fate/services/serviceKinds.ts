/**
 * Kinds of services: those equal in everything but name, place, customer and data. One small number for each service
 * stands for a dozen columns, and a site has a few dozen kinds. A service that others need is a kind of its own.
 */
import type { Population } from '../../estate/population.ts'
import { interned, type Interned, internedPairs } from '../../base/interned.ts'
import type { Needs } from './needs.ts'

export interface ServiceKinds {
  readonly count: number
  /** Kind of each service. */
  readonly of: Uint16Array | Int32Array
  /** By kind. */
  readonly product: Uint8Array
  readonly tier: Uint8Array
  readonly policy: Uint8Array
  readonly activity: Uint8Array
  readonly rtoSeconds: Int32Array
  readonly rpoSeconds: Int32Array
  readonly mtpdSeconds: Int32Array
  /** Class of what it needs, and its position among the services that others need (-1: nobody needs it). */
  readonly needs: Int32Array
  readonly needed: Int32Array
  /** Kinds with the same product, tier and policy are counted in one cell. */
  readonly cell: Int32Array
  readonly cells: Cells
}

/** Combinations of product, tier and policy that occur, each counted separately. */
export interface Cells {
  readonly count: number
  readonly product: Int32Array
  readonly tier: Int32Array
  readonly policy: Int32Array
}

/** Services that are alike but for their policy: the same under all policies. */
export function alikeOf({ services }: Population, needs: Needs): Interned {
  const columns = [
    services.product,
    services.tier,
    services.activity,
    needs.classOf,
    positionsOf(needs, services.count),
  ]
  // One list for all rows: a new one for each takes nearly twice as long.
  const list = new Int32Array(columns.length)
  return interned(services.count, row => {
    for (let at = 0; at < columns.length; at++) list[at] = columns[at]![row]!
    return list
  })
}

/** By service, its position among those that others need; -1: nobody needs it. */
function positionsOf({ neededRow }: Needs, services: number): Int32Array {
  const position = new Int32Array(services).fill(-1)
  neededRow.forEach((row, at) => (position[row] = at))
  return position
}

/** @param alike see `alikeOf` */
export function kindsOf({ services, objectives }: Population, needs: Needs, alike: Interned): ServiceKinds {
  const { of, first } = internedPairs(alike, services.policy)
  const position = positionsOf(needs, services.count)
  const rows = Int32Array.from(first)
  const product = Uint8Array.from(rows, row => services.product[row]!)
  const tier = Uint8Array.from(rows, row => services.tier[row]!)
  const policy = Uint8Array.from(rows, row => services.policy[row]!)
  const cells = interned(rows.length, kind => [product[kind]!, tier[kind]!, policy[kind]!])
  return {
    count: rows.length,
    of,
    product,
    tier,
    policy,
    activity: Uint8Array.from(rows, row => services.activity[row]!),
    rtoSeconds: rows.map(row => objectives.rtoSeconds[services.tier[row]!]!),
    rpoSeconds: rows.map(row => objectives.rpoSeconds[services.tier[row]!]!),
    mtpdSeconds: rows.map(row => objectives.mtpdSeconds[services.tier[row]!]!),
    needs: rows.map(row => needs.classOf[row]!),
    needed: rows.map(row => position[row]!),
    cell: Int32Array.from(cells.of),
    cells: {
      count: cells.first.length,
      product: Int32Array.from(cells.first, kind => product[kind]!),
      tier: Int32Array.from(cells.first, kind => tier[kind]!),
      policy: Int32Array.from(cells.first, kind => policy[kind]!),
    },
  }
}
