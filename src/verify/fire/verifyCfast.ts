/** A two-zone case of NIST CFAST against the engine, with the gates of acceptance. */
import { insideC } from './caseRooms.ts'
import { cfastCase, firesOf, type CfastCase } from './cfastCase.ts'
import { cfastResults } from './cfastResults.ts'
import { distance, integral, meanDifference, peak, reaches } from './curves.ts'
import type { PeakPoint } from './points.ts'
import { engineResult, gate, type FireFigure, type FireResult } from './result.ts'
import { outputTimes, roomColumns, runCase, type Columns, type Run } from './series.ts'

/** The reference's curves where there are any, else what the file tells of them; a file without either gives a series only. */
export function verifyCfast(file: CfastCase, reference: Columns): FireResult {
  const fire = cfastCase(file)
  const run = runCase(fire, reference['time_s'] ?? outputTimes(file.duration_s, file.output_step_s))
  const burning = new Set(firesOf(file).map(f => f.compartment))
  const figures: FireFigure[] = []
  const points: PeakPoint[] = []
  for (const id of fire.roomIds) {
    const rises = peakRises(file, run, reference, id)
    const fireRoom = burning.has(id)
    if (rises.measured > 0) {
      points.push({ id: file.id, room: id, family: 'cfast', ...rises })
      const error = rises.predicted / rises.measured - 1
      figures.push(gate(`${id} peak rise`, error, fireRoom ? 0.2 : 0.3, fireRoom ? 'fire-room' : 'room'))
    }
    figures.push(...curveFigures(file, run, reference, id, fireRoom))
    if (fireRoom) figures.push(...timeFigures(file, run, reference, id))
  }
  figures.push(...heatFigures(file, run, reference))
  return engineResult(file.id, {
    figures,
    computed: cfastResults(file, run),
    series: run.columns,
    points,
  })
}

/** Highest rise of the upper layer, K, here and in the reference (NaN where it does not say). */
function peakRises(file: CfastCase, run: Run, reference: Columns, id: string) {
  const [upper] = roomColumns(id)
  const start = insideC(file.ambient)
  const curve = reference[upper]
  const told = file.results?.[id]?.['peak_T_upper_C']
  const highest = curve ? peak(curve) : typeof told === 'number' ? told : NaN
  return { predicted: peak(run.columns[upper]!) - start, measured: highest - start }
}

function curveFigures(
  file: CfastCase,
  run: Run,
  reference: Columns,
  id: string,
  fireRoom: boolean,
): FireFigure[] {
  const [upper, , height] = roomColumns(id)
  const found: FireFigure[] = []
  const heights = reference[height]
  if (heights && hasOpening(file, id))
    found.push(gate(`${id} layer height`, meanDifference(run.columns[height]!, heights), 0.15, 'height'))
  const curve = reference[upper]
  if (curve && fireRoom) {
    const rise = (of: readonly number[]) => of.map(t => t - insideC(file.ambient))
    found.push(gate(`${id} whole curve`, distance(rise(run.columns[upper]!), rise(curve)), 0.2, 'curve'))
  }
  return found
}

function timeFigures(file: CfastCase, run: Run, reference: Columns, id: string): FireFigure[] {
  const times = run.columns['time_s']!
  const [upper] = roomColumns(id)
  const curve = reference[upper]
  return [300, 600].flatMap(level => {
    const told = file.results?.[id]?.[`time_to_${level}C_s`]
    const at = curve ? reaches(times, curve, level) : told
    if (typeof at !== 'number') return []
    const ours = reaches(times, run.columns[upper]!, level) ?? Infinity
    return [gate(`${id} time to ${level} C`, ours / at - 1, 0.2, 'time')]
  })
}

function hasOpening({ vents = [] }: CfastCase, id: string): boolean {
  return vents.some(
    vent =>
      (vent.type === 'wall' && vent.role === undefined && vent.between!.includes(id)) ||
      vent.top === id ||
      vent.bottom === id,
  )
}

function heatFigures({ results = {} }: CfastCase, run: Run, reference: Columns): FireFigure[] {
  const times = run.columns['time_s']!
  const actual = run.columns['hrr_actual_kW']!
  const expected = allFires(reference)
  const told = Object.entries(results).filter(([name]) => /^fire(_\d+)?$/.test(name))
  const toldKj = 1000 * told.reduce((sum, [, of]) => sum + Number(of['actual_energy_MJ'] ?? NaN), 0)
  const energyKj = expected ? integral(times, expected) : toldKj
  const found: FireFigure[] = []
  if (energyKj > 0 && results['fire']?.['ventilation_limited'])
    found.push(gate('energy released', integral(times, actual) / energyKj - 1, 0.08, 'energy'))
  const flashedOver = Object.values(results).some(room => Number(room['seconds_above_600C'] ?? 0) > 0)
  if (expected && flashedOver)
    found.push(gate('heat release curve', distance(actual, expected), 0.2, 'heat-curve'))
  return found
}

/** Heat release of all fires of the reference together, kW: the second fire's column ends in _2, and so on. */
function allFires(reference: Columns): number[] | undefined {
  const [first, ...more] = Object.entries(reference)
    .filter(([name]) => /^hrr_actual_kW(_\d+)?$/.test(name))
    .map(([, column]) => column)
  return first?.map((kw, i) => more.reduce((sum, column) => sum + column[i]!, kw))
}
