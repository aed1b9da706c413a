/** Figures in a CFAST case that contradict its curves: the case is judged by the curves. */
import type { Slip } from '../shape.ts'
import { firesOf, type CfastCase } from './cfastCase.ts'
import { roomValues, type Values, withFires } from './cfastResults.ts'
import { integral, peak } from './curves.ts'
import { referenceOf } from './reference.ts'
import { roomColumns, type Columns } from './series.ts'

/**
 * Allowed difference, as a share: figures are rounded, and a program takes them from steps between those it
 * writes.
 */
const ROUNDED = 0.01

/** @param csv name of the file of curves */
export function overruled(file: CfastCase, columns: Columns, csv: string): Slip[] {
  const shown = withFires(
    roomValues(wholeRooms(file, columns, csv), { columns }),
    fireValues(file, columns, csv),
  )
  return Object.entries(file.results ?? {}).flatMap(([name, told]) =>
    Object.entries(shown[name] ?? {}).flatMap(([figure, value]) => {
      const said = told[figure]
      if (said === undefined || alike(said, value!, figure, columns)) return []
      const message = `is ${said}, by the curves in ${csv} ${text(value!)}: the case is judged by the curves`
      return [{ path: ['results', name, figure], message }]
    }),
  )
}

/** Rooms whose curves are all complete. */
function wholeRooms({ compartments, ...file }: CfastCase, columns: Columns, csv: string) {
  const reference = referenceOf(columns, csv, file)
  const whole = (name: string) =>
    typeof reference.curve(name) !== 'string' && columns[name]!.every(Number.isFinite)
  return { compartments: compartments.filter(({ id }) => roomColumns(id).every(whole)) }
}

/** Figures of fires, if each has its own column: one for all of them says nothing about a single fire. */
function fireValues(file: CfastCase, columns: Columns, csv: string): Record<string, Partial<Values>> {
  const names = firesOf(file).map((_, f) => (f === 0 ? '' : `_${f + 1}`))
  if (!names.every(name => `hrr_actual_kW${name}` in columns)) return {}
  const reference = referenceOf(columns, csv, file)
  return Object.fromEntries(
    names.flatMap(name => {
      const curve = reference.curve(`hrr_actual_kW${name}`)
      if (typeof curve === 'string') return []
      const { times, values } = curve
      const energy = integral(times, values) / 1000
      return [[`fire${name}`, { peak_actual_hrr_kW: peak(values), actual_energy_MJ: energy }]]
    }),
  )
}

function alike(told: Figure, shown: Figure, figure: string, { time_s: times = [] }: Columns): boolean {
  if (typeof told !== 'number' || typeof shown !== 'number') return told === shown
  const step = /_s$|^seconds_/.test(figure) ? times[1]! - times[0]! : 0
  return Math.abs(told - shown) <= Math.max(ROUNDED * Math.abs(told), step)
}

type Figure = Values[string]

function text(figure: Figure): string {
  if (figure === null) return 'never'
  return typeof figure === 'number' ? String(Number(figure.toPrecision(4))) : String(figure)
}
