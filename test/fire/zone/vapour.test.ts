// How a room full of fuel vapour slows the fire that gives it.
import { expect, test } from 'vitest'
import { react, releasing } from '../../../src/fire/zone/combustion.ts'
import { network, roomOf } from './rooms.ts'
import { still } from './still.ts'

const room = () => still(network(roomOf([10, 10, 4])), [{ upperK: 600 }])

test('a layer that is vapour by six tenths slows the fire that gives it, and by seven stops it', () => {
  const { zones } = room()
  const at = (share: number) => {
    zones.fuelKg[0] = share * zones.massKg[0]!
    return releasing(zones.fuelKg[0], zones.massKg[0]!)
  }
  expect([0, 0.6, 0.65, 0.675, 0.7, 0.9].map(at).map(share => Number(share.toFixed(9)))).toEqual([
    1, 1, 0.5, 0.25, 0, 0,
  ])
})

// Fuel after the flows over gas before them would let the more vapour in, the longer a step is.
test('how full of vapour a layer is, is seen in the gas that flows have left there', () => {
  const { zones, s, network, island } = room()
  s.mass[0] = 0.5 * zones.massKg[0]!
  zones.fuelKg[0] = 0.65 * s.mass[0]
  zones.hrrFreeKw[0] = 100
  react(network, zones, s, island, 2)
  // Of four grams, half.
  expect(zones.fuelInKg).toBeCloseTo(0.002, 12)
})
