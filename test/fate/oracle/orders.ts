/** What orders about data do, before it is lost. */
import { uniform } from '../../../src/base/streams.ts'
import { never } from '../../../src/damage/damage.ts'
import { media } from '../../../src/estate/policy.ts'
import { dataBytesOf } from '../../../src/estate/population.ts'
import type { FateOrder } from '../../../src/fate/fate.ts'
import { startFate } from '../../../src/fate/state/state.ts'
import { ageOnReplica } from '../../../src/fate/points/viable.ts'
import { flow } from './flow.ts'
import type { Story } from './words.ts'

export function obey(
  story: Story,
  { at, do: verb, building, policy: only, repository, site: said = -1 }: FateOrder,
): void {
  const { estate, streams, racks, downAt, movedAt, movedOn, emergencyAt, emergencyPoint, purgedAt } = story
  const { all, home, racksOf, buildingOf, copiesOf, unusable } = story.lookups
  const { services, copies } = estate.population
  const { copyKinds: kinds, policies, links } = estate.policy
  const fresh = startFate(estate, streams)
  const concerned = all.filter(
    service =>
      (only < 0 || services.policy[service] === only) &&
      (building < 0 || buildingOf(home(service)) === building),
  )
  if (verb === 'preemptive-failover') {
    for (const service of concerned) {
      const own = services.policy[service]!
      if (policies.failoverAttempts[own] === 0 || downAt[service] !== never || movedAt[service] !== never)
        continue
      const isStandby = (copy: number): boolean => {
        const kind = copies.kind[copy]!
        const where = copies.rack[copy]!
        // A replica on one of the service's own racks, on a rack that is out, or already purged is no help.
        const { stops, cutOffAt } = racks[where] ?? { stops: [], cutOffAt: never }
        const stands = !racksOf[service]!.includes(where) && stops.length === 0 && cutOffAt === never
        return media[kinds.medium[kind]!] === 'replica' && !unusable(kind) && purgedAt[copy]! >= at && stands
      }
      const standbys = copiesOf(service).filter(isStandby)
      if (standbys.length === 0) continue
      const age = (copy: number): number => ageOnReplica(fresh, estate, service, copy, at)
      const luck = uniform(streams.of('failover in time'), services.key[service]!)
      if (luck < policies.failoverSuccess[own]!)
        movedAt[service] = Math.ceil(at + policies.failoverSeconds[own]!)
      // To the newest data, of equal ones to the first.
      movedOn[service] = copies.rack[standbys.toSorted((a, b) => age(a) - age(b) || a - b)[0]!]!
    }
  } else if (verb === 'emergency-copy') {
    const safe = (service: number): boolean => copiesOf(service).some(copy => copies.declared[copy]! < 0)
    const { otherSites } = estate.site
    const { linkBytesPerS } = otherSites
    // Where its policy lets it go: the site named, or else the widest of those with backups.
    const siteFor = (service: number): number | undefined =>
      Array.from(linkBytesPerS.keys())
        .filter(site => (said < 0 ? otherSites.backup[site] === 1 : site === said))
        .filter(
          site =>
            policies.jurisdictions[services.policy[service]!]?.includes(otherSites.jurisdiction[site]!) !==
            false,
        )
        .toSorted((a, b) => linkBytesPerS[b]! - linkBytesPerS[a]! || a - b)[0]
    const wanted = concerned.filter(
      service =>
        downAt[service] === never &&
        emergencyAt[service] === never &&
        (only >= 0 || !safe(service)) &&
        siteFor(service) !== undefined,
    )
    // The copies of one order share the way out of the site, and wait for those of the order before, but not for those
    // that an outage has cut short. The link of the site they go to may be narrower, and the widest is served first.
    const sent = all.filter(service => emergencyAt[service] !== never && downAt[service]! > at)
    const last = Math.max(at, ...sent.map(service => emergencyAt[service]!))
    story.linkFreeAt = Math.max(at, Math.min(story.linkFreeAt, last))
    const wayOut = links.bytesPerS[links.count - 1]!
    const size = (service: number): number => dataBytesOf(services, service)
    wanted.sort((a, b) => size(a) - size(b) || a - b)
    const sites = [...new Set(wanted.map(service => siteFor(service)!))]
    for (const to of sites.toSorted((a, b) => linkBytesPerS[b]! - linkBytesPerS[a]! || a - b)) {
      const there = wanted.filter(service => siteFor(service) === to)
      const begin = story.linkFreeAt
      const rate = Math.min(wayOut, linkBytesPerS[to]!)
      const ends = flow(there.map(size), rate, estate.policy.recovery.restoring.stream)
      for (const [turn, service] of there.entries()) {
        emergencyAt[service] = Math.ceil(begin + ends[turn]! - 1e-6)
        emergencyPoint[service] = at
        story.linkFreeAt = Math.max(story.linkFreeAt, begin + ends[turn]!)
      }
    }
  } else {
    for (const service of all.filter(row => only < 0 || services.policy[row] === only))
      for (const copy of copiesOf(service)) {
        const kind = copies.kind[copy]!
        const there = copies.rack[copy]! >= 0 && buildingOf(copies.rack[copy]!) === building
        if (kinds.immutable[kind] === 1 || kinds.offline[kind] === 1 || (building >= 0 && !there)) continue
        if (repository !== undefined && kinds.repository[kind] !== repository) continue
        purgedAt[copy] = Math.min(purgedAt[copy]!, at)
      }
  }
}
