/** What the fates know of the recovery: racks that serve again, services that run on them, spare servers in use. */
import { never } from '../../damage/damage.ts'
import type { Estate } from '../../estate/estate.ts'
import type { FateOrder } from '../../fate/fate.ts'
import { anyBerth, hasBerths } from '../../fate/services/berths.ts'
import { noteRestores } from '../../fate/losses/lostAgain.ts'
import { noteReturns } from '../../fate/state/returned.ts'
import type { FateState } from '../../fate/state/state.ts'
import { wentHomeAt } from './dataHome.ts'
import { phase, rackPlan, type RecoveryState } from '../state/state.ts'

/** What happens in a step of the fates. */
interface Step {
  readonly changedRacks: ArrayLike<number>
  readonly orders: readonly FateOrder[]
}

/** All of it as of the step before. Called before each step of the fates. */
export function informFate(
  fate: FateState,
  state: RecoveryState,
  estate: Estate,
  { changedRacks, orders }: Step,
): void {
  const moves = orders.some(order => order.do === 'preemptive-failover')
  const copies = orders.some(order => order.do === 'emergency-copy')
  if (moves) informOfSpare(fate, state, estate)
  if (moves || copies) informOfRunning(fate, state, estate)
  if (changedRacks.length > 0 || orders.length > 0) informOfReturns(fate, state)
}

/** How many spare servers are in use at each other site, since services may be moved there. */
function informOfSpare(fate: FateState, { engine, layout }: RecoveryState, { site }: Estate): void {
  const { busy } = engine.pools
  fate.busyElsewhere = busy.slice(layout.firstSpare, layout.firstSpare + site.otherSites.count)
}

/** Which services run on their own rack again. */
function informOfRunning(
  fate: FateState,
  { phase: phases, downSince, away, racks: { plan: plans }, index: { berths } }: RecoveryState,
  { population }: Estate,
): void {
  const { rack } = population.services
  const standsAtHome = (service: number): boolean =>
    plans[rack[service]!] === rackPlan.none &&
    !(
      hasBerths(berths, service) &&
      anyBerth(berths, service, berth => plans[berths.rack[berth]!] !== rackPlan.none)
    )
  fate.runsAgain = phases.map((now, service) =>
    now === phase.up && downSince[service] !== never && away[service] === 0 && standsAtHome(service) ? 1 : 0,
  )
}

/** All returns, of racks and of services that were moved in time. */
function informOfReturns(fate: FateState, state: RecoveryState): void {
  const { outAt, stopped, stoppedFrom } = state.racks
  noteReturns(fate.returns, state.rackBackAt, outAt, stopped, stoppedFrom)
  noteRestores(fate, state)
  const { movedAt, movedUntil, movedWith, wentHome } = fate
  for (let service = 0; service < movedAt.length; service++) {
    const home = movedAt[service] === never ? never : wentHomeAt(state, service)
    if (home < movedAt[service]! || home >= movedUntil[service]!) continue
    // It may go home in the second in which it arrives; before it has arrived, it came home from the stay before.
    if (home === movedAt[service] && !state.arrived.includes(movedWith[service]!)) continue
    movedUntil[service] = home
    wentHome[service] = 1
  }
}
