/** The rule 3-2-1-1-0, counted customer by customer. */
import type { Estate } from '../../../src/estate/estate.ts'
import { media, places } from '../../../src/estate/policy.ts'

/**
 * Number of customers that keep the rule, that fail each of its digits, that have a service without a copy outside its
 * own building, and that have a copy in another place than declared: from each customer's services.
 */
export function rulesOf({ population, policy, site }: Estate) {
  const { services, copies, customers } = population
  const { copyKinds } = policy
  const buildingOf = (rack: number): number => site.rooms.building[site.racks.room[rack]!]!
  const digitsFailed = (service: number): string[] => {
    const own = Array.from({ length: copyKinds.count }, (_, kind) => kind).filter(
      kind => copyKinds.policy[kind] === services.policy[service],
    )
    const medium = (kind: number): string => media[copyKinds.medium[kind]!]!
    const place = (kind: number): string => places[copyKinds.place[kind]!]!
    const onOtherDisks = own.filter(kind => medium(kind) !== 'snapshot' || place(kind) !== 'same-rack')
    const onOtherMedia = onOtherDisks.filter(kind => medium(kind) === 'backup' || medium(kind) === 'archive')
    return [
      ['copies', onOtherDisks.length >= 2],
      ['media', onOtherMedia.length >= 1],
      ['elsewhere', own.some(kind => place(kind) === 'another-site')],
      ['sealed', onOtherDisks.some(kind => copyKinds.offline[kind] === 1 || copyKinds.immutable[kind] === 1)],
      [
        'tested',
        onOtherDisks.length > 0 && onOtherDisks.every(kind => copyKinds.lastRestoreTestDays[kind]! <= 366),
      ],
    ].flatMap(([digit, met]) => (met === true ? [] : [digit as string]))
  }
  const standsAt = (service: number): { away: boolean; told: boolean } => {
    const stands: number[] = []
    const told: number[] = []
    for (let copy = copies.firstCopy[service]!; copy < copies.firstCopy[service + 1]!; copy++) {
      stands.push(copies.site[copy]! >= 0 ? -1 - copies.site[copy]! : buildingOf(copies.rack[copy]!))
      told.push(copies.declared[copy]!)
    }
    const home = buildingOf(services.rack[service]!)
    return {
      away: stands.some(building => building !== home),
      told: stands.every((building, at) => building === told[at]),
    }
  }
  const of = Array.from({ length: customers.count }, (_, customer) =>
    Array.from({ length: services.count }, (_, row) => row).filter(
      row => services.customer[row] === customer,
    ),
  ).filter(own => own.length > 0)
  const fails = of.map(own => new Set(own.flatMap(digitsFailed)))
  return {
    customers: of.length,
    met: fails.filter(failed => failed.size === 0).length,
    unmet: (digit: string): number => fails.filter(failed => failed.has(digit)).length,
    inOneBuilding: of.filter(own => own.some(service => !standsAt(service).away)).length,
    toldOtherwise: of.filter(own => own.some(service => !standsAt(service).told)).length,
  }
}
