/** Fully developed fires as well-mixed rooms in balance. */
import { describe, expect, test } from 'vitest'
import { mixRoom } from '../../src/fire/bulk/mix.ts'
import { stepBulk } from '../../src/fire/bulk/step.ts'
import { CP } from '../../src/fire/zone/constants.ts'
import { compileNetwork, type Network, type NetworkSpec } from '../../src/fire/zone/network.ts'
import { stepZones } from '../../src/fire/zone/step.ts'
import { createZones, validity, type Zones } from '../../src/fire/zone/zones.ts'
import { sequence } from './sequence.ts'

const concrete = { layers: [{ kWMK: 1.75, rhoKgM3: 2200, cJKgK: 1000, thicknessM: 0.15 }], emissivity: 0.94 }
const plastic = {
  c: 2,
  h: 3.5,
  o: 0,
  n: 0,
  cl: 0.5,
  heatKJKg: 24_000,
  radiativeFraction: 0.35,
  sootYield: 0.1,
  monoxideYield: 0.06,
  oxygenLimit: 0.15,
}
const ambient = { insideK: 293, outsideK: 283, pressurePa: 101_325, relativeHumidity: 0.5 }

function room(floorZ = 0) {
  return { widthM: 6, depthM: 5, heightM: 3, floorZ, ceiling: concrete, wall: concrete, floor: concrete }
}

function oneRoom(widthM: number, heightM: number): NetworkSpec {
  return {
    ambient,
    rooms: [room()],
    vents: [{ a: 0, b: -1, widthM, sillZ: 0, soffitZ: heightM }],
    burners: [{ room: 0, fuel: plastic, baseM: 0.5 }],
  }
}

function develop(network: Network, freeKw: number, minutes: number): Zones {
  const zones = createZones(network)
  for (let r = 0; r < network.rooms; r++) mixRoom(network, zones, r)
  for (let m = 0; m < minutes; m++) {
    zones.hrrFreeKw.fill(freeKw)
    zones.burningM2.fill(20)
    stepBulk(network, zones, 60)
  }
  return zones
}

describe('one room with an opening', () => {
  test.each([
    [1, 2],
    [2, 2],
    [3, 1],
  ])('of %i by %i m burns what 1,500 A root H kW allows', (width, height) => {
    const network = compileNetwork(oneRoom(width, height))
    const limit = 1500 * width * height * Math.sqrt(height)
    const given = 1.3 * limit
    const zones = develop(network, given, 30)
    expect(zones.hrrPlumeKw[0]! / limit).toBeGreaterThan(0.85)
    expect(zones.hrrPlumeKw[0]! / limit).toBeLessThan(1.1)
    expect(zones.ventJetKw[0]! / (given - zones.hrrPlumeKw[0]!)).toBeCloseTo(1, 1)
  })

  // 40 MW give off 1.7 kg/s of vapour, which leaves by 0.006 m2 and, as long as it is less than 16 kPa, by what is taken
  // for the gas's own compliance; by 4 m2 it leaves at pascals.
  test.each([
    [0.02, 0.3, true],
    [2, 2, false],
  ])('of %f by %f m is beyond what panes stand: %s', (width, height, beyond) => {
    const zones = develop(compileNetwork(oneRoom(width, height)), 40_000, 2)
    expect((zones.validity[0]! & validity.pressure) !== 0).toBe(beyond)
  })

  // Fibre lets hardly any heat pass: 6 MW leave with some 2 kg/s of gas and by radiation through 4 m2. Law's peak is 1,211 degC.
  test.each([
    ['fibre', { kWMK: 0.09, rhoKgM3: 128, cJKgK: 1040, thicknessM: 0.1 }, true],
    ['concrete', concrete.layers[0]!, false],
  ])('lined with %s is hotter than measured fires: %s', (_, layer, hotter) => {
    const lining = { layers: [layer], emissivity: 0.94 }
    const spec = oneRoom(2, 2)
    const lined = { ...spec.rooms[0]!, ceiling: lining, wall: lining, floor: lining }
    const zones = develop(compileNetwork({ ...spec, rooms: [lined] }), 6000, 30)
    expect((zones.validity[0]! & validity.hot) !== 0).toBe(hotter)
  })

  test('burns all its fuel while there is air, and reaches what compartments reach', () => {
    const network = compileNetwork(oneRoom(2, 2))
    const zones = develop(network, 6000, 30)
    expect(zones.hrrPlumeKw[0]).toBeCloseTo(6000, 0)
    expect(zones.temperatureK[0]! - 273).toBeGreaterThan(700)
    expect(zones.temperatureK[0]! - 273).toBeLessThan(1300)
  })
})

/** kW burning in a closed room at this temperature (surfaces alike), K, with 12 % of oxygen by mass. */
function burnsAt(temperatureK: number): number {
  const network = compileNetwork({ ...oneRoom(1, 2), vents: [] })
  const zones = createZones(network)
  mixRoom(network, zones, 0)
  zones.temperatureK.fill(temperatureK)
  zones.surfaceK.fill(temperatureK)
  zones.cellK.fill(temperatureK)
  for (let z = 0; z < 2; z++) zones.oxygenKg[z] = 0.12 * zones.massKg[z]!
  zones.hrrFreeKw.fill(50)
  stepBulk(network, zones, 1)
  return zones.hrrPlumeKw[0]!
}

// 12 % by mass is 11 % by volume: too little for a flame in cool air, enough at 600 degC (Beyler; FDS, extinction
// model 1).
test.each([
  [320, 0],
  [900, 50],
])('gas of %i K with an eighth of oxygen lets %i of 50 kW burn', (temperatureK, kw) => {
  expect(burnsAt(temperatureK)).toBeCloseTo(kw, 6)
})

test('heat that is released goes out with the gas, into slabs and by radiation', () => {
  const network = compileNetwork(oneRoom(2, 2))
  const zones = develop(network, 6000, 120)
  const outKgS = zones.ventFlowAb[0]!
  const byGas = (outKgS * CP * (zones.temperatureK[0]! - ambient.outsideK)) / 1000
  const area = [0, 1, 2, 3].map(k => zones.slabArea[k]!)
  const bySlabs = area.reduce((sum, a, k) => sum + a * zones.absorbedKwM2[k]!, 0)
  const byOpening = 4 * zones.ventIncidentKwM2[0]!
  expect((byGas + bySlabs + byOpening) / 6000).toBeGreaterThan(0.9)
  expect((byGas + bySlabs + byOpening) / 6000).toBeLessThan(1.1)
})

test('what the gas of two layers had paid, and no wall had yet, is its own again when they mix', () => {
  const network = compileNetwork(oneRoom(1, 2))
  const zones = createZones(network)
  zones.temperatureK[0] = 340
  zones.paidJ.set([50_000, 10_000])
  zones.heatLagS[0] = 8
  const heat = () => [0, 1].reduce((sum, z) => sum + CP * zones.massKg[z]! * zones.temperatureK[z]!, 0)
  const before = heat()
  mixRoom(network, zones, 0)
  expect(heat() - before).toBeCloseTo(60_000, 3)
  expect([...zones.paidJ, zones.heatLagS[0]]).toEqual([0, 0, 0])
})

// The room's film rises when it burns: in these, gas under the higher film is too cool for its oxygen to burn, and
// under the lower one hot enough.
test.each([
  [480, 0.12, 1000],
  [550, 0.1, 500],
  [550, 0.1, 1000],
])('a closed room of %i K at the point of burning balances its heat', (gasK, oxygen, kw) => {
  const network = compileNetwork({ ...oneRoom(1, 2), vents: [] })
  const zones = createZones(network)
  mixRoom(network, zones, 0)
  zones.temperatureK.fill(gasK)
  zones.surfaceK.fill(gasK - 100)
  zones.cellK.fill(gasK - 100)
  for (let z = 0; z < 2; z++) zones.oxygenKg[z] = oxygen * zones.massKg[z]!
  zones.hrrFreeKw.fill(kw)
  const heldKg = zones.massKg[0]! + zones.massKg[1]!
  stepBulk(network, zones, 60)
  const kelvin = zones.temperatureK[0]!
  const gas = (heldKg * CP * (gasK - kelvin)) / 60_000
  const fuel = ((kw / plastic.heatKJKg) * CP * (ambient.insideK - kelvin)) / 1000
  const walls = [0, 1, 2, 3].reduce((sum, k) => sum + zones.slabArea[k]! * zones.absorbedKwM2[k]!, 0)
  // Within a kelvin of gas and film.
  expect(Math.abs(zones.releasedJ / 60_000 + gas + fuel - walls)).toBeLessThan(0.03 * Math.abs(gas))
})

/** Steps, gas and heat in the walls after a fire of 2 MW that burns for an hour and fades in two. */
function fades(next: (changeKS: number) => number) {
  const network = compileNetwork(oneRoom(2, 2))
  const zones = createZones(network)
  mixRoom(network, zones, 0)
  let steps = 0
  let changeKS = Infinity
  for (let time = 0; time < 10_800; steps++) {
    const dt = Math.min(next(changeKS), 10_800 - time)
    zones.hrrFreeKw[0] = 2000 * Math.min(1, (10_800 - time - dt / 2) / 7200)
    changeKS = stepBulk(network, zones, dt)
    time += dt
  }
  const stored = zones.cellK.reduce(
    (sum, kelvin, c) => sum + network.cellCapacity[c]! * (kelvin - ambient.insideK),
    0,
  )
  return { steps, stored, gasK: zones.temperatureK[0]! }
}

// As beatLength.ts chooses them.
test('gas and walls of a fading fire end as in short steps', () => {
  const short = fades(() => 20)
  const long = fades(changeKS => (changeKS * 120 <= 40 ? 120 : 60))
  expect(long.steps).toBeLessThan(0.25 * short.steps)
  expect(Math.abs(long.gasK - short.gasK)).toBeLessThan(3)
  expect(Math.abs(long.stored / short.stored - 1)).toBeLessThan(0.01)
})

test('a chimney draws: a fire below an open shaft pulls air in at the foot and sends hot gas out at the top', () => {
  const network = compileNetwork({
    ambient,
    rooms: [room(0), { ...room(0), widthM: 3, depthM: 3, heightM: 18, shaft: true }, room(6), room(12)],
    vents: [
      { a: 0, b: -1, widthM: 2, sillZ: 0, soffitZ: 2 },
      ...[0, 2, 3].map(r => ({
        a: r,
        b: 1,
        widthM: 2,
        sillZ: [0, 0, 6, 12][r]! + 0.5,
        soffitZ: [0, 0, 6, 12][r]! + 2.5,
      })),
      ...[2, 3].map(r => ({
        a: r,
        b: -1,
        widthM: 2,
        sillZ: [0, 0, 6, 12][r]! + 0.5,
        soffitZ: [0, 0, 6, 12][r]! + 2.5,
      })),
    ],
    holes: [{ lower: 1, upper: -1, areaM2: 9, shape: 'square' }],
    burners: [{ room: 0, fuel: plastic, baseM: 0.5 }],
  })
  const zones = develop(network, 8000, 20)
  expect(zones.ventFlowBa[0]).toBeGreaterThan(zones.ventFlowAb[0]!)
  expect(zones.holeFlowUp[0]).toBeGreaterThan(3)
  expect(zones.temperatureK[2]).toBeGreaterThan(zones.temperatureK[4]! + 20)
})

test('merging layers keeps mass, heat and species', () => {
  const network = compileNetwork(oneRoom(1, 2))
  const zones = createZones(network)
  zones.burningM2[0] = 2
  stepZones(network, zones, 600, t => {
    zones.hrrFreeKw[0] = Math.min(1500, 0.0469 * t * t)
  })
  const sum = (column: Float64Array) => column[0]! + column[1]!
  const heat = () => zones.massKg[0]! * zones.temperatureK[0]! + zones.massKg[1]! * zones.temperatureK[1]!
  const wall = () => zones.slabArea[1]! + zones.slabArea[2]!
  const before = [sum(zones.massKg), heat(), sum(zones.sootKg), sum(zones.oxygenKg), wall()]
  expect(zones.temperatureK[0]).toBeGreaterThan(zones.temperatureK[1]! + 50)
  mixRoom(network, zones, 0)
  const after = [sum(zones.massKg), heat(), sum(zones.sootKg), sum(zones.oxygenKg), wall()]
  after.forEach((value, i) => expect(value / before[i]!).toBeCloseTo(1, 9))
  expect(zones.temperatureK[0]).toBe(zones.temperatureK[1])
})

test('random networks balance: what flows into a room flows out, and nothing leaves its bounds', () => {
  const next = sequence(7)
  for (let n = 0; n < 200; n++) {
    const count = 2 + Math.floor(6 * next())
    const rooms = Array.from({ length: count }, (_, i) => ({
      ...room(3.5 * Math.floor(i / 2)),
      widthM: 2 + 10 * next(),
    }))
    const vents = rooms.flatMap((r, i) => [
      { a: i, b: -1, widthM: 0.05 + 3 * next(), sillZ: r.floorZ, soffitZ: r.floorZ + 0.5 + 2 * next() },
      ...(i > 0 && rooms[i - 1]!.floorZ === r.floorZ
        ? [{ a: i, b: i - 1, widthM: 2 * next() + 0.1, sillZ: r.floorZ, soffitZ: r.floorZ + 2 }]
        : []),
    ])
    const holes = rooms.flatMap((_, i) =>
      i >= 2 ? [{ lower: i - 2, upper: i, areaM2: 10 * next() * next(), shape: 'square' as const }] : [],
    )
    const network = compileNetwork({
      ambient,
      rooms,
      vents,
      holes,
      burners: [{ room: 0, fuel: plastic, baseM: 0.5 }],
    })
    const zones = develop(network, 20_000 * next(), 10)
    const net = new Float64Array(count)
    let through = 0
    const pass = (a: number, b: number, ab: number, ba: number) => {
      if (a >= 0) net[a]! += ab - ba
      if (b >= 0) net[b]! += ba - ab
      through = Math.max(through, ab, ba)
    }
    for (let v = 0; v < network.vents; v++)
      pass(network.ventA[v]!, network.ventB[v]!, zones.ventFlowAb[v]!, zones.ventFlowBa[v]!)
    for (let h = 0; h < network.holes; h++)
      pass(network.holeLower[h]!, network.holeUpper[h]!, zones.holeFlowUp[h]!, zones.holeFlowDown[h]!)
    for (let r = 0; r < count; r++) {
      const fuel = r === 0 ? zones.hrrFreeKw[0]! / plastic.heatKJKg : 0
      expect(Math.abs(net[r]! - fuel), `network ${n}, room ${r}`).toBeLessThan(0.05 + 0.01 * through)
      expect(zones.temperatureK[2 * r]).toBeGreaterThanOrEqual(200)
      expect(zones.temperatureK[2 * r]).toBeLessThan(2000)
      expect(zones.massKg[2 * r]).toBeGreaterThan(0)
      expect(zones.oxygenKg[2 * r]).toBeGreaterThanOrEqual(0)
    }
  }
})
