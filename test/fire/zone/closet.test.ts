/**
 * A closet with one side open burns what its air is for, however much more fuel is offered: what its little gas does
 * not take in one step does not put the flame out.
 */
import { expect, test } from 'vitest'
import { compileNetwork } from '../../../src/fire/zone/network.ts'
import { stepZones } from '../../../src/fire/zone/step.ts'
import { createZones } from '../../../src/fire/zone/zones.ts'
import { burner, burnt, door, network, roomOf, type Sizes } from './rooms.ts'

const height = 2.2
/** Kawagoe: 1500 A sqrt(H), kW; what fires reach of it with walls of concrete lies between half and all. */
const limitKw = (width: number) => 1500 * width * height * Math.sqrt(height)

/** Mean release over the second quarter of an hour, as a share of Kawagoe's limit, and its mean deviation as a share of it. */
function release(side: number, offered: number): { mean: number; swing: number } {
  const { fuel } = burner()
  const plastic = { ...fuel, h: 1.8, o: 0.3, heatKJKg: 27_400, radiativeFraction: 0.35, sootYield: 0.05 }
  const most = offered * limitKw(side)
  const kw: number[] = []
  burnt(
    network(roomOf([side, side, 2.4], 'concrete'), {
      vents: [door(side, height)],
      burners: [burner({ baseM: 0.5, fuel: plastic })],
    }),
    time => most * Math.min(1, time / 300),
    1800,
    zones => {
      if (zones.time > 900) kw.push(zones.hrrPlumeKw[0]! + zones.hrrUpperKw[0]!)
    },
  )
  const mean = kw.reduce((sum, one) => sum + one, 0) / kw.length
  const swing = kw.reduce((sum, one) => sum + Math.abs(one - mean), 0) / kw.length / mean
  return { mean: mean / limitKw(side), swing }
}

test.each([1, 1.2, 1.5, 1.75, 2, 3])('of 4 m2, offered %d times as much', offered => {
  const { mean, swing } = release(2, offered)
  expect(mean).toBeGreaterThan(0.5)
  expect(mean).toBeLessThan(1)
  expect(swing).toBeLessThan(0.15)
})

/** Mean temperature of the gas in the second quarter of an hour, K, with steps and cells of slabs `finer` times as fine. */
function meanK(
  sizes: Sizes,
  wide: number,
  high: number,
  offered: number,
  airless: number,
  finer: number,
): number {
  const spec = network(roomOf(sizes, 'concrete'), { vents: [door(wide, high)], finer })
  const most = offered * 1500 * wide * high * Math.sqrt(high)
  const compiled = compileNetwork(spec)
  const zones = createZones(compiled)
  let sum = 0
  for (let until = 4; until <= 1800; until += 4) {
    stepZones(compiled, zones, until, time => {
      zones.hrrFreeKw[0] = most * Math.min(1, (time / 200) ** 2)
      zones.burningM2[0] = 1
      zones.airlessShare[0] = airless
    })
    if (until > 900) sum += zones.temperatureK[0]! / 225
  }
  return sum
}

// Walls take within a second several times what the gas of a closet stores. Were a fire allowed no more than that a step,
// gas would be the colder the longer steps are: by 60 to 166 K here.
test.each([
  [[3.8, 1.9, 2.1], 3.7, 1.24, 1.7, 0.16],
  [[3.3, 2, 2.5], 2.5, 1.8, 1.4, 0],
  [[1.9, 1.8, 2.3], 1.7, 1.8, 3.3, 0.09],
] as const)(
  'gas of a closet of %j m is as hot in steps a quarter as long',
  (sizes, wide, high, offered, airless) => {
    const usual = meanK(sizes, wide, high, offered, airless, 1)
    expect(Math.abs(usual - meanK(sizes, wide, high, offered, airless, 4))).toBeLessThan(10)
  },
)
