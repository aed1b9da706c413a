/** What the gas of a network does to its surroundings: fluxes by room, opening and barrier. */
import type { Site } from '../estate/site.ts'
import type { Compartment, Compartments } from './compartments.ts'
import { RHO_T } from './zone/constants.ts'

/** Fluxes by room, opening and barrier after a balance or a rest. */
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
  rooms.forEach((room, i) => {
    ceilingFlux[room] = zones.incidentKwM2[4 * i]!
    wallFlux[room] = zones.incidentKwM2[4 * i + 1]!
    floorFlux[room] = zones.incidentKwM2[4 * i + 3]!
    jetKw[room] = zones.jetKw[i]!
    outsideFlux[room] = 0
  })
  for (let v = 0; v < ventOpening.length; v++) {
    const flux = zones.ventIncidentKwM2[v]!
    const o = ventOpening[v]!
    if (o < 0) barrierFlux[ventBarrier[v]!] = flux
    else {
      openingFlux[o] = flux
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
    else openingFlux[o] = Math.max(up, down)
  }
}
