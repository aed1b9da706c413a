/**
 * Compares a measured fire with the engine. A single fire passes within the factor of the set's worst case;
 * fireSets judges the set.
 */
import { log } from '../../base/maths.ts'
import type { VentRecord } from './caseOpenings.ts'
import { insideC } from './caseRooms.ts'
import { peak } from './curves.ts'
import { experimentCase, type Experiment } from './experimentCase.ts'
import { outputTimes, rowsAt, timesWith } from './outputTimes.ts'
import type { PeakPoint, Ventilation } from './points.ts'
import { engineResult, gate, notJudged, type FireFigure, type FireResult } from './result.ts'
import { roomColumns, runCase, type Columns } from './series.ts'

/** Largest factor by which a prediction may be off. */
const WORST_FACTOR = 2.2

/** @param csv name of the file of measured curves */
export function verifyExperiment(file: Experiment, reference: Columns, csv = `${file.id}.csv`): FireResult {
  const fire = experimentCase(file)
  const kept = reference['time_s']
  const cut = cutBefore(file, reference)
  const regular = outputTimes(file.duration_s)
  const run = runCase(fire, cut === undefined ? (kept ?? regular) : timesWith(kept, regular))
  const figures: FireFigure[] = []
  const points: PeakPoint[] = []
  const computed: Record<string, unknown> = {}
  for (const [id, quoted] of roomResults(file)) {
    const highest = peak(run.columns[roomColumns(id)[0]]!)
    const predicted = highest - insideC(file.ambient)
    const measured = measuredRise(file, quoted)
    const cfast = cfastRise(file, quoted)
    computed[id] = {
      ...quoted,
      peak_T_upper_C: highest,
      peak_rise_C: predicted,
      ...(measured > 0 && { peak_rise_measured_C: measured, over_measured_peak_rise: predicted / measured }),
      ...(cfast > 0 && { peak_rise_cfast_C: cfast }),
    }
    if (!(measured > 0)) continue
    const rises = { measured, predicted, ...(cfast > 0 && { cfast }) }
    points.push({ id: file.id, room: id, family: ventilationOf(file), ...rises })
    figures.push(...besideMeasured(id, rises))
  }
  if (cut !== undefined) figures.push(notJudged('measured curves', `${csv} ${cut}`, 'measured'))
  if (figures.length === 0)
    figures.push(
      notJudged(
        'peak rise',
        file.results === undefined ? 'the file has no results' : 'its results say nothing of a measured peak',
        'measured',
      ),
    )
  return engineResult(file.id, {
    figures,
    computed,
    series: kept === undefined ? run.columns : rowsAt(run.columns, kept),
    points,
    flags: run.flags,
  })
}

/** Peak rises of a room, K, as shares of the one that was measured. */
function besideMeasured(
  room: string,
  { measured, predicted, cfast }: Pick<PeakPoint, 'measured' | 'predicted' | 'cfast'>,
): FireFigure[] {
  const told = (whose: string): string => `${room} ln of ${whose} over measured`
  const own = gate(told('peak rise'), log(predicted / measured), log(WORST_FACTOR), 'measured')
  if (cfast === undefined) return [own]
  return [own, gate(told("CFAST's peak rise"), log(cfast / measured), Infinity, 'measured-cfast')]
}

/** Results by room; a steady test has one set, for the room of its fire. */
function roomResults({
  results = {},
  fires = [],
  compartments,
}: Experiment): [string, Record<string, number>][] {
  const burning = fires[0]?.compartment ?? compartments[0]!.id
  if (results['steady_state']) return [[burning, results as Record<string, number>]]
  return Object.entries(results) as [string, Record<string, number>][]
}

/** Reports curves over neither time nor height, or that end before the measured peak, begin after it or have no course. */
function cutBefore(file: Experiment, { time_s: kept, ...curves }: Columns): string | undefined {
  if (kept === undefined)
    return Object.keys(curves).length > 0 && !('height_m' in curves) ? 'has no column time_s' : undefined
  if (kept.length < 2) return 'has one value'
  const peaks = roomResults(file).map(([, { time_of_peak_measured_s = 0 }]) => time_of_peak_measured_s)
  const [last, end] = [Math.max(0, ...peaks), kept.at(-1) ?? -Infinity]
  if (kept[0]! > (last || file.duration_s)) return `begins at ${kept[0]} s`
  return end < last ? `ends at ${end} s, before the peak that was measured at ${last} s` : undefined
}

/** Measured peak rise, K; NaN if the file does not give it. */
function measuredRise(file: Experiment, quoted: Readonly<Record<string, number | undefined>>): number {
  // In results, null counts as absent as well.
  const { peak_rise_measured_C: rise, measured_T_upper_mean_above_1p3m_C: steady } = quoted
  if (typeof rise === 'number') return rise
  if (typeof steady === 'number') return steady - insideC(file.ambient)
  const start = quoted['initial_T_measured_C'] ?? insideC(file.ambient)
  return (quoted['peak_T_upper_measured_C'] ?? NaN) - start
}

function cfastRise(file: Experiment, quoted: Readonly<Record<string, number | undefined>>): number {
  const highest = quoted['peak_T_upper_cfast_C'] ?? quoted['cfast_T_upper_C'] ?? NaN
  return quoted['peak_rise_cfast_C'] ?? highest - insideC(file.ambient)
}

/** A room whose openings are smaller than this in total has only cracks and counts as closed, m2. */
const CRACKS_M2 = 0.15

/** Class of ventilation as the file gives it, otherwise from its openings. */
function ventilationOf({ ventilation_class: said, vents = [] }: Experiment): Ventilation {
  if (said === 'natural' || said === 'forced' || said === 'none') return said
  if (vents.some(vent => vent.type === 'mechanical')) return 'forced'
  const open = vents.reduce((sum, vent) => sum + areaOf(vent), 0)
  return open > CRACKS_M2 ? 'natural' : 'none'
}

function areaOf({ width_m = 0, height_m = 0, area_m2 }: VentRecord): number {
  return area_m2 ?? width_m * height_m
}
