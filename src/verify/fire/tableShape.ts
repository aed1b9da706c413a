/** Shapes of the tables of `tables.json`, and of the inputs of their rows. */
import { isRecord } from '../../base/isRecord.ts'
import {
  anything,
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

/** Inputs that refer to those of the row before are a text. */
const inputs: Shape = (value, path, slips) => {
  if (typeof value !== 'string') map(anything)(value, path, slips)
}

/** Rows named under a key, each of which expects something. */
function rows(name: string, expects: Shape): Shape {
  const shape = record({ [name]: text, inputs })
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

export const tableShapes: Readonly<Record<string, Shape>> = {
  separation_solver: record({ case: text, phi: number, separation_m: number }),
  nist_sp1169_examples: rows('id', expectation),
  openfire_unit_values: rows('eq', valueOrNone),
  eurocode_parametric: record({ inputs, t_min: numbers, Av_m2: numbers, T_C: list(numbers) }),
  eurocode_annexB_flame: record({ inputs, expected_flame_length_L_f_m: number }),
  sprinkler_transient_pd7974: list(record({ inputs: map(number), expected_s: number })),
  ignition_flux_time_product: record({
    rows: list(record({ material: text, CHF_kW_m2: number, n: number, FTP: number })),
  }),
  cfast_analytic: record({ rows_t_s_T_C_p_Pa: list(numbers) }, { case: text }),
}
