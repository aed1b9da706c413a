/** Data that is read from copies to servers that stand ready. */
import { dataBytesOf } from '../../../src/estate/population.ts'
import { shareRead } from '../../../src/fate/points/readSize.ts'
import type { RestorePoint } from '../../../src/fate/points/viable.ts'
import { Homecoming } from './homecoming.ts'
import type { Job } from './jobs.ts'
import { homeOutSince } from './stays.ts'
import { longer } from './waits.ts'
import { isWhole, lacksData, type Rack, type Service, type Work } from './words.ts'

export class Restores extends Homecoming {
  /**
   * A server stands ready: the data is read now, or later if no copy is readable yet; without a copy the
   * service changes over to the empty server.
   */
  protected restore(service: Service, at: number): void {
    const first = this.nextPoint(service)
    const since = service.waitsForCopy
    service.home = undefined
    if (first === undefined ? this.tryFailover(service, at) : !this.isReadable(first.copy)) {
      service.waitsForCopy ??= at
      return
    }
    if (since !== undefined) longer(service.waits, 'copies', at - since)
    service.waitsForCopy = undefined
    if (first !== undefined) this.#read(service, first, at)
    else if (this.recovery.restoring.emptyReplacement && isWhole(service)) this.#changeOver(service, at)
  }

  /** No point is left; addresses and names follow all the same. */
  #changeOver(service: Service, at: number): void {
    service.reads = undefined
    const job: Job = this.clock.plan({
      key: this.told.estate.population.services.key[service.row]!,
      notBefore: at,
      work: [{ for: 'time', seconds: this.recovery.restoring.cutOver } as const].values(),
      whenDone: now => {
        if (service.home !== job) return
        service.home = undefined
        if (!this.#goesOnFilling(service, 'fails', now)) this.#comesHome(service, 'fails', now)
      },
    })
    service.reader = job
    this.ride([service], job)
  }

  /** All its points have been read; if none passed, another site may take it over instead. */
  #comesHome(service: Service, end: 'passes' | 'fails', now: number): void {
    if (end === 'fails' && !service.own && this.tryFailover(service, now)) {
      service.spent = true
      service.waitsForCopy = now
    } else if (service.away || end === 'passes' || this.recovery.restoring.emptyReplacement)
      this.backAtHome(service, now, 'rebuild', end === 'passes')
  }

  #read(service: Service, first: RestorePoint, at: number): void {
    const { services } = this.told.estate.population
    const { points, end } = this.pointsTried(service, first)
    const decided = service.tried !== undefined
    const since = homeOutSince(service)
    const reached = points.map(each => ({ ...each, from: since + this.reach(each.copy) }))
    service.reads = first.copy
    service.readBefore = []
    const job: Job = this.clock.plan({
      key: services.key[service.row]!,
      waitsFor: 'copies',
      notBefore: Math.max(at, reached[0]!.from),
      work: this.#restoreOf(service, reached, decided, end === 'goes on'),
      whenDone: now => {
        if (service.home !== job) return
        service.home = undefined
        if (end === 'goes on' || service.readBefore.length < points.length) {
          this.#haveFailed(service)
          if (service.away) this.planFailBack(service, now)
          else if (!service.own) this.restore(service, now)
        } else if (!this.#goesOnFilling(service, end, now)) this.#comesHome(service, end, now)
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

  *#restoreOf(
    service: Service,
    points: readonly (RestorePoint & { readonly from: number })[],
    decided: boolean,
    goesOn: boolean,
  ): Work {
    const { estate } = this.told
    const { overhead, cutOver } = estate.policy.recovery.restoring
    const lacking = service.berths.filter(({ lacks }) => lacks !== 'nothing')
    for (const berth of lacking) berth.lacks = 'what comes'
    const burnt = lacking.reduce((sum, { servers }) => sum + servers.length, 0)
    const part = service.berths.length === 0 ? 1 : burnt / service.fills
    const data = part * dataBytesOf(estate.population.services, service.row)
    if (!decided) yield* this.work('decide')
    for (const { copy, point, from } of points) {
      // The copy was purged while the point before it was being verified.
      if (service.readBefore.length > 0 && this.isPurged(copy)) return
      service.reads = copy
      yield { for: 'moment', at: from }
      const share = shareRead(this.seen.fate, estate, service.row, { copy, point })
      yield { for: 'data', bytes: data * share * overhead, ...this.wayOf(service, copy) }
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

  /** Its restore has yet to begin, since its copy is out of reach. */
  #isOutOfReach({ home, away }: Service, now: number): boolean {
    return !away && home?.state === 'planned' && home.notBefore > now
  }

  /**
   * A copy in this site can be read only where it stands: when that changes, services that wait for a copy or
   * read one choose again.
   * @param turned whether another copy is now chosen for a service
   */
  protected lookAtPlaces(
    now: number,
    struck?: Rack,
    turned: (service: Service) => boolean = () => false,
  ): void {
    for (const service of this.services) {
      const { reads, home } = service
      if (service.waitsForCopy !== undefined) this.restore(service, now)
      else if (
        reads !== undefined &&
        home?.state !== 'done' &&
        home?.state !== 'given up' &&
        home !== undefined
      ) {
        // Blows to other racks in this second have turns of their own, and so has what stops with its building.
        const isLost =
          struck === undefined
            ? this.isPurged(reads)
            : this.told.estate.population.copies.rack[reads] === struck.row && !this.isReadable(reads)
        if (!isLost && !(this.#isOutOfReach(service, now) && turned(service))) continue
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
}
