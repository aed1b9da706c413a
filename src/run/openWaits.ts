/** Waits that have no end yet: services that are not back wait for something to the end of the run. */
import type { RackView } from '../damage/damage.ts'
import type { Estate } from '../estate/estate.ts'
import { copyResource, gateResource, poolResource, supplyResource } from '../recovery/engine.ts'
import { buildingOf } from '../recovery/home.ts'
import { roomWaitedFor } from '../recovery/inVain.ts'
import { isWaitingForCopy } from '../recovery/readings.ts'
import { phase, rackPlan, type RecoveryState } from '../recovery/state.ts'
import { stageKind, taskState } from '../recovery/tasks.ts'
import type { HazardEnd } from './hazard.ts'
import type { World } from './world.ts'

/** A resource waited for, -1: none, and since when. */
type Open = readonly [on: number, since: number]

type Ended = Pick<World, 'estate' | 'recovery' | 'time'> & Pick<HazardEnd, 'damage'>

const none: Open = [-1, 0]

/**
 * Adds, for each service that is down, the longest of its waits under way, here or for another site, if it is longer than
 * what the service waited for before, which it stands for.
 * @param seconds service-seconds by resource
 */
export function addOpenWaits(
  seconds: Float64Array,
  { estate, recovery, damage: { racks }, time }: Ended,
): void {
  const { phase: phases, otherTask, bottleneck, bottleneckSeconds, engine } = recovery
  for (let service = 0; service < phases.length; service++) {
    if (phases[service] !== phase.down) continue
    const before = bottleneckSeconds[service]!
    let waited = before
    let on = -1
    const pool = roomWaitedFor(engine, otherTask[service]!)
    const room: Open =
      pool < 0 ? none : [poolResource(engine, pool), engine.tasks.since[otherTask[service]!]!]
    for (const [row, since] of [
      atHome(recovery, service, time),
      room,
      ofRack(recovery, estate, racks, service),
    ]) {
      const lasts = Math.round(time - since)
      if (row < 0 || lasts <= waited) continue
      waited = lasts
      on = row
    }
    if (on < 0) continue
    if (before > 0) seconds[bottleneck[service]!]! -= before
    seconds[on]! += waited
  }
}

/** What the task that is to bring it home waits for, or its server for a copy; shares of a link are known once it is through. */
function atHome({ engine, carrier, reading }: RecoveryState, service: number, now: number): Open {
  const { tasks, stages } = engine
  const task = carrier[service]!
  if (isWaitingForCopy(reading, service)) return [copyResource(engine), reading.waitsSince[service]!]
  if (task < 0 || tasks.state[task]! >= taskState.done) return none
  // Copies are what a restore waits for until it starts.
  if (tasks.state[task] === taskState.waiting)
    return tasks.longestOn[task] === copyResource(engine)
      ? [copyResource(engine), tasks.start[task]! - tasks.longestWait[task]!]
      : none
  const stage = tasks.stage[task]!
  const kind = stages.kind[stage]!
  const since = tasks.since[task]!
  if (kind === stageKind.until) return [copyResource(engine), since]
  if (stages.beganAt[stage]! <= now || kind === stageKind.link) return none
  const resource =
    kind === stageKind.supply ? supplyResource : kind === stageKind.gate ? gateResource : poolResource
  return [resource(engine, stages.on[stage]!), since]
}

/** What its rack waits for while nothing can be planned for it. */
function ofRack(
  { engine, layout, rackPlan: plans, rackOutAt }: RecoveryState,
  estate: Estate,
  { burntAt }: Pick<RackView, 'burntAt'>,
  service: number,
): Open {
  const rack = estate.population.services.rack[service]!
  if (plans[rack] === rackPlan.access)
    return [gateResource(engine, layout.accessGate + buildingOf(estate, rack)), rackOutAt[rack]!]
  return plans[rack] === rackPlan.declaration
    ? [gateResource(engine, layout.declaredGate), burntAt[rack]!]
    : none
}
