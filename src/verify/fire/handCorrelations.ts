/** Runs the worked examples of NIST SP 1169 through the product's hand correlations. */
import { pow } from '../../base/maths.ts'
import { alpertJet, steadyActivation, transportLag } from '../../fire/correlations/activation.ts'
import {
  beylerRise,
  dealBeylerCoefficient,
  dealBeylerRise,
  fpaRise,
  liningCoefficient,
  mqhRise,
  type Lining,
} from '../../fire/correlations/hotLayer.ts'
import { asetHeight, yamanaTanakaHeight } from '../../fire/correlations/layerDepth.ts'
import { heskestadRise, mcCaffreyRise } from '../../fire/correlations/plumeTemperature.ts'
import { pointSourceFlame, solidFlame } from '../../fire/correlations/radiantFlux.ts'
import { nearestOf } from '../shape.ts'
import { analyticResult, gate, refusal, type FireFigure, type FireResult } from './result.ts'
import { lackingIn, watchedRow } from './tableShape.ts'

export interface HandExample {
  readonly id: string
  readonly inputs: unknown
  readonly [expected: `expected_${string}`]: unknown
}

type Inputs = Readonly<Record<string, number>>

/**
 * How an example is computed: one value for each time or distance of its expectation, or a single one; and
 * the key under which the file recomputed it.
 */
interface Hand {
  readonly id: string
  readonly compute: (inputs: Inputs, at: number) => number
  readonly recomputed?: string
}

const KELVIN = 273
/** Rounding within printed examples, as a share. */
const PRINTED_ROUNDING = 2e-4
/** Air of the manual: density times temperature, kg K/m3. */
const RHO_T = 353

const hands: readonly Hand[] = [
  {
    id: 'MQH',
    recomputed: 'MQH',
    compute: (i, t) =>
      i['Tinf_C']! +
      mqhRise(i['Q_kW']!, openingFactor(i), liningCoefficient(lining(i), t), box(i) - i['Ho']! * i['Wo']!),
  },
  {
    id: 'FPA',
    recomputed: 'FPA',
    compute: (i, t) =>
      i['Tinf_C']! +
      fpaRise(
        i['Q_kW']!,
        i['m_kg_s']!,
        i['cp']!,
        liningCoefficient(lining(i), t),
        box(i),
        i['Tinf_C']! + KELVIN,
      ),
  },
  {
    id: 'Deal-Beyler',
    recomputed: 'DealBeyler',
    compute: (i, t) =>
      i['Tinf_C']! +
      dealBeylerRise(i['Q_kW']!, i['m_kg_s']!, i['cp']!, dealBeylerCoefficient(lining(i), t), box(i)),
  },
  {
    id: 'Beyler closed',
    compute: (i, t) => i['Tinf_C']! + beylerRise(i['Q_kW']!, lining(i), box(i), airMass(i), i['cp']!, t),
  },
  {
    id: 'ASET',
    compute: (i, t) =>
      i['H']! -
      asetHeight(
        {
          hrrKw: i['Q_kW']!,
          areaM2: i['L']! * i['W']!,
          heightM: i['H']!,
          location: i['location_factor']!,
          fuelHeightM: i['z_f']!,
          lossShare: i['chi_l']!,
        },
        t,
      ),
  },
  {
    id: 'Yamana',
    compute: (i, t) =>
      i['H']! -
      yamanaTanakaHeight(
        i['Q_kW']!,
        i['L']! * i['W']!,
        i['H']!,
        (0.076 * (i['Tinf_C']! + KELVIN + beylerRise(i['Q_kW']!, lining(i), box(i), airMass(i), 1, t))) /
          RHO_T,
        t,
      ),
  },
  {
    id: 'Heskestad',
    compute: i =>
      i['Tinf_C']! +
      heskestadRise(i['Q_kW']!, i['chi_r']!, i['A']!, i['z']!, i['Tinf_C']! + KELVIN, i['cp']!),
  },
  {
    id: 'McCaffrey',
    compute: i => i['Tinf_C']! + mcCaffreyRise(i['Q_kW']!, i['z']!, i['Tinf_C']! + KELVIN),
  },
  {
    id: 'Alpert',
    recomputed: 'sprinkler',
    compute: i =>
      steadyActivation(alpertJet(i['Q_kW']!, i['H']!, i['r']!), i['RTI']!, i['Tact_C']! - i['Tinf_C']!),
  },
  {
    id: 'smoke detector',
    recomputed: 'smoke_detector',
    compute: i => steadyActivation(alpertJet(i['Q_kW']!, i['H']!, i['r']!), i['RTI']!, i['dT']!),
  },
  {
    id: 'Mowrer',
    recomputed: 'mowrer',
    compute: i => transportLag(i['Q_kW']!, i['H']!, i['r']!, i['Cpl']!, i['Ccj']!),
  },
  {
    id: 'point source',
    compute: (i, x) => pointSourceFlame(i['Q_kW']!, i['chi_r']!, i['A']!, x, i['z']!),
  },
  { id: 'solid flame', compute: (i, x) => solidFlame(i['Q_kW']!, i['A']!, x) },
]

/**
 * @param recomputed values of the printed examples, under keys of their own; an example without one is
 * compared with its printed value
 */
export function handResults(
  examples: readonly HandExample[],
  recomputed: Readonly<Record<string, unknown>> = {},
): FireResult[] {
  let before: Inputs = {}
  return examples.map((example, at) => {
    const hand = hands.find(({ id }) => example.id.startsWith(id))
    if (hand === undefined)
      return refusal(example.id, [
        {
          path: ['nist_sp1169_examples', at, 'id'],
          message: `there is no function of the name "${example.id}"`,
          ...nearestOf(
            example.id,
            hands.map(({ id }) => id),
          ),
        },
      ])
    const inputs = typeof example.inputs === 'string' ? before : (example.inputs as Inputs)
    before = inputs
    const key = Object.keys(example).find(name => name.startsWith('expected_')) as `expected_${string}`
    const printed = example[key]
    const places = placesOf(printed, inputs)
    const { row, asked } = watchedRow(inputs)
    const values = places.map(place => hand.compute(row, place))
    const lacks = lackingIn(
      inputs,
      asked().filter(key => !hasDefault(inputs, key)),
      ['nist_sp1169_examples', at, 'inputs'],
    )
    if (lacks.length > 0) return refusal(example.id, lacks)
    const again = hand.recomputed === undefined ? undefined : (recomputed[hand.recomputed] ?? undefined)
    const checked = again !== undefined && listed(again).every((value, i) => near(value, listed(printed)[i]!))
    const figures = compare(values, listed(checked ? again : printed), checked ? 0 : PRINTED_ROUNDING)
    return analyticResult(example.id, 'fire/correlations', figures, { [key]: shapedAs(printed, values) })
  })
}

/** Whether a recomputed value belongs to a printed one: they agree except for rounding. */
function near(value: number, printed: number): boolean {
  return Math.abs(value / printed - 1) < 0.01
}

/** Times of an expectation, s, or distances from the inputs; a single place if there are neither. */
function placesOf(expected: unknown, inputs: Inputs): readonly number[] {
  if (Array.isArray(expected)) return [inputs['x'] ?? []].flat()
  return typeof expected === 'number' ? [0] : Object.keys(expected as object).map(Number)
}

function shapedAs(like: unknown, values: readonly number[]): unknown {
  if (Array.isArray(like)) return values
  if (typeof like === 'number') return values[0]
  return Object.fromEntries(Object.keys(like as object).map((key, i) => [key, values[i]]))
}
/**
 * Compares to half a unit of the last digit. Manuals carry rounded intermediate values, so printed values
 * that nobody recomputed get a larger tolerance.
 */
function compare(values: readonly number[], expected: readonly number[], rounding: number): FireFigure[] {
  const digits = Math.max(...expected.map(value => (String(value).split('.')[1] ?? '').length))
  const half = 0.5 / pow(10, digits) + 1e-9
  return expected.map((printed, i) =>
    gate(String(printed), values[i]! - printed, Math.max(half, rounding * Math.abs(printed)), 'printed'),
  )
}

function listed(expected: unknown): number[] {
  if (typeof expected === 'number') return [expected]
  return Object.values(expected as Record<string, number>)
}

/** Whether `lining` does without an input that is not there. */
function hasDefault(inputs: Inputs, key: string): boolean {
  const spare = key === 'delta' || key === (inputs['k'] === undefined ? 'k' : 'k_kW_mK')
  return spare && inputs[key] === undefined
}

function lining(i: Inputs): Lining {
  return { k: i['k_kW_mK'] ?? i['k']!, rho: i['rho']!, c: i['c']!, thickness: i['delta'] ?? 0.1 }
}

function box(i: Inputs): number {
  return 2 * (i['L']! * i['W']! + i['L']! * i['H']! + i['W']! * i['H']!)
}

function airMass(i: Inputs): number {
  return (RHO_T / (i['Tinf_C']! + KELVIN)) * i['L']! * i['W']! * i['H']!
}

function openingFactor(i: Inputs): number {
  return i['Ho']! * i['Wo']! * Math.sqrt(i['Ho']!)
}
