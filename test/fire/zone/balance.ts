/** Mass and energy of a whole network: gas and surfaces. */
import { CP, GAMMA } from '../../../src/fire/zone/constants.ts'
import type { Network } from '../../../src/fire/zone/network.ts'
import type { Zones } from '../../../src/fire/zone/zones.ts'

/** J in gas (internal energy) and surfaces, and what gas has paid to surfaces in advance. */
export function energyOf(network: Network, zones: Zones): number {
  let gas = 0
  for (let z = 0; z < 2 * network.rooms; z++)
    gas += (zones.massKg[z]! * zones.temperatureK[z]! * CP) / GAMMA + zones.paidJ[z]!
  let slabs = 0
  for (let slab = 0; slab < 4 * network.rooms; slab++)
    for (let c = network.cellStart[slab]!; c < network.cellStart[slab + 1]!; c++)
      slabs += zones.slabArea[slab]! * network.cellCapacity[c]! * zones.cellK[c]!
  return gas + slabs
}

export function massOf(zones: Zones): number {
  return zones.massKg.reduce((sum, m) => sum + m, 0)
}
