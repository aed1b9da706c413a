/** What a loss leaves of the data: services whose primary, or one of whose copies, was lost in the step. */
import { type Ledger, silent } from '../base/ledger.ts'
import { never, type RackView } from '../damage/damage.ts'
import { cause } from '../estate/cause.ts'
import type { Estate } from '../estate/estate.ts'
import { dataLossKind } from './fate.ts'
import { noPoint } from './newestPoint.ts'
import { type Draws, drawsOf } from './schedules.ts'
import type { FateState } from './state.ts'
import { searchNewest, stoppedAt } from './viable.ts'

/** Judges the services that were marked, and takes the marks away. */
export function judge(state: FateState, estate: Estate, racks: RackView, ledger: Ledger): void {
  if (state.dirtyCount === 0) return
  const draws = drawsOf(state.schedules)
  const { group } = estate.population.services
  const groups = new Set<number>()
  const found = new Int32Array(2)
  for (let i = 0; i < state.dirtyCount; i++) {
    const service = state.dirty[i]!
    state.isDirty[service] = 0
    if (group[service]! >= 0) groups.add(group[service]!)
    else restoreFrom(state, estate, racks, draws, service, never, found, ledger)
  }
  state.dirtyCount = 0
  for (const together of [...groups].sort((a, b) => a - b))
    judgeGroup(state, estate, racks, draws, together, found, ledger)
}

/** Rounds in which members with different schedules look for a moment at which all have a point; then the oldest counts. */
const mostRounds = 64

/**
 * Members of a consistency group that lost their primary restore to one common point: the newest moment at which all of
 * them have one. Members of one policy share their schedule, so that is found at once.
 */
function judgeGroup(
  state: FateState,
  estate: Estate,
  racks: RackView,
  draws: readonly Draws[],
  group: number,
  found: Int32Array,
  ledger: Ledger,
): void {
  const { firstMember, members } = state.index
  const lost = members
    .subarray(firstMember[group], firstMember[group + 1])
    .filter(service => state.lostAt[service] !== never)
  let common: number = never
  for (let round = 0; round < mostRounds; round++) {
    let oldest = common
    for (const service of lost) {
      searchNewest(state, estate, racks, draws, service, common, found)
      const point = found[1]!
      if (point !== noPoint && point < oldest) oldest = point
    }
    if (oldest === common) break
    common = oldest
  }
  for (const service of lost) restoreFrom(state, estate, racks, draws, service, common, found, ledger)
}

/** Sets point, copy and loss of one service whose primary is gone; a common point counts for its age. */
function restoreFrom(
  state: FateState,
  estate: Estate,
  racks: RackView,
  draws: readonly Draws[],
  service: number,
  common: number,
  found: Int32Array,
  ledger: Ledger,
): void {
  const stopped = stoppedAt(racks, estate.population.services.rack[service]!)
  if (state.movedAt.length > 0 && state.movedAt[service]! <= stopped) return
  searchNewest(state, estate, racks, draws, service, common, found)
  const [copy, point] = [found[0]!, found[1]!]
  const from = point === noPoint ? never : Math.min(point, common)
  if (
    from === state.point[service] &&
    copy === state.copy[service] &&
    state.dataLoss[service] !== dataLossKind.none
  )
    return
  state.copy[service] = copy
  state.point[service] = from
  if (from === never) {
    state.dataLoss[service] = dataLossKind.permanent
    state.dataLossSeconds[service] = 0
  } else {
    state.dataLossSeconds[service] = stopped - from
    state.dataLoss[service] = stopped === from ? dataLossKind.none : dataLossKind.window
  }
  if (ledger !== silent) explain(state, estate, racks, service, ledger)
}

/** Writes down which copies were of no use and, if data is lost, why: the last of them, or the loss of the primary itself. */
function explain(state: FateState, estate: Estate, racks: RackView, service: number, ledger: Ledger): void {
  const { copies } = estate.population
  const lostAt = state.lostAt[service]!
  let latest = lostAt
  let by = state.lostCause[service]!
  for (let copy = copies.firstCopy[service]!; copy < copies.firstCopy[service + 1]!; copy++) {
    const place = copies.rack[copy]!
    const burnt = place < 0 ? never : racks.burntAt[place]!
    const kind =
      burnt === never ? (copy === state.copy[service] ? -1 : cause['copy-unreadable']) : cause['copy-lost']
    if (kind < 0 || (kind === cause['copy-unreadable'] && state.point[service] !== never)) continue
    const at = burnt === never ? lostAt : burnt
    const row = ledger.add(
      kind,
      copy,
      at,
      burnt === never ? state.lostCause[service]! : racks.burntCause[place]!,
    )
    if (state.point[service] !== never || at < latest) continue
    latest = at
    by = row
  }
  const { dataLoss } = state
  if (dataLoss[service] === dataLossKind.none) return
  const kind = dataLoss[service] === dataLossKind.permanent ? 'data-lost' : 'data-lost-since'
  state.dataLossCause[service] = ledger.add(cause[kind], service, latest, by)
}
