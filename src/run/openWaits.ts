/** Waits that have no end yet: services that are not back wait for something to the end of the run. */
import { type Engine, gateResource, poolResource, supplyResource } from '../recovery/engine.ts'
import { phase, type RecoveryState } from '../recovery/state.ts'
import { stageKind, taskState } from '../recovery/tasks.ts'

/**
 * Adds, for each service that is down, the longest wait of the task that shall bring it back, be it over or not, if it
 * is longer than what the service waited for before, which it stands for.
 * @param seconds service-seconds by resource. @param now end of the run, seconds
 */
export function addOpenWaits(seconds: Float64Array, recovery: RecoveryState, now: number): void {
  const { phase: phases, carrier, bottleneck, bottleneckSeconds, engine } = recovery
  for (let service = 0; service < phases.length; service++) {
    const task = carrier[service]!
    if (phases[service] !== phase.down || task < 0) continue
    const open = openWait(engine, task, now)
    const before = bottleneckSeconds[service]!
    if (open.resource < 0 || open.seconds <= before) continue
    if (bottleneck[service]! >= 0) seconds[bottleneck[service]!]! -= before
    seconds[open.resource]! += open.seconds
  }
}

function openWait(engine: Engine, task: number, now: number): { resource: number; seconds: number } {
  const { tasks } = engine
  const past = { resource: tasks.longestOn[task]!, seconds: Math.round(tasks.longestWait[task]!) }
  const resource = tasks.state[task] === taskState.started ? waitedFor(engine, task) : -1
  const seconds = Math.round(now - tasks.since[task]!)
  return resource >= 0 && seconds > past.seconds ? { resource, seconds } : past
}

/** Resource of the stage that the task waits at; -1 if it has what it needs. */
function waitedFor(engine: Engine, task: number): number {
  const { tasks, stages } = engine
  const stage = tasks.stage[task]!
  if (!Number.isNaN(stages.beganAt[stage]!)) return -1
  const on = stages.on[stage]!
  const kind = stages.kind[stage]
  if (kind === stageKind.supply) return supplyResource(engine, on)
  if (kind === stageKind.gate) return gateResource(engine, on)
  return kind === stageKind.pool || kind === stageKind.take ? poolResource(engine, on) : -1
}
