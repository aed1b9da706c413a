// Rooms are taken to hold whatever pressure their gas has: beyond what a building stands, the result says so.
import { expect, test } from 'vitest'
import { compileNetwork } from '../../../src/fire/zone/network.ts'
import { stepZones } from '../../../src/fire/zone/step.ts'
import { createZones, validity } from '../../../src/fire/zone/zones.ts'
import { burner, network, roomOf } from './rooms.ts'

/** Whether the pressure of a room with a leak, m2, was out of range in a minute of a fire, kW. */
function burst(leakM2: number, kw: number): boolean {
  const spec = network({ ...roomOf([6, 6, 3]), leakWallM2: leakM2 }, { vents: [], burners: [burner()] })
  const compiled = compileNetwork(spec)
  const zones = createZones(compiled)
  stepZones(compiled, zones, 60, () => {
    zones.hrrFreeKw[0] = kw
    zones.burningM2[0] = 1
  })
  return (zones.validity[0]! & validity.pressure) !== 0
}

// What 1 MW expands leaves by 0.01 m2 with Q / (c_p rho T) = 2.8 m3/s less what walls take: at 280 m/s, 46 kPa or so.
test('a fire in a room of cracks presses beyond what panes stand', () => expect(burst(0.01, 1000)).toBe(true))

// By 0.5 m2 at 5.6 m/s: 20 Pa.
test('one with half a square metre of openings does not', () => expect(burst(0.5, 1000)).toBe(false))
