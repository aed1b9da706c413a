import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { inEnglish } from '../../src/base/complaint.ts'
import { type Kind, kinds, type Unit } from '../../src/base/kinds.ts'
import { formatQuantity, parseQuantity, type Refusal } from '../../src/base/units.ts'

const allKinds = Object.keys(kinds) as Kind[]

test.each<[string, Kind, number, string]>([
  ['30 min', 'duration', 1800, '30 min'],
  ['1.5h', 'duration', 5400, '90 min'],
  [' 2 weeks ', 'duration', 1_209_600, '14 d'],
  ['250 ms', 'duration', 0.25, '250 ms'],
  ['5 MW', 'power', 5000, '5 MW'],
  ['386 kW', 'power', 386, '386 kW'],
  ['10 Gb/s', 'bandwidth', 1.25e9, '10 Gb/s'],
  ['125 MB/s', 'bandwidth', 1.25e8, '1 Gb/s'],
  ['100 Mbit/s', 'bandwidth', 1.25e7, '100 Mb/s'],
  ['4 TB', 'data', 4e12, '4 TB'],
  ['1 KiB', 'data', 1024, '1024 B'],
  ['61 M€', 'money', 6.1e7, '61 M€'],
  ['5 kEUR', 'money', 5000, '5 k€'],
  ['200 €', 'money', 200, '200 €'],
  ['3 /day', 'rate', 3 / 86_400, '3 /day'],
  ['14.9 / h', 'rate', 14.9 / 3600, '14.9 /h'],
  ['2000 per week', 'rate', 2000 / 604_800, '2000 /week'],
  ['70 %', 'ratio', 0.7, '70 %'],
  ['0.7', 'ratio', 0.7, '70 %'],
  ['REI 60', 'rating', 60, 'REI 60'],
  ['EI 30', 'rating', 30, 'REI 30'],
  ['EI2 30', 'rating', 30, 'REI 30'],
  ['2 h', 'rating', 120, 'REI 120'],
  ['-5 °C', 'temperature', -5, '-5 °C'],
  ['350 C', 'temperature', 350, '350 °C'],
  ['18 kW/m²', 'heatFlux', 18, '18 kW/m2'],
  ['420 MJ/m^2', 'fireLoad', 420, '420 MJ/m2'],
  ['500 l/min', 'flow', 500 / 60_000, '30 m3/h'],
  ['60 m3/h', 'flow', 60 / 3600, '60 m3/h'],
  ['0.7 mm/min', 'speed', 0.7 / 60_000, '0.7 mm/min'],
  ['20 m2', 'area', 20, '20 m2'],
  ['2 GJ', 'energy', 2000, '2 GJ'],
  ['1 kWh', 'energy', 3.6, '3.6 MJ'],
  ['25 cm', 'length', 0.25, '250 mm'],
  ['1e-3 m3', 'volume', 0.001, '1 l'],
  ['500 kg/m³', 'density', 500, '500 kg/m3'],
  ['1.2 t', 'mass', 1200, '1.2 t'],
])('%j as %s is %d and is written %j', (text, kind, value, written) => {
  expect(parseQuantity(text, kind)).toBe(value)
  expect(formatQuantity(value, kind)).toBe(written)
})

test.each(allKinds)('any %s that is written is read back to the last bit', kind => {
  const finite = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc
      .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.constantFrom(1, 10, 60, 100, 3600, 86_400))
      .map(([a, b]) => a / b),
    fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom(60, 3600, 1000, 1e6, 1e12))
      .map(([a, b]) => a * b),
  )
  fc.assert(
    fc.property(finite, value => {
      // Equal, not identical: -0 is written as 0, and nothing depends on it.
      expect(parseQuantity(formatQuantity(value, kind), kind) === value).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test.each(allKinds)('a %s in each of its units, by any of their names, is that many units', kind => {
  for (const [name, unit] of Object.entries<Unit>(kinds[kind]))
    for (const spelling of [name, ...(unit.also ?? [])])
      expect(parseQuantity(`12.5 ${spelling}`, kind)).toBe((12.5 * unit.times) / unit.per)
  expect(Object.values<Unit>(kinds[kind])[0]).toMatchObject({ times: 1, per: 1 })
})

test.each<[string, Kind, string, string | undefined]>([
  ['30 mins', 'duration', 'has an unknown unit "mins"', '30 min'],
  ['2 weks', 'duration', 'has an unknown unit "weks"', '2 weeks'],
  ['5 mw', 'power', 'has an unknown unit "mw"', '5 MW'],
  ['30', 'duration', 'has no unit, must be a duration such as "10 min"', undefined],
  ['5 MW', 'duration', 'is a power, must be a duration such as "10 min"', undefined],
  ['soon', 'duration', 'must be a duration such as "10 min", is "soon"', undefined],
  ['5 parsecs', 'length', 'has an unknown unit "parsecs", must be a length such as "2.5 m"', undefined],
  ['1e400 s', 'duration', 'is too large: "1e400 s"', undefined],
  ['', 'ratio', 'must be a share such as "70 %", is ""', undefined],
  ['1,5 h', 'duration', 'has an unknown unit ",5 h"', '1.5 h'],
  ['1,5 To', 'data', 'has an unknown unit ",5 To"', '1.5 TB'],
  ['0,125 m', 'length', 'has an unknown unit ",125 m"', '0.125 m'],
  ['1 000 m', 'length', 'has an unknown unit "000 m"', '1000 m'],
  ['12 000 000,5 €', 'money', 'has an unknown unit "000 000,5 €"', '12000000.5 €'],
  ['1,500 GB', 'data', 'has an unknown unit ",500 GB", must be an amount of data such as "4 TB"', undefined],
  ['1 00 m', 'length', 'has an unknown unit "00 m", must be a length such as "2.5 m"', undefined],
  ['30 jours', 'duration', 'has an unknown unit "jours"', '30 d'],
  ['2 To', 'data', 'has an unknown unit "To"', '2 TB'],
  ['2 mois', 'duration', 'has an unknown unit "mois", must be a duration such as "10 min"', undefined],
  ['R 60', 'rating', 'has no E, which keeps flames in: R alone does not', 'REI 60'],
  ['i60', 'rating', 'has no E, which keeps flames in: I alone does not', 'REI 60'],
  ['REI', 'rating', 'must be a resistance rating such as "REI 60", is "REI"', undefined],
])('%j as %s is refused: %s (nearest: %s)', (text, kind, error, nearest) => {
  const refusal = parseQuantity(text, kind) as Refusal
  expect([inEnglish(refusal.error), refusal.nearest]).toEqual([error, nearest])
})

const long = '1'.repeat(1_000_000)
test.each<[string, Kind]>([
  [`${long} m`, 'length'],
  [`x${long}`, 'length'],
  [`${long} mins`, 'duration'],
  [`5 ${long}`, 'duration'],
  [`R ${long}`, 'rating'],
  [`1 ${'000 '.repeat(100_000)}m`, 'length'],
  [`1,5${long} m`, 'length'],
])('a complaint repeats no more than some sixty letters of what was written', (text, kind) => {
  const refusal = parseQuantity(text, kind) as Refusal
  expect(inEnglish(refusal.error).length).toBeLessThan(140)
  expect(Object.keys(refusal)).toEqual(['error'])
})
