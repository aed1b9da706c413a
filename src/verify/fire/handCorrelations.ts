/** The worked examples of NIST SP 1169 through the product's hand correlations. */
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
import { gate, type FireFigure, type FireResult } from './result.ts'

export interface HandExample {
  readonly id: string
  readonly inputs: unknown
  readonly [expected: `expected_${string}`]: unknown
}

type Inputs = Readonly<Record<string, number>>

/** What an example computes: values by the keys of its expectation, and the key under which the file recomputed it. */
interface Hand {
  readonly id: string
  readonly compute: (inputs: Inputs) => number[] | Record<string, number>
  readonly recomputed?: string
}

const KELVIN = 273
/** Rounding inside printed examples, as a share. */
const PRINTED_ROUNDING = 2e-4
/** Air of the manual: density times temperature, kg K/m3. */
const RHO_T = 353

const hands: readonly Hand[] = [
  {
    id: 'MQH',
    recomputed: 'MQH',
    compute: i =>
      at(
        [60, 120, 180],
        t =>
          i['Tinf_C']! +
          mqhRise(
            i['Q_kW']!,
            openingFactor(i),
            liningCoefficient(lining(i), t),
            box(i) - i['Ho']! * i['Wo']!,
          ),
      ),
  },
  {
    id: 'FPA',
    recomputed: 'FPA',
    compute: i =>
      at(
        [60, 120, 180],
        t =>
          i['Tinf_C']! +
          fpaRise(
            i['Q_kW']!,
            i['m_kg_s']!,
            i['cp']!,
            liningCoefficient(lining(i), t),
            box(i),
            i['Tinf_C']! + KELVIN,
          ),
      ),
  },
  {
    id: 'Deal-Beyler',
    recomputed: 'DealBeyler',
    compute: i =>
      at(
        [60, 120, 180],
        t =>
          i['Tinf_C']! +
          dealBeylerRise(i['Q_kW']!, i['m_kg_s']!, i['cp']!, dealBeylerCoefficient(lining(i), t), box(i)),
      ),
  },
  {
    id: 'Beyler closed',
    compute: i =>
      at(
        [60, 120, 180],
        t => i['Tinf_C']! + beylerRise(i['Q_kW']!, lining(i), box(i), airMass(i), i['cp']!, t),
      ),
  },
  {
    id: 'ASET',
    compute: i =>
      at(
        [10, 20, 30],
        t =>
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
      ),
  },
  {
    id: 'Yamana',
    compute: i =>
      at(
        [10, 20, 30],
        t =>
          i['H']! -
          yamanaTanakaHeight(
            i['Q_kW']!,
            i['L']! * i['W']!,
            i['H']!,
            (0.076 * (i['Tinf_C']! + KELVIN + beylerRise(i['Q_kW']!, lining(i), box(i), airMass(i), 1, t))) /
              RHO_T,
            t,
          ),
      ),
  },
  {
    id: 'Heskestad',
    compute: i => [
      i['Tinf_C']! +
        heskestadRise(i['Q_kW']!, i['chi_r']!, i['A']!, i['z']!, i['Tinf_C']! + KELVIN, i['cp']!),
    ],
  },
  {
    id: 'McCaffrey',
    compute: i => [i['Tinf_C']! + mcCaffreyRise(i['Q_kW']!, i['z']!, i['Tinf_C']! + KELVIN)],
  },
  {
    id: 'Alpert',
    recomputed: 'sprinkler',
    compute: i => [
      steadyActivation(alpertJet(i['Q_kW']!, i['H']!, i['r']!), i['RTI']!, i['Tact_C']! - i['Tinf_C']!),
    ],
  },
  {
    id: 'smoke detector',
    recomputed: 'smoke_detector',
    compute: i => [steadyActivation(alpertJet(i['Q_kW']!, i['H']!, i['r']!), i['RTI']!, i['dT']!)],
  },
  {
    id: 'Mowrer',
    recomputed: 'mowrer',
    compute: i => [transportLag(i['Q_kW']!, i['H']!, i['r']!, i['Cpl']!, i['Ccj']!)],
  },
  {
    id: 'point source',
    compute: i => distances(i).map(x => pointSourceFlame(i['Q_kW']!, i['chi_r']!, i['A']!, x, i['z']!)),
  },
  { id: 'solid flame', compute: i => distances(i).map(x => solidFlame(i['Q_kW']!, i['A']!, x)) },
]

export function handResults(
  examples: readonly HandExample[],
  recomputed: Readonly<Record<string, unknown>>,
): FireResult[] {
  let before: Inputs = {}
  return examples.map(example => {
    const hand = hands.find(({ id }) => example.id.startsWith(id))
    if (hand === undefined)
      return { id: example.id, kind: 'analytic', by: 'no function', pass: false, figures: [], computed: {} }
    const inputs = typeof example.inputs === 'string' ? before : (example.inputs as Inputs)
    before = inputs
    const key = Object.keys(example).find(name => name.startsWith('expected_'))!
    const computed = hand.compute(inputs)
    const expected =
      hand.recomputed === undefined ? example[key as `expected_${string}`] : recomputed[hand.recomputed]
    const rounding = hand.recomputed === undefined ? PRINTED_ROUNDING : 0
    const figures = compare(Object.values(computed), listed(expected), rounding)
    return {
      id: example.id,
      kind: 'analytic',
      by: 'fire/correlations',
      pass: figures.every(figure => figure.pass),
      figures,
      computed: { [key]: Array.isArray(computed) && computed.length === 1 ? computed[0] : computed },
    }
  })
}

/** Half a unit of the last digit; manuals carry rounded intermediate values, so what nobody recomputed may be off by a bit more. */
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

function at(times: readonly number[], of: (seconds: number) => number): Record<string, number> {
  return Object.fromEntries(times.map(t => [t, of(t)]))
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

function distances(i: Inputs): readonly number[] {
  return i['x'] as unknown as readonly number[]
}
