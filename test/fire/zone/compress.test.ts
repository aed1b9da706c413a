// Gas that gains nothing is compressed along the isentrope, T'/T = (P'/P)^((gamma - 1) / gamma), and the room's energy is
// what it was and what it gained: P'/P = 1 + gamma gain / H at constant volume (any textbook of thermodynamics).
import { describe, expect, test } from 'vitest'
import { closeRoom } from '../../../src/fire/zone/layers.ts'
import { network, roomOf } from './rooms.ts'
import { still } from './still.ts'

/** A room of two layers of equal depth at 600 and 293 K. */
const halves = () => still(network(roomOf([6, 4, 3])), [{ upperK: 600, lowerK: 293 }])

/** Its upper layer gains `share` of the room's enthalpy, and this share of its own gas leaves; the room then closes. */
function step(set: ReturnType<typeof halves>, share: number, gone = 0): void {
  const { network: compiled, zones, s } = set
  const heat = [0, 1].map(z => zones.massKg[z]! * zones.temperatureK[z]! * 1012)
  for (let z = 0; z < 2; z++) {
    s.mass[z] = zones.massKg[z]!
    s.enthalpy[z] = heat[z]!
  }
  s.mass[0]! *= 1 - gone
  s.enthalpy[0] = heat[0]! * (1 - gone) + share * (heat[0]! + heat[1]!)
  closeRoom(compiled, zones, s, 0)
}

const content = ({ zones }: ReturnType<typeof halves>) =>
  zones.massKg[0]! * zones.temperatureK[0]! + zones.massKg[1]! * zones.temperatureK[1]!

describe('heat that one layer takes in compresses the other along the isentrope', () => {
  test.each([0.001, 0.007, 0.008, 0.03, 0.3, 1])('%s of what the room holds', share => {
    const set = halves()
    const before = content(set)
    step(set, share)
    expect(content(set) / before).toBeCloseTo(1 + 1.4 * share, 12)
    expect(set.zones.temperatureK[1]! / 293 / (1 + 1.4 * share) ** (2 / 7)).toBeCloseTo(1, 4.7)
  })
})

test('thirty puffs of half an atmosphere leave the layer that they do not reach within 2 K of what it was', () => {
  const set = halves()
  const began = content(set)
  for (let puff = 0; puff < 30; puff++) {
    step(set, (0.35 * began) / content(set))
    for (let part = 0; part < 7; part++) step(set, (-0.05 * began) / content(set))
  }
  expect(set.zones.temperatureK[1]).toBeGreaterThan(291)
  expect(set.zones.temperatureK[1]).toBeLessThan(295)
})

test('gas that leaves one layer lets the other expand along the isentrope, and takes no energy but its own', () => {
  const set = halves()
  const before = content(set)
  step(set, 0, 0.3)
  expect(content(set) / before).toBeCloseTo(1 - 1.4 * 0.15, 12)
  expect(set.zones.temperatureK[1]! / 293 / (1 - 1.4 * 0.15) ** (2 / 7)).toBeCloseTo(1, 2)
  expect(set.zones.temperatureK[0]! / 600).toBeGreaterThan(0.9)
})
