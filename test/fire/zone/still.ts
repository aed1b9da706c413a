/** Rooms whose layers a test sets by hand, for the parts of a step one by one. */
import { CP, R_AIR } from '../../../src/fire/zone/constants.ts'
import { compileNetwork, type NetworkSpec } from '../../../src/fire/zone/network.ts'
import { scratchOf, type Island } from '../../../src/fire/zone/scratch.ts'
import { createZones } from '../../../src/fire/zone/zones.ts'

/** Layers of a room: temperatures, K, height of the interface, m, and kg of oxygen per kg of air. */
export interface Layers {
  readonly upperK?: number
  readonly lowerK?: number
  readonly heightM?: number
  readonly upperOxygen?: number
  readonly lowerOxygen?: number
}

/** A network of boxes at the pressure of the outside, and all of it as one island at the start of a step. */
export function still(spec: NetworkSpec, layers: readonly Layers[]) {
  const network = compileNetwork(spec)
  const zones = createZones(network)
  const s = scratchOf(network)
  const rows = (count: number) => Int32Array.from({ length: count }, (_, i) => i)
  const island: Island = {
    rooms: rows(network.rooms),
    vents: rows(network.vents),
    edges: rows(network.edgeA.length),
    burners: rows(network.burners),
  }
  s.count = 0
  for (const sum of [
    s.upperHeatW,
    s.convectiveW,
    s.radiantW,
    s.swing,
    s.plumeAir,
    s.freeW,
    s.carriedW,
    s.radiantJ,
  ])
    sum.fill(0)
  for (const sum of [s.flameX, s.flameY, s.flameZ, s.hotFlow, s.drag]) sum.fill(0)
  s.held.fill(1)
  s.liveA.set(network.edgeA)
  s.liveB.set(network.edgeB)
  zones.island.fill(0)
  zones.edgeOpen.fill(1)
  layers.forEach((of, r) => {
    const { upperK = 293, lowerK = 293, heightM = spec.rooms[r]!.heightM / 2 } = of
    const { upperOxygen = network.freshOxygen, lowerOxygen = network.freshOxygen } = of
    const area = network.floorArea[r]!
    const state = [
      [upperK, upperOxygen, spec.rooms[r]!.heightM - heightM],
      [lowerK, lowerOxygen, heightM],
    ] as const
    state.forEach(([kelvin, oxygen, depth], layer) => {
      const z = 2 * r + layer
      s.density[z] = spec.ambient.pressurePa / (R_AIR * kelvin)
      zones.massKg[z] = s.before[z] = s.mass[z] = s.density[z] * area * depth
      zones.temperatureK[z] = s.startK[z] = kelvin
      zones.oxygenKg[z] = oxygen * zones.massKg[z]
      zones.waterKg[z] = zones.dioxideKg[z] = zones.monoxideKg[z] = zones.sootKg[z] = 0
      zones.fuelKg[z] = zones.fuelJ[z] = 0
      s.enthalpy[z] = CP * kelvin * zones.massKg[z]
    })
    zones.layerHeightM[r] = heightM
    s.interfaceZ[r] = spec.rooms[r]!.floorZ + heightM
    s.eosPa[r] = zones.gaugePa[r] = 0
  })
  return { network, zones, s, island }
}
