// What becomes of fuel and air in a step, joule by joule and gram by gram.
import { describe, expect, test } from 'vitest'
import { react } from '../../../src/fire/zone/combustion.ts'
import { CP } from '../../../src/fire/zone/constants.ts'
import { burner, network, roomOf } from './rooms.ts'
import { still } from './still.ts'

/** Kilograms for one of methane, CH4 + 2 O2 -> CO2 + 2 H2O, with 50 MJ in it. */
const methane = 0.01201 + 4 * 0.001008
const [oxygen, dioxide, water] = [0.064 / methane, 0.04401 / methane, 0.036032 / methane]
const { fuel } = burner()
const clean = burner({ fuel: { ...fuel, sootYield: 0, monoxideYield: 0 } })
const rooms = (upperK: number, upperOxygen = 0.23) =>
  still(network(roomOf([10, 10, 4]), { burners: [clean] }), [{ upperK, upperOxygen }])

interface Fire {
  readonly freeKw: number
  readonly plumeKw: number
  readonly upperKw?: number
  readonly airlessKw?: number
  readonly sprayed?: number
  readonly upperK?: number
  /** Kilograms of fuel already in the layer. */
  readonly vapour?: number
  /** What walls took in the step before. */
  readonly lostKw?: number
  /** Mass fraction of oxygen in the layer. */
  readonly upperOxygen?: number
}

/** Two seconds of a fire that burns in the plume and in the layer what `burn` decided, a third of it radiant. */
function reacted(fire: Fire) {
  const set = rooms(fire.upperK ?? 600, fire.upperOxygen)
  const { zones, s } = set
  zones.hrrFreeKw[0] = fire.freeKw
  zones.hrrPlumeKw[0] = fire.plumeKw
  zones.hrrUpperKw[0] = fire.upperKw ?? 0
  zones.airlessKw[0] = fire.airlessKw ?? 0
  zones.sprayedShare[0] = fire.sprayed ?? 0
  zones.fuelKg[0] = fire.vapour ?? 0
  zones.fuelJ[0] = 50e6 * zones.fuelKg[0]
  s.chi[0] = 0.3
  s.lostW[0] = 1000 * (fire.lostKw ?? 0)
  const radiant = 0.3 * (fire.plumeKw + (fire.upperKw ?? 0) + (fire.airlessKw ?? 0)) * 1000
  s.radiantW[0] = radiant * (1 - zones.sprayedShare[0])
  s.flameZ[0] = s.flameX[0] = s.flameY[0] = s.radiantW[0]!
  const before = { mass: s.mass[0]!, enthalpy: s.enthalpy[0]!, oxygen: zones.oxygenKg[0]! }
  react(set.network, zones, s, set.island, 2)
  return { ...set, before, warmed: s.enthalpy[0]! - before.enthalpy - zones.fuelEnthalpyJ }
}

describe('a fire of 200 kW that burns 150 in its plume and 20 in the layer, for two seconds', () => {
  const { zones, s, before, warmed } = reacted({ freeKw: 200, plumeKw: 150, upperKw: 20 })
  /** 170 kW of 50 MJ/kg. */
  const burnt = 0.0068

  test('gives eight grams of vapour, of which 1.2 stay unburnt', () => {
    expect(zones.fuelKg[0]).toBeCloseTo(0.0012, 12)
    expect(zones.fuelJ[0]).toBeCloseTo(60e3, 4)
    expect(zones.fuelInKg).toBeCloseTo(0.008, 12)
    expect(s.mass[0]! - before.mass).toBeCloseTo(0.008, 9)
    expect(zones.fuelEnthalpyJ).toBeCloseTo(0.008 * 1012 * 293, 6)
  })
  test('takes oxygen and makes dioxide and water by its formula', () => {
    expect(before.oxygen - zones.oxygenKg[0]!).toBeCloseTo(burnt * oxygen, 9)
    expect(zones.dioxideKg[0]).toBeCloseTo(burnt * dioxide, 9)
    expect(zones.waterKg[0]).toBeCloseTo(burnt * water, 9)
    expect([zones.monoxideKg[0], zones.sootKg[0]]).toEqual([0, 0])
  })
  test('warms the layer by seven tenths of 340 kJ and shines with the rest', () => {
    expect(warmed).toBeCloseTo(238e3, 3)
    expect(s.radiantJ[0]).toBeCloseTo(102e3, 6)
    expect(zones.releasedJ).toBeCloseTo(340e3, 6)
    expect(zones.heatOutJ).toBe(0)
  })
})

test('what water takes of the heat leaves the building, a quarter of 340 kJ', () => {
  const { zones, s, warmed } = reacted({ freeKw: 200, plumeKw: 170, sprayed: 0.25 })
  expect(zones.heatOutJ).toBeCloseTo(85e3, 6)
  expect(warmed).toBeCloseTo(0.75 * 238e3, 3)
  expect(s.radiantJ[0]).toBeCloseTo(0.75 * 102e3, 6)
  expect(zones.releasedJ).toBeCloseTo(340e3, 6)
})

test('soot and monoxide come by their yields', () => {
  const set = still(network(roomOf([10, 10, 4]), { burners: [burner()] }), [{ upperK: 600 }])
  set.zones.hrrFreeKw[0] = set.zones.hrrPlumeKw[0] = 500
  react(set.network, set.zones, set.s, set.island, 2)
  // Twenty grams of fuel, 0.01 and 0.004 of it.
  expect(set.zones.sootKg[0]).toBeCloseTo(2e-4, 12)
  expect(set.zones.monoxideKg[0]).toBeCloseTo(8e-5, 12)
})

test('a fire burns no more than the vapour there is, and shines by as much less', () => {
  const { zones, s } = reacted({ freeKw: 200, plumeKw: 300, upperKw: 100, sprayed: 0.5 })
  expect([zones.hrrPlumeKw[0]!, zones.hrrUpperKw[0]!].map(kw => kw.toFixed(9))).toEqual([
    '150.000000000',
    '50.000000000',
  ])
  expect(zones.fuelJ[0]).toBeCloseTo(0, 4)
  // Half of 0.3 x 400 kW x 0.5.
  for (const flame of [s.radiantW[0], s.flameX[0], s.flameY[0], s.flameZ[0]])
    expect(flame).toBeCloseTo(30e3, 4)
})

test('a fire burns no more than the oxygen that reached its layer is for, and shines by as much less', () => {
  const { zones, s, before } = reacted({ freeKw: 1000, plumeKw: 600, upperKw: 200, upperOxygen: 1e-4 })
  const burnt = before.oxygen / oxygen
  expect(zones.releasedJ / (burnt * 50e6)).toBeCloseTo(1, 9)
  expect(zones.hrrPlumeKw[0]! / zones.hrrUpperKw[0]!).toBeCloseTo(3, 9)
  expect(s.radiantW[0]).toBeCloseTo((0.3 * burnt * 50e6) / 2, 3)
  expect(zones.oxygenKg[0]).toBeCloseTo(0, 12)
  expect(zones.dioxideKg[0]).toBeCloseTo(burnt * dioxide, 12)
})

test('vapour left from before burns as well, all that there is', () => {
  // Ten grams and the four that are new: 700 kJ in two seconds.
  const { zones } = reacted({ freeKw: 100, plumeKw: 0, upperKw: 400, vapour: 0.01 })
  expect(zones.hrrUpperKw[0]).toBeCloseTo(350, 9)
  expect(zones.fuelKg[0]).toBeCloseTo(0, 12)
  expect(reacted({ freeKw: 100, plumeKw: 0, upperKw: 300, vapour: 0.01 }).zones.fuelJ[0]).toBeCloseTo(
    100e3,
    4,
  )
})

describe('the layer gets no hotter than flames do', () => {
  const kg = rooms(600).zones.massKg[0]!

  test.each([
    // The gain compresses the gas: (1,950 + 0.4 T) / 1.4 is where it ends at 1,950 K.
    ['600', 600, (1950 + 0.4 * 600) / 1.4 - 600],
    ['1,800', 1800, 50],
    ['1,850', 1850, 0],
  ])('from %s K', (_, upperK, gainK) => {
    const { zones, s, before } = reacted({ freeKw: 1e-9, plumeKw: 1e7, upperK, vapour: 1e4 })
    const own = (kg * 600) / upperK
    expect(zones.hrrPlumeKw[0]! * 2).toBeCloseTo(1.012 * own * gainK, 3)
    expect(s.enthalpy[0]! - before.enthalpy + s.radiantJ[0]!).toBeCloseTo(CP * own * gainK, 0)
  })

  test('and what shines back on it counts', () => {
    const set = rooms(1800)
    set.zones.hrrFreeKw[0] = 1e-9
    set.zones.hrrPlumeKw[0] = 1e7
    set.zones.fuelKg[0] = 1e4
    set.zones.fuelJ[0] = 5e11
    set.s.radiantJ[0] = 1e6
    react(set.network, set.zones, set.s, set.island, 2)
    expect(set.zones.hrrPlumeKw[0] * 2).toBeCloseTo((1.012 * 50 * kg * 600) / 1800 - 1000, 3)
  })
})

test('what walls took in the last step comes beyond what heats the layer', () => {
  // 1 K under 1,850, and 5 MW.
  const { zones, before } = reacted({ freeKw: 1e-9, plumeKw: 1e7, upperK: 1849, vapour: 1e4, lostKw: 5000 })
  expect(zones.hrrPlumeKw[0]).toBeCloseTo((1.012 * before.mass) / 2 + 5000, 3)
})

describe('heat that needs no air', () => {
  test('takes no oxygen and leaves no products', () => {
    const { zones, before, warmed } = reacted({ freeKw: 1e-9, plumeKw: 0, airlessKw: 50 })
    expect(warmed).toBeCloseTo(70e3, 3)
    expect(zones.releasedJ).toBeCloseTo(100e3, 6)
    expect(zones.oxygenKg[0]).toBe(before.oxygen)
    expect([zones.dioxideKg[0], zones.waterKg[0]]).toEqual([0, 0])
  })
  test('is given as far as the gas takes it, and shines by as much less', () => {
    // 1 K under 1,850: 1.012 kJ for each kilogram, in two seconds.
    const { zones, s, before } = reacted({ freeKw: 1e-9, plumeKw: 0, airlessKw: 1000, upperK: 1849 })
    expect(zones.airlessKw[0]).toBeCloseTo((1.012 * before.mass) / 2, 3)
    expect(s.radiantW[0]).toBeCloseTo(0.3 * 1000 * zones.airlessKw[0]!, 1)
  })
  test('is not given to gas as hot as flames, and does not shine either', () => {
    const { zones, s, warmed } = reacted({ freeKw: 1e-9, plumeKw: 0, airlessKw: 50, upperK: 1850 })
    expect(zones.airlessKw[0]).toBeCloseTo(0, 6)
    expect(warmed).toBeCloseTo(0, 2)
    expect(s.radiantW[0]).toBeCloseTo(0, 2)
  })
})
