/** Waits that have no end yet: services that are not back wait for something to the end of the run. */
import { gateResource, poolResource, supplyResource } from '../recovery/engine.ts'
import { roomWaitedFor } from '../recovery/inVain.ts'
import { phase, type RecoveryState } from '../recovery/state.ts'
import { stageKind, taskState } from '../recovery/tasks.ts'

/**
 * Adds, for each service that is down, the longer one of the waits of the tasks that shall bring it back, here or at
 * another site, if it is longer than what the service waited for before, which it stands for.
 * @param seconds service-seconds by resource
 * @param now end of the run, seconds
 */
export function addOpenWaits(seconds: Float64Array, recovery: RecoveryState, now: number): void {
  const { phase: phases, carrier, otherTask, bottleneck, bottleneckSeconds, engine } = recovery
  const { since } = engine.tasks
  for (let service = 0; service < phases.length; service++) {
    if (phases[service] !== phase.down) continue
    const home = carrier[service]!
    const other = otherTask[service]!
    // It has nothing to wait for.
    if (home < 0 && other < 0) continue
    const before = bottleneckSeconds[service]!
    let waited = before
    let on = -1
    const atHome = openOn(recovery, home, now)
    if (atHome >= 0 && Math.round(now - since[home]!) > waited) {
      waited = Math.round(now - since[home]!)
      on = atHome
    }
    const pool = roomWaitedFor(engine, other)
    if (pool >= 0 && Math.round(now - since[other]!) > waited) {
      waited = Math.round(now - since[other]!)
      on = poolResource(engine, pool)
    }
    if (on < 0) continue
    if (before > 0) seconds[bottleneck[service]!]! -= before
    seconds[on]! += waited
  }
}

/** Resource that the task waits for; -1: for none, it has what it waited for, or shares a link. */
function openOn({ engine }: RecoveryState, task: number, now: number): number {
  const { tasks, stages } = engine
  if (task < 0 || tasks.state[task] !== taskState.started) return -1
  const stage = tasks.stage[task]!
  const kind = stages.kind[stage]!
  if (stages.beganAt[stage]! <= now || kind === stageKind.link) return -1
  const resource =
    kind === stageKind.supply ? supplyResource : kind === stageKind.gate ? gateResource : poolResource
  return resource(engine, stages.on[stage]!)
}
