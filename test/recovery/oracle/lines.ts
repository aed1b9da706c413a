/** Pools, gates and links of the scenario, and the urgency of the jobs that wait for them. */
import { log } from '../../../src/base/maths.ts'
import { type Stream, uniform } from '../../../src/base/streams.ts'
import { startSecondHits } from '../../../src/damage/secondHits.ts'
import type { Estate } from '../../../src/estate/estate.ts'
import { meansRoom } from '../../../src/estate/meant.ts'
import { Clock } from './clock.ts'
import type { Job, Urgency } from './jobs.ts'
import { longer } from './waits.ts'
import {
  type Berth,
  berthIn,
  kindOf,
  newRack,
  newService,
  type Rack,
  rowOf,
  type Service,
  type Told,
  type Work,
} from './words.ts'

export class Lines {
  readonly services: Service[]
  readonly racks: Rack[]
  protected readonly told: Told
  protected readonly clock: Clock
  protected readonly draws: Record<'luck' | 'powerUp' | 'failover' | 'verify' | 'relocation', Stream>
  protected readonly weightOf: number[]
  /** By policy and tier: whether the copy that can be reached first is preferred to the newest one. */
  protected readonly soonest: boolean[][]
  protected readonly behind = new Map<Job, Service[]>()
  /** By repair of a rack: the repairs of its room that were planned together with it. */
  protected readonly together = new Map<Job, Job[]>()
  protected readonly entered = new Set<number>()
  protected readonly givenUpAt = new Map<number, number>()
  protected readonly turnsTaken = new Set<string>()
  /** Second at which each second hit happens; Infinity: never. */
  protected readonly hitAt: Float64Array

  constructor(told: Told) {
    this.told = told
    const { estate, streams } = told
    const { site, population, policy } = estate
    this.hitAt = startSecondHits(site, streams).at
    this.draws = {
      luck: streams.of('recovery dispatch'),
      powerUp: streams.of('server at power-up'),
      failover: streams.of('failover'),
      verify: streams.of('verification'),
      relocation: streams.of('relocation'),
    }
    this.weightOf = Object.values(policy.tiers).map(({ weight }) => weight)
    this.soonest = policy.policies.name.map(() =>
      population.tiers.map(() => policy.recovery.restoring.point === 'reachable-first'),
    )
    this.racks = Array.from({ length: site.racks.count }, (_, row) => newRack(estate, row))
    this.services = Array.from({ length: population.services.count }, (_, row) => {
      const rack = this.racks[population.services.rack[row]!]!
      const { server, servers } = population.services
      const first = server[row]!
      const fills = servers[row] ?? 1
      const all = this.racks.flatMap(each => each.servers.map(one => ({ rack: each, one })))
      const own = all.slice(site.racks.firstServer[rack.row]! + first).slice(0, fills)
      const berths = [...new Set(own.map(each => each.rack))].map((each): Berth => ({
        rack: each,
        servers: own.filter(of => of.rack === each).map(({ one }) => one),
        out: false,
        lacks: 'nothing',
      }))
      const several = berths.length > 1 ? berths : []
      const service = newService(row, rack, rack.servers.slice(first, first + fills), fills, several)
      for (const { rack: each } of berths) each.services.push(service)
      return service
    })
    this.clock = new Clock(policy.recovery.dispatch)
    this.clock.ended = job => this.noteWaits(job)
    this.layOut()
  }

  /** Sets up the gates, pools and links of the scenario. */
  protected layOut(): void {
    const { site, policy } = this.told.estate
    const { recovery, pools, links } = policy
    const clock = this.clock
    site.buildings.name.forEach((name, building) => {
      const own = recovery.buildings[name]
      clock.gates.set(`access ${building}`, own?.access ?? recovery.access)
      clock.gates.set(`power ${building}`, own?.power ?? recovery.power)
      clock.gates.set(`network ${building}`, own?.network ?? recovery.network)
    })
    site.buildings.name.forEach((_, building) => this.layOutParts(building))
    clock.gates.set('declaration', Infinity)
    pools.name.forEach((name, pool) => {
      const steps = [...pools.stepSeconds.keys()].slice(pools.firstStep[pool], pools.firstStep[pool + 1])
      clock.addLine(
        name,
        steps.map(step => [pools.stepSeconds[step]!, pools.stepUnits[step]!]),
      )
    })
    site.otherSites.spareServers.forEach((spare, row) => clock.addLine(`spare ${row}`, [[0, spare]]))
    clock.links.push(...links.bytesPerS, ...site.otherSites.linkBytesPerS)
  }

  /**
   * Assigns the racks of a building to its parts, in order. A part that names rooms takes its share of their
   * racks; the others divide the remaining racks among them, each from where the one before ends.
   */
  protected layOutParts(building: number): void {
    const { site } = this.told.estate
    const parts = this.recovery.buildings[site.buildings.name[building]!]?.parts ?? []
    const racks = this.racks.filter(rack => rack.building === building)
    const named = racks.map(rack =>
      parts.findIndex(part => part.in.some(name => meansRoom(site, name, site.racks.room[rack.row]!))),
    )
    let from = 0
    parts.forEach((part, nth) => {
      const gate = `part ${nth} of ${building}`
      this.clock.gates.set(gate, part.ready)
      const isNamed = part.in.length > 0
      const own = racks.filter((_, at) => named[at] === (isNamed ? nth : -1))
      const end = isNamed ? part.share : from + part.share
      own.forEach((rack, at) => {
        const begins = (share: number): boolean => at + 1e-9 >= share * own.length
        if (begins(isNamed ? 0 : from) && !begins(end)) rack.part = gate
      })
      if (!isNamed) from = end
    })
  }

  /** Adds the job's waits to those of the services that are down and wait for it. */
  protected noteWaits(job: Job): void {
    const waits = [...job.waits, ...(job.after?.waits ?? [])]
    for (const service of this.behind.get(job) ?? [])
      if (!service.own && this.#waitsFor(service, job))
        for (const [on, seconds] of waits) longer(service.waits, on, seconds)
  }

  #waitsFor({ home, other, berths }: Service, job: Job): boolean {
    return home === job || other?.job === job || berths.some(berth => berth.job === job)
  }

  /** The rack waits, with its services, until people may enter or until the disaster is declared. */
  protected waitFor(rack: Rack, plan: 'access' | 'declaration', at: number): void {
    rack.plan = plan
    rack.waitsSince = at
  }

  /** Nobody will repair the rack: its services have waited for access in vain. */
  protected waitsInVain({ plan, building, waitsSince, services }: Rack): void {
    if (plan !== 'access') return
    for (const { own, waits } of services)
      if (!own) longer(waits, `access ${building}`, this.clock.now - waitsSince)
  }

  /** Whether the rack serves; blows of this very second count even before their turn. */
  protected isStanding(rack: Rack): boolean {
    return (
      !rack.out &&
      !this.told.blows.some(
        (blow, row) =>
          blow.rack === rack.row &&
          blow.what !== 'sooted' &&
          blow.at <= this.clock.now &&
          !this.turnsTaken.has(`${kindOf(blow)} ${rowOf(blow, row)}`),
      )
    )
  }

  /** A task: takes a crew or, without a pool, only time. */
  protected *work(kind: keyof Estate['policy']['recovery']['tasks'], times = 1): Work {
    const { time, pool } = this.recovery.tasks[kind]
    const seconds = times * time
    yield pool === undefined ? { for: 'time', seconds } : { for: 'crew', pool, seconds }
  }

  /** `rack`: the job brings back what stands in it. */
  protected ride(services: readonly Service[], job: Job, rack?: Rack): void {
    this.behind.set(job, [...(this.behind.get(job) ?? []), ...services])
    for (const service of services) {
      const berth = rack === undefined ? undefined : berthIn(service, rack)
      if (berth === undefined) service.home = job
      else berth.job = job
    }
  }

  /**
   * Sets a job's urgency by the services that wait for it: heaviest tier, earliest objective, sums of weights
   * and losses. Racks of a room that are planned together count as their mean.
   */
  protected weigh(job: Job): void {
    if (job.state === 'done' || job.state === 'given up' || !this.behind.has(job)) return
    const { site } = this.told.estate
    const group = this.together.get(job) ?? [job]
    const rack = this.racks.find(({ repair }) => repair === job)
    const key = rack === undefined ? job.key : site.rooms.key[site.racks.room[rack.row]!]!
    const of = group.map(each => this.sums(this.behind.get(each) ?? []))
    const mean = (what: 'weight' | 'penalty'): number =>
      of.reduce((sum, each) => sum + each[what] / group.length, 0)
    job.urgency = {
      priority: Math.max(...of.map(({ priority }) => priority)),
      due: Math.min(...of.map(({ due }) => due)),
      weight: Math.max(1e-6, mean('weight')),
      penalty: Math.max(1e-6, mean('penalty')),
      load: group.reduce(
        (sum, each) => sum + Math.max(1, this.behind.get(each)?.length ?? 0) / group.length,
        0,
      ),
      luck: -log(uniform(this.draws.luck, key)),
    }
  }

  /**
   * A tier has a new weight: recomputes open jobs with services of that tier. Racks of a room whose repairs
   * were planned at one moment count as the mean of those still to do.
   */
  protected weighAnew(tier: number, weight: number): void {
    this.weightOf[tier] = weight
    const { tier: tierOf } = this.told.estate.population.services
    const open = this.clock.jobs.filter(({ state }) => state === 'planned' || state === 'at work')
    for (const job of open) {
      const still = this.services.filter(service => this.#waitsFor(service, job))
      this.behind.set(job, still)
    }
    for (const job of open) {
      const rack = this.racks.find(({ repair }) => repair === job)
      const inRoom = (other: Rack): boolean => this.roomOf(other) === this.roomOf(rack!)
      const group =
        rack === undefined
          ? [job]
          : open.filter(
              each =>
                each.notBefore === job.notBefore &&
                this.racks.some(other => other.repair === each && inRoom(other)),
            )
      this.together.set(job, group)
      if (!group.some(each => this.behind.get(each)!.some(({ row }) => tierOf[row] === tier))) continue
      const { due, load } = job.urgency
      this.weigh(job)
      job.urgency = { ...job.urgency, due, load }
    }
  }

  protected roomOf({ row }: Rack): number {
    return this.told.estate.site.racks.room[row]!
  }

  protected sums(services: readonly Service[]): Urgency {
    const { population } = this.told.estate
    const sums = { priority: 0, due: Infinity, weight: 0, penalty: 0, load: 0, luck: 0 }
    for (const { row, downSince } of services) {
      const tier = population.services.tier[row]!
      const { euroPerHour } = population.activities[population.services.activity[row]!]!
      sums.weight += this.weightOf[tier]!
      sums.penalty += Math.max(0, ...euroPerHour)
      sums.priority = Math.max(sums.priority, this.weightOf[tier]!)
      sums.due = Math.min(sums.due, downSince + population.objectives.rtoSeconds[tier]!)
    }
    return sums
  }

  protected get seen(): ReturnType<Told['seenAt']> {
    return this.told.seenAt(this.clock.now)
  }

  protected get recovery(): Estate['policy']['recovery'] {
    return this.told.estate.policy.recovery
  }
}
