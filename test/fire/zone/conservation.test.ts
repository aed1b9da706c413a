import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileNetwork, type Network } from '../../../src/fire/zone/network.ts'
import { stepZones } from '../../../src/fire/zone/step.ts'
import { createZones, type Zones } from '../../../src/fire/zone/zones.ts'
import { anyCase } from './anyNetwork.ts'
import { energyOf, massOf } from './balance.ts'
import { driver } from './driver.ts'

/** 300 in the suite; ZONE_NETWORKS=100000 for the soak. */
const NETWORKS = Number(process.env['ZONE_NETWORKS'] ?? 300)
const DURATION_S = 900

function within(network: Network, zones: Zones): string {
  for (let z = 0; z < 2 * network.rooms; z++) {
    const t = zones.temperatureK[z]!
    if (!(t >= 200 && t <= 2000)) return `zone ${z} at ${t} K at ${zones.time} s`
    if (!(zones.massKg[z]! > 0)) return `zone ${z} holds ${zones.massKg[z]} kg`
    for (const kg of [zones.oxygenKg, zones.sootKg, zones.fuelKg])
      if (!(kg[z]! >= 0)) return `zone ${z}: ${kg[z]}`
  }
  for (let r = 0; r < network.rooms; r++) {
    const h = zones.layerHeightM[r]!
    if (!(h > 0 && h < network.height[r]!)) return `interface of room ${r} at ${h} m`
  }
  for (const t of zones.cellK) if (!(t > 200 && t < 2600)) return `slab at ${t} K`
  return ''
}

test('any network of rooms conserves mass and energy to a millionth and stays within physical bounds', () => {
  fc.assert(
    fc.property(anyCase, one => {
      const network = compileNetwork(one.network)
      const zones = createZones(network)
      const drive = driver(zones, one)
      const energy = energyOf(network, zones)
      const mass = massOf(zones)
      for (let until = 60; until <= DURATION_S; until += 60) {
        stepZones(network, zones, until, drive)
        const wrong = within(network, zones)
        if (wrong) throw new Error(wrong)
      }
      const gained = zones.releasedJ + zones.fuelEnthalpyJ - zones.enthalpyOutJ - zones.heatOutJ
      const size = energy + zones.releasedJ
      expect(Math.abs(energyOf(network, zones) - energy - gained) / size).toBeLessThan(1e-6)
      const kg = zones.fuelInKg - zones.massOutKg
      expect(Math.abs(massOf(zones) - mass - kg) / (mass + Math.abs(zones.massOutKg))).toBeLessThan(1e-6)
    }),
    { numRuns: NETWORKS, seed: 1, endOnFailure: true },
  )
}, 3_600_000)
