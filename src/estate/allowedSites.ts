/** The other sites where copies made in an emergency may stand, by the same rule as those that are planned. */
import type { Policy } from './policy.ts'
import type { OtherSites } from './otherSites.ts'

/**
 * Rows of the sites in the jurisdictions of a policy that hold backups. A site that is named need not hold backups:
 * it is the only row then, if it is allowed.
 */
export function allowedSites(
  { count, backup, jurisdiction }: OtherSites,
  { jurisdictions }: Policy['policies'],
  policy: number,
  named = -1,
): number[] {
  const kept = jurisdictions[policy]
  const rows = named >= 0 ? [named] : Array.from({ length: count }, (_, row) => row)
  return rows.filter(
    row => (row === named || backup[row] === 1) && (kept?.includes(jurisdiction[row]!) ?? true),
  )
}
