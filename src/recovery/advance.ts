/**
 * Advances a recovery: events from outside (racks, gates, second hits, orders) alternate with the engine's own
 * instants.
 */
import type { Ledger } from '../base/ledger.ts'
import type { RackView } from '../damage/damage.ts'
import { hasGround } from '../damage/secondHits.ts'
import type { Estate } from '../estate/estate.ts'
import type { FateView } from '../fate/fate.ts'
import { cutPower, enter, handBack, networkGoes, powerFails, restorePower } from './buildings.ts'
import { declare, foreseeDeclaration, takeDeclaration } from './declaration.ts'
import { givenUpByHit, giveUp } from './givenUp.ts'
import { buildingOf } from './home.ts'
import { carryOut } from './orders.ts'
import { arrive, takeSpare } from './moved.ts'
import { outlet } from './outlet.ts'
import { rackBurns, rackDown, rackStruck } from './racks.ts'
import { copiesPurged, pointChosen } from './reading.ts'
import { replicasPurged } from './replicaRacks.ts'
import { goOn } from './repair.ts'
import type { Sight } from './sight.ts'
import type { RecoveryOrder, Transitions } from './recovery.ts'
import { settleFinished } from './settle.ts'
import { slackAt } from './slack.ts'
import { keepCauses, type RecoveryState } from './state.ts'
import { instant, nextAt } from './step.ts'
import { wake } from './wake.ts'
import { keepsPoints } from './tried.ts'
import { nextTurn, turnKind, turnsOf, type Turn } from './turns.ts'

/**
 * Handles everything up to and including `until`. Racks and fates are read as of `until`, but changes take effect at
 * their own times, so the result does not depend on how time is cut, as long as a rack does not go down twice within
 * one slice.
 */
export function advanceRecovery(
  state: RecoveryState,
  estate: Estate,
  racks: RackView,
  fate: FateView,
  orders: readonly RecoveryOrder[],
  until: number,
  ledger: Ledger,
  transitions?: Transitions,
): void {
  const sight: Sight = { estate, racks, fate, out: outlet(ledger, transitions) }
  if (sight.out.told) keepCauses(state)
  const turns = turnsOf(state, estate, racks, orders, until, fate)
  let next = 0
  for (;;) {
    const turn = nextTurn(state, estate, turns[next], until)
    runBefore(state, sight, turn === undefined ? Infinity : turn.at, until)
    if (turn === undefined) break
    if (turn === turns[next]) next++
    if (state.engine.now < turn.at) instant(state.engine, turn.at)
    settleFinished(state, sight)
    wake(state, sight, turn.at + slackAt(turn.at))
    take(state, sight, turn)
  }
  wake(state, sight, until)
  state.time = until
}

/**
 * Runs the engine's instants before the next event from outside, up to and including `until`, and settles what they
 * bring back.
 */
function runBefore(state: RecoveryState, sight: Sight, turn: number, until: number): void {
  const { engine } = state
  for (let now = nextAt(engine); now < turn && now <= until; now = nextAt(engine)) {
    instant(engine, now)
    if (state.settled < engine.finished.count) settleFinished(state, sight)
  }
}

function take(state: RecoveryState, sight: Sight, turn: Turn): void {
  const { racks } = sight
  switch (turn.kind) {
    case turnKind.cutOff:
      state.rackCutAt[turn.row] = turn.at
      if (state.declareAt === Infinity) foreseeDeclaration(state, sight.estate, turn.at)
      networkGoes(state, sight.estate, buildingOf(sight.estate, turn.row), turn.at)
      rackDown(state, sight, turn.row, { at: turn.at, by: racks.cutOffCause[turn.row]!, stopped: false })
      break
    case turnKind.down:
      state.rackDownAt[turn.row] = turn.at
      if (state.declareAt === Infinity) foreseeDeclaration(state, sight.estate, turn.at)
      rackDown(state, sight, turn.row, { at: turn.at, by: racks.downCause[turn.row]!, stopped: true })
      break
    case turnKind.struck:
      state.rackStruckAt[turn.row] = turn.at
      rackStruck(state, sight, turn.row, turn.at)
      break
    case turnKind.burnt:
      rackBurns(state, sight, turn.row, turn.at)
      break
    case turnKind.servedAgain:
      state.rackServedAt[turn.row] = turn.at
      goOn(state, sight.estate, turn.row)
      break
    case turnKind.declared:
      takeDeclaration(state, sight, turn.at)
      break
    case turnKind.access:
      enter(state, sight, turn.row, turn.at)
      break
    case turnKind.hit:
      hit(state, sight, turn.row, turn.at)
      break
    case turnKind.purge:
      purged(state, sight, turn)
      break
    case turnKind.spare:
      // Within a slice they are not in order of time.
      state.sparesSeen = Math.max(state.sparesSeen, turn.row + 1)
      takeSpare(state, sight, turn.row)
      break
    case turnKind.arrival:
      arrive(state, sight, turn.row)
      break
    case turnKind.powerCut:
    case turnKind.order:
      if (turn.order !== undefined) obey(state, sight, turn.order)
      break
    default:
  }
}

function purged(state: RecoveryState, sight: Sight, { at, row }: Turn): void {
  if (!keepsPoints(sight.fate)) return
  state.purgesSeen = row + 1
  copiesPurged(state, sight, sight.fate.purgedAt, at)
  replicasPurged(state, sight, sight.fate.purgedAt, at)
}

function hit(state: RecoveryState, sight: Sight, row: number, at: number): void {
  state.hitDone[row] = 1
  const { secondHits, buildings } = sight.estate.site
  const second = secondHits[row]!
  if (!hasGround(second, sight.estate.site, sight.racks)) return
  if (second.kind === 'write-off')
    giveUp(state, sight, buildings.name.indexOf(second.building), at, givenUpByHit - row)
  if (second.kind !== 'power-cut') return
  const rows = [...buildings.name.keys()].filter(
    building => second.building === undefined || buildings.name[building] === second.building,
  )
  powerFails(state, rows, at + second.lasts)
}

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
      if (state.switchWorks === 1) cutPower(state, sight.estate, order.subject, order.at)
      break
    case 'cut-power':
      cutPower(state, sight.estate, order.subject, order.at)
      break
    default:
      carryOut(state, sight.estate, order)
      if (order.do === 'choose-point') pointChosen(state, sight, order, Math.max(order.at, engine.now))
  }
}
