/**
 * A fully developed fire, one zone per room. Where draught replaces a layer within a second or so, there is
 * no layer any more. Each room is then one well-mixed volume in balance with its neighbours, solved
 * implicitly over the whole beat: oxygen and unburnt fuel are carried along and burn where they meet, and
 * heat leaves with the gas, into the slabs, and as radiation through openings. That is of the gas and its flames: walls shine
 * out through it as well, with 0.1 % of the heat of Strasbourg's fires, whose gas of smoke gives off 2 %, and lose
 * nothing by it here. The state uses the same columns as the two-zone model, so a room passes from one model to the
 * other with its mass and heat.
 */
import { exp } from '../../base/maths.ts'
import { mixBeside } from './beside.ts'
import { meanCp } from './heatCapacity.ts'
import { prepareSlabs, takeHeat } from './slabs.ts'
import { listFlows, mixSpecies } from './species.ts'
import { species, type Work, workOf } from './work.ts'
import { prepareEdges } from './flow.ts'
import { split } from './mix.ts'
import { solveBulkPressure } from './pressure.ts'
import { CP, RHO_T, SIGMA } from '../zone/constants.ts'
import { flamingKw } from '../zone/burn.ts'
import { beyond, countCame, countGone, edgeOf } from '../zone/beyond.ts'
import { absorption, BEAM } from '../zone/emissivity.ts'
import type { Network } from '../zone/network.ts'
import { isExplosive, markGas } from '../zone/range.ts'
import { contentsOf, type Zones } from '../zone/zones.ts'

/** Sweeps over the rooms in a step, and the change, K, of every room below which they end: numerical choices. */
const sweeps = 30
const settledK = 1
/** Limits of a sweep on its way to the solution, K. Numerical choices, beyond what gas of a fire reaches. */
const coldestK = 200
const hottestK = 2200
/**
 * Convection in a burning compartment, and in one that only passes hot gas, W/m2K (EN 1991-1-2: 25; unexposed
 * side 9, or 4 without radiation).
 */
const burningFilm = 25
const passingFilm = 9
/**
 * Sweeps after which a room that burns keeps the film of a burning room to the end of the step, whether it still
 * burns or not. With that film its gas may be too cool to burn, and without burning hot enough: the sweeps would go
 * from one to the other for ever. A numerical choice; most steps settle in fewer.
 */
const filmSweeps = 6

/** Returns the fastest change of a room's temperature, K/s. */
export function stepBulk(network: Network, zones: Zones, dt: number): number {
  const work = workOf(network)
  begin(network, zones, work)
  prepareEdges(network, zones, work.edges)
  solveBulkPressure(network, zones, work.edges, work.fuelKgS)
  listFlows(network, zones, work)
  prepareSlabs(network, zones, work.slabs, work.emissivity, dt)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let moved = 0
    if (zones.besides > 0) mixBeside(network, zones, work, dt)
    for (let i = 0; i < network.rooms; i++) {
      const r = sweep & 1 ? network.rooms - 1 - i : i
      mixSpecies(network, zones, work, r, dt)
      chooseFilm(work, r, sweep)
      moved = Math.max(moved, warm(network, zones, work, r, dt))
    }
    if (moved < settledK) break
  }
  finish(network, zones, work, dt)
  let changed = 0
  for (let r = 0; r < network.rooms; r++)
    changed = Math.max(changed, Math.abs(zones.temperatureK[2 * r]! - work.startK[r]!))
  return changed / dt
}

function begin(network: Network, zones: Zones, work: Work): void {
  work.fuelKgS.fill(0)
  work.freeW.fill(0)
  work.airlessW.fill(0)
  work.lit.fill(0)
  work.radiative.fill(0)
  work.takenShare.fill(0)
  for (let b = 0; b < network.burners; b++) {
    const r = network.burnerRoom[b]!
    const watt = 1000 * zones.hrrFreeKw[b]!
    if (watt <= 0) continue
    work.lit[r] = 1
    work.radiative[r] = zones.radiative[b]!
    work.takenShare[r] = zones.sprayedShare[b]!
    const airless = watt * zones.airlessShare[b]!
    work.airlessW[r]! += airless
    work.freeW[r]! += watt - airless
    work.fuelKgS[r]! += (watt - airless) / zones.fuelHeat[b]!
  }
  const columns = contentsOf(zones)
  for (let r = 0; r < network.rooms; r++) {
    const u = 2 * r
    const mass = zones.massKg[u]! + zones.massKg[u + 1]!
    work.startK[r] = zones.temperatureK[u]!
    work.oldMass[r] = mass
    work.explosive[r] = isExplosive(zones, r) ? 1 : 0
    for (let k = 0; k < species; k++) {
      const column = columns[k + 1]!
      work.before[species * r + k] = work.now[species * r + k] = (column[u]! + column[u + 1]!) / mass
    }
    const volume = network.volume[r]!
    let surface = 0
    for (let k = 0; k < 4; k++) surface += zones.slabArea[4 * r + k]!
    const beam = (BEAM * volume) / surface
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

function chooseFilm({ burntW, film }: Work, r: number, sweep: number): void {
  if (burntW[r]! > 0) film[r] = burningFilm
  else if (sweep < filmSweeps) film[r] = passingFilm
}

/** Backward Euler of the temperature of one room; returns its change since the last sweep. */
function warm(network: Network, zones: Zones, work: Work, r: number, dt: number): number {
  const { first, from, rate, slabs, now } = work
  const { insideK } = network.ambient
  const t = zones.temperatureK[2 * r]!
  const own = meanCp(now, r, t - insideK)
  const capacity = (work.oldMass[r]! * own) / dt
  const through = (work.fuelKgS[r]! + work.inKgS[r]!) * own
  let weight = capacity + through
  const glare = flames(work, r)
  // Enthalpies of what flows count from indoor temperature.
  let heat = capacity * work.startK[r]! + through * insideK + keptW(work, r) * (1 - work.radiative[r]!)
  for (let e = first[r]!; e < first[r + 1]!; e++) {
    const source = from[e]!
    const rise = (source < 0 ? zones.beyondK[edgeOf(source)]! : zones.temperatureK[2 * source]!) - insideK
    heat += rate[e]! * rise * (source < 0 ? CP : meanCp(now, source, rise))
  }
  const emissivity = work.emissivity[r]!
  const film = work.film[r]!
  for (let k = 0; k < 4; k++) {
    const slab = 4 * r + k
    const s = zones.surfaceK[slab]!
    const h = film + slabs.glow[slab]! * (t + s) * (t * t + s * s)
    const inertia = slabs.inertia[slab]!
    const area = zones.slabArea[slab]!
    if (inertia === 0) {
      heat += area * glare
      continue
    }
    const u = area / (1 / h + slabs.resistance[slab]!)
    weight += u
    heat += u * slabs.rest[slab]! + (area * glare * h) / (h + inertia)
    zones.surfaceK[slab] = (h * t + glare + inertia * slabs.rest[slab]!) / (h + inertia)
  }
  for (let i = slabs.firstOpen[r]!; i < slabs.firstOpen[r + 1]!; i++) {
    const other = slabs.openRoom[i]!
    const o = other < 0 ? network.ambient.outsideK : zones.temperatureK[2 * other]!
    const share = other < 0 ? emissivity : Math.min(emissivity, work.emissivity[other]!)
    const g = slabs.area[i]! * share * SIGMA * (t + o) * (t * t + o * o)
    weight += g
    heat += g * o
  }
  const next = Math.min(hottestK, Math.max(coldestK, heat / weight))
  zones.temperatureK[2 * r] = zones.temperatureK[2 * r + 1] = next
  return Math.abs(next - t)
}

/**
 * Heat that water does not absorb, W. Water is thrown on the room's own fire and absorbs a share of that
 * alone: fuel from neighbours burns beside it.
 */
function keptW({ burntW, freeW, airlessW, takenShare }: Work, r: number): number {
  const own = Math.min(freeW[r]!, burntW[r]!) + airlessW[r]!
  return burntW[r]! + airlessW[r]! - takenShare[r]! * own
}

/**
 * Radiation of the room's flames on its surfaces and openings, W/m2: the flames fill the room, so it is the
 * same everywhere.
 */
function flames(work: Work, r: number): number {
  const radiant = keptW(work, r) * work.radiative[r]!
  return (work.flameWm2[r] = radiant === 0 ? 0 : radiant / work.slabs.aroundM2[r]!)
}

function finish(network: Network, zones: Zones, work: Work, dt: number): void {
  takeHeat(network, zones, work.slabs)
  const columns = contentsOf(zones)
  zones.jetKw.fill(0)
  for (let b = 0; b < network.burners; b++) {
    const r = network.burnerRoom[b]!
    const own = work.freeW[r]! > 0 ? Math.min(1000 * flamingKw(zones, b), work.burntW[r]!) : 0
    zones.hrrPlumeKw[b] = own / 1000
    zones.hrrUpperKw[b] = 0
    zones.airlessKw[b] = zones.hrrFreeKw[b]! * zones.airlessShare[b]!
    zones.jetKw[r] = -own / 1000
  }
  for (let r = 0; r < network.rooms; r++) {
    const t = zones.temperatureK[2 * r]!
    const mass = (RHO_T / t) * network.volume[r]!
    split(columns[0]!, 2 * r, mass)
    for (let k = 0; k < species; k++) split(columns[k + 1]!, 2 * r, mass * work.now[species * r + k]!)
    zones.jetKw[r] = Math.max(0, zones.jetKw[r]! + work.burntW[r]! / 1000)
    zones.releasedJ += (work.burntW[r]! + work.airlessW[r]!) * dt
    zones.fuelInKg += work.fuelKgS[r]! * dt
    const flux = glow(zones, work.emissivity[r]!, r) + work.flameWm2[r]! / 1000
    for (let k = 0; k < 4; k++) zones.incidentKwM2[4 * r + k] = flux
    zones.turnover[r] = 0
    markGas(zones, r, work.explosive[r] === 1 && isExplosive(zones, r))
  }
  countCrossed(network, zones, work, dt)
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

/** Counts gas that crossed the border of the network by vents and holes. */
function countCrossed(network: Network, zones: Zones, work: Work, dt: number): void {
  const { vents, holes, ventA, ventB, holeLower, holeUpper } = network
  for (let e = 0; e < vents + holes; e++) {
    const h = e - vents
    const a = h < 0 ? ventA[e]! : holeLower[h]!
    const b = h < 0 ? ventB[e]! : holeUpper[h]!
    if (a >= 0 && b >= 0) continue
    const ab = dt * (h < 0 ? zones.ventFlowAb[e]! : zones.holeFlowUp[h]!)
    const ba = dt * (h < 0 ? zones.ventFlowBa[e]! : zones.holeFlowDown[h]!)
    const inner = a < 0 ? b : a
    const gone = a < 0 ? ba : ab
    const soot = work.now[species * inner + 4]!
    countGone(network, zones, beyond(e), gone, zones.temperatureK[2 * inner]!, gone * soot)
    countCame(network, zones, beyond(e), a < 0 ? ab : ba)
    zones.crossedS[e]! += dt
  }
}

/**
 * Incident radiation on a surface in the room, kW/m2: from the gas, and from the other surfaces through it.
 */
function glow(zones: Zones, emissivity: number, r: number): number {
  const t = zones.temperatureK[2 * r]!
  let surfaces = 0
  for (let k = 0; k < 4; k++) {
    const s = zones.surfaceK[4 * r + k]!
    surfaces += 0.25 * s * s * s * s
  }
  return (SIGMA * (emissivity * t * t * t * t + (1 - emissivity) * surfaces)) / 1000
}
