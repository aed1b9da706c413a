/** `tables.json`: view factors, hand correlations and curves against the product's own functions. */
import { pow } from '../../base/maths.ts'
import { annexBLength } from '../../fire/correlations/externalFlame.ts'
import { growingActivation } from '../../fire/correlations/activation.ts'
import { parametricTemperature } from '../../fire/correlations/parametricFire.ts'
import { steadyIgnition, type FluxTimeMaterial } from '../../fire/fluxTime.ts'
import {
  adjacentPlates,
  parallelPlates,
  parallelPoint,
  perpendicularPoint,
  separationOf,
} from '../../fire/viewFactor.ts'
import { handResults } from './handCorrelations.ts'
import { gate, type FireResult } from './result.ts'
import { sealedRoom, type SealedRows } from './sealedRoom.ts'
import type { HandExample } from './handCorrelations.ts'

type Rows = { readonly values: readonly (readonly number[])[] }
type Br187 = { readonly sample: Readonly<Record<string, number>> }

export interface Tables {
  readonly view_factors: Readonly<
    Record<
      | 'point_parallel'
      | 'point_perpendicular'
      | 'rectangle_to_opposed_rectangle'
      | 'rectangle_to_adjacent_perpendicular_rectangle',
      Rows
    >
  >
  readonly br187_enclosing_rectangle_office_commercial_168kW_m2: Br187
  readonly br187_enclosing_rectangle_reduced_84kW_m2: Br187
  readonly separation_solver: { readonly phi: number; readonly separation_m: number }
  readonly nist_sp1169_examples: readonly HandExample[]
  readonly recomputed_here: Readonly<Record<string, unknown>>
  readonly eurocode_parametric: {
    readonly t_min: readonly number[]
    readonly Av_m2: readonly number[]
    readonly T_C: readonly (readonly number[])[]
  }
  readonly eurocode_annexB_flame: {
    readonly inputs: Readonly<Record<string, number>>
    readonly expected_flame_length_L_f_m: number
  }
  readonly sprinkler_transient_pd7974: readonly {
    readonly inputs: Readonly<Record<string, number>>
    readonly expected_s: number
  }[]
  readonly cfast_analytic: SealedRows
  readonly ignition_flux_time_product: {
    readonly rows: readonly {
      readonly material: string
      readonly CHF_kW_m2: number
      readonly n: number
      readonly FTP: number
    }[]
  }
}

/** Flux that lights a receiver at the boundary, kW/m2 (BR 187). */
const BR187_LIMIT = 12.6

export function verifyTables(file: Tables): FireResult[] {
  return [
    ...viewFactors(file),
    br187('br187-168', file.br187_enclosing_rectangle_office_commercial_168kW_m2.sample, 168),
    br187('br187-84', file.br187_enclosing_rectangle_reduced_84kW_m2.sample, 84),
    single(
      'separation',
      'viewFactor: separationOf',
      separationOf(10, 2, file.separation_solver.phi),
      file.separation_solver.separation_m,
      1e-5,
    ),
    ...handResults(file.nist_sp1169_examples, file.recomputed_here),
    parametric(file),
    annexB(file),
    ...sprinklers(file),
    fluxTime(file),
    sealedRoom(file.cfast_analytic),
  ]
}

function analytic(
  id: string,
  by: string,
  figures: FireResult['figures'],
  computed: FireResult['computed'],
): FireResult {
  return { id, kind: 'analytic', by, pass: figures.every(figure => figure.pass), figures, computed }
}

function single(id: string, by: string, value: number, expected: number, tolerance: number): FireResult {
  return analytic(id, by, [gate(id, value - expected, tolerance, 'table')], { value })
}

function viewFactors({ view_factors: tables }: Tables): FireResult[] {
  const rows = (
    id: string,
    by: string,
    { values }: Rows,
    of: (row: readonly number[]) => number,
    tolerance: number,
  ) => {
    const computed = values.map(of)
    const figures = values.map((row, i) =>
      gate(row.slice(0, -1).join(' x '), computed[i]! - row[row.length - 1]!, tolerance, 'table'),
    )
    return analytic(id, `viewFactor: ${by}`, figures, { values: computed })
  }
  return [
    rows(
      'view-factor-parallel',
      'parallelPoint',
      tables.point_parallel,
      r => parallelPoint(r[0]!, r[1]!, r[2]!, r[3]!, r[4]!),
      1e-9,
    ),
    rows(
      'view-factor-perpendicular',
      'perpendicularPoint',
      tables.point_perpendicular,
      r => perpendicularPoint(r[0]!, r[1]!, r[2]!, r[3]!, r[4]!),
      1e-9,
    ),
    rows(
      'view-factor-opposed',
      'parallelPlates',
      tables.rectangle_to_opposed_rectangle,
      r => parallelPlates(r[0]!, r[1]!, 1),
      6e-7,
    ),
    rows(
      'view-factor-adjacent',
      'adjacentPlates',
      tables.rectangle_to_adjacent_perpendicular_rectangle,
      r => adjacentPlates(r[0]!, r[1]!),
      6e-7,
    ),
  ]
}

/** Boundary at half the distance where the middle of the facing wall receives the limit; at least a metre. */
function br187(id: string, sample: Readonly<Record<string, number>>, emitterKwM2: number): FireResult {
  const computed: Record<string, number> = {}
  const figures = Object.entries(sample).map(([key, expected]) => {
    const [size, percent] = key.split('@')
    const [height, width] = size!.split('x').map(Number)
    const factor = BR187_LIMIT / ((emitterKwM2 * Number.parseFloat(percent!)) / 100)
    const distance = Math.max(1, separationOf(width!, height!, factor) / 2)
    computed[key] = distance
    return gate(key, distance - expected, 0.5, 'br187')
  })
  return analytic(id, 'viewFactor: separationOf', figures, computed)
}

/** Read off a figure to about 10 K, as its source says. */
function parametric({ eurocode_parametric: table }: Tables): FireResult {
  const computed = table.Av_m2.map(openingM2 =>
    table.t_min.map(minutes =>
      parametricTemperature(
        {
          enclosureM2: 360,
          openingM2,
          floorM2: 100,
          openingHeightM: 1,
          loadMJM2: 600,
          absorptivity: 1500,
          shortestH: 20 / 60,
        },
        (minutes - 10) / 60,
      ),
    ),
  )
  const figures = computed.flatMap((row, i) =>
    row.map((t, j) =>
      gate(`${table.Av_m2[i]} m2 at ${table.t_min[j]} min`, t - table.T_C[i]![j]!, 10, 'table'),
    ),
  )
  return analytic('eurocode-parametric', 'correlations/parametricFire', figures, { T_C: computed })
}

function annexB({ eurocode_annexB_flame: table }: Tables): FireResult {
  const { inputs } = table
  const length = annexBLength({
    floorM2: inputs['W1']! * inputs['W2']!,
    loadMJM2: inputs['q_fd']!,
    freeBurningS: inputs['tau_F']!,
    openingFactor: inputs['O']!,
    openingWidthM: inputs['w_t']!,
    openingHeightM: inputs['h_eq']!,
    depthOverWidth: inputs['D']! / inputs['W']!,
  })
  return single(
    'eurocode-annex-b',
    'correlations/externalFlame',
    length,
    table.expected_flame_length_L_f_m,
    0.05,
  )
}

function sprinklers({ sprinkler_transient_pd7974: rows }: Tables): FireResult[] {
  return rows.map(({ inputs, expected_s }, i) => {
    const fire = {
      alpha: inputs['alpha']!,
      kwPerM2: inputs['hrrpua']!,
      convectiveShare: inputs['conv']!,
      heightM: inputs['H']!,
      radiusM: inputs['r']!,
    }
    const time = growingActivation(
      fire,
      inputs['RTI']!,
      inputs['C']!,
      inputs['Tact_C']! - 20,
      inputs['dt_s']!,
    )
    return single(
      `sprinkler-transient-${i + 1}`,
      'correlations/activation: growingActivation',
      time,
      expected_s,
      1,
    )
  })
}

/** The triples themselves: at the flux where a second adds the square root of the product, ignition takes its square root. */
function fluxTime({ ignition_flux_time_product: table }: Tables): FireResult {
  const computed: Record<string, number> = {}
  const figures = table.rows.map(row => {
    const material: FluxTimeMaterial = { criticalKwM2: row.CHF_kW_m2, exponent: row.n, product: row.FTP }
    const seconds = steadyIgnition(material, row.CHF_kW_m2 + 10)
    computed[row.material] = seconds
    return gate(row.material, (seconds * pow(10, row.n)) / row.FTP - 1, 1e-9, 'table')
  })
  return analytic('flux-time-product', 'fluxTime: steadyIgnition', figures, computed)
}
