// Cases as others might write them: without a reference, with fewer or more fields, or with a mistake.
import { describe, expect, test } from 'vitest'
import { fireWarnings, verifyFire, type FireSource } from '../../../src/verify/fire/verifyFire.ts'

const room = {
  id: 'UPS Room',
  width_m: 6,
  depth_m: 5,
  height_m: 3,
  origin_m: [0, 0, 0],
  ceiling: { material: 'concrete', thickness_m: 0.2 },
  wall: { material: 'concrete', thickness_m: 0.2 },
  floor: { material: 'concrete', thickness_m: 0.2 },
}
const cfastFile = {
  schema: 'firebreak-cfast-case/1',
  id: 'written',
  ambient: { T_C: 20, p_Pa: 101_325, relative_humidity_pct: 50 },
  duration_s: 1205,
  materials: { concrete: { k_W_mK: 1.75, rho_kg_m3: 2200, c_kJ_kgK: 1, emissivity: 0.94 } },
  compartments: [room],
  vents: [{ type: 'wall', between: ['UPS Room', 'OUTSIDE'], width_m: 1, height_m: 2, sill_m: 0 }],
  fire: {
    compartment: 'UPS Room',
    prescribed_hrr_points_s_kW: [
      [0, 0],
      [120, 400],
      [900, 400],
    ],
  },
}
const experiment = {
  ...cfastFile,
  schema: 'firebreak-experiment/1',
  ambient: { T_in_C: 18, T_out_C: 5 },
  fires: [
    {
      compartment: 'UPS Room',
      ignition: { criterion: 'TIME', setpoint: 30 },
      hrr_points_s_kW: [
        [0, 300],
        [600, 300],
      ],
      area_m2: 0.5,
    },
  ],
}

const only = (file: unknown, reference?: FireSource['reference']) =>
  verifyFire([{ file, ...(reference && { reference }) }])[0]!

describe('a case without expectations gives its series, and is not judged', () => {
  test.each([
    [cfastFile, 'written.csv missing'],
    [experiment, 'the file has no results'],
  ])('%#', (file, why) => {
    const { pass, figures, series = {} } = only(file)
    expect(pass).toBe(false)
    expect(figures.map(({ reason }) => reason)).toEqual([why])
    expect(Object.keys(series)).toEqual([
      'time_s',
      'T_upper_C_UPS_Room',
      'T_lower_C_UPS_Room',
      'layer_height_m_UPS_Room',
      'hrr_actual_kW',
    ])
    expect(series['time_s']).toEqual([...Array.from({ length: 121 }, (_, i) => 10 * i), 1205])
    for (const column of Object.values(series)) {
      expect(column).toHaveLength(122)
      expect(column.every(Number.isFinite)).toBe(true)
    }
    expect(Math.max(...series['T_upper_C_UPS_Room']!)).toBeGreaterThan(100)
  })

  test('at the times of a reference, if it has nothing else', () => {
    const { series = {} } = only(cfastFile, { time_s: [0, 7, 500.5] })
    expect(series['time_s']).toEqual([0, 7, 500.5])
    expect(series['hrr_actual_kW']![2]).toBeCloseTo(400, 6)
  })
})

test('fields that are not there take defaults, fields that nobody knows do not disturb', () => {
  const { ambient: _a, ...bare } = cfastFile
  const full = only(cfastFile).series
  expect(only({ ...bare, remark: { by: 'us' }, surface_connections: [] }).series).toEqual(full)
})

test('results without curves are compared all the same', () => {
  const results = { 'UPS Room': { peak_T_upper_C: 9000 }, fire: { actual_energy_MJ: 1 }, other: { x: 2 } }
  const { pass, figures, computed } = only({ ...cfastFile, results })
  expect(pass).toBe(false)
  expect(figures.map(({ name }) => name)).toEqual(['UPS Room peak rise', 'curves'])
  expect(Object.keys(computed)).toEqual(Object.keys(results))
  expect(computed['other']).toEqual({ x: null })
})

test('cracks given as one number are those of the walls', () => {
  const leaking = (leak: object) =>
    only({ ...cfastFile, vents: [], compartments: [{ ...room, ...leak }] }).series
  expect(leaking({ leak_area_m2: 0.02 })).toEqual(leaking({ leak_area_m2: [0.02, 0] }))
  expect(leaking({ leak_area_m2: 0.02 })).not.toEqual(leaking({}))
  expect(leaking({ leak_area_ratio_wall_floor: 0.001 })).toEqual(
    leaking({ leak_area_ratio_wall_floor: [0.001, 0] }),
  )
})

test('a vent ends at the ceiling, however high the file has it', () => {
  const tall = (height_m: number) => ({ ...cfastFile, vents: [{ ...cfastFile.vents[0]!, height_m }] })
  expect(only(tall(9)).series).toEqual(only(tall(3)).series)
  expect(fireWarnings({ file: tall(9) })).toEqual([
    {
      path: ['vents', 0, 'height_m'],
      message: 'reaches above UPS Room, which is 3 m high, to 9 m: it is cut at the ceiling',
    },
  ])
})

test('heat release of a fire counts from its ignition', () => {
  const { series = {} } = only(experiment)
  const at = (time: number) => series['hrr_actual_kW']![time / 10]
  expect([at(20), at(100), at(600)]).toEqual([0, 300, 300])
})

describe('a room whose floor is the ceiling of another', () => {
  const above = { ...room, id: 'Above', origin_m: [0, 0, 3] }
  const stacked = (connections: object[]) => ({
    ...cfastFile,
    compartments: [room, above],
    surface_connections: connections,
  })
  const floor = { type: 'FLOOR', comp: 'Above', to: 'UPS Room' }

  test('may be told from either side', () => {
    const joined = only(stacked([floor])).series
    expect(only(stacked([{ type: 'CEILING', comp: 'UPS Room', to: 'Above' }])).series).toEqual(joined)
    expect(only(stacked([])).series).not.toEqual(joined)
  })

  test('and a wall between rooms, which is not joined, is told of', () => {
    expect(fireWarnings({ file: stacked([floor, { ...floor, type: 'WALL' }]) })).toEqual([
      {
        path: ['surface_connections', 1, 'type'],
        message: 'only FLOOR and CEILING are joined, WALL is left apart',
      },
    ])
  })
})

/** A fire of the given points in the room, with its door or closed. */
const burning = (points: readonly (readonly [number, number])[], vents: object[] = cfastFile.vents) =>
  only({ ...cfastFile, vents, fire: { ...cfastFile.fire, prescribed_hrr_points_s_kW: points } })
const energyMj = ({ computed }: ReturnType<typeof burning>) =>
  (computed['fire'] as { actual_energy_MJ: number }).actual_energy_MJ

test('before the first point of absolute times nothing burns', () => {
  const { series = {} } = burning([
    [600, 300],
    [1200, 300],
  ])
  const at = (time: number) => series['hrr_actual_kW']![time / 10]
  expect([at(300), at(590), at(900)]).toEqual([0, 0, 300])
})

test.each([0, 1, 2, 3])('a fire of 10 s keeps its energy, begun %i s into a tick', late => {
  // Rises for 1 s to 700 kW, burns for 8 s and falls for 1 s: 6.3 MJ, read every 10 s with a linear course between.
  const start = 400 + late
  const points = [
    [0, 0],
    [start, 0],
    [start + 1, 700],
    [start + 9, 700],
    [start + 10, 0],
  ] as const
  const times = Array.from({ length: 302 }, (_, i) => 4 * i)
  const { series = {} } = only(
    { ...cfastFile, fire: { ...cfastFile.fire, prescribed_hrr_points_s_kW: points } },
    { time_s: times },
  )
  const released = series['hrr_actual_kW']!.reduce((sum, kw) => sum + 4 * kw, 0)
  expect(released).toBeCloseTo(6300, 6)
})

describe('a fire is short of air', () => {
  const short = (result: ReturnType<typeof burning>) =>
    (result.computed['fire'] as { ventilation_limited: boolean }).ventilation_limited
  // 90 m3 of air at 1.2 kg/m3 hold 90 x 1.2 x 0.23 x 13.1 = 325 MJ.
  test('in a closed room, if its only point asks for 500 kW over 1,205 s, 600 MJ', () => {
    const closed = burning([[0, 500]], [])
    expect(energyMj(closed)).toBeLessThan(325)
    expect(short(closed)).toBe(true)
  })

  test('but not by a door that carries 1,500 x 2 x sqrt 2 = 4,200 kW, however long its points go on', () => {
    const points = [
      [0, 0],
      [120, 400],
      [9000, 400],
    ] as const
    expect(short(burning(points))).toBe(false)
  })
})

describe('a slip fails its own case, with a sentence, and no other', () => {
  const wrong = (change: object) => ({ ...cfastFile, ...change })
  test.each([
    [
      wrong({ compartments: [room, { ...room, height_m: 0 }], vents: [] }),
      'compartments[1].height_m: must be a number from 0.2 to 1000, is 0; compartments[1].id: names a second compartment "UPS Room"',
    ],
    [wrong({ duration_s: undefined, duration: 600 }), 'duration_s: is missing (nearest: "duration")'],
    [
      wrong({ compartments: [{ ...room, depth_m: '5' }] }),
      'compartments[0].depth_m: must be a number from 0.1 to 1000, is "5"',
    ],
    [
      wrong({ vents: [{ ...cfastFile.vents[0]!, between: ['UPS Rom', 'OUTSIDE'] }] }),
      'vents[0].between[0]: there is no compartment "UPS Rom" (nearest: "UPS Room")',
    ],
    [
      wrong({ vents: [{ type: 'wall', between: ['UPS Room', 'OUTSIDE'], height_m: 2 }] }),
      'vents[0].width_m: is missing',
    ],
    [
      wrong({ vents: [{ type: 'door' }] }),
      'vents[0].type: must be wall, ceiling_floor, mechanical, is "door"',
    ],
    [
      wrong({ compartments: [{ ...room, wall: { material: 'lead', thickness_m: 1 } }] }),
      'compartments[0].wall.material: there is no material "lead"',
    ],
    [wrong({ fire: { compartment: 'UPS Room' } }), 'fire.prescribed_hrr_points_s_kW: is missing'],
    [
      wrong({
        fire: {
          ...cfastFile.fire,
          prescribed_hrr_points_s_kW: [
            [0, 0],
            [60, 1],
            [30, 2],
          ],
        },
      }),
      'fire.prescribed_hrr_points_s_kW[2]: goes back from 60 to 30',
    ],
    [
      wrong({
        fire: {
          ...cfastFile.fire,
          prescribed_hrr_points_s_kW: [
            [0, 100],
            [10, -500],
          ],
        },
      }),
      'fire.prescribed_hrr_points_s_kW[1][1]: must be a number from 0 to 10000000, is -500',
    ],
    [
      wrong({ vents: [{ ...cfastFile.vents[0]!, opening_fraction_vs_time: { t_s: [0, 1], f: [1] } }] }),
      'vents[0].opening_fraction_vs_time: has 2 values of t_s and 1 of f',
    ],
    [wrong({ fuel: { C: 0, H: 0, N: 2 } }), 'fuel: has neither carbon nor hydrogen, so that nothing burns'],
    [
      { ...experiment, fires: [{ ...experiment.fires[0]!, ignition: { criterion: 'FLUX' } }] },
      'fires[0].ignition.criterion: must be TIME, is "FLUX"',
    ],
  ])('%#', (file, sentence) => {
    const [bad, good] = verifyFire([{ file }, { file: cfastFile }])
    expect([bad!.pass, bad!.kind, bad!.by]).toEqual([false, 'unknown', sentence])
    expect(good!.kind).toBe('engine')
  })
})

test('a file without compartments is refused', () => {
  expect(only({ ...cfastFile, compartments: [] }).by).toContain('compartments: must have 1 or more, has 0')
})

test('a file with one table is run, and an example nobody has a function for fails', () => {
  const inputs = { Q_kW: 200, L: 6, W: 4, H: 3, Ho: 2.06, Wo: 0.76, k_kW_mK: 0.000463, rho: 1607, c: 1 }
  const results = verifyFire([
    {
      file: {
        nist_sp1169_examples: [
          // 33 degC and a rise proportional to t^(1/6): 78.45 K after a minute, half as much again after 11.4 minutes.
          {
            id: 'MQH',
            inputs: { ...inputs, delta: 1, Tinf_C: 33 },
            expected_T_C: { '60': 111.45, '683': 150.67 },
          },
          { id: 'Quintiere', inputs, expected_T_C: 3 },
        ],
      },
    },
  ])
  expect(results.map(({ id, pass }) => [id, pass])).toEqual([
    ['MQH', true],
    ['Quintiere', false],
  ])
})
