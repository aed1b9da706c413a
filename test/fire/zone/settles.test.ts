// A steady fire under a steady layer: steps must not make the interface go up and down.
import { expect, test } from 'vitest'
import { compileNetwork } from '../../../src/fire/zone/network.ts'
import { stepZones, TICK_S } from '../../../src/fire/zone/step.ts'
import { createZones } from '../../../src/fire/zone/zones.ts'
import { burner, door, network, roomOf } from './rooms.ts'

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
