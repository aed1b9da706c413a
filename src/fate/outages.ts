/**
 * Outages: what racks that changed in a step do to the services on them, and what these do to services that need
 * them.
 */
import type { Ledger } from '../base/ledger.ts'
import { silent } from '../base/ledger.ts'
import { never, type RackView } from '../damage/damage.ts'
import { cause } from '../estate/cause.ts'
import type { Estate } from '../estate/estate.ts'
import { eachBerth, eachReaching, hasBerths } from './berths.ts'
import { hasMoved, outageKind, type Resettled } from './fate.ts'
import { closeLossBefore } from './lostAgain.ts'
import { goesOnThere, strikeHost, turnBack } from './moves.ts'
import { hasReturned } from './returned.ts'
import { type FateState, makeRoom, markDirty } from './state.ts'

/** Handles one rack that changed. */
export function takeRack(
  state: FateState,
  estate: Estate,
  racks: RackView,
  rack: number,
  ledger: Ledger,
  resettled?: Resettled,
): void {
  const { firstOfRack } = estate.population.services
  const burnt = racks.burntAt[rack]!
  const down = racks.downAt[rack]!
  const hit = racks.struckAt[rack]!
  takeServices(state, estate, racks, rack, firstOfRack[rack]!, firstOfRack[rack + 1]!, ledger, resettled)
  eachReaching(state.index.berths, rack, service =>
    takeServices(state, estate, racks, rack, service, service + 1, ledger, resettled),
  )
  if (down !== state.seenDown[rack]) noteOutage(state, rack, down)
  if (hit !== state.seenStruck[rack]) noteOutage(state, rack, hit)
  if (burnt !== state.seenBurnt[rack]) {
    const { firstOfRack: firstKept, keepers } = state.index
    for (let i = firstKept[rack]!; i < firstKept[rack + 1]!; i++)
      if (state.lostAt[keepers[i]!] !== never && resettled?.(keepers[i]!) !== true)
        markDirty(state, keepers[i]!)
  }
  takeHost(state, estate, racks, rack, ledger, resettled)
  state.seenCutOff[rack] = racks.cutOffAt[rack]!
  state.seenDown[rack] = down
  state.seenStruck[rack] = hit
  state.seenBurnt[rack] = burnt
  state.seenHits[rack] = racks.hits[rack]!
}

/** What the rack's changes do to the services in [from, end), which have servers in it. */
function takeServices(
  state: FateState,
  estate: Estate,
  racks: RackView,
  rack: number,
  from: number,
  end: number,
  ledger: Ledger,
  resettled: Resettled | undefined,
): void {
  const burnt = racks.burntAt[rack]!
  const down = racks.downAt[rack]!
  const cutOff = racks.cutOffAt[rack]!
  const hit = racks.struckAt[rack]!
  // Nothing has happened to the rack, so nobody has left it, except with another of their racks.
  const struck = state.seenDown[rack] !== never || state.seenCutOff[rack] !== never
  const gone = struck || state.index.berths.count > 0 ? resettled : undefined
  if (cutOff !== state.seenCutOff[rack]) turnBack(state, estate, from, end, cutOff)
  if (down !== state.seenDown[rack]) turnBack(state, estate, from, end, down)
  if (hit !== state.seenStruck[rack]) turnBack(state, estate, from, end, hit)
  if (burnt !== state.seenBurnt[rack]) turnBack(state, estate, from, end, burnt)
  if (cutOff !== state.seenCutOff[rack] && cutOff < down)
    takeDown(state, from, end, cutOff, outageKind.cutOff, racks.cutOffCause[rack]!, ledger, gone, rack)
  if (down !== state.seenDown[rack]) {
    const kind = burnt === down ? outageKind.destroyed : outageKind.switchedOff
    const again = state.seenHits[rack]! > 0 && racks.hits[rack]! > state.seenHits[rack]!
    if (again) hitAgain(state, from, end, down, gone, rack)
    takeDown(state, from, end, down, kind, racks.downCause[rack]!, ledger, gone, rack)
  }
  if (burnt !== state.seenBurnt[rack])
    lose(state, from, end, burnt, racks.burntCause[rack]!, ledger, gone, rack)
}

/** Something stops a rack that served again, or strikes it in the outage that began with an earlier blow. */
function noteOutage({ outSince, returns }: FateState, rack: number, at: number): void {
  const began = outSince[rack]!
  if (at < began || hasReturned(returns, rack, began)) outSince[rack] = at
}

const causeOf = [0, cause['service-destroyed'], cause['service-off'], cause['service-cut-off']] as const

/**
 * Services in [from, end) go down at a second, except those that were moved before and those that were down already.
 */
function takeDown(
  state: FateState,
  from: number,
  end: number,
  at: number,
  kind: number,
  before: number,
  ledger: Ledger,
  gone: Resettled | undefined,
  rack: number,
): void {
  const { outage, downAt, downCause } = state
  const { of: kindOf, needed } = state.index.kinds
  const moved = state.movedAt.length > 0
  const recording = ledger !== silent
  for (let service = from; service < end; service++) {
    if (gone?.(service, rack) === true) continue
    if (moved && hasMoved(state, service, at)) continue
    const worst = outage[service]!
    if (worst === 0 || kind < worst) outage[service] = kind
    if (at < downAt[service]!) {
      downAt[service] = at
      if (recording) downCause[service] = ledger.add(causeOf[kind]!, service, at, before)
      const position = needed[kindOf[service]!]!
      if (position >= 0) fall(state, position)
    }
  }
}

/** Services that run on their replica in the rack stop when it does, at the first of its new blows. */
function takeHost(
  state: FateState,
  estate: Estate,
  racks: RackView,
  rack: number,
  ledger: Ledger,
  resettled: Resettled | undefined,
): void {
  if (state.movedAt.length === 0) return
  const seen = [state.seenDown, state.seenStruck, state.seenBurnt, state.seenCutOff] as const
  const struck = firstBlow(racks, rack, (at, nth) => at !== seen[nth]![rack])
  if (struck.at === never) return
  const takes = (service: number, { at, kind, by }: typeof struck): void => {
    const isLost = state.lostAt[service] !== never
    if (isLost && resettled?.(service) !== true) markDirty(state, service)
    takeDown(
      state,
      service,
      service + 1,
      at,
      isLost ? outageKind.destroyed : kind,
      by,
      ledger,
      undefined,
      rack,
    )
  }
  const turned = strikeHost(state, rack, struck.at, service => takes(service, struck))
  for (const { service, movedAt } of turned) {
    // Blows to its home since it would have left did not count until now.
    const own = firstBlowAtHome(state, estate, racks, service, movedAt)
    if (own.at !== never) takes(service, own)
  }
}

/** The first blow to any of its own racks from a second on. */
function firstBlowAtHome(
  { index: { berths } }: FateState,
  { population }: Estate,
  racks: RackView,
  service: number,
  from: number,
): FirstBlow {
  let first = firstBlow(racks, population.services.rack[service]!, at => at >= from)
  if (hasBerths(berths, service))
    eachBerth(berths, service, berth => {
      const blow = firstBlow(racks, berths.rack[berth]!, at => at >= from)
      if (blow.at < first.at) first = blow
    })
  return first
}

interface FirstBlow {
  readonly at: number
  readonly kind: number
  readonly by: number
}

/** The earliest of a rack's blows that count; its time is `never` if none does. */
function firstBlow(racks: RackView, rack: number, counts: (at: number, nth: number) => boolean): FirstBlow {
  const { downAt, downCause, struckAt, struckCause, burntAt, burntCause, cutOffAt, cutOffCause } = racks
  const blows = [
    { at: downAt[rack]!, kind: outageKind.switchedOff, by: downCause[rack]! },
    { at: struckAt[rack]!, kind: outageKind.switchedOff, by: struckCause[rack]! },
    { at: burntAt[rack]!, kind: outageKind.switchedOff, by: burntCause[rack]! },
    { at: cutOffAt[rack]!, kind: outageKind.cutOff, by: cutOffCause[rack]! },
  ]
  const found = blows.filter(({ at }, nth) => counts(at, nth))
  return found.reduce((first, blow) => (blow.at < first.at ? blow : first), { at: never, kind: 0, by: -1 })
}

function hitAgain(
  state: FateState,
  from: number,
  end: number,
  at: number,
  gone: Resettled | undefined,
  rack: number,
): void {
  const { againAt } = state
  const moved = state.movedAt.length > 0
  for (let service = from; service < end; service++)
    if (gone?.(service, rack) !== true && (!moved || !hasMoved(state, service, at))) againAt[service] = at
}

/** The primary data of services in [from, end) is lost. */
function lose(
  state: FateState,
  from: number,
  end: number,
  at: number,
  before: number,
  ledger: Ledger,
  gone: Resettled | undefined,
  rack: number,
): void {
  makeRoom(state, end - from)
  const { outage, downAt, lostAt, lostCause, downCause, isDirty, dirty } = state
  const moved = state.movedAt.length > 0
  const recording = ledger !== silent
  let count = state.dirtyCount
  for (let service = from; service < end; service++) {
    if (gone?.(service, rack) === true) continue
    if (lostAt[service] !== never) closeLossBefore(state, service, at, gone)
    // Of several racks, the first to burn counts.
    const isFirst = at < lostAt[service]!
    if (isFirst) lostAt[service] = at
    if (!moved || !goesOnThere(state, service, at)) outage[service] = outageKind.destroyed
    if (recording && isFirst)
      lostCause[service] =
        downAt[service] === at
          ? downCause[service]!
          : ledger.add(cause['service-destroyed'], service, at, before)
    if (isDirty[service] === 1) continue
    isDirty[service] = 1
    dirty[count++] = service
  }
  state.dirtyCount = count
}

function fall(state: FateState, position: number): void {
  if (state.isFallen[position] === 1) return
  state.isFallen[position] = 1
  state.fallen[state.fallenCount++] = position
}

/** Cuts off the services that need a service that went down, and those that need them in turn. */
export function cutOffDependents(state: FateState, ledger: Ledger): void {
  const { fallen, isFallen, downAt, downCause, cutOffAt, index } = state
  const { neededRow, toStart, firstClass, neededBy } = index.needs
  // A service is handled again when an earlier cause is found for it: times only decrease, so this ends.
  while (state.fallenCount > 0) {
    const position = fallen[--state.fallenCount]!
    isFallen[position] = 0
    if (toStart[position] === 1) continue
    const row = neededRow[position]!
    const at = downAt[row]!
    for (let i = firstClass[position]!; i < firstClass[position + 1]!; i++) {
      const needs = neededBy[i]!
      // Services that can be cut off went down with what the class lost before.
      if (cutOffAt[needs]! <= at) continue
      cutOffAt[needs] = at
      cutOff(state, needs, at, downCause[row]!, ledger)
    }
  }
}

/** The services of a class lose something they need, wherever they run by then. */
function cutOff(state: FateState, needs: number, at: number, before: number, ledger: Ledger): void {
  const { downAt, downCause, outage, index } = state
  const { firstMember, members } = index.needs
  const { of: kindOf, needed } = index.kinds
  const recording = ledger !== silent
  for (let i = firstMember[needs]!, end = firstMember[needs + 1]!; i < end; i++) {
    const service = members[i]!
    const down = downAt[service]!
    if (down <= at) continue
    if (down === never) outage[service] = outageKind.cutOff
    downAt[service] = at
    if (recording) downCause[service] = ledger.add(cause['service-cut-off'], service, at, before)
    const position = needed[kindOf[service]!]!
    if (position >= 0) fall(state, position)
  }
}
