/** The report of one replication or many: what was run, and its results. */
import type { Campaign } from '../campaign/collection.ts'
import { kept } from '../base/kept.ts'
import { customersLossStated } from '../campaign/customersLossStated.ts'
import type { Prepared } from '../run/prepare.ts'
import { reportBody } from './build.ts'
import { costsReport } from './costs.ts'
import { protectionReport } from './protection.ts'
import type { Report } from './report.ts'
import { version } from './version.ts'

/**
 * The report of the scenario as prepared, over the replications that were run.
 * @param strategy under which it was prepared; null: as written
 * @param replication the only one of these, by its position among all of the seed
 */
export function reportOver(
  prepared: Prepared,
  campaign: Campaign,
  strategy: string | null = null,
  replication = 0,
): Report {
  const { scenario, digest, compiler } = prepared
  const members = membersOf(compiler.population).slice(0, campaign.gathered.columns.groups.length)
  return {
    engine: { name: 'firebreak', version },
    scenario: { name: scenario.name, digest },
    ...(strategy !== null && { strategy }),
    seed: campaign.seed,
    sampling: campaign.sampling,
    typical: campaign.typical,
    replications: campaign.gathered.size,
    ...(replication > 0 && { run: replication + 1 }),
    ...reportBody(campaign.gathered, members),
    costs: costsReport(campaign.gathered, customersLossStated(scenario)),
    protection: protectionReport(prepared),
    digest: campaign.digest,
  }
}

/** Policies that a service can name: it does so in a byte. */
const mostPolicies = 256

/** Services in all, and by product, tier and policy. */
const membersOf = kept(({ products, tiers, services }: Prepared['compiler']['population']): Float64Array => {
  const [toTier, toPolicy] = [1 + products.length, 1 + products.length + tiers.length]
  const members = new Float64Array(toPolicy + mostPolicies)
  members[0] = services.count
  for (let service = 0; service < services.count; service++) {
    members[1 + services.product[service]!]!++
    members[toTier + services.tier[service]!]!++
    members[toPolicy + services.policy[service]!]!++
  }
  return members
})
