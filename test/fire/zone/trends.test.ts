// The direction of effects in rooms with enough air, which no law of the solver may reverse.
import { describe, expect, test } from 'vitest'
import type { NetworkSpec } from '../../../src/fire/zone/network.ts'
import { burner, burnt, door, network, riseOf, roomOf, type LiningName, type Sizes } from './rooms.ts'

const halls: readonly (readonly [Sizes, number])[] = [
  [[2.4, 3.6, 2.4], 90],
  [[2.4, 3.6, 2.4], 340],
  [[6, 10, 3], 600],
  [[6, 10, 3], 2000],
]
const peak = (spec: NetworkSpec, kw: number | ((time: number) => number)) => {
  let most = 0
  burnt(spec, kw, 1200, zones => (most = Math.max(most, riseOf(zones))))
  return most
}

/** Each value is higher than the one before, within half a kelvin. */
const rising = (values: readonly number[]) => {
  for (let i = 1; i < values.length; i++) expect(values[i]! - values[i - 1]!).toBeGreaterThan(-0.5)
  expect(values.at(-1)! - values[0]!).toBeGreaterThan(1)
}

describe.each(halls)('%j m, %d kW', (sizes, kw) => {
  const room = roomOf(sizes, 'concrete')
  const open = { vents: [door(1)] }

  test('narrower door, hotter layer', () =>
    rising([2.2, 1.7, 1.3, 1, 0.8].map(width => peak(network(room, { vents: [door(width)] }), kw))))

  test('larger fire, hotter layer', () =>
    rising([0.25, 0.5, 0.75, 1].map(share => peak(network(room, open), share * kw))))

  test('better insulation, hotter layer', () =>
    rising(
      (['concrete', 'brick', 'gypsum', 'fibre'] satisfies LiningName[]).map(name =>
        peak(network(roomOf(sizes, name), open), kw),
      ),
    ))

  test('steel bare, with boards inside, with fibre inside: hotter', () =>
    rising(
      [roomOf(sizes, 'steel'), roomOf(sizes, 'gypsum', 'steel'), roomOf(sizes, 'fibre', 'steel')].map(lined =>
        peak(network(lined, open), kw),
      ),
    ))

  test('lower ceiling, hotter layer', () =>
    rising(
      [12, 8, 6, 4.5, 3.2].map(height =>
        peak(network(roomOf([sizes[0], sizes[1], height], 'concrete'), open), kw),
      ),
    ))

  test('less heat radiated, hotter layer', () =>
    rising(
      [0.5, 0.35, 0.2].map(radiativeFraction =>
        peak(
          network(room, {
            ...open,
            burners: [burner({ fuel: { ...burner().fuel, radiativeFraction } })],
          }),
          kw,
        ),
      ),
    ))

  test('smaller hole in the roof, hotter layer', () =>
    rising(
      [1, 0.5, 0.25, 0].map(areaM2 =>
        peak(
          network(room, {
            ...open,
            holes: areaM2 > 0 ? [{ upper: -1, lower: 0, areaM2, shape: 'square' }] : [],
          }),
          kw,
        ),
      ),
    ))

  test('weaker extraction, hotter layer', () =>
    rising(
      [3, 1.5, 0.5, 0].map(flowM3S =>
        peak(
          network(room, {
            ...open,
            fans:
              flowM3S > 0 ? [{ from: 0, to: -1, flowM3S, fromZ: sizes[2] - 0.3, toZ: 0, areaM2: 0.3 }] : [],
          }),
          kw,
        ),
      ),
    ))
})

describe('a steady fire gives a steady room', () => {
  const grown = (most: number) => (time: number) => Math.min(most, 0.047 * time * time)
  test.each([
    ['timber, short of air', network(roomOf([8, 6, 3], 'timber'), { vents: [door(2)] }), grown(8000)],
    [
      'a steel container insulated inside, short of air',
      network(roomOf([12.2, 2.44, 2.6], 'fibre', 'steel'), { vents: [door(1)] }),
      grown(6000),
    ],
    [
      'a bare steel container',
      network(roomOf([12.2, 2.44, 2.6], 'steel'), { vents: [door(2.3, 2.3)] }),
      grown(4000),
    ],
    ['a slot at the floor', network(roomOf([6, 5, 3], 'brick'), { vents: [door(2, 0.5)] }), 400],
    ['a slot at the ceiling', network(roomOf([6, 5, 3], 'brick'), { vents: [door(2, 0.3, 2.6)] }), 400],
  ] satisfies [string, NetworkSpec, number | ((time: number) => number)][])('%s', (_, spec, kw) => {
    let last = 0
    let largest = 0
    burnt(spec, kw, 2400, zones => {
      if (zones.time > 1500) largest = Math.max(largest, Math.abs(riseOf(zones) - last))
      last = riseOf(zones)
    })
    expect(last).toBeGreaterThan(100)
    expect(largest / last).toBeLessThan(0.03)
  })
})
