/**
 * Servers that do not come back with their rack: broken ones are repaired after its restart, lost ones are replaced.
 */
import { withRows } from '../../base/column.ts'
import { uniform } from '../../base/streams.ts'
import type { Estate } from '../../estate/estate.ts'
import { type Services, serversFilled } from '../../estate/population.ts'
import { eachBerthOn, hasBerths } from '../../fate/services/berths.ts'
import { cancel } from '../engine/cancel.ts'
import { addTask } from '../engine/engine.ts'
import { noteInVain } from '../settle/inVain.ts'
import { purpose } from '../purpose.ts'
import { addSupplied, addWork } from './rebuild.ts'
import { dirty } from '../state/rackTable.ts'
import type { RecoveryState } from '../state/state.ts'
import { stageKind, taskState } from '../engine/tasks.ts'
import { work } from '../state/work.ts'

const sound = 0
const broken = 1
const lost = 2

/** State of each server of the rack: sound, broken or lost. A server that has not been mended keeps its state. */
export function brokenServers(state: RecoveryState, estate: Estate, rack: number): Uint8Array {
  // Of services that fill several servers, more than one may use the same.
  const mayShare = estate.population.services.servers.length > 0
  const known = mayShare ? conditionOf(state, estate, rack) : undefined
  const stopped = stopMending(state, estate, rack)
  const states = known ?? stopped
  // A rack that only lost its network was never switched off.
  if (state.racks.stopped[rack] === 0) return states
  for (let server = 0; server < states.length; server++) {
    const found = drawn(state, estate, rack, server)
    if (found > states[server]!) states[server] = found
  }
  return states
}

/**
 * The conditions of a rack's servers, to be written to. A server may be one of several services, and so of several
 * tasks that mend: it is sound once the first of them is done.
 */
function conditionOf(state: RecoveryState, { site, population }: Estate, rack: number): Uint8Array {
  const { engine } = state
  const { firstServer, count } = site.racks
  if (state.serverCondition.length === 0) {
    state.serverCondition = withRows(state.serverCondition, firstServer[count]!, 0)
    state.serverMender = withRows(state.serverMender, firstServer[count]!, -1)
  }
  const from = firstServer[rack]!
  const states = state.serverCondition.subarray(from, firstServer[rack + 1])
  for (let server = 0; server < states.length; server++) {
    const task = state.serverMender[from + server]!
    if (task < 0) continue
    state.serverMender[from + server] = -1
    if (engine.tasks.state[task] === taskState.done)
      mendedTogether(population.services, rack, states, server, longestBerth(state, rack, server)).fill(sound)
  }
  return states
}

/** Number of servers of the longest berth that begins on a server of the rack, 0. */
function longestBerth({ index: { berths } }: RecoveryState, rack: number, server: number): number {
  let servers = 0
  eachBerthOn(berths, rack, berth => {
    if (berths.server[berth] === server) servers = Math.max(servers, berths.servers[berth]!)
  })
  return servers
}

/** Notes which task mends a server and those that are mended with it. */
export function noteMending(
  state: RecoveryState,
  { site }: Estate,
  rack: number,
  server: number,
  task: number,
): void {
  if (state.serverMender.length > 0) state.serverMender[site.racks.firstServer[rack]! + server] = task
}

function drawn(state: RecoveryState, estate: Estate, rack: number, server: number): number {
  if (isLostToSoot(state, estate, rack, server)) return lost
  const { site, policy } = estate
  const draw = uniform(state.draws.powerUp, site.racks.key[rack]!, 2 * server)
  return draw < policy.recovery.powerUpFailure ? broken : sound
}

/**
 * Whether a server is lost to the soot that is on its rack: none where it is easily cleaned off, a share where that is
 * difficult, and all where crews find that cleaning is not worth it (named assumptions, by the classes of soot.ts).
 */
export function isLostToSoot(
  { draws, racks }: RecoveryState,
  { site, policy }: Estate,
  rack: number,
  server: number,
): boolean {
  const dirt = racks.dirt[rack]!
  if ((dirt & dirty.spoilt) > 0) return true
  if ((dirt & dirty.corroded) === 0) return false
  return uniform(draws.powerUp, site.racks.key[rack]!, 2 * server + 1) < policy.recovery.sootFailure
}

/**
 * Stops mending the servers of the rack, which have to wait for it again. Returns which were broken and which lost, where
 * each has its own task.
 */
function stopMending(state: RecoveryState, estate: Estate, rack: number): Uint8Array {
  const { engine, carrier } = state
  const { racks } = estate.site
  const { services } = estate.population
  const states = new Uint8Array(racks.firstServer[rack + 1]! - racks.firstServer[rack]!)
  const { tasks } = engine
  const { berths } = state.index
  const stops = (service: number, task: number, server: number): void => {
    if (tasks.state[task]! < taskState.done) {
      if (tasks.purpose[task] === purpose.server) states[server] = isSupplied(state, task) ? lost : broken
      cancel(engine, task)
    }
    noteInVain(state, service, task)
  }
  for (let service = services.firstOfRack[rack]!; service < services.firstOfRack[rack + 1]!; service++) {
    const task = carrier[service]!
    if (task >= 0 && !hasBerths(berths, service)) stops(service, task, services.server[service]!)
  }
  eachBerthOn(berths, rack, (berth, service) => {
    if (state.berths.task[berth]! >= 0) stops(service, state.berths.task[berth]!, berths.server[berth]!)
  })
  return states
}

/** Whether the task that mends servers waits for new ones. */
export function isSupplied({ engine: { tasks, stages } }: RecoveryState, task: number): boolean {
  for (let stage = tasks.firstStage[task]!; stage < tasks.lastStage[task]!; stage++)
    if (stages.kind[stage] === stageKind.supply) return true
  return false
}

/** End of the servers of the service, or of those in the rack. */
function endOf(services: Services, service: number, inRack: number): number {
  return Math.min(inRack, services.server[service]! + serversFilled(services, service))
}

/** Whether all of so many servers of the rack are sound. */
export function isSound(states: Uint8Array, first: number, servers: number): boolean {
  for (let each = first; each < first + servers; each++) if (states[each] !== sound) return false
  return true
}

/** The states of so many servers of the rack, and of those of the services that begin on the same one. */
export function mendedTogether(
  services: Services,
  rack: number,
  states: Uint8Array,
  first: number,
  servers: number,
): Uint8Array {
  let end = first + servers
  for (let each = services.firstOfRack[rack]!; each < services.firstOfRack[rack + 1]!; each++) {
    if (services.server[each]! > first) break
    if (services.server[each] === first) end = Math.max(end, endOf(services, each, states.length))
  }
  return states.subarray(first, end)
}

/** Opens the task that mends the broken and lost ones among servers. */
export function openMending(state: RecoveryState, key: number, states: Uint8Array, at: number): number {
  let replaced = 0
  let repaired = 0
  for (const each of states)
    if (each === lost) replaced++
    else if (each === broken) repaired++
  const task = addTask(state.engine, key, at)
  if (replaced > 0) addSupplied(state, replaced)
  if (repaired > 0) addWork(state, work.repairServer, repaired * state.layout.workSeconds[work.repairServer]!)
  return task
}
