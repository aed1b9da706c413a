// Fans: which layer their grilles take from, and against which pressure they work.
import { describe, expect, test } from 'vitest'
import { recordEdge } from '../../../src/fire/zone/edgeFlow.ts'
import type { FanSpec } from '../../../src/fire/zone/edges.ts'
import { burnt, network, roomOf } from './rooms.ts'
import { still, type Layers } from './still.ts'

const smoke: Layers = { upperK: 400, lowerK: 293, heightM: 2 }
const fan: FanSpec = { from: 0, to: -1, flowM3S: 1, fromZ: 2, toZ: 2, areaM2: 1 }

/** A fan that stands in a room 3 m high with smoke, at a pressure: what it moves, and how much of that is smoke. */
function moved(change: Partial<FanSpec>, pa = 0, layers = smoke) {
  const {
    network: compiled,
    zones,
    s,
  } = still(network(roomOf([5, 4, 3]), { fans: [{ ...fan, ...change }], vents: [], burners: [] }), [layers])
  zones.gaugePa[0] = pa
  recordEdge(compiled, zones, s, 0)
  const of = (zone: number) =>
    Array.from(s.rate.subarray(0, s.count), (rate, i) =>
      s.from[i] === zone ? rate / s.density[zone]! : 0,
    ).reduce((sum, m3) => sum + m3, 0)
  return { m3s: of(0) + of(1), smoke: of(0) / (of(0) + of(1)) }
}

describe('a grille of 1 m by 1 m', () => {
  test('takes from both layers alike where the interface stands at its middle, and more of one beyond', () => {
    expect(moved({}).smoke).toBeCloseTo(0.5, 9)
    expect(moved({}, 0, { ...smoke, heightM: 1.75 }).smoke).toBeGreaterThan(0.8)
    expect(moved({}, 0, { ...smoke, heightM: 2.25 }).smoke).toBeLessThan(0.2)
    expect(moved({}, 0, { ...smoke, heightM: 1.5 }).smoke).toBe(1)
    expect(moved({}, 0, { ...smoke, heightM: 2.5 }).smoke).toBe(0)
  })

  test('counts within the room alone: of one that would reach above the ceiling, what is below it', () => {
    expect(moved({ fromZ: 2.8 }, 0, { ...smoke, heightM: 2.65 }).smoke).toBeCloseTo(0.5, 9)
    expect(moved({ fromZ: 3 }, 0, { ...smoke, heightM: 2.75 }).smoke).toBeCloseTo(0.5, 9)
    expect(moved({ fromZ: 0 }, 0, { ...smoke, heightM: 0.25 }).smoke).toBeCloseTo(0.5, 9)
  })
})

describe('a fan that fails between 200 and 300 Pa', () => {
  const cutoffPa = [200, 300] as const
  const cool: Layers = { upperK: 293, lowerK: 293, heightM: 2 }

  test('moves all its volume up to the first, half of it in the middle, nothing from the second', () => {
    const against = [0, -200, -250, -300, -1000].map(pa => moved({ cutoffPa }, pa, cool).m3s)
    expect(against[0]).toBeCloseTo(1, 9)
    expect(against[1]).toBeCloseTo(1, 9)
    expect(against[2]).toBeCloseTo(0.5, 2)
    expect(against.slice(3)).toEqual([0, 0])
  })

  // 2 m of gas at 586 K, which weighs half of what air at 293 K does, press 9.81 x 1.2 / 2 x 2 = 11.8 Pa up.
  test('is helped by hot gas below its inlet, by the weight that it lacks', () => {
    const hot: Layers = { upperK: 586, lowerK: 586, heightM: 1.5 }
    expect(moved({ cutoffPa }, -250 - 11.8, hot).m3s).toBeCloseTo(moved({ cutoffPa }, -250, cool).m3s, 1)
    expect(moved({ cutoffPa }, -250, hot).m3s).toBeGreaterThan(moved({ cutoffPa }, -250, cool).m3s + 0.1)
  })
})

/** What a fan of 1 m3/s at a height brings from outside, or from a room, into the layers of another, kg/s, and what it draws along. */
function brought(toZ: number, layers: Layers, from: Layers = { upperK: 293, lowerK: 293 }) {
  const spec = network(roomOf([5, 4, 3]), {
    rooms: [roomOf([5, 4, 3]), roomOf([5, 4, 3])],
    fans: [{ ...fan, to: 1, toZ }],
    vents: [],
    burners: [],
  })
  const { network: compiled, zones, s } = still(spec, [from, layers])
  recordEdge(compiled, zones, s, 0)
  const sum = (drawn: boolean, to: number) =>
    Array.from(s.rate.subarray(0, s.count), (rate, i) =>
      s.to[i] === to && s.from[i]! > 1 === drawn ? rate : 0,
    ).reduce((total, rate) => total + rate, 0)
  return { up: sum(false, 2), down: sum(false, 3), drawnUp: sum(true, 2), drawnDown: sum(true, 3) }
}

describe('what a fan brings', () => {
  test('falls to the lower layer if it is no warmer than that, wherever its grille is', () => {
    for (const toZ of [0.5, 2.8]) {
      expect(brought(toZ, smoke).up).toBe(0)
      expect(brought(toZ, smoke).down).toBeGreaterThan(1)
      // In a room of one temperature, no share is arbitrary.
      expect(brought(toZ, { heightM: 1 }).up).toBe(0)
    }
  })

  test('rises to the upper layer if it is warmer than that, and is divided if it lies between', () => {
    expect(brought(0.5, smoke, { upperK: 420, lowerK: 420 }).down).toBeCloseTo(0, 9)
    const { up, down } = brought(0.5, smoke, { upperK: 346.5, lowerK: 346.5 })
    expect(up).toBeCloseTo(down, 9)
  })

  test('comes at one temperature, though it is of two layers', () => {
    const { up, down } = brought(0.5, smoke, { upperK: 420, lowerK: 293, heightM: 2 })
    expect(up / (up + down)).toBeGreaterThan(0.01)
    expect(up / (up + down)).toBeLessThan(0.99)
  })
})

describe('what a fan brings draws gas along where it crosses a layer', () => {
  test('smoke down where air falls through it, the more the further, and none below it', () => {
    const falls = [1.9, 2.3, 2.6, 2.9].map(toZ => brought(toZ, smoke))
    expect(falls[0]!.drawnDown).toBe(0)
    for (const [i, { drawnDown, drawnUp }] of falls.entries()) {
      expect(drawnUp).toBe(0)
      if (i > 0) expect(drawnDown).toBeGreaterThan(falls[i - 1]!.drawnDown)
    }
  })

  test('air up where smoke rises through it, the more the further, and none above it', () => {
    const hot = { upperK: 420, lowerK: 420 }
    const rises = [2.1, 1.5, 1, 0.5].map(toZ => brought(toZ, smoke, hot))
    expect(rises[0]!.drawnUp).toBe(0)
    for (const [i, { drawnDown, drawnUp }] of rises.entries()) {
      expect(drawnDown).toBe(0)
      if (i > 0) expect(drawnUp).toBeGreaterThan(rises[i - 1]!.drawnUp)
    }
  })

  // 1 m3/s of air feeds 3.6 MW (13.1 MJ per kg of oxygen). Were it to pass under the smoke unmixed, the fire would starve.
  test('so that a fire of 800 kW burns on what comes in high and would leave low', () => {
    const air = { from: -1, to: 0, flowM3S: 1, fromZ: 2.7, toZ: 2.7, areaM2: 0.3 }
    const zones = burnt(
      network(roomOf([10, 6, 3], 'concrete'), {
        vents: [{ a: 0, b: -1, widthM: 0.02, sillZ: 0.15, soffitZ: 2.85 }],
        fans: [air, { ...air, from: 0, to: -1, fromZ: 0.3, toZ: 0.3 }],
      }),
      800,
      1800,
    )
    expect(zones.releasedJ / 1e6).toBeGreaterThan(0.98 * 0.8 * 1800)
  })
})
