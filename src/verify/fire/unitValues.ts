/** Compares single values of published equations in `tables.json` with the product's hand correlations. */
import { zeroCelsiusK } from '../../base/celsius.ts'
import {
  cibseFlashover,
  lawBurningRate,
  mcCaffreyFlashover,
  thomasFlashover,
  ventilationLimit,
} from '../../fire/correlations/flashover.ts'
import { dealBeylerRise, mqhRise } from '../../fire/correlations/hotLayer.ts'
import { yamanaTanakaHeight } from '../../fire/correlations/layerDepth.ts'
import { pointSource } from '../../fire/correlations/radiantFlux.ts'
import { isoTemperature } from '../../fire/spread/isoCurve.ts'
import { analyticResult, gate, refusal, type FireResult } from './result.ts'
import { lackingIn, watchedRow } from './tableShape.ts'

export interface UnitValue {
  readonly eq: string
  readonly inputs: Readonly<Record<string, number | readonly number[]>>
  readonly [expected: `expected${string}`]: number | null
}

type Value = (name: string) => number

/** Equations by the first words of their name in the file. */
const equations: Readonly<Record<string, (i: Value, of: UnitValue['inputs']) => number>> = {
  MQH: (i, of) => mqhRise(i('Q_kW'), openingFactor(of), i('hk'), i('AT')),
  'Deal-Beyler': i => dealBeylerRise(i('Q_kW'), i('m'), i('cp'), i('hk'), i('AT')),
  'Yamana-Tanaka': i => yamanaTanakaHeight(i('Q_kW'), i('Ac'), i('hc'), i('k'), i('t')),
  'point source': i => pointSource(i('Q_kW'), i('chi_r'), i('R')),
  'Thomas flashover': (i, of) => thomasFlashover(i('At'), openingFactor(of)),
  'McCaffrey flashover': (i, of) => mcCaffreyFlashover(i('hk'), i('At'), openingFactor(of)),
  Kawagoe: (_, of) => ventilationLimit(openingFactor(of)),
  'CIBSE E 6.7 ': i => cibseFlashover(i('Av') * Math.sqrt(i('H'))),
  'CIBSE E 6.58 ': i => lawBurningRate(i('At'), i('Ao'), i('H'), i('W'), i('D')),
  'ISO 834': i => isoTemperature(60 * i('t_min')) - zeroCelsiusK,
}

/** Values are given to about ten digits. */
const TOLERANCE = 1e-9

/** Ignores equations that the product does not use. */
export function unitValueResults(values: readonly UnitValue[]): FireResult[] {
  return values.flatMap((value, at) => {
    const compute = Object.entries(equations).find(([name]) => value.eq.startsWith(name))?.[1]
    const key = Object.keys(value).find(name => name.startsWith('expected')) as `expected${string}`
    const expected = value[key]
    if (compute === undefined || typeof expected !== 'number') return []
    const { row, asked } = watchedRow(value.inputs)
    const computed = compute(name => Number(row[name]), row)
    const lacks = lackingIn(value.inputs, asked(), ['openfire_unit_values', at, 'inputs'])
    if (lacks.length > 0) return [refusal(value.eq, lacks)]
    const figures = [gate(value.eq, computed / expected - 1, TOLERANCE, 'table')]
    return [analyticResult(value.eq, 'fire/correlations', figures, { [key]: computed })]
  })
}

/** Sum of A sqrt(H) over openings of areas Av and heights Hv, m^(5/2). */
function openingFactor({ Av, Hv }: UnitValue['inputs']): number {
  const heights = [Hv ?? 0].flat()
  return [Av ?? 0].flat().reduce((sum, area, i) => sum + area * Math.sqrt(heights[i]!), 0)
}
