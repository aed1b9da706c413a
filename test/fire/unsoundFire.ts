/** Checks that the gas of a burning site stays physical, for the test suite and the soak. */
import { silent } from '../../src/base/ledger.ts'
import type { Site } from '../../src/estate/site.ts'
import type { FireState } from '../../src/fire/fire.ts'
import { indoorK } from '../../src/fire/gasNetwork.ts'
import { riseOf } from '../../src/fire/air/smoke.ts'
import { noOrders } from '../../src/run/orders.ts'
import type { Prepared } from '../../src/run/prepare.ts'
import { beginWorld } from '../../src/run/workspace.ts'
import { advance, unrecorded, type World } from '../../src/run/world.ts'

/** Hotter than any flame in air, K. Fresh air has 0.233 of oxygen by mass. */
const hottestK = 2600
const mostOxygen = 0.24
/** Walls of masonry are shattered at 14 to 21 kPa (Clancey 1972). */
const strongestPa = 20_000
/** Rounding error of sums of many terms, K. */
const roundingK = 1e-6

/** The first fault in one replication of a scenario, checked after every slice; empty if there is none. */
export function unsoundFire(prepared: Prepared, seed: string, replication: number): string {
  const world = beginWorld(prepared, { seed, replication }, silent)
  let wrong = ''
  const sliced = ({ fire, estate, time }: World): void => {
    if (wrong === '') wrong = wrongNow(fire, estate.site, time)
  }
  advance(world, noOrders, prepared.scenario.horizon, { ...unrecorded, sliced })
  return wrong
}

function wrongNow(fire: FireState, site: Site, time: number): string {
  const wrong = wrongInNetworks(fire, site) || wrongInRooms(fire, site)
  return wrong === '' ? '' : `${wrong}, ${time} s after the ignition`
}

function wrongInNetworks({ compartments }: FireState, site: Site): string {
  for (const { gas } of compartments.networks) {
    const { zones, rooms } = gas
    for (let z = 0; z < 2 * rooms.length; z++) {
      const name = site.rooms.name[rooms[z >> 1]!]!
      const kelvin = zones.temperatureK[z]!
      if (!(kelvin >= 200 && kelvin <= hottestK)) return `${name}: a layer at ${kelvin} K`
      if (!(zones.massKg[z]! > 0 && zones.massKg[z]! < Infinity))
        return `${name}: ${zones.massKg[z]} kg of gas`
      for (const column of [
        'oxygenKg',
        'sootKg',
        'waterKg',
        'dioxideKg',
        'monoxideKg',
        'fuelKg',
        'fuelJ',
      ] as const)
        if (!(zones[column][z]! >= 0 && zones[column][z]! < Infinity))
          return `${name}: ${column} of ${zones[column][z]}`
      if (zones.oxygenKg[z]! > mostOxygen * zones.massKg[z]!) return `${name}: more oxygen than air has`
    }
    for (let r = 0; r < rooms.length; r++)
      if (!(Math.abs(zones.gaugePa[r]!) < strongestPa))
        return `${site.rooms.name[rooms[r]!]}: a pressure of ${zones.gaugePa[r]} Pa`
    for (let s = 0; s < zones.surfaceK.length; s++)
      if (!(zones.surfaceK[s]! > 200 && zones.surfaceK[s]! <= hottestK))
        return `${site.rooms.name[rooms[s >> 2]!]}: a surface at ${zones.surfaceK[s]} K`
  }
  return ''
}

function wrongInRooms({ smoke, rooms, compartments }: FireState, site: Site): string {
  const coldestK = Math.min(indoorK, site.ambientK) - roundingK
  for (let r = 0; r < site.rooms.count; r++) {
    const name = site.rooms.name[r]!
    const { upperK, lowerK, oxygen, sootKgM3, sootDepositKgM2, hrrFreeKw, hrrActualKw, layerHeightM } = rooms
    for (const kelvin of [upperK[r]!, lowerK[r]!])
      if (!(kelvin >= 200 && kelvin <= hottestK)) return `${name}: seen at ${kelvin} K`
    const shown = [sootKgM3[r]!, sootDepositKgM2[r]!, hrrFreeKw[r]!, hrrActualKw[r]!, layerHeightM[r]!]
    for (const value of [...shown, smoke.sootKg[r]!])
      if (!(value >= 0 && value < Infinity))
        return `${name}: shows ${[...shown, smoke.sootKg[r]!].join(', ')}`
    if (!(oxygen[r]! >= 0 && oxygen[r]! <= mostOxygen)) return `${name}: oxygen of ${oxygen[r]}`
    if (compartments.active[r] === 1) continue
    // The gas of a room cannot be colder than the coldest air that could have entered.
    const kelvin = indoorK + riseOf(smoke, site, r)
    if (!(kelvin >= coldestK && kelvin <= hottestK)) return `${name}: its air is at ${kelvin} K`
  }
  return ''
}
