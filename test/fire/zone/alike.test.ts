// Buildings that differ in nothing but how they are written down, or in scale, burn alike.
import { describe, expect, test } from 'vitest'
import { compileNetwork, type NetworkSpec } from '../../../src/fire/zone/network.ts'
import { stepZones } from '../../../src/fire/zone/step.ts'
import { createZones, type Zones } from '../../../src/fire/zone/zones.ts'
import { burner, network, roomOf, type Sizes } from './rooms.ts'

/** State after a fire of `kw` from the start, of an area of 500 kW/m2 unless told otherwise. */
function after(spec: NetworkSpec, kw: number, until: number, areaM2 = kw / 500): Zones {
  const compiled = compileNetwork(spec)
  const zones = createZones(compiled)
  stepZones(compiled, zones, until, () => {
    zones.hrrFreeKw[0] = kw
    zones.burningM2[0] = areaM2
  })
  return zones
}

/** Upper and lower temperature, K, and height of the interface, m, of a room. */
const stateOf = ({ temperatureK, layerHeightM }: Zones, room: number) => [
  temperatureK[2 * room]!,
  temperatureK[2 * room + 1]!,
  layerHeightM[room]!,
]
const bytes = ({ temperatureK, layerHeightM, massKg, gaugePa, sootKg }: Zones) =>
  [temperatureK, layerHeightM, massKg, gaugePa, sootKg].flatMap(column => Array.from(column))

const near = (one: readonly number[], other: readonly number[], share: number) =>
  one.forEach((value, i) => expect(Math.abs(value / other[i]! - 1)).toBeLessThan(share))

describe('two equal rooms, each with a door outside and one between them', () => {
  const room = roomOf([4, 5, 3], 'gypsum')
  const doors = [
    { a: 0, b: -1, widthM: 0.9, sillZ: 0, soffitZ: 2 },
    { a: 0, b: 1, widthM: 0.8, sillZ: 0, soffitZ: 2.1 },
    { a: 1, b: -1, widthM: 0.9, sillZ: 0, soffitZ: 2 },
  ]
  const spec = network(room, { rooms: [room, room], vents: doors, burners: [burner()] })
  const one = after(spec, 400, 600)

  test('burn in the second as in the first', () => {
    const other = after({ ...spec, burners: [burner({ room: 1 })] }, 400, 600)
    near(stateOf(other, 1), stateOf(one, 0), 1e-3)
    near(stateOf(other, 0), stateOf(one, 1), 1e-3)
  })

  test('burn alike with their doors told in the other order', () => {
    const other = after({ ...spec, vents: [doors[2]!, doors[1]!, doors[0]!] }, 400, 600)
    for (const r of [0, 1]) near(stateOf(other, r), stateOf(one, r), 1e-3)
    near([other.ventFlowAb[2]!, other.ventFlowBa[2]!], [one.ventFlowAb[0]!, one.ventFlowBa[0]!], 0.01)
  })

  test('burn alike with a door told from its other side', () => {
    const turned = { ...doors[1]!, a: 1, b: 0 }
    const other = after({ ...spec, vents: [doors[0]!, turned, doors[2]!] }, 400, 600)
    for (const r of [0, 1]) near(stateOf(other, r), stateOf(one, r), 1e-3)
    near([other.ventFlowAb[1]!, other.ventFlowBa[1]!], [one.ventFlowBa[1]!, one.ventFlowAb[1]!], 0.01)
  })

  test.each([0, 1])('burn alike with door %d as two leaves of half its width', split => {
    const leaf = { ...doors[split]!, widthM: doors[split]!.widthM / 2 }
    const other = after(
      { ...spec, vents: [...doors.map((door, i) => (i === split ? leaf : door)), leaf] },
      400,
      600,
    )
    for (const r of [0, 1]) near(stateOf(other, r), stateOf(one, r), 1e-3)
    for (const way of ['ventFlowAb', 'ventFlowBa'] as const) {
      expect(other[way][3]).toBe(other[way][split])
      near([2 * other[way][3]!], [one[way][split]!], 0.01)
    }
  })

  test('burn to the bit alike beside a third that nothing joins to them', () => {
    const other = after({ ...spec, rooms: [room, room, room] }, 400, 600)
    for (const r of [0, 1]) expect(stateOf(other, r)).toEqual(stateOf(one, r))
    expect(stateOf(other, 2).slice(0, 2)).toEqual([293, 293])
  })

  test('burn to the bit alike with a door that never opens, or one of no width', () => {
    const shut = { ...doors[0]!, opening: 0 }
    expect(bytes(after({ ...spec, vents: [...doors, shut] }, 400, 600))).toEqual(bytes(one))
    expect(bytes(after({ ...spec, vents: [...doors, { ...doors[0]!, widthM: 0 }] }, 400, 600))).toEqual(
      bytes(one),
    )
  })

  test('burn alike at any height above the ground', () => {
    const lifted = doors.map(door => ({ ...door, sillZ: door.sillZ + 12, soffitZ: door.soffitZ + 12 }))
    const high = { ...room, floorZ: 12 }
    const other = after({ ...spec, rooms: [high, high], vents: lifted }, 400, 600)
    for (const r of [0, 1]) near(stateOf(other, r), stateOf(one, r), 1e-3)
  })
})

describe('a room that is turned by a right angle', () => {
  const turned = ([width, depth, height]: Sizes): Sizes => [depth, width, height]
  test('burns alike, its fire where it was', () => {
    const sizes: Sizes = [3, 7, 2.6]
    const door = { vents: [{ a: 0, b: -1, widthM: 0.9, sillZ: 0, soffitZ: 2 }] }
    const at = (of: Sizes, xM: number, yM: number) =>
      after(network(roomOf(of, 'brick'), { ...door, burners: [burner({ xM, yM })] }), 300, 600)
    near(stateOf(at(turned(sizes), 5, 1), 0), stateOf(at(sizes, 1, 5), 0), 1e-3)
  })
})

describe('Froude: a room without walls to warm, and one four times as large with 32 times the fire', () => {
  // Lengths by L, areas by L2, heat by L^(5/2), time by L^(1/2): temperatures and shares of the height stay.
  const still = { layers: [], emissivity: 0 }
  const scaled = (scale: number, share: number) => {
    const room = { ...roomOf([4 * scale, 5 * scale, 3 * scale]), ceiling: still, wall: still, floor: still }
    const { fuel } = burner()
    const of = burner({ baseM: 0.2 * scale, fuel: { ...fuel, radiativeFraction: 0, sootYield: 0 } })
    const door = { a: 0, b: -1, widthM: 0.9 * scale, sillZ: 0, soffitZ: 2 * scale }
    const spec = network(room, { vents: [door], burners: [of] })
    const zones = after(spec, share * 100 * scale ** 2.5, 400 * Math.sqrt(scale), 0.2 * scale ** 2)
    return {
      rise: zones.temperatureK[0]! - 293,
      height: zones.layerHeightM[0]! / scale,
      flow: zones.ventFlowAb[0]! / scale ** 2.5,
      drawn: zones.entrainedKgS[0]! / scale ** 2.5,
    }
  }

  test.each([0.25, 1, 2])('%d times 100 kW', share => {
    const [small, large] = [scaled(1, share), scaled(4, share)]
    near(Object.values(large), Object.values(small), 0.03)
    expect(small.rise).toBeGreaterThan(30)
  })
})
