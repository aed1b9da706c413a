/** On other servers: new ones in place of those that burnt, and data from its copies. */
import { uniform } from '../../../src/base/streams.ts'
import { never } from '../../../src/damage/damage.ts'
import { emergencyCopy } from '../../../src/fate/fate.ts'
import { noPoint } from '../../../src/fate/newestPoint.ts'
import { shareRead } from '../../../src/fate/readSize.ts'
import { pointBefore, type RestorePoint, viableCopies } from '../../../src/fate/viable.ts'
import type { Job } from './jobs.ts'
import { Elsewhere } from './elsewhere.ts'
import { longer } from './waits.ts'
import type { Rack, Route, Service, Work } from './words.ts'

export class Restores extends Elsewhere {
  /** Whatever is planned for the rack and its services is given up. */
  protected drop(rack: Rack): void {
    this.waitsInVain(rack)
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
          service => service.servers[0] === server && (!service.own || service.away),
        )
        if (riders.length === 0) continue
        const units = Math.max(...riders.map(({ fills }) => fills))
        const job: Job = this.clock.plan({
          key: server.key,
          notBefore: at,
          work: keepsDisks ? this.movedInto(rack, units) : this.supplied(units),
          whenDone: now => (keepsDisks ? this.homeAgain(job, now, 'rebuild') : this.replaced(job, now)),
        })
        this.ride(riders, job)
        this.weigh(job)
      }
      rack.plan = 'rebuild'
    }
  }

  /** What was to go home sooner or later goes now: its disks or its data are there, or its data is read there. */
  protected goHomeNow(service: Service, at: number): void {
    const { rack, row } = service
    if (rack.plan === 'rebuild' && rack.burnt) return this.restore(service, at)
    const job: Job = this.clock.plan({
      key: this.told.estate.population.services.key[row]!,
      notBefore: at,
      work: [{ for: 'time', seconds: this.recovery.restoring.cutOver } as const].values(),
      whenDone: now => this.homeAgain(job, now, rack.plan === 'rebuild' ? 'rebuild' : 'repair'),
    })
    this.ride([service], job)
  }

  /** One crew provisions them one after another. */
  protected *supplied(units: number): Work {
    yield { for: 'server', units }
    yield* this.work('provision', units)
  }

  /** The disks of the rack come into a new server: nobody carries them out before people may enter. */
  protected *movedInto({ building }: Rack, units: number): Work {
    yield* this.supplied(units)
    yield { for: 'gate', gate: `access ${building}` }
  }

  /** The services on the job have an empty server. */
  protected replaced(job: Job, now: number): void {
    for (const service of this.behind.get(job) ?? []) {
      if (service.home !== job) continue
      service.home = undefined
      if (service.own && !service.away) continue
      if (!service.away && this.seen.fate.point[service.row] !== never) this.restore(service, now)
      else if (!service.away && this.recovery.restoring.emptyReplacement && this.tryFailover(service, now))
        service.waitsForCopy = now
      else if (service.away || this.recovery.restoring.emptyReplacement)
        this.backAtHome(service, now, 'rebuild', false)
    }
  }

  /** A server stands ready: its data is read from where it can be, now or later, or the service comes back empty. */
  protected restore(service: Service, at: number): void {
    const first = this.#nextPoint(service)
    const since = service.waitsForCopy
    service.home = undefined
    if (first === undefined ? this.tryFailover(service, at) : !this.isReadable(first.copy)) {
      service.waitsForCopy ??= at
      return
    }
    if (since !== undefined) longer(service.waits, 'copies', at - since)
    service.waitsForCopy = undefined
    if (first !== undefined) this.#read(service, first, at)
    else if (this.recovery.restoring.emptyReplacement) this.backAtHome(service, at, 'rebuild', false)
  }

  #read(service: Service, first: RestorePoint, at: number): void {
    const { services } = this.told.estate.population
    const { points, end } = this.#pointsTried(service, first)
    const decided = service.tried !== undefined
    service.reads = first.copy
    service.readBefore = []
    const job: Job = this.clock.plan({
      key: services.key[service.row]!,
      waitsFor: 'copies',
      notBefore: Math.max(at, this.seen.fate.downAt[service.row]! + this.#reach(first.copy)),
      work: this.#restoreOf(service, points, decided, end === 'goes on'),
      whenDone: now => {
        if (service.home !== job) return
        service.home = undefined
        if (end === 'goes on' || service.readBefore.length < points.length) {
          this.#haveFailed(service)
          if (service.away) this.planFailBack(service, now)
          else if (!service.own) this.restore(service, now)
        } else if (end === 'fails' && !service.own && this.tryFailover(service, now)) {
          service.spent = true
          service.waitsForCopy = now
        } else if (service.away || end === 'passes' || this.recovery.restoring.emptyReplacement)
          this.backAtHome(service, now, 'rebuild', end === 'passes')
      },
    })
    service.reader = job
    this.ride([service], job)
    this.weigh(job)
  }

  *#restoreOf(service: Service, points: readonly RestorePoint[], decided: boolean, goesOn: boolean): Work {
    const { estate } = this.told
    const { overhead, cutOver } = estate.policy.recovery.restoring
    const data = estate.population.services.dataBytes[service.row]!
    if (!decided) yield* this.work('decide')
    for (const { copy, point } of points) {
      // It was purged while the one before it was being verified.
      if (service.readBefore.length > 0 && this.#isPurged(copy)) return
      service.reads = copy
      yield { for: 'moment', at: this.seen.fate.downAt[service.row]! + this.#reach(copy) }
      const share = shareRead(this.seen.fate, estate, service.row, { copy, point })
      yield { for: 'data', bytes: data * share * overhead, ...this.#wayOf(service, copy) }
      service.reads = undefined
      service.readBefore.push(point)
      yield* this.work('verify')
    }
    if (!goesOn) yield { for: 'time', seconds: cutOver }
  }

  /** All that has been read so far did not pass. */
  #haveFailed(service: Service): void {
    const { tried, readBefore } = service
    if (readBefore.length > 0)
      service.tried = { count: (tried?.count ?? 0) + readBefore.length, last: readBefore.at(-1)! }
  }

  #isPurged(copy: number): boolean {
    const { purgedAt } = this.seen.fate
    return copy >= 0 && purgedAt.length > 0 && purgedAt[copy]! <= this.clock.now
  }

  /** Whatever stands in the site has to be readable where it stands; whoever waits, or was reading, chooses anew when that changes. */
  protected lookAtPlaces(now: number, struck?: Rack): void {
    for (const service of this.services) {
      const { reads, home } = service
      if (service.waitsForCopy !== undefined) this.restore(service, now)
      else if (
        reads !== undefined &&
        home?.state !== 'done' &&
        home?.state !== 'given up' &&
        home !== undefined
      ) {
        // What strikes other racks in this second has its own turn.
        if (struck !== undefined && this.told.estate.population.copies.rack[reads] !== struck.row) continue
        if (this.isReadable(reads) && !this.#isPurged(reads)) continue
        this.clock.giveUp(home)
        this.#haveFailed(service)
        if (!service.away) this.restore(service, now)
        else {
          // Where it runs is its data.
          service.home = undefined
          this.planFailBack(service, now)
        }
      }
    }
  }

  /** Its rack serves, or its building is given up and people have carried out the disks. */
  protected isReadable(copy: number): boolean {
    const row = copy < 0 ? -1 : this.told.estate.population.copies.rack[copy]!
    if (row < 0) return true
    const rack = this.racks[row]!
    const isCarriedOut = rack.plan === 'rebuild' && !rack.burnt && this.entered.has(rack.building)
    return isCarriedOut || this.isStanding(rack)
  }

  /** The one before those that were tried, or the one of the policy's choice. */
  #nextPoint({ row, tried, spent }: Service): RestorePoint | undefined {
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
    const reach = (copy: number): number => (this.isReadable(copy) ? this.#reach(copy) : 1e12)
    return all.sort((a, b) => reach(a.copy) - reach(b.copy) || b.point - a.point)[0]!
  }

  /** Each point fails its verification on its own; the point before it is tried next: in a job of its own if its copy is in the site. */
  #pointsTried(
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

  /** Seconds after the outage until a copy is within reach. */
  #reach(copy: number): number {
    const { population, policy } = this.told.estate
    return copy < 0 ? 0 : policy.copyKinds.reachableSeconds[population.copies.kind[copy]!]!
  }

  /** The link of the copy's repository, that of the site it stands in where that is known, and the way into this one. */
  #wayOf({ row }: Service, copy: number): { links: number[]; stream: number } {
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
}
