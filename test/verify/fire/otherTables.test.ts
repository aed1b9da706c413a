// Rows of the tables that nobody has shipped: answers from formulas, written again here.
import { expect, test } from 'vitest'
import { parallelPlates } from '../../../src/fire/spread/viewFactor.ts'
import { verifyTables } from '../../../src/verify/fire/verifyTables.ts'

const off = (tables: object) =>
  verifyTables(tables as never).flatMap(({ figures }) => figures.filter(({ pass }) => !pass))

test('a sealed room between two ticks, of any size: all heat is in its gas', () => {
  const rows = (kw: number, m3: number, pascal = 101_325): number[][] =>
    [10, 30, 90, 215].map(t => {
      // p V = m R T and all heat in m c_v T: the pressure rises by (gamma - 1) Q t / V, T in proportion.
      const p = (0.4 * kw * 1000 * t) / m3
      return [t, 20 + (293.15 * p) / pascal, p]
    })
  expect(off({ cfast_analytic: { rows_t_s_T_C_p_Pa: rows(100, 125) } })).toEqual([])
  const text = '10x8x4 m adiabatic sealed room, 250 kW methane 50 MJ/kg, chi_r 0.35, 20 C, 95000 Pa'
  const other = { case: text, rows_t_s_T_C_p_Pa: rows(250, 320, 95_000) }
  expect(off({ cfast_analytic: other })).toEqual([])
})

test('a parametric fire has not begun before its curve does', () => {
  const inputs = {
    At_m2: 500,
    Af_m2: 200,
    heq_m: 2,
    q_fd_MJ_m2: 300,
    b: 900,
    t_lim_min: 25,
    note: 'x = t + 10 min',
  }
  expect(
    off({ eurocode_parametric: { inputs, t_min: [0, 5, 10], Av_m2: [20], T_C: [[20, 20, 20]] } }),
  ).toEqual([])
})

const flame = { w_t: 2, h_eq: 1.5, D: 6, W: 4, W1: 4, W2: 6, q_fd: 800, tau_F: 1200, O: 0.05 }
/** Height above the opening, and length along the axis (EN 1991-1-2, B.4.1). */
function flameOf(i: typeof flame, wall: boolean): number {
  const area = i.w_t * i.h_eq
  const byAir = 3.15 * (1 - Math.exp(-0.036 / i.O)) * area * Math.sqrt(i.h_eq / (i.D / i.W))
  const mw = Math.min((i.W1 * i.W2 * i.q_fd) / i.tau_F, byAir)
  const up = i.h_eq * (2.37 * (mw / (area * 0.45 * Math.sqrt(i.h_eq * 9.81))) ** (2 / 3) - 1)
  if (up <= 0) return 0
  const low = i.h_eq <= 1.25 * i.w_t
  if (wall && low) return up + i.h_eq / 2
  // (B.9) and (B.11); (B.10), with 0.454, is of a tall window below a wall and near another window.
  const out = wall ? 0.3 * i.h_eq * (i.h_eq / i.w_t) ** 0.54 : 0.6 * i.h_eq * (up / i.h_eq) ** (1 / 3)
  return Math.hypot(up, out - i.h_eq / 3) + i.h_eq / 2
}

test.each([
  ['a broad window', {}, true],
  ['no wall above a tall window', { w_t: 0.5, h_eq: 3 }, false],
  ['no wall above a broad window', {}, false],
  ['a tall window', { w_t: 0.4, h_eq: 3 }, true],
  ['too little to burn', { w_t: 4, h_eq: 3, q_fd: 50 }, true],
])('a flame of Annex B: %s', (_, with_, wall_above) => {
  const inputs = { ...flame, ...with_ }
  const length = flameOf(inputs, wall_above)
  expect(
    off({
      eurocode_annexB_flame: { inputs: { ...inputs, wall_above }, expected_flame_length_L_f_m: length },
    }),
  ).toEqual([])
})

test('a separation is that of the emitter which the case says', () => {
  // At the middle of a square of side a, at a / 2, four corners with X = Y = 1 receive 4 x 0.1385.
  const phi = (4 / (2 * Math.PI)) * Math.SQRT2 * Math.atan(Math.SQRT1_2)
  expect(off({ separation_solver: { case: 'W=7,H=7, opposite centre', phi, separation_m: 3.5 } })).toEqual([])
})

test.each([1e-6, 1e-3, 0.015, 0.0199, 0.0201, 0.03])('small plates far apart see each other: %d', size => {
  // The mean over all pairs of points of 1 / (pi r4), by the midpoint rule.
  const n = 20
  let sum = 0
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const d = (size * (i - j)) / n
      for (let k = 0; k < n; k++)
        for (let l = 0; l < n; l++) sum += 1 / (1 + d * d + ((size * (k - l)) / n) ** 2) ** 2
    }
  const factor = (size * size * sum) / (Math.PI * n ** 4)
  expect(Math.abs(parallelPlates(size, size, 1) / factor - 1)).toBeLessThan(1e-5)
})
