/**
 * Flame in a shaft or courtyard. It connects rooms beyond the mixed gas of the shaft: the flame from one
 * room's opening rises along the wall past the openings above, and leans towards those opposite. Where air
 * enters the room by other openings, the flame follows the forced-draught case of EN 1991-1-2 annex B (B.4.2;
 * B.3: openings on opposite sides), with the speed of that air as the wind; otherwise the case without.
 */
import { exp, pow } from '../../base/maths.ts'
import type { Site } from '../../estate/site.ts'
import { roomKinds } from '../../estate/site.ts'
import { externalFlame, extinction, type Flame, hottestFlameK } from './facade.ts'
import { SIGMA_KW } from '../zone/constants.ts'

const shaft = roomKinds.indexOf('shaft')
/**
 * Walls at the sides or opposite restrict the air of a flame, which becomes longer (facades with side walls,
 * Hu et al. 2013). From a wall to a corner, entrainment falls from 0.63 to 0.40 of that of a free plume
 * (CFAST); flame length varies with its power -2/5.
 */
const shaftStretch = pow(0.63 / 0.4, 0.4)
/**
 * With a forced draught the standard counts the openings of a room as equal ones on opposite sides, half of which let the
 * flame out (Law and O'Brien 1981). Hence twice the outlets, also where the inlets are larger or smaller.
 */
const evenSides = 2
/** Slower air is no forced draught, m/s: assumption. The standard's own case is a wind of 6 m/s. */
const leastDraughtMS = 1
/** A flame that touches nothing counts as at least this far away, m: assumption. */
const leastAwayM = 0.5

/** Pairs of openings of different rooms onto the same shaft. */
export interface CourtStates {
  readonly from: Int32Array
  readonly to: Int32Array
  /** Room behind each opening. */
  readonly fromRoom: Int32Array
  readonly toRoom: Int32Array
  /** Strongest flame now on the wall between each room and the shaft, kW/m2. */
  readonly flameKwM2: Float64Array
  /**
   * From the top of the first opening up to the sill of the second, and across the shaft between them, m;
   * across is 0 on the same wall.
   */
  readonly riseM: Float64Array
  readonly acrossM: Float64Array
}

/** The pairs of a site, before the fire. */
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
      // Flame rises: openings wholly below this one are out of its way.
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
    flameKwM2: new Float64Array(rooms.count),
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    fromRoom: Int32Array.from(fromRoom),
    toRoom: Int32Array.from(toRoom),
    riseM: Float64Array.from(riseM),
    acrossM: Float64Array.from(acrossM),
  }
}

/** Side of the shaft on which a room lies, by their centres: 0 north, 1 east, 2 south, 3 west. */
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

/** A flame in a shaft. */
export interface CourtFlame extends Flame {
  /** Horizontal projection from the wall, m. */
  readonly reachM: number
}

/**
 * Flame from the openings of a room with a fire of `hrrKw`: total area and mean height of the openings that let gas out, and
 * speed of the air that the room draws in by others (0: none).
 */
export function courtFlame(
  hrrKw: number,
  areaM2: number,
  heightM: number,
  draughtMS: number,
  ambientK: number,
): CourtFlame | undefined {
  if (hrrKw <= 0 || areaM2 <= 0) return undefined
  const megawatt = hrrKw / 1000
  if (draughtMS < leastDraughtMS) {
    const still = externalFlame(hrrKw, areaM2, heightM, ambientK)
    const stretched = (still.heightM + heightM) * shaftStretch - heightM
    if (still.heightM <= 0) return undefined
    return { ...still, heightM: stretched, reachM: heightM / 3 }
  }
  const bothSidesM2 = evenSides * areaM2
  const root = Math.sqrt(bothSidesM2)
  const height = (shaftStretch * 1.366 * pow(1 / draughtMS, 0.43) * megawatt) / root - heightM
  if (height <= 0) return undefined
  const reachM = 0.605 * pow((draughtMS * draughtMS) / heightM, 0.22) * (height + heightM)
  const length = Math.sqrt(height * height + reachM * reachM)
  const decay = (0.3325 * length * root) / megawatt
  const rise = decay < 1 ? (520 / (1 - decay)) * (1 - decay / 2) : hottestFlameK
  const flameK = Math.min(hottestFlameK, ambientK + rise)
  const emissivity = 1 - exp(-extinction * heightM)
  const fluxKwM2 = emissivity * SIGMA_KW * flameK * flameK * flameK * flameK
  // B.4.2 (10), for an object one metre across.
  const film = 0.0098 * pow(megawatt / (17.5 * bothSidesM2) + draughtMS / 1.6, 0.6)
  return { heightM: height, reachM, fluxKwM2, contactKwM2: fluxKwM2 + film * (flameK - ambientK) }
}

/** Flux on the second opening of pair p, kW/m2, and whether the flame touches it. */
export function courtFlux(
  courts: CourtStates,
  p: number,
  flame: CourtFlame,
  openingM: number,
  widthM: number,
): { flux: number; touches: boolean } {
  const rise = Math.max(0, courts.riseM[p]!)
  const gap = courts.acrossM[p]! - (courts.acrossM[p]! > 0 ? flame.reachM : 0)
  if (gap <= 0 && rise <= flame.heightM) return { flux: flame.contactKwM2, touches: true }
  const away = Math.max(
    leastAwayM,
    Math.sqrt(
      Math.max(0, gap) * Math.max(0, gap) +
        Math.max(0, rise - flame.heightM) * Math.max(0, rise - flame.heightM),
    ),
  )
  const area = widthM * (flame.heightM + openingM)
  return { flux: (flame.fluxKwM2 * area) / (area + Math.PI * away * away), touches: false }
}
