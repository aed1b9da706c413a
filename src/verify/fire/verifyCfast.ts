/** A two-zone case of NIST CFAST against the engine, with the gates of acceptance. */
import { cfastCase, type CfastCase } from './cfastCase.ts'
import { distance, integral, lowest, meanDifference, peak, reaches, timeAbove } from './curves.ts'
import { gate, type FireFigure, type FireResult } from './result.ts'
import { roomColumns, runCase, type Columns, type Run } from './series.ts'

export function verifyCfast(file: CfastCase, reference: Columns): FireResult {
  const fire = cfastCase(file)
  const times = reference['time_s']!
  const run = runCase(fire, times)
  const fires = [file.fire, ...(file.additional_fires ?? [])]
  const burning = new Set(fires.map(f => f.compartment))
  const figures: FireFigure[] = []
  for (const id of fire.roomIds) figures.push(...roomFigures(file, run, reference, id, burning.has(id)))
  figures.push(...heatFigures(file, run, reference))
  return {
    id: file.id,
    kind: 'engine',
    by: 'fire/zone: compileNetwork, stepZones',
    pass: figures.every(figure => figure.pass),
    figures,
    computed: computed(file, run),
    series: run.columns,
  }
}

function roomFigures(
  file: CfastCase,
  run: Run,
  reference: Columns,
  id: string,
  burning: boolean,
): FireFigure[] {
  const times = reference['time_s']!
  const [upperName, , heightName] = roomColumns(id)
  const ambient = file.ambient.T_C
  const upper = run.columns[upperName]!
  const expected = reference[upperName]!
  const rise = upper.map(t => t - ambient)
  const expectedRise = expected.map(t => t - ambient)
  const error = peak(rise) / peak(expectedRise) - 1
  const found = [gate(`${id} peak rise`, error, burning ? 0.2 : 0.3, burning ? 'fire-room' : 'room')]
  if (hasOpening(file, id))
    found.push(
      gate(
        `${id} layer height`,
        meanDifference(run.columns[heightName]!, reference[heightName]!),
        0.15,
        'height',
      ),
    )
  if (!burning) return found
  const apart = distance(rise, expectedRise)
  found.push(gate(`${id} whole curve`, apart, 0.2, 'curve'))
  for (const level of [300, 600]) {
    const at = reaches(times, expected, level)
    if (at !== null)
      found.push(
        gate(`${id} time to ${level} C`, (reaches(times, upper, level) ?? Infinity) / at - 1, 0.2, 'time'),
      )
  }
  return found
}

function hasOpening(file: CfastCase, id: string): boolean {
  return file.vents.some(
    vent =>
      (vent.type === 'wall' && vent.role === undefined && vent.between!.includes(id)) ||
      vent.top === id ||
      vent.bottom === id,
  )
}

function heatFigures(file: CfastCase, run: Run, reference: Columns): FireFigure[] {
  const times = reference['time_s']!
  const expected = reference['hrr_actual_kW']!.map((kw, i) => kw + (reference['hrr_actual_kW_2']?.[i] ?? 0))
  const actual = run.columns['hrr_actual_kW']!
  const found: FireFigure[] = []
  if (file.results['fire']!['ventilation_limited'])
    found.push(
      gate('energy released', integral(times, actual) / integral(times, expected) - 1, 0.08, 'energy'),
    )
  const flashedOver = Object.values(file.results).some(room => Number(room['seconds_above_600C'] ?? 0) > 0)
  if (flashedOver) found.push(gate('heat release curve', distance(actual, expected), 0.2, 'heat-curve'))
  return found
}

/** The file's own results, computed. */
function computed(file: CfastCase, run: Run): FireResult['computed'] {
  const times = run.columns['time_s']!
  const all: Record<string, Record<string, number | boolean | null>> = {}
  for (const { id, height_m } of file.compartments) {
    const [upperName, , heightName] = roomColumns(id)
    const upper = run.columns[upperName]!
    const heights = run.columns[heightName]!
    const above = timeAbove(times, upper, 600)
    const values: Record<string, number | boolean | null> = {
      peak_T_upper_C: peak(upper),
      time_of_peak_s: times[upper.indexOf(peak(upper))]!,
      time_to_300C_s: reaches(times, upper, 300),
      time_to_500C_s: reaches(times, upper, 500),
      time_to_600C_s: reaches(times, upper, 600),
      min_layer_height_m: lowest(heights),
      seconds_above_600C: above.all,
      longest_run_above_600C_s: above.longest,
      T_upper_at_end_C: upper[upper.length - 1]!,
      time_layer_below_half_height_s: times[heights.findIndex(h => h < height_m / 2)] ?? null,
    }
    all[id] = pick(values, file.results[id]!)
  }
  run.burners.forEach((kw, f) => {
    const name = f === 0 ? 'fire' : `fire_${f + 1}`
    const prescribed = [file.fire, ...(file.additional_fires ?? [])][f]!
    const released = integral(times, kw) / 1000
    const values = {
      peak_actual_hrr_kW: peak(kw),
      actual_energy_MJ: released,
      energy_in_vent_jets_MJ: integral(times, run.jetsKw) / 1000,
      ventilation_limited:
        released < 0.999 * energyOf(prescribed.prescribed_hrr_points_s_kW, file.duration_s),
    }
    if (file.results[name]) all[name] = pick(values, file.results[name])
  })
  return all
}

function energyOf(points: readonly (readonly [number, number])[], until: number): number {
  const within = points.filter(([t]) => t <= until)
  return (
    integral(
      within.map(p => p[0]),
      within.map(p => p[1]),
    ) / 1000
  )
}

function pick<T>(values: Readonly<Record<string, T>>, like: object): Record<string, T | null> {
  return Object.fromEntries(Object.keys(like).map(key => [key, values[key] ?? null]))
}
