/** Running elsewhere: failover to a replica, relocation to another site, and the way home. */
import { uniform } from '../../../src/base/streams.ts'
import { approaches, media } from '../../../src/estate/policy.ts'
import type { Job } from './jobs.ts'
import { Relocations } from './relocations.ts'
import { ageFound, beginStay, endStay } from './stays.ts'
import { isWhole, secondOf, type Rack, type Service, type Work } from './words.ts'

const takesOver = ['hot-standby', 'metro-synchronous', 'active-active']

export abstract class Elsewhere extends Relocations {
  /** Reads the service's data from a copy that is readable. */
  protected abstract restore(service: Service, at: number): void

  /**
   * Plans a failover if a replica is available. Returns whether one is under way, or may be once a replica is
   * back.
   */
  protected tryFailover(service: Service, at: number): boolean {
    if (service.other !== undefined) return true
    return service.hopes && (this.planFailover(service, at) || service.hopes)
  }

  /** Plans a failover; returns whether there is a replica to go to. */
  protected planFailover(service: Service, at: number): boolean {
    const { population, policy } = this.told.estate
    const { policies } = policy
    const row = population.services.policy[service.row]!
    service.host = undefined
    if (policies.failoverAttempts[row]! === 0) return false
    const { site, host, copy } = this.landing(service)
    if (site === undefined) return false
    const draw = uniform(this.draws.failover, population.services.key[service.row]!)
    let [failed, chance] = [0, 1]
    for (; failed < policies.failoverAttempts[row]!; failed++) {
      chance *= 1 - policies.failoverSuccess[row]!
      if (draw <= 1 - chance) break
    }
    const works = failed < policies.failoverAttempts[row]!
    const seconds =
      failed * policies.failoverWastedSeconds[row]! + (works ? policies.failoverSeconds[row]! : 0)
    const waits = !takesOver.includes(approaches[policies.approach[row]!]!)
    if (works) service.host = host
    service.standby = works ? copy : undefined
    const { fate } = this.seen
    if (works) service.held = ageFound(fate, this.told.estate, service, copy!)
    const units = works && site >= 0 ? policies.failoverServerShare[row]! * this.serversOf(service) : 0
    this.goElsewhere(
      service,
      at,
      false,
      works,
      this.failoverOf(waits, `spare ${site}`, units, seconds, works),
    )
    return true
  }

  protected *failoverOf(waits: boolean, pool: string, units: number, seconds: number, works: boolean): Work {
    if (waits) {
      yield { for: 'gate', gate: 'declaration' }
      yield* this.work('decide')
    }
    if (units > 0) yield { for: 'spare', pool, units }
    yield { for: 'time', seconds }
    if (works) yield { for: 'time', seconds: this.recovery.restoring.cutOver }
  }

  /**
   * Where a failover goes. `site` is the row of the other site that the policy names or that holds the
   * replica; -1: this site, on the rack `host`; undefined: no replica is available.
   */
  protected landing(service: Service): { site?: number; host?: Rack; copy?: number } {
    const { estate } = this.told
    const named = estate.policy.policies.failoverSite[estate.population.services.policy[service.row]!]!
    let mayReturn = false
    service.hopes = false
    const serving: { copy: number; site: number; host?: Rack }[] = []
    const caughtUp = ({ missed }: Rack, lag: number): boolean =>
      missed.every(({ from, until }) => from >= service.downSince || until + lag <= service.downSince)
    for (const { copy, site, rack, lag } of this.replicasOf(service)) {
      if (rack === undefined) {
        serving.push({ copy, site: named >= 0 ? named : site })
        continue
      }
      if (!this.isStanding(rack)) {
        // What was written after its rack stopped never reaches it.
        const misses = rack.out && rack.stopped && rack.stoppedAt < service.downSince
        mayReturn ||= !rack.burnt && rack.plan !== 'rebuild' && !misses && caughtUp(rack, lag)
        continue
      }
      // A replica on a rack that was stopped needs its lag to catch up with what was written meanwhile.
      if (caughtUp(rack, lag))
        serving.push(named >= 0 ? { copy, site: named } : { copy, site: -1, host: rack })
    }
    // Take the newest data and, of equal ones, the first.
    const age = (copy: number): number => ageFound(this.seen.fate, estate, service, copy)
    const [best] = serving.toSorted((a, b) => age(a.copy) - age(b.copy) || a.copy - b.copy)
    if (best !== undefined) return best
    // Only a service that found no replica waits for one to come back; failed attempts are no reason to wait.
    service.hopes = mayReturn
    return {}
  }

  /** Replicas that are not purged, not in an unusable repository, and not on the service's own rack. */
  protected replicasOf({
    row,
    rack,
    berths,
  }: Service): { copy: number; site: number; rack: Rack | undefined; lag: number }[] {
    const { copies } = this.told.estate.population
    const { copyKinds } = this.told.estate.policy
    const { purgedAt, schedules } = this.seen.fate
    return Array.from(
      { length: copies.firstCopy[row + 1]! - copies.firstCopy[row]! },
      (_, nth) => copies.firstCopy[row]! + nth,
    )
      .filter(copy => media[copyKinds.medium[copies.kind[copy]!]!] === 'replica')
      .filter(copy => schedules.unusable[copies.kind[copy]!] === 0)
      .filter(copy => purgedAt.length === 0 || purgedAt[copy]! > this.clock.now)
      .filter(
        copy => copies.rack[copy] !== rack.row && berths.every(each => each.rack.row !== copies.rack[copy]),
      )
      .map(copy => ({
        copy,
        site: copies.site[copy]!,
        rack: copies.site[copy]! >= 0 ? undefined : this.racks[copies.rack[copy]!]!,
        lag: copyKinds.lagSeconds[copies.kind[copy]!]!,
      }))
  }

  /**
   * Stops services that run on a replica in the rack and gives up failovers to it; each looks for another
   * replica. Returns the stopped services that nothing brings home although their rack serves or is rebuilt.
   */
  protected strikeReplicas(rack: Rack, at: number): Service[] {
    const struck = this.services.filter(({ host }) => host === rack)
    const stopped = struck.filter(({ away }) => away)
    for (const service of struck) {
      service.host = undefined
      if (service.away) {
        endStay(service, at)
        service.away = false
        service.other = undefined
        this.clock.giveUp(service.movesHome)
        this.stop(service, at)
      } else this.leaveOther(service)
      if (!service.own) this.planFailover(service, at)
      if (service.waitsForCopy !== undefined) this.restore(service, at)
    }
    this.cutOffDependents(at)
    return stopped.filter(service => service.home === undefined && this.#stands(service))
  }

  /** Its servers are there, the old ones or others; or will be, in a rack that is rebuilt. */
  #stands(service: Service): boolean {
    const { plan } = service.rack
    return service.berths.length > 0 ? isWhole(service) : plan === 'none' || plan === 'rebuild'
  }

  /** Services that were moved before they were hit run on their replicas from now on. */
  protected arrive(at: number): void {
    const { movedAt, movedTo, movedOn, movedCopy } = this.seen.fate
    for (const service of this.services.filter(({ row }) => movedAt[row] === at)) {
      const { row } = service
      const job = this.clock.plan({ key: 0, notBefore: at, work: [].values(), whenDone: () => undefined })
      job.state = 'done'
      if (movedTo[row]! >= 0) {
        const { failoverServerShare } = this.told.estate.policy.policies
        const share = failoverServerShare[this.told.estate.population.services.policy[row]!]!
        job.held.push({ pool: `spare ${movedTo[row]!}`, units: share * this.serversOf(service) })
      }
      service.other = { job, isRelocation: false }
      service.away = true
      service.host = this.racks[movedOn[row]!]
      service.stay = { copy: movedCopy[row]!, host: service.host, from: at, leftHome: at }
      if (this.entered.has(service.rack.building)) this.leaveRefuge(service, at)
    }
  }

  /** People may enter its building: a service that is away although its home stands starts its way back. */
  protected leaveRefuge(service: Service, at: number): void {
    const { away, home, rack, movesHome } = service
    const isOnItsWay = movesHome?.state === 'planned' || movesHome?.state === 'at work'
    const isIntact =
      rack.plan === 'none' && service.berths.every(each => !each.out && each.rack.plan === 'none')
    if (away && home === undefined && isIntact && !isOnItsWay) this.planFailBack(service, at)
  }

  /** Gives up failovers to a copy that is purged; each service looks for another replica. */
  protected purgeReplicas(at: number): void {
    const { purgedAt } = this.seen.fate
    for (const service of this.services) {
      const { other, away, standby } = service
      if (other === undefined || other.isRelocation || away || standby === undefined) continue
      if (!(purgedAt[standby]! <= at)) continue
      this.leaveOther(service)
      this.planFailover(service, at)
      if (service.waitsForCopy !== undefined) this.restore(service, at)
    }
  }

  /**
   * The rack of a replica is back: services that waited for it fail over now, whether or not they already read
   * their data.
   */
  protected tryReplicas(rack: Rack, now: number): void {
    for (const service of this.services) {
      const isHere = this.replicasOf(service).some(each => each.rack === rack)
      if (service.own || service.other !== undefined || !service.hopes || !isHere) continue
      this.planFailover(service, now)
    }
  }

  protected goElsewhere(
    service: Service,
    at: number,
    isRelocation: boolean,
    works: boolean,
    work: Work,
  ): void {
    const job: Job = this.clock.plan({
      key: this.told.estate.population.services.key[service.row]!,
      notBefore: at,
      work,
      whenDone: now => {
        if (!works) {
          service.other = undefined
          if (service.waitsForCopy !== undefined) this.restore(service, now)
        }
        // The service came home at the same instant.
        else if (service.other?.job !== job) this.clock.letGo(job)
        else {
          service.away = true
          beginStay(service, isRelocation ? -1 : service.standby!, secondOf(now))
          if (!isRelocation) service.served = Math.max(service.served, service.held)
          this.ownBack(service, now, 'failover', true)
          // A server at home already stands ready.
          if (service.waitsForCopy !== undefined) this.planFailBack(service, now)
          service.waitsForCopy = undefined
        }
      },
    })
    service.other = { job, isRelocation }
    this.behind.set(job, [service])
    this.weigh(job)
  }

  protected leaveOther(service: Service): void {
    if (service.other === undefined) return
    this.clock.giveUp(service.other.job)
    // If the job was done at this very instant, giving it up has recorded nothing.
    this.noteWaits(service.other.job)
    service.other = undefined
  }

  /**
   * Home is ready: the service moves back after a delay and frees what it took elsewhere, unless its home is
   * hit again before.
   */
  protected planFailBack(service: Service, at: number): void {
    const { failBack } = this.recovery.restoring
    this.clock.giveUp(service.movesHome)
    service.movesHome = this.clock.plan({
      key: this.told.estate.population.services.key[service.row]!,
      notBefore: at,
      work: [{ for: 'time', seconds: failBack } as const].values(),
      whenDone: now => {
        if (!service.away || !this.#stands(service) || service.home !== undefined) return
        endStay(service, secondOf(now))
        this.clock.letGo(service.other!.job)
        service.away = false
        service.other = undefined
        for (const berth of service.berths) berth.lacks = 'nothing'
      },
    })
  }
}
