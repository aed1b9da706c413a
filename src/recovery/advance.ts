/**
 * Advances a recovery: events from outside (racks, gates, second hits, orders) alternate with the engine's own
 * instants.
 */
import { buildingOf } from '../estate/buildingOf.ts'
import { isServed } from '../damage/damage.ts'
import { buildingsOf, hasGround } from '../damage/secondHits.ts'
import { rowOfHit } from '../estate/rowOfHit.ts'
import { cutPower, enter, handBack, networkGoes, powerFails, restorePower } from './buildings.ts'
import { declare, foreseeDeclaration, takeDeclaration } from './declaration.ts'
import { giveUp } from './givenUp.ts'
import { racksIn } from './home.ts'
import { type Interruption, interruptionKind, interruptionsOf, nextInterruption } from './interruptions.ts'
import { carryOut } from './orders.ts'
import { arrive, takeSpare } from './plan/moved.ts'
import { rackBurns, rackDown, rackSooted, rackStruck, replaceAll } from './racks.ts'
import { copiesPurged, pointChosen } from './settle/reading.ts'
import { replicasPurged } from './settle/replicaRacks.ts'
import { goOn } from './plan/repair.ts'
import type { Sight } from './sight.ts'
import type { RecoveryOrder } from './recovery.ts'
import { secondOf } from './settle/back.ts'
import { settleFinished } from './settle/settleFinished.ts'
import type { Engine } from './engine/engine.ts'
import { slackAt } from './engine/slack.ts'
import { keepCauses } from '../fate/state/causes.ts'
import { causeColumns, rackPlan, type RecoveryState } from './state/state.ts'
import { instant, nextAt } from './engine/step.ts'
import { wake } from './settle/wake.ts'

/**
 * Handles everything up to and including `until`. Racks and fates are read as of `until`, but changes take effect at
 * their own times, so the result does not depend on how time is cut, as long as a rack does not go down twice within
 * one slice.
 */
export function advanceRecovery(
  state: RecoveryState,
  sight: Sight,
  orders: readonly RecoveryOrder[],
  until: number,
): void {
  if (sight.out.told) keepCauses(state, causeColumns)
  const listed = interruptionsOf(state, sight, orders, until)
  const burning: Burning = { at: 0, toReplace: [] }
  const settle = (): boolean => settleFinished(state, sight)
  let next = 0
  for (;;) {
    const interruption = nextInterruption(state, sight.estate, listed[next], until)
    if (interruption?.kind !== interruptionKind.burnt || interruption.at > burning.at)
      replaceAll(state, sight, burning.toReplace, burning.at)
    runBefore(state.engine, interruption === undefined ? Infinity : interruption.at, until, settle)
    if (interruption === undefined) break
    if (interruption === listed[next]) next++
    if (state.engine.now < interruption.at) instant(state.engine, interruption.at, settle)
    settle()
    wake(state, sight, interruption.at + slackAt(interruption.at))
    take(state, sight, interruption, burning)
  }
  wake(state, sight, until)
  state.time = until
}

/** Runs the engine's instants before the next event from outside, up to and including `until`. */
function runBefore(engine: Engine, interruption: number, until: number, settle: () => boolean): void {
  for (let now = nextAt(engine); now < interruption && now <= until; now = nextAt(engine))
    instant(engine, now, settle)
}

/** Racks that burnt at the last moment, whose servers have not been ordered yet. */
interface Burning {
  at: number
  readonly toReplace: number[]
}

/** Handles one event from outside. */
function take(
  state: RecoveryState,
  sight: Sight,
  { kind, row, at, order }: Interruption,
  burning: Burning,
): void {
  const { estate, racks } = sight
  switch (kind) {
    case interruptionKind.cutOff:
      state.racks.cutAt[row] = at
      if (state.declareAt === Infinity) foreseeDeclaration(state, estate, at)
      networkGoes(state, estate, buildingOf(estate, row), at)
      rackDown(state, sight, row, { at, by: racks.cutOffCause[row]!, stopped: false })
      break
    case interruptionKind.down:
      state.racks.downAt[row] = at
      if (state.declareAt === Infinity) foreseeDeclaration(state, estate, at)
      rackDown(state, sight, row, { at, by: racks.downCause[row]!, stopped: true })
      break
    case interruptionKind.struck:
      state.racks.struckAt[row] = at
      rackStruck(state, sight, row, at)
      break
    case interruptionKind.burnt:
      burning.at = at
      rackBurns(state, sight, row, at, burning.toReplace)
      break
    case interruptionKind.givenUp:
      giveUp(state, sight, row, at, racks.givenUpCause[racksIn(estate, row)[0]!]!)
      break
    case interruptionKind.sooted:
      state.racks.sootedAt[row] = at
      rackSooted(state, sight, row, at)
      break
    case interruptionKind.servedAgain:
      state.racks.servedAt[row] = at
      goOn(state, estate, row)
      break
    case interruptionKind.declared:
      takeDeclaration(state, sight, at)
      break
    case interruptionKind.access:
      enter(state, sight, row, at)
      break
    case interruptionKind.hit:
      hit(state, sight, row, at)
      break
    case interruptionKind.purge:
      purged(state, sight, row, at)
      break
    case interruptionKind.spare:
      // Within a slice they are not in order of time.
      state.sparesSeen = Math.max(state.sparesSeen, row + 1)
      takeSpare(state, sight, row)
      break
    case interruptionKind.arrival:
      arrive(state, sight, row)
      break
    case interruptionKind.powerCut:
    case interruptionKind.order:
      if (order !== undefined) obey(state, sight, order)
      break
    default:
  }
}

/** Copies are purged. */
function purged(state: RecoveryState, sight: Sight, row: number, at: number): void {
  state.purgesSeen = row + 1
  copiesPurged(state, sight, sight.fate.purgedAt, at)
  replicasPurged(state, sight, sight.fate.purgedAt, at)
}

/** A second hit: only power cuts reach the recovery here; of the others it sees what they do to racks and fates. */
function hit(state: RecoveryState, sight: Sight, row: number, at: number): void {
  state.hits.done[row] = 1
  const { site } = sight.estate
  const cut = site.secondHits[row]!
  if (cut.kind !== 'power-cut' || !hasGround(cut, site, sight.racks, state.hits.at[row]!)) return
  const rows = buildingsOf(site, cut)
  const opened = poweredAt(state, rows, at)
  powerFails(state, rows, at + cut.lasts)
  strikeOpened(state, sight, opened, at, rowOfHit(sight.out.ledger, row))
}

/** Of these buildings, those whose power is back in this very second. */
function poweredAt({ engine, layout }: RecoveryState, buildings: readonly number[], at: number): number[] {
  return buildings.filter(building => engine.gates.opensAt[layout.powerGate + building] === at)
}

/**
 * Power that is cut in the second in which it is back starts no rack, though what waited for it has passed its gate. What
 * starts in no time serves by then, and stops. `by`: ledger row of what cuts it.
 */
function strikeOpened(
  state: RecoveryState,
  sight: Sight,
  buildings: readonly number[],
  at: number,
  by: number,
): void {
  const { estate, racks } = sight
  const second = secondOf(at)
  for (const building of buildings)
    for (const rack of racksIn(estate, building)) {
      if (isServed(racks, rack, at)) continue
      if (state.racks.plan[rack] === rackPlan.repair) rackStruck(state, sight, rack, at)
      else if (state.racks.plan[rack] === rackPlan.none && state.rackBackAt[rack] === second)
        rackDown(state, sight, rack, { at: second, by, stopped: true })
    }
}

/** People cut the power of a building, or of all (`subject` -1). */
function cutByOrder(state: RecoveryState, sight: Sight, { subject, at, by }: RecoveryOrder): void {
  const rows = subject < 0 ? [...sight.estate.site.buildings.name.keys()] : [subject]
  const opened = poweredAt(state, rows, at)
  cutPower(state, sight.estate, subject, at)
  strikeOpened(state, sight, opened, at, by)
}

/** Carries out an order. */
function obey(state: RecoveryState, sight: Sight, order: RecoveryOrder): void {
  const { engine } = state
  switch (order.do) {
    case 'declare-disaster':
      declare(state, order)
      break
    case 'release-building':
      handBack(state, order)
      break
    case 'restore-power':
      restorePower(state, order.subject, Math.max(order.at, engine.now), order.by)
      break
    case 'cut-off':
      if (state.switchWorks === 1) cutByOrder(state, sight, order)
      break
    case 'cut-power':
      cutByOrder(state, sight, order)
      break
    default:
      carryOut(state, sight.estate, order)
      if (order.do === 'choose-point') pointChosen(state, sight, order, Math.max(order.at, engine.now))
  }
}
