/** The state of all gas zones, slabs and openings: typed arrays and numbers only, so a snapshot is a copy. */
import { LEAST_LAYER, R_AIR } from './constants.ts'
import type { Network } from './network.ts'

/** Bits of `Zones.validity`: a correlation has been used outside its range (range.ts). */
export const validity = {
  qStar: 1,
  roomSize: 2,
  lengthToHeight: 4,
  equivalenceRatio: 8,
  /** Beyond the bits of fire/validity.ts, which are above these. */
  pressure: 256,
  slot: 512,
  flame: 1024,
  hot: 2048,
  explosive: 4096,
} as const

/** How a room is computed now. */
export const detail = { cold: 0, smoke: 1, twoZone: 2, flashedOver: 3, decay: 4, cooling: 5 } as const

export type Zones = ReturnType<typeof createZones>

/** What a gas zone holds: mass, then its species, and its fuel also as heat. */
export const contents = [
  'massKg',
  'oxygenKg',
  'waterKg',
  'dioxideKg',
  'monoxideKg',
  'sootKg',
  'fuelKg',
  'fuelJ',
] as const
export const contentsOf = (zones: Zones): readonly Float64Array[] => contents.map(name => zones[name])

/** In one literal, because columns that are put together by spreading are read half again as slowly (V8). */
export function createZones(network: Network) {
  const { rooms, ambient, vents, holes, fans, burners, volume } = network
  const zones = 2 * rooms
  const density = ambient.pressurePa / (R_AIR * ambient.insideK)
  const mass = new Float64Array(zones)
  for (let r = 0; r < rooms; r++) {
    mass[2 * r] = density * volume[r]! * upperShare(network, r)
    mass[2 * r + 1] = density * volume[r]! * (1 - upperShare(network, r))
  }
  return {
    /** s since the start; internal steps end at or before it. */
    time: 0,

    // Gas zones: 2 * room upper, 2 * room + 1 lower.
    massKg: mass,
    temperatureK: new Float64Array(zones).fill(ambient.insideK),
    /** Mass of each species in the zone, kg. */
    oxygenKg: mass.map(m => m * network.freshOxygen),
    waterKg: mass.map(m => m * network.freshWater),
    dioxideKg: new Float64Array(zones),
    monoxideKg: new Float64Array(zones),
    sootKg: new Float64Array(zones),
    /** Unburnt fuel, kg, and the heat it can still release, J. */
    fuelKg: new Float64Array(zones),
    fuelJ: new Float64Array(zones),

    // Rooms.
    /** Pressure at the floor relative to the outside's at the same height, Pa. */
    gaugePa: new Float64Array(rooms),
    /** Height of the interface above the room's floor, m. */
    layerHeightM: Float64Array.from(network.height, (h, r) => h * (1 - upperShare(network, r))),
    detail: new Uint8Array(rooms),
    /**
     * First room of each room's island, -1 for a cold room; and the openings that were open when islands were
     * formed.
     */
    island: new Int32Array(rooms).fill(-1),
    edgeOpen: new Uint8Array(vents + holes + fans),
    /** Set by a step that sends hot gas into a cold room. */
    wake: new Uint8Array(rooms),
    fresh: new Uint8Array(rooms),
    burning: new Uint8Array(rooms),
    /** Time since hot gas last flowed in, s. */
    quietS: new Float64Array(rooms),
    /** Lag of the room's state behind `time`, and the step it allows, s. */
    lagS: new Float64Array(rooms),
    stepS: new Float64Array(rooms),
    /**
     * How long its island may wait before it is computed up to `time`, s; and the inputs of its burners and
     * openings when the wait began.
     */
    patienceS: new Float64Array(rooms),
    hrrUsedKw: new Float64Array(burners),
    burningUsedM2: new Float64Array(burners),
    airlessUsedShare: new Float64Array(burners),
    sprayedUsedShare: new Float64Array(burners),
    openUsedShare: Float64Array.of(...network.ventOpening, ...network.holeOpening, ...network.fanOpening),
    /**
     * Time since the last heat balance, s; heat of each layer above indoor temperature then, J; heat the gas has
     * paid since, J, and its rate by layer, W.
     */
    heatLagS: new Float64Array(rooms),
    balancedJ: new Float64Array(zones),
    paidJ: new Float64Array(zones),
    payW: new Float64Array(zones),
    /** Share of a layer that leaves per second. */
    turnover: new Float64Array(rooms),
    /** Heat from surfaces, radiation and jets into the gas, W: a running mean over steps. */
    gasHeatW: new Float64Array(rooms),

    // Slabs: 4 * room + surface, and their cells.
    surfaceK: new Float64Array(4 * rooms).fill(ambient.insideK),
    cellK: new Float64Array(network.cellCapacity.length).fill(ambient.insideK),
    /** Area of the slab in the last step, m2: strips of wall pass from one layer to the other. */
    slabArea: Float64Array.from({ length: 4 * rooms }, (_, i) => startArea(network, i >> 2, i & 3)),

    // Inputs the caller sets; held until set again.
    ventOpening: Float64Array.from(network.ventOpening),
    holeOpening: Float64Array.from(network.holeOpening),
    fanOpening: Float64Array.from(network.fanOpening),
    /**
     * Gas beyond each vent and hole that leads out (beyond.ts): K, kg of soot per kg, and the elevation at
     * which its pressure is the outside's.
     */
    beyondK: new Float64Array(vents + holes).fill(ambient.outsideK),
    beyondSoot: new Float64Array(vents + holes),
    beyondNeutralZ: new Float64Array(vents + holes),
    /**
     * Rooms beside the network (beside.ts): their number; the row of the one that each vent and hole leads
     * to, -1: the outside; and their contents: kg of air, kg of soot, J above indoor temperature, and kg of
     * air that has to go on elsewhere.
     */
    besides: 0,
    besideOf: new Int32Array(vents + holes).fill(-1),
    /** The vents and holes that lead to such rooms, and how many there are. */
    besideEdge: new Int32Array(vents + holes),
    besideEdges: 0,
    besideKg: new Float64Array(vents + holes),
    besideSootKg: new Float64Array(vents + holes),
    besideWarmthJ: new Float64Array(vents + holes),
    besidePushKg: new Float64Array(vents + holes),
    /** Open-air release of the fire, kW, and its burning area, m2. */
    hrrFreeKw: new Float64Array(burners),
    burningM2: new Float64Array(burners),
    /** Share of its heat that water absorbs before it warms gas or surfaces. */
    sprayedShare: new Float64Array(burners),
    /** Share of its heat that needs no air and brings no fuel vapour: reactions inside cells. */
    airlessShare: new Float64Array(burners),
    burnerBaseM: Float64Array.from(network.burnerBase),
    /** Fuel of each burner: that of the network until what burns changes. Units as there. */
    fuelHeat: Float64Array.from(network.fuelHeat),
    radiative: Float64Array.from(network.radiative),
    oxygenUse: Float64Array.from(network.oxygenUse),
    dioxideYield: Float64Array.from(network.dioxideYield),
    waterYield: Float64Array.from(network.waterYield),
    monoxideYield: Float64Array.from(network.monoxideYield),
    sootYield: Float64Array.from(network.sootYield),

    // Results of the last step.
    /** Heat release of each burner in its plume below the interface and in the upper layer, kW. */
    hrrPlumeKw: new Float64Array(burners),
    hrrUpperKw: new Float64Array(burners),
    /** What the flame in the plume has grown to, kW: its release but for what the gas did not take of it in the last steps. */
    flameKw: new Float64Array(burners),
    /** Heat release of each burner that needs no air, kW. */
    airlessKw: new Float64Array(burners),
    entrainedKgS: new Float64Array(burners),
    /**
     * Heat release of jets that flow into the room, and of those that leave by the vent to the outside, kW.
     */
    jetKw: new Float64Array(rooms),
    ventJetKw: new Float64Array(vents),
    /** kg/s from a to b and from b to a. */
    ventFlowAb: new Float64Array(vents),
    ventFlowBa: new Float64Array(vents),
    /** The same of holes, at the density of the layer at the hole even where a part comes from the other one. */
    holeFlowUp: new Float64Array(holes),
    holeFlowDown: new Float64Array(holes),
    fanFlow: new Float64Array(fans),
    /**
     * What left by each vent and hole since `forget`: kg, J and kg of soot; what came in, kg; and the time it
     * took, s (beyond.ts).
     */
    goneKg: new Float64Array(vents + holes),
    goneJ: new Float64Array(vents + holes),
    goneSootKg: new Float64Array(vents + holes),
    cameKg: new Float64Array(vents + holes),
    crossedS: new Float64Array(vents + holes),
    /** Flux on each slab, into each slab, and out through each wall vent, kW/m2. */
    incidentKwM2: new Float64Array(4 * rooms),
    absorbedKwM2: new Float64Array(4 * rooms),
    ventIncidentKwM2: new Float64Array(vents),
    /** Fuel released over the fuel that the entrained air could burn. */
    equivalenceRatio: new Float64Array(rooms),
    validity: new Int32Array(rooms),

    // What crossed the borders of the model since the start (for balances).
    /**
     * J and kg that left through openings and fans; J that left by radiation and through the back of slabs.
     */
    enthalpyOutJ: 0,
    massOutKg: 0,
    heatOutJ: 0,
    /** J released inside rooms; J of enthalpy and kg brought by fuel. */
    releasedJ: 0,
    fuelEnthalpyJ: 0,
    fuelInKg: 0,
  }
}

/** Share of the upper zone at the start: a room is all lower layer, a shaft all upper (CFAST). */
function upperShare(network: Network, r: number): number {
  return network.shaft[r] ? 1 - LEAST_LAYER : LEAST_LAYER
}

function startArea(network: Network, r: number, surface: number): number {
  if (surface === 0 || surface === 3) return network.floorArea[r]!
  const sides = 2 * (network.width[r]! + network.depth[r]!) * network.height[r]!
  const upper = upperShare(network, r)
  return sides * (surface === 1 ? upper : 1 - upper)
}
