// A room at a pressure P that opens to P0 lets go a share (P - P0) / (gamma P) of its gas at once: P'/P = 1 + gamma gain / H
// at constant volume. A step lets 0.15 go; at more than that it has to be the shortest there is.
import { expect, test } from 'vitest'
import { firstStep } from '../../../src/fire/zone/pace.ts'
import { network, roomOf } from './rooms.ts'
import { still } from './still.ts'

test.each([
  [0.5, 0.25],
  [1, 0.25],
  [1.2, 0.25],
  [1.26, 0.25],
  [1.27, 1 / 1024],
  [4, 1 / 1024],
])('at %d times the pressure of the outside its first step is %d s', (times, seconds) => {
  const { network: compiled, zones } = still(network(roomOf([4, 4, 3])), [{}])
  for (let z = 0; z < 2; z++) zones.massKg[z]! *= times
  expect(firstStep(compiled, zones, 0)).toBe(seconds)
})
