/**
 * The state of the fates: typed arrays and numbers, so that a snapshot is a copy. What orders change (emergency
 * copies, services moved, copies purged) is kept here.
 */
import { copyOf } from '../../base/copy.ts'
import type { Streams } from '../../base/streams.ts'
import { never } from '../../damage/damage.ts'
import type { Estate } from '../../estate/estate.ts'
import { column, noRows } from '../../base/column.ts'
import type { FateView } from '../fate.ts'
import { type Schedules, schedulesOf } from '../schedule/schedules.ts'
import { type ServiceIndex, serviceIndex } from '../services/serviceIndex.ts'
import { type LostAgain, neverAgain } from './lossTables.ts'
import { type Moves, noMoves } from './moveTables.ts'
import { noReturns, type Returns } from './returned.ts'
import { noStaysBefore, type StaysBefore } from './stays.ts'

export interface FateState extends FateView {
  /** Seconds after ignition up to which it has been settled. */
  time: number
  readonly index: ServiceIndex
  readonly schedules: Schedules
  /**
   * Columns of causes are `index.untold` until there is a ledger; `lostCause` is the row of the loss of the primary,
   * or -1.
   */
  downCause: Int32Array
  lostCause: Int32Array
  dataLossCause: Int32Array
  againAt: Int32Array
  /**
   * What has been handled for each rack: times of its outage, of the strike after it, of its loss and cut-off, and
   * number of hits.
   */
  readonly seenDown: Int32Array
  readonly seenStruck: Int32Array
  readonly seenBurnt: Int32Array
  readonly seenCutOff: Int32Array
  readonly seenHits: Uint8Array
  /** Second at which the current outage of each rack began, or its last one: power alone does not end it. */
  readonly outSince: Int32Array
  /** Outages of racks that are over, as of the step before. */
  readonly returns: Returns
  readonly lostAgain: LostAgain
  /** Services to be judged at the end of the step: rows, and a mark for each service. */
  dirty: Int32Array
  readonly isDirty: Uint8Array
  dirtyCount: number
  /** Services that others need and that went down in the step, by position in the index. */
  readonly fallen: Int32Array
  readonly isFallen: Uint8Array
  fallenCount: number
  /** By class of needs: second at which something it needs first went down. */
  readonly cutOffAt: Int32Array
  /** Emergency copies: the state they hold, and when they are complete. Empty until an order asks for them. */
  emergencyPoint: Int32Array
  emergencyAt: Int32Array
  /** Row of the other site they went to; -1: unspecified, somewhere outside this site. */
  emergencySite: Int32Array
  /** Second from which their link is free. */
  emergencySentAt: number
  /** Empty until an order moves services. */
  movedAt: Int32Array
  movedUntil: Int32Array
  /** 1: it went home from there, with its data. Empty like the columns before. */
  wentHome: Uint8Array
  /** Row of the other site it was moved to, or of the rack in this one; -1: not there. Empty like the columns before. */
  movedTo: Int32Array
  movedOn: Int32Array
  /** Row of the copy it was moved to. Empty like the columns before. */
  movedCopy: Int32Array
  /** Row of the arrivals in `moves` it is among. Empty like the columns before. */
  movedWith: Int32Array
  readonly staysBefore: StaysBefore
  readonly moves: Moves
  /** Spare servers in use by other site, as recovery reports them and with those taken in this step. Empty: none. */
  busyElsewhere: Float64Array
  /**
   * 1: the service was out and runs on its own rack again, according to recovery. Empty until an order to copy or
   * move asks for it.
   */
  runsAgain: Uint8Array
  /**
   * When each copy was purged, by row of copies, and the ledger row that caused it (-1: none); when each purge order was
   * carried out.
   */
  purgedAt: Int32Array
  purgeCause: Int32Array
  readonly purgeTimes: number[]
}

/**
 * @param index of the population, if it exists already
 * @param used a state of the same population that is no longer needed: its memory is reused
 */
export function startFate(
  estate: Estate,
  streams: Streams,
  index: ServiceIndex = serviceIndex(estate),
  used?: FateState,
): FateState {
  const { count } = estate.population.services
  const racks = estate.site.racks.count
  const needed = index.needs.neededRow.length
  const nevers = (length: number, old?: Int32Array) => column(Int32Array, length, never, old)
  const rows = (old?: Int32Array) => column(Int32Array, count, -1, old)
  const zeros = (old?: Int32Array) => column(Int32Array, count, 0, old)
  const marks = (old?: Uint8Array) => column(Uint8Array, count, 0, old)
  return {
    time: 0,
    index,
    schedules: schedulesOf(estate.policy, streams),
    outage: marks(used?.outage),
    downAt: nevers(count, used?.downAt),
    downCause: index.untold,
    againAt: noRows(Int32Array, used?.againAt),
    lostAt: nevers(count, used?.lostAt),
    lostCause: index.untold,
    movedAt: new Int32Array(0),
    movedUntil: new Int32Array(0),
    wentHome: new Uint8Array(0),
    movedTo: new Int32Array(0),
    movedOn: new Int32Array(0),
    movedCopy: new Int32Array(0),
    movedWith: new Int32Array(0),
    staysBefore: noStaysBefore(),
    moves: noMoves(),
    busyElsewhere: new Float64Array(0),
    point: nevers(count, used?.point),
    copy: rows(used?.copy),
    dataLoss: marks(used?.dataLoss),
    dataLossCause: index.untold,
    dataLossSeconds: zeros(used?.dataLossSeconds),
    vulnerableSeconds: zeros(used?.vulnerableSeconds),
    seenDown: nevers(racks),
    seenStruck: nevers(racks),
    seenBurnt: nevers(racks),
    seenCutOff: nevers(racks),
    seenHits: new Uint8Array(racks),
    outSince: nevers(racks),
    returns: noReturns(),
    lostAgain: neverAgain(used?.lostAgain),
    // Elements beyond the count are never read.
    dirty: used?.dirty ?? new Int32Array(64),
    isDirty: marks(used?.isDirty),
    dirtyCount: 0,
    fallen: new Int32Array(needed),
    isFallen: new Uint8Array(needed),
    fallenCount: 0,
    cutOffAt: nevers(index.needs.count),
    emergencyPoint: new Int32Array(0),
    emergencyAt: new Int32Array(0),
    emergencySite: new Int32Array(0),
    emergencySentAt: 0,
    runsAgain: new Uint8Array(0),
    purgedAt: new Int32Array(0),
    purgeCause: new Int32Array(0),
    purgeTimes: [],
  }
}

/** Columns of ledger rows, which exist only while there is a ledger. */
export const causeColumns = ['downCause', 'lostCause', 'dataLossCause'] as const

/** The index belongs to the population and is shared. */
export function copyFate(state: FateState): FateState {
  const { index, ...own } = state
  return { ...copyOf(own), index }
}

export function markDirty(state: FateState, service: number): void {
  if (state.isDirty[service] === 1) return
  state.isDirty[service] = 1
  makeRoom(state, 1)
  state.dirty[state.dirtyCount++] = service
}

/** Makes room for so many more services to be judged. */
export function makeRoom(state: FateState, more: number): void {
  const needed = state.dirtyCount + more
  if (needed <= state.dirty.length) return
  const wide = new Int32Array(2 * needed)
  wide.set(state.dirty.subarray(0, state.dirtyCount))
  state.dirty = wide
}
