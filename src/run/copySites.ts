/** Where emergency copies may go, by policy, for those who have to know it before they order any. */
import { allowedSites } from '../estate/allowedSites.ts'
import type { Estate } from '../estate/estate.ts'

export interface CopySites {
  /** The other sites where its copies may stand if they are named. */
  readonly named: readonly string[]
  /** Whether one is found if none is named. */
  readonly any: boolean
}

export function copySitesOf({
  policy: { policies },
  site: { otherSites },
}: Estate): Readonly<Record<string, CopySites>> {
  const sites = policies.name.map((name, row): [string, CopySites] => [
    name,
    {
      named: otherSites.name.filter((_, site) => allowedSites(otherSites, policies, row, site).length > 0),
      // Where no other site is described, copies leave for one that is not.
      any:
        allowedSites(otherSites, policies, row).length > 0 ||
        (otherSites.count === 0 && policies.jurisdictions[row] === undefined),
    },
  ])
  return Object.fromEntries(sites)
}
