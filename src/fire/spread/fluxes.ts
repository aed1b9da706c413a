/** Effect of a network's gas on its surroundings: fluxes by room, opening and barrier. */
import type { Site } from '../../estate/site.ts'
import type { Compartment, Compartments } from '../compartments.ts'
import type { GasNetwork } from '../gasNetwork.ts'
import { RHO_T } from '../zone/constants.ts'

/**
 * Reads the fluxes after a balance or a rest. An opening that links two buildings is one of both networks: their caller
 * clears `openingFlux` before the first.
 */
export function readFluxes(compartments: Compartments, site: Site, { gas }: Compartment): void {
  const { network, zones, rooms, ventOpening, ventBarrier, holeOpening, holeBarrier } = gas
  const {
    openingFlux,
    barrierFlux,
    ceilingFlux,
    wallFlux,
    floorFlux,
    jetKw,
    outsideFlux,
    outflowA,
    outflowB,
  } = compartments
  // A loop, see `spray` in step.ts.
  for (let i = 0; i < rooms.length; i++) {
    const room = rooms[i]!
    ceilingFlux[room] = zones.incidentKwM2[4 * i]!
    wallFlux[room] = zones.incidentKwM2[4 * i + 1]!
    floorFlux[room] = zones.incidentKwM2[4 * i + 3]!
    jetKw[room] = zones.jetKw[i]!
    outsideFlux[room] = 0
  }
  readDraughts(compartments, site, gas)
  for (let v = 0; v < ventOpening.length; v++) {
    const flux = zones.ventIncidentKwM2[v]!
    const o = ventOpening[v]!
    if (o < 0) barrierFlux[ventBarrier[v]!] = flux
    else {
      openingFlux[o] = Math.max(openingFlux[o]!, flux)
      const { ventA, ventB } = network
      if (ventA[v]! >= 0) outflowA[o] = (zones.ventFlowAb[v]! * zones.temperatureK[2 * ventA[v]!]!) / RHO_T
      if (ventB[v]! >= 0) outflowB[o] = (zones.ventFlowBa[v]! * zones.temperatureK[2 * ventB[v]!]!) / RHO_T
      if (site.openings.roomB[o] === -1) {
        const room = site.openings.roomA[o]!
        outsideFlux[room] = Math.max(outsideFlux[room]!, flux)
      }
    }
  }
  for (let h = 0; h < holeOpening.length; h++) {
    const below = network.holeLower[h]!
    const above = network.holeUpper[h]!
    const up = below < 0 ? 0 : zones.incidentKwM2[4 * below]!
    const down = above < 0 ? 0 : zones.incidentKwM2[4 * above + 3]!
    const o = holeOpening[h]!
    if (o < 0) barrierFlux[holeBarrier[h]!] = Math.max(up, down)
    else openingFlux[o] = Math.max(openingFlux[o]!, up, down)
  }
}

/** Scratch sums by room of a network, cleared before use: they carry no state. */
const sums = ['intake', 'inlets', 'outlets', 'leaves', 'byOutlets', 'outside'] as const
const draughts = Object.fromEntries(sums.map(name => [name, new Float64Array(32)])) as Record<
  (typeof sums)[number],
  Float64Array
>

function cleared(column: Float64Array, count: number): Float64Array {
  return column.length < count ? new Float64Array(2 * count) : column.fill(0, 0, count)
}

/** Direction of each room's gas: openings that let more out than in are outlets, the others inlets. */
function readDraughts(
  compartments: Compartments,
  site: Site,
  { network, zones, rooms, ventOpening }: GasNetwork,
): void {
  const { draughtMS, outletM2, outletShare, outsideShare } = compartments
  const count = rooms.length
  for (const name of sums) draughts[name] = cleared(draughts[name], count)
  const { intake, inlets, outlets, leaves, byOutlets, outside } = draughts
  for (let v = 0; v < network.ownVents; v++) {
    const ab = zones.ventFlowAb[v]!
    const ba = zones.ventFlowBa[v]!
    // An opening without flow adds nothing.
    if (ab === 0 && ba === 0) continue
    const tall = network.ventSoffit[v]! - network.ventSill[v]!
    const open = network.ventWidth[v]! * zones.ventOpening[v]! * tall
    const o = ventOpening[v]!
    const away = o >= 0 && site.openings.roomB[o] === -1
    addDraught(network.ventA[v]!, open, ba, ab, away)
    addDraught(network.ventB[v]!, open, ab, ba, away)
  }
  const airKgM3 = RHO_T / network.ambient.outsideK
  for (let i = 0; i < count; i++) {
    const room = rooms[i]!
    draughtMS[room] = inlets[i]! > 0 && outlets[i]! > 0 ? intake[i]! / (airKgM3 * inlets[i]!) : 0
    outletM2[room] = outlets[i]!
    outletShare[room] = leaves[i]! > 0 ? byOutlets[i]! / leaves[i]! : 0
    outsideShare[room] = leaves[i]! > 0 ? outside[i]! / leaves[i]! : 0
  }
}

/** Adds the flow of an opening of `open` m2 into room i and out of it, kg/s; `away`: it leads outside. */
function addDraught(i: number, open: number, into: number, out: number, away: boolean): void {
  if (i < 0) return
  const { intake, inlets, outlets, leaves, byOutlets, outside } = draughts
  leaves[i]! += out
  if (away) outside[i]! += out
  if (into > out) {
    intake[i]! += into
    inlets[i]! += open
  } else if (out > 0) {
    outlets[i]! += open
    byOutlets[i]! += out
  }
}
