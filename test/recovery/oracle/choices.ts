/** Which copies can be read, and the points of a service in the order in which they are tried. */
import { uniform } from '../../../src/base/streams.ts'
import { never } from '../../../src/damage/damage.ts'
import { emergencyCopy } from '../../../src/fate/fate.ts'
import { noPoint } from '../../../src/fate/schedule/newestPoint.ts'
import { pointBefore, type RestorePoint, viableCopies } from '../../../src/fate/points/viable.ts'
import { Elsewhere } from './elsewhere.ts'
import { homeOutSince } from './stays.ts'
import type { Service } from './words.ts'

export abstract class Choices extends Elsewhere {
  /**
   * Whether a copy can be read: its rack serves, or the rack is given up and people have carried out its
   * disks.
   */
  protected isReadable(copy: number): boolean {
    const row = copy < 0 ? -1 : this.told.estate.population.copies.rack[copy]!
    if (row < 0) return true
    const rack = this.racks[row]!
    const isCarriedOut = rack.plan === 'rebuild' && !rack.burnt && this.entered.has(rack.building)
    return isCarriedOut || this.isStanding(rack)
  }

  /** The point before those already tried, or else the one that the policy prefers. */
  protected nextPoint(service: Service): RestorePoint | undefined {
    const { row, tried, spent } = service
    if (spent === true) return undefined
    const { estate } = this.told
    const { fate, racks } = this.seen
    if (tried !== undefined) {
      const next = pointBefore(fate, estate, racks, row, tried.last)
      return next.point === noPoint ? undefined : next
    }
    const newest = { copy: fate.copy[row]!, point: fate.point[row]! }
    if (newest.point === never) return undefined
    const { policy, tier } = estate.population.services
    if (!this.soonest[policy[row]!]![tier[row]!]!) return newest
    const all = [newest, ...viableCopies(fate, estate, racks, row)]
    const since = homeOutSince(service)
    // Copies that are within reach by now are at hand together.
    const reach = (copy: number): number =>
      this.isReadable(copy) ? Math.max(this.clock.now, since + this.reach(copy)) : 1e12
    return all.sort((a, b) => reach(a.copy) - reach(b.copy) || b.point - a.point)[0]!
  }

  /**
   * The points to read until one passes. Each fails its verification independently, and the point before it
   * is tried next; in a job of its own if its copy is in this site.
   */
  protected pointsTried(
    service: Service,
    first: RestorePoint,
  ): { points: RestorePoint[]; end: 'passes' | 'fails' | 'goes on' } {
    const { estate } = this.told
    const { fate, racks } = this.seen
    const { services, copies } = estate.population
    const failure = estate.policy.policies.verifyFailure[services.policy[service.row]!]!
    const draw = uniform(this.draws.verify, services.key[service.row]!)
    const points = [first]
    const before = service.tried?.count ?? 0
    for (let nth = 1, chance = failure; draw <= chance; nth++, chance *= failure) {
      if (nth <= before) continue
      const next = pointBefore(fate, estate, racks, service.row, points.at(-1)!.point)
      if (before + points.length === this.recovery.maxTries || next.point === noPoint)
        return { points, end: 'fails' }
      if (next.copy >= 0 && copies.rack[next.copy]! >= 0) return { points, end: 'goes on' }
      points.push(next)
    }
    return { points, end: 'passes' }
  }

  /** Seconds after the outage until a copy can be reached. */
  protected reach(copy: number): number {
    const { population, policy } = this.told.estate
    return copy < 0 ? 0 : policy.copyKinds.reachableSeconds[population.copies.kind[copy]!]!
  }

  /**
   * Links that the data crosses: that of the copy's repository, that of the other site if known, and the way
   * into this site.
   */
  protected wayOf({ row }: Service, copy: number): { links: number[]; stream: number } {
    const { population, policy } = this.told.estate
    const { links, copyKinds, repositoryLink } = policy
    const repository = copy < 0 ? -1 : copyKinds.repository[population.copies.kind[copy]!]!
    const link = repository < 0 ? -1 : repositoryLink[repository]!
    const site = copy < 0 ? this.seen.fate.emergencySite[row]! : population.copies.site[copy]!
    const way = link < 0 ? [] : [link]
    if (site >= 0) way.push(links.count + site)
    if (site >= 0 || copy === emergencyCopy) way.push(links.count - 1)
    return {
      links: way,
      stream: link < 0 ? policy.recovery.restoring.stream : links.streamBytesPerS[link]!,
    }
  }
  protected isPurged(copy: number): boolean {
    const { purgedAt } = this.seen.fate
    return copy >= 0 && purgedAt.length > 0 && purgedAt[copy]! <= this.clock.now
  }
}
