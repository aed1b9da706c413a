/**
 * Cases of CFAST's own verification (firemodels/cfast, Verification; public domain), and what they imply: rooms whose
 * answer an energy balance or a formula gives.
 */
import { describe, expect, test } from 'vitest'
import { cfastCase, type CfastCase } from '../../../src/verify/fire/cfastCase.ts'
import { outputTimes } from '../../../src/verify/fire/outputTimes.ts'
import { runCase } from '../../../src/verify/fire/series.ts'

const fire = {
  compartment: 'A',
  base_height_m: 0,
  min_area_m2: 0.3,
  fuel: { C: 1, H: 4, heat_of_combustion_kJ_kg: 50_000, radiative_fraction: 0.35 },
}
const file = (of: Partial<CfastCase>): CfastCase => ({
  schema: 'firebreak-cfast-case/1',
  id: 'verification',
  ambient: { T_C: 20 },
  duration_s: 900,
  compartments: [{ id: 'A', width_m: 5, depth_m: 5, height_m: 5 }],
  ...of,
})

describe('Energy_Balance/sealed_test: 100 kW in a tight box of 125 m3 that takes no heat', () => {
  const sealed = file({
    fire: {
      ...fire,
      prescribed_hrr_points_s_kW: [
        [0, 100],
        [1800, 100],
      ],
    },
  })

  test.each([false, true])(
    'is as hot as the program has it after 5, 10 and 15 minutes (shaft: %j)',
    shaft => {
      const compartments = [{ ...sealed.compartments[0]!, shaft }]
      const { columns } = runCase(cfastCase({ ...sealed, compartments }), [300, 600, 900])
      for (const [i, celsius] of [297.2, 571.6, 844.7].entries())
        expect(Math.abs((columns['T_upper_C_A']![i]! - 20) / (celsius - 20) - 1)).toBeLessThan(0.002)
    },
  )

  test('burns from the first moment on, as a fire that grows does not', () => {
    const { columns, burners } = runCase(cfastCase(sealed), [0, 4, 10])
    expect(columns['hrr_actual_kW']!.map(kw => Number(kw.toFixed(6)))).toEqual([100, 100, 100])
    expect(burners[0]![0]).toBe(100)
    const growing = file({
      fire: {
        ...fire,
        prescribed_hrr_points_s_kW: [
          [0, 0],
          [100, 100],
        ],
      },
    })
    expect(runCase(cfastCase(growing), [0]).columns['hrr_actual_kW']).toEqual([0])
    const late = file({
      fire: {
        ...fire,
        prescribed_hrr_points_s_kW: [
          [60, 100],
          [100, 100],
        ],
      },
    })
    expect(runCase(cfastCase(late), [0]).columns['hrr_actual_kW']).toEqual([0])
  })
})

describe('the heat of a fire is told at its own time', () => {
  const curve: [number, number][] = Array.from({ length: 31 }, (_, i) => [10 * i, 4.69 * i * i])
  const times = [60, 150, 290]
  const room = { id: 'A', width_m: 12, depth_m: 12, height_m: 5 }
  const window = {
    type: 'wall' as const,
    between: ['A', 'OUTSIDE'] as const,
    width_m: 6,
    sill_m: 0,
    height_m: 3,
  }

  test('of one that grows: what was prescribed', () => {
    const open = file({
      compartments: [room],
      vents: [window],
      fire: { ...fire, prescribed_hrr_points_s_kW: curve },
    })
    const { columns } = runCase(cfastCase(open), times)
    for (const [i, time] of times.entries())
      expect(Math.abs(columns['hrr_actual_kW']![i]! / (0.0469 * time * time) - 1)).toBeLessThan(0.015)
  })

  test('of one that chokes: no step stands still while its room waits', () => {
    const choked = file({
      compartments: [room],
      vents: [{ ...window, width_m: 0.01 }],
      fire: { ...fire, prescribed_hrr_points_s_kW: [...curve, [900, 4221]] },
    })
    const kw = runCase(cfastCase(choked), outputTimes(900)).columns['hrr_actual_kW']!
    const falling = kw.slice(kw.indexOf(Math.max(...kw)) + 4).filter(each => each > 50)
    expect(falling.length).toBeGreaterThan(5)
    for (const [i, each] of falling.entries()) expect(each).not.toBe(falling[i + 1])
  })
})

test('a fire that sinks into its smoke dies down; it does not burst out again as the interface nears its base', () => {
  const steel = { k_W_mK: 45, rho_kg_m3: 7850, c_kJ_kgK: 0.46, thickness_m: 0.003, emissivity: 0.9 }
  const [side] = [{ material: 'steel' }]
  const container = { width_m: 12, depth_m: 2.4, height_m: 2.6, ceiling: side, wall: side, floor: side }
  const choked = file({
    materials: { steel },
    compartments: [{ id: 'A', ...container, leak_area_m2: 0.02 }],
    fire: {
      compartment: 'A',
      base_height_m: 0.3,
      hrr_per_area_kW_m2: 500,
      prescribed_hrr_points_s_kW: Array.from({ length: 121 }, (_, i) => [
        10 * i,
        Math.min(2000, 4.69 * i * i),
      ]),
    },
  })
  const kw = runCase(cfastCase(choked), outputTimes(1200)).columns['hrr_actual_kW']!
  const late = kw.slice(20)
  expect(late[0]).toBeGreaterThan(100)
  for (const [i, each] of late.entries()) expect(each).toBeLessThanOrEqual((late[i - 1] ?? Infinity) + 5)
})

describe('without a fire', () => {
  const gypsum = { k_W_mK: 0.16, rho_kg_m3: 790, c_kJ_kgK: 0.9, thickness_m: 0.016, emissivity: 0.9 }
  const [board, off] = [{ material: 'gypsum' }, { material: 'OFF' }]
  const lined = { id: 'A', width_m: 5, depth_m: 5, height_m: 5, ceiling: board, wall: board, floor: off }

  test('Thermal_Equilibrium: a room of 20 degC with a window takes the 25 degC of the outside in five hours', () => {
    const still = file({
      ambient: { T_in_C: 20, T_out_C: 25 },
      duration_s: 18_000,
      materials: { gypsum },
      compartments: [lined],
      vents: [{ type: 'wall', between: ['A', 'OUTSIDE'], width_m: 1, sill_m: 2, height_m: 1 }],
    })
    const { columns } = runCase(cfastCase(still), [0, 1800, 18_000])
    const [atFirst, soon, last] = columns['T_upper_C_A']!
    expect(atFirst).toBeCloseTo(20, 6)
    expect(soon).toBeGreaterThan(21)
    expect(Math.abs(last! - 25)).toBeLessThan(0.1)
    expect(Math.abs(columns['T_lower_C_A']!.at(-1)! - 25)).toBeLessThan(0.1)
  })

  test('a fan of cold air cools a tight room: 1 / T nears that of the air by exp(-v t / V)', () => {
    // As much volume leaves as comes in, and mass times temperature stays: d(1/T)/dt = v/V (1/Tin - 1/T).
    const blown = file({
      ambient: { T_in_C: 20, T_out_C: 0 },
      duration_s: 3000,
      compartments: [{ id: 'A', width_m: 5, depth_m: 5, height_m: 5, shaft: true, leak_area_m2: 0.02 }],
      vents: [{ type: 'mechanical', from: 'OUTSIDE', to: 'A', flow_m3_s: 0.25, cutoffs_Pa: [2000, 3000] }],
    })
    const times = [100, 250, 500, 1000]
    const { columns } = runCase(cfastCase(blown), times)
    for (const [i, time] of times.entries()) {
      const left = (1 / 293.15 - 1 / 273.15) * Math.exp((-0.25 * time) / 125)
      expect(Math.abs(columns['T_upper_C_A']![i]! + 273.15 - 1 / (1 / 273.15 + left))).toBeLessThan(0.2)
    }
  })
})
