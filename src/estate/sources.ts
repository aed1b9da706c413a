/** What can burn: the listed sources of each room by kind, then its general fire load. */
import { zeroCelsiusK } from '../base/celsius.ts'
import { hourSeconds } from '../base/hour.ts'
import { stableKey } from '../base/streams.ts'
import { table } from '../base/table.ts'
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { sourceKinds } from '../scenario/words/source.ts'
import type { Layout } from './layout.ts'

/**
 * Things that can burn in a room. Every room with a fire load has a row for it: `racks` in a room of
 * computers, else `fire-load`.
 */
export interface Sources {
  readonly count: number
  readonly key: Uint32Array
  readonly room: Int32Array
  readonly kind: Uint8Array
  readonly energyMJ: Float64Array
  readonly peakKw: Float64Array
  /** Growth Q = alpha t^2, kW/s2. */
  readonly alphaKwS2: Float64Array
  /** At which a fire spreads along trays, m/s, of which so many lie above each other; 0 where it grows by alpha. */
  readonly spreadMS: Float64Array
  readonly trays: Uint32Array
  /** kW per m2 of burning fuel. */
  readonly hrrPerAreaKwM2: Float64Array
  /** Of the fuel: soot yield, kg/kg, and heat of combustion, kJ/kg. */
  readonly sootYield: Float64Array
  readonly heatOfCombustionKjKg: Float64Array
  readonly radiativeFraction: Float64Array
  /** Share of its heat that needs no air. */
  readonly withoutAir: Float64Array
  /** Layer temperature at which it lights, K, and incident flux at which it lights unpiloted, kW/m2. */
  readonly ignitionK: Float64Array
  readonly ignitionFluxKwM2: Float64Array
  /** Hazard of re-ignition per hour once out; by default 0 for all but lithium-ion batteries. */
  readonly reignitionPerHour: Float64Array
}

type SourceKind = (typeof sourceKinds)[number]

export interface SourcePlan {
  readonly key: number
  readonly room: number
  readonly kind: SourceKind
  /** Position in the room's `sources`; -1: the fire load of its floor. */
  readonly row: number
}

const KJ_PER_MJ = 1000

/**
 * By kind, and those of a kind as written: the first of them is the one that an ignition means. An uncertain fire load
 * keeps its row in replications in which it is 0.
 */
export function planSources({ rooms, buildings, scenario }: Layout): SourcePlan[] {
  return rooms.flatMap((place, room) => {
    const written = scenario.buildings[buildings[place.building]!.name]!.rooms[place.row]!
    const inOrder = [...written.sources.entries()].sort(
      ([a, one], [b, other]) => sourceKinds.indexOf(one.kind) - sourceKinds.indexOf(other.kind) || a - b,
    )
    const plans = inOrder.map(([row, { kind }], at): SourcePlan => {
      const nth = at - inOrder.findIndex(([, source]) => source.kind === kind)
      return { key: stableKey(`${place.name}/${kind}/${nth}`), room, kind, row }
    })
    const load = written.kind === 'it' ? 'racks' : 'fire-load'
    if (written.fireLoad !== 0)
      plans.push({ key: stableKey(`${place.name}/fire-load`), room, kind: load, row: -1 })
    return plans
  })
}

export function compileSources(
  layout: Layout,
  plans: readonly SourcePlan[],
  values: Resolved<Scenario>,
): Sources {
  const columns = table(plans.length, {
    key: Uint32Array,
    room: Int32Array,
    kind: Uint8Array,
    energyMJ: Float64Array,
    peakKw: Float64Array,
    alphaKwS2: Float64Array,
    spreadMS: Float64Array,
    trays: Uint32Array,
    hrrPerAreaKwM2: Float64Array,
    sootYield: Float64Array,
    heatOfCombustionKjKg: Float64Array,
    radiativeFraction: Float64Array,
    withoutAir: Float64Array,
    ignitionK: Float64Array,
    ignitionFluxKwM2: Float64Array,
    reignitionPerHour: Float64Array,
  })
  for (let row = 0; row < plans.length; row++) {
    const plan = plans[row]!
    const place = layout.rooms[plan.room]!
    const room = values.buildings[layout.buildings[place.building]!.name]!.rooms[place.row]!
    const usual = values.sources[plan.kind]
    const own = plan.row < 0 ? undefined : room.sources[plan.row]!
    const floorM2 = place.width * place.depth
    columns.key[row] = plan.key
    columns.room[row] = plan.room
    columns.kind[row] = sourceKinds.indexOf(plan.kind)
    // Several items burn as one fire with their energies and peaks added: it grows like that of one and goes further.
    columns.energyMJ[row] =
      own === undefined ? room.fireLoad * floorM2 : (own.energy ?? usual.energy) * own.count
    columns.peakKw[row] = own === undefined ? usual.peak * floorM2 : (own.peak ?? usual.peak) * own.count
    columns.alphaKwS2[row] = own?.growth ?? usual.growth
    // Without energy there is nothing for a front to go through.
    if (plan.kind === 'cable-tray' && own?.growth === undefined && columns.energyMJ[row]! > 0) {
      columns.spreadMS[row] = values.sources['cable-tray'].spread
      columns.trays[row] = values.sources['cable-tray'].trays
    }
    columns.hrrPerAreaKwM2[row] = usual.perArea
    columns.sootYield[row] = usual.sootYield
    columns.heatOfCombustionKjKg[row] = usual.heatOfCombustion * KJ_PER_MJ
    columns.radiativeFraction[row] = usual.radiativeFraction
    columns.withoutAir[row] = usual.withoutAir
    columns.ignitionK[row] = (own?.ignitionTemperature ?? usual.ignitionTemperature) + zeroCelsiusK
    columns.ignitionFluxKwM2[row] = own?.ignitionFlux ?? usual.ignitionFlux
    columns.reignitionPerHour[row] = (own?.reignition ?? usual.reignition) * hourSeconds
  }
  return columns
}
