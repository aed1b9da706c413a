// Storeys and shafts: where the smoke of a fire below goes, and how the storeys compare.
import { describe, expect, test } from 'vitest'
import { recordEdge } from '../../../src/fire/zone/edgeFlow.ts'
import type { HoleSpec } from '../../../src/fire/zone/edges.ts'
import { compileNetwork, type NetworkSpec } from '../../../src/fire/zone/network.ts'
import { stepZones, TICK_S } from '../../../src/fire/zone/step.ts'
import { createZones } from '../../../src/fire/zone/zones.ts'
import { burnt, door, network, roomOf } from './rooms.ts'
import { still, type Layers } from './still.ts'

const storey = (floorZ: number) => ({ ...roomOf([10, 8, 3], 'concrete'), floorZ })
const hole = (lower: number, areaM2: number, shape: HoleSpec['shape'] = 'square'): HoleSpec => ({
  upper: lower + 1,
  lower,
  areaM2,
  shape,
})
const window = (room: number) => ({ a: room, b: -1, widthM: 1, sillZ: 3 * room + 1, soffitZ: 3 * room + 2 })

/** A room with a door, and storeys with one window each above it. */
const building = (holes: readonly HoleSpec[], storeys = holes.length + 1): NetworkSpec =>
  network(storey(0), {
    rooms: Array.from({ length: storeys }, (_, r) => storey(3 * r)),
    vents: [door(1.2), ...Array.from({ length: storeys - 1 }, (_, r) => window(r + 1))],
    holes,
  })

/** Rise of the upper layer of each room after 20 minutes of 1.5 MW, K. */
const rises = (spec: NetworkSpec) => {
  const zones = burnt(spec, 1500, 1200)
  return spec.rooms.map((_, r) => zones.temperatureK[2 * r]! - 293)
}

describe('a fire on the ground floor', () => {
  test('without a hole the storey above stays cold', () => {
    const [below, above] = rises(building([], 2))
    expect(below).toBeGreaterThan(100)
    expect(above).toBeLessThan(1)
  })

  test('the larger the hole, the hotter the storey above and the cooler the fire room', () => {
    const all = [0.25, 0.5, 1].map(area => rises(building([hole(0, area)])))
    for (let i = 1; i < all.length; i++) {
      expect(all[i]![1]!).toBeGreaterThan(all[i - 1]![1]!)
      expect(all[i]![0]!).toBeLessThan(all[i - 1]![0]!)
    }
  })

  test('each storey is cooler than the one below', () => {
    const [ground, first, second, third] = rises(building([hole(0, 2), hole(1, 2), hole(2, 2)]))
    expect(ground!).toBeGreaterThan(1.3 * first!)
    expect(first!).toBeGreaterThan(1.2 * second!)
    expect(second!).toBeGreaterThan(1.2 * third!)
    expect(third!).toBeGreaterThan(10)
  })

  test('round or square, a hole of one size passes about the same', () => {
    const [square, round] = (['square', 'round'] as const).map(shape => rises(building([hole(0, 1, shape)])))
    expect(Math.abs(square![1]! / round![1]! - 1)).toBeLessThan(0.1)
  })
})

test('smoke of a fire upstairs does not sink through the floor', () => {
  const spec = building([hole(0, 1)])
  const zones = burnt({ ...spec, burners: [{ ...spec.burners[0]!, room: 1 }] }, 400, 900)
  expect(zones.temperatureK[2]! - 293).toBeGreaterThan(60)
  expect(zones.temperatureK[0]! - 293).toBeLessThan(20)
})

describe('a shaft beside a burning room', () => {
  const shaft = (top: number, heightM = 12) =>
    network(roomOf([8, 8, 3], 'concrete'), {
      rooms: [roomOf([8, 8, 3], 'concrete'), roomOf([2, 2, heightM], 'concrete')],
      vents: [door(1), { ...door(1), b: 1 }],
      holes: top > 0 ? [{ upper: -1, lower: 1, areaM2: top, shape: 'square' }] : [],
    })

  test('open at its top it draws air into the room: more comes in by the door, all of it goes up', () => {
    const [open, closed] = [shaft(1), shaft(0)].map(spec => burnt(spec, 1000, 1200))
    expect(open!.ventFlowBa[0]!).toBeGreaterThan(1.3 * closed!.ventFlowBa[0]!)
    expect(open!.holeFlowUp[0]!).toBeGreaterThan(1)
    expect(open!.ventFlowAb[0]!).toBeLessThan(0.5 * closed!.ventFlowAb[0]!)
  })

  test('its flow is the draught of its height: of the same order as A sqrt(2 g H dT / T) through both openings', () => {
    const zones = burnt(shaft(1), 1000, 1200)
    const warm = (zones.temperatureK[2]! + zones.temperatureK[3]!) / 2
    const draughtPa = 1.2 * 9.81 * 12 * (1 - 293 / warm)
    // Door (2 m2, counted twice) and roof (1 m2) in series.
    const area = 1 / Math.sqrt(2 / (0.7 * 2) ** 2 + 1 / 0.68 ** 2)
    const expected = area * Math.sqrt(2 * draughtPa * 1.2 * (293 / warm))
    expect(zones.holeFlowUp[0]! / expected).toBeGreaterThan(0.6)
    expect(zones.holeFlowUp[0]! / expected).toBeLessThan(1.5)
  })
})

test('a fire that is lit late leaves the room as it was until then', () => {
  const spec = network(roomOf([6, 5, 3], 'gypsum'), { vents: [door(0.9)] })
  const before = burnt(spec, time => (time < 600 ? 0 : 400), 600)
  expect(before.temperatureK[0]!).toBeCloseTo(293, 6)
  const late = burnt(spec, time => (time < 600 ? 0 : 400), 1200)
  const early = burnt(spec, 400, 600)
  expect(Math.abs(late.temperatureK[0]! - early.temperatureK[0]!)).toBeLessThan(3)
})

test('a fire that is lit as its room comes to rest burns from then on', () => {
  const compiled = compileNetwork(network(roomOf([6, 5, 3], 'gypsum'), { vents: [door(0.9)] }))
  /** Runs a tick of 1 kW, and one of 400 kW at `litAt`. */
  const until = (end: number, litAt = Infinity) => {
    const zones = createZones(compiled)
    stepZones(compiled, zones, end, now => {
      zones.hrrFreeKw[0] = now === 0 ? 1 : now === litAt ? 400 : 0
      zones.burningM2[0] = 1
    })
    return zones
  }
  let restsAt = 0
  do restsAt += TICK_S
  while (until(restsAt + TICK_S).island[0]! >= 0)
  expect(restsAt).toBeGreaterThan(100)
  expect(until(restsAt + TICK_S, restsAt).releasedJ - until(restsAt).releasedJ).toBeCloseTo(400e3 * TICK_S, 0)
})

test('a shaft said to be one zone is mixed to its floor, gas and species', () => {
  const spec = network(roomOf([8, 8, 3], 'concrete'), {
    rooms: [roomOf([8, 8, 3], 'concrete'), { ...roomOf([2, 2, 12], 'concrete'), shaft: true }],
    vents: [door(1), { ...door(1), b: 1 }],
    holes: [{ upper: -1, lower: 1, areaM2: 1, shape: 'square' }],
  })
  const zones = burnt(spec, 1000, 600)
  expect(zones.temperatureK[2]! - 293).toBeGreaterThan(30)
  expect(zones.temperatureK[3]).toBeCloseTo(zones.temperatureK[2]!, 6)
  expect(zones.layerHeightM[1]).toBeLessThan(0.01)
  expect(zones.massKg[3]! / zones.massKg[2]!).toBeLessThan(1e-3)
  // The same draught as with two zones, whose mean this is.
  const two = burnt({ ...spec, rooms: spec.rooms.map(room => ({ ...room, shaft: false })) }, 1000, 600)
  const mean =
    (two.massKg[2]! * two.temperatureK[2]! + two.massKg[3]! * two.temperatureK[3]!) /
    (two.massKg[2]! + two.massKg[3]!)
  expect(Math.abs(zones.temperatureK[2]! - mean) / (mean - 293)).toBeLessThan(0.25)
})

test('a flow that draws from both layers has the density of what passes: m = 0.68 A sqrt(2 dP rho)', () => {
  const below = { upperK: 600, lowerK: 320, heightM: 2.2 }
  const { network, zones, s } = still(building([hole(0, 2)]), [
    below,
    { upperK: 293, lowerK: 293, heightM: 2.9 },
  ])
  const edge = network.vents
  zones.gaugePa[0] = 30
  let kg = 0
  let m3 = 0
  // The share of each layer is that of the step before.
  for (let step = 0; step < 20; step++) {
    s.count = 0
    recordEdge(network, zones, s, edge)
    const went = Array.from(s.rate.subarray(0, s.count), (rate, i) => ({ rate, from: s.from[i]! }))
    expect(new Set(went.map(({ from }) => from))).toEqual(new Set([0, 1]))
    kg = went.reduce((sum, { rate }) => sum + rate, 0)
    m3 = went.reduce((sum, { rate, from }) => sum + rate / s.density[from]!, 0)
  }
  const outside = network.outsideDensity
  const pa =
    30 +
    9.80665 * ((outside - s.density[1]!) * below.heightM + (outside - s.density[0]!) * (3 - below.heightM))
  expect(kg).toBeCloseTo(0.68 * 2 * Math.sqrt(2 * pa * (kg / m3)), 3)
  expect(kg / m3).toBeGreaterThan(1.1 * s.density[0]!)
})

describe('what comes down through a hole in the ceiling', () => {
  // Two rooms of 3 m, the lower one under suction so strong that nothing goes up.
  const pair = building([hole(0, 0.5)])
  const single: NetworkSpec = {
    ...pair,
    rooms: [storey(0)],
    vents: [],
    holes: [{ ...hole(0, 0.5), upper: -1 }],
  }
  const below = { upperK: 400, lowerK: 293, heightM: 1.5 }

  /** Share of it that settles in the upper layer, from a room above of one temperature or from beyond the rooms. */
  function shareUp(fromK: number, upstairs: 'a room' | 'beyond', into: Layers = below): number {
    const above = { upperK: fromK, lowerK: fromK, heightM: 2.9 }
    const { network, zones, s } = upstairs === 'a room' ? still(pair, [into, above]) : still(single, [into])
    const edge = network.vents
    if (upstairs === 'beyond') zones.beyondK[edge] = fromK
    zones.gaugePa[0] = -200
    recordEdge(network, zones, s, edge)
    const cameDown = Array.from(s.rate.subarray(0, s.count), (rate, i) => ({ rate, to: s.to[i] }))
    const sum = (of: typeof cameDown) => of.reduce((total, { rate }) => total + rate, 0)
    expect(zones.holeFlowUp[0]).toBe(0)
    expect(sum(cameDown)).toBeCloseTo(zones.holeFlowDown[0]!, 9)
    return sum(cameDown.filter(({ to }) => to === 0)) / sum(cameDown)
  }

  // CFAST 7 (flowvertical): to the upper layer if it is more than 1 K above the lower one, else to the lower one.
  test.each(['a room', 'beyond'] as const)('settles whole by its temperature, from %s', upstairs => {
    expect(shareUp(293, upstairs)).toBe(0)
    expect(shareUp(293.9, upstairs)).toBe(0)
    expect(shareUp(294.1, upstairs)).toBeCloseTo(1, 9)
    expect(shareUp(340, upstairs)).toBeCloseTo(1, 9)
    // In a room of one temperature, no share is arbitrary.
    expect(shareUp(293, upstairs, { heightM: 1.5 })).toBe(0)
  })

  test('fills the lower layer of a room from which a fan draws: a room without smoke has none', () => {
    const spec: NetworkSpec = {
      ...single,
      fans: [{ from: 0, to: -1, flowM3S: 1, fromZ: 2, toZ: 2, areaM2: 0.09 }],
    }
    const compiled = compileNetwork(spec)
    const zones = createZones(compiled)
    stepZones(compiled, zones, 600, () => zones.wake.fill(1))
    expect(zones.holeFlowDown[0]).toBeGreaterThan(1)
    expect(zones.layerHeightM[0]).toBeGreaterThan(2.99)
  })
})
