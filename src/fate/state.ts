/** The state of the fates: typed arrays and numbers, so that a snapshot is a copy. What an order can change (copies made in the emergency, services moved, copies purged) is kept here. */
import { copyOf } from '../base/copy.ts'
import type { Streams } from '../base/streams.ts'
import { never } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import type { FateView } from './fate.ts'
import { type Schedules, schedulesOf } from './schedules.ts'
import { type ServiceIndex, serviceIndex } from './serviceIndex.ts'

export interface FateState extends FateView {
  /** Seconds after ignition up to which it has been settled. */
  time: number
  readonly index: ServiceIndex
  readonly schedules: Schedules
  /** Ledger row of the loss of the primary, -1. */
  readonly lostCause: Int32Array
  /** What was seen of each rack: times of its outage, loss and cut-off, and its hits. */
  readonly seenDown: Int32Array
  readonly seenBurnt: Int32Array
  readonly seenCutOff: Int32Array
  readonly seenHits: Uint8Array
  /** Services to be judged at the end of the step: rows, and a mark for each service. */
  readonly dirty: Int32Array
  readonly isDirty: Uint8Array
  dirtyCount: number
  /** Services others need that went down in the step, by their position in the index. */
  readonly fallen: Int32Array
  readonly isFallen: Uint8Array
  fallenCount: number
  /** Empty until an order asks for them. Copies made in the emergency: the state they hold, and when they are complete. */
  emergencyPoint: Int32Array
  emergencyAt: Int32Array
  movedAt: Int32Array
  /** When a copy was purged, by row of copies. */
  purgedAt: Int32Array
}

/** @param index made once a population, where it is at hand */
export function startFate(
  estate: Estate,
  streams: Streams,
  index: ServiceIndex = serviceIndex(estate),
): FateState {
  const { count } = estate.population.services
  const racks = estate.site.racks.count
  const nevers = (length: number) => new Int32Array(length).fill(never)
  const rows = () => new Int32Array(count).fill(-1)
  return {
    time: 0,
    index,
    schedules: schedulesOf(estate.policy, streams),
    outage: new Uint8Array(count),
    downAt: nevers(count),
    downCause: rows(),
    againAt: nevers(count),
    lostAt: nevers(count),
    lostCause: rows(),
    movedAt: new Int32Array(0),
    point: nevers(count),
    copy: rows(),
    dataLoss: new Uint8Array(count),
    dataLossCause: rows(),
    dataLossSeconds: new Int32Array(count),
    vulnerableSeconds: new Int32Array(count),
    seenDown: nevers(racks),
    seenBurnt: nevers(racks),
    seenCutOff: nevers(racks),
    seenHits: new Uint8Array(racks),
    dirty: new Int32Array(count),
    isDirty: new Uint8Array(count),
    dirtyCount: 0,
    fallen: new Int32Array(index.neededRow.length),
    isFallen: new Uint8Array(index.neededRow.length),
    fallenCount: 0,
    emergencyPoint: new Int32Array(0),
    emergencyAt: new Int32Array(0),
    purgedAt: new Int32Array(0),
  }
}

/** The index belongs to the population and is shared. */
export function copyFate(state: FateState): FateState {
  const { index, ...own } = state
  return { ...copyOf(own), index }
}

export function markDirty(state: FateState, service: number): void {
  if (state.isDirty[service] === 1) return
  state.isDirty[service] = 1
  state.dirty[state.dirtyCount++] = service
}
