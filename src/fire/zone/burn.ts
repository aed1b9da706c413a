/**
 * Heat release of the burners. Below the interface the plume burns as much as its entrained air allows, Q =
 * min(free, m_e Y_O2 C_LOL 13.1 MJ/kg), C_LOL = [tanh(800 (Y - limit) - 4) + 1] / 2; the rest burns in the
 * upper layer if that still has oxygen [CFAST Technical Reference]. Entrainment depends on Q, so Q is
 * iterated. A ventilation-limited fire follows with a lag, otherwise it would oscillate with the layer. Heat
 * that needs no air rises in the same plume, with or without flame.
 */
import { exp, tanh } from '../../base/maths.ts'
import { COMPRESSED_K, CP, FLAME_K, GAMMA, HEAT_PER_OXYGEN, HOTTEST_K } from './constants.ts'
import type { Network } from './network.ts'
import { entrainment, flameHeight, type PlumeBase } from './plume.ts'
import { PLUME, transfer, type Island, type Scratch } from './scratch.ts'
import type { Zones } from './zones.ts'

/** Lag of a fire that oxygen limits, or what its gas can take, s: a named assumption, about the time a plume needs to re-form. */
const LAG_S = 6
/**
 * In steps shorter than this, s, which gas that is blown through takes (pace.ts; other fires at most for the rest of a
 * tick), a plume also lags that finds air for all its heat but gave less than a share of it: 20 MW under 10 m2 of holes in
 * the roof of 1.9 m3 caught and went out twice a second, with 80 kPa. Finer networks have shorter steps in proportion.
 * Numerical choices.
 */
const BRIEF_S = 0.12
const CATCHING = 0.5
const PASSES = 5
/** The net radiation of a flame fades over this range below its temperature, K: a named assumption. */
const FLAME_FADE_K = 300
/**
 * Oxygen of the upper layer above the limit burns within this time, s, and no faster in shorter steps. If each burnt
 * all of it, gas that is blown through would go out and burst into flames by turns: 8 m3/s of air into 11 m3 gave 28 MW
 * in every sixth step and nothing in between, instead of 13 MW. A numerical choice, near the time that gas stays there.
 */
const SPENT_S = 0.25
/** Largest share of the lower layer that a plume takes in one step. */
const LARGEST_SHARE = 0.5

/** Largest share of its oxygen that an upper layer gives to flames within SPENT_S or a step. */
const LARGEST_SPENT = 0.3

/** C_LOL: share of a flame that gas with this mass fraction of oxygen keeps; none at the lowest one, all 1 % above. */
export function limit(oxygen: number, lowest: number): number {
  return 0.5 * tanh(800 * (oxygen - lowest) - 4) + 0.5
}

/** Share of the way to its new release that a fire with a lag goes in a step. */
export function lagShare(dt: number): number {
  return 1 - exp(-dt / LAG_S)
}

/** Heat that a burner would release in flames in the open, kW. */
export function flamingKw(zones: Zones, f: number): number {
  return zones.hrrFreeKw[f]! * (1 - zones.airlessShare[f]!)
}

/** Sets plume and upper-layer heat release of every burner and adds their heat, air and fuel to the step's sums. */
export function burn(network: Network, zones: Zones, s: Scratch, island: Island, dt: number): void {
  const { burners } = island
  lostBefore(network, zones, s, island)
  for (let i = 0; i < burners.length; i++) {
    const f = burners[i]!
    const room = network.burnerRoom[f]!
    const upper = 2 * room
    const whole = zones.hrrFreeKw[f]! * 1000
    zones.entrainedKgS[f] = 0
    if (whole <= 0) {
      zones.hrrPlumeKw[f] = zones.hrrUpperKw[f] = zones.airlessKw[f] = zones.flameKw[f] = 0
      continue
    }
    const free = flamingKw(zones, f) * 1000
    const airless = airlessOf(network, zones, s, f, dt)
    s.chi[f] = zones.radiative[f]! * shining(zones, room)
    s.usableW[f] = 0
    const plume = plumeW(network, zones, s, f, { free, airless, dt })
    const left = free - plume
    const usableAbove = left > 1 ? burnableAbove(network, zones, s, f, dt) : 0
    const above = Math.min(left, usableAbove)
    const change = Math.abs(plume + above - (zones.hrrPlumeKw[f]! + zones.hrrUpperKw[f]!) * 1000)
    s.swing[room] = Math.max(s.swing[room]!, change / (whole * dt))
    zones.hrrPlumeKw[f] = zones.flameKw[f] = plume / 1000
    zones.hrrUpperKw[f] = above / 1000
    zones.airlessKw[f] = airless / 1000
    transfer(s, upper + 1, upper, zones.entrainedKgS[f], PLUME)
    s.plumeAir[room]! += zones.entrainedKgS[f]
    s.freeW[room]! += free
    s.carriedW[room]! += s.usableW[f] + usableAbove
    addHeat(network, zones, s, f, plume + above + airless)
  }
}

/** Heat that a burner gives in flames if air is there for all of it, and without air, W; and the step, s. */
interface Burning {
  readonly free: number
  readonly airless: number
  readonly dt: number
}

/**
 * Heat that a burner's plume gives in flames below the interface, W. Sets the air that it entrains and, in `s.usableW`, the
 * heat that this air allows.
 */
function plumeW(
  network: Network,
  zones: Zones,
  s: Scratch,
  f: number,
  { free, airless, dt }: Burning,
): number {
  const room = network.burnerRoom[f]!
  const upper = 2 * room
  const lower = upper + 1
  const below = zones.layerHeightM[room]! - zones.burnerBaseM[f]!
  if (below <= 0) return 0
  const whole = zones.hrrFreeKw[f]! * 1000
  const base = baseOf(network, zones, f)
  const rise = Math.max(1, zones.temperatureK[upper]! - zones.temperatureK[lower]!)
  const perAir = usable(network, zones, f, zones.oxygenKg[lower]! / zones.massKg[lower]!)
  const most = (LARGEST_SHARE * zones.massKg[lower]!) / dt
  let plume = 0
  let air = 0
  let q = whole
  for (let pass = 0; pass < PASSES; pass++) {
    const convective = q * (1 - s.chi[f]!)
    const drawn = Math.min(entrainment(q, convective, below, base), most, convective / (CP * rise))
    const burnt = Math.min(free, drawn * perAir)
    // A weak fire on a large area has no flame, and no height over which its air would fade: it would burst
    // out again as the interface reaches its base. The first pass burns no more than all, whatever rounding says.
    if (pass > 0 && burnt + airless > q) break
    air = drawn
    plume = burnt
    if (q - plume - airless < 1e-3 * whole) break
    q = plume + airless
  }
  s.usableW[f] = air * perAir
  const before = zones.flameKw[f]! * 1000
  const gave = zones.hrrPlumeKw[f]! * 1000
  const catches = dt < BRIEF_S / network.finer && gave < CATCHING * free
  if ((plume < free || catches) && before > 0) {
    const lagged = before + (plume - before) * lagShare(dt)
    if (plume > 0) air *= Math.min(1, (Math.max(lagged, 0) + airless) / (plume + airless))
    plume = Math.min(free, lagged, air * perAir)
  }
  zones.entrainedKgS[f] = air
  return plume
}

/** Base of a burner's plume. */
function baseOf(network: Network, zones: Zones, f: number): PlumeBase {
  return {
    areaM2: Math.max(1e-3, zones.burningM2[f]!),
    images: network.burnerImages[f]!,
    ambientK: network.ambient.insideK,
    atmospheres: network.atmospheres,
  }
}

/** Heat that the oxygen of the upper layer allows what the plume did not burn, W. */
function burnableAbove(network: Network, zones: Zones, s: Scratch, f: number, dt: number): number {
  const room = network.burnerRoom[f]!
  const upper = 2 * room
  const whole = zones.hrrFreeKw[f]! * 1000
  const height = network.height[room]! - Math.max(zones.layerHeightM[room]!, zones.burnerBaseM[f]!)
  const drawn = entrainment(whole, whole * (1 - s.chi[f]!), height, baseOf(network, zones, f))
  const oxygen = zones.oxygenKg[upper]!
  // No step burns oxygen below the limit, or a fire in a small room would go out and flare up by turns.
  const spare = Math.max(0, oxygen - network.oxygenLimit[f]! * zones.massKg[upper]!)
  return Math.min(
    drawn * usable(network, zones, f, oxygen / zones.massKg[upper]!),
    (Math.min(LARGEST_SPENT * oxygen, spare) / Math.max(dt, SPENT_S)) *
      (zones.fuelHeat[f]! / zones.oxygenUse[f]!),
  )
}

/**
 * Heat that needs no air, W, of all that cells would give: no more than the gas takes, and what it could not take
 * before comes with the plume's lag. If each step gave all that the gas takes, its pressures would let out too much
 * or too little as often: 20 MW in 2.7 m3 swung between 0 and 15 MW, with 40 kPa to either side.
 */
function airlessOf(network: Network, zones: Zones, s: Scratch, f: number, dt: number): number {
  const cells = zones.hrrFreeKw[f]! * 1000 - flamingKw(zones, f) * 1000
  const room = network.burnerRoom[f]!
  const most = Math.min(cells, takes(zones, s, room, dt))
  if (most < cells) s.capped[room] = 1
  const before = zones.airlessKw[f]! * 1000
  const follows = most < cells || (dt < BRIEF_S / network.finer && before < CATCHING * cells)
  return follows ? Math.min(most, before + Math.max(0, most - before) * lagShare(dt)) : most
}

/**
 * Heat rate that would bring the gas of a room to the highest temperature within a step, W: the flows of a
 * step cannot carry more away either.
 */
function takes({ massKg, temperatureK }: Zones, s: Scratch, room: number, dt: number): number {
  const upper = 2 * room
  const t = temperatureK[upper]!
  const rise = Math.min(HOTTEST_K - t, (COMPRESSED_K - t) / GAMMA)
  return (Math.max(0, rise) * CP * (massKg[upper]! + massKg[upper + 1]!)) / dt + s.lostW[room]!
}

/**
 * Heat that the upper gas and the flames of a room gave to its surfaces and, through its openings, to the outside
 * in the last step, W: that much a fire may give beyond what heats the gas. Without it gas of a few kilograms would
 * stay the colder, and its fire the smaller, the longer a step is: walls of 1,600 K take 5 MW from 10 kg, which
 * store a fifth of that in a second.
 */
function lostBefore(network: Network, zones: Zones, s: Scratch, { rooms, burners }: Island): void {
  for (let i = 0; i < rooms.length; i++) s.lostW[rooms[i]!] = zones.payW[2 * rooms[i]!]!
  for (let i = 0; i < burners.length; i++) {
    const f = burners[i]!
    const room = network.burnerRoom[f]!
    const gave = (zones.hrrPlumeKw[f]! + zones.hrrUpperKw[f]! + zones.airlessKw[f]!) * 1000
    if (gave <= 0) continue
    const radiant = zones.radiative[f]! * shining(zones, room)
    s.lostW[room]! += gave * (1 - zones.sprayedShare[f]!) * radiant
  }
  for (let i = 0; i < rooms.length; i++) s.lostW[rooms[i]!] = Math.max(0, s.lostW[rooms[i]!]!)
}

/**
 * Share of its radiation that a flame sends to surfaces: none to surfaces as hot as itself; the rest stays in
 * the gas.
 */
function shining(zones: Zones, room: number): number {
  let hottest = 0
  for (let slab = 4 * room; slab < 4 * room + 4; slab++) hottest = Math.max(hottest, zones.surfaceK[slab]!)
  return Math.min(1, Math.max(0, (FLAME_K - hottest) / FLAME_FADE_K))
}

/** Heat per kg of air of this oxygen content, J/kg: 13.1 MJ per kg of oxygen, or the fuel's own figure if less. */
function usable(network: Network, zones: Zones, f: number, oxygen: number): number {
  const own = zones.fuelHeat[f]! / zones.oxygenUse[f]!
  return oxygen * limit(oxygen, network.oxygenLimit[f]!) * Math.min(HEAT_PER_OXYGEN, own)
}

function addHeat(network: Network, zones: Zones, s: Scratch, f: number, heat: number): void {
  const room = network.burnerRoom[f]!
  const kept = heat * (1 - zones.sprayedShare[f]!)
  const radiant = s.chi[f]! * kept
  s.upperHeatW[room]! += kept - radiant
  s.convectiveW[room] = Math.max(s.convectiveW[room]!, kept - radiant)
  const base = zones.burnerBaseM[f]!
  const flame = Math.min(
    flameHeight(heat / 1000, Math.max(1e-3, zones.burningM2[f]!), network.atmospheres),
    Math.max(0, network.height[room]! - base),
  )
  s.radiantW[room]! += radiant
  s.flameZ[room]! += radiant * (base + flame / 3)
  s.flameX[room]! += radiant * network.burnerX[f]!
  s.flameY[room]! += radiant * network.burnerY[f]!
}
