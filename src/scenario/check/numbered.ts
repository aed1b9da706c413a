/** What a service is of is kept in a byte: there are no more of a kind than that tells apart. */
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'

/** One number is left for "none". */
const most = 255

export function numberedInAByte({ policies, products, tiers, activities, population }: Scenario): Finding[] {
  const kinds: readonly (readonly [path: readonly string[], names: object])[] = [
    [['policies'], policies],
    [['products'], products],
    [['tiers'], tiers],
    [['activities'], activities],
    [['population', 'jurisdictions'], population.jurisdictions],
  ]
  return kinds.flatMap(([path, names]) => {
    const { length } = Object.keys(names)
    return length > most ? [{ path, message: `are ${length}, at most ${most} can be told apart` }] : []
  })
}
