/** On other servers: new ones in place of those that burnt, and data from its copies. */
import { uniform } from '../../../src/base/streams.ts'
import { never } from '../../../src/damage/damage.ts'
import { emergencyCopy } from '../../../src/fate/fate.ts'
import { noPoint } from '../../../src/fate/newestPoint.ts'
import { newestViable, type RestorePoint, viableCopies } from '../../../src/fate/viable.ts'
import type { Job } from './clock.ts'
import { Elsewhere } from './elsewhere.ts'
import type { Rack, Route, Service, Work } from './words.ts'

export class Restores extends Elsewhere {
  /** Whatever is planned for the rack and its services is given up. */
  protected drop(rack: Rack): void {
    this.clock.giveUp(rack.repair)
    for (const service of rack.services) {
      this.clock.giveUp(service.home)
      service.home = undefined
    }
    rack.plan = 'none'
  }

  /** The services on the job have their home and their disks back. */
  protected homeAgain(job: Job, now: number, route: Route): void {
    for (const service of this.behind.get(job) ?? []) {
      if (service.home !== job) continue
      service.home = undefined
      this.backAtHome(service, now, route, true)
    }
  }

  protected backAtHome(service: Service, now: number, route: Route, withData: boolean): void {
    if (service.away) return this.planFailBack(service, now)
    if (service.own) return
    this.leaveOther(service)
    this.ownBack(service, now, route, withData)
  }

  /** A server for each one that has services to bring back. `keepsDisks`: the racks did not burn. */
  protected rebuild(racks: readonly Rack[], at: number, keepsDisks: boolean): void {
    for (const rack of racks) {
      for (const server of rack.servers) {
        const riders = rack.services.filter(
          service => service.server === server && (!service.own || service.away),
        )
        if (riders.length === 0) continue
        const job: Job = this.clock.plan({
          key: server.key,
          notBefore: at,
          work: this.supplied(),
          whenDone: now => (keepsDisks ? this.homeAgain(job, now, 'rebuild') : this.replaced(job, now)),
        })
        this.ride(riders, job)
        this.weigh(job)
      }
      rack.plan = 'rebuild'
    }
  }

  protected *supplied(): Work {
    yield { for: 'server' }
    yield* this.work('provision')
  }

  /** The services on the job have an empty server. */
  protected replaced(job: Job, now: number): void {
    for (const service of this.behind.get(job) ?? []) {
      if (service.home !== job) continue
      service.home = undefined
      if (service.own && !service.away) continue
      if (!service.away && this.seen.fate.point[service.row] !== never) this.restore(service, now)
      else if (service.away || this.recovery.restoring.emptyReplacement)
        this.backAtHome(service, now, 'rebuild', false)
    }
  }

  protected restore(service: Service, at: number): void {
    const { estate } = this.told
    const { fate } = this.seen
    const { services } = estate.population
    const first = this.firstPoint(service)
    const { points, passes } = this.pointsTried(service, first)
    const job: Job = this.clock.plan({
      key: services.key[service.row]!,
      notBefore: Math.max(at, fate.downAt[service.row]! + this.reach(first.copy)),
      work: this.restoreOf(service, points),
      whenDone: now => {
        if (service.home !== job) return
        service.home = undefined
        if (service.away || passes || this.recovery.restoring.emptyReplacement)
          this.backAtHome(service, now, 'rebuild', passes)
      },
    })
    this.ride([service], job)
    this.weigh(job)
  }

  protected *restoreOf(service: Service, points: readonly RestorePoint[]): Work {
    const { population, policy } = this.told.estate
    const { overhead, cutOver } = policy.recovery.restoring
    const bytes = population.services.dataBytes[service.row]! * overhead
    yield* this.work('decide')
    for (const { copy } of points) {
      yield { for: 'moment', at: this.seen.fate.downAt[service.row]! + this.reach(copy) }
      yield { for: 'data', bytes, ...this.wayOf(copy) }
      yield* this.work('verify')
    }
    yield { for: 'time', seconds: cutOver }
  }

  protected firstPoint({ row }: Service): RestorePoint {
    const { estate } = this.told
    const { fate, racks } = this.seen
    const newest = { copy: fate.copy[row]!, point: fate.point[row]! }
    if (!this.soonest[estate.population.services.policy[row]!]!) return newest
    const all = [newest, ...viableCopies(fate, estate, racks, row)]
    return all.sort((a, b) => this.reach(a.copy) - this.reach(b.copy) || b.point - a.point)[0]!
  }

  /** Each point fails its verification on its own; the point before it is tried next. */
  protected pointsTried(service: Service, first: RestorePoint): { points: RestorePoint[]; passes: boolean } {
    const { estate } = this.told
    const { fate, racks } = this.seen
    const { services } = estate.population
    const failure = estate.policy.policies.verifyFailure[services.policy[service.row]!]!
    const draw = uniform(this.draws.verify, services.key[service.row]!)
    const points = [first]
    for (let chance = failure; draw <= chance; chance *= failure) {
      const next = newestViable(fate, estate, racks, service.row, points.at(-1)!.point - 1)
      if (next.point === noPoint || points.length === this.recovery.maxTries) return { points, passes: false }
      points.push(next)
    }
    return { points, passes: true }
  }

  /** Seconds after the outage until a copy is within reach. */
  protected reach(copy: number): number {
    const { population, policy } = this.told.estate
    return copy < 0 ? 0 : policy.copyKinds.reachableSeconds[population.copies.kind[copy]!]!
  }

  /** The link of the copy's repository, that of the site it stands in, and the way into this one. */
  protected wayOf(copy: number): { links: number[]; stream: number } {
    const { population, policy } = this.told.estate
    const { links, copyKinds, repositoryLink } = policy
    const repository = copy < 0 ? -1 : copyKinds.repository[population.copies.kind[copy]!]!
    const link = repository < 0 ? -1 : repositoryLink[repository]!
    const site = copy < 0 ? -1 : population.copies.site[copy]!
    const way = link < 0 ? [] : [link]
    if (site >= 0) way.push(links.count + site)
    if (site >= 0 || copy === emergencyCopy) way.push(links.count - 1)
    return {
      links: way,
      stream: link < 0 ? Math.min(...links.streamBytesPerS) : links.streamBytesPerS[link]!,
    }
  }
}
