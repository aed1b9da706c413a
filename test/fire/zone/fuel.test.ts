// What a kilogram of fuel consumes and produces, by equations of combustion.
import { expect, test } from 'vitest'
import { compileNetwork } from '../../../src/fire/zone/network.ts'
import { type FuelSpec, stoichiometry } from '../../../src/fire/zone/fuel.ts'

const fuelOf = (change: Partial<FuelSpec>): FuelSpec => ({
  c: 0,
  h: 0,
  o: 0,
  n: 0,
  cl: 0,
  heatKJKg: 0,
  radiativeFraction: 0.3,
  sootYield: 0,
  monoxideYield: 0,
  oxygenLimit: 0.15,
  ...change,
})

// Steam tables: 2,339 Pa at 293.15 K. Antoine's form is good to a percent.
test.each([101_325, 65_000])(
  'air of half the humidity at %i Pa holds vapour of half the saturation pressure',
  pressurePa => {
    const air = { insideK: 293.15, outsideK: 293.15, pressurePa, relativeHumidity: 0.5 }
    const { freshWater, freshOxygen } = compileNetwork({ ambient: air, rooms: [], vents: [], burners: [] })
    const vapourPa = (freshWater * pressurePa * 28.584) / 18.016
    expect(vapourPa / (0.5 * 2339)).toBeCloseTo(1, 1.7)
    expect(freshOxygen).toBeCloseTo(0.23 * (1 - freshWater), 12)
  },
)

// Kilograms for each kilogram of fuel, from molar masses in g: C 12.01, H 1.008, O 16, N 14.01, Cl 35.45.
test.each([
  // CH4 + 2 O2 = CO2 + 2 H2O
  ['methane', { c: 1, h: 4 }, { oxygen: 64 / 16.042, dioxide: 44.01 / 16.042, water: 36.032 / 16.042 }],
  // 2 C2H3Cl + 5 O2 = 4 CO2 + 2 H2O + 2 HCl
  ['PVC', { c: 2, h: 3, cl: 1 }, { oxygen: 80 / 62.494, dioxide: 88.02 / 62.494, water: 18.016 / 62.494 }],
  // 2 HCN O + O2 = 2 CO2 + H2O + N2, with the oxygen that the fuel brings along
  [
    'isocyanic acid',
    { c: 1, h: 1, o: 1, n: 1 },
    { oxygen: 24 / 43.028, dioxide: 44.01 / 43.028, water: 9.008 / 43.028 },
  ],
])('%s', (_, formula, made) => {
  const found = stoichiometry(fuelOf(formula))
  for (const [name, kg] of Object.entries(made)) expect(found[name as keyof typeof made]).toBeCloseTo(kg, 9)
})

test('soot and monoxide take their carbon from the dioxide, and need less oxygen', () => {
  // Of 28.052 g of C2H4 5 % become soot and 2 % monoxide: mol of carbon in each.
  const [soot, monoxide] = [(0.05 * 28.052) / 12.01, (0.02 * 28.052) / 28.01]
  const found = stoichiometry(fuelOf({ c: 2, h: 4, sootYield: 0.05, monoxideYield: 0.02 }))
  expect(found.dioxide).toBeCloseTo(((2 - soot - monoxide) * 44.01) / 28.052, 9)
  expect(found.oxygen).toBeCloseTo(((2 - soot - monoxide + (2 + monoxide) / 2) * 32) / 28.052, 9)
  expect([found.soot, found.monoxide]).toEqual([0.05, 0.02])
})
