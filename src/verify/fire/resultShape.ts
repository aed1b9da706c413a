/** Shapes of the results of a case. */
import { isRecord } from '../../base/isRecord.ts'
import { anything, map, named, nearestOf, number, record, type Shape } from '../shape.ts'
import { fireFigures, roomFigures } from './cfastResults.ts'

/** Results by room, and by fire. */
export function cfastResults(rooms: readonly string[]): Shape {
  const figures = map(record({}, figuresOf([...roomFigures, ...fireFigures], anything)))
  const owners = [...rooms, 'fire']
  return (value, path, slips) => {
    figures(value, path, slips)
    // A name that is neither a room nor a fire is not compared: most likely a slip.
    for (const name of isRecord(value) ? Object.keys(value) : [])
      if (!owners.includes(name) && !/^fire_\d+$/.test(name))
        slips.warnings.push({
          path: [...path, name],
          key: true,
          message: 'is no compartment and no fire, nothing is compared',
          ...nearestOf(name, owners),
        })
  }
}

function figuresOf(names: readonly string[], of: Shape): Record<string, Shape> {
  return Object.fromEntries(names.map(name => [name, of]))
}

const measured = [
  'peak_T_upper_measured_C',
  'time_of_peak_measured_s',
  'initial_T_measured_C',
  'peak_rise_measured_C',
  'measured_T_upper_mean_above_1p3m_C',
  'measured_T_upper_two_zone_C',
  'measured_T_lower_two_zone_C',
  'measured_layer_height_two_zone_m',
  'peak_T_upper_cfast_C',
  'time_of_peak_cfast_s',
  'initial_T_cfast_C',
  'peak_rise_cfast_C',
  'cfast_T_upper_C',
  'cfast_T_lower_C',
  'cfast_layer_height_m',
]
const echoed = [
  'steady_state',
  'burn_room',
  'cfast_over_measured_peak_rise',
  'cfast_over_measured_rise_two_zone',
]

/** Results by room; a steady test has one set for its only room. */
export function measuredResults(rooms: readonly string[]): Shape {
  const figures = record({}, figuresOf(measured, number), echoed)
  const room = named('compartment', rooms)
  return (value, path, slips) => {
    if (isRecord(value) && Boolean(value['steady_state'])) return figures(value, path, slips)
    map(figures)(value, path, slips)
    for (const name of isRecord(value) ? Object.keys(value) : []) room(name, [...path, name], slips)
  }
}
