/** A stretch of a campaign: the rows of contiguous replications, each under every strategy of the plan. */
import { invariant } from '../base/invariant.ts'
import type { Range } from './plan.ts'
import type { Row } from './row.ts'

export interface Part {
  /** The first replication. */
  readonly from: number
  /** Replication-major: (replication - from) * strategies + strategy. */
  readonly rows: readonly Row[]
}

export function rangeOf({ from, rows }: Part, strategies: number): Range {
  invariant(rows.length % strategies === 0, `${rows.length} rows of ${strategies} strategies`)
  return { from, to: from + rows.length / strategies }
}
