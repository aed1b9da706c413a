/** Recovery on other servers: new ones replace those that burnt, and data is read from copies. */
import { uniform } from '../../../src/base/streams.ts'
import { never } from '../../../src/damage/damage.ts'
import { emergencyCopy } from '../../../src/fate/fate.ts'
import { noPoint } from '../../../src/fate/newestPoint.ts'
import { shareRead } from '../../../src/fate/readSize.ts'
import { pointBefore, type RestorePoint, viableCopies } from '../../../src/fate/viable.ts'
import type { Job } from './jobs.ts'
import { Elsewhere } from './elsewhere.ts'
import { longer } from './waits.ts'
import {
  berthIn,
  isWhole,
  lacksData,
  type Rack,
  type Route,
  type Service,
  serversIn,
  type Work,
} from './words.ts'

export class Restores extends Elsewhere {
  /** Gives up the repair of the rack and whatever brings its services home. */
  protected drop(rack: Rack): void {
    this.waitsInVain(rack)
    this.clock.giveUp(rack.repair)
    for (const service of rack.services) {
      const waits = berthIn(service, rack) ?? service
      this.clock.giveUp('lacks' in waits ? waits.job : waits.home)
      if ('lacks' in waits) waits.job = undefined
      else waits.home = undefined
    }
    rack.plan = 'none'
  }

  /** The services that wait for the job have their home and their disks again. */
  protected homeAgain(job: Job, now: number, route: Route): void {
    for (const service of this.behind.get(job) ?? []) {
      if (!this.#arrives(service, job, false)) continue
      if (lacksData(service) && !service.away) this.#fill(service, now)
      else this.backAtHome(service, now, route, true)
    }
  }

  /**
   * Whether the job lets the service go on: if it stands in several racks, only the last of its servers do, and new
   * ones without data, and none while it reads data.
   */
  #arrives(service: Service, job: Job, isEmpty: boolean): boolean {
    if (service.home === job) {
      service.home = undefined
      return true
    }
    const berth = service.berths.find(each => each.job === job)
    if (berth === undefined) return false
    berth.job = undefined
    berth.out = false
    if (isEmpty) berth.lacks = 'data'
    if (service.home !== undefined || service.waitsForCopy !== undefined) return false
    return isWhole(service) || (lacksData(service) && !service.away)
  }

  /** Its new servers are there and have no data. */
  #fill(service: Service, now: number): void {
    if (this.seen.fate.point[service.row] !== never) this.restore(service, now)
    else if (this.recovery.restoring.emptyReplacement && this.tryFailover(service, now))
      service.waitsForCopy = now
    else if (this.recovery.restoring.emptyReplacement && isWhole(service))
      this.backAtHome(service, now, 'rebuild', false)
  }

  protected backAtHome(service: Service, now: number, route: Route, withData: boolean): void {
    if (service.away) return this.planFailBack(service, now)
    if (service.own) return
    this.leaveOther(service)
    this.ownBack(service, now, route, withData)
  }

  /** Plans a new server for each one with services to bring back. `keepsDisks`: the racks did not burn. */
  protected rebuild(racks: readonly Rack[], at: number, keepsDisks: boolean): void {
    for (const rack of racks) {
      for (const server of rack.servers) {
        const riders = rack.services.filter(
          service =>
            serversIn(service, rack)[0] === server &&
            (!service.own || service.away) &&
            berthIn(service, rack)?.out !== false,
        )
        if (riders.length === 0) continue
        const units = Math.max(
          ...riders.map(service => berthIn(service, rack)?.servers.length ?? service.fills),
        )
        const job: Job = this.clock.plan({
          key: server.key,
          notBefore: at,
          work: keepsDisks ? this.movedInto(rack, units) : this.supplied(units),
          whenDone: now => (keepsDisks ? this.homeAgain(job, now, 'rebuild') : this.replaced(job, now)),
        })
        this.ride(riders, job, rack)
        this.weigh(job)
      }
      rack.plan = 'rebuild'
    }
  }

  /**
   * Brings a service home at once instead of later: its disks or its data are at home, or its data is read
   * there.
   */
  protected goHomeNow(service: Service, at: number): void {
    const { rack, row } = service
    const isEmpty = service.berths.length > 0 ? lacksData(service) : rack.plan === 'rebuild' && rack.burnt
    if (isEmpty) return this.restore(service, at)
    const job: Job = this.clock.plan({
      key: this.told.estate.population.services.key[row]!,
      notBefore: at,
      work: [{ for: 'time', seconds: this.recovery.restoring.cutOver } as const].values(),
      whenDone: now => this.homeAgain(job, now, rack.plan === 'rebuild' ? 'rebuild' : 'repair'),
    })
    this.ride([service], job)
  }

  /** New servers; one crew provisions them one after another. */
  protected *supplied(units: number): Work {
    yield { for: 'server', units }
    yield* this.work('provision', units)
  }

  /** New servers for the disks of the rack, which nobody carries out before people may enter. */
  protected *movedInto({ building }: Rack, units: number): Work {
    yield* this.supplied(units)
    yield { for: 'gate', gate: `access ${building}` }
  }

  /** The services that wait for the job have an empty server. */
  protected replaced(job: Job, now: number): void {
    for (const service of this.behind.get(job) ?? []) {
      if (!this.#arrives(service, job, true)) continue
      if (service.away) this.planFailBack(service, now)
      else if (!service.own) this.#fill(service, now)
    }
  }

  /**
   * A server stands ready: the data is read now, or later if no copy is readable yet; without a copy the
   * service comes back empty.
   */
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
    else if (this.recovery.restoring.emptyReplacement && isWhole(service))
      this.backAtHome(service, at, 'rebuild', false)
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
        } else if (this.#goesOnFilling(service, end, now)) return
        else if (end === 'fails' && !service.own && this.tryFailover(service, now)) {
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

  /** It stands in several racks, and more of its servers lack data, or have yet to come back. */
  #goesOnFilling(service: Service, end: string, now: number): boolean {
    for (const berth of service.berths)
      if (end === 'passes' && berth.lacks === 'what comes') berth.lacks = 'nothing'
    if (end === 'passes' && !service.away && lacksData(service)) {
      if (!service.own) this.restore(service, now)
      return true
    }
    if (!isWhole(service) && end === 'fails') service.spent = true
    return !isWhole(service)
  }

  *#restoreOf(service: Service, points: readonly RestorePoint[], decided: boolean, goesOn: boolean): Work {
    const { estate } = this.told
    const { overhead, cutOver } = estate.policy.recovery.restoring
    const lacking = service.berths.filter(({ lacks }) => lacks !== 'nothing')
    for (const berth of lacking) berth.lacks = 'what comes'
    const burnt = lacking.reduce((sum, { servers }) => sum + servers.length, 0)
    const part = service.berths.length === 0 ? 1 : burnt / service.fills
    const data = part * estate.population.services.dataBytes[service.row]!
    if (!decided) yield* this.work('decide')
    for (const { copy, point } of points) {
      // The copy was purged while the point before it was being verified.
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

  /** Counts all points read so far as failed. */
  #haveFailed(service: Service): void {
    const { tried, readBefore } = service
    if (readBefore.length > 0)
      service.tried = { count: (tried?.count ?? 0) + readBefore.length, last: readBefore.at(-1)! }
  }

  #isPurged(copy: number): boolean {
    const { purgedAt } = this.seen.fate
    return copy >= 0 && purgedAt.length > 0 && purgedAt[copy]! <= this.clock.now
  }

  /**
   * A copy in this site can be read only where it stands: when that changes, services that wait for a copy or
   * read one choose again.
   */
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
        // Blows to other racks in this second have turns of their own.
        if (struck !== undefined && this.told.estate.population.copies.rack[reads] !== struck.row) continue
        if (this.isReadable(reads) && !this.#isPurged(reads)) continue
        this.clock.giveUp(home)
        this.#haveFailed(service)
        if (!service.away) this.restore(service, now)
        else {
          // Its data is where it runs.
          service.home = undefined
          this.planFailBack(service, now)
        }
      }
    }
  }

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

  /**
   * The points to read until one passes. Each fails its verification independently, and the point before it
   * is tried next; in a job of its own if its copy is in this site.
   */
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

  /** Seconds after the outage until a copy can be reached. */
  #reach(copy: number): number {
    const { population, policy } = this.told.estate
    return copy < 0 ? 0 : policy.copyKinds.reachableSeconds[population.copies.kind[copy]!]!
  }

  /**
   * Links that the data crosses: that of the copy's repository, that of the other site if known, and the way
   * into this site.
   */
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
