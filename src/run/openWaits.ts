/** Waits that have no end yet: services that are not back wait for something to the end of the run. */
import { gateResource, poolResource, supplyResource } from '../recovery/engine.ts'
import { phase, type RecoveryState } from '../recovery/state.ts'
import { stageKind, taskState } from '../recovery/tasks.ts'

/**
 * Adds, for each service that is down, the wait of the task that shall bring it back, if it is longer than what the
 * service waited for before, which it stands for.
 * @param seconds service-seconds by resource
 * @param now end of the run, seconds
 */
export function addOpenWaits(seconds: Float64Array, recovery: RecoveryState, now: number): void {
  const { phase: phases, carrier, bottleneck, bottleneckSeconds, engine } = recovery
  const { tasks, stages } = engine
  for (let service = 0; service < phases.length; service++) {
    const task = carrier[service]!
    if (phases[service] !== phase.down || task < 0 || tasks.state[task] !== taskState.started) continue
    const stage = tasks.stage[task]!
    const kind = stages.kind[stage]!
    const waited = Math.round(now - tasks.since[task]!)
    const before = bottleneckSeconds[service]!
    // It has what it waited for, or shares a link.
    if (stages.beganAt[stage]! <= now || kind === stageKind.link || waited <= before) continue
    if (before > 0) seconds[bottleneck[service]!]! -= before
    const resource =
      kind === stageKind.supply ? supplyResource : kind === stageKind.gate ? gateResource : poolResource
    seconds[resource(engine, stages.on[stage]!)]! += waited
  }
}
