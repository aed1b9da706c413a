/**
 * Level of detail. A room far from the fire costs nothing; smoke is drifted as mixed volumes; rooms that heat has reached are computed
 * in two zones, one network a building; a network whose gas has come to rest is balanced only now and then (soak.ts); one that has
 * cooled is dissolved. Mass of soot and heat are handed over at every change.
 */
import type { Site } from '../estate/site.ts'
import { roomKinds } from '../estate/site.ts'
import { CP, RHO_T } from './zone/constants.ts'
import { stepZones } from './zone/step.ts'
import { detail } from './zone/zones.ts'
import { mixRoom, stepBulk } from './bulk.ts'
import { buildNetwork, type GasNetwork, indoorK, type OpenShares, setShares } from './gasNetwork.ts'
import { soak } from './soak.ts'
import type { Adjacency } from './adjacency.ts'
import { reenter, riseOf, type SmokeStates, takeIn } from './smoke.ts'

const shaft = roomKinds.indexOf('shaft')

/** Gas that changes by less than this over a balance may rest longer, K; by more than the second, it may not rest at all. */
const stillK = 6
const restlessK = 20
/** Longest rest, beats. */
const longestRest = 15
/** Change of the fuel's rate that ends a rest: share and kW. */
const fuelChange = 0.05
const fuelChangeKw = 20
/**
 * A room enters the network when this much hot gas flows in, kW, or it has warmed by so much, K: assumptions. While computers run, their
 * fans turn its air over every minute or so and no layer forms until the fire brings more heat than they do.
 */
const entryKw = 25
const entryK = 15
const entryServersK = 30
/** A shaft is mixed by its own draught and leads smoke on whatever its temperature: it enters when it is hot, K. Assumption. */
const entryShaftK = 60
/** A network without fire and with no gas above this is dissolved, K: 100 degC. */
const coolK = 373

export interface Compartment {
  gas: GasNetwork
  /** Beats to rest after a balance, beats rested so far, and 1 if something changed that a balance must take up. */
  rest: number
  rested: number
  stirred: number
  /** 1 once its rooms are computed as one zone each. */
  mixed: number
  /** Free rate of each room of the network at the last balance, kW. */
  readonly balancedKw: Float64Array
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
    rebuild(compartments, site, shares, smoke, building, time)
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
  const compartment: Compartment = {
    gas,
    rest: 0,
    rested: 0,
    stirred: 1,
    mixed,
    balancedKw: new Float64Array(rooms.length),
  }
  if (old) compartments.networks[at] = compartment
  else compartments.networks.push(compartment)
}

const perZone = [
  'massKg',
  'temperatureK',
  'oxygenKg',
  'waterKg',
  'dioxideKg',
  'monoxideKg',
  'sootKg',
  'fuelKg',
  'fuelJ',
  'paidJ',
  'payW',
] as const
const perRoom = [
  'gaugePa',
  'layerHeightM',
  'detail',
  'burning',
  'quietS',
  'lagS',
  'stepS',
  'heatLagS',
  'turnover',
  'gasHeatW',
  'jetKw',
  'equivalenceRatio',
  'validity',
] as const
const perSlab = ['surfaceK', 'slabArea', 'incidentKwM2', 'absorbedKwM2'] as const
const perBurner = ['hrrFreeKw', 'burningM2', 'hrrPlumeKw', 'hrrUpperKw', 'entrainedKgS'] as const
const sums = ['enthalpyOutJ', 'massOutKg', 'heatOutJ', 'releasedJ', 'fuelEnthalpyJ', 'fuelInKg'] as const

function carryOver(old: GasNetwork, next: GasNetwork): void {
  const { zones: from } = old
  const { zones: to } = next
  for (const name of sums) to[name] = from[name]
  next.rooms.forEach((room, j) => {
    const i = old.rooms.indexOf(room)
    if (i < 0) return
    for (const name of perZone) for (let g = 0; g < 2; g++) to[name][2 * j + g] = from[name][2 * i + g]!
    for (const name of perRoom) to[name][j] = from[name][i]!
    to.wake[j] = 1
    for (const name of perSlab) for (let k = 0; k < 4; k++) to[name][4 * j + k] = from[name][4 * i + k]!
    const first = old.network.cellStart[4 * i]!
    const last = old.network.cellStart[4 * i + 4]!
    to.cellK.set(from.cellK.subarray(first, last), next.network.cellStart[4 * j]!)
    const b = old.burner[i]!
    const c = next.burner[j]!
    if (b >= 0 && c >= 0) for (const name of perBurner) to[name][c] = from[name][b]!
  })
}

/** A room that comes in brings the smoke it holds, evenly mixed. */
function fill({ network, zones }: GasNetwork, site: Site, smoke: SmokeStates, room: number, i: number): void {
  zones.wake[i] = 1
  const rise = riseOf(smoke, site, room)
  const whole = zones.massKg[2 * i]! + zones.massKg[2 * i + 1]!
  for (let g = 0; g < 2; g++) {
    const z = 2 * i + g
    const share = zones.massKg[z]! / whole
    zones.sootKg[z] = smoke.sootKg[room]! * share
    const factor = network.ambient.insideK / (network.ambient.insideK + rise)
    zones.temperatureK[z] = network.ambient.insideK + rise
    for (const column of [zones.massKg, zones.oxygenKg, zones.waterKg]) column[z]! *= factor
  }
  smoke.sootKg[room] = smoke.warmthJ[room] = smoke.pushM3[room] = smoke.inflowKw[room] = 0
}

/** Balances a network over a beat, or lets it rest. `drive` sets the burners at each tick. */
export function advance(
  compartment: Compartment,
  shares: OpenShares,
  freeKw: Float64Array,
  seconds: number,
  drive: (time: number) => void,
): void {
  const { gas, balancedKw } = compartment
  const { network, zones, rooms } = gas
  let changed = compartment.stirred === 1 || compartment.rested >= compartment.rest
  for (let i = 0; i < rooms.length && !changed; i++) {
    const now = freeKw[rooms[i]!]!
    changed = Math.abs(now - balancedKw[i]!) > fuelChangeKw + fuelChange * balancedKw[i]!
  }
  if (!changed) {
    soak(network, zones, seconds)
    zones.time += seconds
    compartment.rested++
    return
  }
  setShares(gas, shares)
  const moved = balance(compartment, seconds, drive)
  for (let i = 0; i < rooms.length; i++) balancedKw[i] = freeKw[rooms[i]!]!
  if (moved < stillK) compartment.rest = Math.min(longestRest, 2 * compartment.rest + 1)
  else if (moved > restlessK) compartment.rest = 0
  else compartment.rest = compartment.rest >> 1
  compartment.rested = 0
  compartment.stirred = 0
}

/** Brings the gas to the end of the beat; returns the largest change of an upper layer, K. */
function balance(compartment: Compartment, seconds: number, drive: (time: number) => void): number {
  const { network, zones, rooms } = compartment.gas
  const before = zones.temperatureK.slice()
  if (compartment.mixed === 1) {
    drive(zones.time)
    stepBulk(network, zones, seconds)
    zones.time += seconds
  } else {
    stepZones(network, zones, zones.time + seconds, drive)
    if (isMixed(compartment.gas)) {
      compartment.mixed = 1
      for (let i = 0; i < rooms.length; i++) mixRoom(network, zones, i)
    }
  }
  let moved = 0
  for (let i = 0; i < rooms.length; i++)
    moved = Math.max(moved, Math.abs(zones.temperatureK[2 * i]! - before[2 * i]!))
  return moved
}

/** A fire short of air or one that has flashed over leaves no steady layer; with steps shorter than this, s, its rooms count as mixed. */
const leastStep = 1
/** And steps shorter than this, s, whatever the fire: assumption, both. */
const leastStepAnyway = 0.3

function isMixed({ network, zones, rooms }: GasNetwork): boolean {
  let stirs = false
  let step = Infinity
  for (let i = 0; i < rooms.length; i++) {
    if (zones.burning[i] === 1 && zones.detail[i] === detail.flashedOver) stirs = true
    if (zones.island[i]! >= 0) step = Math.min(step, zones.stepS[i]!)
  }
  for (let b = 0; b < network.burners; b++) {
    if (zones.hrrPlumeKw[b]! + zones.hrrUpperKw[b]! < 0.9 * zones.hrrFreeKw[b]!) stirs = true
  }
  return step < (stirs ? leastStep : leastStepAnyway)
}

/** Less soot than this leaving by an opening is not worth following, kg/s: a smouldering waste bin gives more. */
const leastSootKgS = 1e-5

/** Hands what flowed out of the network into rooms beyond it to the smoke. */
export function handSmoke(
  { gas }: Compartment,
  site: Site,
  smoke: SmokeStates,
  adjacency: Adjacency,
  shares: OpenShares,
  active: Uint8Array,
  live: boolean,
  seconds: number,
): void {
  const { network, zones, ventOpening, holeOpening } = gas
  for (let v = 0; v < ventOpening.length; v++) {
    const o = ventOpening[v]!
    if (o < 0) continue
    if (live && site.openings.roomB[o] === -1 && zones.ventFlowAb[v]! > 0) {
      const z = 2 * network.ventA[v]!
      const soot = (zones.ventFlowAb[v]! * zones.sootKg[z]!) / zones.massKg[z]!
      if (soot > leastSootKgS) reenter(smoke, site, adjacency, shares, active, o, soot, seconds)
      continue
    }
    const outer = outerRoom(site, o, active)
    if (outer < 0) continue
    const inner = network.ventA[v]! >= 0 ? network.ventA[v]! : network.ventB[v]!
    const flow = network.ventA[v]! >= 0 ? zones.ventFlowAb[v]! : zones.ventFlowBa[v]!
    const middle = 0.5 * (network.ventSill[v]! + network.ventSoffit[v]!) - network.floorZ[inner]!
    giveOut(gas, smoke, inner, outer, flow, middle >= zones.layerHeightM[inner]!, seconds)
  }
  for (let h = 0; h < holeOpening.length; h++) {
    const o = holeOpening[h]!
    if (o < 0) continue
    const outer = outerRoom(site, o, active)
    if (outer < 0) continue
    const below = network.holeLower[h]!
    if (below >= 0) giveOut(gas, smoke, below, outer, zones.holeFlowUp[h]!, true, seconds)
    else giveOut(gas, smoke, network.holeUpper[h]!, outer, zones.holeFlowDown[h]!, false, seconds)
  }
}

/** The room beyond the network that an opening leads to, -1 if it leads outside or within. */
function outerRoom({ openings }: Site, o: number, active: Uint8Array): number {
  const a = openings.roomA[o]!
  const b = openings.roomB[o]!
  if (b < 0) return -1
  return active[a] === 0 ? a : active[b] === 0 ? b : -1
}

function giveOut(
  { network, zones }: GasNetwork,
  smoke: SmokeStates,
  inner: number,
  outer: number,
  flow: number,
  hot: boolean,
  seconds: number,
): void {
  if (flow <= 0) return
  const z = 2 * inner + (hot ? 0 : 1)
  const kg = flow * seconds
  takeIn(
    smoke,
    outer,
    kg,
    zones.temperatureK[z]! - network.ambient.insideK,
    (kg * zones.sootKg[z]!) / zones.massKg[z]!,
    seconds,
  )
}

/** Rooms that have grown warm enough to enter a network. */
export function warmedRooms(
  compartments: Compartments,
  site: Site,
  smoke: SmokeStates,
  live: boolean,
): number[] {
  const found: number[] = []
  for (let r = 0; r < site.rooms.count; r++) {
    if (compartments.active[r] === 1 || smoke.warmthJ[r] === 0) continue
    const rise = riseOf(smoke, site, r)
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
      ceilingFlux[room] = wallFlux[room] = floorFlux[room] = jetKw[room] = outsideFlux[room] = 0
    })
    const { openingFlux, outflowA, outflowB } = compartments
    for (const o of gas.ventOpening) if (o >= 0) openingFlux[o] = outflowA[o] = outflowB[o] = 0
    for (const o of gas.holeOpening) if (o >= 0) openingFlux[o] = 0
    for (const b of gas.ventBarrier) if (b >= 0) compartments.barrierFlux[b] = 0
    for (const b of gas.holeBarrier) if (b >= 0) compartments.barrierFlux[b] = 0
    networks.splice(n, 1)
  }
}

/** Fluxes by room, opening and barrier after a balance or a rest. */
export function readFluxes(compartments: Compartments, site: Site, { gas }: Compartment): void {
  const { network, zones, rooms, ventOpening, ventBarrier, holeOpening, holeBarrier } = gas
  const {
    openingFlux,
    barrierFlux,
    ceilingFlux,
    wallFlux,
    floorFlux,
    jetKw,
    outsideFlux,
    outflowA,
    outflowB,
  } = compartments
  rooms.forEach((room, i) => {
    ceilingFlux[room] = zones.incidentKwM2[4 * i]!
    wallFlux[room] = zones.incidentKwM2[4 * i + 1]!
    floorFlux[room] = zones.incidentKwM2[4 * i + 3]!
    jetKw[room] = zones.jetKw[i]!
    outsideFlux[room] = 0
  })
  for (let v = 0; v < ventOpening.length; v++) {
    const flux = zones.ventIncidentKwM2[v]!
    const o = ventOpening[v]!
    if (o < 0) barrierFlux[ventBarrier[v]!] = flux
    else {
      openingFlux[o] = flux
      const { ventA, ventB } = network
      if (ventA[v]! >= 0) outflowA[o] = (zones.ventFlowAb[v]! * zones.temperatureK[2 * ventA[v]!]!) / RHO_T
      if (ventB[v]! >= 0) outflowB[o] = (zones.ventFlowBa[v]! * zones.temperatureK[2 * ventB[v]!]!) / RHO_T
      if (site.openings.roomB[o] === -1) {
        const room = site.openings.roomA[o]!
        outsideFlux[room] = Math.max(outsideFlux[room]!, flux)
      }
    }
  }
  for (let h = 0; h < holeOpening.length; h++) {
    const below = network.holeLower[h]!
    const above = network.holeUpper[h]!
    const up = below < 0 ? 0 : zones.incidentKwM2[4 * below]!
    const down = above < 0 ? 0 : zones.incidentKwM2[4 * above + 3]!
    const o = holeOpening[h]!
    if (o < 0) barrierFlux[holeBarrier[h]!] = Math.max(up, down)
    else openingFlux[o] = Math.max(up, down)
  }
}
