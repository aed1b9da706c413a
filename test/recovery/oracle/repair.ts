/**
 * Repair in place: crews dry, clean and restart racks, and mend the servers that do not come back with them.
 */
import { uniform } from '../../../src/base/streams.ts'
import type { Job } from './jobs.ts'
import { Restores } from './restore.ts'
import { type Rack, secondOf, type Server, serversIn, type Work } from './words.ts'

export class Repairs extends Restores {
  protected repair(racks: readonly Rack[], at: number, cleaned = false): void {
    const { site } = this.told.estate
    const jobs = new Map<Rack, Job>()
    for (const rack of racks) {
      if (!cleaned) this.#look(rack, at)
      this.judgeServers(rack)
      const job: Job = this.clock.plan({
        key: site.racks.key[rack.row]!,
        notBefore: at,
        idle: !rack.services.some(({ own, away }) => !own || away),
        work: this.repairOf(rack, at, cleaned),
        whenDone: now => {
          rack.plan = 'none'
          rack.backAt = secondOf(now)
          rack.firstBackAt = Math.min(rack.firstBackAt, rack.backAt)
          rack.out = false
          rack.dirt.clear()
          if (rack.stopped) rack.missed.push({ from: rack.stoppedAt, until: rack.backAt })
          this.homeAgain(job, now, 'repair')
          this.clock.afterwards.push(() => this.lookAtPlaces(now))
          this.clock.afterwards.push(() => this.tryReplicas(rack, now))
        },
      })
      rack.plan = 'repair'
      rack.stage = cleaned || rack.dirt.size === 0 ? 'clean' : 'dirty'
      rack.repair = job
      jobs.set(rack, job)
      this.behind.set(job, [])
      this.rideHome(rack, job, at)
    }
    for (const [rack, job] of jobs) {
      const room = site.racks.room[rack.row]
      const together = racks.filter(other => site.racks.room[other.row] === room)
      this.together.set(
        job,
        together.map(other => jobs.get(other)!),
      )
    }
    for (const job of jobs.values()) this.weigh(job)
  }

  protected *repairOf(rack: Rack, at: number, cleaned: boolean): Work {
    if (!cleaned && rack.dirt.has('water')) yield* this.work('dryRack')
    if (!cleaned && rack.dirt.size > 0) yield* this.work('cleanRack')
    rack.stage = 'clean'
    if (rack.stopped) {
      const { now } = this.clock
      const { unservedAt, servedAgainAt } = this.told.seenAt(now).racks
      const failedAt = unservedAt[rack.row]!
      // Whatever ends in the second in which the power fails ends before it.
      if ((failedAt <= at || failedAt < now) && servedAgainAt[rack.row]! > now)
        yield { for: 'gate', gate: `power ${rack.building}` }
      rack.stage = 'powered'
      if (rack.part !== undefined) yield { for: 'gate', gate: rack.part }
      yield* this.work('restartRack')
    }
    if (rack.cutOff) yield { for: 'gate', gate: `network ${rack.building}` }
  }

  /** The rack's power has returned by itself: a repair that waits for the power of the building goes on. */
  protected hasPower({ plan, repair, building }: Rack): void {
    if (plan !== 'repair' || repair?.state !== 'at work') return
    if (repair.wait.for === 'gate' && repair.wait.gate === `power ${building}`) this.clock.goOn(repair)
  }

  /** Crews look for what has hit the rack since they last looked: what was cleaned stays clean. */
  #look(rack: Rack, at: number): void {
    const { wetAt, sootedAt, corrodedAt, spoiltAt } = this.told.seenAt(at).racks
    const isNews = ({ [rack.row]: hitAt }: Int32Array): boolean => hitAt! <= at && hitAt! > rack.lookedAt
    if (isNews(wetAt)) rack.dirt.add('water')
    if ([sootedAt, corrodedAt, spoiltAt].some(isNews)) rack.dirt.add('soot')
    if (isNews(corrodedAt)) rack.dirt.add('chloride')
    if (isNews(spoiltAt)) rack.dirt.add('much chloride')
    rack.lookedAt = at
  }

  /**
   * A rack that was switched off must be clean before it is back: soot that comes until then is cleaned by crews who have
   * yet to finish with soot, unless it holds more chloride than theirs, and otherwise its repair begins again.
   */
  protected sooted(rack: Rack, at: number): void {
    const { plan, stopped, stage, dirt } = rack
    if (plan !== 'repair' || !stopped) return
    if (stage === 'dirty' && dirt.has('soot')) {
      const known = dirt.size
      this.#look(rack, at)
      if (dirt.size === known) return
    }
    if (stage !== 'dirty') dirt.clear()
    this.drop(rack)
    this.repair([rack], at)
  }

  /**
   * Draws which servers of a rack that was switched off do not come back: broken or lost until they are
   * mended.
   */
  protected judgeServers(rack: Rack): void {
    if (!rack.stopped) return
    const key = this.told.estate.site.racks.key[rack.row]!
    const { powerUpFailure, sootFailure } = this.recovery
    const share = rack.dirt.has('much chloride') ? 1 : rack.dirt.has('chloride') ? sootFailure : 0
    rack.servers.forEach((server, nth) => {
      if (uniform(this.draws.powerUp, key, 2 * nth + 1) < share) server.state = 'lost'
      else if (server.state === 'sound' && uniform(this.draws.powerUp, key, 2 * nth) < powerUpFailure)
        server.state = 'broken'
    })
  }

  /**
   * Services that are down or elsewhere come home with the repair of their rack, or after it with that of
   * their servers.
   */
  protected rideHome(rack: Rack, repair: Job, at: number): void {
    const isSound = ({ state }: Server): boolean => state === 'sound'
    for (const server of rack.servers) {
      const all = rack.services.filter(service => serversIn(service, rack)[0] === server)
      const riders = all.filter(({ own, away }) => !own || away)
      this.ride(
        riders.filter(service => serversIn(service, rack).every(isSound)),
        repair,
        rack,
      )
      const behind = riders.filter(service => !serversIn(service, rack).every(isSound))
      if (behind.length === 0) continue
      const most = all.map(service => serversIn(service, rack)).sort((a, b) => b.length - a.length)[0]!
      const mend: Job = this.clock.plan({
        key: server.key,
        notBefore: at,
        after: repair,
        work: this.mendingOf(most),
        whenDone: now => {
          for (const each of most) each.state = 'sound'
          this.homeAgain(mend, now, 'repair')
        },
      })
      this.ride(behind, mend, rack)
      this.weigh(mend)
    }
  }

  protected *mendingOf(servers: readonly Server[]): Work {
    const count = (what: Server['state']): number => servers.filter(({ state }) => state === what).length
    const [lost, broken] = [count('lost'), count('broken')]
    if (lost > 0) yield* this.supplied(lost)
    if (broken > 0) yield* this.work('repairServer', broken)
  }
}
