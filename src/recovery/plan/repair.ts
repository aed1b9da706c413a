/**
 * Repair in place of racks whose building stands: drying and cleaning by crews, power, restart by crews. Racks of a
 * room share their place in the queues, so work goes room by room. A dark rack is not intact: some servers do not
 * start again, and some sooted ones are lost though cleaned.
 */
import { isServed, type RackView } from '../../damage/damage.ts'
import { buildingOf } from '../../estate/buildingOf.ts'
import type { Estate } from '../../estate/estate.ts'
import { serversFilled } from '../../estate/population.ts'
import { eachBerthOn, hasBerths } from '../../fate/services/berths.ts'
import { addAfter, addStage, addTask } from '../engine/engine.ts'
import { work } from '../state/work.ts'
import { brokenServers, isSound, mendedTogether, noteMending, openMending } from './broken.ts'
import { addWork } from './rebuild.ts'
import { purpose } from '../purpose.ts'
import { serverKey } from '../home.ts'
import { ride } from './riders.ts'
import { dirty } from '../state/rackTable.ts'
import { phase, rackPlan, type RecoveryState } from '../state/state.ts'
import { letThrough, submit } from '../engine/stage.ts'
import { stageKind, taskState } from '../engine/tasks.ts'
import { addUrgency, closeUrgency, openUrgency } from './urgency.ts'

/**
 * Plans the repair of racks of one building, ascending, which people may enter by now.
 * @param from what it begins with: cleaning and drying, or, for racks that need neither, the power
 */
export function planRepairs(
  state: RecoveryState,
  estate: Estate,
  racks: RackView,
  rows: readonly number[],
  at: number,
  from: 'cleaning' | 'power' = 'cleaning',
): void {
  const { site } = estate
  const tasks = new Map<number, number>()
  for (const rack of rows) {
    const task = addTask(state.engine, site.racks.key[rack]!, at)
    tasks.set(rack, task)
    openUrgency(state, state.engine.tasks, task, site.rooms.key[site.racks.room[rack]!]!)
    if (from === 'cleaning') addCleaning(state, racks, rack, at)
    addRestart(state, estate, racks, rack, at)
    state.engine.tasks.purpose[task] = purpose.repair
    state.engine.tasks.subject[task] = rack
    state.racks.task[rack] = task
    state.racks.plan[rack] = rackPlan.repair
    carry(state, estate, rack, task, at)
  }
  shareUrgency(state, estate, rows, tasks)
  for (const task of tasks.values()) submit(state.engine, task)
}

/** Crews look for what has come onto the rack since they last looked. Returns whether there is more than they knew of. */
export function lookAt(state: RecoveryState, racks: RackView, rack: number, at: number): boolean {
  const { dirt, lookedAt } = state.racks
  const known = dirt[rack]!
  const since = lookedAt[rack]!
  const isNews = (hitAt: number): boolean => hitAt <= at && hitAt > since
  if (isNews(racks.wetAt[rack]!)) dirt[rack]! |= dirty.wet
  if (isNews(racks.sootedAt[rack]!)) dirt[rack]! |= dirty.sooted
  if (isNews(racks.corrodedAt[rack]!)) dirt[rack]! |= dirty.sooted | dirty.corroded
  if (isNews(racks.spoiltAt[rack]!)) dirt[rack]! |= dirty.sooted | dirty.spoilt
  lookedAt[rack] = at
  return dirt[rack] !== known
}

/** Drying and cleaning, as far as the rack needs them. */
function addCleaning(state: RecoveryState, racks: RackView, rack: number, at: number): void {
  lookAt(state, racks, rack, at)
  const { dirt } = state.racks
  if ((dirt[rack]! & dirty.wet) > 0) addWork(state, work.dryRack)
  if (dirt[rack]! > 0) addWork(state, work.cleanRack)
}

/** Power, the restart by a crew, and the network, as far as the rack lacks them. */
function addRestart(state: RecoveryState, estate: Estate, racks: RackView, rack: number, at: number): void {
  const { engine, layout } = state
  const building = buildingOf(estate, rack)
  if (state.racks.stopped[rack] === 1) {
    if (!isServed(racks, rack, at)) addStage(engine, stageKind.gate, layout.powerGate + building, 0)
    // A delay of zero holds the place of the power gate, in case the power fails before; the network gate below
    // likewise.
    else addStage(engine, stageKind.delay, layout.powerGate + building, 0)
    const part = layout.partOf.length > 0 ? layout.partOf[rack]! : -1
    if (part >= 0) addStage(engine, stageKind.gate, part, 0)
    addWork(state, work.restartRack)
  }
  const lacksNetwork = racks.cutOffAt[rack]! <= at
  addStage(engine, lacksNetwork ? stageKind.gate : stageKind.delay, layout.networkGate + building, 0)
}

/** A rack in repair loses its network, so it waits for that as well before it serves. */
export function waitForNetwork({ engine, racks }: RecoveryState, rack: number): void {
  engine.stages.kind[engine.tasks.lastStage[racks.task[rack]!]! - 1] = stageKind.gate
}

/**
 * Makes a rack in repair wait for the power of its building if it has none any more. Returns false if its restart has
 * begun. A rack that only lost its network keeps running until it is reported stopped.
 */
export function holdBack(
  state: RecoveryState,
  estate: Estate,
  racks: RackView,
  rack: number,
  now: number,
): boolean {
  if (state.racks.stopped[rack] === 0) return true
  const stage = powerStage(state, estate, rack)
  if (stage < 0) return false
  if (!isServed(racks, rack, now)) state.engine.stages.kind[stage] = stageKind.gate
  return true
}

/** The rack's room has power again without anybody bringing it: its repair waits for it no more. */
export function goOn(state: RecoveryState, estate: Estate, rack: number): void {
  if (state.racks.plan[rack] !== rackPlan.repair || state.racks.stopped[rack] === 0) return
  const stage = powerStage(state, estate, rack)
  const { tasks, stages } = state.engine
  const task = state.racks.task[rack]!
  if (stage < 0 || stages.kind[stage] !== stageKind.gate) return
  if (tasks.state[task] === taskState.started && tasks.stage[task] === stage) letThrough(state.engine, task)
  else stages.kind[stage] = stageKind.delay
}

/** Stage at which a rack in repair waits for its building's power, should it lack it; -1: it is past that. */
function powerStage(
  { engine: { tasks, stages }, layout, racks }: RecoveryState,
  estate: Estate,
  rack: number,
): number {
  const task = racks.task[rack]!
  const gate = layout.powerGate + buildingOf(estate, rack)
  for (let stage = tasks.stage[task]!; stage < tasks.lastStage[task]!; stage++) {
    const isSwitch = stages.kind[stage] === stageKind.gate || stages.kind[stage] === stageKind.delay
    if (isSwitch && stages.on[stage] === gate && stages.amount[stage] === 0) return stage
  }
  return -1
}

/** A rack under repair, and what its services come back with. */
interface Mended {
  readonly rack: number
  readonly task: number
  /** By server: whether it is sound, as `brokenServers` tells it. */
  readonly states: Uint8Array
  /** By server: the task of its mending; -1: none. */
  readonly after: Int32Array
  /** Tasks of mendings, of which the urgency is not yet known. */
  readonly mendings: number[]
  readonly at: number
}

/** The rack's services that are down come back with it, or with the mending of broken servers afterwards. */
function carry(state: RecoveryState, estate: Estate, rack: number, task: number, at: number): void {
  const { services } = estate.population
  const states = brokenServers(state, estate, rack)
  const mended: Mended = {
    rack,
    task,
    states,
    after: new Int32Array(states.length).fill(-1),
    mendings: [],
    at,
  }
  state.engine.tasks.idle[task] = 1
  const { berths } = state.index
  const end = services.firstOfRack[rack + 1]!
  for (let service = services.firstOfRack[rack]!; service < end; service++)
    if (!hasBerths(berths, service))
      carryOne(state, estate, mended, service, services.server[service]!, serversFilled(services, service))
  eachBerthOn(berths, rack, (berth, service) =>
    carryOne(state, estate, mended, service, berths.server[berth]!, berths.servers[berth]!),
  )
  for (const mend of mended.mendings) closeUrgency(state.engine.tasks, mend)
}

/** A function of the module, for one made anew in each replication would be compiled anew in each. */
function carryOne(
  state: RecoveryState,
  estate: Estate,
  mended: Mended,
  service: number,
  server: number,
  servers: number,
): void {
  if (state.phase[service] !== phase.down && state.away[service] === 0) return
  const { tasks } = state.engine
  tasks.idle[mended.task] = 0
  let task = mended.task
  if (!isSound(mended.states, server, servers)) {
    if (mended.after[server]! < 0) mended.after[server] = mend(state, estate, mended, server, servers)
    task = mended.after[server]!
  }
  ride(state, task, service)
  addUrgency(state, tasks, task, service)
}

/** Plans the mending of a broken server, and of those that are mended with it, once the rack is back. Returns its task. */
function mend(
  state: RecoveryState,
  estate: Estate,
  { rack, task, states, mendings, at }: Mended,
  server: number,
  servers: number,
): number {
  const { engine } = state
  const key = serverKey(estate.site, rack, server)
  const together = mendedTogether(estate.population.services, rack, states, server, servers)
  const mending = openMending(state, key, together, at)
  noteMending(state, estate, rack, server, mending)
  mendings.push(mending)
  openUrgency(state, engine.tasks, mending, key)
  engine.tasks.purpose[mending] = purpose.server
  engine.tasks.subject[mending] = rack
  addAfter(engine, mending, task)
  return mending
}

/**
 * Rooms are opened one after another: each rack gets the mean urgency of its room, and racks that bring nothing back
 * come last in it.
 */
function shareUrgency(
  state: RecoveryState,
  { site }: Estate,
  rows: readonly number[],
  tasks: ReadonlyMap<number, number>,
): void {
  const of = state.engine.tasks
  for (let from = 0, end = 0; from < rows.length; from = end) {
    const room = site.racks.room[rows[from]!]!
    while (end < rows.length && site.racks.room[rows[end]!] === room) end++
    const group = rows.slice(from, end).map(rack => tasks.get(rack)!)
    let weight = 0
    let penalty = 0
    let weighed = 0
    let priority = 0
    let due = Infinity
    for (const task of group) {
      weighed += Math.max(1, of.load[task]!) / group.length
      weight += of.weight[task]! / group.length
      penalty += of.penalty[task]! / group.length
      priority = Math.max(priority, of.priority[task]!)
      due = Math.min(due, of.due[task]!)
    }
    for (const task of group) {
      of.weight[task] = weight
      of.penalty[task] = penalty
      of.priority[task] = priority
      of.due[task] = due
      closeUrgency(state.engine.tasks, task)
      of.weighed[task] = weighed
    }
  }
}
