/**
 * Simulates power, computers, cooling and network of a site second by second: the flow of power is searched
 * for anew in every second, stores are spent and generators count down by the second. Only the state of rooms
 * is compared.
 */
import { type Streams, uniform } from '../../../src/base/streams.ts'
import type { PowerOrder } from '../../../src/damage/damage.ts'
import { coolingKinds, powerKinds, type Site } from '../../../src/estate/site.ts'
import type { Happens, Second, Unit } from './words.ts'

const AIR_KJ_M3_K = 1.2 * 1.012
const RACK_KJ_K = 190
/** 24 °C. */
const normalK = 297.15

export function secondsOf(
  site: Site,
  { orders, losses, shut, readyAt }: Happens,
  streams: Streams,
  until: number,
): Second[] {
  const { power, needs, rooms: plan, cooling, racks } = site
  const list = (first: Int32Array, values: Int32Array, row: number): number[] => [
    ...values.subarray(first[row], first[row + 1]),
  ]
  const rooms = Array.from({ length: plan.count }, (_, row) => row)
  const buildings = Array.from({ length: site.buildings.count }, (_, row) => row)
  const units = power.name.map((_, row): Unit => {
    const room = power.room[row]!
    return {
      kind: powerKinds[power.kind[row]!]!,
      room,
      building: room < 0 ? -1 : plan.building[room]!,
      from: list(power.firstInput, power.inputs, row),
      left: power.storeSeconds[row]!,
      full: power.storeSeconds[row]!,
      startsIn: Infinity,
      fails: uniform(streams.of('generator starts'), power.key[row]!) >= power.startProbability[row]!,
      cut: false,
      lost: false,
      live: true,
    }
  })
  const isolated = buildings.map(() => false)
  const restored = buildings.map(() => false)
  /** Second hits that cut the power of a building add to the orders and do not change them. */
  const cutBy = buildings.map(() => new Set<number>())
  const isDark = (building: number): boolean => isolated[building]! || cutBy[building]!.size > 0
  const isRestored = (building: number): boolean => restored[building]! && cutBy[building]!.size === 0
  const switchWorks = site.cutOff.exists && uniform(streams.of('cut-off switch'), 0) < site.cutOff.works
  const lost = rooms.map(() => false)
  const stopped = rooms.map(() => false)
  /** Buildings whose power is not restored any more, and those in which no computer runs any more. */
  const writtenOff = buildings.map(() => false)
  const emptied = buildings.map(() => false)
  const on = rooms.map(() => true)
  const rise = rooms.map(() => 0)
  const seconds: Second[] = []

  /** Whether unit `row` is live and its power reaches a building. */
  const enters = (row: number, building: number): boolean => units[row]!.live && reaches(row, building)
  const reaches = (row: number, building: number): boolean =>
    building < 0 || !isDark(building) || units[row]!.building === building

  /**
   * Whether a unit gets power: from a unit that feeds it or, for a store, from a building whose power was
   * restored.
   */
  const isFed = (unit: Unit): boolean =>
    unit.from.some(row => enters(row, unit.building)) ||
    (isStore(unit) && unit.building >= 0 && isRestored(unit.building))
  const isStore = ({ kind, full }: Unit): boolean => kind !== 'generator' && full > 0

  /** Works in one pass: units are listed after those that feed them. */
  function flow(): void {
    for (const unit of units) {
      const fed = isFed(unit)
      const carries = unit.kind === 'generator' ? unit.startsIn <= 0 && !unit.fails : true
      const alone = unit.kind === 'feed' || (unit.left > 0 && carries)
      unit.live = !unit.lost && !unit.cut && (fed || alone)
    }
  }

  function askGenerators(): boolean {
    const needed = new Set<number>()
    const need = (of: readonly number[], building: number): void => {
      if (of.some(row => units[row]!.kind !== 'generator' && enters(row, building))) return
      for (const row of of) if (units[row]!.kind === 'generator' && reaches(row, building)) needed.add(row)
    }
    for (const unit of units) if (!unit.lost && !unit.cut) need(unit.from, unit.building)
    for (const room of rooms)
      if (!lost[room]) need(list(needs.firstPower, needs.power, room), plan.building[room]!)
    cooling.power.forEach((row, each) => {
      const stands = cooling.room[each]!
      const isLost = stands >= 0 && lost[stands]!
      if (row >= 0 && !isLost) need([row], stands < 0 ? -1 : plan.building[stands]!)
    })
    let changed = false
    units.forEach((unit, row) => {
      if (unit.kind !== 'generator' || unit.lost || unit.cut || unit.left <= 0) return
      if (needed.has(row) === unit.startsIn < Infinity) return
      unit.startsIn = needed.has(row) ? power.startSeconds[row]! : Infinity
      if (needed.has(row)) unit.left = unit.full
      changed = true
    })
    return changed
  }

  function obey(order: PowerOrder): void {
    const on = (building: number): boolean => order.building < 0 || order.building === building
    if (order.do === 'cut-off' && !switchWorks) return
    if (order.do === 'cut-power' || order.do === 'cut-off') {
      units.forEach((unit, row) => {
        if (order.do === 'cut-power' && power.cutOff[row] === 0) return
        if (order.building < 0 || unit.building === order.building) unit.cut = true
      })
      for (const building of buildings.filter(on)) {
        restored[building] = false
        if (order.building >= 0 || order.do === 'cut-off') isolated[building] = true
      }
    } else if (order.do === 'orderly-shutdown') {
      for (const room of rooms) if (on(plan.building[room]!)) stopped[room] = true
    } else {
      if (order.building < 0) for (const unit of units) unit.cut = false
      for (const building of buildings.filter(on)) {
        if (writtenOff[building]!) continue
        isolated[building] = false
        for (const unit of units) if (isStore(unit) && unit.building === building) unit.cut = false
        restored[building] = true
        for (const room of rooms) if (plan.building[room] === building) stopped[room] = false
      }
    }
  }

  function strikeAgain(now: number): void {
    site.secondHits.forEach((hit, row) => {
      if (hit.kind === 'write-off' && hit.at === now) {
        const building = site.buildings.name.indexOf(hit.building)
        writtenOff[building] = true
        emptied[building] = true
      }
      if (hit.kind !== 'power-cut') return
      const meant = buildings.filter(
        building => hit.building === undefined || site.buildings.name[building] === hit.building,
      )
      const ground =
        hit.if === undefined || rooms.some(room => lost[room]! && hasRacksIn(room, hit.if!.building))
      for (const building of meant) {
        if (now === hit.at && ground) cutBy[building]!.add(row)
        if (now === hit.at + hit.lasts) cutBy[building]!.delete(row)
      }
    })
  }

  /** A building is given up when rooms with four fifths of its floor, or four fifths of its racks, are gone. */
  function count(): void {
    for (const building of buildings) {
      const own = rooms.filter(room => plan.building[room] === building)
      const share = (of: (room: number) => number): number => {
        const sum = (some: number[]): number => some.reduce((all, room) => all + of(room), 0)
        return sum(own.filter(room => lost[room])) / sum(own)
      }
      if (share(room => plan.width[room]! * plan.depth[room]!) >= 0.8) writtenOff[building] = true
      const racksLost = share(room => racks.firstOfRoom[room + 1]! - racks.firstOfRoom[room]!)
      if (writtenOff[building] || racksLost >= 0.8) emptied[building] = true
    }
  }

  const hasRacksIn = (room: number, building: string): boolean =>
    site.buildings.name[plan.building[room]!] === building &&
    racks.firstOfRoom[room + 1]! > racks.firstOfRoom[room]!

  /** Restored power does not reach what is lost, nor what is not ready; what has power keeps it. */
  const poweredRoom = (room: number, now: number): boolean => {
    const building = plan.building[room]!
    if (isRestored(building))
      return seconds.at(-1)?.powered[room] !== false || (!lost[room] && readyAt[room]! <= now)
    const named = list(needs.firstPower, needs.power, room)
    if (named.length > 0) return named.some(row => enters(row, building))
    return !isDark(building) && (units.length === 0 || units.some(({ live }) => live))
  }

  const coolerWorks = (row: number, powered: readonly boolean[]): boolean => {
    const stands = cooling.room[row]!
    if (stands >= 0 && lost[stands]) return false
    const by = cooling.power[row]!
    if (by < 0 || enters(by, stands < 0 ? -1 : plan.building[stands]!)) return true
    const building = stands >= 0 ? plan.building[stands]! : units[by]!.building
    return building >= 0 && isRestored(building) && (stands < 0 || powered[stands]!)
  }

  const free = coolingKinds.indexOf('free')
  const isShut = (room: number, now: number): boolean =>
    shut.some(each => each.room === room && each.from <= now && now < each.to)

  const heatCapacity = (room: number): number =>
    plan.width[room]! * plan.depth[room]! * plan.height[room]! * AIR_KJ_M3_K +
    (racks.firstOfRoom[room + 1]! - racks.firstOfRoom[room]!) * RACK_KJ_K

  // Before the fire: generators that are the only supply have been running.
  flow()
  if (askGenerators()) {
    for (const unit of units)
      if (unit.startsIn < Infinity) {
        unit.startsIn = 0
        unit.fails = false
      }
    flow()
  }

  for (let now = 0; now <= until; now++) {
    for (const { room, at } of losses)
      if (at === now) {
        lost[room] = true
        for (const unit of units) if (unit.room === room) unit.lost = true
      }
    count()
    for (const order of orders) if (order.at === now) obey(order)
    strikeAgain(now)
    flow()
    for (let turn = 0; turn <= 2 * units.length && askGenerators(); turn++) flow()
    const powered = rooms.map(room => poweredRoom(room, now))
    const isEmptied = (room: number): boolean => emptied[plan.building[room]!]!
    const running = rooms.map(room => powered[room]! && !stopped[room] && !isEmptied(room))
    const cooled = rooms.map(room => {
      const by = list(needs.firstCooling, needs.cooling, room)
      return (
        by.length === 0 ||
        by.some(row => coolerWorks(row, powered) && (cooling.kind[row] !== free || !isShut(room, now)))
      )
    })
    // Rooms that get too hot before the second is over shut down. Computers that stopped are on again once there is cooling.
    for (const room of rooms) {
      on[room] = running[room]! && (on[room]! || cooled[room]!)
      const rate = on[room] && !cooled[room] ? plan.itLoadKw[room]! / heatCapacity(room) : 0
      rise[room] = rate === 0 ? 0 : rise[room]! + rate
      if (rise[room] <= site.thermalShutdownK - normalK || lost[room]) continue
      stopped[room] = true
      running[room] = false
      on[room] = false
    }
    // A room serves while it has power and was not stopped, its equipment is intact, and the rooms it needs serve.
    // That its building was emptied of computers is no matter.
    const serves = powered.map((has, room) => has && !stopped[room] && !lost[room])
    for (let more = true; more;) {
      const falls = rooms.filter(
        room => serves[room] && list(needs.firstRoom, needs.room, room).some(other => !serves[other]),
      )
      for (const room of falls) serves[room] = false
      more = falls.length > 0
    }
    const connected = rooms.map(room => {
      const network = list(needs.firstNetwork, needs.network, room)
      const others = list(needs.firstRoom, needs.room, room)
      return (
        (network.length === 0 || network.some(other => serves[other])) && others.every(other => serves[other])
      )
    })
    seconds.push({ powered, running, cooled, connected })

    // Stores and generators move on by one second.
    for (const unit of units) {
      if (unit.kind === 'feed') continue
      if (unit.kind === 'generator') {
        if (unit.startsIn <= 0 && unit.left > 0) unit.left -= 1
        if (unit.startsIn > 0) unit.startsIn -= 1
      } else if (unit.live && isFed(unit)) unit.left = unit.full
      else if (unit.full > 0 && !unit.lost && !unit.cut) unit.left = Math.max(0, unit.left - 1)
    }
  }
  return seconds
}
