/** The report of a campaign with a single replication. */
import { digestOf } from '../base/digest.ts'
import { columnsOf } from '../campaign/columns.ts'
import { Gathering } from '../campaign/gathering.ts'
import { type Row, rowOf } from '../campaign/row.ts'
import type { Prepared } from '../run/prepare.ts'
import type { Outcome, ReplicationChoice } from '../run/workspace.ts'
import { reportOver } from './reportOver.ts'
import type { Report } from './report.ts'

/** With the row that a campaign has of the same replication. */
export function reportOfOne(
  prepared: Prepared,
  choice: ReplicationChoice,
  outcome: Outcome,
): { readonly report: Report; readonly row: Row } {
  const { seed, replication, typical = false, inputs } = choice
  const { impact } = outcome
  const columns = columnsOf(prepared, Object.keys(impact.bottlenecks))
  const gathered = new Gathering(columns, 1)
  const row = rowOf(columns, impact, outcome.digest)
  gathered.add(row)
  const campaign = {
    seed,
    sampling: inputs === undefined ? ('random' as const) : ('given' as const),
    typical,
    gathered,
    digest: digestOf(prepared.digest, seed, row.digest),
  }
  return { report: reportOver(prepared, campaign, null, replication), row }
}
