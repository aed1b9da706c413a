/** The report of a campaign: that of an incident, over all its replications, with the rule for copies, which no fire changes. */
import type { Campaign } from '../campaign/collection.ts'
import type { Prepared } from '../run/prepare.ts'
import { incidentReport } from './incidentReport.ts'
import { protectionReport } from './protection.ts'
import type { CampaignReport } from './report.ts'

export function campaignReport(prepared: Prepared, campaign: Campaign): CampaignReport {
  const { digest, ...report } = incidentReport(prepared, campaign)
  return { ...report, protection: protectionReport(prepared), digest }
}
