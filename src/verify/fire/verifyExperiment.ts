/** A measured fire against the engine. One fire alone passes if it is not off by the set's worst case; the set is judged by fireSets. */
import { peak } from './curves.ts'
import { experimentCase, type Experiment } from './experimentCase.ts'
import { gate, type FireFigure, type FireResult } from './result.ts'
import { roomColumns, runCase, type Columns } from './series.ts'
import { log } from '../../base/maths.ts'

/** No prediction may be off by more than this factor. */
const WORST_FACTOR = 2.2

export function verifyExperiment(file: Experiment, reference: Columns): FireResult {
  const fire = experimentCase(file)
  const times =
    reference['time_s'] ?? Array.from({ length: Math.floor(file.duration_s / 10) + 1 }, (_, i) => 10 * i)
  const run = runCase(fire, times)
  const figures: FireFigure[] = []
  const computed: Record<string, unknown> = {}
  for (const [id, quoted] of roomResults(file)) {
    const upper = run.columns[roomColumns(id)[0]]!
    const highest = peak(upper)
    const rise = highest - file.ambient.T_in_C
    const measured = measuredRise(file, quoted)
    const cfast = cfastRise(file, quoted)
    computed[id] = {
      ...quoted,
      peak_T_upper_C: highest,
      peak_rise_C: rise,
      over_measured_peak_rise: rise / measured,
    }
    figures.push(
      gate(`${id} ln of peak rise over measured`, log(rise / measured), log(WORST_FACTOR), 'measured'),
    )
    figures.push(
      gate(`${id} ln of CFAST's peak rise over measured`, log(cfast / measured), Infinity, 'measured-cfast'),
    )
  }
  return {
    id: file.id,
    kind: 'engine',
    by: 'fire/zone: compileNetwork, stepZones',
    pass: figures.every(figure => figure.pass),
    figures,
    computed,
    series: run.columns,
  }
}

/** Results of each room; a steady test has one set for its only room. */
function roomResults(file: Experiment): [string, Record<string, number>][] {
  if (file.results['steady_state'])
    return [[file.compartments[0]!.id, file.results as Record<string, number>]]
  return Object.entries(file.results) as [string, Record<string, number>][]
}

function measuredRise(file: Experiment, quoted: Readonly<Record<string, number>>): number {
  if (quoted['peak_rise_measured_C'] !== undefined) return quoted['peak_rise_measured_C']
  const steady = quoted['measured_T_upper_mean_above_1p3m_C']
  if (steady !== undefined) return steady - file.ambient.T_in_C
  return quoted['peak_T_upper_measured_C']! - quoted['initial_T_measured_C']!
}

function cfastRise(file: Experiment, quoted: Readonly<Record<string, number>>): number {
  return (
    quoted['peak_rise_cfast_C'] ??
    (quoted['peak_T_upper_cfast_C'] ?? quoted['cfast_T_upper_C']!) - file.ambient.T_in_C
  )
}
