// Pressures of rooms whose answer is known by hand: an ideal gas that is heated, and orifices in a row.
import { describe, expect, test } from 'vitest'
import { solvePressure } from '../../../src/fire/zone/pressure.ts'
import { network, roomOf } from './rooms.ts'
import { still } from './still.ts'

const room = roomOf([10, 10, 4])
const [OUTSIDE, A, B, C] = [-1, 0, 1, 2]
/** So long that the gas of a room has no part in it. */
const STEADY_S = 1e9

interface Hole {
  readonly a: number
  readonly b: number
  readonly areaM2: number
}

/** Pressures, Pa, of rooms full of air of 293 K with windows of 1 m and heat, kW, from a first guess on, which each step makes better. */
function pressures(
  heat: readonly number[],
  windows: readonly Hole[],
  { dt = STEADY_S, from = 0, eos = 0, steps = 1 } = {},
) {
  const spec = network(room, {
    rooms: heat.map(() => room),
    vents: windows.map(({ a, b, areaM2 }) => ({ a, b, widthM: areaM2, sillZ: 1, soffitZ: 2 })),
  })
  const {
    network: compiled,
    zones,
    s,
    island,
  } = still(
    spec,
    heat.map(() => ({ heightM: 4 - 4e-4 })),
  )
  s.heatW.set(heat.map(kw => kw * 1000))
  s.eosPa.fill(eos)
  zones.gaugePa.fill(from)
  for (let step = 0; step < steps; step++) solvePressure(compiled, zones, s, island, dt)
  return Array.from(zones.gaugePa)
}

/** Pressure that drives the gas of a heat, kW, through an orifice: m = 0.7 A sqrt(2 rho dP), and m c_p T is the heat. */
function drop(kw: number, areaM2: number): number {
  const speed = (kw * 1000) / (1012 * 293) / (0.7 * areaM2)
  const density = 101_325 / ((0.4 / 1.4) * 1012 * 293)
  return (speed * speed) / (2 * density)
}

const near = (value: number, expected: number, share = 0.01) =>
  expect(Math.abs(value / expected - 1)).toBeLessThan(share)

describe('a closed room', () => {
  test('gains (gamma - 1) Q dt / V', () => {
    const [pa] = pressures([50], [], { dt: 2 })
    expect(pa).toBeCloseTo((0.4 * 50e3 * 2) / 400, 6)
  })
  test('takes the pressure of its gas without heat', () => {
    const [pa] = pressures([0], [], { dt: 2, eos: 120 })
    expect(pa).toBeCloseTo(120, 6)
  })
})

describe('a room with a window', () => {
  test('sends its heat out by the orifice', () => {
    const [pa] = pressures([100], [{ a: A, b: OUTSIDE, areaM2: 0.05 }])
    near(pa!, drop(100, 0.05))
  })
  test('that is cooled draws as much in', () => {
    const [pa] = pressures([-100], [{ a: OUTSIDE, b: A, areaM2: 0.05 }])
    near(pa!, -drop(100, 0.05))
  })
  test('with two in parallel is as with one of both areas', () => {
    const [pa] = pressures(
      [100],
      [
        { a: A, b: OUTSIDE, areaM2: 0.02 },
        { a: OUTSIDE, b: A, areaM2: 0.03 },
      ],
    )
    near(pa!, drop(100, 0.05))
  })
  test.each([1e5, -9e4, 1])('finds it from %d Pa', from => {
    const [pa] = pressures([100], [{ a: A, b: OUTSIDE, areaM2: 0.05 }], { from })
    near(pa!, drop(100, 0.05))
  })
  test('finds it from anywhere between a ten-thousandth of a pascal and an atmosphere, above and below', () => {
    for (const areaM2 of [0.001, 0.05, 6])
      for (let power = -4; power < 5; power += 0.25)
        for (const way of [1, -0.9]) {
          const [pa] = pressures([100], [{ a: A, b: OUTSIDE, areaM2 }], { from: way * 10 ** power })
          // A thousandth of twice the heat, and 20 W: 0.22 % of the flow, 0.44 % of the pressure.
          near(pa!, drop(100, areaM2), 0.006)
        }
  })
  test('stores in a short step what its gas takes: half of the heat, if the pressure is half way', () => {
    const steady = drop(100, 0.05)
    // V / ((gamma - 1) dt) (P - P0) is 50 kW where the other 50 leave at a quarter of the pressure.
    const dt = (400 * (steady / 4)) / (0.4 * 50e3)
    for (const from of [0, 2e5, -9e4]) {
      const [pa] = pressures([100], [{ a: A, b: OUTSIDE, areaM2: 0.05 }], { dt, from })
      near(pa!, steady / 4)
    }
  })
})

describe('rooms in a row', () => {
  const row = [
    { a: A, b: B, areaM2: 0.05 },
    { a: C, b: B, areaM2: 0.08 },
    { a: C, b: OUTSIDE, areaM2: 0.1 },
  ]

  test('add their drops up', () => {
    const [a, b, c] = pressures([80, 0, 0], row, { steps: 2 })
    near(c!, drop(80, 0.1))
    near(b! - c!, drop(80, 0.08))
    near(a! - b!, drop(80, 0.05))
  })
  test('pass on the heat of each', () => {
    const [a, b, c] = pressures([80, 40, 30], row, { steps: 2 })
    near(c!, drop(150, 0.1))
    near(b! - c!, drop(120, 0.08))
    near(a! - b!, drop(80, 0.05))
  })
  test('joined by a large hole are one', () => {
    const [a, b] = pressures(
      [80, 0],
      [
        { a: A, b: B, areaM2: 6 },
        { a: B, b: OUTSIDE, areaM2: 0.05 },
      ],
      { steps: 2 },
    )
    near(a!, drop(80, 0.05))
    near(b!, drop(80, 0.05))
  })
  test('joined by a large hole come to the pressure of the outside at once: a step twice as long only changes the sign', () => {
    // The flow goes with the root of the pressure, so that Newton's step from p ends at -p.
    for (const from of [5, -5, 300]) {
      const joined = [
        { a: A, b: B, areaM2: 6 },
        { a: B, b: OUTSIDE, areaM2: 0.05 },
      ]
      for (const pa of pressures([0, 0], joined, { from })) expect(Math.abs(pa)).toBeLessThan(0.01)
    }
  })
  test('come to the same from far off', () => {
    const [a, b, c] = pressures([80, 40, 30], row, { from: -5e4, steps: 4 })
    near(c!, drop(150, 0.1))
    near(b! - c!, drop(120, 0.08))
    near(a! - b!, drop(80, 0.05))
  })
  test('of two ways out divide the heat by their areas', () => {
    const [a, b] = pressures(
      [90, 0],
      [
        { a: A, b: B, areaM2: 3 },
        { a: A, b: OUTSIDE, areaM2: 0.03 },
        { a: B, b: OUTSIDE, areaM2: 0.06 },
      ],
      { steps: 2 },
    )
    near(a!, drop(90, 0.09))
    near(b!, drop(90, 0.09))
  })
})
