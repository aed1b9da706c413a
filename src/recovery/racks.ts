/** Racks go down, burn, or are entered: what that means for their services, and what is planned for them. */
import { lostShare } from '../damage/buildings.ts'
import { never, type RackView } from '../damage/damage.ts'
import { cause } from '../estate/cause.ts'
import type { Estate } from '../estate/estate.ts'
import { outageKind, type FateView } from '../fate/fate.ts'
import type { ServiceIndex } from '../fate/serviceIndex.ts'
import { cancel } from './cancel.ts'
import { planFailover, planRelocation, relocationsOf } from './elsewhere.ts'
import { gateResource } from './engine.ts'
import { buildingOf } from './home.ts'
import { cutOffDependents, markDown } from './outage.ts'
import type { RecoveryOutlet } from './outlet.ts'
import { planRebuild } from './rebuild.ts'
import { planRepairs } from './repair.ts'
import { phase, rackPlan, type RecoveryState } from './state.ts'
import { stageKind } from './tasks.ts'
import { setLoad } from './watch.ts'

/** What a recovery reads. */
export interface Sight {
  readonly estate: Estate
  readonly racks: RackView
  readonly fate: FateView
  readonly index: ServiceIndex
  readonly out: RecoveryOutlet
}

/** The rack is stopped, or cut off from the network, at `at`, or again: its services are down, and it waits for people unless they are there. */
export function rackDown(
  state: RecoveryState,
  sight: Sight,
  rack: number,
  at: number,
  stopped: boolean,
): void {
  const { estate, racks, out } = sight
  const isOut = state.rackPlan[rack] !== rackPlan.none
  const worse = stopped && state.rackStopped[rack] === 0
  if (!isOut) {
    state.rackOutAt[rack] = at
    state.rackStopped[rack] = 0
  }
  if (stopped) state.rackStopped[rack] = 1
  state.rackBackAt[rack] = never
  if (!isOut) out.transitions.rack(rack, at, 0)
  servicesDown(state, sight, rack, at, stopped ? racks.downCause[rack]! : racks.cutOffCause[rack]!)
  // What was to wait for the network alone has to be restarted now.
  if (state.rackPlan[rack] === rackPlan.repair && worse) drop(state, sight, rack, at)
  if (state.rackPlan[rack] !== rackPlan.none) return
  const building = buildingOf(estate, rack)
  if (state.givenUpAt[building]! <= at) planRebuild(state, estate, [rack], at, true)
  else if (state.entered[building] === 1) {
    state.rackBackCause[rack] = racks.downCause[rack]!
    planRepairs(state, estate, racks, [rack], at)
  } else wait(state, sight, rack, rackPlan.access, state.layout.accessGate + building, at)
}

function servicesDown(state: RecoveryState, sight: Sight, rack: number, at: number, by: number): void {
  const { estate, racks, fate, index, out } = sight
  const moved = relocationsOf(estate, rack)
  const { firstOfRack } = estate.population.services
  for (let service = firstOfRack[rack]!; service < firstOfRack[rack + 1]!; service++) {
    if (fate.outage[service] === outageKind.none || state.away[service] === 1) continue
    const first = state.downSince[service] === never
    const down = first ? Math.min(at, fate.downAt[service]!) : at
    const ran = state.phase[service] !== phase.down
    markDown(state, service, down, false, first ? fate.downCause[service]! : by, out)
    if (!ran) continue
    if (index.needed[service]! >= 0) cutOffDependents(state, index, fate, service, down, out)
    if (!planFailover(state, estate, racks, service, down) && moved.length > 0)
      planRelocation(state, estate, moved, service, down)
  }
}

/** The rack burns: nothing of it is repaired. Enough of them, and the building is given up. */
export function rackBurns(state: RecoveryState, sight: Sight, rack: number, at: number): void {
  const { estate, fate, racks, out } = sight
  drop(state, sight, rack, at)
  state.rackBurnt[rack] = 1
  const { firstOfRack } = estate.population.services
  for (let service = firstOfRack[rack]!; service < firstOfRack[rack + 1]!; service++)
    if (fate.outage[service] !== outageKind.none && state.away[service] === 0)
      markDown(state, service, at, true, racks.burntCause[rack]!, out)
  if (state.declared === 1) planRebuild(state, estate, [rack], at, false)
  else wait(state, sight, rack, rackPlan.declaration, state.layout.declaredGate, at)
  const building = buildingOf(estate, rack)
  state.burntRacks[building] = state.burntRacks[building]! + 1
  const { firstOfRoom } = estate.site.racks
  const { firstRoom } = estate.site.buildings
  const all = firstOfRoom[firstRoom[building + 1]!]! - firstOfRoom[firstRoom[building]!]!
  if (state.burntRacks[building] >= lostShare * all) giveUp(state, sight, building, at)
}

/** People may enter the building: everything in it that waits for them is planned. */
export function enter(state: RecoveryState, sight: Sight, building: number, at: number): void {
  const { estate, racks, out } = sight
  state.entered[building] = 1
  const rows: number[] = []
  for (const rack of racksIn(estate, building)) {
    if (state.rackPlan[rack] !== rackPlan.access) continue
    const gate = state.layout.accessGate + building
    leaveQueue(state, estate, rack, gate, at)
    state.rackBackCause[rack] = out.ledger.add(cause.gate, gate, at, racks.downCause[rack]!)
    rows.push(rack)
  }
  planRepairs(state, estate, racks, rows, at)
  for (const rack of rows)
    rememberWait(
      state,
      state.rackTask[rack]!,
      gateResource(state.engine, state.layout.accessGate + building),
      at - state.rackOutAt[rack]!,
    )
}

/** The disaster is declared: what burnt so far is ordered anew. */
export function orderReplacements(state: RecoveryState, sight: Sight, at: number): void {
  const { estate } = sight
  const rows: number[] = []
  for (let rack = 0; rack < estate.site.racks.count; rack++) {
    if (state.rackPlan[rack] !== rackPlan.declaration) continue
    leaveQueue(state, estate, rack, state.layout.declaredGate, at)
    rows.push(rack)
  }
  planRebuild(state, estate, rows, at, false)
}

/** Nothing in the building is repaired any more: what stands in it waits for other servers, its disks go with it. */
export function giveUp(state: RecoveryState, sight: Sight, building: number, at: number): void {
  if (state.givenUpAt[building]! <= at) return
  state.givenUpAt[building] = at
  const rows = racksIn(sight.estate, building).filter(
    rack => state.rackPlan[rack] === rackPlan.access || state.rackPlan[rack] === rackPlan.repair,
  )
  for (const rack of rows) drop(state, sight, rack, at)
  planRebuild(state, sight.estate, rows, at, true)
}

/** The power of a building fails again until `back`: racks that ran there stop, repairs go on from the power on. */
export function powerFails(
  state: RecoveryState,
  sight: Sight,
  building: number,
  at: number,
  back: number,
): void {
  const { estate, racks } = sight
  const { gates } = state.engine
  const gate = state.layout.powerGate + building
  gates.opensAt[gate] = Math.max(gates.opensAt[gate]!, back)
  state.engine.changeAt = state.engine.now
  for (const rack of racksIn(estate, building)) {
    if (state.rackPlan[rack] === rackPlan.repair) {
      const cleaned = state.engine.tasks.stage[state.rackTask[rack]!]! > cleaningEnd(state, rack)
      if (!cleaned) continue
      drop(state, sight, rack, at)
      planRepairs(state, estate, racks, [rack], at, true)
    } else if (state.rackBackAt[rack]! <= at && state.rackBurnt[rack] === 0) {
      state.rackDownAt[rack] = at
      rackDown(state, sight, rack, at, true)
    }
  }
}

/** Stage of the power gate in the repair of the rack: what lies before it is cleaning. */
function cleaningEnd(state: RecoveryState, rack: number): number {
  const { tasks, stages } = state.engine
  const task = state.rackTask[rack]!
  for (let stage = tasks.firstStage[task]!; stage < tasks.lastStage[task]!; stage++)
    if (stages.kind[stage] === stageKind.gate) return stage
  return tasks.lastStage[task]!
}

/** Takes the rack out of whatever is planned for it. */
function drop(state: RecoveryState, { estate }: Sight, rack: number, at: number): void {
  const { layout, engine } = state
  const plan = state.rackPlan[rack]
  const building = buildingOf(estate, rack)
  if (plan === rackPlan.access) leaveQueue(state, estate, rack, layout.accessGate + building, at)
  if (plan === rackPlan.declaration) leaveQueue(state, estate, rack, layout.declaredGate, at)
  if (plan === rackPlan.repair || plan === rackPlan.rebuild) {
    // Whatever its services ride on: the rack itself, and servers of it.
    const { firstOfRack } = estate.population.services
    if (state.rackTask[rack]! >= 0) cancel(engine, state.rackTask[rack]!)
    for (let service = firstOfRack[rack]!; service < firstOfRack[rack + 1]!; service++) {
      if (state.carrier[service]! >= 0) cancel(engine, state.carrier[service]!)
      state.carrier[service] = -1
    }
  }
  state.rackPlan[rack] = rackPlan.none
  state.rackTask[rack] = -1
}

/** The rack, with its services, waits at a gate nobody has planned a task for yet. */
function wait(
  state: RecoveryState,
  { estate }: Sight,
  rack: number,
  plan: number,
  gate: number,
  at: number,
): void {
  state.rackPlan[rack] = plan
  count(state, estate, rack, gate, at, 1)
}

function leaveQueue(state: RecoveryState, estate: Estate, rack: number, gate: number, at: number): void {
  state.rackPlan[rack] = rackPlan.none
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
  const services = firstOfRack[rack + 1]! - firstOfRack[rack]!
  setLoad(watch, resource, watch.load[resource]! + sign * services, at)
  if (sign < 0) watch.waited[resource] = watch.waited[resource]! + services * (at - state.rackOutAt[rack]!)
}

function rememberWait(state: RecoveryState, task: number, resource: number, seconds: number): void {
  const { tasks } = state.engine
  if (!(seconds > tasks.longestWait[task]!)) return
  tasks.longestWait[task] = seconds
  tasks.longestOn[task] = resource
}

function racksIn({ site }: Estate, building: number): number[] {
  const first = site.racks.firstOfRoom[site.buildings.firstRoom[building]!]!
  const end = site.racks.firstOfRoom[site.buildings.firstRoom[building + 1]!]!
  return Array.from({ length: end - first }, (_, at) => first + at)
}
