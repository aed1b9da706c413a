// A steady fire under a steady layer: steps must not make the interface or the release go up and down.
import { expect, test } from 'vitest'
import { compileNetwork } from '../../../src/fire/zone/network.ts'
import { stepZones, TICK_S } from '../../../src/fire/zone/step.ts'
import { createZones } from '../../../src/fire/zone/zones.ts'
import { burner, burnt, door, network, roomOf } from './rooms.ts'

/** How far the interface moves within two minutes, m, ten minutes after fires of 940 kW in all were lit on goods of 1 m. */
function swing(fires: number): number {
  const burners = Array.from({ length: fires }, () => burner({ baseM: 0.99 }))
  const spec = network(
    { ...roomOf([5.4, 2.7, 3.4], 'concrete'), leakWallM2: 0.02 },
    { vents: [door(0.92, 1.81)], burners },
  )
  const compiled = compileNetwork(spec)
  const zones = createZones(compiled)
  const heights: number[] = []
  for (let time = TICK_S; time <= 720; time += TICK_S) {
    stepZones(compiled, zones, time, () => {
      zones.hrrFreeKw.fill(940 / fires)
      zones.burningM2.fill(4 / fires)
    })
    if (time > 600) heights.push(zones.layerHeightM[0]!)
  }
  return Math.max(...heights) - Math.min(...heights)
}

// Its plume is 0.2 m high: 0.6 kg/s of its air bring an interface over 19 kg of gas to rest in 5 s.
test.each([1, 2])('the interface just above %d strong fires rests', fires =>
  expect(swing(fires)).toBeLessThan(0.01),
)

// It burns in its only zone, whose oxygen rests where C_LOL goes from nothing to all within 1 % (burn.ts).
test.each([1000, 3000])('a fire of %d kW in a shaft that gives it less air burns steadily', kw => {
  const shaft = { ...roomOf([6, 5, 3], 'fibre'), shaft: true }
  const seen: number[] = []
  const zones = burnt(network(shaft, { vents: [door(0.5, 1.5)] }), kw, 720, ({ time, hrrUpperKw }) => {
    if (time > 600) seen.push(hrrUpperKw[0]!)
  })
  expect(Math.max(...seen)).toBeLessThan(0.8 * kw)
  expect(Math.max(...seen) - Math.min(...seen)).toBeLessThan(0.1 * Math.max(...seen))
  expect(zones.oxygenKg[0]! / zones.massKg[0]!).toBeGreaterThan(0.15)
  expect(zones.oxygenKg[0]! / zones.massKg[0]!).toBeLessThan(0.16)
})
