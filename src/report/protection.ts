/** The rule 3-2-1-1-0 for a reader: a verdict per policy with its reasons, and how many customers comply. */
import { kept } from '../base/kept.ts'
import { isMet, type RuleDigit, type RuleVerdict } from '../impact/copyRule.ts'
import { ruleCount } from '../impact/ruleCount.ts'
import type { Prepared } from '../run/prepare.ts'
import { typicalEstate } from '../run/typicalEstate.ts'

export interface ProtectionReport {
  readonly policies: Readonly<Record<string, { readonly met: boolean } & RuleVerdict>>
  readonly customers: {
    /** Customers with services. */
    readonly all: number
    readonly met: number
    readonly unmet: Readonly<Record<RuleDigit, number>>
    readonly inOneBuilding: number
    readonly toldOtherwise: number
  }
}

/** No replication changes it. */
export const protectionReport = kept((prepared: Prepared): ProtectionReport => {
  const estate = typicalEstate(prepared)
  const { verdicts, customers, ...counts } = ruleCount(estate)
  return {
    policies: Object.fromEntries(
      estate.policy.policies.name.map((name, row) => [
        name,
        { met: isMet(verdicts[row]!), ...verdicts[row]! },
      ]),
    ),
    customers: { all: customers, ...counts },
  }
})

/** In words, for a terminal. */
export function protectionText({
  customers: { all, met, inOneBuilding, toldOtherwise },
}: ProtectionReport): string {
  const told = toldOtherwise > 0 ? `; ${toldOtherwise} with a copy that is not where they were told` : ''
  return `3-2-1-1-0 (three copies, two media, one elsewhere, one sealed, none untested): kept by ${met} of ${all} ${all === 1 ? 'customer' : 'customers'}; ${inOneBuilding} with at least one dataset in one building only${told}`
}
