/** What orders to move services leave behind: servers taken at other sites, and arrivals there. */
import { copyOf } from '../../base/copy.ts'

/**
 * Two tables: spare servers taken at another site (negative: given back) in the order in which they were noted, which
 * is not always that of time; and moments at which services of one order arrive.
 */
export interface Moves {
  readonly at: number[]
  readonly site: number[]
  readonly servers: number[]
  readonly arriveAt: number[]
  /** Ledger row of the order that moved them. */
  readonly by: number[]
}

/** Two empty tables. */
export const noMoves = (): Moves => copyOf(none)
const none: Moves = { at: [], site: [], servers: [], arriveAt: [], by: [] }
