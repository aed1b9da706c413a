// The computed series stands at the times of the reference, whatever these are; figures are of the whole case.
import { expect, test } from 'vitest'
import { readColumns } from '../../../src/verify/fire/readColumns.ts'
import type { FireResult } from '../../../src/verify/fire/result.ts'
import type { Columns } from '../../../src/verify/fire/series.ts'
import { verifyFire } from '../../../src/verify/fire/verifyFire.ts'
import { writeColumns } from '../../../src/verify/fire/writeColumns.ts'

const room = { width_m: 4, depth_m: 3, height_m: 2.5 }
const file = (id = 'A') => ({
  schema: 'firebreak-cfast-case/1',
  id: 'timed',
  duration_s: 900,
  compartments: [{ ...room, id }],
  vents: [{ type: 'wall', between: [id, 'OUTSIDE'], width_m: 1, height_m: 2 }],
  fire: {
    compartment: id,
    prescribed_hrr_points_s_kW: [
      [0, 0],
      [10, 200],
      [300, 200],
      [310, 0],
    ],
  },
  results: { fire: { actual_energy_MJ: 60 } },
})
/** A measured fire in the second of two rooms. */
const measured = (results: object) => {
  const { fire, ...others } = file('B')
  return {
    ...others,
    schema: 'firebreak-experiment/1',
    id: 'lit',
    compartments: ['A', 'B'].map(id => ({ ...room, id })),
    fires: [{ compartment: 'B', hrr_points_s_kW: fire.prescribed_hrr_points_s_kW }],
    results,
  }
}
const curves = (times: readonly number[], id = 'A'): Columns => ({
  time_s: times,
  [`T_upper_C_${id}`]: times.map(() => 100),
  [`layer_height_m_${id}`]: times.map(() => 1),
})
const told = (times: readonly number[]) => verifyFire([{ file: file(), reference: curves(times) }])[0]!
const tens = (from: number, to: number) =>
  Array.from({ length: (to - from) / 10 + 1 }, (_, i) => from + 10 * i)
const regular = told(tens(0, 900))

test.each([
  ['irregular', [0, 1, 2.5, 40, 300, 305, 900]],
  ['which begin late', tens(500, 900)],
  ['which end early', tens(0, 200)],
  ['far apart', [0, 450, 900]],
  ['only one', [600]],
  ['from before the fire', tens(-50, 900)],
])('times of a reference, %s', (_, times) => {
  const { series = {}, computed } = told(times)
  expect(series['time_s']).toEqual(times)
  for (const [name, values] of Object.entries(series)) {
    expect(values).toHaveLength(times.length)
    times.forEach((time, row) => {
      if (time % 10 !== 0) return
      const same = regular.series![name]![Math.max(0, time / 10)]!
      expect(name === 'time_s' || values[row] === same).toBe(true)
    })
  }
  const energyMJ = (computed['fire'] as { actual_energy_MJ: number }).actual_energy_MJ
  expect(Math.abs(energyMJ - 60)).toBeLessThan(0.5)
})

test('the end of a case is told and counts, whatever the step', () => {
  // 200 kW from a rise of 10 s on: 1 MJ, and 0.2 MJ a second.
  const ends = [
    [95, 10, 11],
    [95, 5000, 2],
    [0.3 * 100, 0.1 * 100, 4],
  ] as const
  for (const [duration_s, output_step_s, rows] of ends) {
    const [{ series = {}, computed }] = verifyFire([{ file: { ...file(), duration_s, output_step_s } }]) as [
      FireResult,
    ]
    expect([series['time_s']!.length, series['time_s']!.at(-1)]).toEqual([rows, duration_s])
    expect(computed['fire']).toEqual({ actual_energy_MJ: expect.closeTo(1 + 0.2 * (duration_s - 10), 2) })
  }
})

test('energy is compared over the times at which the reference has a heat release', () => {
  const times = tens(0, 900)
  const fire = { compartment: 'A', prescribed_hrr_points_s_kW: [[0, 200]] }
  // The last of it is a tenth of the case after the one before, and a fifth before the end.
  const kw = times.map(time => (time <= 630 || time === 720 ? 200 : NaN))
  const short = { ...file(), fire, results: { fire: { ventilation_limited: true } } }
  const [{ figures }] = verifyFire([{ file: short, reference: { ...curves(times), hrr_actual_kW: kw } }]) as [
    FireResult,
  ]
  expect(figures.find(({ name }) => name === 'energy released')!.value).toBeCloseTo(0, 2)
})

test.each([
  [[0], 'has one value'],
  [[1000, 2000], 'begins at 1000 s'],
])('measured curves at %j s are not what a peak is read from', (times, why) => {
  const results = { B: { peak_rise_measured_C: 100 } }
  const { series, figures } = verifyFire([{ file: measured(results), reference: { time_s: times } }])[0]!
  expect(series!['time_s']).toEqual(times)
  expect(figures.map(({ reason }) => reason)).toEqual([undefined, `lit.csv ${why}`])
  expect(figures[0]!.value).toBe(verifyFire([{ file: measured(results) }])[0]!.figures[0]!.value)
})

test('measured curves without times are told of, unless they are over height', () => {
  const reasonsOf = (reference: Columns) => {
    const results = { B: { peak_rise_measured_C: 100 } }
    return verifyFire([{ file: measured(results), reference }])[0]!.figures.map(({ reason }) => reason)
  }
  expect(reasonsOf({ time_min: [0, 10], T_upper_meas_C_B: [20, 120] })).toEqual([
    undefined,
    'lit.csv has no column time_s',
  ])
  expect(reasonsOf({ height_m: [0, 1], T_room_measured_C: [20, 120] })).toEqual([undefined])
})

test('the one set of a steady test is of the room of its fire, wherever that stands among the rooms', () => {
  const steady = { steady_state: true, peak_rise_measured_C: 100 }
  const { computed } = verifyFire([{ file: measured(steady) }])[0]!
  expect(Object.keys(computed)).toEqual(['B'])
})

test('measured curves may have more rows than a call has arguments', () => {
  const [{ kind }] = verifyFire([
    {
      file: {
        schema: 'firebreak-experiment/1',
        id: 'dense',
        duration_s: 60,
        compartments: [{ ...room, id: 'A' }],
      },
      reference: { time_s: Array.from({ length: 200_001 }, (_, row) => 0.0003 * row) },
    },
  ]) as [FireResult]
  expect(kind).toBe('engine')
})

// 100 kW for 600 s, and 4,900 kW more for 3 s: 74.7 MJ. A room of a hundred times the air that the spike needs.
test.each([300, 301, 303.5, 306])('a spike of three seconds at %d s gives its energy once', at => {
  const hall = { id: 'A', width_m: 20, depth_m: 20, height_m: 6 }
  const points = [
    [0, 100],
    [at, 100],
    [at, 5000],
    [at + 3, 5000],
    [at + 3, 100],
    [600, 100],
    [600, 0],
  ]
  const fire = { compartment: 'A', prescribed_hrr_points_s_kW: points }
  const [{ computed }] = verifyFire([{ file: { ...file(), compartments: [hall], fire } }]) as [FireResult]
  const told = (computed['fire'] as { actual_energy_MJ: number }).actual_energy_MJ
  expect(Math.abs(told / 74.7 - 1)).toBeLessThan(2e-3)
})

test.each(['Salle été, A', 'the "cold" room', 'x=1;y', 'Two  words'])(
  'a room may be called %s, in the CSV as well',
  id => {
    const { series = {} } = verifyFire([{ file: file(id) }])[0]!
    const { columns, issues } = readColumns(writeColumns(series), 'timed.csv')
    expect(issues).toEqual([])
    expect(columns).toEqual(series)
    expect(Object.keys(columns)).toHaveLength(5)
    const judged = verifyFire([{ file: file(id), reference: columns }])[0]!
    expect(judged.figures.map(({ value }) => value)).toEqual([0, 0, 0, 0])
  },
)

test('rooms whose columns would have the same names are refused', () => {
  const twins = { ...file('A B'), compartments: ['A B', 'A_B'].map(id => ({ ...room, id })) }
  expect(verifyFire([{ file: twins }])[0]!.by).toBe(
    'compartments[1].id: has the same columns in a CSV as "A B"',
  )
})

test('a time in other units than seconds is told of, and not run up to', () => {
  const { issues } = readColumns('time_s,T_upper_C_A\n0,20\n3600000,20\n', 'timed.csv')
  expect(issues).toEqual([
    { path: 'time_s', message: 'lies after 2592000 s, is 3600000', file: 'timed.csv', line: 3, column: 1 },
  ])
})

test('a quote that is never closed is told of', () => {
  const { issues } = readColumns('time_s,"T_upper_C_A\n0,20\n', 'timed.csv')
  expect(issues.map(({ message }) => message)).toContain('a quote is never closed')
})

test.each([{ opens_at_s: 600 }, { opening_fraction_vs_time: { t_s: [0, 600, 601], f: [0.5, 0.5, 1] } }])(
  'a door that opens (further) at 600 s changes nothing before: %j',
  opens => {
    const door = { type: 'wall', between: ['A', 'OUTSIDE'], width_m: 0.9, height_m: 2 }
    const gap = { ...door, width_m: 0.4, height_m: 1 }
    const stays =
      'opens_at_s' in opens ? { opens_at_s: 9000 } : { opening_fraction_vs_time: { t_s: [0], f: [0.5] } }
    const [late, never] = [opens, stays].map(when => {
      const fire = { compartment: 'A', prescribed_hrr_points_s_kW: [[0, 400]] }
      const steady = { ...file(), vents: [gap, { ...door, ...when }], fire }
      return verifyFire([{ file: steady }])[0]!.series!
    })
    for (const name of Object.keys(late!))
      for (let row = 0; row <= 60; row++)
        expect(Math.abs(late![name]![row]! - never![name]![row]!)).toBeLessThan(0.5)
    const height = 'layer_height_m_A'
    expect(Math.abs(late![height]![63]! - never![height]![63]!)).toBeGreaterThan(0.05)
  },
)

test('a curve given twice is refused, and where the second one is', () => {
  const { issues } = readColumns('time_s,T upper C A,T_upper_C_A,note,note,,\n0,20,30,a,b,1,2\n', 'timed.csv')
  expect(issues).toEqual([
    { path: 'T_upper_C_A', message: 'names a second column', file: 'timed.csv', line: 1, column: 20 },
  ])
})
