/** The sources of a room as fires of a CFAST file. */
import { type Site, sourceKinds } from '../../estate/site.ts'
import { fuelBaseM } from '../../fire/gasNetwork.ts'
import { fuelRooms } from '../../fire/gasRooms.ts'
import { fireCurve } from './fireCurve.ts'
import { group } from './namelist.ts'

const labels = [
  'TIME',
  'HRR',
  'HEIGHT',
  'AREA',
  'CO_YIELD',
  'SOOT_YIELD',
  'HCN_YIELD',
  'HCL_YIELD',
  'TRACE_YIELD',
]

/** CFAST's smallest fire, 0.2 m across: older versions fail at an area of zero. */
const leastAreaM2 = (Math.PI / 4) * 0.2 * 0.2

export interface Fires {
  readonly lines: readonly string[]
  /** Second at which the last fire is out. */
  readonly endSeconds: number
}

/** One fire per source, all ignited at 0 s, side by side across the room. */
export function fireGroups(site: Site, room: number, compartment: string): Fires {
  const { sources, rooms } = site
  const [fuel] = fuelRooms(site, Int32Array.of(room)).map(({ fuel }) => fuel)
  const rows = Array.from({ length: sources.count }, (_, s) => s).filter(
    s => sources.room[s] === room && sources.energyMJ[s]! > 0,
  )
  if (fuel === undefined) return { lines: [], endSeconds: 0 }
  const floorM2 = rooms.width[room]! * rooms.depth[room]!
  const base = Math.min(fuelBaseM, rooms.height[room]! / 2)
  let endSeconds = 0
  const lines = rows.flatMap((s, nth) => {
    const points = fireCurve(site, s)
    endSeconds = Math.max(endSeconds, points.at(-1)!.second)
    const kind = sourceKinds[sources.kind[s]!]!.replaceAll('-', '_')
    const id = `FIRE_${nth + 1}_${kind}`
    const fuelId = `FUEL_${nth + 1}_${kind}`
    const perArea = sources.hrrPerAreaKwM2[s]!
    return [
      group('FIRE', {
        ID: id,
        COMP_ID: compartment,
        FIRE_ID: fuelId,
        LOCATION: [((nth + 1) / (rows.length + 1)) * rooms.width[room]!, rooms.depth[room]! / 2],
        IGNITION_CRITERION: 'TIME',
        SETPOINT: 0,
      }),
      group('CHEM', {
        ID: fuelId,
        CARBON: fuel.c,
        HYDROGEN: fuel.h,
        OXYGEN: fuel.o,
        NITROGEN: fuel.n,
        CHLORINE: fuel.cl,
        HEAT_OF_COMBUSTION: sources.heatOfCombustionKjKg[s]!,
        RADIATIVE_FRACTION: sources.radiativeFraction[s]!,
      }),
      group('TABL', { ID: fuelId, LABELS: labels }),
      ...points.map(({ second, hrrKw }) =>
        group('TABL', {
          ID: fuelId,
          DATA: [
            second,
            hrrKw,
            base,
            Math.max(leastAreaM2, Math.min(floorM2, hrrKw / perArea)),
            fuel.monoxideYield,
            sources.sootYield[s]!,
            0,
            0,
            0,
          ],
        }),
      ),
    ]
  })
  return { lines, endSeconds }
}
