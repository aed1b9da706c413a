/** Waits that have not ended: services that are not back at the end of the run. */
import type { RackView } from '../damage/damage.ts'
import { buildingOf } from '../estate/buildingOf.ts'
import { eachBerth, hasBerths } from '../fate/services/berths.ts'
import {
  copyResource,
  type Engine,
  gateResource,
  linkResource,
  poolResource,
  supplyResource,
} from '../recovery/engine/engine.ts'
import { soloRate } from '../recovery/engine/flowClass.ts'
import { leftAt } from '../recovery/engine/links.ts'
import { purpose } from '../recovery/purpose.ts'
import { roomWaitedFor } from '../recovery/settle/inVain.ts'
import { otherTaskOf } from '../recovery/state/otherTasks.ts'
import { isWaitingForCopy } from '../recovery/state/readings.ts'
import { phase, rackPlan, type RecoveryState } from '../recovery/state/state.ts'
import { stageKind, taskState } from '../recovery/engine/tasks.ts'
import type { World } from './world.ts'

/**
 * A service's longest wait so far and the resource waited for (-1: none). One record is reused, because there may be
 * many services.
 */
interface Longest {
  readonly now: number
  on: number
  seconds: number
}

type Ended = Pick<World, 'estate' | 'recovery' | 'time'> & {
  readonly damage: { readonly racks: Pick<RackView, 'burntAt'> }
}

/**
 * For each service that is down, adds its longest wait under way (at home or for another site) if that is longer than
 * the wait noted so far, which it replaces.
 * @param seconds service-seconds, by resource
 */
export function addOpenWaits(seconds: Float64Array, ended: Ended): void {
  const { estate, recovery, time } = ended
  const { phase: phases, bottleneck, bottleneckSeconds, engine } = recovery
  const longest: Longest = { now: time, on: -1, seconds: 0 }
  for (let service = 0; service < phases.length; service++) {
    if (phases[service] !== phase.down) continue
    const before = bottleneckSeconds[service]!
    longest.on = -1
    longest.seconds = before
    const home = estate.population.services.rack[service]!
    ofReturn(longest, recovery, home, service)
    const other = otherTaskOf(recovery, service)
    const pool = roomWaitedFor(engine, other)
    if (pool >= 0) note(longest, poolResource(engine, pool), engine.tasks.since[other]!)
    ofRacks(longest, ended, home, service)
    if (longest.on < 0) continue
    if (before > 0) seconds[bottleneck[service]!]! -= before
    seconds[longest.on]! += longest.seconds
  }
}

function note(longest: Longest, on: number, since: number): void {
  noteLength(longest, on, longest.now - since)
}

function noteLength(longest: Longest, on: number, waited: number): void {
  const seconds = Math.round(waited)
  if (seconds <= longest.seconds) return
  longest.on = on
  longest.seconds = seconds
}

/** The longest wait of a service for what brings it back at home; of one in several racks, in any of them. */
function ofReturn(longest: Longest, recovery: RecoveryState, home: number, service: number): void {
  const { carrier, reading, engine } = recovery
  const { berths } = recovery.index
  if (isWaitingForCopy(reading, service)) note(longest, copyResource(engine), reading.waitsSince[service]!)
  else ofMending(longest, recovery, carrier[service]!, home)
  if (!hasBerths(berths, service)) return
  eachBerth(berths, service, berth =>
    ofMending(longest, recovery, recovery.berths.task[berth]!, berths.rack[berth]!),
  )
}

/** The longest wait of a service's racks. */
function ofRacks(longest: Longest, ended: Ended, home: number, service: number): void {
  const { berths } = ended.recovery.index
  if (!hasBerths(berths, service)) return ofRack(longest, ended, home)
  eachBerth(berths, service, berth => ofRack(longest, ended, berths.rack[berth]!))
}

/**
 * The wait of the task that is to bring a service back at home (-1: none). A server that is mended after its rack
 * waits with the rack.
 */
function ofMending(
  longest: Longest,
  { engine, racks: { plan, task: taskOf } }: RecoveryState,
  task: number,
  rack: number,
): void {
  if (task < 0) return
  const { state, left } = engine.tasks
  const follows = state[task] === taskState.waiting && left[task]! > 0 && plan[rack] === rackPlan.repair
  ofTask(longest, engine, follows ? taskOf[rack]! : task)
}

function ofTask(longest: Longest, engine: Engine, task: number): void {
  const { tasks, stages } = engine
  // Its service changes over to the server as it is. With a record, the wait was noted when the server came.
  if (tasks.state[task] === taskState.done && tasks.purpose[task] === purpose.replacement)
    noteLength(longest, tasks.longestOn[task]!, tasks.longestWait[task]!)
  if (tasks.state[task]! >= taskState.done) return
  // A restore waits for its copies until it starts.
  if (tasks.state[task] === taskState.waiting) {
    if (tasks.longestOn[task] === copyResource(engine))
      note(longest, copyResource(engine), tasks.start[task]! - tasks.longestWait[task]!)
    return
  }
  const stage = tasks.stage[task]!
  const kind = stages.kind[stage]!
  const since = tasks.since[task]!
  if (kind === stageKind.until) return note(longest, copyResource(engine), since)
  if (kind === stageKind.link) return ofTransfer(longest, engine, task, stage)
  if (stages.beganAt[stage]! <= longest.now) return
  const resource =
    kind === stageKind.supply ? supplyResource : kind === stageKind.gate ? gateResource : poolResource
  note(longest, resource(engine, stages.on[stage]!), since)
}

/** The wait of a transfer under way for the link that slows it. */
function ofTransfer(longest: Longest, engine: Engine, task: number, stage: number): void {
  const { links, tasks, stages } = engine
  const row = stages.on[stage]!
  const by = links.classes.slowedBy[row]!
  if (by < 0) return
  const size = stages.amount[stage]!
  const alone = (size - leftAt(links, row, tasks.order[task]!, longest.now)) / soloRate(links, row)
  note(longest, linkResource(engine, by), tasks.since[task]! + alone)
}

/** The wait of a rack for which nothing can be planned yet. */
function ofRack(longest: Longest, { estate, recovery, damage }: Ended, rack: number): void {
  const { engine, layout, racks } = recovery
  const { plan, outAt } = racks
  if (plan[rack] === rackPlan.access)
    note(longest, gateResource(engine, layout.accessGate + buildingOf(estate, rack)), outAt[rack]!)
  else if (plan[rack] === rackPlan.declaration)
    note(longest, gateResource(engine, layout.declaredGate), damage.racks.burntAt[rack]!)
}
