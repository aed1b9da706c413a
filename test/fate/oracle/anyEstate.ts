/** The estate of a drawn story, written as a scenario. */
import type { Estate } from '../../../src/estate/estate.ts'
import { estateOf, scenarioOf } from '../../estate/estateOf.ts'
import type { Told } from './anyFate.ts'

export function estateIn({
  buildings,
  policies,
  unusable,
  clock,
  together,
  needed,
  ingress,
  near,
  far,
  keepsTo,
}: Told): Estate {
  const copies = (of: Told['policies'][number]['copies'], kept: string): string =>
    of
      .map((each, nth) => {
        const staysHere = kept === 'here' && near === 'there'
        const reached = (place: string): string =>
          (place === 'another-building' && buildings.length < 2) || (place === 'another-site' && staysHere)
            ? 'same-building'
            : place
        const place = reached(each.place)
        const least = Math.ceil((each.lag + each.hold) / 60)
        const retention = Math.max(each.period, least, 1) * each.kept
        const optional =
          (each.declared === '' ? '' : `, declared: ${reached(each.declared)}`) +
          (each.window === '' || each.period < 24 ? '' : `, window: ${each.window}`) +
          (each.repository === '' ? '' : `, repository: ${each.repository}`)
        return `{ id: c${nth}, medium: ${each.medium}, place: ${place}, period: ${each.period} h, lag: ${each.lag} min, hold: ${each.hold} min, retention: ${retention * 60 + each.left} min, incrementals: ${each.period === 0 ? 0 : each.incrementals}, differential: ${each.differential}, jobSuccess: ${each.jobSuccess} %, restoreSuccess: ${each.restoreSuccess} %, immutable: ${each.immutable}, offline: ${each.offline}${optional} }`
      })
      .join(', ')
  const policyText = ({ copies: listed, failover }: Told['policies'][number], nth: number): string => {
    const stands = failover !== null && listed.some(({ medium }) => medium === 'replica')
    const approach = stands ? 'hot-standby' : listed.length > 0 ? 'backup-and-restore' : 'none'
    const kept = keepsTo[nth]!
    return `p${nth}: { ${kept === '' ? '' : `jurisdictions: [${kept}], `}approach: ${approach}, copies: [${copies(listed, kept)}]${stands ? `, failover: { success: ${failover.success} %, time: ${failover.minutes} min }` : ''} }`
  }
  const rooms = (of: readonly number[]): string =>
    of
      .map(
        (racks, room) =>
          `{ id: r${room}, kind: it, at: [${10 * room} m, 0 m], size: [10 m, 10 m], racks: { count: ${racks}, serversEach: 3 }, sources: [cabinet] }`,
      )
      .join(', ')
  const services = 6 + 3 * buildings.flat().reduce((sum, racks) => sum + racks, 0)
  // Four servers need both racks of a room that has two.
  const large = buildings.flatMap((of, at) =>
    of.flatMap((racks, room) => (racks > 1 ? [`b${at}/r${room}`] : [])),
  )
  const wide = large.length > 0 ? `serversEach: 4, in: [${large.join(', ')}]` : 'serversEach: 1'
  return estateOf(
    scenarioOf(`
schema: firebreak/1
name: Any fate
start: 2024-02-29T${clock}+01:00
assemblies: { block: [{ material: concrete, thickness: 20 cm }] }
buildings: ${buildings
      .map(
        (of, at) => `
  b${at}:
    plan: { x: ${60 * at} m, width: ${10 * of.length} m, depth: 10 m }
    walls: { assembly: block }
    floors: { assembly: block }
    facade: { assembly: block }
    rooms: [${rooms(of)}]`,
      )
      .join('')}
ignition: { room: b0/r0, source: cabinet }
jurisdiction: here
otherSites: { count: 2, jurisdiction: here, link: 10 Gb/s, named: { near: { jurisdiction: ${near} }, far: { jurisdiction: there, backup: ${far.backup}, link: ${far.link} Gb/s } } }
tiers: { normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d } }
repositories: { near: { unusable: ${unusable} % }, far: { unusable: ${unusable} % } }
policies: { ${policies.map(policyText).join(', ')} }
products:
  machine: { share: 100 %, serversEach: 0.5, data: { lognormal: { median: 8 GB, p95: 100 GB } }, tiers: { normal: 100 % }, policies: { p0: 50 %, p1: 50 % }, needs: [control]${together ? ', consistency: customer' : ''} }
  wide: { ${wide}, data: 30 GB, tiers: { normal: 100 % }, policies: { p0: 100 % } }
  core: { serversEach: 0.1, data: 1 GB, tiers: { normal: 100 % }, policies: { p0: 100 % } }
population:
  customers: ${Math.ceil(services / 4)}
  services: ${services}
  servicesPerCustomer: 4
  named:
    - { name: names, customer: Operator, product: core, tier: normal, policy: p0, in: [b0], needs: [] }
    - { name: control, customer: Operator, product: core, tier: normal, policy: p1, neededTo: ${needed}, needs: [names] }
    - { name: one, customer: Operator, product: core, tier: normal, policy: p0, group: pair }
    - { name: two, customer: Operator, product: core, tier: normal, policy: p1, group: pair }
    - { name: broad, customer: Operator, product: wide, tier: normal, policy: p0${together ? ', group: pair' : ''} }
    - { name: long, customer: Operator, product: wide, tier: normal, policy: p1 }
recovery: { restoring: { links: {}, ingress: ${ingress} MB/s } }
`),
  )
}
