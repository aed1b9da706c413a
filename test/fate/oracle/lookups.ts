/** Who stands where, keeps what and needs whom, in lists; and which repositories are of no use. */
import { stableKey, type Streams, uniform } from '../../../src/base/streams.ts'
import type { Estate } from '../../../src/estate/estate.ts'
import { serversFilled } from '../../../src/estate/population.ts'

export type Lookups = ReturnType<typeof lookupsOf>

/** By service: one that fills more servers than are left in its rack stands in the next ones as well. */
export function racksOf({ site, population: { services } }: Estate): number[][] {
  const { firstServer } = site.racks
  const rackOf = (server: number): number => firstServer.findLastIndex(from => from <= server)
  return Array.from(services.rack, (home, service) => {
    const first = firstServer[home]! + services.server[service]!
    const filled = Array.from({ length: serversFilled(services, service) }, (_, nth) => first + nth)
    return [...new Set(filled.map(rackOf))]
  })
}

export function lookupsOf(estate: Estate, streams: Streams) {
  const { site, population, policy } = estate
  const { services, copies, dependencies } = population
  const kinds = policy.copyKinds
  const all = Array.from({ length: services.count }, (_, row) => row)
  const home = (service: number): number => services.rack[service]!
  const buildingOf = (rack: number): number => site.rooms.building[site.racks.room[rack]!]!
  const copiesOf = (service: number): number[] =>
    Array.from({ length: copies.count }, (_, row) => row).filter(
      row => row >= copies.firstCopy[service]! && row < copies.firstCopy[service + 1]!,
    )
  const needsToRun = (service: number): number[] =>
    Array.from(
      dependencies.needs.subarray(
        dependencies.firstOfService[service],
        dependencies.firstOfService[service + 1],
      ),
    ).filter(need => !dependencies.toStart.includes(need))
  function unusable(kind: number): boolean {
    const row = kinds.repository[kind]!
    if (row < 0) return false
    return (
      uniform(streams.of('repository'), stableKey(policy.repositories[row]!)) < kinds.repositoryFailure[kind]!
    )
  }
  const group = (service: number): number => (services.group.length === 0 ? -1 : services.group[service]!)
  const membersOf = (of: number): number[] => all.filter(service => group(service) === of)
  return { all, home, racksOf: racksOf(estate), buildingOf, copiesOf, needsToRun, unusable, group, membersOf }
}
