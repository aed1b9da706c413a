/**
 * Level of detail. A room far from the fire costs nothing; smoke is drifted as mixed volumes; rooms that heat has reached are computed
 * in two zones, one network a building; one that has cooled is dissolved. Mass of soot and heat are handed over at every change.
 */
import type { Site } from '../estate/site.ts'
import { roomKinds } from '../estate/site.ts'
import { CP } from './zone/constants.ts'
import { mixRoom } from './bulk/mix.ts'
import { carryOver, fill } from './carryOver.ts'
import { buildNetwork, type GasNetwork, indoorK, type OpenShares, restK } from './gasNetwork.ts'
import { riseOf, type SmokeStates } from './smoke.ts'

const shaft = roomKinds.indexOf('shaft')

/**
 * A room enters the network when this much hot gas flows in, kW, or it has warmed by so much, K: assumptions. While computers run, their
 * fans turn its air over every minute or so and no layer forms until the fire brings more heat than they do.
 */
const entryKw = 25
const entryK = 15
const entryServersK = 30
/** A shaft is mixed by its own draught and leads smoke on whatever its temperature: it enters when it is hot, K. Assumption. */
const entryShaftK = 60
/** A network without fire is dissolved once no gas is so much warmer than its rooms come to by themselves, K: assumption. */
const coolRiseK = 30

export interface Compartment {
  gas: GasNetwork
  /** 1 if a barrier has given way in this beat. */
  breached: number
  /** 1 once its rooms are computed as one zone each. */
  mixed: number
}

export interface Compartments {
  /** 1 for rooms in a network. */
  readonly active: Uint8Array
  readonly networks: Compartment[]
  /** kW/m2 that leave by each opening and each hole in a barrier, from the hotter side; m3/s of hot gas out of its first and second room. */
  readonly openingFlux: Float64Array
  readonly outflowA: Float64Array
  readonly outflowB: Float64Array
  readonly barrierFlux: Float64Array
  /** kW/m2 on the ceiling, the upper walls and the floor of each room, kW burning in jets that enter it, and kW/m2 it sends outside. */
  readonly ceilingFlux: Float64Array
  readonly wallFlux: Float64Array
  readonly floorFlux: Float64Array
  readonly jetKw: Float64Array
  readonly outsideFlux: Float64Array
  /** Speed of the air that a room draws in by some of its wall openings while gas leaves by others, m/s; 0 without such a draught. */
  readonly draughtMS: Float64Array
  /** Area of those others, m2, the share of a room's gas that leaves by them, and the share that leaves to the outside. */
  readonly outletM2: Float64Array
  readonly outletShare: Float64Array
  readonly outsideShare: Float64Array
}

/** A barrier in a building gave way: there may be a way through that its network does not have. */
export function breach({ networks }: Compartments, building: number): void {
  for (const compartment of networks) if (compartment.gas.building === building) compartment.breached = 1
}

/** Adds rooms to the network of their building; rows may repeat or be in already. */
export function enterRooms(
  compartments: Compartments,
  site: Site,
  shares: OpenShares,
  smoke: SmokeStates,
  rooms: readonly number[],
  time: number,
): void {
  for (let building = 0; building < site.buildings.count; building++) {
    const fresh = rooms.filter(r => site.rooms.building[r] === building && compartments.active[r] === 0)
    if (fresh.length === 0) continue
    for (const r of fresh) compartments.active[r] = 1
    if (isMixed(compartments, building)) bringStoreys(compartments, site, fresh)
    rebuild(compartments, site, shares, smoke, building, time)
  }
}

function isMixed({ networks }: Compartments, building: number): boolean {
  return networks.some(({ gas, mixed }) => gas.building === building && mixed === 1)
}

/** Mixed rooms cost little, building a network anew does not: where one room of a storey enters, the others come along. */
function bringStoreys({ active }: Compartments, { buildings, rooms }: Site, fresh: readonly number[]): void {
  for (const one of fresh) {
    const building = rooms.building[one]!
    for (let r = buildings.firstRoom[building]!; r < buildings.firstRoom[building + 1]!; r++) {
      if (rooms.storey[r] === rooms.storey[one] && rooms.topStorey[r] === rooms.storey[one]) active[r] = 1
    }
  }
}

/** Builds the building's network anew from the rooms that are active, carrying over what was. */
export function rebuild(
  compartments: Compartments,
  site: Site,
  shares: OpenShares,
  smoke: SmokeStates,
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
  const compartment: Compartment = { gas, breached: 0, mixed }
  if (old) compartments.networks[at] = compartment
  else compartments.networks.push(compartment)
}

/** Rooms that have grown warm enough to enter a network. */
export function warmedRooms(
  compartments: Compartments,
  site: Site,
  smoke: SmokeStates,
  live: boolean,
): number[] {
  const found: number[] = []
  // What a hot day brings in is not the fire's.
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

/** Dissolves networks that have cooled and hold no fire; their smoke goes on as smoke. */
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
    const { openingFlux, outflowA, outflowB } = compartments
    for (const o of gas.ventOpening) if (o >= 0) openingFlux[o] = outflowA[o] = outflowB[o] = 0
    for (const o of gas.holeOpening) if (o >= 0) openingFlux[o] = 0
    for (const b of gas.ventBarrier) if (b >= 0) compartments.barrierFlux[b] = 0
    for (const b of gas.holeBarrier) if (b >= 0) compartments.barrierFlux[b] = 0
    networks.splice(n, 1)
  }
}
