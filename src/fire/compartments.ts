/**
 * Level of detail. A room far from the fire costs nothing. Smoke drifts between mixed volumes. Rooms that
 * heat has reached are computed in two zones, in one network per building; a network that has cooled is
 * dissolved. Soot mass and heat are handed over at every change.
 */
import type { Site } from '../estate/site.ts'
import { roomKinds } from '../estate/site.ts'
import { CP } from './zone/constants.ts'
import { mixRoom } from './bulk/mix.ts'
import { carryOver, fill } from './carryOver.ts'
import { buildNetwork, type GasNetwork, indoorK, type OpenShares, restK } from './gasNetwork.ts'
import { riseOf, type SmokeStates } from './air/smoke.ts'

const shaft = roomKinds.indexOf('shaft')

/**
 * A room enters the network when hot gas brings it this much heat, kW, or has warmed it by so much, K:
 * assumptions. In a room with running computers, fans turn the air over about once a minute, and no layer
 * forms until the fire brings more heat than the computers do.
 */
const entryKw = 25
const entryK = 15
const entryServersK = 30
/**
 * A shaft is mixed by its own draught and passes smoke on at any temperature. It enters only when its gas has
 * warmed by this much, K: assumption.
 */
const entryShaftK = 60
/**
 * A network without fire is dissolved once all its gas is within this many kelvin of the rooms' temperature
 * without a fire: assumption.
 */
const coolRiseK = 30

/** The network of one building. */
export interface Compartment {
  gas: GasNetwork
  /** 1 if a barrier has failed in this beat. */
  breached: number
  /** 1 once its rooms are computed as one zone each. */
  mixed: number
  /** Fastest change of a mixed room's temperature in the last beat, K/s; Infinity before its first. */
  changeKS: number
}

/** All networks, and what they show of their rooms, by row of the site. */
export interface Compartments {
  /** 1 for rooms in a network. */
  readonly active: Uint8Array
  readonly networks: Compartment[]
  /**
   * Flux at each opening and at each hole in a barrier, from the hotter side, kW/m2; and hot gas that leaves
   * the opening's first and second room, m3/s.
   */
  readonly openingFlux: Float64Array
  readonly outflowA: Float64Array
  readonly outflowB: Float64Array
  readonly barrierFlux: Float64Array
  /**
   * Flux on the ceiling, the upper walls and the floor of each room, kW/m2; heat released in jets that enter
   * it, kW; flux that it radiates outside, kW/m2.
   */
  readonly ceilingFlux: Float64Array
  readonly wallFlux: Float64Array
  readonly floorFlux: Float64Array
  readonly jetKw: Float64Array
  readonly outsideFlux: Float64Array
  /**
   * Speed of the air in a room's inlets while its gas leaves by other openings, m/s; 0 without such a
   * draught.
   */
  readonly draughtMS: Float64Array
  /**
   * Area of those outlets, m2; share of the room's outgoing gas that leaves by them; share that leaves to the
   * outside.
   */
  readonly outletM2: Float64Array
  readonly outletShare: Float64Array
  readonly outsideShare: Float64Array
}

/** Before the fire: no network. */
export function startCompartments({ rooms, openings, barriers }: Site): Compartments {
  const byRoom = () => new Float64Array(rooms.count)
  const byOpening = () => new Float64Array(openings.count)
  return {
    active: new Uint8Array(rooms.count),
    networks: [],
    openingFlux: byOpening(),
    outflowA: byOpening(),
    outflowB: byOpening(),
    barrierFlux: new Float64Array(barriers.count),
    ceilingFlux: byRoom(),
    wallFlux: byRoom(),
    floorFlux: byRoom(),
    jetKw: byRoom(),
    outsideFlux: byRoom(),
    draughtMS: byRoom(),
    outletM2: byRoom(),
    outletShare: byRoom(),
    outsideShare: byRoom(),
  }
}

/** The gas of a site: in networks, in rooms beyond them, and what stands open between them. */
interface GasStates {
  readonly compartments: Compartments
  readonly shares: OpenShares
  readonly smoke: SmokeStates
}

/** A barrier in a building has failed: there may be a connection that the building's network lacks. */
export function breach({ networks }: Compartments, building: number): void {
  for (const compartment of networks) if (compartment.gas.building === building) compartment.breached = 1
}

/**
 * Adds rooms to the network of their building, whose own are up to date (`catchUp`). Rows may repeat, or be in a
 * network already.
 */
export function enterRooms(state: GasStates, site: Site, rooms: readonly number[], time: number): void {
  const { compartments } = state
  for (let building = 0; building < site.buildings.count; building++) {
    const fresh = rooms.filter(r => site.rooms.building[r] === building && compartments.active[r] === 0)
    if (fresh.length === 0) continue
    for (const r of fresh) compartments.active[r] = 1
    if (isMixed(compartments, building)) bringStoreys(compartments, site, fresh)
    rebuild(state, site, building, time)
  }
}

/** Whether the network of a building is of mixed rooms. */
function isMixed({ networks }: Compartments, building: number): boolean {
  return networks.some(({ gas, mixed }) => gas.building === building && mixed === 1)
}

/**
 * Mixed rooms are cheap, rebuilding a network is not: when a room enters, all rooms of its storey enter with
 * it.
 */
function bringStoreys({ active }: Compartments, { buildings, rooms }: Site, fresh: readonly number[]): void {
  for (const one of fresh) {
    const building = rooms.building[one]!
    for (let r = buildings.firstRoom[building]!; r < buildings.firstRoom[building + 1]!; r++) {
      if (rooms.storey[r] === rooms.storey[one] && rooms.topStorey[r] === rooms.storey[one]) active[r] = 1
    }
  }
}

/**
 * Rebuilds a building's network from its active rooms, keeping the state of those that were in it. They are up to date
 * (`catchUp`): rooms that a new way joins are computed over the same time.
 */
export function rebuild(
  { compartments, shares, smoke }: GasStates,
  site: Site,
  building: number,
  time: number,
): void {
  const rooms: number[] = []
  for (let r = site.buildings.firstRoom[building]!; r < site.buildings.firstRoom[building + 1]!; r++) {
    if (compartments.active[r] === 1) rooms.push(r)
  }
  const at = compartments.networks.findIndex(({ gas }) => gas.building === building)
  const gas = buildNetwork(site, building, Int32Array.from(rooms), shares)
  gas.zones.time = time
  const old = compartments.networks[at]
  if (old) carryOver(old.gas, gas)
  rooms.forEach((room, i) => {
    if (!old || old.gas.rooms.indexOf(room) < 0) fill(gas, site, smoke, room, i)
  })
  const mixed = old?.mixed ?? 0
  if (mixed === 1) for (let i = 0; i < rooms.length; i++) mixRoom(gas.network, gas.zones, i)
  const compartment: Compartment = { gas, breached: 0, mixed, changeKS: Infinity }
  if (old) compartments.networks[at] = compartment
  else compartments.networks.push(compartment)
}

/**
 * Rooms that have become warm enough to enter a network.
 * @param live whether computers run
 */
export function warmedRooms(
  { compartments, smoke }: Pick<GasStates, 'compartments' | 'smoke'>,
  site: Site,
  live: boolean,
): number[] {
  const found: number[] = []
  // Warmth of a hot day is not from the fire.
  const heatOfDayK = restK(site) - indoorK
  for (let r = 0; r < site.rooms.count; r++) {
    if (compartments.active[r] === 1 || smoke.warmthJ[r] === 0) continue
    const rise = riseOf(smoke, site, r) - heatOfDayK
    const servers = live ? site.rooms.itLoadKw[r]! : 0
    const enters =
      site.rooms.kind[r] === shaft
        ? rise > entryShaftK
        : smoke.inflowKw[r]! > Math.max(entryKw, servers) || rise > (servers > 0 ? entryServersK : entryK)
    if (enters) found.push(r)
  }
  return found
}

/**
 * Dissolves networks that have cooled and hold no fire. Their soot and warmth go back to the smoke model, which knows air
 * alone: unburnt fuel, and a want of oxygen, are forgotten. A named assumption: closed rooms may keep both for hours.
 */
export function dissolve(
  compartments: Compartments,
  site: Site,
  smoke: SmokeStates,
  freeKw: Float64Array,
): void {
  const { networks, active } = compartments
  const coolK = restK(site) + coolRiseK
  for (let n = networks.length - 1; n >= 0; n--) {
    const { gas } = networks[n]!
    const { rooms, zones } = gas
    const idle = rooms.every((room, i) => freeKw[room] === 0 && zones.temperatureK[2 * i]! < coolK)
    if (!idle) continue
    rooms.forEach((room, i) => {
      active[room] = 0
      smoke.sootKg[room]! += zones.sootKg[2 * i]! + zones.sootKg[2 * i + 1]!
      for (let g = 0; g < 2; g++) {
        const z = 2 * i + g
        smoke.warmthJ[room]! += Math.max(0, zones.massKg[z]! * CP * (zones.temperatureK[z]! - indoorK))
      }
      const { ceilingFlux, wallFlux, floorFlux, jetKw, outsideFlux } = compartments
      const { draughtMS, outletM2, outletShare, outsideShare } = compartments
      ceilingFlux[room] = wallFlux[room] = floorFlux[room] = jetKw[room] = outsideFlux[room] = 0
      draughtMS[room] = outletM2[room] = outletShare[room] = outsideShare[room] = 0
    })
    const { outflowA, outflowB } = compartments
    for (const o of gas.ventOpening) if (o >= 0) outflowA[o] = outflowB[o] = 0
    for (const b of gas.ventBarrier) if (b >= 0) compartments.barrierFlux[b] = 0
    for (const b of gas.holeBarrier) if (b >= 0) compartments.barrierFlux[b] = 0
    networks.splice(n, 1)
  }
}
