/**
 * Flame in a shaft or courtyard. Rooms that breathe into it are joined by more than its mixed gas: the flame from one room's opening rises
 * along the wall past the openings above it, and leans across to those opposite. Draught drives it, so its size follows the
 * forced-draught case of EN 1991-1-2 annex B (B.4.2), with the speed of the gas that leaves the opening for the wind.
 */
import { exp, pow } from '../base/maths.ts'
import type { Site } from '../estate/site.ts'
import { roomKinds } from '../estate/site.ts'

const sigmaKw = 5.670374e-11
const shaft = roomKinds.indexOf('shaft')
const extinction = 0.3
const hottestK = 1473
/** Convection in the flame, kW/m2K: EN 1991-1-2 B.4.2 gives 20 to 30 W/m2K for openings of some m2. */
const film = 0.025

/** Pairs of openings of different rooms on the same shaft. */
export interface CourtStates {
  readonly from: Int32Array
  readonly to: Int32Array
  /** Room behind each. */
  readonly fromRoom: Int32Array
  readonly toRoom: Int32Array
  /** m from the top of the one to the sill of the other, and across the shaft; 0 on the same wall. */
  readonly riseM: Float64Array
  readonly acrossM: Float64Array
}

export function startCourts(site: Site): CourtStates {
  const { openings, rooms } = site
  const onShaft: { opening: number; shaft: number; room: number; side: number }[] = []
  for (let o = 0; o < openings.count; o++) {
    if (openings.horizontal[o] === 1 || openings.roomB[o] === -1) continue
    const a = openings.roomA[o]!
    const b = openings.roomB[o]!
    const well = rooms.kind[a] === shaft ? a : rooms.kind[b] === shaft ? b : -1
    if (well < 0) continue
    const room = well === a ? b : a
    onShaft.push({ opening: o, shaft: well, room, side: sideOf(site, well, room) })
  }
  const from: number[] = []
  const to: number[] = []
  const fromRoom: number[] = []
  const toRoom: number[] = []
  const riseM: number[] = []
  const acrossM: number[] = []
  for (const one of onShaft) {
    for (const other of onShaft) {
      if (one.shaft !== other.shaft || one.room === other.room) continue
      const rise = openings.sillZ[other.opening]! - openings.soffitZ[one.opening]!
      // Flame rises: what lies below the opening is out of its way.
      if (openings.soffitZ[other.opening]! <= openings.sillZ[one.opening]!) continue
      from.push(one.opening)
      to.push(other.opening)
      fromRoom.push(one.room)
      toRoom.push(other.room)
      riseM.push(rise)
      acrossM.push(across(site, one.shaft, one.side, other.side))
    }
  }
  return {
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    fromRoom: Int32Array.from(fromRoom),
    toRoom: Int32Array.from(toRoom),
    riseM: Float64Array.from(riseM),
    acrossM: Float64Array.from(acrossM),
  }
}

/** Side of the shaft a room lies on: 0 north, 1 east, 2 south, 3 west, by where their middles lie. */
function sideOf({ rooms }: Site, well: number, room: number): number {
  const dx = rooms.x[room]! + rooms.width[room]! / 2 - rooms.x[well]! - rooms.width[well]! / 2
  const dy = rooms.y[room]! + rooms.depth[room]! / 2 - rooms.y[well]! - rooms.depth[well]! / 2
  const overX = Math.abs(dx) / (rooms.width[room]! + rooms.width[well]!)
  const overY = Math.abs(dy) / (rooms.depth[room]! + rooms.depth[well]!)
  if (overX > overY) return dx > 0 ? 1 : 3
  return dy > 0 ? 0 : 2
}

function across({ rooms }: Site, well: number, one: number, other: number): number {
  if (one === other) return 0
  const alongY = one === 0 || one === 2
  if ((one ^ other) === 2) return alongY ? rooms.depth[well]! : rooms.width[well]!
  return 0.5 * Math.sqrt(rooms.width[well]! * rooms.width[well]! + rooms.depth[well]! * rooms.depth[well]!)
}

export interface CourtFlame {
  /** m above the opening, and out from the wall. */
  readonly heightM: number
  readonly reachM: number
  /** kW/m2 to what it touches, and what it radiates. */
  readonly contactFlux: number
  readonly glowFlux: number
}

/** Flame before the openings of a room of Q kW: their total area, mean height, and the speed of the gas that leaves, m/s. */
export function courtFlame(
  hrrKw: number,
  areaM2: number,
  heightM: number,
  speed: number,
  ambientK: number,
): CourtFlame | undefined {
  if (hrrKw <= 0 || areaM2 <= 0 || speed <= 0) return undefined
  const megawatt = hrrKw / 1000
  const root = Math.sqrt(areaM2)
  const height = (1.366 * pow(1 / speed, 0.43) * megawatt) / root - heightM
  if (height <= 0) return undefined
  const reachM = 0.605 * pow((speed * speed) / heightM, 0.22) * (height + heightM)
  const length = Math.sqrt(height * height + reachM * reachM)
  const decay = (0.3325 * length * root) / megawatt
  const rise = decay < 1 ? (520 / (1 - decay)) * (1 - decay / 2) : hottestK
  const flameK = Math.min(hottestK, ambientK + rise)
  const emissivity = 1 - exp(-extinction * heightM)
  const glowFlux = emissivity * sigmaKw * flameK * flameK * flameK * flameK
  return { heightM: height, reachM, glowFlux, contactFlux: glowFlux + film * (flameK - ambientK) }
}

/** Flux at the opening of pair p, kW/m2, and whether the flame touches it. */
export function courtFlux(
  courts: CourtStates,
  p: number,
  flame: CourtFlame,
  openingM: number,
  widthM: number,
): { flux: number; touches: boolean } {
  const rise = Math.max(0, courts.riseM[p]!)
  const gap = courts.acrossM[p]! - (courts.acrossM[p]! > 0 ? flame.reachM : 0)
  if (gap <= 0 && rise <= flame.heightM) return { flux: flame.contactFlux, touches: true }
  const away = Math.max(
    0.5,
    Math.sqrt(
      Math.max(0, gap) * Math.max(0, gap) +
        Math.max(0, rise - flame.heightM) * Math.max(0, rise - flame.heightM),
    ),
  )
  const area = widthM * (flame.heightM + openingM)
  return { flux: (flame.glowFlux * area) / (area + Math.PI * away * away), touches: false }
}
