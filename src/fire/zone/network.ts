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
import { AIR_OXYGEN, ATMOSPHERE_PA, R_AIR } from './constants.ts'
import { stoichiometry, type FuelSpec } from './fuel.ts'
import { isSlot } from './slot.ts'
import {
  addLeaks,
  edgesOf,
  edgesOfRooms,
  edgeStarts,
  type FanSpec,
  type HoleSpec,
  type VentSpec,
} from './edges.ts'
import {
  cellsOf,
  joined,
  type LinkSpec,
  partners,
  platesOf,
  type RoomSpec,
  sectionOf,
  shapeOf,
  startsOf,
} from './rooms.ts'

export interface AmbientSpec {
  readonly insideK: number
  readonly outsideK: number
  readonly pressurePa: number
  /** 0 to 1. */
  readonly relativeHumidity: number
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

/** Discharge coefficient of wall vents [CFAST Technical Reference]. */
const DISCHARGE = 0.7
/** Cooper's flooding coefficients: round, square. */
const FLOOD = { round: 0.754, square: 0.942 }

export type Network = ReturnType<typeof compileNetwork>

/**
 * Compiles plain records to columns. Rooms, vents, holes, fans and burners keep their positions; leakage adds
 * vents after them. All columns stand in one literal: those that are put together by spreading are read half again as
 * slowly (V8).
 */
export function compileNetwork(spec: NetworkSpec) {
  const rooms = spec.rooms
  const holes = spec.holes ?? []
  const fans = spec.fans ?? []
  const { burners } = spec
  const vents = spec.vents.slice()
  for (let r = 0; r < rooms.length; r++) addLeaks(vents, rooms[r]!, r)
  const edges = edgesOf(vents, holes, fans)
  edges[0].forEach((a, e) => {
    const b = edges[1][e]!
    invariant(Math.min(a, b) >= -1 && Math.max(a, b) < rooms.length && a !== b, 'an opening joins two places')
  })
  const { ambient, finer = 1 } = spec
  const water = moisture(ambient)
  const sections = rooms.map(sectionOf)
  const points = sections.flat()
  const links = partners(rooms.length, spec.links ?? [])
  const surfaces = rooms.flatMap(r => [r.ceiling, r.wall, r.wall, r.floor])
  const cells = surfaces.map((surface, i) => cellsOf(surface, links[i]! >= 0, finer))
  const cellStart = startsOf(cells, c => c.capacity.length)
  const fuels = burners.map(b => stoichiometry(b.fuel))
  const roomEdgeStart = edgeStarts(rooms.length, edges)
  return {
    ambient,
    finer,
    /** Mass fractions of fresh air. */
    freshOxygen: AIR_OXYGEN * (1 - water),
    freshWater: water,
    /**
     * Density of the outside air, kg/m3, with the same gas constant as inside; otherwise still air would
     * rise.
     */
    outsideDensity: ambient.pressurePa / (R_AIR * ambient.outsideK),
    atmospheres: ambient.pressurePa / ATMOSPHERE_PA,
    rooms: rooms.length,
    width: floats(rooms, r => r.widthM),
    depth: floats(rooms, r => r.depthM),
    height: floats(rooms, r => r.heightM),
    floorZ: floats(rooms, r => r.floorZ),
    floorArea: floats(rooms, r => r.widthM * r.depthM),
    volume: floats(sections, s => s[s.length - 1]![1]),
    /** Ceiling area that the ceiling-jet correlation covers, r < 4 H, m2, and its A^0.68 H^0.64 (CFAST). */
    jetM2: floats(rooms, r => shapeOf(r).jetM2),
    jetScale: floats(rooms, r => shapeOf(r).jetScale),
    shaft: bytes(rooms, r => (r.shaft ? 1 : 0)),
    /** Volume below a height: points (height, volume); those of room r start at `sectionStart[r]`. */
    sectionStart: startsOf(sections, s => s.length),
    sectionHeight: floats(points, p => p[0]),
    sectionVolume: floats(points, p => p[1]),
    /** View factors between two floor-sized plates at a distance of i/32 of the room's height. */
    plates: platesOf(rooms),
    emissivity: floats(surfaces, s => s.emissivity),
    /** The slab that continues this one on its far side, -1: none. */
    partner: links,
    cellStart,
    cellCapacity: joined(cells, cellStart, c => c.capacity),
    cellConductance: joined(cells, cellStart, c => c.conductance),
    surfaceConductance: floats(cells, c => c.surface),
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
    /** All openings as edges a to b (vents, then holes from below to above, then fans), and the edges of each room. */
    edgeA: edges[0],
    edgeB: edges[1],
    roomEdgeStart,
    roomEdge: edgesOfRooms(roomEdgeStart, edges),
  }
}

/** Mass fraction of water in indoor air. */
function moisture(air: AmbientSpec): number {
  return steamShare(air) * (18.016 / 28.584)
}

/**
 * Share of indoor air that is steam, by volume (Antoine form used by CFAST, which takes the pressure of one atmosphere): at
 * the same humidity thin air holds as much vapour and less of the rest. Beyond 1 there is no such air.
 */
export function steamShare({ insideK, relativeHumidity, pressurePa }: AmbientSpec): number {
  return (relativeHumidity * exp(23.2 - 3816 / (insideK - 46))) / pressurePa
}
