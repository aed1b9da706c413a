// The laws of the zone model one by one, against the values that their sources give.
import { describe, expect, test } from 'vitest'
import { absorption } from '../../../src/fire/zone/emissivity.ts'
import { room } from '../../../src/fire/zone/enclosure.ts'
import { fireRays } from '../../../src/fire/zone/fireRays.ts'
import { filmOf } from '../../../src/fire/zone/heat.ts'
import { entrainment, flameHeight, plumeImages, qStar } from '../../../src/fire/zone/plume.ts'
import { spill } from '../../../src/fire/zone/wallVent.ts'
import { verifyFire } from '../../../src/verify/fire/verifyFire.ts'

const disc = (diameter: number): number => (Math.PI * diameter * diameter) / 4

/** The base of a plume in the open, at 20 degC and one atmosphere. */
const on = (areaM2: number, images = 1, atmospheres = 1) => ({ areaM2, images, ambientK: 293, atmospheres })

/** A fire of 1 MW on a circle of 1 m, of which 0.7 MW rise with the plume. */
const drawn = (height: number): number => entrainment(1e6, 7e5, height, on(disc(1)))

describe('a plume', () => {
  test('far above the flame draws what Heskestad says: 0.071 Qc^(1/3) z^(5/3) (1 + 0.026 Qc^(2/3) z^(-5/3))', () => {
    // SFPE Handbook, Fire Plumes, Flame Height, and Air Entrainment: virtual origin at 0.083 Q^(2/5) - 1.02 D.
    const origin = 0.083 * 1000 ** 0.4 - 1.02
    for (const height of [4, 10, 20]) {
      const z = (height - origin) ** (5 / 3)
      const mass = 0.071 * Math.cbrt(700) * z * (1 + (0.026 * 700 ** (2 / 3)) / z)
      expect(drawn(height) / mass).toBeGreaterThan(0.98)
      expect(drawn(height) / mass).toBeLessThan(1.02)
    }
  })
  test('draws in proportion to height within the flame, and nothing below its base or without a fire', () => {
    expect(drawn(2) / drawn(0.5)).toBeCloseTo(4, 9)
    // At the flame tip, 0.235 Q^(2/5) - 1.02 D = 2.70 m: 0.0056 Qc (SFPE Handbook), which is good to some percent.
    expect((drawn(2) / 2) * 2.7045).toBeGreaterThan(0.95 * 0.0056 * 700)
    expect((drawn(2) / 2) * 2.7045).toBeLessThan(1.15 * 0.0056 * 700)
    expect([drawn(0), entrainment(0, 0, 2, on(1)), entrainment(1e6, 0, 2, on(1))]).toEqual([0, 0, 0])
  })
  test('in a corner is a quarter of that of a fire four times larger', () =>
    expect(entrainment(1e6, 7e5, 3, on(0.5, 4))).toBeCloseTo(entrainment(4e6, 28e5, 3, on(2)) / 4, 12))
  test('stands in a corner if both walls are nearer than half the side of its burner', () => {
    const images = (x: number, y: number): number => plumeImages(10, 8, x, y, 1)
    expect([images(0.4, 0.4), images(9.6, 0.4), images(0.4, 7.6), images(9.6, 7.6)]).toEqual([4, 4, 4, 4])
    expect([images(0.4, 4), images(5, 0.4), images(0.6, 0.4), images(5, 4)]).toEqual([1, 1, 1, 1])
  })
  test('has the flame height and the Q* of the handbook', () => {
    expect(flameHeight(1000, disc(1))).toBeCloseTo(0.235 * 1000 ** 0.4 - 1.02, 9)
    expect(flameHeight(1, disc(1))).toBe(0)
    // Q* = Q / (1110 D^(5/2)) in air at 20 degC, rounded.
    expect(qStar(1e6, 1, 293.15)).toBeCloseTo(1000 / 1110, 1)
    expect(qStar(1e6, 1, 293.15) / qStar(1e6, 4, 293.15)).toBeCloseTo(32, 9)
  })
})

// Air of half the density that half the heat warms as much rises as fast: mass and heat flows are all halved (Froude).
describe('half the air with half the fire behaves alike', () => {
  test('in a plume and in its flame', () => {
    const [whole, half] = [
      [2, 4].map(z => entrainment(1e6, 7e5, z, on(0.5))),
      [2, 4].map(z => entrainment(5e5, 3.5e5, z, on(0.5, 1, 0.5))),
    ]
    half.forEach((kgS, i) => expect(kgS / whole[i]!).toBeCloseTo(0.5, 12))
    expect(flameHeight(500, 0.5, 0.5)).toBeCloseTo(flameHeight(1000, 0.5), 12)
    expect(qStar(5e5, 1, 293, 0.5)).toBeCloseTo(qStar(1e6, 1, 293), 12)
  })

  test('in a spill plume', () =>
    expect(spill({ atmospheres: 0.5 }, 600, 300, 1, 1, 2)).toBeCloseTo(
      0.5 * spill({ atmospheres: 1 }, 600, 300, 2, 1, 2),
      12,
    ))

  test('in a room with a door, but for what clear gas radiates', () => {
    const upperAndHeight = (atmospheres: number): readonly number[] => {
      const fuel = { radiative_fraction: 0 }
      const points = [
        [0, 300 * atmospheres],
        [200, 300 * atmospheres],
      ]
      const file = {
        schema: 'firebreak-cfast-case/1',
        id: 'high',
        duration_s: 200,
        ambient: { p_Pa: 101_325 * atmospheres, relative_humidity_pct: 0 },
        compartments: [{ id: 'A', width_m: 5, depth_m: 4, height_m: 3 }],
        vents: [{ type: 'wall', between: ['A', 'OUTSIDE'], width_m: 1, height_m: 2 }],
        fire: { compartment: 'A', min_area_m2: 0.5, fuel, prescribed_hrr_points_s_kW: points },
      }
      const { series = {} } = verifyFire([{ file }])[0]!
      return ['T_upper_C_A', 'layer_height_m_A'].map(name => series[name]!.at(-1)!)
    }
    const [[sea, low], [high, same]] = [upperAndHeight(1), upperAndHeight(0.65)] as [number[], number[]]
    expect(Math.abs((high! - 20) / (sea! - 20) - 1)).toBeLessThan(0.03)
    expect(Math.abs(same! / low! - 1)).toBeLessThan(0.01)
  })
})

describe('smoke absorbs', () => {
  const [volume, beam] = [10, 2]
  /** Kilograms of a gas whose pressure path is so many bar cm, by the law of ideal gases. */
  const kg = (barCm: number, kelvin: number, molarKg: number): number =>
    (((barCm / 100 / beam) * 1e5 * volume) / (8.314463 * kelvin)) * molarKg
  const emits = (kelvin: number, waterKg: number, dioxideKg: number): number =>
    1 - Math.exp(-absorption(kelvin, volume, beam, 0, waterKg, dioxideKg) * beam)

  // ln of the emissivity: the sum of c_ji log10(path)^j (T / 1000 K)^i, by the table of Leckner's coefficients.
  test.each([
    [1000, 10, -3.374904 + 1.64324 - 0.234025],
    [1000, 100, -3.374904 + 2 * 1.64324 - 4 * 0.234025],
    [2000, 10, -4.466816 + 2.14199 - 0.26784],
    [400, 10, -2.685585 + 1.205836 - 0.169658],
  ])('by water, at %d K over %d bar cm', (kelvin, path, log) =>
    expect(emits(kelvin, kg(path, kelvin, 0.0180153), 0)).toBeCloseTo(Math.exp(log), 4),
  )
  // Kuhn's emissivities for flux, of g/cm2: 1.66 times as much in a straight path, kg/m2.
  test.each([
    [1e-3, 0.121 * -3 + 0.491],
    [1e-2, 0.121 * -2 + 0.491],
    [1e-1, 0.146 * -1 + 0.527],
  ])('by water at room temperature as in the atmosphere, with %d g/cm2', (gCm2, emissivity) => {
    const water = (10 * 1.66 * gCm2 * volume) / beam
    expect(emits(293, water, 0)).toBeCloseTo(emissivity, 2)
    expect(emits(250, water, 0)).toBeCloseTo(emissivity, 2)
    expect(emits(346.5, water, 0)).toBeGreaterThan(Math.min(emits(293, water, 0), emits(400, water, 0)))
    expect(emits(346.5, water, 0)).toBeLessThan(Math.max(emits(293, water, 0), emits(400, water, 0)))
  })
  test.each([
    [1000, 10, -2.93887 + 0.96253 - 0.190266],
    [1000, 100, -2.93887 + 2 * 0.96253 - 4 * 0.190266],
    [2000, 10, -3.75486 + 1.37924 - 0.266768],
  ])(
    'by carbon dioxide, half of it for what water absorbs as well, at %d K over %d bar cm',
    (kelvin, path, log) =>
      expect(emits(kelvin, 0, kg(path, kelvin, 0.0440088))).toBeCloseTo(0.5 * Math.exp(log), 4),
  )
  test('by both gases and soot together, and hardly where it is clear', () => {
    const [water, dioxide] = [kg(10, 1000, 0.0180153), kg(10, 1000, 0.0440088)]
    const gases = Math.exp(-1.965689) + 0.5 * Math.exp(-2.166606)
    // A gram of soot in 10 m3 of 1000 K: 1195.5 f_v T with 1800 kg/m3.
    const soot = 1195.5 * (1e-3 / 1800 / 10) * 1000
    expect(absorption(1000, volume, beam, 1e-3, water, dioxide)).toBeCloseTo(
      soot - Math.log(1 - gases) / beam,
      4,
    )
    expect(absorption(300, volume, beam, 0, 0, 0)).toBe(0.01)
  })
  test('below the table in proportion to its amount, so that a trace does nothing', () => {
    const by = (water: number, dioxide: number): number =>
      emits(1000, kg(water, 1000, 0.0180153), kg(dioxide, 1000, 0.0440098))
    const clear = emits(1000, 0, 0)
    expect(by(1, 1e-9)).toBeCloseTo(by(1, 0), 9)
    expect(by(1e-9, 20)).toBeCloseTo(by(0, 20), 9)
    // The thinnest gas of the table, 0.1 bar cm, emits more than clear air; a tenth of it a tenth of that.
    for (const [water, dioxide] of [
      [0.1, 20],
      [20, 0.1],
    ] as const) {
      const without = water < 1 ? by(0, dioxide) : by(water, 0)
      const whole = by(water, dioxide) - without
      const tenth = (water < 1 ? by(water / 10, dioxide) : by(water, dioxide / 10)) - without
      expect(whole).toBeGreaterThan(0.003)
      expect(tenth / whole).toBeCloseTo(0.1, 3)
    }
    expect(clear).toBeCloseTo(1 - Math.exp(-0.01 * beam), 12)
  })
})

describe('a surface and its gas exchange heat', () => {
  const [ceiling, upperWall, lowerWall, floor] = [0, 1, 2, 3]
  // Holman, Heat Transfer, table 7-2, for air: in turbulence 1.52 and 1.31 dT^(1/3); heated plate facing down 0.59 (dT / L)^(1/4).
  test('by turbulence, alike whether it is hotter or colder, but for a ceiling hotter than its gas', () => {
    for (const k of [upperWall, lowerWall])
      expect([filmOf(k, 125) / 5, filmOf(k, -125) / 5]).toEqual([expect.closeTo(1.31), expect.closeTo(1.31)])
    expect([filmOf(floor, 125) / 5, filmOf(floor, -125) / 5]).toEqual([
      expect.closeTo(1.52),
      expect.closeTo(1.52),
    ])
    expect(filmOf(ceiling, 125) / 5).toBeCloseTo(1.52)
  })
  test('under a hotter ceiling as gas that rests, by the area over the perimeter', () => {
    room.width = 12
    room.depth = 6
    expect(filmOf(ceiling, -32)).toBeCloseTo(0.59 * 2, 3)
    // Nu = 0.27 Ra^(1/4) (McAdams), here with air at 350 K: 0.030 W/mK, 2.1e-5 and 3.0e-5 m2/s.
    const rayleigh = (9.81 / 350) * 32 * (2 ** 3 / (2.1e-5 * 3e-5))
    const own = (0.03 / 2) * 0.27 * rayleigh ** 0.25
    expect(filmOf(ceiling, -32) / own).toBeGreaterThan(0.85)
    expect(filmOf(ceiling, -32) / own).toBeLessThan(1.15)
  })
})

test('a fire in the middle of a cube sends a sixth to each face, as far as the gas lets it through', () => {
  const send = (upper: number, lower: number) => {
    Object.assign(room, { width: 2, depth: 2, height: 2, interface: 1, upperAbsorption: upper })
    Object.assign(room, { lowerAbsorption: lower, fireW: 600, fireX: 1, fireY: 1, fireZ: 1 })
    room.area.set([4, 8, 8, 4])
    room.middle.set([2, 1.5, 0.5, 0])
    fireRays()
    return {
      watts: Array.from(room.angle, (flux, k) => flux * room.area[k]!),
      gas: [room.fire[4]!, room.fire[5]!],
    }
  }
  const clear = send(0, 0)
  for (const [k, watts] of [100, 200, 200, 100].entries()) expect(clear.watts[k]).toBeCloseTo(watts, 9)
  expect(clear.gas).toEqual([0, 0])
  // To the ceiling through 1 m of the upper layer, to the upper walls through half as much; likewise below.
  const dim = send(0.5, 0.2)
  const passed = [100 * Math.exp(-0.5), 200 * Math.exp(-0.25), 200 * Math.exp(-0.1), 100 * Math.exp(-0.2)]
  for (const [k, watts] of passed.entries()) expect(dim.watts[k]).toBeCloseTo(watts, 9)
  expect(dim.gas[0]).toBeCloseTo(300 - passed[0]! - passed[1]!, 9)
  expect(dim.gas[1]).toBeCloseTo(300 - passed[2]! - passed[3]!, 9)
})
