/**
 * How fire gets from room to room: through openings (radiation of the hot side, flame in the opening, hot gas around the fuel), through
 * walls and floors that give way, and from facade to facade. The exposures carry the model error; the state of the gas does not.
 */
import type { Ledger } from '../base/ledger.ts'
import { pow } from '../base/maths.ts'
import { cause } from '../estate/cause.ts'
import type { Site } from '../estate/site.ts'
import { barrierKinds, sourceKinds } from '../estate/site.ts'
import { countedKw, exposeBarrier } from './barriers.ts'
import { externalFlame, gather, heatFacade, largestFlux, shine } from './facade.ts'
import type { FireState } from './fire.ts'
import { courtFlame, courtFlux } from './courtyard.ts'
import { burningM2 } from './fuel.ts'
import { fuelBaseM, indoorK } from './gasNetwork.ts'
import { exposeOpening } from './openings.ts'
import { flash, light, sourceStage } from './sources.ts'
import {
  contactFlux,
  doseRate,
  type Exposure,
  flameFlux,
  fuelTopM,
  ignitionDose,
  openingViewFactor,
  standoffM,
} from './targets.ts'

/** Flashover: 20 kW/m2 on the floor or a layer of 600 degC (SFPE Handbook; Peacock et al. 1999). */
const flashoverFlux = 20
const flashoverK = 873
/** Hottest compartment gas an exposure may count with, K: 1,300 degC, above any measured compartment fire. */
const hottestK = 1573
const floor = barrierKinds.indexOf('floor')
const batteryKinds = new Set(['lead-battery', 'li-ion'].map(kind => sourceKinds.indexOf(kind as 'li-ion')))

/** Gas temperature as those exposed to it see it: model error on the rise. */
export function seenK(state: FireState, gasK: number): number {
  return Math.min(hottestK, indoorK + state.traits.exposureFactor[0]! * Math.max(0, gasK - indoorK))
}

/** Lights a source and, if it is the room's first, the room. `before`: ledger row of what lit it. */
export function ignite(
  state: FireState,
  site: Site,
  source: number,
  time: number,
  before: number,
  ledger: Ledger,
): void {
  const room = site.sources.room[source]!
  light(state.sources, source, time)
  markIgnited(state, room, time, before, ledger)
}

function markIgnited(state: FireState, room: number, time: number, before: number, ledger: Ledger): void {
  const { rooms } = state
  const first = state.lastIgnitionAt === -Infinity
  state.lastIgnitionAt = time
  if (rooms.ignitedAt[room]! <= time) return
  rooms.ignitedAt[room] = time
  const kind = first || before < 0 ? cause.ignition : cause['room-ignited']
  rooms.ignitionCause[room] = ledger.add(kind, room, time, before)
}

/** Lights what lights most easily in a room: something never lit, a battery before others, then the most fuel left. -1 if nothing can. */
export function mostReady({ sources, adjacency }: FireState, site: Site, room: number): number {
  let best = -1
  let worth = -1
  for (let i = adjacency.firstSource[room]!; i < adjacency.firstSource[room + 1]!; i++) {
    const s = adjacency.source[i]!
    if (sources.stage[s] === sourceStage.burning || sources.leftMJ[s]! <= 0) continue
    const unlit = sources.stage[s] === sourceStage.unlit ? 1e15 : 0
    const battery = batteryKinds.has(site.sources.kind[s]!) ? 1e14 : 0
    const value = unlit + battery + sources.leftMJ[s]!
    if (value > worth) {
      worth = value
      best = s
    }
  }
  return best
}

/** Exposes everything in rooms that heat has reached, for a beat. True if openings, barriers or fires changed. */
export function spread(state: FireState, site: Site, seconds: number, ledger: Ledger): boolean {
  const a = giveWay(state, site, seconds, ledger)
  const b = breakOpenings(state, site, seconds, ledger)
  const c = lightTargets(state, site, seconds, ledger)
  const d = acrossGaps(state, site, seconds, ledger)
  return a || b || c || d
}

/** Walls and floors of rooms in a network. */
function giveWay(state: FireState, site: Site, seconds: number, ledger: Ledger): boolean {
  const { compartments, adjacency, barriers, shares } = state
  let changed = false
  for (let r = 0; r < site.rooms.count; r++) {
    if (compartments.active[r] === 0) continue
    for (let i = adjacency.firstBarrier[r]!; i < adjacency.firstBarrier[r + 1]!; i++) {
      const b = adjacency.barrier[i]!
      const roomA = site.barriers.roomA[b]!
      const roomB = site.barriers.roomB[b]!
      // Each barrier once: by its A room if that is active, else by its B room.
      if (r !== roomA && compartments.active[roomA] === 1) continue
      const isFloor = site.barriers.kind[b] === floor
      const fluxA = fluxOn(state, site, roomA, isFloor ? 'ceiling' : 'wall')
      const fluxB = roomB < 0 ? 0 : fluxOn(state, site, roomB, isFloor ? 'floor' : 'wall')
      if (fluxA <= 0 && fluxB <= 0) continue
      const before = barriers.hole[b]!
      if (exposeBarrier(barriers, site, b, fluxA, fluxB, state.time, seconds)) {
        const from = fluxA >= fluxB ? roomA : roomB
        barriers.cause[b] = ledger.add(cause['barrier-failed'], b, state.time, rowOfFire(state, from))
        changed = true
      }
      if (barriers.hole[b]! > before) {
        shares.barrier[b] = barriers.hole[b]!
        if (roomB >= 0) changed = true
      }
    }
  }
  return changed
}

/** Exposure of a barrier from one side, kW/m2: what strikes that surface, and for the ceiling the flame that reaches it. */
function fluxOn(state: FireState, site: Site, room: number, surface: 'ceiling' | 'wall' | 'floor'): number {
  const { compartments, rooms, traits } = state
  if (compartments.active[room] === 0) return 0
  const factor = traits.exposureFactor[0]!
  if (surface === 'wall') return countedKw(factor * compartments.wallFlux[room]!)
  if (surface === 'floor') return countedKw(factor * compartments.floorFlux[room]!)
  const flame = rooms.hrrActualKw[room]! > 0 ? ceilingFlux(state, site, room) : 0
  return countedKw(factor * Math.max(compartments.ceilingFlux[room]!, flame))
}

/** Heat flux of a fire on the ceiling above it, kW/m2 (Hasemi; EN 1991-1-2 annex C, r = 0: fires to 50 MW and 10 m). */
function ceilingFlux(state: FireState, site: Site, room: number): number {
  const watt = 1000 * Math.min(50_000, state.rooms.hrrActualKw[room]!)
  const height = site.rooms.height[room]! - fuelBaseM
  const diameter = Math.min(10, Math.sqrt((4 * burningM2(state, site, room, state.time)) / Math.PI))
  const ceilingQ = watt / (1.11e6 * pow(height, 2.5))
  const length = Math.max(0, height * (2.9 * pow(ceilingQ, 0.33) - 1))
  const sourceQ = watt / (1.11e6 * pow(diameter, 2.5))
  const source =
    2.4 * diameter * (sourceQ < 1 ? pow(sourceQ, 0.4) - pow(sourceQ, 2 / 3) : 1 - pow(sourceQ, 0.4))
  // Below the length of its flame (annex C.3) the fire does not touch the ceiling, and the layer's own flux counts.
  if (0.0148 * pow(watt, 0.4) - 1.02 * diameter < height) return 0
  const y = (height + source) / Math.max(1e-6, length + height + source)
  return y <= 0.3 ? 100 : y < 1 ? 136.3 - 121 * y : 15
}

function rowOfFire({ flashoverCause, rooms }: FireState, room: number): number {
  return flashoverCause[room]! >= 0 ? flashoverCause[room]! : rooms.ignitionCause[room]!
}

function breakOpenings(state: FireState, site: Site, seconds: number, ledger: Ledger): boolean {
  const { openings, shares, compartments, rooms } = state
  const { roomA, roomB } = site.openings
  let changed = false
  for (let o = 0; o < site.openings.count; o++) {
    if (openings.failedAt[o]! <= state.time || shares.opening[o]! >= 1) continue
    const hotA = compartments.active[roomA[o]!] === 1 ? rooms.upperK[roomA[o]!]! : 0
    const hotB = roomB[o]! >= 0 && compartments.active[roomB[o]!] === 1 ? rooms.upperK[roomB[o]!]! : 0
    const hot = Math.max(hotA, hotB)
    if (hot === 0) continue
    if (!exposeOpening(openings, site, o, seenK(state, hot), 1, state.time, seconds)) continue
    shares.opening[o] = 1
    openings.cause[o] = ledger.add(
      cause['opening-failed'],
      o,
      state.time,
      rowOfFire(state, hotA >= hotB ? roomA[o]! : roomB[o]!),
    )
    changed = true
  }
  return changed
}

/** The strongest way by which heat comes into a room from others. */
interface Way {
  fluxKwM2: number
  before: number
  flame: boolean
}

function lightTargets(state: FireState, site: Site, seconds: number, ledger: Ledger): boolean {
  const { compartments, adjacency, sources, rooms, traits } = state
  const factor = traits.exposureFactor[0]!
  const flames = throughCourts(state, site)
  let changed = false
  for (let r = 0; r < site.rooms.count; r++) {
    const first = adjacency.firstSource[r]!
    const last = adjacency.firstSource[r + 1]!
    const flame = flames[r]
    if ((compartments.active[r] === 0 && !flame) || first === last || rooms.flashoverAt[r]! <= state.time)
      continue
    const inner = strongestWay(state, site, r)
    const way = flame && flame.fluxKwM2 > inner.fluxKwM2 ? flame : inner
    const own = ownFlux(state, site, r)
    const exposure: Exposure = {
      fluxKwM2: Math.min(largestFlux, factor * (compartments.floorFlux[r]! + way.fluxKwM2 + own)),
      gasK: rooms.layerHeightM[r]! < fuelTopM ? seenK(state, rooms.upperK[r]!) : indoorK,
      flameInReach: way.flame,
    }
    for (let i = first; i < last; i++) {
      const s = adjacency.source[i]!
      if (sources.stage[s] !== sourceStage.unlit) continue
      sources.dose[s]! += doseRate(site, s, exposure) * seconds
      if (sources.dose[s]! < ignitionDose(site, s)) continue
      ignite(state, site, s, state.time, way.before >= 0 ? way.before : rooms.ignitionCause[r]!, ledger)
      changed = true
    }
    const lit = rooms.ignitedAt[r]! <= state.time
    const hot =
      factor * compartments.floorFlux[r]! >= flashoverFlux || seenK(state, rooms.upperK[r]!) >= flashoverK
    if (lit && hot && rooms.hrrActualKw[r]! > 0) {
      flashOver(state, site, r, ledger)
      changed = true
    }
  }
  return changed
}

function flashOver(state: FireState, site: Site, r: number, ledger: Ledger): void {
  const { rooms, adjacency, sources } = state
  rooms.flashoverAt[r] = state.time
  state.flashoverCause[r] = ledger.add(cause.flashover, r, state.time, rooms.ignitionCause[r]!)
  for (let i = adjacency.firstSource[r]!; i < adjacency.firstSource[r + 1]!; i++)
    flash(sources, site, adjacency.source[i]!, state.time)
}

/** Radiation of what burns in the room on what does not yet: a point source half the smaller side away. */
function ownFlux({ rooms }: FireState, site: Site, r: number): number {
  const hrr = rooms.hrrActualKw[r]!
  if (hrr <= 0) return 0
  const distance = Math.max(standoffM, 0.5 * Math.min(site.rooms.width[r]!, site.rooms.depth[r]!))
  return flameFlux(hrr, distance, 0, 0.35)
}

function strongestWay(state: FireState, site: Site, r: number): Way {
  const { adjacency, compartments, shares, rooms, barriers, openings, time } = state
  const best: Way = { fluxKwM2: 0, before: -1, flame: false }
  const consider = (
    other: number,
    flux: number,
    area: number,
    share: number,
    before: number,
    underfoot: boolean,
  ): void => {
    if (
      other < 0 ||
      share <= 0 ||
      rooms.ignitedAt[other] === Infinity ||
      rooms.upperK[other]! < rooms.upperK[r]!
    )
      return
    const open = area * share
    const jet = flameLength(compartments.jetKw[r]!, open)
    const touched =
      (underfoot && rooms.flashoverAt[other]! <= time) ||
      (jet >= standoffM && rooms.flashoverAt[other]! <= time)
    const seen = flux * (underfoot ? 1 : openingViewFactor(open)) + (touched ? contactFlux : 0)
    if (seen <= best.fluxKwM2) return
    best.fluxKwM2 = seen
    best.before = before
    best.flame = touched
  }
  for (let i = adjacency.firstOpening[r]!; i < adjacency.firstOpening[r + 1]!; i++) {
    const o = adjacency.opening[i]!
    const other = site.openings.roomA[o] === r ? site.openings.roomB[o]! : site.openings.roomA[o]!
    const row = openings.cause[o]! >= 0 ? openings.cause[o]! : other < 0 ? -1 : rowOfFire(state, other)
    consider(other, compartments.openingFlux[o]!, site.openings.areaM2[o]!, shares.opening[o]!, row, false)
  }
  for (let i = adjacency.firstBarrier[r]!; i < adjacency.firstBarrier[r + 1]!; i++) {
    const b = adjacency.barrier[i]!
    if (barriers.hole[b] === 0) continue
    const other = site.barriers.roomA[b] === r ? site.barriers.roomB[b]! : site.barriers.roomA[b]!
    consider(
      other,
      compartments.barrierFlux[b]!,
      site.barriers.areaM2[b]!,
      barriers.hole[b]!,
      barriers.cause[b]!,
      site.barriers.kind[b] === floor,
    )
  }
  return best
}

/** The strongest flame that reaches the openings of each room through a courtyard. */
function throughCourts(state: FireState, site: Site): (Way | undefined)[] {
  const { courts, rooms, compartments, shares, time } = state
  const ways: (Way | undefined)[] = []
  let last = -1
  let flame: ReturnType<typeof courtFlame>
  for (let p = 0; p < courts.from.length; p++) {
    const from = courts.fromRoom[p]!
    const to = courts.toRoom[p]!
    if (rooms.flashoverAt[from]! > time || compartments.active[from] === 0 || rooms.hrrActualKw[from] === 0)
      continue
    if (rooms.flashoverAt[to]! <= time) continue
    const o = courts.from[p]!
    const tall = site.openings.soffitZ[o]! - site.openings.sillZ[o]!
    if (o !== last) {
      last = o
      const area = site.openings.areaM2[o]! * shares.opening[o]!
      const volume = site.openings.roomA[o] === from ? compartments.outflowA[o]! : compartments.outflowB[o]!
      flame =
        area > 0
          ? courtFlame(
              rooms.hrrFreeKw[from]!,
              openAreaOf(state, site, from),
              tall,
              volume / area,
              site.ambientK,
            )
          : undefined
    }
    if (!flame) continue
    const behind = courts.to[p]!
    const open = site.openings.areaM2[behind]! * shares.opening[behind]!
    const { flux, touches } = courtFlux(courts, p, flame, tall, site.openings.areaM2[o]! / tall)
    const seen = flux * openingViewFactor(open)
    if (seen > (ways[to]?.fluxKwM2 ?? 0))
      ways[to] = { fluxKwM2: seen, before: rowOfFire(state, from), flame: touches }
  }
  return ways
}

/** Open area of all wall openings of a room, m2. */
function openAreaOf({ adjacency, shares }: FireState, site: Site, r: number): number {
  let area = 0
  for (let i = adjacency.firstOpening[r]!; i < adjacency.firstOpening[r + 1]!; i++) {
    const o = adjacency.opening[i]!
    if (site.openings.horizontal[o] === 0) area += site.openings.areaM2[o]! * shares.opening[o]!
  }
  return area
}

/** Length of a turbulent flame, m, on an opening of that area (Heskestad). */
function flameLength(hrrKw: number, areaM2: number): number {
  if (hrrKw <= 0) return 0
  return Math.max(0, 0.235 * pow(hrrKw, 0.4) - 1.02 * Math.sqrt((4 * areaM2) / Math.PI))
}

/** Facades across gaps and storeys above. */
function acrossGaps(state: FireState, site: Site, seconds: number, ledger: Ledger): boolean {
  const { compartments, adjacency, facings, rooms, brigade, traits } = state
  let changed = false
  for (let r = 0; r < site.rooms.count; r++) {
    const first = adjacency.firstFacing[r]!
    const last = adjacency.firstFacing[r + 1]!
    if (first === last) continue
    const burning =
      compartments.active[r] === 1 && rooms.ignitedAt[r]! <= state.time && compartments.outsideFlux[r]! > 0
    const flame = burning && rooms.flashoverAt[r]! <= state.time ? roomFlame(state, site, r) : noFlame
    for (let i = first; i < last; i++) {
      const f = adjacency.facing[i]!
      if (!burning) {
        facings.fluxKwM2[f] = 0
        continue
      }
      const emitter = { openingFlux: compartments.outsideFlux[r]!, flame }
      shine(facings, site, f, emitter, traits.exposureFactor[0]!, brigade.relief[site.facings.to[f]!]!)
    }
  }
  gather(facings, site)
  for (let to = 0; to < site.rooms.count; to++) {
    if (facings.strongest[to]! < 0 || facings.litAt[to]! <= state.time) continue
    const passed = throughFacade(state, site, to, seconds, ledger)
    if (!heatFacade(facings, site, to, passed, state.time, seconds) || rooms.ignitedAt[to]! <= state.time)
      continue
    const source = mostReady(state, site, to)
    if (source < 0) continue
    const f = facings.strongest[to]!
    const before = rowOfFire(state, site.facings.from[f]!)
    ignite(
      state,
      site,
      source,
      state.time,
      ledger.add(cause['facade-ignited'], f, state.time, before),
      ledger,
    )
    changed = true
  }
  return changed
}

/**
 * Share of the radiation on a facade that reaches what stands behind it: all of it where the facade has no fire resistance or has lost it,
 * else what falls through its openings. The flux from outside spends the resistance like a fire from inside.
 */
function throughFacade(state: FireState, site: Site, room: number, seconds: number, ledger: Ledger): number {
  const { adjacency, barriers, facings, shares, compartments } = state
  let wall = 0
  for (let i = adjacency.firstBarrier[room]!; i < adjacency.firstBarrier[room + 1]!; i++) {
    const b = adjacency.barrier[i]!
    if (site.barriers.roomB[b] !== -1 || site.barriers.kind[b] === floor) continue
    if (site.barriers.ratingSeconds[b] === 0 || barriers.failedAt[b]! <= state.time) return 1
    wall += site.barriers.areaM2[b]!
    const flux = countedKw(facings.receivedKwM2[room]!)
    if (compartments.active[room] === 1 || flux === 0) continue
    if (!exposeBarrier(barriers, site, b, 0, flux, state.time, seconds)) continue
    const before = rowOfFire(state, site.facings.from[facings.strongest[room]!]!)
    barriers.cause[b] = ledger.add(cause['barrier-failed'], b, state.time, before)
    shares.barrier[b] = barriers.hole[b]!
    return 1
  }
  if (wall === 0) return 1
  return Math.min(1, outsideOpenM2(state, site, room) / wall)
}

/** Open area in the outer walls of a room, m2. */
function outsideOpenM2({ adjacency, shares }: FireState, site: Site, room: number): number {
  let open = 0
  for (let i = adjacency.firstOpening[room]!; i < adjacency.firstOpening[room + 1]!; i++) {
    const o = adjacency.opening[i]!
    if (site.openings.roomB[o] !== -1 || site.openings.horizontal[o] === 1) continue
    open += site.openings.areaM2[o]! * shares.opening[o]!
  }
  return open
}

const noFlame = { heightM: 0, fluxKwM2: 0 }

function roomFlame(state: FireState, site: Site, r: number) {
  const { adjacency, shares, rooms } = state
  let area = 0
  let weighted = 0
  for (let i = adjacency.firstOpening[r]!; i < adjacency.firstOpening[r + 1]!; i++) {
    const o = adjacency.opening[i]!
    if (site.openings.roomB[o] !== -1 || site.openings.horizontal[o] === 1) continue
    const open = site.openings.areaM2[o]! * shares.opening[o]!
    area += open
    weighted += open * (site.openings.soffitZ[o]! - site.openings.sillZ[o]!)
  }
  return area > 0 ? externalFlame(rooms.hrrFreeKw[r]!, area, weighted / area, site.ambientK) : noFlame
}
