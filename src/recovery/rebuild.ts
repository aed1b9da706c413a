/** Rebuild: a server in place of each one that burnt or stands in a building given up, from supply and a crew. */
import type { Estate } from '../estate/estate.ts'
import { addStage, addTask } from './engine.ts'
import { work } from './layout.ts'
import { purpose } from './purpose.ts'
import { serverInRack, serverKey } from './home.ts'
import { ride } from './riders.ts'
import { phase, rackPlan, type RecoveryState } from './state.ts'
import { submit } from './step.ts'
import { stageKind } from './tasks.ts'
import { addUrgency, closeUrgency, openUrgency } from './urgency.ts'

/** Adds what a crew does, or a delay where nobody has to be waited for, to the task opened last. */
export function addWork(
  { engine, layout }: RecoveryState,
  kind: number,
  seconds = layout.workSeconds[kind]!,
): void {
  const pool = layout.workPool[kind]!
  if (pool >= 0) addStage(engine, stageKind.pool, pool, seconds)
  else if (seconds > 0) addStage(engine, stageKind.delay, 0, seconds)
}

/** One server of the supply, and its provisioning. */
export function addSupplied(state: RecoveryState): void {
  addStage(state.engine, stageKind.supply, 0, 1)
  addWork(state, work.provision)
}

/** Orders a server for each one of the rack that has services to bring back, from `at` on. `keepsDisks`: the rack did not burn. */
export function planRebuild(
  state: RecoveryState,
  estate: Estate,
  rack: number,
  at: number,
  keepsDisks: boolean,
): void {
  const { engine } = state
  const { services } = estate.population
  const first = services.firstOfRack[rack]!
  const firstServer = estate.site.racks.firstServer[rack]!
  const servers = Math.max(1, estate.site.racks.firstServer[rack + 1]! - firstServer)
  const taskOf = new Int32Array(servers).fill(-1)
  for (let service = first; service < services.firstOfRack[rack + 1]!; service++) {
    if (state.phase[service] !== phase.down && state.away[service] === 0) continue
    const server = serverInRack(service, services.server[service]!, firstServer, first, servers)
    let task = taskOf[server]!
    if (task < 0) {
      const key = serverKey(estate, rack, server)
      task = addTask(engine, key, at)
      taskOf[server] = task
      openUrgency(state, task, key)
      addSupplied(state)
      engine.tasks.purpose[task] = keepsDisks ? purpose.server : purpose.replacement
      engine.tasks.subject[task] = rack
    }
    ride(state, task, service)
    addUrgency(state, estate, task, service)
  }
  for (const task of taskOf) {
    if (task < 0) continue
    closeUrgency(state, task)
    submit(engine, task)
  }
  state.rackPlan[rack] = rackPlan.rebuild
}
