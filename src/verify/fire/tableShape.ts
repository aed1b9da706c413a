/** Shapes of the tables of `tables.json`, and of the inputs of their rows. */
import { isRecord } from '../../base/isRecord.ts'
import {
  anything,
  between,
  list,
  map,
  nearestOf,
  number,
  type Path,
  record,
  type Shape,
  type Slip,
  text,
} from '../shape.ts'

/** Inputs of a row, which say what is asked of them. */
export function watchedRow<T extends object>(inputs: T): { readonly row: T; readonly asked: () => string[] } {
  const seen = new Set<string>()
  const row = new Proxy(inputs, {
    get(of, key) {
      seen.add(String(key))
      return of[key as keyof T]
    },
  })
  return { row, asked: () => [...seen] }
}

/** Inputs that a function asked for and that are no numbers. */
export function lackingIn(inputs: object, asked: readonly string[], path: Path): Slip[] {
  const unread = Object.keys(inputs).filter(key => !asked.includes(key))
  return asked.flatMap(key => {
    const value: unknown = inputs[key as keyof typeof inputs]
    if ([value].flat().every(each => Number.isFinite(each))) return []
    if (value === undefined)
      return [{ path: [...path, key], message: 'is missing', ...nearestOf(key, unread) }]
    return [{ path: [...path, key], message: `must be a number, is ${JSON.stringify(value)}` }]
  })
}

/** What a row expects: a value, or one for each place. */
const expectation: Shape = (value, path, slips) => {
  if (Array.isArray(value)) list(number)(value, path, slips)
  else if (isRecord(value)) map(number)(value, path, slips)
  else number(value, path, slips)
}

const inputs = map(anything)

/** Inputs of a sprinkler. The step in which its link is followed, s, is never 0 or less, and not a millionth of its hour. */
const sprinkler: Shape = (value, path, slips) => {
  map(number)(value, path, slips)
  if (isRecord(value) && Number.isFinite(value['dt_s']))
    between(0.01, 60)(value['dt_s'], [...path, 'dt_s'], slips)
}

/** Those that refer to the row before are a text. */
const inputsOrText: Shape = (value, path, slips) => {
  if (typeof value !== 'string') inputs(value, path, slips)
}

/** Rows named under a key, each of which expects something of its inputs. */
function rows(name: string, asked: Shape, expects: Shape): Shape {
  const shape = record({ [name]: text, inputs: asked })
  return list((value, path, slips) => {
    shape(value, path, slips)
    if (!isRecord(value)) return
    const key = Object.keys(value).find(each => each.startsWith('expected'))
    if (key === undefined)
      slips.issues.push({ path, message: 'expects nothing: no key begins with expected' })
    else expects(value[key], [...path, key], slips)
  })
}

/** An equation that nobody computed expects null. */
const valueOrNone: Shape = (value, path, slips) => {
  if (value !== null) number(value, path, slips)
}

const numbers = list(number)

/** A class of chloride, which others are compared with as a share of it. */
const ugCm2 = between(0.1, 10_000)

/** View factors, each after its arguments: so many numbers in a row. */
function factors(length: number): Shape {
  return record({ values: list(row(length)) })
}

function row(length: number, of = number): Shape {
  return (value, path, slips) => {
    list(of)(value, path, slips)
    if (Array.isArray(value) && value.length !== length)
      slips.issues.push({ path, message: `must have ${length} numbers, has ${value.length}` })
  }
}

/** Height x width @ share of it that is unprotected. */
const facade = /^\d+(\.\d+)?x\d+(\.\d+)?@\d+(\.\d+)?%$/

const boundaries: Shape = (value, path, slips) => {
  map(number)(value, path, slips)
  if (!isRecord(value)) return
  for (const key of Object.keys(value).filter(each => !facade.test(each)))
    slips.issues.push({ path: [...path, key], key: true, message: 'must be such as 3x6@20%' })
}

const parametricColumns = record({ inputs, t_min: numbers, Av_m2: numbers, T_C: list(numbers) })

/** Temperatures: a row for each opening, a value for each time. */
const parametric: Shape = (value, path, slips) => {
  const before = slips.issues.length
  parametricColumns(value, path, slips)
  if (slips.issues.length > before) return
  const { t_min: times, Av_m2: openings, T_C: rows } = value as Readonly<Record<string, readonly unknown[]>>
  const isWhole = rows!.length === openings!.length
  if (isWhole && rows!.every(row => (row as unknown[]).length === times!.length)) return
  const message = `must have ${openings!.length} rows of ${times!.length} values`
  slips.issues.push({ path: [...path, 'T_C'], message })
}

/** Tables of boundary distances (BR 187), which are named by their emitter. */
export const boundaryShape = record({}, { sample: boundaries })

export const tableShapes: Readonly<Record<string, Shape>> = {
  view_factors: record(
    {},
    {
      point_parallel: factors(6),
      point_perpendicular: factors(6),
      rectangle_to_opposed_rectangle: factors(3),
      rectangle_to_adjacent_perpendicular_rectangle: factors(3),
    },
  ),
  separation_solver: record({ case: text, phi: number, separation_m: number }),
  nist_sp1169_examples: rows('id', inputsOrText, expectation),
  openfire_unit_values: rows('eq', inputs, valueOrNone),
  eurocode_parametric: parametric,
  eurocode_annexB_flame: record({ inputs, expected_flame_length_L_f_m: number }),
  sprinkler_transient_pd7974: list(record({ inputs: sprinkler, expected_s: number })),
  ignition_flux_time_product: record({
    rows: list(record({ material: text, CHF_kW_m2: number, n: number, FTP: number })),
  }),
  recomputed_here: record(
    {},
    {
      MQH: expectation,
      FPA: expectation,
      DealBeyler: expectation,
      sprinkler: expectation,
      smoke_detector: expectation,
      mowrer: expectation,
    },
  ),
  cfast_analytic: record({ rows_t_s_T_C_p_Pa: list(numbers) }, { case: text }),
  chloride_damage: record({
    ug_cm2: record({
      easily_recovered_below: ugCm2,
      difficult_recovery: row(2, ugCm2),
      replace_above: ugCm2,
    }),
  }),
}
