/**
 * Power as a graph. A unit is live while the fire has taken neither its room nor its share of what burns there, it is
 * not cut, and one of its inputs or its own store is live. A store (UPS batteries, generator fuel) runs down from the
 * moment it is used; batteries that burn in racks of their own are lost without their UPS. A generator is started when
 * something it feeds has no other live input, and delivers after its start-up time, if it starts. Stores are full again
 * once the input is back.
 */
import type { Ledger } from '../base/ledger.ts'
import { type Streams, uniform } from '../base/streams.ts'
import { cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import {
  callGenerators,
  enters,
  flow,
  generator,
  inputsFirst,
  type PowerStates,
  runGenerators,
} from './powerGraph.ts'
import { allBurnt, type RoomStates } from './rooms.ts'

interface Powered {
  readonly power: PowerStates
  readonly rooms: Pick<RoomStates, 'powered' | 'equipmentLost' | 'burntAt' | 'seat' | 'readyAt'>
}

/** Whether the site's cut-off switch works: one draw. */
export function switchWorks({ cutOff }: Site, streams: Streams): boolean {
  return cutOff.exists && uniform(streams.of('cut-off switch'), 0) < cutOff.works
}

/** Power at second 0: with all stores full, and one draw for each generator. */
export function startPower(site: Site, streams: Streams): PowerStates {
  const { count, room, key, startProbability } = site.power
  const starts = streams.of('generator starts')
  const power: PowerStates = {
    order: inputsFirst(site),
    building: Int32Array.from(room, r => (r < 0 ? -1 : site.rooms.building[r]!)),
    live: new Uint8Array(count),
    lost: new Uint8Array(count),
    cut: new Uint8Array(count),
    cutAt: new Float64Array(count),
    fails: Uint8Array.from(key, (unit, row) => (uniform(starts, unit) < startProbability[row]! ? 0 : 1)),
    startsAt: new Float64Array(count).fill(Infinity),
    dryAt: new Float64Array(count).fill(Infinity),
    dry: new Uint8Array(count),
    storeLost: new Uint8Array(count),
    by: new Int32Array(count).fill(-1),
    isolated: new Uint8Array(site.buildings.count),
    isolatedBy: new Int32Array(site.buildings.count).fill(-1),
    restored: new Uint8Array(site.buildings.count),
    orderedAt: new Float64Array(site.buildings.count).fill(-Infinity),
  }
  flow(power, site, 0)
  runGenerators(power, site)
  flow(power, site, 0)
  return power
}

/** Updates the graph to `now`: starts generators, uses up stores, records what went dead. */
export function settlePower(
  { power, rooms: { equipmentLost } }: Powered,
  site: Site,
  now: number,
  ledger: Ledger,
): void {
  const before = power.live.slice()
  flow(power, site, now)
  // One generator may make another unnecessary, so this repeats; each is started and stopped at most once.
  for (let turn = 0; turn <= 2 * site.power.count && callGenerators(power, site, equipmentLost, now); turn++)
    flow(power, site, now)
  for (const unit of power.order) {
    if (power.live[unit] === 1) power.by[unit] = -1
    else if (before[unit] === 1 && power.by[unit] === -1 && !isIdle(power, site, unit))
      power.by[unit] = ledger.add(cause['power-lost'], unit, now, whyDead(power, site, unit))
  }
}

/** Whether a unit is a generator that nothing needs. */
function isIdle(power: PowerStates, site: Site, unit: number): boolean {
  return site.power.kind[unit] === generator && power.startsAt[unit] === Infinity
}

/** Ledger row of why a unit is dead; -1: nothing recorded. */
function whyDead(power: PowerStates, site: Site, unit: number): number {
  const building = power.building[unit]!
  if (building >= 0 && power.isolated[building] === 1) return power.isolatedBy[building]!
  const { firstInput, inputs } = site.power
  for (let i = firstInput[unit]!; i < firstInput[unit + 1]!; i++)
    if (power.live[inputs[i]!] === 0 && power.by[inputs[i]!]! >= 0) return power.by[inputs[i]!]!
  return -1
}

/** When a store next runs dry or a generator next delivers; Infinity: nothing is due. */
export function nextPowerChange(power: PowerStates, now: number): number {
  let next = Infinity
  const { live, lost, cut, fails, dryAt, startsAt } = power
  for (let unit = 0; unit < live.length; unit++) {
    if (live[unit] === 1 && dryAt[unit]! > now) next = Math.min(next, dryAt[unit]!)
    if (lost[unit] === 0 && cut[unit] === 0 && fails[unit] === 0 && startsAt[unit]! > now)
      next = Math.min(next, startsAt[unit]!)
  }
  return next
}

/**
 * Whether a room has power: from one of its units or, if it names none, while any unit of the site is live. Power that is
 * restored to a building reaches a room that has lost its own once the room is ready for it, and never one that has burnt (a
 * named assumption: nobody switches it on).
 */
export function roomPowered({ power, rooms }: Powered, site: Site, room: number, now: number): boolean {
  const building = site.rooms.building[room]!
  if (power.restored[building] === 1)
    return rooms.powered[room] === 1 || (!allBurnt(site, rooms, room) && rooms.readyAt[room]! <= now)
  const { firstPower, power: units } = site.needs
  if (firstPower[room] === firstPower[room + 1])
    return power.isolated[building] === 0 && (site.power.count === 0 || power.live.includes(1))
  for (let i = firstPower[room]!; i < firstPower[room + 1]!; i++)
    if (enters(power, units[i]!, building)) return true
  return false
}

/** Ledger row of why a room has no power, -1. */
export function whyDark(power: PowerStates, site: Site, room: number): number {
  const building = site.rooms.building[room]!
  if (power.isolated[building] === 1 && power.isolatedBy[building]! >= 0) return power.isolatedBy[building]!
  const { firstPower, power: units } = site.needs
  for (let i = firstPower[room]!; i < firstPower[room + 1]!; i++)
    if (power.by[units[i]!]! >= 0) return power.by[units[i]!]!
  return power.isolatedBy[building]!
}

/** Cuts a building off from outside power; stores inside it go on until they are dry. */
export function isolate(power: PowerStates, building: number, by: number): void {
  power.isolated[building] = 1
  power.isolatedBy[building] = by
  power.restored[building] = 0
}
