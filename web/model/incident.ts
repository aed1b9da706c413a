/** Everything that is derived from one incident once and read by several views. */
import { layCells, orderCells, type Cells } from '../charts/cells.ts'
import { moments, timeScale } from '../charts/timeScale.ts'
import type { Recorded } from '../protocol.ts'
import { countStates, serviceStates, stateSeries, type StateSeries, statesAt } from './services.ts'

export interface Derived {
  /** Seconds after ignition up to which it is followed. */
  readonly horizon: number
  readonly roomOf: Int32Array
  readonly order: Int32Array
  /** Services of each room. */
  readonly perRoom: Int32Array
  /** Over moments that lie evenly on the stretched axis. */
  readonly series: StateSeries
  readonly buildingOf: readonly number[]
}

const samples = 400
const kept = new WeakMap<Recorded, Derived>()

export function derive(recording: Recorded, horizon: number): Derived {
  const known = kept.get(recording)
  if (known !== undefined) return known
  const { services, racks, plan, history } = recording
  const roomOf = Int32Array.from(services.rack, rack => (rack < 0 ? -1 : racks.room[rack]!))
  const perRoom = new Int32Array(plan.rooms.length)
  for (const room of roomOf) if (room >= 0) perRoom[room]!++
  const sampled = moments(timeScale(horizon, 1), samples)
  const derived = {
    horizon,
    roomOf,
    order: orderCells(roomOf, services.policy),
    perRoom,
    series: stateSeries(history, sampled),
    buildingOf: plan.rooms.map(({ building }) => building),
  }
  kept.set(recording, derived)
  return derived
}

interface Now {
  readonly seconds: number
  readonly states: Uint8Array
  readonly counts: number[]
}

/** States at one moment, kept until another moment is asked for: several views ask in the same frame. */
const last = new WeakMap<Recorded, Now>()

export function statesNow(recording: Recorded, seconds: number): Now {
  const known = last.get(recording)
  if (known?.seconds === seconds) return known
  const into = known?.states ?? new Uint8Array(recording.services.count)
  const states = statesAt(recording.history, seconds, into)
  const now = { seconds, states, counts: countStates(states) }
  last.set(recording, now)
  return now
}

export function cellsFor(
  { order, roomOf, buildingOf }: Derived,
  width: number,
  height: number,
  head: number,
): Cells {
  return layCells(order, roomOf, buildingOf, width, height, head)
}

/** States from the bottom of a stack up: the worst lies lowest. */
export const stacked = (['destroyed', 'down', 'degraded', 'restoring', 'restored-empty', 'up'] as const).map(
  name => ({
    name,
    row: serviceStates.indexOf(name),
  }),
)
