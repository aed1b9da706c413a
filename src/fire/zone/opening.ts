/**
 * Radiation on a wall opening from inside: the incident flux on the wall beside it, weighted by the share of
 * each layer.
 */
import type { Network } from './network.ts'
import type { Zones } from './zones.ts'

export function radiate(network: Network, zones: Zones, vent: number): void {
  zones.ventIncidentKwM2[vent] = Math.max(
    from(network, zones, vent, network.ventA[vent]!),
    from(network, zones, vent, network.ventB[vent]!),
  )
}

function from(network: Network, zones: Zones, vent: number, room: number): number {
  if (room < 0 || zones.island[room]! < 0) return 0
  const sill = network.ventSill[vent]!
  const soffit = network.ventSoffit[vent]!
  const face = network.floorZ[room]! + zones.layerHeightM[room]!
  const lower = Math.max(0, Math.min(face, soffit) - sill) / (soffit - sill)
  return lower * zones.incidentKwM2[4 * room + 2]! + (1 - lower) * zones.incidentKwM2[4 * room + 1]!
}
