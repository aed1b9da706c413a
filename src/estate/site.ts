/**
 * The site: what stands where. Small (tens of rooms, thousands of racks), compiled anew for each replication,
 * because gaps, ratings and fire loads may be uncertain. Read-only once built. A row is a position, -1 is nothing.
 */
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'

export { coolingKinds } from '../scenario/words/cooling.ts'
export { openingKinds } from '../scenario/words/opening.ts'
export { powerKinds } from '../scenario/words/power.ts'
export { roomKinds, suppressionKinds } from '../scenario/words/room.ts'
export { sourceKinds } from '../scenario/words/source.ts'
export const barrierKinds = ['wall', 'floor'] as const

export interface Buildings {
  readonly count: number
  readonly name: readonly string[]
  readonly key: Uint32Array
  /** Plan position of the lower left corner and size, m. For drawing; distances between buildings come from `facings`. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly width: Float64Array
  readonly depth: Float64Array
  readonly storeys: Int32Array
  /** Rooms of building b are rows firstRoom[b] up to firstRoom[b + 1]; length count + 1. */
  readonly firstRoom: Int32Array
}

export interface Rooms {
  readonly count: number
  readonly name: readonly string[]
  readonly key: Uint32Array
  readonly building: Int32Array
  /** Lowest storey, 0 is the ground floor; a shaft reaches up to topStorey. */
  readonly storey: Int32Array
  readonly topStorey: Int32Array
  /** Index into roomKinds. */
  readonly kind: Uint8Array
  /** Plan rectangle on the site, m (for drawing and adjacency), and the box the gas fills, m. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly width: Float64Array
  readonly depth: Float64Array
  readonly height: Float64Array
  /** Height of the floor above the ground of the site, m. */
  readonly floorZ: Float64Array
  /** Assemblies (rows of `assemblies`) of the ceiling, the walls and the floor. */
  readonly ceiling: Int32Array
  readonly wall: Int32Array
  readonly floor: Int32Array
  /** Exposed structural timber: area m2 and thickness m; adds fuel while it chars. */
  readonly timberArea: Float64Array
  readonly timberThickness: Float64Array
  /** Electrical load of the computers in the room, kW: heats it when cooling is lost. */
  readonly itLoadKw: Float64Array
  /** Index into suppressionKinds; probabilities that it operates on demand and that it is effective once it does. */
  readonly suppression: Uint8Array
  readonly suppressionOperates: Float64Array
  readonly suppressionEffective: Float64Array
  /** Smoke detection: 1 if there, and the probability that it works. */
  readonly detector: Uint8Array
  readonly detectorWorks: Float64Array
  /** Mechanical ventilation, changes of the room's air an hour. */
  readonly airChangesPerHour: Float64Array
}

/** Layers of a wall or floor, from the room outwards; CSR by assembly. */
export interface Assemblies {
  readonly count: number
  readonly name: readonly string[]
  readonly first: Int32Array
  readonly conductivityWmK: Float64Array
  readonly densityKgM3: Float64Array
  readonly heatCapacityJKgK: Float64Array
  readonly thicknessM: Float64Array
  readonly emissivity: Float64Array
}

/** Things that can burn in a room. Every room with a fire load has a row for it: `racks` in a room of computers, else `fire-load`. */
export interface Sources {
  readonly count: number
  readonly key: Uint32Array
  readonly room: Int32Array
  readonly kind: Uint8Array
  readonly energyMJ: Float64Array
  readonly peakKw: Float64Array
  /** Growth Q = alpha t^2, kW/s2. */
  readonly alphaKwS2: Float64Array
  /** kW per m2 of burning fuel. */
  readonly hrrPerAreaKwM2: Float64Array
  /** kg/kg and kJ/kg of the fuel. */
  readonly sootYield: Float64Array
  readonly heatOfCombustionKjKg: Float64Array
  readonly radiativeFraction: Float64Array
  /** Temperature of the layer at which it lights, K, or incident flux kW/m2 at which it lights unpiloted. */
  readonly ignitionK: Float64Array
  readonly ignitionFluxKwM2: Float64Array
  /** Hazard of re-ignition per hour once out (li-ion), 0 for others. */
  readonly reignitionPerHour: Float64Array
}

/** Separations between two rooms, or between a room and outside (roomB -1). For floors roomA is below, roomB above. */
export interface Barriers {
  readonly count: number
  readonly key: Uint32Array
  readonly roomA: Int32Array
  readonly roomB: Int32Array
  readonly kind: Uint8Array
  readonly areaM2: Float64Array
  /** Nominal fire resistance, s (REI 60 is 3600); 0 is none. */
  readonly ratingSeconds: Float64Array
  /** 1 if the separating element is timber that chars and feeds the fire. */
  readonly timber: Uint8Array
  readonly timberThicknessM: Float64Array
  /** Probability that it is sound as built (penetrations sealed, doors shut), and the share of its life left if it is not. */
  readonly soundProbability: Float64Array
  readonly unsoundFactor: Float64Array
}

/** Openings gas can flow through. roomB -1 is outside. Elevations are above the ground of the site. */
export interface Openings {
  readonly count: number
  readonly key: Uint32Array
  readonly roomA: Int32Array
  readonly roomB: Int32Array
  readonly kind: Uint8Array
  /** 1: a hole in a floor (roomA below, roomB above), 0: in a wall. */
  readonly horizontal: Uint8Array
  readonly widthM: Float64Array
  readonly sillZ: Float64Array
  readonly soffitZ: Float64Array
  readonly areaM2: Float64Array
  /** Share of the area that is open at the start, 0 to 1; louvres that close on alarm have closesOnAlarm 1. */
  readonly openAtStart: Float64Array
  readonly closesOnAlarm: Uint8Array
  /** It gives way (glass breaks, door burns through) when the layer reaches this, K; Infinity: never. */
  readonly failsK: Float64Array
  /** Nominal fire resistance of what closes it, s, to be exhausted like a barrier's; 0: none, `failsK` alone decides. */
  readonly ratingSeconds: Float64Array
  /** Side of the building for openings to the outside: 0 north, 1 east, 2 south, 3 west; -1 inside. */
  readonly side: Int8Array
}

/**
 * A pair of rooms that see each other across a gap: emitter facade of `from`, receiving facade of `to`. A room on a
 * facade and the room above it are a pair as well (gap 0, view factor 0): the external flame of one licks the other.
 * Flames stand before the walls above, so the view factors of all emitters together can pass 1, which no flux may.
 */
export interface Facings {
  readonly count: number
  readonly key: Uint32Array
  /** Sorted by emitter: facings from room r are rows firstOfRoom[r] up to firstOfRoom[r + 1]. */
  readonly from: Int32Array
  readonly firstOfRoom: Int32Array
  readonly to: Int32Array
  readonly gapM: Float64Array
  /**
   * Radiating opening area of `from` on that side, m2, and its view factor to the worst point of `to`'s facade. Openings
   * count as spread over the facade of the room (the enclosing rectangle of BR 187, times its open share).
   */
  readonly emitterAreaM2: Float64Array
  readonly viewFactor: Float64Array
  /**
   * View factor, to the same point, of a flame rectangle as wide as the emitter and as high again above it, a third of
   * its height before the wall (EN 1991-1-2 B.4.1: horizontal projection of a flame at a wall). Openings count as of the
   * wall's own proportions, so that the flame is as wide as the root of their share.
   */
  readonly flameViewFactor: Float64Array
  /** Critical heat flux kW/m2, exponent, and flux-time product of the receiving facade's material, unpiloted. */
  readonly criticalFluxKwM2: Float64Array
  readonly ftpExponent: Float64Array
  readonly ftp: Float64Array
  /** 1 if the buildings are linked or touch (gap 0): an opening or barrier row stands for it as well. */
  readonly linked: Uint8Array
}

/** Power as a graph: a unit lives if its room stands, it is not cut off, and one of its inputs (or its own store) lives. */
export interface PowerUnits {
  readonly count: number
  readonly name: readonly string[]
  readonly key: Uint32Array
  readonly kind: Uint8Array
  /** Room it stands in, -1 outside any. */
  readonly room: Int32Array
  /** Seconds it carries its load alone: UPS batteries, generator fuel; Infinity for a feed. */
  readonly storeSeconds: Float64Array
  /** Seconds until it delivers once asked (generator start), and the probability that it starts. */
  readonly startSeconds: Float64Array
  readonly startProbability: Float64Array
  /** 1 if isolation upstream takes it down; 0: generators and UPS keep a stored charge, and only a cut-off switch takes them. */
  readonly cutOff: Uint8Array
  /** Inputs of unit u are inputs[firstInput[u] .. firstInput[u + 1]], alternatives: any one suffices. */
  readonly firstInput: Int32Array
  readonly inputs: Int32Array
}

export interface CoolingUnits {
  readonly count: number
  readonly name: readonly string[]
  readonly key: Uint32Array
  readonly kind: Uint8Array
  readonly room: Int32Array
  /** Power unit it needs, -1 none. */
  readonly power: Int32Array
  /** Share of the electricity for cooling saved against chilled water. */
  readonly saves: Float64Array
}

/** What each room needs from others; CSR by room: any one of the listed suffices. An empty list needs nothing. */
export interface Needs {
  readonly firstPower: Int32Array
  readonly power: Int32Array
  readonly firstCooling: Int32Array
  readonly cooling: Int32Array
  /** Network rooms, any one of which suffices. */
  readonly firstNetwork: Int32Array
  readonly network: Int32Array
  /** Rooms that must stand and serve for the services of this one to run: all of them. */
  readonly firstRoom: Int32Array
  readonly room: Int32Array
}

/** Racks, sorted by room; racks of room r are rows firstOfRoom[r] up to firstOfRoom[r + 1]. */
export interface Racks {
  readonly count: number
  readonly key: Uint32Array
  readonly room: Int32Array
  readonly firstOfRoom: Int32Array
  /** Servers of rack k are rows firstServer[k] up to firstServer[k + 1] of the site's numbering. */
  readonly firstServer: Int32Array
}

/** The operator's other sites: where copies stand and failovers land. */
export interface OtherSites {
  readonly count: number
  readonly name: readonly string[]
  readonly key: Uint32Array
  readonly jurisdiction: readonly string[]
  readonly spareServers: Int32Array
  readonly linkBytesPerS: Float64Array
  /** 1 if copies stand there. */
  readonly backup: Uint8Array
}

export interface Site {
  readonly ambientK: number
  readonly servers: number
  readonly buildings: Buildings
  readonly rooms: Rooms
  readonly assemblies: Assemblies
  readonly sources: Sources
  readonly barriers: Barriers
  readonly openings: Openings
  readonly facings: Facings
  readonly power: PowerUnits
  readonly cooling: CoolingUnits
  readonly needs: Needs
  readonly racks: Racks
  readonly otherSites: OtherSites
  /** Air at which computers shut down, K. */
  readonly thermalShutdownK: number
  /** Electricity of chilled cooling as a share of that of the computers. */
  readonly coolingOverhead: number
  /** Small parts of the scenario that need no compiling, with every distribution resolved to this replication's number. */
  readonly ambient: Resolved<Scenario['ambient']>
  readonly timber: Resolved<Scenario['timber']>
  readonly cutOff: Resolved<Scenario['power']['cutOff']>
  readonly damage: Resolved<Scenario['damage']>
  readonly model: Resolved<Scenario['model']>
  readonly ignition: Resolved<Scenario['ignition']>
  readonly intervention: Resolved<Scenario['intervention']>
  readonly decisions: Resolved<Scenario['decisions']>
  readonly secondHits: Resolved<Scenario['secondHits']>
}
