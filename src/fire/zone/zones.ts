/** The state of all gas zones, slabs and openings: typed arrays and numbers only, so a snapshot is a copy. */
import { LEAST_LAYER, R_AIR } from './constants.ts'
import type { Network } from './network.ts'

/** Bits of `Zones.validity`: a correlation was used outside its range (range.ts) at any time so far. */
export const validity = { qStar: 1, roomSize: 2, lengthToHeight: 4, equivalenceRatio: 8 } as const

/** How a room is computed now. */
export const detail = { cold: 0, smoke: 1, twoZone: 2, flashedOver: 3, decay: 4, cooling: 5 } as const

export type Zones = ReturnType<typeof createZones>

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
    /** kg of each in the zone. */
    oxygenKg: mass.map(m => m * network.freshOxygen),
    waterKg: mass.map(m => m * network.freshWater),
    dioxideKg: new Float64Array(zones),
    monoxideKg: new Float64Array(zones),
    sootKg: new Float64Array(zones),
    /** Unburnt fuel and the heat it still holds, J. */
    fuelKg: new Float64Array(zones),
    fuelJ: new Float64Array(zones),

    // Rooms.
    /** Pressure at the floor above the outside's at the same height, Pa. */
    gaugePa: new Float64Array(rooms),
    /** Height of the interface above the room's floor, m. */
    layerHeightM: Float64Array.from(network.height, (h, r) => h * (1 - upperShare(network, r))),
    detail: new Uint8Array(rooms),
    /** First room of the island each room is computed with, -1 for a cold room; openings that were open when it was drawn. */
    island: new Int32Array(rooms).fill(-1),
    edgeOpen: new Uint8Array(vents + holes + fans),
    /** Set by a step that sends hot gas into a cold room. */
    wake: new Uint8Array(rooms),
    fresh: new Uint8Array(rooms),
    burning: new Uint8Array(rooms),
    /** s since hot gas last flowed in. */
    quietS: new Float64Array(rooms),
    /** Time the room's state lies behind `time`, and the step it could bear, s. */
    lagS: new Float64Array(rooms),
    stepS: new Float64Array(rooms),
    /** How long its island may wait before it is brought up to `time`, s; what its burners were given when the wait began. */
    patienceS: new Float64Array(rooms),
    hrrUsedKw: new Float64Array(burners),
    burningUsedM2: new Float64Array(burners),
    airlessUsedShare: new Float64Array(burners),
    sprayedUsedShare: new Float64Array(burners),
    /** Time since the last heat balance, s, heat the gas has paid in advance since, J, and at what rate per layer, W. */
    heatLagS: new Float64Array(rooms),
    paidJ: new Float64Array(zones),
    payW: new Float64Array(zones),
    /** Share of a layer that leaves per second. */
    turnover: new Float64Array(rooms),
    /** Heat from surfaces, radiation and jets into the gas in the last step, W. */
    gasHeatW: new Float64Array(rooms),

    // Slabs: 4 * room + surface, and their cells.
    surfaceK: new Float64Array(4 * rooms).fill(ambient.insideK),
    cellK: new Float64Array(network.cellCapacity.length).fill(ambient.insideK),
    /** Area of the slab the last step used, m2: walls pass from one layer to the other. */
    slabArea: Float64Array.from({ length: 4 * rooms }, (_, i) => startArea(network, i >> 2, i & 3)),

    // Inputs the caller sets; held until set again.
    ventOpening: Float64Array.from(network.ventOpening),
    holeOpening: Float64Array.from(network.holeOpening),
    fanOpening: Float64Array.from(network.fanOpening),
    /** What stands beyond each vent and hole that leads out (beyond.ts): K, kg of soot a kg, and the elevation at which its pressure is the outside's. */
    beyondK: new Float64Array(vents + holes).fill(ambient.outsideK),
    beyondSoot: new Float64Array(vents + holes),
    beyondNeutralZ: new Float64Array(vents + holes),
    /** Rooms beside the network (beside.ts): how many, the row of the one that each vent and hole leads to, -1 the outside; what those rooms hold: kg of air, kg of soot, J above indoor temperature, and kg of air that has to go on elsewhere. */
    besides: 0,
    besideOf: new Int32Array(vents + holes).fill(-1),
    besideKg: new Float64Array(vents + holes),
    besideSootKg: new Float64Array(vents + holes),
    besideWarmthJ: new Float64Array(vents + holes),
    besidePushKg: new Float64Array(vents + holes),
    /** What the fire would release in the open, kW, and the area it burns on, m2. */
    hrrFreeKw: new Float64Array(burners),
    burningM2: new Float64Array(burners),
    /** Share of its heat that water takes up before it warms gas or surfaces. */
    sprayedShare: new Float64Array(burners),
    /** Share of it that needs no air and brings no fuel vapour: what reacts inside cells. */
    airlessShare: new Float64Array(burners),
    burnerBaseM: Float64Array.from(network.burnerBase),

    // Results of the last step.
    /** kW released by each burner in its plume below the interface and in the upper layer. */
    hrrPlumeKw: new Float64Array(burners),
    hrrUpperKw: new Float64Array(burners),
    /** And beside those, without air. */
    airlessKw: new Float64Array(burners),
    entrainedKgS: new Float64Array(burners),
    /** kW burnt in jets that flow into the room, and in those that leave by the vent to the outside. */
    jetKw: new Float64Array(rooms),
    ventJetKw: new Float64Array(vents),
    /** kg/s from a to b and from b to a. */
    ventFlowAb: new Float64Array(vents),
    ventFlowBa: new Float64Array(vents),
    holeFlowUp: new Float64Array(holes),
    holeFlowDown: new Float64Array(holes),
    fanFlow: new Float64Array(fans),
    /** What left by each vent and hole since it was last counted, kg, J and kg of soot, kg that came in, and in what time, s (beyond.ts). */
    goneKg: new Float64Array(vents + holes),
    goneJ: new Float64Array(vents + holes),
    goneSootKg: new Float64Array(vents + holes),
    cameKg: new Float64Array(vents + holes),
    crossedS: new Float64Array(vents + holes),
    /** kW/m2 that strikes each slab, and that leaves through each wall vent. */
    incidentKwM2: new Float64Array(4 * rooms),
    absorbedKwM2: new Float64Array(4 * rooms),
    ventIncidentKwM2: new Float64Array(vents),
    /** Fuel released over the fuel that the air drawn in could burn. */
    equivalenceRatio: new Float64Array(rooms),
    validity: new Int32Array(rooms),

    // What crossed the borders of the model since the start (for balances).
    /** J and kg that left through openings and fans; J that left by radiation and through the back of slabs. */
    enthalpyOutJ: 0,
    massOutKg: 0,
    heatOutJ: 0,
    /** J released by burning inside rooms, J of enthalpy and kg brought by fuel. */
    releasedJ: 0,
    fuelEnthalpyJ: 0,
    fuelInKg: 0,
  }
}

/** At the start all of a room is its lower layer; a shaft is one zone, its upper (CFAST). */
function upperShare(network: Network, r: number): number {
  return network.shaft[r] ? 1 - LEAST_LAYER : LEAST_LAYER
}

function startArea(network: Network, r: number, surface: number): number {
  if (surface === 0 || surface === 3) return network.floorArea[r]!
  const sides = 2 * (network.width[r]! + network.depth[r]!) * network.height[r]!
  const upper = upperShare(network, r)
  return sides * (surface === 1 ? upper : 1 - upper)
}

/** An independent copy. */
export function copyZones(zones: Zones): Zones {
  const copy: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(zones))
    copy[key] = typeof value === 'number' ? value : (value as Float64Array).slice()
  return copy as Zones
}
