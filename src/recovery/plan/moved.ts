/**
 * Services that were failed over before they were hit: the spare servers they take at other sites, and their records.
 */
import { cause } from '../../estate/cause.ts'
import { buildingOf } from '../../estate/buildingOf.ts'
import type { Estate } from '../../estate/estate.ts'
import { serversTaken } from '../../estate/standby.ts'
import { anyBerth, hasBerths } from '../../fate/services/berths.ts'
import type { FateState } from '../../fate/state/state.ts'
import { isComplete } from './berths.ts'
import { planFailBack } from './elsewhere.ts'
import { addStage, addTask } from '../engine/engine.ts'
import { racksIn } from '../home.ts'
import { hostOn } from './host.ts'
import { release } from '../engine/pool.ts'
import { purpose } from '../purpose.ts'
import { serviceState } from '../recovery.ts'
import type { Sight } from '../sight.ts'
import { phase, rackPlan, type RecoveryState } from '../state/state.ts'
import { stageKind, taskState } from '../engine/tasks.ts'
import { noteLeft } from '../state/leftHome.ts'
import { tellOpened } from '../told/story.ts'
import { noteOther } from '../state/otherTasks.ts'

/** Takes or releases spare servers, as a row of the fates' moves says. */
export function takeSpare({ engine, layout }: RecoveryState, { fate }: Sight, row: number): void {
  release(engine.pools, layout.firstSpare + fate.moves.site[row]!, -fate.moves.servers[row]!)
  engine.due = 1
}

/**
 * Services that arrive together run on their replica from then on, until they go home: once it has been hit and is back,
 * or once people may enter its building.
 */
export function arrive(state: RecoveryState, { estate, fate, out }: Sight, row: number): void {
  const at = fate.moves.arriveAt[row]!
  state.arrived.push(row)
  for (let service = 0; service < fate.movedAt.length; service++) {
    if (fate.movedWith[service] !== row || fate.movedAt[service] !== at) continue
    runsThere(state, estate, fate, service, at)
    const isUp = state.phase[service] === phase.up
    const by = isUp ? out.ledger.add(cause.failover, service, at, fate.moves.by[row]!) : -1
    if (state.buildings.entered[buildingOf(estate, homeOf(estate, service))] === 1)
      goesHome(state, estate, service, { at, by })
    if (isUp) out.transitions.add(service, at, serviceState.degraded, by)
  }
}

/**
 * People may enter the building, so it is out of danger (a named assumption): services that left it in time, and whose
 * home has not been hit, go home.
 */
export function allClear(state: RecoveryState, { estate, out }: Sight, building: number, at: number): void {
  if (state.arrived.length === 0) return
  const gate = state.layout.accessGate + building
  const by = out.ledger.add(cause.gate, gate, at, tellOpened(state.opened, gate, at, -1, out))
  const { firstOfRack } = estate.population.services
  for (const rack of racksIn(estate, building))
    for (let service = firstOfRack[rack]!; service < firstOfRack[rack + 1]!; service++)
      goesHome(state, estate, service, { at, by })
}

/** Nothing happens to one that is at home, or is on its way there. `by`: ledger row of what lets it go. */
function goesHome(
  state: RecoveryState,
  estate: Estate,
  service: number,
  { at, by }: { readonly at: number; readonly by: number },
): void {
  const { away, carrier, movesHome, engine } = state
  const plans = state.racks.plan
  if (away[service] === 0 || carrier[service] !== -1) return
  if (plans[homeOf(estate, service)] !== rackPlan.none) return
  const { berths } = state.index
  const isOut = (berth: number): boolean => plans[berths.rack[berth]!] !== rackPlan.none
  if (hasBerths(berths, service) && anyBerth(berths, service, isOut)) return
  if (!isComplete(state, service)) return
  const under = movesHome.length === 0 ? -1 : movesHome[service]!
  if (under < 0 || engine.tasks.state[under]! >= taskState.done) planFailBack(state, estate, service, at, by)
}

function homeOf({ population }: Estate, service: number): number {
  return population.services.rack[service]!
}

/** It counts as failed over by then, and gives back what it took at the other site when it goes home. */
function runsThere(
  state: RecoveryState,
  estate: Estate,
  { movedTo, movedOn, movedCopy }: FateState,
  service: number,
  at: number,
): void {
  const { engine, layout } = state
  const task = addTask(engine, estate.population.services.key[service]!, at)
  const [site, servers] = [movedTo[service]!, serversTaken(estate, service)]
  if (site >= 0 && servers > 0) addStage(engine, stageKind.take, layout.firstSpare + site, 0, servers)
  // As after a failover, the last stage carries the row of the replica.
  addStage(engine, stageKind.delay, movedCopy[service]!, 0)
  engine.tasks.purpose[task] = purpose.failover
  engine.tasks.subject[task] = service
  engine.tasks.state[task] = taskState.done
  engine.tasks.doneAt[task] = at
  noteOther(state, service, task)
  noteLeft(state, service, at)
  state.away[service] = 1
  if (movedOn[service]! >= 0) hostOn(state, service, movedOn[service]!)
}
