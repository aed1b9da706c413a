/**
 * Services that were failed over before they were hit: the spare servers they take at other sites, and their records.
 */
import { cause } from '../estate/cause.ts'
import type { Estate } from '../estate/estate.ts'
import { serversTaken } from '../estate/standby.ts'
import type { FateState } from '../fate/state.ts'
import { addStage, addTask } from './engine.ts'
import { hostOn } from './host.ts'
import { release } from './pool.ts'
import { purpose } from './purpose.ts'
import { serviceState } from './recovery.ts'
import type { Sight } from './sight.ts'
import { phase, type RecoveryState } from './state.ts'
import { stageKind, taskState } from './tasks.ts'
import { keepsPoints } from './tried.ts'

/** Tells the fates how many spare servers are in use at each other site, if services may be moved there. */
export function tellSpare(
  fate: FateState,
  { engine, layout }: RecoveryState,
  { site }: Estate,
  orders: readonly { readonly do: string }[],
): void {
  if (!orders.some(order => order.do === 'preemptive-failover')) return
  const { busy } = engine.pools
  fate.busyElsewhere = busy.slice(layout.firstSpare, layout.firstSpare + site.otherSites.count)
}

/** Takes or releases spare servers, as a row of the fates' moves says. */
export function takeSpare({ engine, layout }: RecoveryState, { fate }: Sight, row: number): void {
  if (!keepsPoints(fate)) return
  release(engine.pools, layout.firstSpare + fate.moves.site[row]!, -fate.moves.servers[row]!)
  engine.due = 1
}

/**
 * Services that arrive at that moment run on their replica from then on, until their home has been hit and is back.
 * `at`: a whole second.
 */
export function arrive(state: RecoveryState, { estate, fate, out }: Sight, row: number): void {
  if (!keepsPoints(fate)) return
  const at = fate.moves.arriveAt[row]!
  state.arrived.push(row)
  for (let service = 0; service < fate.movedAt.length; service++) {
    if (fate.movedAt[service] !== at) continue
    runsThere(state, estate, fate, service, at)
    if (state.phase[service] !== phase.up) continue
    const by = out.told ? out.ledger.add(cause.failover, service, at, fate.moves.by[row]!) : -1
    out.transitions.add(service, at, serviceState.degraded, by)
  }
}

/** It counts as failed over by then, and gives back what it took at the other site when it goes home. */
function runsThere(
  state: RecoveryState,
  estate: Estate,
  { movedTo, movedOn }: FateState,
  service: number,
  at: number,
): void {
  const { engine, layout } = state
  const task = addTask(engine, estate.population.services.key[service]!, at)
  const [site, servers] = [movedTo[service]!, serversTaken(estate, service)]
  if (site >= 0 && servers > 0) addStage(engine, stageKind.take, layout.firstSpare + site, 0, servers)
  engine.tasks.purpose[task] = purpose.failover
  engine.tasks.subject[task] = service
  engine.tasks.state[task] = taskState.done
  engine.tasks.doneAt[task] = at
  state.otherTask[service] = task
  state.away[service] = 1
  if (movedOn[service]! >= 0) hostOn(state, service, movedOn[service]!)
}
