/**
 * A closet with one side open burns what its air is for, however much more fuel is offered: what its little gas does
 * not take in one step does not put the flame out.
 */
import { expect, test } from 'vitest'
import { burner, burnt, door, network, roomOf } from './rooms.ts'

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
