/** Compares a two-zone case of NIST CFAST with the engine, by the acceptance gates. */
import { insideC } from './caseRooms.ts'
import { cfastCase, firesOf, type CfastCase } from './cfastCase.ts'
import { cfastResults } from './cfastResults.ts'
import { distance, integral, meanDifference, peak, reaches } from './curves.ts'
import { rowsAt } from './outputTimes.ts'
import type { PeakPoint } from './points.ts'
import { referenceOf, type Curve, type Reference } from './reference.ts'
import { engineResult, gate, notJudged, type FireFigure, type FireResult } from './result.ts'
import { roomColumns, runCase, type Columns, type Run } from './series.ts'

/**
 * Compares with the reference's curves, where there are any, and with the file's figures. What cannot be
 * compared fails, with the reason.
 * @param csv name of the file of curves
 */
export function verifyCfast(file: CfastCase, columns: Columns, csv = `${file.id}.csv`): FireResult {
  const fire = cfastCase(file)
  const reference = referenceOf(columns, csv, file)
  const whole = runCase(fire, reference.times)
  const series = rowsAt(whole.columns, reference.told)
  const run = reference.covers ? { ...whole, columns: series } : whole
  const burning = new Set(firesOf(file).map(f => f.compartment))
  const figures: FireFigure[] = []
  const points: PeakPoint[] = []
  for (const id of fire.roomIds) {
    const rises = peakRises(file, run, reference, id)
    const fireRoom = burning.has(id)
    if (rises.measured > 0) points.push({ id: file.id, room: id, family: 'cfast', ...rises })
    figures.push(...riseFigures(rises, reference, id, fireRoom))
    if (reference.missing === undefined) figures.push(...curveFigures(file, run, reference, id, fireRoom))
    if (fireRoom) figures.push(...timeFigures(file, run, reference, id))
  }
  if (reference.missing !== undefined) figures.push(notJudged('curves', reference.missing, 'curve'))
  figures.push(...heatFigures(file, run, reference))
  return engineResult(file.id, {
    figures,
    computed: cfastResults(file, whole),
    series,
    points,
    flags: whole.flags,
  })
}

/** Peak rise of the upper layer here and in the reference, K; NaN where the reference has none. */
function peakRises(file: CfastCase, run: Run, reference: Reference, id: string) {
  const [upper] = roomColumns(id)
  const start = insideC(file.ambient)
  const curve = reference.curve(upper)
  const told = file.results?.[id]?.['peak_T_upper_C']
  const highest = typeof curve !== 'string' ? peak(curve.values) : typeof told === 'number' ? told : NaN
  return { predicted: peak(run.columns[upper]!) - start, measured: highest - start }
}

/** None for a room that stays as cold as it began, and for a case without curves, which is told once. */
function riseFigures(
  { predicted, measured }: ReturnType<typeof peakRises>,
  reference: Reference,
  id: string,
  fireRoom: boolean,
): FireFigure[] {
  const name = `${id} peak rise`
  const [of, limit] = fireRoom ? (['fire-room', 0.2] as const) : (['room', 0.3] as const)
  if (measured > 0) return [gate(name, predicted / measured - 1, limit, of)]
  const why = reference.missing === undefined ? reference.curve(roomColumns(id)[0]) : undefined
  return Number.isNaN(measured) && typeof why === 'string' ? [notJudged(name, why, of, limit)] : []
}

function curveFigures(
  file: CfastCase,
  run: Run,
  reference: Reference,
  id: string,
  fireRoom: boolean,
): FireFigure[] {
  const [upper, , height] = roomColumns(id)
  const found: FireFigure[] = []
  if (hasOpening(file, id))
    found.push(
      compared(run, height, reference.curve(height), {
        name: `${id} layer height`,
        of: 'height',
        limit: 0.15,
        apart: meanDifference,
      }),
    )
  if (fireRoom) {
    const rise = (of: readonly number[]) => of.map(t => t - insideC(file.ambient))
    const apart = (ours: readonly number[], theirs: readonly number[]) => distance(rise(ours), rise(theirs))
    found.push(
      compared(run, upper, reference.curve(upper), {
        name: `${id} whole curve`,
        of: 'curve',
        limit: 0.2,
        apart,
      }),
    )
  }
  return found
}

function timeFigures(file: CfastCase, run: Run, reference: Reference, id: string): FireFigure[] {
  const [upper] = roomColumns(id)
  const curve = reference.curve(upper)
  return [300, 600].flatMap(level => {
    const told = file.results?.[id]?.[`time_to_${level}C_s`]
    const at = typeof curve === 'string' ? told : reaches(curve.times, curve.values, level)
    if (typeof at !== 'number') return []
    const ours = reaches(run.columns['time_s']!, run.columns[upper]!, level) ?? Infinity
    return [gate(`${id} time to ${level} C`, ours / at - 1, 0.2, 'time')]
  })
}

/** What a slot stands for that nobody made as an opening. */
const LEAKAGE = /leak|crack/i

function hasOpening({ vents = [] }: CfastCase, id: string): boolean {
  return vents.some(
    vent =>
      (vent.type === 'wall' && !LEAKAGE.test(vent.role ?? '') && vent.between!.includes(id)) ||
      vent.top === id ||
      vent.bottom === id,
  )
}

function heatFigures(file: CfastCase, run: Run, reference: Reference): FireFigure[] {
  // The column of the second fire ends in _2, and so on.
  const expected = reference.sum(/^hrr_actual_kW(_\d+)?$/)
  const found: FireFigure[] = []
  if (shortOfAir(file, reference)) {
    const name = 'energy released'
    // A curve is compared with our rows at its times, which both lack what happens in between; a figure with our own sum.
    const [energyKj, released] =
      typeof expected === 'string'
        ? [energyTold(file), run.energyKj.reduce((sum, kj) => sum + kj, 0)]
        : [
            integral(expected.times, expected.values),
            integral(expected.times, valuesAt(run, 'hrr_actual_kW', expected)),
          ]
    if (typeof expected === 'string' && Number.isNaN(energyKj))
      found.push(notJudged(name, expected, 'energy', 0.08))
    else if (energyKj > 0) found.push(gate(name, released / energyKj - 1, 0.08, 'energy'))
  }
  if (reference.missing === undefined && flashedOver(file, reference))
    found.push(
      compared(run, 'hrr_actual_kW', expected, {
        name: 'heat release curve',
        of: 'heat-curve',
        limit: 0.2,
        apart: distance,
      }),
    )
  return found
}

/** A figure of each fire as the file gives it; undefined for a fire that lacks it. */
function toldOfFires({ results = {} }: CfastCase, figure: string) {
  const fires = Object.entries(results).filter(([name]) => /^fire(_\d+)?$/.test(name))
  return fires.map(([, of]) => of[figure] ?? undefined)
}

/** Energy of all fires as the file gives it, kJ; NaN if it does not. */
function energyTold(file: CfastCase): number {
  const told = toldOfFires(file, 'actual_energy_MJ')
  return told.length === 0 ? NaN : 1000 * told.reduce<number>((sum, of) => sum + Number(of ?? NaN), 0)
}

/** Whether less burns of any fire than was prescribed, by the file's figures, otherwise by its curves. */
function shortOfAir(file: CfastCase, reference: Reference): boolean {
  const told = toldOfFires(file, 'ventilation_limited').filter(of => of !== undefined)
  if (told.length > 0) return told.some(Boolean)
  const energies = [/^hrr_actual_kW(_\d+)?$/, /^hrr_expected_kW(_\d+)?$/].map(names => {
    const curve = reference.sum(names)
    return typeof curve === 'string' ? NaN : integral(curve.times, curve.values)
  })
  return energies[0]! < 0.999 * energies[1]!
}

/** Whether any room was above 600 degC, by what the file says of it, otherwise by its curve. */
function flashedOver({ results = {}, compartments }: CfastCase, reference: Reference): boolean {
  return compartments.some(({ id }) => {
    const told = results[id]?.['seconds_above_600C'] ?? undefined
    if (told !== undefined) return Number(told) > 0
    const curve = reference.curve(roomColumns(id)[0])
    return typeof curve !== 'string' && peak(curve.values) > 600
  })
}

interface Comparison {
  readonly name: string
  readonly of: string
  readonly limit: number
  readonly apart: (ours: readonly number[], theirs: readonly number[]) => number
}

/** Compares a computed column with a curve, at the times at which the curve has values. */
function compared(
  run: Run,
  column: string,
  curve: Curve | string,
  { name, of, limit, apart }: Comparison,
): FireFigure {
  if (typeof curve === 'string') return notJudged(name, curve, of, limit)
  return gate(name, apart(valuesAt(run, column, curve), curve.values), limit, of)
}

function valuesAt({ columns }: Run, column: string, { rows }: Curve): number[] {
  const ours = columns[column]!
  return rows.map(row => ours[row]!)
}
