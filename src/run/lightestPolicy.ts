/**
 * Whose data could be moved out of a building soonest: the policy with the least data for each service, among the
 * policies that declare no copy on another site.
 */
import { buildingOf } from '../estate/buildingOf.ts'
import type { Estate } from '../estate/estate.ts'
import { dataBytesOf } from '../estate/population.ts'

/** Name of the policy; undefined: every service of the building has a declared copy elsewhere. */
export function lightestPolicy(estate: Estate, building: string): string | undefined {
  const { policy } = estate
  const { services, copies } = estate.population
  const row = estate.site.buildings.name.indexOf(building)
  const bytes = new Float64Array(policy.policies.count)
  const counts = new Int32Array(policy.policies.count)
  const elsewhere = new Uint8Array(policy.policies.count)
  for (let service = 0; service < services.count; service++) {
    const of = services.policy[service]!
    for (let copy = copies.firstCopy[service]!; copy < copies.firstCopy[service + 1]!; copy++)
      if (copies.declared[copy]! < 0) elsewhere[of] = 1
    if (buildingOf(estate, services.rack[service]!) !== row) continue
    bytes[of]! += dataBytesOf(services, service)
    counts[of]!++
  }
  let best = -1
  for (let of = 0; of < counts.length; of++) {
    if (counts[of] === 0 || elsewhere[of] === 1) continue
    if (best < 0 || bytes[of]! / counts[of]! < bytes[best]! / counts[best]!) best = of
  }
  return best < 0 ? undefined : policy.policies.name[best]
}
