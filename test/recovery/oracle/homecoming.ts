/** Services that come home: to their rack, or to new servers in its place. */
import { never } from '../../../src/damage/damage.ts'
import { Choices } from './choices.ts'
import type { Job } from './jobs.ts'
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

export abstract class Homecoming extends Choices {
  /** Jobs that have put the old disks into new servers: only names and addresses follow. */
  readonly #changing = new Set<Job>()

  protected changesOver(job: Job | undefined): boolean {
    return job?.state === 'at work' && this.#changing.has(job)
  }

  /** Gives up the repair of the rack and whatever brings its services home, unless they have left it. */
  protected drop(rack: Rack): void {
    this.waitsInVain(rack)
    this.clock.giveUp(rack.repair)
    for (const service of rack.services) {
      const waits = berthIn(service, rack) ?? service
      if (this.changesOver('lacks' in waits ? waits.job : waits.home)) continue
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
    if (this.seen.fate.point[service.row] !== never || this.recovery.restoring.emptyReplacement)
      this.restore(service, now)
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
            berthIn(service, rack)?.out !== false &&
            !this.changesOver(berthIn(service, rack)?.job ?? service.home),
        )
        if (riders.length === 0) continue
        const units = Math.max(
          ...riders.map(service => berthIn(service, rack)?.servers.length ?? service.fills),
        )
        const job: Job = this.clock.plan({
          key: server.key,
          notBefore: at,
          work: keepsDisks
            ? this.movedInto(rack, units, () => this.#changing.add(job))
            : this.supplied(units),
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
  protected *movedInto({ building }: Rack, units: number, moved: () => void): Work {
    yield* this.supplied(units)
    yield { for: 'gate', gate: `access ${building}` }
    moved()
    yield { for: 'time', seconds: this.recovery.restoring.cutOver }
  }

  /** The services that wait for the job have an empty server. */
  protected replaced(job: Job, now: number): void {
    for (const service of this.behind.get(job) ?? []) {
      if (!this.#arrives(service, job, true)) continue
      if (service.away) this.planFailBack(service, now)
      else if (!service.own) this.#fill(service, now)
    }
  }
}
