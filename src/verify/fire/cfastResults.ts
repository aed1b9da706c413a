/** Figures of rooms and fires that a CFAST case gives, computed under the keys of its file. */
import type { CfastCase } from './cfastCase.ts'
import { integral, lowest, peak, reaches, timeAbove } from './curves.ts'
import type { FireResult } from './result.ts'
import { roomColumns, type Run } from './series.ts'

export const roomFigures = [
  'peak_T_upper_C',
  'peak_T_lower_C',
  'time_of_peak_s',
  'time_to_300C_s',
  'time_to_500C_s',
  'time_to_600C_s',
  'min_layer_height_m',
  'seconds_above_600C',
  'longest_run_above_600C_s',
  'T_upper_at_end_C',
  'time_layer_below_half_height_s',
] as const
export const fireFigures = [
  'peak_actual_hrr_kW',
  'actual_energy_MJ',
  'energy_in_vent_jets_MJ',
  'ventilation_limited',
] as const

/** `null`: it never happened. */
export type Values<Figure extends string = string> = Readonly<Record<Figure, number | boolean | null>>

/** All figures for a file without results; null for a figure that is not computed here. */
export function cfastResults(file: CfastCase, run: Run): FireResult['computed'] {
  const own = withFires(roomValues(file, run), fireValues(run))
  if (file.results === undefined) return own
  return Object.fromEntries(
    Object.entries(file.results).map(([name, like]) => [
      name,
      Object.fromEntries(Object.keys(like).map(key => [key, own[name]?.[key] ?? null])),
    ]),
  )
}

/** Figures by the name of a room or a fire. */
type Figures = Readonly<Record<string, Partial<Values>>>

/** Figures of rooms and of fires by name: those of both under a name that is a room's and a fire's. */
export function withFires(rooms: Figures, fires: Figures): Figures {
  const both = Object.entries(fires).map(([name, of]) => [name, { ...rooms[name], ...of }])
  return { ...rooms, ...Object.fromEntries(both) }
}

export function roomValues(
  { compartments }: Pick<CfastCase, 'compartments'>,
  run: Pick<Run, 'columns'>,
): Record<string, Values<(typeof roomFigures)[number]>> {
  const times = run.columns['time_s']!
  return Object.fromEntries(
    compartments.map(({ id, height_m }) => {
      const [upper, lower, heights] = roomColumns(id).map(name => run.columns[name]!) as [
        readonly number[],
        readonly number[],
        readonly number[],
      ]
      const above = timeAbove(times, upper, 600)
      return [
        id,
        {
          peak_T_upper_C: peak(upper),
          peak_T_lower_C: peak(lower),
          time_of_peak_s: times[upper.indexOf(peak(upper))]!,
          time_to_300C_s: reaches(times, upper, 300),
          time_to_500C_s: reaches(times, upper, 500),
          time_to_600C_s: reaches(times, upper, 600),
          min_layer_height_m: lowest(heights),
          seconds_above_600C: above.all,
          longest_run_above_600C_s: above.longest,
          T_upper_at_end_C: upper[upper.length - 1]!,
          time_layer_below_half_height_s: times[heights.findIndex(h => h < height_m / 2)] ?? null,
        },
      ]
    }),
  )
}

/**
 * CFAST's cases give the peak of a fire and the energy of jets as they are in the rows of its curves, to the last digit: these
 * are read in the same rows.
 */
function fireValues(run: Run): Record<string, Values<(typeof fireFigures)[number]>> {
  const times = run.columns['time_s']!
  return Object.fromEntries(
    run.burners.map((kw, f) => [
      f === 0 ? 'fire' : `fire_${f + 1}`,
      {
        peak_actual_hrr_kW: peak(kw),
        actual_energy_MJ: run.energyKj[f]! / 1000,
        energy_in_vent_jets_MJ: integral(times, run.jetsKw) / 1000,
        ventilation_limited: run.starved[f]!,
      },
    ]),
  )
}
