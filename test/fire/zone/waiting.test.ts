// An island waits up to half a minute while nothing stirs. What changes then must not reach back into the time waited.
import { expect, test } from 'vitest'
import { kept } from '../../../src/base/kept.ts'
import { compileNetwork, type Network } from '../../../src/fire/zone/network.ts'
import { stepZones, TICK_S } from '../../../src/fire/zone/step.ts'
import { createZones } from '../../../src/fire/zone/zones.ts'
import { burnt, door, network, roomOf } from './rooms.ts'

const compiled = compileNetwork(
  network(roomOf([6, 4, 3], 'concrete'), { vents: [door(1), { ...door(0.3), sillZ: 0 }] }),
)

/** A fire of 200 kW in a room with a door and a gap, up to the end of a wait. */
const ended = kept((of: Network) => {
  const zones = createZones(of)
  zones.burningM2[0] = 0.4
  zones.hrrFreeKw[0] = 200
  do stepZones(of, zones, zones.time + TICK_S)
  while (zones.time < 3600 || zones.lagS[0]! < 20)
  return zones
})

function waited() {
  const zones = structuredClone(ended(compiled))
  return { zones, waitedS: zones.lagS[0]! }
}

/** The share of a door goes from 1 to `share` at the end of a wait: seconds waited, and kg gone meanwhile and at 1. */
function narrowed(share: number) {
  const { zones, waitedS } = waited()
  const before = zones.goneKg[0]!
  const atOneKg = waitedS * zones.ventFlowAb[0]!
  stepZones(compiled, zones, zones.time + TICK_S, () => (zones.ventOpening[0] = share))
  expect(zones.lagS[0]).toBe(0)
  return { goneKg: zones.goneKg[0]! - before, atOneKg, waitedS }
}

test('a door that closes had been open while its room waited', () => {
  const { goneKg, atOneKg } = narrowed(0)
  expect(goneKg / atOneKg).toBeGreaterThan(0.98)
  expect(goneKg / atOneKg).toBeLessThan(1.02)
})

test('a door half as wide had been as wide as before while its room waited', () => {
  const { goneKg, atOneKg, waitedS } = narrowed(0.5)
  expect(goneKg / atOneKg).toBeGreaterThan(1 + (0.45 * TICK_S) / waitedS)
  expect(goneKg / atOneKg).toBeLessThan(1 + (0.9 * TICK_S) / waitedS)
})

test('heat that needs no air from now on had taken air, and fuel, while its room waited', () => {
  const { zones, waitedS } = waited()
  const before = zones.fuelInKg
  stepZones(compiled, zones, zones.time + TICK_S, () => (zones.airlessShare[0] = 1))
  // 200 kW of 50 MJ/kg.
  expect((zones.fuelInKg - before) / (waitedS * 0.004)).toBeCloseTo(1, 6)
})

test('the first smoke that leaks into a shut room is not half again as warm as what has collected there ten minutes later', () => {
  const spec = network(roomOf([6, 5, 3], 'concrete'), {
    rooms: [0, 1].map(() => roomOf([6, 5, 3], 'concrete')),
    vents: [
      door(1),
      { a: 0, b: 1, widthM: 0.004, sillZ: 0.1, soffitZ: 2.9 },
      { ...door(0.004, 2.8, 0.1), a: 1 },
    ],
  })
  const rises: number[] = []
  burnt(
    spec,
    time => Math.min(1500, 3 * time),
    1200,
    zones => rises.push(zones.temperatureK[2]! - 293),
  )
  expect(rises.at(-1)!).toBeGreaterThan(5)
  expect(Math.max(...rises.slice(0, 150))).toBeLessThan(1.5 * rises.at(-1)!)
})
