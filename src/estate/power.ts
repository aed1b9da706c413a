/** Power and cooling units, and what each room needs of them, of network rooms and of other rooms. */
import { startsOf } from '../base/starts.ts'
import { stableKey } from '../base/streams.ts'
import { table } from '../base/table.ts'
import type { Resolved } from '../scenario/resolve.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { perStorey } from '../scenario/expand.ts'
import { coolingKinds } from '../scenario/words/cooling.ts'
import { powerKinds } from '../scenario/words/power.ts'
import { type Layout, roomRow, roomRows } from './layout.ts'

/**
 * Power as a graph: a unit is live if its room stands, it is not cut off, and one of its inputs (or its own
 * store) is live.
 */
export interface PowerUnits {
  readonly count: number
  readonly name: readonly string[]
  readonly key: Uint32Array
  readonly kind: Uint8Array
  /** Row of the room it stands in; -1: outside any. */
  readonly room: Int32Array
  /** Seconds it carries its load alone: UPS batteries, generator fuel; Infinity for a feed. */
  readonly storeSeconds: Float64Array
  /** Seconds until it delivers once asked (generator start), and the probability that it starts. */
  readonly startSeconds: Float64Array
  readonly startProbability: Float64Array
  /**
   * 1 if isolation upstream takes it down; 0 if its charge or fuel keeps it live (generators, UPS), so that
   * only a cut-off switch takes it.
   */
  readonly cutOff: Uint8Array
  /** Inputs of unit u are inputs[firstInput[u] .. firstInput[u + 1]]; any one of them suffices. */
  readonly firstInput: Int32Array
  readonly inputs: Int32Array
}

export interface CoolingUnits {
  readonly count: number
  readonly name: readonly string[]
  readonly key: Uint32Array
  readonly kind: Uint8Array
  readonly room: Int32Array
  /** Row of the power unit it needs; -1: none. */
  readonly power: Int32Array
  /** Share of the electricity for cooling that it saves against chilled water. */
  readonly saves: Float64Array
}

/**
 * What each room needs, CSR by room: any one of the listed suffices. An empty list means nothing is needed.
 */
export interface Needs {
  readonly firstPower: Int32Array
  readonly power: Int32Array
  readonly firstCooling: Int32Array
  readonly cooling: Int32Array
  /** Network rooms, any one of which suffices. */
  readonly firstNetwork: Int32Array
  readonly network: Int32Array
  /** Rooms that must all stand and serve for the services of this one to run. */
  readonly firstRoom: Int32Array
  readonly room: Int32Array
}

/** Lists of different lengths as one column with the start of each. */
interface Lists {
  readonly first: Int32Array
  readonly values: Int32Array
}

function listed(lists: readonly (readonly number[])[]): Lists {
  return { first: startsOf(lists), values: Int32Array.from(lists.flat()) }
}

/** The part of the units that the plan alone decides. */
export function planUnits(layout: Layout) {
  const { power, cooling } = layout.scenario
  const unit = new Map(Object.keys(power.units).map((name, row) => [name, row]))
  const cooler = new Map(Object.keys(cooling.units).map((name, row) => [name, row]))
  const inputs = listed(Object.values(power.units).map(({ from }) => from.map(name => unit.get(name)!)))
  return {
    power: {
      count: unit.size,
      name: [...unit.keys()],
      key: Uint32Array.from(unit.keys(), stableKey),
      kind: Uint8Array.from(Object.values(power.units), ({ kind }) => powerKinds.indexOf(kind)),
      room: Int32Array.from(Object.values(power.units), ({ room }) => roomRow(layout, room)),
      cutOff: Uint8Array.from(Object.values(power.units), ({ kind, survivesIsolation }) =>
        (survivesIsolation ?? (kind === 'ups' || kind === 'generator')) ? 0 : 1,
      ),
      firstInput: inputs.first,
      inputs: inputs.values,
    },
    cooling: {
      count: cooler.size,
      name: [...cooler.keys()],
      key: Uint32Array.from(cooler.keys(), stableKey),
      kind: Uint8Array.from(Object.values(cooling.units), ({ kind }) => coolingKinds.indexOf(kind)),
      room: Int32Array.from(Object.values(cooling.units), ({ room }) => roomRow(layout, room)),
      power: Int32Array.from(Object.values(cooling.units), ({ power: by }) =>
        by === undefined ? -1 : unit.get(by)!,
      ),
    },
    needs: planNeeds(layout, unit, cooler),
  }
}

function planNeeds(
  layout: Layout,
  unit: ReadonlyMap<string, number>,
  cooler: ReadonlyMap<string, number>,
): Needs {
  const { power, cooling, network, buildings } = layout.scenario
  const serving = <Name>(
    serves: Readonly<Record<string, readonly Name[]>>,
    row: (name: Name) => number,
  ): Lists => {
    const lists: number[][] = layout.rooms.map(() => [])
    // An entry for a room overrides that for its row of rooms, which overrides that for their building.
    for (const meant of ['building', 'rooms', 'room'])
      for (const [reference, names] of Object.entries(serves))
        if (meant === (!reference.includes('/') ? 'building' : perStorey(reference) ? 'rooms' : 'room'))
          for (const room of roomRows(layout, reference)) lists[room] = names.map(row)
    return listed(lists)
  }
  const byPower = serving(power.serves, name => unit.get(name)!)
  const byCooling = serving(cooling.serves, name => cooler.get(name)!)
  const byNetwork = serving(network.serves, name => roomRow(layout, network.rooms[name]!))
  const byRoom = listed(
    layout.rooms.map(({ building, row }) => {
      const { name } = layout.buildings[building]!
      return buildings[name]!.rooms[row]!.needs.flatMap(reference => roomRows(layout, reference, name))
    }),
  )
  return {
    firstPower: byPower.first,
    power: byPower.values,
    firstCooling: byCooling.first,
    cooling: byCooling.values,
    firstNetwork: byNetwork.first,
    network: byNetwork.values,
    firstRoom: byRoom.first,
    room: byRoom.values,
  }
}

export function compilePower(
  plan: ReturnType<typeof planUnits>['power'],
  values: Resolved<Scenario>,
): PowerUnits {
  const columns = table(plan.count, {
    storeSeconds: Float64Array,
    startSeconds: Float64Array,
    startProbability: Float64Array,
  })
  Object.values(values.power.units).forEach(({ kind, store, start, starts }, row) => {
    columns.storeSeconds[row] = kind === 'feed' ? Infinity : store
    columns.startSeconds[row] = start
    columns.startProbability[row] = starts
  })
  return Object.assign(columns, plan)
}

export function compileCooling(
  plan: ReturnType<typeof planUnits>['cooling'],
  values: Resolved<Scenario>,
): CoolingUnits {
  const saves = Float64Array.from(Object.values(values.cooling.units), unit => unit.saves)
  return Object.assign({ saves }, plan)
}
