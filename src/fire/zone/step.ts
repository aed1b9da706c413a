/** Advances the two-zone network in steps of its own. */
import { burn, flamingKw } from './burn.ts'
import { jets, react, releasing } from './combustion.ts'
import { CP } from './constants.ts'
import { recordEdge } from './edgeFlow.ts'
import { heatRoom, owesHeat } from './heat.ts'
import { activityChanged, drawIslands, listIslands } from './islands.ts'
import { leap, leapLength, remember } from './leap.ts'
import { closeRoom, gasPressure, moveGas, settleSpecies } from './layers.ts'
import { crossLinks, moveWalls } from './slabs.ts'
import type { Network } from './network.ts'
import { radiate } from './opening.ts'
import { markRange } from './range.ts'
import { pace, pressed, stageOf } from './pace.ts'
import { solvePressure } from './pressure.ts'
import { scratchOf, type Island, type Scratch } from './scratch.ts'
import { stirred, swapInputs, takeInputs } from './wait.ts'
import type { Zones } from './zones.ts'

/**
 * Grid of time, s: the state exists at its multiples, so that any slicing of `until` gives the same result.
 */
export const TICK_S = 4

/**
 * The pressures use the heat exchange of earlier steps, and what fires could not give in them, so flows err by the
 * change of both; the gas pressure keeps account of the error. Correcting all of it at once would make flows and
 * losses oscillate against each other; a share per step does not. Numerical choices: whatever the shares, a steady
 * fire reaches the same balance, sooner or later.
 */
const HEAT_MEMORY = 0.5
const MAKE_GOOD = 0.35
/**
 * An error beyond this is no oscillation but a real pressure, Pa: assumed well above the tens of pascals of a
 * leaky room.
 */
const SOFT_PA = 300
/** Longest wait before an island is computed up to the present, s. */
const LONGEST_WAIT_S = 32
/** Calm steps before a leap, and steps after it in which flows settle again. */
const CALM_STEPS = 2
const SETTLING_STEPS = 2

/**
 * Advances in whole ticks that end at or before `until`. `drive`, if given, is called with the time at the
 * start of every tick and may set the inputs of the state. Rooms that change slowly may lag behind by up to
 * `LONGEST_WAIT_S`.
 */
export function stepZones(
  network: Network,
  zones: Zones,
  until: number,
  drive?: (time: number) => void,
): void {
  const s = scratchOf(network)
  while (zones.time + TICK_S <= until) {
    drive?.(zones.time)
    if (activityChanged(network, zones, s)) {
      bringAllUp(network, zones)
      drawIslands(network, zones, s)
    }
    listIslands(network, zones, s)
    for (let i = 0; i < s.islands.length; i++) tick(network, zones, s, s.islands[i]!)
    crossLinks(network, zones, TICK_S)
    zones.time += TICK_S
  }
}

/**
 * One tick of an island: it waits while nothing stirs and its rooms have patience, otherwise it catches up.
 */
function tick(network: Network, zones: Zones, s: Scratch, island: Island): void {
  const first = island.rooms[0]!
  if (stirred(network, zones, island)) endWait(network, zones, s, island)
  if (zones.lagS[first] === 0) takeInputs(network, zones, island)
  const patience = fallBehind(zones, island)
  if (zones.lagS[first]! + TICK_S > patience) catchUp(network, zones, s, island)
}

/** Computes every island up to the present, whether or not it could wait. */
export function bringAllUp(network: Network, zones: Zones): void {
  const s = scratchOf(network)
  listIslands(network, zones, s)
  for (const island of s.islands) bringUp(network, zones, s, island)
}

/** Computes an island up to the present because its rooms or openings change now. */
function bringUp(network: Network, zones: Zones, s: Scratch, island: Island): void {
  if (stirred(network, zones, island)) endWait(network, zones, s, island)
  else catchUp(network, zones, s, island)
}

/** Computes the time waited so far with the fires and openings of then; from now on the island follows every tick. */
function endWait(network: Network, zones: Zones, s: Scratch, island: Island): void {
  const { rooms } = island
  if (zones.lagS[rooms[0]!]! > 0) {
    swapInputs(network, zones, island)
    catchUp(network, zones, s, island)
    swapInputs(network, zones, island)
  }
  for (let k = 0; k < rooms.length; k++) zones.patienceS[rooms[k]!] = TICK_S
}

/** Rooms lag one tick more; returns the largest lag that the least patient of them allows, s. */
function fallBehind(zones: Zones, island: Island): number {
  const { rooms } = island
  let patience = Infinity
  for (let k = 0; k < rooms.length; k++) {
    const r = rooms[k]!
    zones.lagS[r] = zones.lagS[r]! + TICK_S
    zones.quietS[r] = zones.quietS[r]! + TICK_S
    patience = Math.min(patience, zones.patienceS[r]!)
  }
  return patience
}

/** Computes an island up to the present, in steps that its fastest room allows. */
function catchUp(network: Network, zones: Zones, s: Scratch, island: Island): void {
  const { rooms } = island
  let left = zones.lagS[rooms[0]!]!
  let calm = 0
  let leaped = false
  while (left > 0) {
    let bearable = left
    for (let k = 0; k < rooms.length; k++) bearable = Math.min(bearable, zones.stepS[rooms[k]!]!)
    const parts = Math.ceil(left / bearable - 1e-9)
    const dt = left / parts
    if (parts > 2) remember(network, zones, s, island)
    oneStep(network, zones, s, island, dt)
    left = parts === 1 ? 0 : left - dt
    const length = leapLength(network, zones, s, island, dt)
    calm = length > 0 && network.finer === 1 ? calm + 1 : 0
    if (calm < CALM_STEPS || parts <= 2) continue
    const gone = leap(network, zones, s, island, Math.min(left - SETTLING_STEPS * dt, length) / dt) * dt
    left = left - gone < 1e-9 ? 0 : left - gone
    calm = 0
    leaped = true
  }
  const longest = Math.max(TICK_S, LONGEST_WAIT_S / network.finer)
  const patience = calm > 0 || leaped ? longest : TICK_S
  for (let k = 0; k < rooms.length; k++) {
    zones.lagS[rooms[k]!] = 0
    zones.patienceS[rooms[k]!] = Math.max(patience, Math.min(zones.stepS[rooms[k]!]!, longest))
  }
}

function oneStep(network: Network, zones: Zones, s: Scratch, island: Island, dt: number): void {
  const { rooms, vents, edges } = island
  begin(network, zones, s, rooms)
  burn(network, zones, s, island, dt)
  markRange(network, zones, s, island)
  heatOfRooms(network, zones, s, island)
  solvePressure(network, zones, s, island, dt)
  for (let i = 0; i < edges.length; i++) {
    const e = edges[i]!
    recordEdge(network, zones, s, e)
    if (e < zones.crossedS.length) zones.crossedS[e]! += dt
  }
  moveGas(network, zones, s, island, dt)
  settleSpecies(zones, s, island)
  react(network, zones, s, island, dt)
  jets(network, zones, s, island, dt)
  for (let i = 0; i < rooms.length; i++) {
    const r = rooms[i]!
    const before = s.enthalpy[2 * r]! + s.enthalpy[2 * r + 1]!
    if (!owesHeat(network, zones, s, r, dt)) {
      moveWalls(network, zones, r)
      heatRoom(network, zones, s, r, dt)
    }
    const exchanged = (s.enthalpy[2 * r]! + s.enthalpy[2 * r + 1]! - before) / dt
    const gained = exchanged + zones.jetKw[r]! * 1000 - s.missedW[r]!
    zones.gasHeatW[r] = zones.gasHeatW[r]! + HEAT_MEMORY * (gained - zones.gasHeatW[r]!)
  }
  for (let i = 0; i < rooms.length; i++) {
    closeRoom(network, zones, s, rooms[i]!)
    stageOf(network, zones, rooms[i]!)
  }
  if (edges.length === 0) settleSealed(network, zones, rooms[0]!)
  pace(network, zones, s, island, dt)
  for (let i = 0; i < vents.length; i++) radiate(network, zones, vents[i]!)
}

/**
 * A room without an opening has no flows by which its pressure could be wrong, and takes that of its gas. While cells and the
 * walls that cool them warm together, its pressure foresees what walls took two steps before: 22 kPa above its gas at
 * 19 bar in 3.6 m3. Errors that leaky rooms have, too, are left to the next steps.
 */
function settleSealed(network: Network, zones: Zones, r: number): void {
  if (pressed(network, zones, r)) zones.gaugePa[r] = gasPressure(network, zones, r)
}

/** Sets densities and interfaces at the start of the step. */
function begin(network: Network, zones: Zones, s: Scratch, rooms: Int32Array): void {
  s.count = 0
  for (let i = 0; i < rooms.length; i++) {
    const r = rooms[i]!
    s.upperHeatW[r] = s.convectiveW[r] = s.radiantW[r] = s.swing[r] = s.plumeAir[r] = 0
    s.freeW[r] = s.carriedW[r] = s.radiantJ[r] = s.missedW[r] = 0
    s.flameX[r] = s.flameY[r] = s.flameZ[r] = s.capped[r] = 0
    const upper = 2 * r
    const mu = zones.massKg[upper]!
    const ml = zones.massKg[upper + 1]!
    s.startK[upper] = zones.temperatureK[upper]!
    s.startK[upper + 1] = zones.temperatureK[upper + 1]!
    s.before[upper] = mu
    s.before[upper + 1] = ml
    const perHeat =
      (mu * zones.temperatureK[upper]! + ml * zones.temperatureK[upper + 1]!) / network.volume[r]!
    s.density[upper] = perHeat / zones.temperatureK[upper]!
    s.density[upper + 1] = perHeat / zones.temperatureK[upper + 1]!
    s.lowerWall[r] = zones.slabArea[4 * r + 2]!
    s.interfaceZ[r] = network.floorZ[r]! + zones.layerHeightM[r]!
  }
}

/**
 * Heat that the pressures have to carry away: fires, heat exchange as in earlier steps, less what fires could not
 * give in these, and the enthalpy of the fuel.
 */
function heatOfRooms(network: Network, zones: Zones, s: Scratch, island: Island): void {
  const { rooms, burners } = island
  for (let i = 0; i < rooms.length; i++) {
    const r = rooms[i]!
    const owed = gasPressure(network, zones, r) - zones.gaugePa[r]!
    const soft = Math.max(-SOFT_PA, Math.min(SOFT_PA, owed))
    s.eosPa[r] = zones.gaugePa[r]! + owed - (1 - MAKE_GOOD) * soft
    s.heatW[r] = s.upperHeatW[r]! + zones.gasHeatW[r]!
    zones.burning[r] = 0
  }
  for (let i = 0; i < burners.length; i++) {
    const f = burners[i]!
    const r = network.burnerRoom[f]!
    if (zones.hrrFreeKw[f]! > 0) zones.burning[r] = 1
    const share = releasing(zones.fuelKg[2 * r]!, zones.massKg[2 * r]!)
    s.releasing[r] = share
    s.heatW[r] =
      s.heatW[r]! + ((flamingKw(zones, f) * 1000) / zones.fuelHeat[f]!) * share * CP * network.ambient.insideK
  }
}
