/**
 * A slow second implementation of recovery, against which the engine is tested: the rules of a scenario's
 * `recovery`, `policies` and `secondHits` as plain objects and generators. It shares with the engine only
 * what is not under test: the estate, the fates, stable keys and the keyed draws (a stream's purpose is named
 * where it is drawn).
 *
 * Events from outside take their turns at one instant in this order: declaration, people enter, building given
 * up, second hit, order to cut the power, cut off, stopped, struck, burnt, sooted, served again, other orders. Whatever ends by itself
 * at that instant ends before them.
 */
import { lostShare } from '../../../src/damage/buildings.ts'
import { never } from '../../../src/damage/damage.ts'
import { hasGround } from '../../../src/damage/secondHits.ts'
import type { RecoveryOrder } from '../../../src/recovery/recovery.ts'
import { dispatchRules } from '../../../src/scenario/words/dispatch.ts'
import { Outages } from './outages.ts'
import { longer } from './waits.ts'
import { berthIn, kindOf, lacksData, type Rack, type RackBlow, rowOf, type Told, type Turn } from './words.ts'

export class Oracle extends Outages {
  #declareAt = Infinity
  #declared = false

  constructor(told: Told) {
    super(told)
    this.#run()
  }

  #run(): void {
    const { horizon, samples } = this.told
    let sampled = 0
    const sampleBefore = (at: number): void => {
      for (; samples[sampled]! < at; sampled++) this.told.sample(this.clock.usage())
    }
    for (;;) {
      const turn = this.#nextTurn()
      const until = Math.min(turn?.at ?? Infinity, horizon)
      for (let at = this.clock.next(); at < until; at = this.clock.next()) {
        sampleBefore(at)
        this.clock.happen(at)
      }
      sampleBefore(until)
      if (turn === undefined || turn.at > horizon) return
      if (this.clock.now < turn.at) this.clock.happen(turn.at)
      this.clock.settle()
      this.turnsTaken.add(`${turn.kind} ${turn.row}`)
      turn.take()
      this.clock.start()
    }
  }

  /** The next turn, by (time, kind, row). */
  #nextTurn(): Turn | undefined {
    const { estate, blows, orders, purges, moves, arrivals } = this.told
    const turns: Turn[] = [
      { at: this.#declareAt, kind: 0, row: 0, take: () => this.#declare() },
      ...estate.site.buildings.name.map((_, building) => ({
        at: this.clock.gates.get(`access ${building}`)!,
        kind: 1,
        row: building,
        take: () => this.#enter(building),
      })),
      ...Array.from(this.hitAt, (at, row) => ({
        at,
        kind: 2,
        row,
        take: () => this.#strikeAgain(row),
      })),
      ...blows.map((blow, row) => ({
        at: blow.at,
        kind: kindOf(blow),
        row: rowOf(blow, row),
        take: () => this.#hit(blow),
      })),
      ...purges.map((at, row) => ({
        at,
        kind: 9,
        row,
        take: () => {
          this.lookAtPlaces(at)
          this.purgeReplicas(at)
        },
      })),
      ...moves.map(({ at, site, servers }, row) => ({
        at,
        kind: 10,
        row,
        take: () => this.clock.take(`spare ${site}`, servers),
      })),
      ...arrivals.map((at, row) => ({ at, kind: 11, row, take: () => this.arrive(at) })),
      ...orders.map((order, row) => ({
        at: order.at,
        kind: order.do === 'cut-power' || order.do === 'cut-off' ? 2.5 : 8.5,
        row,
        take: () => this.#obey(order),
      })),
    ]
    return turns
      .filter(({ at, kind, row }) => at < Infinity && !this.turnsTaken.has(`${kind} ${row}`))
      .sort((a, b) => a.at - b.at || a.kind - b.kind || a.row - b.row)[0]
  }

  #hit({ at, rack: row, what }: RackBlow): void {
    const rack = this.racks[row]!
    if (what === 'served') return this.hasPower(rack)
    if (what === 'sooted') return this.sooted(rack, at)
    if (this.#declareAt === Infinity) this.#declareAt = at + this.recovery.declared
    if (what === 'cut off') this.networkGoes(rack.building, at)
    if (what === 'given up') return this.#writeOff(rack.building, at)
    if (what === 'burnt') this.#burns(rack, at)
    else if (what === 'struck') this.struck(rack, at)
    else this.goesDown(rack, at, what === 'stopped')
  }

  #burns(rack: Rack, at: number): void {
    this.powerGoes(rack.building, at)
    const moved = rack.plan === 'rebuild'
    const running = rack.services.filter(({ own }) => own)
    const onOthers = rack.services.filter(service => {
      const berth = berthIn(service, rack)
      const left = this.changesOver(berth === undefined ? service.home : berth.job)
      return moved && (left || (berth === undefined ? service.own : !berth.out))
    })
    const served = !rack.out
    if (served) rack.outAt = at
    this.drop(rack)
    rack.burnt = true
    if (!moved) this.leaveBerths(rack)
    rack.out = true
    rack.backAt = never
    if (rack.firstBackAt >= at) rack.firstBackAt = never
    for (const service of rack.services) {
      this.clock.giveUp(service.movesHome)
      if (service.away || onOthers.includes(service) || this.wasMoved(service, at)) continue
      // What it had lost before is back, and this loss has points of its own.
      if (service.berths.length > 0 && !lacksData(service)) service.tried = undefined
      // Its disks are gone, so it cannot be relocated with them.
      if (service.other?.isRelocation) this.leaveOther(service)
      this.stop(service, at)
      if (served && running.includes(service)) this.planFailover(service, at)
    }
    this.cutOffDependents(at)
    this.lookAtPlaces(at, rack)
    for (const service of this.strikeReplicas(rack, at)) this.goHomeNow(service, at)
    if (this.#declared) this.rebuild([rack], at, false)
    else this.waitFor(rack, 'declaration', at)
    const all = this.racks.filter(({ building }) => building === rack.building)
    if (all.filter(({ burnt }) => burnt).length >= lostShare * all.length) this.#writeOff(rack.building, at)
  }

  #strikeAgain(row: number): void {
    const { estate } = this.told
    const { racks } = this.seen
    const hit = estate.site.secondHits[row]!
    if (!hasGround(hit, estate.site, racks, hit.at)) return
    const meant = [...estate.site.buildings.name.entries()]
      .filter(([, name]) => !('building' in hit) || hit.building === undefined || hit.building === name)
      .map(([building]) => building)
    if (hit.kind === 'power-cut')
      this.#darken(meant, hit.at, () => this.powerFails(meant, hit.at + hit.lasts))
  }

  /** Power that is back in this very second does not last: whoever it reached waits for it again. */
  #darken(buildings: readonly number[], at: number, cut: () => void): void {
    const opened = buildings.filter(building => this.clock.gates.get(`power ${building}`) === at)
    const { unservedAt, servedAgainAt } = this.told.seenAt(at).racks
    cut()
    for (const rack of this.racks)
      if (opened.includes(rack.building) && rack.plan === 'repair' && rack.stopped)
        if (unservedAt[rack.row]! <= at && servedAgainAt[rack.row]! > at) this.struck(rack, at)
  }

  #cutPower(subject: number, at: number): void {
    const all = [...this.told.estate.site.buildings.name.keys()]
    this.#darken(subject < 0 ? all : [subject], at, () => this.cutPower(subject, at))
  }

  /**
   * Nothing in the building is repaired any more: what waits there moves to other servers, with its disks.
   */
  #writeOff(building: number, at: number): void {
    if (this.givenUpAt.has(building)) return
    this.givenUpAt.set(building, at)
    const racks = this.racks.filter(
      rack => rack.building === building && (rack.plan === 'access' || rack.plan === 'repair'),
    )
    for (const rack of racks) this.drop(rack)
    this.rebuild(racks, at, true)
    this.lookAtPlaces(at)
  }

  #declare(): void {
    const { now, gates } = this.clock
    const { stock, stockTransport, starts, batch, limit, factories } = this.recovery.supply
    this.#declared = true
    gates.set('declaration', now)
    const units = Math.max(1, Math.round(batch))
    this.clock.store.open(
      { at: now + stockTransport, units: Math.round(stock), every: 1, times: 1 },
      Object.values(factories)
        .filter(({ rate }) => rate > 0)
        .map(({ share, rate, transport }) => {
          const every = units / rate
          return { at: Math.max(now, starts) + transport + every, units, every, share }
        }),
      Math.floor(limit ?? Infinity),
    )
    this.clock.order()
    this.clock.stir()
    const waiting = this.racks.filter(({ plan }) => plan === 'declaration')
    this.rebuild(waiting, now, false)
    for (const rack of waiting)
      for (const service of rack.services) {
        const berth = berthIn(service, rack)
        const job = berth === undefined ? service.home : berth.job
        if (job !== undefined) longer(job.waits, 'declaration', now - rack.waitsSince)
      }
  }

  #enter(building: number): void {
    this.entered.add(building)
    const waiting = this.racks.filter(rack => rack.building === building && rack.plan === 'access')
    this.repair(waiting, this.clock.now)
    for (const { repair, waitsSince } of waiting)
      longer(repair!.waits, `access ${building}`, this.clock.now - waitsSince)
    this.lookAtPlaces(this.clock.now)
    for (const service of this.services)
      if (service.rack.building === building) this.leaveRefuge(service, this.clock.now)
  }

  #obey({ at, do: verb, subject, value, tier }: RecoveryOrder): void {
    const { pools } = this.told.estate.policy
    const clock = this.clock
    switch (verb) {
      case 'declare-disaster':
        this.#declareAt = Math.min(this.#declareAt, at)
        break
      case 'release-building':
        for (const [gate, opens] of clock.gates)
          if (gate.startsWith('access') && (subject < 0 || gate === `access ${subject}`))
            clock.gates.set(gate, Math.min(opens, at))
        break
      case 'restore-power':
        this.restorePower(subject, at)
        break
      case 'cut-off':
        if (this.switchWorks()) this.#cutPower(subject, at)
        break
      case 'cut-power':
        this.#cutPower(subject, at)
        break
      case 'add-units':
        if (subject >= 0) clock.lines.get(pools.name[subject]!)!.added += value
        break
      case 'set-dispatch':
        clock.rule = dispatchRules[value]!
        clock.rankAnew()
        break
      case 'buy-servers':
        clock.store.deliver({ at: at + this.recovery.supply.purchase, units: value, every: 1, times: 1 })
        clock.stir()
        break
      case 'prioritise':
        if (this.weightOf[subject] !== value) this.weighAnew(subject, value)
        clock.rankAnew()
        break
      case 'choose-point':
        for (const [policy, tiers] of this.soonest.entries())
          if (subject < 0 || subject === policy)
            for (const row of tiers.keys()) if (tier === undefined || tier === row) tiers[row] = value === 1
        this.lookAtPlaces(clock.now, undefined, service => {
          const { policy, tier: tierOf } = this.told.estate.population.services
          const isMeant = subject < 0 || subject === policy[service.row]
          if (!isMeant || (tier !== undefined && tier !== tierOf[service.row])) return false
          return this.nextPoint(service)?.copy !== service.reads
        })
    }
  }
}
