/** Checks that a random case stays physical and conserves mass and energy, for the test suite and the soak. */
import { gasPressure } from '../../../src/fire/zone/layers.ts'
import { compileNetwork, type Network } from '../../../src/fire/zone/network.ts'
import { stepZones, TICK_S } from '../../../src/fire/zone/step.ts'
import { createZones, type Zones } from '../../../src/fire/zone/zones.ts'
import type { Case } from './anyNetwork.ts'
import { energyOf, massOf } from './balance.ts'
import { driver } from './driver.ts'

/** Allowed error of mass and energy, as a share of what the case holds and receives. */
const CLOSED = 1e-6

/**
 * A room's gas may be this far from the pressure at which its flows balance, Pa, for no longer than this, s: what a
 * step let in or burnt too much has left by then. A masonry wall shatters at 14 to 21 kPa (Clancey 1972).
 */
const PENT_PA = 20_000
const PENT_S = 60

/** How long fires burn, and how long their rooms then cool, s. */
export interface Burning {
  readonly fireS: number
  readonly coolingS: number
}
export const wholeFire: Burning = { fireS: 600, coolingS: 300 }

/** The first fault of a case during its fires and a period of cooling; empty if there is none. */
export function unsound(one: Case, { fireS, coolingS } = wholeFire): string {
  const network = compileNetwork(one.network)
  const zones = createZones(network)
  const drive = driver(zones, one, fireS)
  const energy = energyOf(network, zones)
  const mass = massOf(zones)
  const pentS = new Float64Array(network.rooms)
  for (let until = TICK_S; until <= fireS + coolingS; until += TICK_S) {
    stepZones(network, zones, until, drive)
    const wrong = beyondBounds(network, zones) || pentUp(network, zones, pentS)
    if (wrong) return wrong
  }
  const gained = zones.releasedJ + zones.fuelEnthalpyJ - zones.enthalpyOutJ - zones.heatOutJ
  const lostJ = Math.abs(energyOf(network, zones) - energy - gained) / (energy + zones.releasedJ)
  if (!(lostJ < CLOSED)) return `energy off by ${lostJ}`
  const kg = zones.fuelInKg - zones.massOutKg
  const lostKg = Math.abs(massOf(zones) - mass - kg) / (mass + Math.abs(zones.massOutKg))
  return lostKg < CLOSED ? '' : `mass off by ${lostKg}`
}

function beyondBounds(network: Network, zones: Zones): string {
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

/** Counts in `pentS` for how long the gas of each room has been pressed together. */
function pentUp(network: Network, zones: Zones, pentS: Float64Array): string {
  for (let r = 0; r < network.rooms; r++) {
    const owed = gasPressure(network, zones, r) - zones.gaugePa[r]!
    pentS[r] = Math.abs(owed) > PENT_PA ? pentS[r]! + TICK_S : 0
    if (pentS[r]! > PENT_S) return `room ${r} owes ${owed} Pa at ${zones.time} s`
  }
  return ''
}
