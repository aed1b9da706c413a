/** The report of a campaign: what was run, and what came of it. */
import type { Campaign } from '../campaign/replicate.ts'
import type { Prepared } from '../run/prepare.ts'
import { reportBody } from './build.ts'
import type { Report } from './report.ts'
import { version } from './version.ts'

export function campaignReport(prepared: Prepared, campaign: Campaign): Report {
  const { scenario, compiler } = prepared
  const { products, tiers, services } = compiler.population
  const policies = Object.keys(scenario.policies)
  const members = new Float64Array(1 + products.length + tiers.length + policies.length)
  members[0] = services.count
  for (let service = 0; service < services.count; service++) {
    members[1 + services.product[service]!]!++
    members[1 + products.length + services.tier[service]!]!++
    members[1 + products.length + tiers.length + services.policy[service]!]!++
  }
  const names = { buildings: Object.keys(scenario.buildings), products, tiers, policies, services: members }
  return {
    engine: { name: 'firebreak', version },
    scenario: { name: scenario.name, digest: prepared.digest },
    seed: campaign.seed,
    replications: campaign.gathered.size,
    ...reportBody(campaign.gathered, names, scenario.horizon),
    digest: campaign.digest,
  }
}
