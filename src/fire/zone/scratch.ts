/**
 * Scratch arrays of a step, one set per network: written before they are read in every step, so they carry no
 * state.
 */
import { kept } from '../../base/kept.ts'
import { mixOf } from './beside.ts'
import type { Network } from './network.ts'

/** See `scratchOf`. */
export type Scratch = ReturnType<typeof scratchOf>

/** Rows of the rooms, openings and burners of an island. */
export interface Island {
  readonly rooms: Int32Array
  readonly vents: Int32Array
  /** All open edges: vents, then holes, then fans. */
  readonly edges: Int32Array
  readonly burners: Int32Array
}

/** Kinds of transfer within a room: into a fire's plume, and into the jet of a vent. */
export const PLUME = 1
export const JET = 2

/** In one literal, as the state is. */
export const scratchOf = kept((network: Network) => {
  const { rooms, vents, holes, fans, burners } = network
  const zones = 2 * rooms
  // At most: a vent six slabs (three parts, each cut by a neutral plane) into two layers, and two jets each way; a hole gas
  // of two layers each way; a fan gas of two layers into two, and a jet; a burner its plume. And some to spare.
  const transfers = 16 * vents + 4 * holes + 5 * fans + burners + 8
  return {
    density: new Float64Array(zones),
    /** Absolute elevation of the interface, m. */
    interfaceZ: new Float64Array(rooms),
    /**
     * Transfers, kg/s, from zone to zone; an end below 0 is beyond an edge (beyond.ts). `inner`: gas drawn
     * into a plume or a jet, which may not come from the other layer instead.
     */
    from: new Int32Array(transfers),
    to: new Int32Array(transfers),
    rate: new Float64Array(transfers),
    inner: new Uint8Array(transfers),
    count: 0,
    leaving: new Float64Array(zones),
    /** kg that a layer can still give in place of the other one. */
    spare: new Float64Array(zones),
    /** Share of the demand of vents and jets that a room's lower layer satisfies. */
    held: new Float64Array(rooms),
    /** Rooms whose lower layers cannot satisfy all demand in this step. */
    tight: new Int32Array(rooms),
    net: new Float64Array(rooms),
    inflow: new Float64Array(rooms),
    /** Share of its content that a room would lose per second if nothing were held back. */
    loss: new Float64Array(rooms),
    /** The same of what would leave it, whatever comes in. */
    flushed: new Float64Array(rooms),
    /** 1: the room wakes; -1: it rests. */
    becomes: new Int8Array(rooms),
    /** Air entrained by the plumes of a room, kg/s. */
    plumeAir: new Float64Array(rooms),
    /** Open-air heat release of a room's fires, and heat that their entrained air could release, W. */
    freeW: new Float64Array(rooms),
    carriedW: new Float64Array(rooms),
    /** By room, W: heat that the pressures carry away, fire heat into the upper gas, and flame radiation. */
    heatW: new Float64Array(rooms),
    upperHeatW: new Float64Array(rooms),
    radiantW: new Float64Array(rooms),
    /** Heat that the pressures carried away and that fires did not give to the gas in the end, W. */
    missedW: new Float64Array(rooms),
    /** Heat that upper gas and flames gave to surfaces and to the outside in the step before, W. */
    lostW: new Float64Array(rooms),
    /** 1: the highest temperature held a fire of the room back in this step. */
    capped: new Uint8Array(rooms),
    /** Share of the fuel that the pressures took as released. */
    releasing: new Float64Array(rooms),
    /** Flame radiation in the step so far, J. */
    radiantJ: new Float64Array(rooms),
    enthalpy: new Float64Array(zones),
    mass: new Float64Array(zones),
    /** Mass of each zone at the start of the step, kg. */
    before: new Float64Array(zones),
    /** Radiative share of each burner's heat now. */
    chi: new Float64Array(burners),
    /** Heat that the air of each burner's plume allows, W. */
    usableW: new Float64Array(burners),
    convectiveW: new Float64Array(rooms),
    /** Sum of the positions of the room's fires, weighted by radiant power, m W. */
    flameZ: new Float64Array(rooms),
    flameX: new Float64Array(rooms),
    flameY: new Float64Array(rooms),
    /** Temperatures at the start of the step, K. */
    startK: new Float64Array(zones),
    /** Change of the heat release per second, as a share of the open-air one. */
    swing: new Float64Array(rooms),
    /** Area of the lower wall slab at the start of the step, m2. */
    lowerWall: new Float64Array(rooms),
    pressure: new Float64Array(rooms),
    trial: new Float64Array(rooms),
    residual: new Float64Array(rooms),
    diagonal: new Float64Array(rooms),
    delta: new Float64Array(rooms),
    through: new Float64Array(rooms),
    eosPa: new Float64Array(rooms),
    islands: [] as Island[],
    listed: false,
    listedIsland: new Int32Array(rooms),
    listedOpen: new Uint8Array(vents + holes + fans),
    /** Rooms at the ends of every edge; -1: the outside or a cold room. */
    liveA: new Int32Array(vents + holes + fans),
    liveB: new Int32Array(vents + holes + fans),
    matrix: new Float64Array(64),
    /** Position of a room in its island. */
    place: new Int32Array(rooms),
    edgeSlope: new Float64Array(vents + holes + fans),
    /** Flow of one opening, W from a to b, and its derivative by the pressure difference. */
    netW: 0,
    slope: 0,
    /** Of one hole or fan, m3/s from a to b; and the pressure difference over a hole, Pa. */
    netM3S: 0,
    acrossPa: 0,
    /** Levels of one wall vent (wallVent.ts), m, and the pressure differences there, Pa: from its sill to its soffit. */
    levelZ: new Float64Array(7),
    levelPa: new Float64Array(7),
    /** Slabs between them in which gas flows: kg/s from a to b, height of the middle, m, and layer it comes from, or -1. */
    slabs: 0,
    slabFlow: new Float64Array(6),
    slabZ: new Float64Array(6),
    slabZone: new Int32Array(6),
    /** State before the last step, from which a leap extrapolates. */
    kept: new Float64Array(6 + 22 * rooms + network.cellCapacity.length + 8 * (vents + holes)),
    /** Gas of the rooms beside the network. */
    mix: mixOf(network),
    /** Of one slab, see `slabResponse`. */
    slabInertia: 0,
    slabRestK: 0,
    pivot: new Float64Array(network.cellCapacity.length),
    right: new Float64Array(network.cellCapacity.length),
    hot: new Float64Array(4),
    /** Change of the seven species of each zone in the step. */
    moved: new Float64Array(7 * zones),
    /** Air entrained by the jet of each vent, kg/s: a to b, b to a. */
    drag: new Float64Array(2 * vents),
    /** Upper-layer gas through each vent, kg/s: a to b, b to a. */
    hotFlow: new Float64Array(2 * vents),
  }
})

/** Adds a transfer of gas between two ends, kg/s; `inner` is its kind within a room, 0 between rooms. */
export function transfer(
  s: Scratch,
  from: number,
  to: number,
  rate: number,
  inner: 0 | typeof PLUME | typeof JET,
): void {
  if (rate <= 0) return
  const i = s.count++
  s.from[i] = from
  s.to[i] = to
  s.rate[i] = rate
  s.inner[i] = inner
}
