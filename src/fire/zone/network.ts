/**
 * Input of the two-zone solver: rooms, surfaces, openings, fans and burners as struct of arrays, read-only
 * once compiled.
 *
 * Short names in this folder: row `r` is a room, `z` a layer (2 r the upper one, 2 r + 1 the lower), `f` a burner (its
 * fire), `e` an edge (vents, then holes, then fans); `s` is the scratch of the step.
 */
import { bytes, floats, ints } from '../../base/columns.ts'
import { exp } from '../../base/maths.ts'
import { invariant } from '../../base/invariant.ts'
import { R_AIR } from './constants.ts'
import { stoichiometry, type FuelSpec } from './fuel.ts'
import { isSlot } from './slot.ts'
import { roomColumns, slabColumns, type LinkSpec, type RoomSpec } from './rooms.ts'

export interface AmbientSpec {
  readonly insideK: number
  readonly outsideK: number
  readonly pressurePa: number
  /** 0 to 1. */
  readonly relativeHumidity: number
}

/** An opening in a wall. Sill and soffit are absolute elevations; room -1 is the outside. */
export interface VentSpec {
  readonly a: number
  readonly b: number
  readonly widthM: number
  readonly sillZ: number
  readonly soffitZ: number
  /** Share open at the start; default 1. */
  readonly opening?: number
  /** Pressure of the wind on the outside of this opening, Pa. */
  readonly windPa?: number
}

/** A hole in a floor: `upper` is the room above it, `lower` the room below; either may be -1. */
export interface HoleSpec {
  readonly upper: number
  readonly lower: number
  readonly areaM2: number
  readonly shape: 'round' | 'square'
  readonly opening?: number
}

/** A fan moves a volume from one room to another; its flow fades between the two cut-off pressures. */
export interface FanSpec {
  readonly from: number
  readonly to: number
  readonly flowM3S: number
  /** Absolute elevations of its two grilles, m. */
  readonly fromZ: number
  readonly toZ: number
  readonly areaM2: number
  readonly cutoffPa?: readonly [number, number]
  readonly opening?: number
}

/** A place where something can burn; a room may have several. Its heat release is an input of the state. */
export interface BurnerSpec {
  readonly room: number
  readonly fuel: FuelSpec
  /** m above the room's floor. */
  readonly baseM: number
  /** Number of mirror images of the plume: 1 free or against a wall, 4 in a corner. */
  readonly images?: number
  /** Position on the floor, m from one corner; default: the centre. */
  readonly xM?: number
  readonly yM?: number
}

export interface NetworkSpec {
  readonly ambient: AmbientSpec
  readonly rooms: readonly RoomSpec[]
  readonly vents: readonly VentSpec[]
  readonly holes?: readonly HoleSpec[]
  readonly fans?: readonly FanSpec[]
  readonly links?: readonly LinkSpec[]
  readonly burners: readonly BurnerSpec[]
  /** Factor by which time steps and slab cells are finer than in a scenario, to see the effect; default 1. */
  readonly finer?: number
}

/** A crack along the floor is modelled as a slot this high. */
const FLOOR_CRACK_M = 0.02
/** Discharge coefficient of wall vents [CFAST Technical Reference]. */
const DISCHARGE = 0.7
/** Cooper's flooding coefficients: round, square. */
const FLOOD = { round: 0.754, square: 0.942 }

export type Network = ReturnType<typeof compileNetwork>

/**
 * Compiles plain records to columns. Rooms, vents, holes, fans and burners keep their positions; leakage adds
 * vents after them.
 */
export function compileNetwork(spec: NetworkSpec) {
  const rooms = spec.rooms
  const holes = spec.holes ?? []
  const fans = spec.fans ?? []
  const vents = [...spec.vents, ...rooms.flatMap(leaks)]
  const inRange = (room: number) => room >= -1 && room < rooms.length
  for (const v of vents)
    invariant(inRange(v.a) && inRange(v.b) && v.a !== v.b, 'a vent joins two different places')
  for (const h of holes)
    invariant(inRange(h.upper) && inRange(h.lower) && h.upper !== h.lower, 'a hole joins two places')
  for (const f of fans)
    invariant(inRange(f.from) && inRange(f.to) && f.from !== f.to, 'a fan joins two places')
  const { ambient, finer = 1 } = spec
  const water = saturation(ambient.insideK, ambient.relativeHumidity)
  return {
    ambient,
    finer,
    /** Mass fractions of fresh air (CFAST: oxygen 0.23 of dry air). */
    freshOxygen: 0.23 * (1 - water),
    freshWater: water,
    /**
     * Density of the outside air, kg/m3, with the same gas constant as inside; otherwise still air would
     * rise.
     */
    outsideDensity: ambient.pressurePa / (R_AIR * ambient.outsideK),
    ...roomColumns(rooms),
    ...slabColumns(rooms, spec.links ?? [], finer),
    vents: vents.length,
    /** The first `ownVents` are those of the spec, in its order. */
    ownVents: spec.vents.length,
    ventA: ints(vents, v => v.a),
    ventB: ints(vents, v => v.b),
    ventWidth: floats(vents, v => v.widthM),
    ventSill: floats(vents, v => v.sillZ),
    ventSoffit: floats(vents, v => v.soffitZ),
    ventDischarge: floats(vents, () => DISCHARGE),
    ventWind: floats(vents, v => v.windPa ?? 0),
    ventOpening: floats(vents, v => v.opening ?? 1),
    /** 1 for cracks, which mix no smoke at their edges and pass no radiation. */
    ventCrack: bytes(vents, (_, i) => (i < spec.vents.length ? 0 : 1)),
    /** 1 if any is a slot. */
    hasSlots: Number(spec.vents.some(v => isSlot(v.soffitZ - v.sillZ))),
    holes: holes.length,
    holeUpper: ints(holes, h => h.upper),
    holeLower: ints(holes, h => h.lower),
    holeArea: floats(holes, h => h.areaM2),
    holeRound: bytes(holes, h => (h.shape === 'round' ? 1 : 0)),
    holeFlood: floats(holes, h => FLOOD[h.shape]),
    holeOpening: floats(holes, h => h.opening ?? 1),
    fans: fans.length,
    fanFrom: ints(fans, f => f.from),
    fanTo: ints(fans, f => f.to),
    fanFlow: floats(fans, f => f.flowM3S),
    fanFromZ: floats(fans, f => f.fromZ),
    fanToZ: floats(fans, f => f.toZ),
    fanSide: floats(fans, f => Math.sqrt(f.areaM2)),
    fanCutFrom: floats(fans, f => f.cutoffPa?.[0] ?? 0),
    fanCutTo: floats(fans, f => f.cutoffPa?.[1] ?? 0),
    fanOpening: floats(fans, f => f.opening ?? 1),
    ...burnerColumns(spec),
    ...edgeColumns(rooms.length, [
      ...vents.map(v => [v.a, v.b] as const),
      ...holes.map(h => [h.lower, h.upper] as const),
      ...fans.map(f => [f.from, f.to] as const),
    ]),
  }
}

/** All openings as edges a to b (vents, then holes from below to above, then fans), and the edges of each room. */
function edgeColumns(rooms: number, edges: readonly (readonly [number, number])[]) {
  const of = Array.from({ length: rooms }, (): number[] => [])
  edges.forEach(([a, b], e) => {
    of[a]?.push(e)
    of[b]?.push(e)
  })
  const roomEdgeStart = new Int32Array(rooms + 1)
  of.forEach((list, r) => (roomEdgeStart[r + 1] = roomEdgeStart[r]! + list.length))
  return {
    edgeA: ints(edges, e => e[0]),
    edgeB: ints(edges, e => e[1]),
    roomEdgeStart,
    roomEdge: Int32Array.from(of.flat()),
  }
}

function leaks(room: RoomSpec, index: number): VentSpec[] {
  const found: VentSpec[] = []
  const at = (areaM2: number, sillZ: number, soffitZ: number) =>
    found.push({ a: index, b: -1, widthM: areaM2 / (soffitZ - sillZ), sillZ, soffitZ })
  if (room.leakWallM2) at(room.leakWallM2, room.floorZ, room.floorZ + room.heightM)
  if (room.leakFloorM2) at(room.leakFloorM2, room.floorZ, room.floorZ + FLOOR_CRACK_M)
  return found
}

function burnerColumns(spec: NetworkSpec) {
  const { burners, rooms } = spec
  const fuels = burners.map(b => stoichiometry(b.fuel))
  return {
    burners: burners.length,
    burnerRoom: ints(burners, b => b.room),
    burnerBase: floats(burners, b => b.baseM),
    burnerImages: floats(burners, b => b.images ?? 1),
    burnerX: floats(burners, b => b.xM ?? rooms[b.room]!.widthM / 2),
    burnerY: floats(burners, b => b.yM ?? rooms[b.room]!.depthM / 2),
    /** J/kg. */
    fuelHeat: floats(burners, b => b.fuel.heatKJKg * 1000),
    radiative: floats(burners, b => b.fuel.radiativeFraction),
    oxygenLimit: floats(burners, b => b.fuel.oxygenLimit),
    /** kg per kg of fuel burnt. */
    oxygenUse: floats(fuels, f => f.oxygen),
    dioxideYield: floats(fuels, f => f.dioxide),
    waterYield: floats(fuels, f => f.water),
    monoxideYield: floats(fuels, f => f.monoxide),
    sootYield: floats(fuels, f => f.soot),
  }
}

/** Mass fraction of water in air at a relative humidity (Antoine form used by CFAST). */
function saturation(temperatureK: number, relativeHumidity: number): number {
  return relativeHumidity * (exp(23.2 - 3816 / (temperatureK - 46)) / 101325) * (18.016 / 28.584)
}
