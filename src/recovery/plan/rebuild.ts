/** Rebuild: a server in place of each one that burnt or stands in a given-up building, from supply and a crew. */
import { never } from '../../damage/damage.ts'
import { buildingOf } from '../../estate/buildingOf.ts'
import type { Estate } from '../../estate/estate.ts'
import { serversFilled } from '../../estate/population.ts'
import type { Site } from '../../estate/site.ts'
import { eachBerthOn, hasBerths } from '../../fate/services/berths.ts'
import type { FateView } from '../../fate/fate.ts'
import { there } from '../state/berthTable.ts'
import { addChangeOver, changesOver } from './changesOver.ts'
import { rank } from '../engine/dispatch.ts'
import { addStage, addTask } from '../engine/engine.ts'
import { work } from '../state/work.ts'
import { purpose } from '../purpose.ts'
import { serverKey } from '../home.ts'
import { ride, rideToRestore } from './riders.ts'
import { clearSlots, type ServerSlots } from '../state/serverSlots.ts'
import { phase, rackPlan, type RecoveryState } from '../state/state.ts'
import { sortedByRank } from '../engine/sorted.ts'
import { submit } from '../engine/stage.ts'
import { stageKind } from '../engine/tasks.ts'
import { addUrgency, closeUrgency, copyUrgency, openUrgency } from './urgency.ts'

/** Adds the work of a crew to the task opened last, or a delay if nobody has to be waited for. */
export function addWork(
  { engine, layout }: RecoveryState,
  kind: number,
  seconds = layout.workSeconds[kind]!,
): void {
  const pool = layout.workPool[kind]!
  if (pool >= 0) addStage(engine, stageKind.pool, pool, seconds, 1, kind)
  else if (seconds > 0) addStage(engine, stageKind.delay, 0, seconds, 1, kind)
}

/**
 * Adds servers from the supply and their provisioning: one crew sets up those of a service one after another (a named
 * assumption).
 */
export function addSupplied(state: RecoveryState, servers: number): void {
  addStage(state.engine, stageKind.supply, 0, servers)
  addWork(state, work.provision, servers * state.layout.workSeconds[work.provision]!)
}

/** Work with the disks of a rack waits until people may enter its building. */
export function addAccess({ engine, layout, buildings }: RecoveryState, estate: Estate, rack: number): void {
  const building = buildingOf(estate, rack)
  if (buildings.entered[building] === 0) addStage(engine, stageKind.gate, layout.accessGate + building, 0)
}

/** Orders servers from `at` on for racks that did not burn: their disks are put into them. */
export function rebuildWithDisks(
  state: RecoveryState,
  estate: Estate,
  racks: readonly number[],
  at: number,
): void {
  planServers(state, estate, racks, at, undefined)
}

/** Orders servers from `at` on in place of racks that burnt: they are empty. */
export function replaceBurnt(
  state: RecoveryState,
  estate: Estate,
  { point }: FateView,
  racks: readonly number[],
  at: number,
): void {
  planServers(state, estate, racks, at, point)
}

/**
 * Plans a server for each one of the racks that has services to bring back; those of a service that fills several are
 * ordered together.
 * @param point of each service, its point to restore, for servers that are empty; undefined: the old disks are put into them
 */
function planServers(
  state: RecoveryState,
  estate: Estate,
  racks: readonly number[],
  at: number,
  point: FateView['point'] | undefined,
): void {
  const asked = askForServers(state, estate, racks)
  orderServers(state, estate, asked.slots, at, point === undefined)
  for (const rack of racks) {
    rideOnServers(state, estate, rack, asked, point)
    state.racks.plan[rack] = rackPlan.rebuild
  }
}

/** What is asked for in `serverSlots`. The carrier of a service is its slot, until there is a task. */
interface Asked {
  readonly slots: number
  /** By berth, the slot of its first server. */
  readonly slotOf: ReadonlyMap<number, number>
  /** Services that have new servers already. */
  readonly changing: ReadonlySet<number>
}

function askForServers(state: RecoveryState, { site, population }: Estate, racks: readonly number[]): Asked {
  const { serverSlots, carrier } = state
  const { services } = population
  const firstSlot = slotsOf(site, racks)
  const slots = firstSlot[racks.length]!
  clearSlots(serverSlots, slots)
  const { sums, key, rackOf, units } = serverSlots
  const { berths } = state.index
  const slotOf = new Map<number, number>()
  const changing = new Set<number>()
  for (const [nth, rack] of racks.entries()) {
    const first = services.firstOfRack[rack]!
    const end = services.firstOfRack[rack + 1]!
    const ask = (service: number, server: number, servers: number): number => {
      const slot = firstSlot[nth]! + server
      if (sums.load[slot] === 0) {
        key[slot] = serverKey(site, rack, server)
        rackOf[slot] = rack
        units[slot] = 1
        openUrgency(state, sums, slot, key[slot])
      }
      units[slot] = Math.max(units[slot]!, servers)
      addUrgency(state, sums, slot, service)
      return slot
    }
    for (let service = first; service < end; service++) {
      if (hasBerths(berths, service) || !comesBack(state, service)) continue
      if (changesOver(state, carrier[service]!)) changing.add(service)
      else carrier[service] = ask(service, services.server[service]!, serversFilled(services, service))
    }
    eachBerthOn(berths, rack, (berth, service) => {
      const task = state.berths.task[berth]!
      if (comesBack(state, service) && task !== there && !changesOver(state, task))
        slotOf.set(berth, ask(service, berths.server[berth]!, berths.servers[berth]!))
    })
  }
  return { slots, slotOf, changing }
}

/** Tasks are created in the order in which they will be served, so that what happens together is stored together. */
function orderServers(
  state: RecoveryState,
  estate: Estate,
  slots: number,
  at: number,
  withDisks: boolean,
): void {
  const { engine, serverSlots } = state
  const { sums, key, rackOf, taskOf, units } = serverSlots
  for (const slot of servedInOrder(engine.supplies.rule[0]!, serverSlots, slots)) {
    const task = addTask(engine, key[slot]!, at)
    taskOf[slot] = task
    addSupplied(state, units[slot]!)
    if (withDisks) addDisks(state, estate, rackOf[slot]!)
    copyUrgency(sums, slot, engine.tasks, task)
    engine.tasks.purpose[task] = withDisks ? purpose.server : purpose.replacement
    engine.tasks.subject[task] = rackOf[slot]!
    submit(engine, task)
  }
}

/** The services of a rack come back with the servers that were ordered for them. */
function rideOnServers(
  state: RecoveryState,
  { population: { services } }: Estate,
  rack: number,
  { slotOf, changing }: Asked,
  point: FateView['point'] | undefined,
): void {
  const { taskOf } = state.serverSlots
  const { berths } = state.index
  const end = services.firstOfRack[rack + 1]!
  for (let service = services.firstOfRack[rack]!; service < end; service++)
    if (!hasBerths(berths, service) && comesBack(state, service) && !changing.has(service))
      comeWith(state, point, taskOf[state.carrier[service]!]!, service)
  eachBerthOn(berths, rack, (berth, service) => {
    const slot = slotOf.get(berth)
    if (slot !== undefined) comeWith(state, point, taskOf[slot]!, service)
  })
}

/** The disks of the rack are carried out and put into the servers. */
function addDisks(state: RecoveryState, estate: Estate, rack: number): void {
  addAccess(state, estate, rack)
  addChangeOver(state, estate.policy.recovery.restoring.cutOver)
}

/** A service that is lost without a point will not get one. */
function comeWith(
  state: RecoveryState,
  point: FateView['point'] | undefined,
  task: number,
  service: number,
): void {
  if (point === undefined || point[service] === never) ride(state, task, service)
  else rideToRestore(state, task, service)
}

/** Services that are down come back with the task, and those at another site go home with it. */
function comesBack(state: RecoveryState, service: number): boolean {
  return state.phase[service] === phase.down || state.away[service] === 1
}

/** First slot of each rack when its servers are numbered consecutively; and the total. */
function slotsOf({ racks: { firstServer } }: Site, racks: readonly number[]): Int32Array {
  const first = new Int32Array(racks.length + 1)
  racks.forEach((rack, nth) => {
    first[nth + 1] = first[nth]! + Math.max(1, firstServer[rack + 1]! - firstServer[rack]!)
  })
  return first
}

/** Slots with services, in the order of a dispatch rule among requests made at one moment. */
function servedInOrder(
  rule: number,
  { sums, key, units, asking, rank: ranks, counting }: ServerSlots,
  slots: number,
): Int32Array {
  let count = 0
  for (let slot = 0; slot < slots; slot++) {
    if (sums.load[slot] === 0) continue
    asking[count++] = slot
    closeUrgency(sums, slot)
    ranks[slot] = rank(rule, sums, slot, units[slot]!, 1, 0)
  }
  return sortedByRank(asking.subarray(0, count), ranks, key, counting)
}
