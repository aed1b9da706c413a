/** Rows of the tables that cannot be computed say why, each at its place, in words of the file. */
import { expect, test } from 'vitest'
import { verifyTables } from '../../../src/verify/fire/verifyTables.ts'
import { sentence } from '../../../src/verify/shape.ts'

const told = (file: Record<string, unknown>): string[] =>
  verifyTables(file).flatMap(({ slips = [] }) => slips.map(sentence))

test('inputs that are missing, misspelt or no numbers', () => {
  const room = { L: 6, W: 4, H: 3, Ho: 2, Wo: 1, k_kW_mK: 0.0005, c: 1, Tinf_C: 20 }
  const mqh = { id: 'MQH natural ventilation', expected_T_C: { 60: 100 } }
  expect(
    told({
      nist_sp1169_examples: [
        { ...mqh, inputs: { ...room, Q_kW: 'much', rho: 1600 } },
        { ...mqh, inputs: { ...room, Q_kW: 200, roh: 1600 } },
        { id: 'point source flux', inputs: { Q_kW: 100, chi_r: 0.3, A: 1 }, expected_kW_m2: 3 },
      ],
      openfire_unit_values: [
        { eq: 'Kawagoe', inputs: { Avv: 3, Hv: 9 }, expected_kW: 13_500 },
        { eq: 'Thomas flashover', inputs: { At: 1, Av: 2, Hv: 9 }, expected_kW: 2275.8 },
      ],
    }),
  ).toEqual([
    'nist_sp1169_examples[0].inputs.Q_kW: must be a number, is "much"',
    'nist_sp1169_examples[1].inputs.rho: is missing (nearest: "roh")',
    'nist_sp1169_examples[2].inputs.z: is missing',
    'openfire_unit_values[0].inputs.Av: is missing (nearest: "Avv")',
  ])
})

test('tables of another form, without the words of the language they are computed in', () => {
  const all = told({
    nist_sp1169_examples: [1, null, {}],
    openfire_unit_values: { a: 1 },
    view_factors: { point_parallel: { values: [[1, 2, 'x', 4]] }, point_perpendicular: {} },
    br187_office_168kW_m2: { sample: { '3x6': 1.5, '3x6@20%': 'far' } },
    br187_other_84kW_m2: null,
    eurocode_parametric: { inputs: {}, t_min: [20], Av_m2: 'large' },
    sprinkler_transient_pd7974: [
      { inputs: { alpha: 'fast' } },
      // A link followed backwards never answers.
      { inputs: { dt_s: -0.5 }, expected_s: 333 },
    ],
    cfast_analytic: {},
    chloride_damage: { ug_cm2: { difficult_recovery: [0], replace_above: 0 } },
  })
  expect(all).toEqual([
    'view_factors.point_parallel.values[0][2]: must be a number, is "x"',
    'view_factors.point_parallel.values[0]: must have 6 numbers, has 4',
    'view_factors.point_perpendicular.values: is missing',
    'nist_sp1169_examples[0]: must be a record, is 1',
    'nist_sp1169_examples[1]: must be a record, is null',
    'nist_sp1169_examples[2].id: is missing',
    'nist_sp1169_examples[2].inputs: is missing',
    'nist_sp1169_examples[2]: expects nothing: no key begins with expected',
    'openfire_unit_values: must be a list, is a record',
    'eurocode_parametric.Av_m2: must be a list, is "large"',
    'eurocode_parametric.T_C: is missing',
    'sprinkler_transient_pd7974[0].inputs.alpha: must be a number, is "fast"',
    'sprinkler_transient_pd7974[0].expected_s: is missing',
    'sprinkler_transient_pd7974[1].inputs.dt_s: must be a number from 0.01 to 60, is -0.5',
    'cfast_analytic.rows_t_s_T_C_p_Pa: is missing',
    'chloride_damage.ug_cm2.easily_recovered_below: is missing',
    'chloride_damage.ug_cm2.difficult_recovery[0]: must be a number from 0.1 to 10000, is 0',
    'chloride_damage.ug_cm2.difficult_recovery: must have 2 numbers, has 1',
    'chloride_damage.ug_cm2.replace_above: must be a number from 0.1 to 10000, is 0',
    'br187_office_168kW_m2.sample.3x6@20%: must be a number, is "far"',
    'br187_office_168kW_m2.sample.3x6: must be such as 3x6@20%',
    'br187_other_84kW_m2: must be a record, is null',
  ])
})

test('a remark that is empty breaks nothing, and rows lack no values', () => {
  expect(told({ note: null, view_factors: { point_parallel: null } })).toEqual([])
  const tables = { inputs: {}, t_min: [20, 30], Av_m2: [72], T_C: [[900]] }
  expect(told({ eurocode_parametric: tables })).toEqual([
    'eurocode_parametric.T_C: must have 1 rows of 2 values',
  ])
  const row = { id: 'sprinkler', inputs: {}, expected_s: 98 }
  expect(told({ nist_sp1169_examples: [row], recomputed_here: { sprinkler: 'late', MQH: null } })).toEqual([
    'recomputed_here.sprinkler: must be a number, is "late"',
  ])
  expect(told({ openfire_unit_values: [{ eq: 'Kawagoe', inputs: 'as above', expected_kW: 1 }] })).toEqual([
    'openfire_unit_values[0].inputs: must be a record, is "as above"',
  ])
})
