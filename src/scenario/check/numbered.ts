/**
 * The population stores each of these in a byte for each service or customer, which limits how many there can be.
 */
import { say } from '../../base/complaint.ts'
import type { Finding } from '../read/explain.ts'
import type { Scenario } from '../scenario.ts'

const most = 256
/** One number is reserved for services without an activity. */
const mostActivities = most - 1

export function numberedInAByte({ policies, products, tiers, activities, population }: Scenario): Finding[] {
  const kinds: readonly (readonly [path: readonly string[], names: object, limit: number])[] = [
    [['policies'], policies, most],
    [['products'], products, most],
    [['tiers'], tiers, most],
    [['activities'], activities, mostActivities],
    [['population', 'jurisdictions'], population.jurisdictions, most],
  ]
  return kinds.flatMap(([path, names, limit]) => {
    const { length } = Object.keys(names)
    return length > limit
      ? [{ path, complaint: say('are {}, but at most {} can be told apart', length, limit) }]
      : []
  })
}
