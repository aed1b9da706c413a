/** Curves of `tables.json`: Eurocode fires and flames, sprinklers, ignition by the flux-time product. */
import { pow } from '../../base/maths.ts'
import { growingActivation } from '../../fire/correlations/activation.ts'
import { annexBLength } from '../../fire/correlations/externalFlame.ts'
import { parametricTemperature } from '../../fire/correlations/parametricFire.ts'
import { steadyIgnition, type FluxTimeMaterial } from '../../fire/spread/fluxTime.ts'
import { analyticResult, gate, type FireResult } from './result.ts'

type Inputs = Readonly<Record<string, number>>
type Flame = Readonly<Record<string, number | boolean>>

export interface ParametricTable {
  readonly inputs: Readonly<Record<string, number | string>>
  readonly t_min: readonly number[]
  readonly Av_m2: readonly number[]
  readonly T_C: readonly (readonly number[])[]
}

/** Values were read off a figure to about 10 K, as the source says. */
export function parametricResult({ inputs, t_min, Av_m2, T_C }: ParametricTable): FireResult {
  const offset = /t \+ (\d+) min/.exec(String(inputs['note'] ?? ''))?.[1] ?? 0
  const computed = Av_m2.map(openingM2 => {
    const room = {
      enclosureM2: Number(inputs['At_m2']),
      openingM2,
      floorM2: Number(inputs['Af_m2']),
      openingHeightM: Number(inputs['heq_m']),
      loadMJM2: Number(inputs['q_fd_MJ_m2']),
      // A number, or a term and its value: "sqrt(1*1*2250000)=1500".
      absorptivity: Number(String(inputs['b']).split('=').at(-1)),
      shortestH: Number(inputs['t_lim_min']) / 60,
    }
    return t_min.map(minutes => parametricTemperature(room, (minutes - Number(offset)) / 60))
  })
  const figures = computed.flatMap((row, i) =>
    row.map((t, j) => gate(`${Av_m2[i]} m2 at ${t_min[j]} min`, t - T_C[i]![j]!, 10, 'table')),
  )
  return analyticResult('eurocode-parametric', 'correlations/parametricFire', figures, { T_C: computed })
}

export interface FlameTable {
  readonly inputs: Flame
  readonly expected_flame_length_L_f_m: number
}

export function flameResult({ inputs, expected_flame_length_L_f_m: expected }: FlameTable): FireResult {
  const of = (name: string): number => Number(inputs[name])
  const length = annexBLength({
    floorM2: of('W1') * of('W2'),
    loadMJM2: of('q_fd'),
    freeBurningS: of('tau_F'),
    openingFactor: of('O'),
    openingWidthM: of('w_t'),
    openingHeightM: of('h_eq'),
    depthOverWidth: of('D') / of('W'),
    wallAbove: inputs['wall_above'] !== false,
  })
  const figures = [gate('length along the axis', length - expected, 0.05, 'table')]
  return analyticResult('eurocode-annex-b', 'correlations/externalFlame', figures, {
    expected_flame_length_L_f_m: length,
  })
}

export interface SprinklerRow {
  readonly inputs: Inputs
  readonly expected_s: number
}

export function sprinklerResults(rows: readonly SprinklerRow[]): FireResult[] {
  return rows.map(({ inputs, expected_s }, i) => {
    const fire = {
      alpha: inputs['alpha']!,
      kwPerM2: inputs['hrrpua']!,
      convectiveShare: inputs['conv']!,
      heightM: inputs['H']!,
      radiusM: inputs['r']!,
    }
    const answerK = inputs['Tact_C']! - (inputs['Tinf_C'] ?? 20)
    const time = growingActivation(fire, inputs['RTI']!, inputs['C'] ?? 0, answerK, inputs['dt_s'] ?? 0.5)
    const figures = [gate('activation', time - expected_s, 1, 'table')]
    const by = 'correlations/activation: growingActivation'
    return analyticResult(`sprinkler-transient-${i + 1}`, by, figures, { expected_s: time })
  })
}

export interface IgnitionTable {
  readonly rows: readonly {
    readonly material: string
    readonly CHF_kW_m2: number
    readonly n: number
    readonly FTP: number
  }[]
}

/**
 * Checks the triples themselves: at 10 kW/m2 above the critical flux each second adds 10^n, so ignition comes
 * when the product is reached.
 */
export function ignitionResult({ rows }: IgnitionTable): FireResult {
  const computed: Record<string, number> = {}
  const figures = rows.map(row => {
    const material: FluxTimeMaterial = { criticalKwM2: row.CHF_kW_m2, exponent: row.n, product: row.FTP }
    const seconds = steadyIgnition(material, row.CHF_kW_m2 + 10)
    computed[row.material] = seconds
    return gate(row.material, (seconds * pow(10, row.n)) / row.FTP - 1, 1e-9, 'table')
  })
  return analyticResult('flux-time-product', 'fluxTime: steadyIgnition', figures, computed)
}
