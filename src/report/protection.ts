/** The rule 3-2-1-1-0 for a reader: a verdict per policy with its reasons, and how many customers comply. */
import { kept } from '../base/kept.ts'
import { isMet, type RuleDigit, type RuleVerdict } from '../impact/copyRule.ts'
import { ruleCount } from '../impact/ruleCount.ts'
import type { Prepared } from '../run/prepare.ts'
import { typicalEstate } from '../run/typicalEstate.ts'
import type { Tongue } from './tongue.ts'

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
export function protectionText(
  { customers: { all, met, inOneBuilding, toldOtherwise } }: ProtectionReport,
  { say }: Tongue,
): string {
  const rule = say(
    all === 1
      ? '3-2-1-1-0 (three copies, two media, one elsewhere, one sealed, none untested): kept by {} of {} customer; {} with at least one dataset in one building only'
      : '3-2-1-1-0 (three copies, two media, one elsewhere, one sealed, none untested): kept by {} of {} customers; {} with at least one dataset in one building only',
    met,
    all,
    inOneBuilding,
  )
  return toldOtherwise > 0
    ? say('{}; {} with a copy that is not where they were told', rule, toldOtherwise)
    : rule
}
