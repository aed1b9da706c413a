/** Racks that wait at a gate before a task has been planned for them, and plans that are dropped. */
import { buildingOf } from '../estate/buildingOf.ts'
import type { Estate } from '../estate/estate.ts'
import { eachBerthOn, eachReaching, hasBerths } from '../fate/services/berths.ts'
import { noteWaited } from './settle/back.ts'
import { dropBerths } from './plan/berths.ts'
import { changesOver } from './plan/changesOver.ts'
import { cancel } from './engine/cancel.ts'
import { gateResource } from './engine/engine.ts'
import { noteInVain } from './settle/inVain.ts'
import { phase, rackPlan, type RecoveryState } from './state/state.ts'
import { taskState } from './engine/tasks.ts'
import { setLoad } from './engine/watch.ts'

/** Removes the rack from everything planned for it, but for services that have left it with their disks. */
export function drop(state: RecoveryState, estate: Estate, rack: number, at: number): void {
  const { layout, engine } = state
  const plan = state.racks.plan[rack]
  const building = buildingOf(estate, rack)
  if (plan === rackPlan.access) leaveQueue(state, estate, rack, layout.accessGate + building, at)
  if (plan === rackPlan.declaration) leaveQueue(state, estate, rack, layout.declaredGate, at)
  stopRepair(state, estate, rack)
  // Everything its services wait for: the rack itself, and servers of it.
  const { firstOfRack } = estate.population.services
  const access = gateResource(engine, layout.accessGate + building)
  const { berths } = state.index
  const noteAccess = (service: number): void => {
    if (plan === rackPlan.access && state.phase[service] === phase.down)
      noteWaited(state, service, access, at - state.racks.outAt[rack]!)
  }
  dropBerths(state, rack, noteAccess)
  // Neighbouring rows mostly come back with the same task.
  let known = -1
  let leaves = false
  for (let service = firstOfRack[rack]!; service < firstOfRack[rack + 1]!; service++) {
    if (hasBerths(berths, service)) continue
    const task = state.carrier[service]!
    if (task < 0) {
      noteAccess(service)
      continue
    }
    if (task !== known) {
      known = task
      leaves = changesOver(state, task)
      if (!leaves) cancel(engine, task)
    }
    if (leaves) continue
    noteInVain(state, service, task)
    state.carrier[service] = -1
  }
}

/** Cancels the rack's own repair; servers of it that are being mended afterwards are left to whoever plans it again. */
export function stopRepair(state: RecoveryState, { population }: Estate, rack: number): void {
  const repair = state.racks.task[rack]!
  if (repair >= 0 && state.engine.tasks.state[repair]! < taskState.done) {
    const { firstOfRack } = population.services
    cancel(state.engine, repair)
    for (let service = firstOfRack[rack]!; service < firstOfRack[rack + 1]!; service++)
      if (state.carrier[service]! >= 0 && !hasBerths(state.index.berths, service))
        noteInVain(state, service, repair)
    eachBerthOn(state.index.berths, rack, (berth, service) => {
      if (state.berths.task[berth]! >= 0) noteInVain(state, service, repair)
    })
  }
  state.racks.plan[rack] = rackPlan.none
  state.racks.task[rack] = -1
}

/** The rack, with its services, waits at a gate before a task has been planned for it. */
export function wait(
  state: RecoveryState,
  estate: Estate,
  rack: number,
  plan: number,
  gate: number,
  at: number,
): void {
  state.racks.plan[rack] = plan
  count(state, estate, rack, gate, at, 1)
}

export function leaveQueue(
  state: RecoveryState,
  estate: Estate,
  rack: number,
  gate: number,
  at: number,
): void {
  state.racks.plan[rack] = rackPlan.none
  count(state, estate, rack, gate, at, -1)
}

function count(
  state: RecoveryState,
  { population }: Estate,
  rack: number,
  gate: number,
  at: number,
  sign: number,
): void {
  const { watch } = state.engine
  const resource = gateResource(state.engine, gate)
  const { firstOfRack } = population.services
  let services = firstOfRack[rack + 1]! - firstOfRack[rack]!
  eachReaching(state.index.berths, rack, () => services++)
  watch.now = at
  setLoad(watch, resource, watch.load[resource]! + sign * services)
  if (sign < 0) watch.waited[resource] = watch.waited[resource]! + services * (at - state.racks.outAt[rack]!)
}
