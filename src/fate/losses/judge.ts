/** Judges what a loss leaves of the data, for services whose primary or one of whose copies was lost in the step. */
import { silent } from '../../base/ledger.ts'
import { never } from '../../damage/damage.ts'
import { dataLossKind } from '../fate.ts'
import { goesOnThere } from '../orders/moves.ts'
import { type Search, searchIn, searchNewest, stoppedIn } from '../points/viable.ts'
import { noPoint } from '../schedule/newestPoint.ts'
import { hasBerths } from '../services/berths.ts'
import type { FateSight } from '../sight.ts'
import type { FateState } from '../state/state.ts'
import { explain } from './explain.ts'
import { noteStopped, secondsLost } from './lostAgain.ts'

/** Judges the services that were marked, and clears their marks. */
export function judge(state: FateState, sight: FateSight): void {
  if (state.dirtyCount === 0) return
  const search = searchIn(state, sight.estate, sight.racks)
  const { group } = sight.estate.population.services
  const groups = new Set<number>()
  for (let i = 0; i < state.dirtyCount; i++) {
    const service = state.dirty[i]!
    state.isDirty[service] = 0
    if (group[service]! >= 0) groups.add(group[service]!)
    else restoreFrom(state, sight, search, service, never)
  }
  state.dirtyCount = 0
  for (const together of [...groups].sort((a, b) => a - b)) judgeGroup(state, sight, search, together)
}

/** Rounds in which members with different schedules search for a common moment. */
const mostRounds = 64

/**
 * Members of a consistency group that lost their primary are restored to a common point: the newest moment at which
 * all members that have any point have one. Members of one policy share their schedule, so it is found at once.
 *
 * If there is no such moment (schedules that never coincide, copies kept too briefly), each goes back to its newest
 * point at or before the oldest of their newest points, or, if it has none so old, to its newest: data that can be
 * read is not lost.
 */
function judgeGroup(state: FateState, sight: FateSight, search: Search, group: number): void {
  const lost = membersToRestore(state, sight, search, group)
  const readable: number[] = []
  let oldest = never
  for (const service of lost) {
    const point = newestOf(state, search, service, never)
    if (point === noPoint) continue
    readable.push(service)
    oldest = Math.min(oldest, point)
  }
  const common = commonPoint(state, search, readable, oldest)
  for (const service of lost) restoreFrom(state, sight, search, service, common)
}

/** Members of a group that lost their primary and whose data has not been restored yet. */
function membersToRestore(
  state: FateState,
  { resettled }: FateSight,
  search: Search,
  group: number,
): number[] {
  const { firstMember, members } = state.index
  const found: number[] = []
  for (let nth = firstMember[group]!; nth < firstMember[group + 1]!; nth++) {
    const service = members[nth]!
    if (state.lostAt[service] === never) continue
    // What it lost in this step has not been restored, what it lost before has.
    if (state.lostAt[service]! < state.time && resettled?.(service) === true) continue
    if (!goesOnThere(state, service, stoppedIn(state, search, service))) found.push(service)
  }
  return found
}

/** Newest point of a service at or before a second; `noPoint` if it has none. */
function newestOf(state: FateState, search: Search, service: number, notAfter: number): number {
  return searchNewest(state, search, service, stoppedIn(state, search, service), notAfter)
}

/** @param first the oldest of their newest points */
function commonPoint(state: FateState, search: Search, services: readonly number[], first: number): number {
  let common = first
  for (let round = 1; round < mostRounds; round++) {
    let oldest = common
    for (const service of services) oldest = Math.min(oldest, newestOf(state, search, service, common))
    if (oldest === common) return common
    if (oldest === noPoint) return first
    common = oldest
  }
  return first
}

/** Sets point, copy and loss of a service whose primary is lost, from its newest point at or before the common one. */
function restoreFrom(
  state: FateState,
  sight: FateSight,
  search: Search,
  service: number,
  common: number,
): void {
  const { ledger } = sight
  const stopped = stoppedIn(state, search, service)
  if (hasBerths(state.index.berths, service)) noteStopped(state, service, stopped)
  // It has been running on its replica since before its rack stopped.
  if (goesOnThere(state, service, stopped)) return
  let point = searchNewest(state, search, service, stopped, common)
  if (point === noPoint && common !== never) point = searchNewest(state, search, service, stopped, never)
  const copy = search.foundOn
  const from = point === noPoint ? never : point
  const seconds = from === never ? 0 : secondsLost(state, service, from, stopped)
  if (
    from === state.point[service] &&
    copy === state.copy[service] &&
    seconds === state.dataLossSeconds[service] &&
    state.dataLoss[service] !== dataLossKind.none
  )
    return
  const before = state.copy[service]!
  state.copy[service] = copy
  state.point[service] = from
  state.dataLossSeconds[service] = seconds
  if (from === never) state.dataLoss[service] = dataLossKind.permanent
  else state.dataLoss[service] = seconds === 0 ? dataLossKind.none : dataLossKind.window
  if (ledger !== silent) explain(state, sight, service, before)
}
