/**
 * The recovery told again, slowly: the rules of a scenario's `recovery`, `policies` and `secondHits` as plain objects and generators,
 * against which the engine is held. It shares with the engine what is not under test: the estate, the fates, stable keys and the
 * keyed draws (the streams' purposes are named where they are drawn).
 *
 * Turns from outside come at their time in the order declaration, people enter, second hit, cut off, stopped, burnt, order; whatever
 * ends by itself at the same instant ends before them.
 */
import { log } from '../../../src/base/maths.ts'
import { type Stream, type Streams, uniform } from '../../../src/base/streams.ts'
import { lostShare } from '../../../src/damage/buildings.ts'
import { never, type RackView } from '../../../src/damage/damage.ts'
import { hasGround, startSecondHits } from '../../../src/damage/secondHits.ts'
import type { Estate } from '../../../src/estate/estate.ts'
import { meansRoom } from '../../../src/estate/meant.ts'
import { approaches, media } from '../../../src/estate/policy.ts'
import { emergencyCopy } from '../../../src/fate/fate.ts'
import { noPoint } from '../../../src/fate/newestPoint.ts'
import type { FateState } from '../../../src/fate/state.ts'
import { newestViable, type RestorePoint, viableCopies } from '../../../src/fate/viable.ts'
import { serverKey } from '../../../src/recovery/home.ts'
import type { RecoveryOrder } from '../../../src/recovery/recovery.ts'
import { dispatchRules } from '../../../src/scenario/words/dispatch.ts'
import { Clock, type Deliveries, type Job, type Urgency, type Wait } from './clock.ts'

export type Route = 'none' | 'failover' | 'repair' | 'rebuild'

/** What is told of a rack: it runs without a network, stops, or burns. */
export interface RackBlow {
  readonly at: number
  readonly rack: number
  readonly what: 'cut off' | 'stopped' | 'burnt'
}

export interface Service {
  readonly row: number
  readonly rack: Rack
  readonly server: Server
  /** Its own stages are done; and so are those of all it needs. */
  own: boolean
  up: boolean
  empty: boolean
  /** Runs at another site. */
  away: boolean
  route: Route
  /** Seconds after ignition, `never`. */
  downSince: number
  ownBackAt: number
  backAt: number
  dataBackAt: number
  downSeconds: number
  /** What brings it home, and what brings it to another site. */
  home?: Job | undefined
  other?: { readonly job: Job; readonly isRelocation: boolean } | undefined
}

interface Server {
  readonly key: number
  /** Broken: repaired after the restart of its rack; lost to soot: replaced. */
  state: 'sound' | 'broken' | 'lost'
}

export interface Rack {
  readonly row: number
  readonly building: number
  readonly servers: readonly Server[]
  readonly services: Service[]
  /** Nothing to do, waits for people, for a crew, for the declaration; or its services go to other servers. */
  plan: 'none' | 'access' | 'repair' | 'declaration' | 'rebuild'
  /** It was switched off in this outage, and the power came back to it. */
  stopped: boolean
  powered: boolean
  burnt: boolean
  /** Gate of the part of its building that it comes back with. */
  part?: string | undefined
  backAt: number
  /** When it was repaired last, whatever came after; -1: never. */
  mendedAt: number
  repair?: Job | undefined
}

type Turn = { readonly at: number; readonly kind: number; readonly row: number; readonly take: () => void }
type Work = Generator<Wait, void>

/** s: three weeks from the order to the servers. */
const purchase = 21 * 86_400
const takesOver = ['hot-standby', 'metro-synchronous', 'active-active']
/** A whole second, not before the time. */
const secondOf = (time: number): number => Math.ceil(time - 1e-6)

export interface Told {
  readonly estate: Estate
  readonly streams: Streams
  /** As they stand at a time. */
  readonly seenAt: (at: number) => { readonly fate: FateState; readonly racks: RackView }
  readonly blows: readonly RackBlow[]
  readonly orders: readonly RecoveryOrder[]
  readonly horizon: number
  /** Seconds after ignition at which `sample` is called. */
  readonly samples: readonly number[]
  readonly sample: (usage: ReturnType<Clock['usage']>) => void
}

export class Oracle {
  readonly services: Service[]
  readonly racks: Rack[]
  readonly #told: Told
  readonly #clock: Clock
  readonly #draws: Record<'luck' | 'powerUp' | 'failover' | 'verify' | 'relocation', Stream>
  readonly #weightOf: number[]
  readonly #soonest: boolean[]
  readonly #behind = new Map<Job, Service[]>()
  /** Repairs of one room that were planned together. */
  readonly #together = new Map<Job, Job[]>()
  readonly #entered = new Set<number>()
  readonly #givenUpAt = new Map<number, number>()
  readonly #turnsTaken = new Set<string>()
  /** When each second hit happens; Infinity: it does not. */
  readonly #hitAt: Float64Array
  #declareAt = Infinity
  #declared = false

  constructor(told: Told) {
    this.#told = told
    const { estate, streams } = told
    const { site, population, policy } = estate
    this.#hitAt = startSecondHits(site, streams).at
    this.#draws = {
      luck: streams.of('recovery dispatch'),
      powerUp: streams.of('server at power-up'),
      failover: streams.of('failover'),
      verify: streams.of('verification'),
      relocation: streams.of('relocation'),
    }
    this.#weightOf = Object.values(policy.tiers).map(({ weight }) => weight)
    this.#soonest = policy.policies.name.map(() => policy.recovery.restoring.point === 'reachable-first')
    this.racks = Array.from({ length: site.racks.count }, (_, row) => newRack(estate, row))
    this.services = Array.from({ length: population.services.count }, (_, row) => {
      const rack = this.racks[population.services.rack[row]!]!
      const service = newService(row, rack, rack.servers[population.services.server[row]!]!)
      rack.services.push(service)
      return service
    })
    this.#clock = new Clock(policy.recovery.dispatch)
    this.#layOut()
    this.#run()
  }

  /** Gates, pools and links of the scenario. */
  #layOut(): void {
    const { site, policy } = this.#told.estate
    const { recovery, pools, links } = policy
    const clock = this.#clock
    site.buildings.name.forEach((name, building) => {
      const own = recovery.buildings[name]
      clock.gates.set(`access ${building}`, own?.access ?? recovery.access)
      clock.gates.set(`power ${building}`, own?.power ?? recovery.power)
      clock.gates.set(`network ${building}`, own?.network ?? recovery.network)
    })
    site.buildings.name.forEach((_, building) => this.#layOutParts(building))
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

  /** Racks of the rooms a part names, in order; parts that name none divide the others among them, each from where the one before ends. */
  #layOutParts(building: number): void {
    const { site } = this.#told.estate
    const parts = this.#recovery.buildings[site.buildings.name[building]!]?.parts ?? []
    const racks = this.racks.filter(rack => rack.building === building)
    const named = racks.map(rack =>
      parts.findIndex(part => part.in.some(name => meansRoom(site, name, site.racks.room[rack.row]!))),
    )
    let from = 0
    parts.forEach((part, nth) => {
      const gate = `part ${nth} of ${building}`
      this.#clock.gates.set(gate, part.ready)
      const isNamed = part.in.length > 0
      const own = racks.filter((_, at) => named[at] === (isNamed ? nth : -1))
      const end = isNamed ? part.share : from + part.share
      own.forEach((rack, at) => {
        if (at >= (isNamed ? 0 : from) * own.length && at < end * own.length) rack.part = gate
      })
      if (!isNamed) from = end
    })
  }

  #run(): void {
    const { horizon, samples } = this.#told
    let sampled = 0
    const sampleBefore = (at: number): void => {
      for (; samples[sampled]! < at; sampled++) this.#told.sample(this.#clock.usage())
    }
    for (;;) {
      const turn = this.#nextTurn()
      const until = Math.min(turn?.at ?? Infinity, horizon)
      for (let at = this.#clock.next(); at < until; at = this.#clock.next()) {
        sampleBefore(at)
        this.#clock.happen(at)
      }
      sampleBefore(until)
      if (turn === undefined || turn.at > horizon) return
      if (this.#clock.now < turn.at) this.#clock.happen(turn.at)
      this.#turnsTaken.add(`${turn.kind} ${turn.row}`)
      turn.take()
      this.#clock.begin()
      this.#clock.stir()
    }
  }

  /** The first of (time, kind, row). */
  #nextTurn(): Turn | undefined {
    const { estate, blows, orders } = this.#told
    const turns: Turn[] = [
      { at: this.#declareAt, kind: 0, row: 0, take: () => this.#declare() },
      ...estate.site.buildings.name.map((_, building) => ({
        at: this.#clock.gates.get(`access ${building}`)!,
        kind: 1,
        row: building,
        take: () => this.#enter(building),
      })),
      ...Array.from(this.#hitAt, (at, row) => ({
        at,
        kind: 2,
        row,
        take: () => this.#strikeAgain(row),
      })),
      ...blows.map((blow, row) => ({
        at: blow.at,
        kind: 3 + ['cut off', 'stopped', 'burnt'].indexOf(blow.what),
        row: blow.rack + row / 1e6,
        take: () => this.#hit(blow),
      })),
      ...orders.map((order, row) => ({ at: order.at, kind: 6, row, take: () => this.#obey(order) })),
    ]
    return turns
      .filter(({ at, kind, row }) => at < Infinity && !this.#turnsTaken.has(`${kind} ${row}`))
      .sort((a, b) => a.at - b.at || a.kind - b.kind || a.row - b.row)[0]
  }

  // What strikes

  #hit({ at, rack: row, what }: RackBlow): void {
    const rack = this.racks[row]!
    if (this.#declareAt === Infinity) this.#declareAt = at + this.#recovery.declared
    if (what === 'burnt') this.#burns(rack, at)
    else this.#goesDown(rack, at, what === 'stopped')
  }

  #goesDown(rack: Rack, at: number, stopped: boolean): void {
    // Its services have moved to other servers, or are about to.
    if (rack.plan === 'rebuild') return
    const worse = stopped && !rack.stopped
    if (rack.plan === 'none') rack.stopped = false
    if (stopped) rack.stopped = true
    rack.backAt = never
    for (const service of rack.services) {
      if (!service.own || service.away) continue
      this.#stop(service, at)
      if (!this.#planFailover(service, at) && !rack.burnt) this.#planRelocation(service, at)
    }
    this.#cutOffDependents(at)
    // What was to wait for the network alone has to be restarted now.
    if (rack.plan === 'repair' && worse) this.#drop(rack)
    if (rack.plan !== 'none') return
    // Servers that were being mended have to wait for their rack again.
    this.#drop(rack)
    if ((this.#givenUpAt.get(rack.building) ?? Infinity) <= at) this.#rebuild([rack], at, true)
    else if (this.#entered.has(rack.building)) this.#repair([rack], at)
    else rack.plan = 'access'
  }

  #burns(rack: Rack, at: number): void {
    const moved = rack.plan === 'rebuild'
    const running = rack.services.filter(({ own }) => own)
    this.#drop(rack)
    rack.burnt = true
    rack.backAt = never
    for (const service of rack.services) {
      if (service.away || (moved && running.includes(service))) continue
      // Its disks are gone: they are not moved.
      if (service.other?.isRelocation) this.#leaveOther(service)
      this.#stop(service, at)
    }
    this.#cutOffDependents(at)
    if (this.#declared) this.#rebuild([rack], at, false)
    else rack.plan = 'declaration'
    const all = this.racks.filter(({ building }) => building === rack.building)
    if (all.filter(({ burnt }) => burnt).length >= lostShare * all.length) this.#writeOff(rack.building, at)
  }

  #strikeAgain(row: number): void {
    const { estate } = this.#told
    const { racks } = this.#seen
    const hit = estate.site.secondHits[row]!
    if (!hasGround(hit, estate.site, racks)) return
    estate.site.buildings.name.forEach((name, building) => {
      const isMeant = !('building' in hit) || hit.building === undefined || hit.building === name
      if (hit.kind === 'write-off' && isMeant) this.#writeOff(building, hit.at)
      if (hit.kind === 'power-cut' && isMeant) this.#powerFails(building, hit.at, hit.at + hit.lasts)
    })
  }

  /** Nothing in the building is repaired any more: what waits there goes to other servers, with its disks. */
  #writeOff(building: number, at: number): void {
    if (this.#givenUpAt.has(building)) return
    this.#givenUpAt.set(building, at)
    const racks = this.racks.filter(
      rack => rack.building === building && (rack.plan === 'access' || rack.plan === 'repair'),
    )
    for (const rack of racks) this.#drop(rack)
    this.#rebuild(racks, at, true)
  }

  /** Racks that had come back stop, and those that had power begin anew from there. Those never hit so far are told of as racks. */
  #powerFails(building: number, at: number, back: number): void {
    const gates = this.#clock.gates
    gates.set(`power ${building}`, Math.max(gates.get(`power ${building}`)!, back))
    for (const rack of this.racks.filter(each => each.building === building)) {
      if (rack.plan === 'repair' && rack.powered) {
        this.#drop(rack)
        this.#repair([rack], at, true)
      } else if (rack.plan === 'none' && rack.backAt <= at) this.#goesDown(rack, at, true)
    }
  }

  // Decisions

  #declare(): void {
    const { now, gates } = this.#clock
    const { stock, stockTransport, starts, batch, limit, factories } = this.#recovery.supply
    this.#declared = true
    gates.set('declaration', now)
    const deliver = (of: Deliveries): void => this.#clock.deliver(of)
    if (Math.round(stock) > 0)
      deliver({ at: now + stockTransport, units: Math.round(stock), every: 1, times: 1 })
    const units = Math.max(1, Math.round(batch))
    for (const { share, rate, transport } of Object.values(factories)) {
      if (!(rate > 0)) continue
      const every = units / rate
      const times = limit === undefined ? Infinity : Math.ceil((limit * share) / units)
      deliver({ at: Math.max(now, starts) + transport + every, units, every, times })
    }
    this.#rebuild(
      this.racks.filter(({ plan }) => plan === 'declaration'),
      now,
      false,
    )
  }

  #enter(building: number): void {
    this.#entered.add(building)
    const waiting = this.racks.filter(rack => rack.building === building && rack.plan === 'access')
    this.#repair(waiting, this.#clock.now)
  }

  #obey({ at, do: verb, subject, value }: RecoveryOrder): void {
    const { pools } = this.#told.estate.policy
    const clock = this.#clock
    switch (verb) {
      case 'declare-disaster':
        this.#declareAt = Math.min(this.#declareAt, at)
        break
      case 'release-building':
        for (const [gate, opens] of clock.gates)
          if (gate.startsWith('access') && (subject < 0 || gate === `access ${subject}`))
            clock.gates.set(gate, Math.min(opens, at))
        break
      case 'add-units':
        if (subject >= 0) clock.lines.get(pools.name[subject]!)!.added += value
        break
      case 'set-dispatch':
        clock.rule = dispatchRules[value]!
        clock.rankAnew()
        break
      case 'buy-servers':
        clock.deliver({ at: at + purchase, units: value, every: 1, times: 1 })
        break
      case 'prioritise':
        if (this.#weightOf[subject] !== value) this.#weighAnew(subject, value)
        clock.rankAnew()
        break
      case 'choose-point':
        this.#soonest.forEach((_, policy) => {
          if (subject < 0 || subject === policy) this.#soonest[policy] = value === 1
        })
    }
  }

  // In place

  #repair(racks: readonly Rack[], at: number, cleaned = false): void {
    const { site } = this.#told.estate
    const jobs = new Map<Rack, Job>()
    for (const rack of racks) {
      this.#judgeServers(rack, at)
      const job: Job = this.#clock.plan({
        key: site.racks.key[rack.row]!,
        notBefore: at,
        work: this.#repairOf(rack, at, cleaned),
        whenDone: now => {
          rack.plan = 'none'
          rack.backAt = secondOf(now)
          rack.mendedAt = rack.backAt
          this.#homeAgain(job, now, 'repair')
        },
      })
      rack.plan = 'repair'
      rack.powered = false
      rack.repair = job
      jobs.set(rack, job)
      this.#behind.set(job, [])
      this.#rideHome(rack, job, at)
    }
    for (const [rack, job] of jobs) {
      const room = site.racks.room[rack.row]
      const together = racks.filter(other => site.racks.room[other.row] === room)
      this.#together.set(
        job,
        together.map(other => jobs.get(other)!),
      )
    }
    for (const job of jobs.values()) this.#weigh(job)
  }

  *#repairOf(rack: Rack, at: number, cleaned: boolean): Work {
    const { wetAt, sootedAt, cutOffAt } = this.#told.seenAt(at).racks
    const isWet = this.#isFresh(rack, wetAt, at)
    if (isWet && !cleaned) yield* this.#work('dryRack')
    if ((isWet || this.#isFresh(rack, sootedAt, at)) && !cleaned) yield* this.#work('cleanRack')
    if (rack.stopped) {
      yield { for: 'gate', gate: `power ${rack.building}` }
      rack.powered = true
      if (rack.part !== undefined) yield { for: 'gate', gate: rack.part }
      yield* this.#work('restartRack')
    }
    if (cutOffAt[rack.row]! <= at) yield { for: 'gate', gate: `network ${rack.building}` }
  }

  /** By now, and since it was repaired last: what has been cleaned stays clean. */
  #isFresh(rack: Rack, hitAt: Int32Array, at: number): boolean {
    return hitAt[rack.row]! <= at && hitAt[rack.row]! > rack.mendedAt
  }

  /** Which of its servers do not come back, if it was switched off: broken or lost until they are mended. */
  #judgeServers(rack: Rack, at: number): void {
    if (!rack.stopped) return
    const key = this.#told.estate.site.racks.key[rack.row]!
    const { powerUpFailure, sootFailure } = this.#recovery
    const isSooted = this.#isFresh(rack, this.#told.seenAt(at).racks.sootedAt, at)
    rack.servers.forEach((server, nth) => {
      if (isSooted && uniform(this.#draws.powerUp, key, 2 * nth + 1) < sootFailure) server.state = 'lost'
      else if (server.state === 'sound' && uniform(this.#draws.powerUp, key, 2 * nth) < powerUpFailure)
        server.state = 'broken'
    })
  }

  /** Services that are down, or at another site, come home with their rack, or after it with their server. */
  #rideHome(rack: Rack, repair: Job, at: number): void {
    for (const server of rack.servers) {
      const riders = rack.services.filter(
        service => service.server === server && (!service.own || service.away),
      )
      if (server.state === 'sound') this.#ride(riders, repair)
      if (server.state === 'sound' || riders.length === 0) continue
      const mend: Job = this.#clock.plan({
        key: server.key,
        notBefore: at,
        after: repair,
        work: server.state === 'lost' ? this.#supplied() : this.#work('repairServer'),
        whenDone: now => {
          server.state = 'sound'
          this.#homeAgain(mend, now, 'repair')
        },
      })
      this.#ride(riders, mend)
      this.#weigh(mend)
    }
  }

  /** Whatever is planned for the rack and its services is given up. */
  #drop(rack: Rack): void {
    this.#clock.giveUp(rack.repair)
    for (const service of rack.services) {
      this.#clock.giveUp(service.home)
      service.home = undefined
    }
    rack.plan = 'none'
  }

  /** The services on the job have their home and their disks back. */
  #homeAgain(job: Job, now: number, route: Route): void {
    for (const service of this.#behind.get(job) ?? []) {
      if (service.home !== job) continue
      service.home = undefined
      this.#backAtHome(service, now, route, true)
    }
  }

  #backAtHome(service: Service, now: number, route: Route, withData: boolean): void {
    if (service.away) return this.#planFailBack(service, now)
    if (service.own) return
    this.#leaveOther(service)
    this.#ownBack(service, now, route, withData)
  }

  // On other servers

  /** A server for each one that has services to bring back. `keepsDisks`: the racks did not burn. */
  #rebuild(racks: readonly Rack[], at: number, keepsDisks: boolean): void {
    for (const rack of racks) {
      for (const server of rack.servers) {
        const riders = rack.services.filter(
          service => service.server === server && (!service.own || service.away),
        )
        if (riders.length === 0) continue
        const job: Job = this.#clock.plan({
          key: server.key,
          notBefore: at,
          work: this.#supplied(),
          whenDone: now => (keepsDisks ? this.#homeAgain(job, now, 'rebuild') : this.#replaced(job, now)),
        })
        this.#ride(riders, job)
        this.#weigh(job)
      }
      rack.plan = 'rebuild'
    }
  }

  *#supplied(): Work {
    yield { for: 'server' }
    yield* this.#work('provision')
  }

  /** The services on the job have an empty server. */
  #replaced(job: Job, now: number): void {
    for (const service of this.#behind.get(job) ?? []) {
      if (service.home !== job) continue
      service.home = undefined
      if (service.own && !service.away) continue
      if (!service.away && this.#seen.fate.point[service.row] !== never) this.#restore(service, now)
      else if (service.away || this.#recovery.restoring.emptyReplacement)
        this.#backAtHome(service, now, 'rebuild', false)
    }
  }

  #restore(service: Service, at: number): void {
    const { estate } = this.#told
    const { fate } = this.#seen
    const { services } = estate.population
    const first = this.#firstPoint(service)
    const { points, passes } = this.#pointsTried(service, first)
    const job: Job = this.#clock.plan({
      key: services.key[service.row]!,
      notBefore: Math.max(at, fate.downAt[service.row]! + this.#reach(first.copy)),
      work: this.#restoreOf(service, points),
      whenDone: now => {
        if (service.home !== job) return
        service.home = undefined
        if (service.away || passes || this.#recovery.restoring.emptyReplacement)
          this.#backAtHome(service, now, 'rebuild', passes)
      },
    })
    this.#ride([service], job)
    this.#weigh(job)
  }

  *#restoreOf(service: Service, points: readonly RestorePoint[]): Work {
    const { population, policy } = this.#told.estate
    const { overhead, cutOver } = policy.recovery.restoring
    const bytes = population.services.dataBytes[service.row]! * overhead
    yield* this.#work('decide')
    for (const { copy } of points) {
      yield { for: 'moment', at: this.#seen.fate.downAt[service.row]! + this.#reach(copy) }
      yield { for: 'data', bytes, ...this.#wayOf(copy) }
      yield* this.#work('verify')
    }
    yield { for: 'time', seconds: cutOver }
  }

  #firstPoint({ row }: Service): RestorePoint {
    const { estate } = this.#told
    const { fate, racks } = this.#seen
    const newest = { copy: fate.copy[row]!, point: fate.point[row]! }
    if (!this.#soonest[estate.population.services.policy[row]!]!) return newest
    const all = [newest, ...viableCopies(fate, estate, racks, row)]
    return all.sort((a, b) => this.#reach(a.copy) - this.#reach(b.copy) || b.point - a.point)[0]!
  }

  /** Each point fails its verification on its own; the point before it is tried next. */
  #pointsTried(service: Service, first: RestorePoint): { points: RestorePoint[]; passes: boolean } {
    const { estate } = this.#told
    const { fate, racks } = this.#seen
    const { services } = estate.population
    const failure = estate.policy.policies.verifyFailure[services.policy[service.row]!]!
    const draw = uniform(this.#draws.verify, services.key[service.row]!)
    const points = [first]
    for (let chance = failure; draw <= chance; chance *= failure) {
      const next = newestViable(fate, estate, racks, service.row, points.at(-1)!.point - 1)
      if (next.point === noPoint || points.length === this.#recovery.maxTries)
        return { points, passes: false }
      points.push(next)
    }
    return { points, passes: true }
  }

  /** Seconds after the outage until a copy is within reach. */
  #reach(copy: number): number {
    const { population, policy } = this.#told.estate
    return copy < 0 ? 0 : policy.copyKinds.reachableSeconds[population.copies.kind[copy]!]!
  }

  /** The link of the copy's repository, that of the site it stands in, and the way into this one. */
  #wayOf(copy: number): { links: number[]; stream: number } {
    const { population, policy } = this.#told.estate
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

  // At another site

  /** Whether there is a replica to go to. */
  #planFailover(service: Service, at: number): boolean {
    const { population, policy } = this.#told.estate
    const { policies } = policy
    const row = population.services.policy[service.row]!
    const site = this.#landing(service)
    if (policies.failoverAttempts[row]! === 0 || site === undefined) return false
    const draw = uniform(this.#draws.failover, population.services.key[service.row]!)
    let [failed, chance] = [0, 1]
    for (; failed < policies.failoverAttempts[row]!; failed++) {
      chance *= 1 - policies.failoverSuccess[row]!
      if (draw <= 1 - chance) break
    }
    const works = failed < policies.failoverAttempts[row]!
    const seconds =
      failed * policies.failoverWastedSeconds[row]! + (works ? policies.failoverSeconds[row]! : 0)
    const waits = !takesOver.includes(approaches[policies.approach[row]!]!)
    const units = works && site >= 0 ? policies.failoverServerShare[row]! : 0
    this.#goElsewhere(
      service,
      at,
      false,
      works,
      this.#failoverOf(waits, `spare ${site}`, units, seconds, works),
    )
    return true
  }

  *#failoverOf(waits: boolean, pool: string, units: number, seconds: number, works: boolean): Work {
    if (waits) {
      yield { for: 'gate', gate: 'declaration' }
      yield* this.#work('decide')
    }
    if (units > 0) yield { for: 'spare', pool, units }
    yield { for: 'time', seconds }
    if (works) yield { for: 'time', seconds: this.#recovery.restoring.cutOver }
  }

  /** Row of the other site its living replica is in, or the one the policy names; -1: in this site; undefined: no replica lives. */
  #landing(service: Service): number | undefined {
    const { copies, services } = this.#told.estate.population
    const { copyKinds, policies } = this.#told.estate.policy
    const named = policies.failoverSite[services.policy[service.row]!]!
    for (let copy = copies.firstCopy[service.row]!; copy < copies.firstCopy[service.row + 1]!; copy++) {
      if (media[copyKinds.medium[copies.kind[copy]!]!] !== 'replica') continue
      if (copies.site[copy]! >= 0) return named >= 0 ? named : copies.site[copy]!
      const struck = this.#told.blows.some(
        ({ rack, what, at }) => rack === copies.rack[copy] && what !== 'cut off' && at <= this.#clock.now,
      )
      if (!struck) return named
    }
    return undefined
  }

  #planRelocation(service: Service, at: number): void {
    const { site, population, policy } = this.#told.estate
    const { services, tiers } = population
    const { relocations } = policy.recovery.supply
    const room = site.racks.room[service.rack.row]!
    const tier = tiers[services.tier[service.row]!]
    const row = relocations.findIndex(
      each => meansRoom(site, each.from, room) && (each.tier === undefined || each.tier === tier),
    )
    const taken = relocations[row]
    if (taken === undefined) return
    if (uniform(this.#draws.relocation, services.key[service.row]!, row) >= taken.share) return
    const pool = `spare ${site.otherSites.name.indexOf(taken.to)}`
    const units = Object.values(policy.products)[services.product[service.row]!]!.serversEach
    this.#goElsewhere(service, Math.max(at, taken.starts), true, true, this.#relocationOf(pool, units))
  }

  *#relocationOf(pool: string, units: number): Work {
    yield { for: 'spare', pool, units }
    yield* this.#work('provision')
    yield { for: 'time', seconds: this.#recovery.restoring.cutOver }
  }

  #goElsewhere(service: Service, at: number, isRelocation: boolean, works: boolean, work: Work): void {
    const job: Job = this.#clock.plan({
      key: this.#told.estate.population.services.key[service.row]!,
      notBefore: at,
      work,
      whenDone: now => {
        if (!works) service.other = undefined
        // It came home in the same instant.
        else if (service.other?.job !== job) this.#clock.letGo(job)
        else {
          service.away = true
          this.#ownBack(service, now, 'failover', true)
        }
      },
    })
    service.other = { job, isRelocation }
    this.#behind.set(job, [service])
    this.#weigh(job)
  }

  #leaveOther(service: Service): void {
    this.#clock.giveUp(service.other?.job)
    service.other = undefined
  }

  /** Its home is back: it moves there after a time, if the home still stands then, and what it took elsewhere comes free. */
  #planFailBack(service: Service, at: number): void {
    const { failBack } = this.#recovery.restoring
    this.#clock.plan({
      key: this.#told.estate.population.services.key[service.row]!,
      notBefore: at,
      work: [{ for: 'time', seconds: failBack } as const].values(),
      whenDone: () => {
        const stands = service.rack.plan === 'none' || service.rack.plan === 'rebuild'
        if (!service.away || !stands || service.home !== undefined) return
        this.#clock.letGo(service.other!.job)
        service.away = false
        service.other = undefined
      },
    })
  }

  // Services

  #stop(service: Service, at: number): void {
    if (service.up) service.downSince = at
    service.own = false
    service.up = false
    service.empty = false
    service.ownBackAt = never
    service.backAt = never
    service.dataBackAt = never
  }

  #ownBack(service: Service, now: number, route: Route, withData: boolean): void {
    service.own = true
    service.empty = !withData
    service.route = route
    service.ownBackAt = Math.max(secondOf(now), service.downSince)
    service.dataBackAt = withData ? service.ownBackAt : never
    while (this.services.some(each => each.own && !each.up && this.#wholeBack(each)));
  }

  /** Back if all it needs is; whether it is. */
  #wholeBack(service: Service): boolean {
    const needs = this.#needsOf(service)
    if (!needs.every(({ up }) => up)) return false
    const latest = Math.max(...needs.map(({ backAt }) => (backAt === never ? 0 : backAt)), 0)
    service.up = true
    service.backAt = Math.max(service.ownBackAt, latest)
    service.downSeconds += service.backAt - service.downSince
    return true
  }

  /** Whoever runs and needs one to run that does not. */
  #cutOffDependents(at: number): void {
    const { toStart } = this.#told.estate.population.dependencies
    for (let changed = true; changed;) {
      changed = false
      for (const service of this.services) {
        const lacks = this.#needsOf(service).some(({ up, row }) => !up && !toStart.includes(row))
        if (!service.up || !lacks) continue
        const { empty } = service
        this.#stop(service, at)
        service.own = true
        service.empty = empty
        service.ownBackAt = at
        service.dataBackAt = empty ? never : at
        changed = true
      }
    }
  }

  #needsOf({ row }: Service): Service[] {
    const { firstOfService, needs } = this.#told.estate.population.dependencies
    return Array.from(
      needs.subarray(firstOfService[row], firstOfService[row + 1]),
      need => this.services[need]!,
    )
  }

  // Lines

  /** By a crew, or by nobody who has to be waited for. */
  *#work(kind: keyof Estate['policy']['recovery']['tasks']): Work {
    const { time, pool } = this.#recovery.tasks[kind]
    yield pool === undefined ? { for: 'time', seconds: time } : { for: 'crew', pool, seconds: time }
  }

  #ride(services: readonly Service[], job: Job): void {
    this.#behind.set(job, [...(this.#behind.get(job) ?? []), ...services])
    for (const service of services) service.home = job
  }

  /** Heaviest tier, earliest objective, sums of weights and losses; racks of a room planned together count as their mean. */
  #weigh(job: Job): void {
    if (job.state === 'done' || job.state === 'given up' || !this.#behind.has(job)) return
    const { site } = this.#told.estate
    const group = this.#together.get(job) ?? [job]
    const rack = this.racks.find(({ repair }) => repair === job)
    const key = rack === undefined ? job.key : site.rooms.key[site.racks.room[rack.row]!]!
    const of = group.map(each => this.#sums(this.#behind.get(each) ?? []))
    const mean = (what: 'weight' | 'penalty'): number =>
      of.reduce((sum, each) => sum + each[what] / group.length, 0)
    job.urgency = {
      priority: Math.max(...of.map(({ priority }) => priority)),
      due: Math.min(...of.map(({ due }) => due)),
      weight: Math.max(1e-6, mean('weight')),
      penalty: Math.max(1e-6, mean('penalty')),
      load: group.reduce(
        (sum, each) => sum + Math.max(1, this.#behind.get(each)?.length ?? 0) / group.length,
        0,
      ),
      luck: -log(uniform(this.#draws.luck, key)),
    }
  }

  /** Whatever waits with services of the tier; racks of a room whose repairs were planned at one moment count as the mean of those still to do. */
  #weighAnew(tier: number, weight: number): void {
    this.#weightOf[tier] = weight
    const { tier: tierOf } = this.#told.estate.population.services
    const open = this.#clock.jobs.filter(({ state }) => state === 'planned' || state === 'at work')
    for (const job of open) {
      const still = this.services.filter(({ home, other }) => home === job || other?.job === job)
      this.#behind.set(job, still)
    }
    for (const job of open) {
      const rack = this.racks.find(({ repair }) => repair === job)
      const inRoom = (other: Rack): boolean => this.#roomOf(other) === this.#roomOf(rack!)
      const group =
        rack === undefined
          ? [job]
          : open.filter(
              each =>
                each.notBefore === job.notBefore &&
                this.racks.some(other => other.repair === each && inRoom(other)),
            )
      this.#together.set(job, group)
      if (!group.some(each => this.#behind.get(each)!.some(({ row }) => tierOf[row] === tier))) continue
      const { due, load } = job.urgency
      this.#weigh(job)
      job.urgency = { ...job.urgency, due, load }
    }
  }

  #roomOf({ row }: Rack): number {
    return this.#told.estate.site.racks.room[row]!
  }

  #sums(services: readonly Service[]): Urgency {
    const { population } = this.#told.estate
    const sums = { priority: 0, due: Infinity, weight: 0, penalty: 0, load: 0, luck: 0 }
    for (const { row, downSince } of services) {
      const tier = population.services.tier[row]!
      const { euroPerHour } = population.activities[population.services.activity[row]!]!
      sums.weight += this.#weightOf[tier]!
      sums.penalty += Math.max(0, ...euroPerHour)
      sums.priority = Math.max(sums.priority, this.#weightOf[tier]!)
      sums.due = Math.min(sums.due, downSince + population.objectives.rtoSeconds[tier]!)
    }
    return sums
  }

  get #seen(): ReturnType<Told['seenAt']> {
    return this.#told.seenAt(this.#clock.now)
  }

  get #recovery(): Estate['policy']['recovery'] {
    return this.#told.estate.policy.recovery
  }
}

function newRack({ site }: Estate, row: number): Rack {
  const servers = site.racks.firstServer[row + 1]! - site.racks.firstServer[row]!
  return {
    row,
    building: site.rooms.building[site.racks.room[row]!]!,
    servers: Array.from({ length: servers }, (_, nth) => ({
      key: serverKey(site, row, nth),
      state: 'sound',
    })),
    services: [],
    plan: 'none',
    stopped: false,
    powered: false,
    burnt: false,
    backAt: never,
    mendedAt: -1,
  }
}

function newService(row: number, rack: Rack, server: Server): Service {
  return {
    row,
    rack,
    server,
    own: true,
    up: true,
    empty: false,
    away: false,
    route: 'none',
    downSince: never,
    ownBackAt: never,
    backAt: never,
    dataBackAt: never,
    downSeconds: 0,
  }
}
