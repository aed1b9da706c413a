/**
 * A fully developed fire in one zone a room. Where draught turns a layer over within a second or so, gas is no layer any more; then each
 * room is one well-mixed volume in balance with its neighbours, solved implicitly over the whole beat: oxygen and unburnt fuel are carried
 * along, burn where they meet, and heat goes out with the gas, into the slabs and by radiation through openings. The
 * state lives in the same columns as the two-zone model's, so a room passes from one to the other with its mass and heat.
 */
import { exp } from '../base/maths.ts'
import { type Slabs, prepareSlabs, slabScratch, takeHeat } from './bulkSlabs.ts'
import { type Edges, edgesOf, prepareEdges } from './bulkFlow.ts'
import { solveBulkPressure } from './bulkPressure.ts'
import { CP, HEAT_PER_OXYGEN, LEAST_LAYER, RHO_T, SIGMA } from './zone/constants.ts'
import { absorption } from './zone/emissivity.ts'
import type { Network } from './zone/network.ts'
import type { Zones } from './zone/zones.ts'

const sweeps = 30
const settledK = 1
/** Oxygen that hot gas cannot use, mass fraction: assumption (products of compartment fires hold 0 to 3 %). */
const uselessOxygen = 0.01
/** Unburnt fuel lights in gas this warm, K: 200 K above indoor temperature (CFAST, door jets). */
const lightingK = 495
/** Convection in a burning compartment and in one that only passes hot gas, W/m2K: EN 1991-1-2 (25 and, unexposed side, 9 with radiation apart 4). */
const burningFilm = 25
const passingFilm = 9

/** Merges the two layers of a room: mass, heat, species and the heat of its walls are kept. */
export function mixRoom(network: Network, zones: Zones, r: number): void {
  const u = 2 * r
  const l = u + 1
  const mass = zones.massKg[u]! + zones.massKg[l]!
  const heat = zones.massKg[u]! * zones.temperatureK[u]! + zones.massKg[l]! * zones.temperatureK[l]!
  zones.temperatureK[u] = zones.temperatureK[l] = heat / mass
  for (const column of amounts(zones)) split(column, u, column[u]! + column[l]!)
  zones.layerHeightM[r] = network.height[r]! * LEAST_LAYER
  mixWalls(network, zones, r)
}

function amounts(zones: Zones): Float64Array[] {
  return [
    zones.massKg,
    zones.oxygenKg,
    zones.waterKg,
    zones.dioxideKg,
    zones.monoxideKg,
    zones.sootKg,
    zones.fuelKg,
    zones.fuelJ,
  ]
}

function split(column: Float64Array, upper: number, whole: number): void {
  column[upper] = whole * (1 - LEAST_LAYER)
  column[upper + 1] = whole * LEAST_LAYER
}

function mixWalls({ cellStart }: Network, zones: Zones, r: number): void {
  const upper = 4 * r + 1
  const lower = upper + 1
  const whole = zones.slabArea[upper]! + zones.slabArea[lower]!
  const share = zones.slabArea[upper]! / whole
  for (let c = 0; c < cellStart[upper + 1]! - cellStart[upper]!; c++) {
    const a = cellStart[upper]! + c
    const b = cellStart[lower]! + c
    zones.cellK[a] = zones.cellK[b] = share * zones.cellK[a]! + (1 - share) * zones.cellK[b]!
  }
  zones.surfaceK[upper] = zones.surfaceK[lower] =
    share * zones.surfaceK[upper]! + (1 - share) * zones.surfaceK[lower]!
  split(zones.slabArea, upper, whole)
}

/** Working columns of a step: written before they are read. */
interface Work {
  readonly startK: Float64Array
  readonly oldMass: Float64Array
  readonly inKgS: Float64Array
  readonly fuelKgS: Float64Array
  readonly freeW: Float64Array
  readonly burntW: Float64Array
  /** Radiation of the flames on each m2 of the room, W/m2, and what part of the fire's heat that is. */
  readonly flameWm2: Float64Array
  readonly radiative: Float64Array
  readonly emissivity: Float64Array
  readonly lit: Uint8Array
  /** Flows into each room: from where, and kg/s; those of room r are rows first[r] up to first[r + 1]. */
  readonly first: Int32Array
  readonly next: Int32Array
  readonly from: Int32Array
  readonly rate: Float64Array
  /** Mass fractions: oxygen, water, dioxide, monoxide, soot, fuel kg and J a kg; now and at the start. */
  readonly now: Float64Array
  readonly before: Float64Array
  readonly slabs: Slabs
  readonly edges: Edges
}

const species = 7
const kept = new WeakMap<Network, Work>()

function workOf(network: Network): Work {
  let work = kept.get(network)
  if (!work) {
    const n = network.rooms
    const flows = 2 * (network.vents + network.holes)
    work = {
      startK: new Float64Array(n),
      oldMass: new Float64Array(n),
      inKgS: new Float64Array(n),
      fuelKgS: new Float64Array(n),
      freeW: new Float64Array(n),
      burntW: new Float64Array(n),
      flameWm2: new Float64Array(n),
      radiative: new Float64Array(n),
      emissivity: new Float64Array(n),
      lit: new Uint8Array(n),
      first: new Int32Array(n + 1),
      next: new Int32Array(n),
      from: new Int32Array(flows),
      rate: new Float64Array(flows),
      now: new Float64Array(species * n),
      before: new Float64Array(species * n),
      slabs: slabScratch(network),
      edges: edgesOf(network),
    }
    kept.set(network, work)
  }
  return work
}

export function stepBulk(network: Network, zones: Zones, dt: number): void {
  const work = workOf(network)
  begin(network, zones, work)
  prepareEdges(network, zones, work.edges)
  solveBulkPressure(network, zones, work.edges, work.fuelKgS)
  listFlows(network, zones, work)
  prepareSlabs(network, zones, work.slabs, dt)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let moved = 0
    for (let i = 0; i < network.rooms; i++) {
      const r = sweep & 1 ? network.rooms - 1 - i : i
      mixSpecies(network, zones, work, r, dt)
      moved = Math.max(moved, warm(network, zones, work, r, dt))
    }
    if (moved < settledK) break
  }
  finish(network, zones, work, dt)
}

function begin(network: Network, zones: Zones, work: Work): void {
  work.fuelKgS.fill(0)
  work.freeW.fill(0)
  work.lit.fill(0)
  work.radiative.fill(0)
  for (let b = 0; b < network.burners; b++) {
    const r = network.burnerRoom[b]!
    const watt = 1000 * zones.hrrFreeKw[b]!
    if (watt <= 0) continue
    work.lit[r] = 1
    work.radiative[r] = network.radiative[b]!
    work.freeW[r]! += watt
    work.fuelKgS[r]! += watt / network.fuelHeat[b]!
  }
  const columns = amounts(zones)
  for (let r = 0; r < network.rooms; r++) {
    const u = 2 * r
    const mass = zones.massKg[u]! + zones.massKg[u + 1]!
    work.startK[r] = zones.temperatureK[u]!
    work.oldMass[r] = mass
    for (let k = 0; k < species; k++) {
      const column = columns[k + 1]!
      work.before[species * r + k] = work.now[species * r + k] = (column[u]! + column[u + 1]!) / mass
    }
    const volume = network.volume[r]!
    let surface = 0
    for (let k = 0; k < 4; k++) surface += zones.slabArea[4 * r + k]!
    const beam = (3.6 * volume) / surface
    const kappa = absorption(
      zones.temperatureK[u]!,
      volume,
      beam,
      zones.sootKg[u]! + zones.sootKg[u + 1]!,
      zones.waterKg[u]! + zones.waterKg[u + 1]!,
      zones.dioxideKg[u]! + zones.dioxideKg[u + 1]!,
    )
    work.emissivity[r] = 1 - exp(-kappa * beam)
  }
}

function listFlows(network: Network, zones: Zones, work: Work): void {
  const { first, next, inKgS } = work
  first.fill(0)
  inKgS.fill(0)
  eachFlow(network, zones, (_, to) => {
    first[to + 1]!++
  })
  for (let r = 0; r < network.rooms; r++) {
    first[r + 1]! += first[r]!
    next[r] = first[r]!
  }
  eachFlow(network, zones, (from, to, rate) => {
    const row = next[to]!++
    work.from[row] = from
    work.rate[row] = rate
    inKgS[to]! += rate
  })
}

function eachFlow(
  network: Network,
  zones: Zones,
  visit: (from: number, to: number, rate: number) => void,
): void {
  const { ventA, ventB, holeLower, holeUpper } = network
  for (let v = 0; v < network.vents; v++) {
    if (ventB[v]! >= 0 && zones.ventFlowAb[v]! > 0) visit(ventA[v]!, ventB[v]!, zones.ventFlowAb[v]!)
    if (ventA[v]! >= 0 && zones.ventFlowBa[v]! > 0) visit(ventB[v]!, ventA[v]!, zones.ventFlowBa[v]!)
  }
  for (let h = 0; h < network.holes; h++) {
    if (holeUpper[h]! >= 0 && zones.holeFlowUp[h]! > 0)
      visit(holeLower[h]!, holeUpper[h]!, zones.holeFlowUp[h]!)
    if (holeLower[h]! >= 0 && zones.holeFlowDown[h]! > 0)
      visit(holeUpper[h]!, holeLower[h]!, zones.holeFlowDown[h]!)
  }
}

const brought = new Float64Array(species)

/** Backward Euler of the species of one room, and what burns in it. */
function mixSpecies(network: Network, zones: Zones, work: Work, r: number, dt: number): void {
  const { first, from, rate, now, before } = work
  const mass = work.oldMass[r]!
  for (let k = 0; k < species; k++) brought[k] = mass * before[species * r + k]!
  for (let e = first[r]!; e < first[r + 1]!; e++) {
    const kg = rate[e]! * dt
    const source = from[e]!
    if (source < 0) {
      brought[0]! += kg * network.freshOxygen
      brought[1]! += kg * network.freshWater
    } else for (let k = 0; k < species; k++) brought[k]! += kg * now[species * source + k]!
  }
  const fuel = work.fuelKgS[r]! * dt
  const whole = mass + work.inKgS[r]! * dt + fuel
  brought[5]! += fuel
  brought[6]! += work.freeW[r]! * dt
  const oxygen = Math.max(0, brought[0]! - uselessOxygen * whole)
  const lights = work.lit[r] === 1 || zones.temperatureK[2 * r]! > lightingK
  const burnt = lights ? Math.min(brought[6]!, oxygen * HEAT_PER_OXYGEN) : 0
  work.burntW[r] = burnt / dt
  if (burnt > 0) burnAway(network, r, burnt)
  for (let k = 0; k < species; k++) now[species * r + k] = Math.max(0, brought[k]!) / whole
}

/** Products of what burns: by the yields of the room's own burner, or the first one's for fuel that came in. */
function burnAway(network: Network, r: number, burnt: number): void {
  let b = 0
  for (let i = 0; i < network.burners; i++) if (network.burnerRoom[i] === r) b = i
  const kg = (brought[5]! * burnt) / brought[6]!
  brought[0]! -= burnt / HEAT_PER_OXYGEN
  brought[1]! += kg * network.waterYield[b]!
  brought[2]! += kg * network.dioxideYield[b]!
  brought[3]! += kg * network.monoxideYield[b]!
  brought[4]! += kg * network.sootYield[b]!
  brought[5]! -= kg
  brought[6]! -= burnt
}

/** Backward Euler of the temperature of one room; returns its change since the last sweep. */
function warm(network: Network, zones: Zones, work: Work, r: number, dt: number): number {
  const { first, from, rate, slabs } = work
  const t = zones.temperatureK[2 * r]!
  const capacity = (work.oldMass[r]! * CP) / dt
  const fuel = work.fuelKgS[r]! * CP
  let weight = capacity + fuel + work.inKgS[r]! * CP
  const glare = flames(zones, work, r)
  let heat =
    capacity * work.startK[r]! + fuel * network.ambient.insideK + work.burntW[r]! * (1 - work.radiative[r]!)
  for (let e = first[r]!; e < first[r + 1]!; e++) {
    heat += rate[e]! * CP * (from[e]! < 0 ? network.ambient.outsideK : zones.temperatureK[2 * from[e]!]!)
  }
  const emissivity = work.emissivity[r]!
  const film = work.burntW[r]! > 0 ? burningFilm : passingFilm
  for (let k = 0; k < 4; k++) {
    const slab = 4 * r + k
    const s = zones.surfaceK[slab]!
    const h = film + emissivity * network.emissivity[slab]! * SIGMA * (t + s) * (t * t + s * s)
    slabs.film[slab] = h
    const inertia = slabs.inertia[slab]!
    const area = zones.slabArea[slab]!
    if (inertia === 0) {
      heat += area * glare
      continue
    }
    const u = area / (1 / h + 1 / inertia)
    weight += u
    heat += u * slabs.rest[slab]! + (area * glare * h) / (h + inertia)
    zones.surfaceK[slab] = (h * t + glare + inertia * slabs.rest[slab]!) / (h + inertia)
  }
  for (let i = slabs.firstOpening[r]!; i < slabs.firstOpening[r + 1]!; i++) {
    const other = slabs.openingRoom[i]!
    const o = other < 0 ? network.ambient.outsideK : zones.temperatureK[2 * other]!
    const share = other < 0 ? emissivity : Math.min(emissivity, work.emissivity[other]!)
    const g = slabs.area[i]! * share * SIGMA * (t + o) * (t * t + o * o)
    weight += g
    heat += g * o
  }
  const next = Math.min(2200, Math.max(200, heat / weight))
  zones.temperatureK[2 * r] = zones.temperatureK[2 * r + 1] = next
  return Math.abs(next - t)
}

/** Radiation of the room's own flames on its surfaces and openings: they fill it, so each m2 gets the same. */
function flames(zones: Zones, work: Work, r: number): number {
  const radiant = work.burntW[r]! * work.radiative[r]!
  if (radiant === 0) return (work.flameWm2[r] = 0)
  const { slabs } = work
  let area = 0
  for (let k = 0; k < 4; k++) area += zones.slabArea[4 * r + k]!
  for (let i = slabs.firstOpening[r]!; i < slabs.firstOpening[r + 1]!; i++)
    if (slabs.openingRoom[i]! < 0) area += slabs.area[i]!
  return (work.flameWm2[r] = radiant / area)
}

function finish(network: Network, zones: Zones, work: Work, dt: number): void {
  takeHeat(network, zones, work.slabs)
  const columns = amounts(zones)
  zones.jetKw.fill(0)
  for (let b = 0; b < network.burners; b++) {
    const r = network.burnerRoom[b]!
    const own = work.freeW[r]! > 0 ? Math.min(1000 * zones.hrrFreeKw[b]!, work.burntW[r]!) : 0
    zones.hrrPlumeKw[b] = own / 1000
    zones.hrrUpperKw[b] = 0
    zones.jetKw[r] = -own / 1000
  }
  for (let r = 0; r < network.rooms; r++) {
    const t = zones.temperatureK[2 * r]!
    const mass = (RHO_T / t) * network.volume[r]!
    split(columns[0]!, 2 * r, mass)
    for (let k = 0; k < species; k++) split(columns[k + 1]!, 2 * r, mass * work.now[species * r + k]!)
    zones.jetKw[r] = Math.max(0, zones.jetKw[r]! + work.burntW[r]! / 1000)
    zones.releasedJ += work.burntW[r]! * dt
    zones.fuelInKg += work.fuelKgS[r]! * dt
    const flux = glow(zones, work.emissivity[r]!, r) + work.flameWm2[r]! / 1000
    for (let k = 0; k < 4; k++) zones.incidentKwM2[4 * r + k] = flux
    zones.turnover[r] = 0
  }
  for (let v = 0; v < network.ownVents; v++) {
    const a = network.ventA[v]!
    const b = network.ventB[v]!
    zones.ventIncidentKwM2[v] = Math.max(
      a < 0 ? 0 : zones.incidentKwM2[4 * a]!,
      b < 0 ? 0 : zones.incidentKwM2[4 * b]!,
    )
    const inner = a < 0 ? b : b < 0 ? a : -1
    const out = a < 0 ? zones.ventFlowBa[v]! : zones.ventFlowAb[v]!
    zones.ventJetKw[v] = inner < 0 ? 0 : (out * work.now[species * inner + 6]!) / 1000
  }
}

/** Radiation that strikes a surface in the room, kW/m2: of the gas, and of the other surfaces through it. */
function glow(zones: Zones, emissivity: number, r: number): number {
  const t = zones.temperatureK[2 * r]!
  let surfaces = 0
  for (let k = 0; k < 4; k++) {
    const s = zones.surfaceK[4 * r + k]!
    surfaces += 0.25 * s * s * s * s
  }
  return (SIGMA * (emissivity * t * t * t * t + (1 - emissivity) * surfaces)) / 1000
}
