/** Shapes of the fires of a case. */
import { isRecord } from '../../base/isRecord.ts'
import { stoichiometry } from '../../fire/zone/fuel.ts'
import {
  amount,
  between,
  list,
  named,
  number,
  oneOf,
  type Path,
  positive,
  record,
  rising,
  share,
  type Shape,
  type Shapes,
  type Slips,
  twoOf,
} from '../shape.ts'
import { fuelOf } from './fireCase.ts'
import { ownFigures } from './ownFigures.ts'
import { fireWithin, type Sizes } from './within.ts'

/** All the carbon of pure carbon to carbon monoxide gives 28.01 / 12.011. */
const monoxide = between(0, 2.34)

/** Heat release, kW: 10 GW is beyond any fire in a building; more is W for kW. */
const release = between(0, 1e7)

const words = record(
  {},
  {
    C: amount,
    H: amount,
    O: amount,
    N: amount,
    Cl: amount,
    // From barely combustible to above hydrogen.
    heat_of_combustion_kJ_kg: between(1000, 200_000),
    // As in a scenario: no flame radiates more, and one without warm gas would draw no air and not burn.
    radiative_fraction: between(0, 0.7),
    soot_yield_kg_kg: share,
    CO_yield_kg_kg: monoxide,
    lower_oxygen_limit_mass_fraction: share,
  },
)

/** What takes less, kg per kg, is rounding. */
const LEAST_OXYGEN = 1e-9

/** A fuel, which has carbon or hydrogen to burn, and not enough oxygen of its own: those of methane unless it says otherwise. */
export const fuel: Shape = (value, path, slips) => {
  const before = slips.issues.length
  words(value, path, slips)
  if (!isRecord(value) || slips.issues.length > before) return
  if (value['C'] === 0 && value['H'] === 0)
    slips.issues.push({ path, message: 'has neither carbon nor hydrogen, so that nothing burns' })
  else if (stoichiometry(fuelOf(value)).oxygen < LEAST_OXYGEN)
    slips.issues.push({ path, message: 'takes no oxygen from the air, as what has burnt already' })
}

function fireShape(
  { rooms, sizes }: Rooms,
  needs: Shapes,
  { may, notes }: { may: Shapes; notes: readonly string[] },
): Shape {
  const shape = record(
    { compartment: named('compartment', rooms), ...needs },
    { location_xy_m: twoOf(number), base_height_m: number, fuel, ...may },
    notes,
  )
  return (value, path, slips) => {
    shape(value, path, slips)
    fireWithin(sizes, value, path, slips)
  }
}

interface Rooms {
  readonly rooms: readonly string[]
  readonly sizes: Sizes
}

const cfastWords = {
  may: { hrr_per_area_kW_m2: positive, min_area_m2: positive },
  notes:
    'growth alpha_kW_s2 peak_kW start_s steady_s decay_s t_peak_s t_decay_start_s t_out_s prescribed_energy_MJ area_rule'.split(
      ' ',
    ),
}

const experimentWords = {
  may: {
    area_m2: positive,
    soot_yield_kg_kg: share,
    CO_yield_kg_kg: monoxide,
    // Ignition by a flux or a temperature is not supported; a case begins at 0 s.
    ignition: record({}, { criterion: oneOf(['TIME']), setpoint: amount }),
  },
  notes: [],
}

const point: Shape = (value, path, slips) => {
  twoOf(number)(value, path, slips)
  // `twoOf` has reported what is not a number.
  if (Array.isArray(value) && value.length === 2 && Number.isFinite(value[1]))
    release(value[1], [...path, 1], slips)
}

/** Points of second and heat release. Two points at one time are a jump; time never goes back. */
function points(value: unknown, path: Path, slips: Slips): void {
  list(point, 1)(value, path, slips)
  rising(
    Array.isArray(value) ? value.map((point: unknown) => (Array.isArray(point) ? point[0] : undefined)) : [],
    path,
    slips,
  )
}

export function cfastFire(rooms: Rooms): Shape {
  const shape = fireShape(rooms, { prescribed_hrr_points_s_kW: points }, cfastWords)
  return (value, path, slips) => {
    shape(value, path, slips)
    ownFigures(value, path, slips)
  }
}

export function experimentFire(rooms: Rooms): Shape {
  return fireShape(rooms, { hrr_points_s_kW: points }, experimentWords)
}
