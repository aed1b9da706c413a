// Rooms are taken to hold whatever pressure their gas has: beyond what a building stands, the result says so.
import { expect, test } from 'vitest'
import type { VentSpec } from '../../../src/fire/zone/edges.ts'
import { markGas } from '../../../src/fire/zone/range.ts'
import { compileNetwork, type NetworkSpec } from '../../../src/fire/zone/network.ts'
import { stepZones } from '../../../src/fire/zone/step.ts'
import { createZones, validity } from '../../../src/fire/zone/zones.ts'
import { burner, door, network, roomOf } from './rooms.ts'

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

/** Whether a fire of 50 kW in a closet whose air comes by a vent of this height, m, hangs on a slot. */
function hangsOnSlot(
  heightM: number,
  others: readonly VentSpec[] = [],
  change: Partial<NetworkSpec> = {},
): boolean {
  const vents = [door(0.8, heightM), ...others]
  const compiled = compileNetwork(network(roomOf([0.8, 0.8, 2.4], 'concrete'), { vents, ...change }))
  const zones = createZones(compiled)
  stepZones(compiled, zones, 60, () => {
    zones.hrrFreeKw[0] = 50
    zones.burningM2[0] = 0.1
  })
  return (zones.validity[0]! & validity.slot) !== 0
}

// Epstein 1988: beyond 3.25 times as deep as wide, in a partition of 0.1 m, an opening is no orifice: below 31 mm.
test('a fire that breathes by a slot of 1 cm is outside the law of openings, one by 5 cm is not', () => {
  expect(hangsOnSlot(0.01)).toBe(true)
  expect(hangsOnSlot(0.03)).toBe(true)
  expect(hangsOnSlot(0.05)).toBe(false)
})

test('a slot beside a door that brings the air does not matter', () =>
  expect(hangsOnSlot(0.01, [door(0.7, 2)])).toBe(false))

test('nor does one below a hole in the ceiling, but a hole that is shut and a fan that stands bring no air', () => {
  const hole = { upper: -1, lower: 0, areaM2: 0.3, shape: 'square' as const }
  const fan = { from: -1, to: 0, flowM3S: 0.2, fromZ: 0, toZ: 0, areaM2: 0.1, opening: 0 }
  expect(hangsOnSlot(0.01, [], { holes: [hole] })).toBe(false)
  expect(hangsOnSlot(0.01, [], { holes: [{ ...hole, opening: 0 }], fans: [fan] })).toBe(true)
})

/** Whether the flame of 1 MW on 1 m2, 0.3 m above the floor, was longer than a room of this height, m, is high. */
function touches(heightM: number): boolean {
  const spec = network(roomOf([8, 8, heightM], 'concrete'), { vents: [door(2)] })
  const compiled = compileNetwork(spec)
  const zones = createZones(compiled)
  stepZones(compiled, zones, 20, () => {
    zones.hrrFreeKw[0] = 1000
    zones.burningM2[0] = 1
  })
  return (zones.validity[0]! & validity.flame) !== 0
}

// Heskestad: 0.235 x 1000^0.4 - 1.02 x 1.13 = 2.57 m above its base.
test('a flame of 2.57 m on 0.3 m reaches a ceiling at 2.8 m, and none at 3 m', () => {
  expect(touches(2.8)).toBe(true)
  expect(touches(3)).toBe(false)
})

// What 1 MW expands leaves by 0.01 m2 with Q / (c_p rho T) = 2.8 m3/s less what walls take: at 280 m/s, 46 kPa or so.
test('a fire in a room of cracks presses beyond what panes stand', () => expect(burst(0.01, 1000)).toBe(true))

// By 0.5 m2 at 5.6 m/s: 20 Pa.
test('one with half a square metre of openings does not', () => expect(burst(0.5, 1000)).toBe(false))

// The gust that windows of the highest class have to stand, EN 12210: class 5, P3 = 3,000 Pa.
test.each([
  [2900, false],
  [3100, true],
  [-3100, true],
])('gas at %d Pa is beyond what windows are tested for: %s', (gaugePa, beyond) => {
  const zones = createZones(compileNetwork(network(roomOf([4, 4, 3], 'concrete'), { vents: [door(2)] })))
  zones.gaugePa[0] = gaugePa
  markGas(zones, 0)
  expect((zones.validity[0]! & validity.pressure) !== 0).toBe(beyond)
})

// Fleischmann, Pagni and Williamson 1994: backdrafts from a tenth of unburnt fuel on. Methane lights by itself at 537 degC, and
// explodes from 5 % by volume on (2.8 % by mass) in air with 12 % of oxygen or more (13 %; NFPA 69): 4 and 6 % are 2.3 and 3.4 % by mass.
test.each([
  [0.09, 0.02, 500, false],
  [0.11, 0.02, 500, true],
  [0.11, 0.02, 536, true],
  [0.11, 0.02, 538, false],
  [0.023, 0.22, 20, false],
  [0.034, 0.22, 20, true],
  [0.034, 0.14, 20, true],
  [0.034, 0.1, 20, false],
  [0.034, 0.22, 538, false],
])('smoke with shares of %d of methane and %d of oxygen at %d degC may explode: %s', (...given) => {
  const [fuel, oxygen, celsius, explosive] = given
  const zones = createZones(compileNetwork(network(roomOf([4, 4, 3], 'concrete'), { vents: [door(2)] })))
  zones.fuelKg[0] = fuel * zones.massKg[0]!
  zones.fuelJ[0] = 50e6 * zones.fuelKg[0]
  zones.oxygenKg[0] = oxygen * zones.massKg[0]!
  zones.temperatureK[0] = celsius + 273.15
  markGas(zones, 0)
  expect((zones.validity[0]! & validity.explosive) !== 0).toBe(explosive)
})

// Q / (1,110 kW/m^2.5 D^2.5) with D = 8.0 m, that of 50 m2: 0.01 for 2 MW and 0.0001 for 20 kW, both below 0.1.
test.each([
  [20, false],
  [2000, true],
])('a plume too weak for its area counts if it heats the room: %d kW on 50 m2, %s', (kw, counts) => {
  const compiled = compileNetwork(network(roomOf([8, 8, 3], 'concrete'), { vents: [door(2)] }))
  const zones = createZones(compiled)
  stepZones(compiled, zones, 120, () => {
    zones.hrrFreeKw[0] = kw
    zones.burningM2[0] = 50
  })
  expect((zones.validity[0]! & validity.qStar) !== 0).toBe(counts)
})

/** Whether a fire of so many kW in a hall was outside the shapes that have one layer of one temperature, in a minute. */
function tooLong(hall: readonly [widthM: number, depthM: number, heightM: number], kw: number): boolean {
  const compiled = compileNetwork(network(roomOf([...hall], 'concrete'), { vents: [door(4)] }))
  const zones = createZones(compiled)
  stepZones(compiled, zones, 60, () => {
    zones.hrrFreeKw[0] = kw
    zones.burningM2[0] = kw / 500
  })
  return (zones.validity[0]! & validity.lengthToHeight) !== 0
}

// CFAST User's Guide: up to six times as long as high, and five times as long as wide.
test('a long hall counts however little a fire warms it', () => {
  expect(tooLong([100, 50, 8], 2000)).toBe(true)
  expect(tooLong([100, 50, 8], 5)).toBe(true)
  expect(tooLong([30, 5, 8], 5)).toBe(true)
  expect(tooLong([47, 50, 8.4], 2000)).toBe(false)
})
