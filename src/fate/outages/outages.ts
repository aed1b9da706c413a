/** Outages: what racks that changed in a step do to the services on them. */
import { type Ledger, silent } from '../../base/ledger.ts'
import { withRows } from '../../base/column.ts'
import { never, type RackView } from '../../damage/damage.ts'
import { cause } from '../../estate/cause.ts'
import { hasMoved, outageKind, type Resettled } from '../fate.ts'
import { closeLossBefore } from '../losses/lostAgain.ts'
import { strikeHost, tellCutShort, turnBack } from '../orders/cutShort.ts'
import { goesOnThere } from '../orders/moves.ts'
import { eachBerthOn, eachReaching } from '../services/berths.ts'
import type { FateSight } from '../sight.ts'
import { hasReturned } from '../state/returned.ts'
import { type FateState, makeRoom, markDirty } from '../state/state.ts'
import { noteLeft } from '../state/lossTables.ts'
import { type Blow, firstNewBlow, newBlows } from './blow.ts'
import { noteFallen } from './dependents.ts'

/** Services in [from, end), which have servers in a rack. */
interface Tenants {
  readonly rack: number
  readonly from: number
  readonly end: number
  /** Which of them have left it; undefined: none. */
  readonly left: Resettled | undefined
}

/**
 * Handles the racks that changed, ascending. First, who is struck at home on the way to a replica stays; then whoever runs on
 * a replica stops with its rack: so blows at home strike those who are there by then, in whatever rows the two racks are.
 */
export function takeRacks(state: FateState, sight: FateSight, changed: ArrayLike<number>): void {
  const eachRack = (take: (state: FateState, sight: FateSight, rack: number) => void): void => {
    for (let i = 0; i < changed.length; i++) take(state, sight, changed[i]!)
  }
  if (state.movedAt.length > 0) {
    eachRack(turnBackFrom)
    eachRack(takeHost)
  }
  eachRack(takeRack)
}

function takeRack(state: FateState, sight: FateSight, rack: number): void {
  const { racks, resettled } = sight
  const { berths } = state.index
  const burnt = racks.burntAt[rack]!
  const down = racks.downAt[rack]!
  const hit = racks.struckAt[rack]!
  // If nothing had happened to the rack, nobody has left it, except with another of their racks.
  const wasStruck = state.seenDown[rack] !== never || state.seenCutOff[rack] !== never
  const left = wasStruck || berths.count > 0 ? resettled : undefined
  if (left !== undefined) noteBerthsLeft(state, racks, rack, left)
  eachTenants(state, sight, rack, (from, end) => takeTenants(state, sight, { rack, from, end, left }))
  if (down !== state.seenDown[rack]) noteOutage(state, rack, down)
  if (hit !== state.seenStruck[rack]) noteOutage(state, rack, hit)
  if (burnt !== state.seenBurnt[rack]) markKeepers(state, rack, resettled)
  noteSeen(state, racks, rack)
}

/** Services with servers in a rack: those whose home it is, and each that reaches into it. */
function eachTenants(
  { index }: FateState,
  { estate }: FateSight,
  rack: number,
  take: (from: number, end: number) => void,
): void {
  const { firstOfRack } = estate.population.services
  take(firstOfRack[rack]!, firstOfRack[rack + 1]!)
  eachReaching(index.berths, rack, service => take(service, service + 1))
}

/** What strikes the rack now no longer concerns services in several racks that have left this one. */
function noteBerthsLeft(state: FateState, racks: RackView, rack: number, left: Resettled): void {
  const { berths } = state.index
  eachBerthOn(berths, rack, (berth, service) => {
    if (left(service, rack)) noteLeft(state, berths.count, berth, firstNewBlow(state, racks, rack).at)
  })
}

function noteSeen(state: FateState, racks: RackView, rack: number): void {
  state.seenCutOff[rack] = racks.cutOffAt[rack]!
  state.seenDown[rack] = racks.downAt[rack]!
  state.seenStruck[rack] = racks.struckAt[rack]!
  state.seenBurnt[rack] = racks.burntAt[rack]!
  state.seenHits[rack] = racks.hits[rack]!
}

/** What the rack's changes do to the services with servers in it. */
function takeTenants(state: FateState, sight: FateSight, tenants: Tenants): void {
  const { racks, ledger } = sight
  const { rack } = tenants
  const burnt = racks.burntAt[rack]!
  const down = racks.downAt[rack]!
  const cutOff = racks.cutOffAt[rack]!
  if (cutOff !== state.seenCutOff[rack] && cutOff < down)
    takeDown(state, ledger, tenants, { at: cutOff, kind: outageKind.cutOff, by: racks.cutOffCause[rack]! })
  if (down !== state.seenDown[rack]) {
    const kind = burnt === down ? outageKind.destroyed : outageKind.switchedOff
    const isAgain = state.seenHits[rack]! > 0 && racks.hits[rack]! > state.seenHits[rack]!
    if (isAgain) hitAgain(state, tenants, down)
    takeDown(state, ledger, tenants, { at: down, kind, by: racks.downCause[rack]! })
  }
  if (state.movedAt.length > 0) takeReturned(state, sight, tenants)
  if (burnt !== state.seenBurnt[rack]) lose(state, sight, tenants, burnt, racks.burntCause[rack]!)
}

/** Tenants that were elsewhere when the rack stopped, and are home, go down with its new blows. */
function takeReturned(state: FateState, { racks, ledger }: FateSight, tenants: Tenants): void {
  for (const blow of newBlows(state, racks, tenants.rack)) {
    const kind = racks.burntAt[tenants.rack] === blow.at ? outageKind.destroyed : blow.kind
    takeDown(state, ledger, tenants, { ...blow, kind })
  }
}

/** Keeps at home the tenants that are on their way to a replica. If its rack was struck before theirs, that is the cause. */
function turnBackFrom(state: FateState, sight: FateSight, rack: number): void {
  const { racks, estate } = sight
  const struck = firstNewBlow(state, racks, rack)
  const tell = (service: number, arrives: number): void => {
    const host = state.movedOn[service]!
    const there = host < 0 ? struck : firstNewBlow(state, racks, host)
    tellCutShort(sight, service, arrives, there.at < struck.at ? there : struck)
  }
  eachTenants(state, sight, rack, (from, end) => turnBack(state, estate, [from, end], struck.at, tell))
}

/** Notes when the outage of a rack began: one that goes on keeps its beginning, unless an earlier blow is found. */
function noteOutage({ outSince, returns }: FateState, rack: number, at: number): void {
  const began = outSince[rack]!
  if (at < began || hasReturned(returns, rack, began)) outSince[rack] = at
}

/** Marks services to be judged again that lost their data, lack it still, and had a copy in this rack, which burnt. */
function markKeepers(state: FateState, rack: number, resettled: Resettled | undefined): void {
  const { firstOfRack, keepers } = state.index
  for (let i = firstOfRack[rack]!; i < firstOfRack[rack + 1]!; i++) {
    const service = keepers[i]!
    if (state.isDirty[service] === 1) continue
    if (state.lostAt[service] !== never && resettled?.(service) !== true) markDirty(state, service)
  }
}

const causeOf = [0, cause['service-destroyed'], cause['service-off'], cause['service-cut-off']] as const

/** Takes services down by a blow, except those that were moved before and those that were down already. */
function takeDown(
  state: FateState,
  ledger: Ledger,
  { rack, from, end, left }: Tenants,
  { at, kind, by }: Blow,
): void {
  const { outage, downAt, downCause } = state
  const moved = state.movedAt.length > 0
  const recording = ledger !== silent
  for (let service = from; service < end; service++) {
    if (left?.(service, rack) === true) continue
    if (moved && hasMoved(state, service, at)) continue
    const worst = outage[service]!
    if (worst === 0 || kind < worst) outage[service] = kind
    if (at >= downAt[service]!) continue
    downAt[service] = at
    if (recording) downCause[service] = ledger.add(causeOf[kind]!, service, at, by)
    noteFallen(state, service)
  }
}

/** Stops the services that run on a replica in the rack, at the first of its new blows. */
function takeHost(state: FateState, sight: FateSight, rack: number): void {
  const struck = firstNewBlow(state, sight.racks, rack)
  if (struck.at === never) return
  const turned = strikeHost(state, rack, struck.at, service => {
    const isLost = state.lostAt[service] !== never
    if (isLost && sight.resettled?.(service) !== true) markDirty(state, service)
    const kind = isLost ? outageKind.destroyed : struck.kind
    const tenant = { rack, from: service, end: service + 1, left: undefined }
    takeDown(state, sight.ledger, tenant, { ...struck, kind })
  })
  for (const { service, movedAt } of turned) tellCutShort(sight, service, movedAt, struck)
}

/** Notes a further hit: the rack stops again, after it had power again. */
function hitAgain(state: FateState, { rack, from, end, left }: Tenants, at: number): void {
  if (state.againAt.length === 0) state.againAt = withRows(state.againAt, state.downAt.length, never)
  const { againAt } = state
  const moved = state.movedAt.length > 0
  for (let service = from; service < end; service++)
    if (left?.(service, rack) !== true && (!moved || !hasMoved(state, service, at))) againAt[service] = at
}

/** Notes the loss of the primary data of services, at second `at`, whose rack burns; ledger row `by`. */
function lose(
  state: FateState,
  sight: FateSight,
  { rack, from, end, left }: Tenants,
  at: number,
  by: number,
): void {
  makeRoom(state, end - from)
  const { outage, downAt, lostAt, lostCause, downCause, isDirty, dirty } = state
  const moved = state.movedAt.length > 0
  const { ledger } = sight
  const recording = ledger !== silent
  let count = state.dirtyCount
  for (let service = from; service < end; service++) {
    if (left?.(service, rack) === true) continue
    if (lostAt[service] !== never) closeLossBefore(state, sight, service, at, left)
    // Of several racks, the first to burn counts.
    const isFirst = at < lostAt[service]!
    if (isFirst) lostAt[service] = at
    if (!moved || !goesOnThere(state, service, at)) outage[service] = outageKind.destroyed
    if (recording && isFirst)
      lostCause[service] =
        downAt[service] === at ? downCause[service]! : ledger.add(cause['service-destroyed'], service, at, by)
    if (isDirty[service] === 1) continue
    isDirty[service] = 1
    dirty[count++] = service
  }
  state.dirtyCount = count
}
