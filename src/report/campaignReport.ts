/** The report of a campaign. */
import type { Campaign } from '../campaign/collection.ts'
import { examplesIn } from '../campaign/examples.ts'
import type { Prepared } from '../run/prepare.ts'
import type { Report } from './report.ts'
import { reportOver } from './reportOver.ts'

/**
 * The report of a campaign of the scenario as prepared, over the replications that were run.
 * @param strategy under which it was prepared; null: as written
 */
export function campaignReport(
  prepared: Prepared,
  campaign: Campaign,
  strategy: string | null = null,
): Report {
  const report = reportOver(prepared, campaign, strategy)
  return campaign.gathered.size > 1 ? { ...report, examples: examplesIn(campaign.gathered) } : report
}
