/** What a recovery conserves, as checks of one moment: each returns the rows that violate it. */
import { invariant } from '../../src/base/invariant.ts'
import { never } from '../../src/damage/damage.ts'
import type { Estate } from '../../src/estate/estate.ts'
import { dataLossKind, outageKind, type FateView } from '../../src/fate/fate.ts'
import type { Engine } from '../../src/recovery/engine/engine.ts'
import { serviceState, serviceStates, type Transitions } from '../../src/recovery/recovery.ts'
import { phase, type RecoveryState } from '../../src/recovery/state/state.ts'
import { stageKind, taskState } from '../../src/recovery/engine/tasks.ts'

const ALMOST = 1 + 1e-9

/** The state of each service according to the transitions, which must be valid and in order of time. */
export class Told implements Transitions {
  readonly state: Uint8Array
  readonly at: Int32Array

  constructor(services: number) {
    this.state = new Uint8Array(services)
    this.at = new Int32Array(services)
  }

  add(service: number, seconds: number, state: number): void {
    invariant(seconds >= this.at[service]!, `service ${service} goes back in time`)
    invariant(state in serviceStates, `state ${state}`)
    this.state[service] = state
    this.at[service] = seconds
  }

  rack(): void {}
}

const isDown: readonly number[] = [serviceState.down, serviceState.destroyed, serviceState.restoring]

/**
 * Services that are not in exactly one state (never hit, or down, or back), or whose permanently lost data is back.
 * The latter leaves out services that can fail over: a replica that burns after a service moved to it is not modelled.
 */
export function tornStates(
  { population, policy }: Estate,
  recovery: RecoveryState,
  fate: FateView,
  told: Told,
): number[] {
  const standsBy = (service: number): boolean =>
    policy.policies.failoverAttempts[population.services.policy[service]!]! > 0
  return Array.from(told.state.keys()).filter(service => {
    const state = told.state[service]!
    const down = isDown.includes(state)
    const hit = fate.outage[service] !== outageKind.none && recovery.downSince[service] !== never
    const back = recovery.backAt[service] !== never
    const states = [!hit, hit && down && !back, hit && !down && back].filter(Boolean)
    const phased = recovery.phase[service] !== phase.up
    const empty = state === serviceState.restoredEmpty && recovery.dataBackAt[service] !== never
    const lost = fate.dataLoss[service] === dataLossKind.permanent && !standsBy(service)
    const raised = lost && recovery.dataBackAt[service] !== never
    return states.length !== 1 || phased !== down || empty || raised
  })
}

/** Pools with more units busy than they have, or with a different number than their tasks hold. */
export function tornPools(recovery: RecoveryState): number[] {
  const held = unitsHeld(recovery)
  const { pools } = recovery.engine
  return Array.from({ length: pools.count }, (_, pool) => pool).filter(pool => {
    const busy = pools.busy[pool]!
    const units = (pools.units[pool]! + pools.extra[pool]!) * ALMOST
    return !(busy >= -1e-9 && busy <= units && Math.abs(busy - held[pool]!) < 1e-9)
  })
}

/**
 * Units of each pool held by tasks: in a pool stage that has begun, or taken for as long as the service stays
 * elsewhere.
 */
function unitsHeld({ engine, otherTask }: RecoveryState): Float64Array {
  const { tasks, stages, pools } = engine
  const held = new Float64Array(pools.count)
  for (let task = 0; task < tasks.count; task++) {
    if (tasks.state[task] === taskState.cancelled) continue
    const isDone = tasks.state[task] === taskState.done
    for (let stage = tasks.firstStage[task]!; stage < tasks.lastStage[task]!; stage++) {
      const [kind, pool, units] = [stages.kind[stage], stages.on[stage]!, stages.units[stage]!]
      const isAt = !isDone && stage === tasks.stage[task] && !Number.isNaN(stages.beganAt[stage])
      if (kind === stageKind.pool && isAt) held[pool]! += units
      const stays = isDone ? otherTask[tasks.subject[task]!] === task : stage < tasks.stage[task]!
      if (kind === stageKind.take && stays) held[pool]! += units
    }
  }
  return held
}

/** Servers delivered, less those handed out and those in stock. */
export function serversUnaccounted({ supplies }: Engine): number {
  const { factories, stock, taken } = supplies
  invariant(stock[0]! >= 0, `${stock[0]} in stock`)
  let delivered = 0
  for (let row = 0; row < factories.count; row++) delivered += factories.arrived[row]!
  return delivered - taken[0]! - stock[0]!
}

/** Links whose flows exceed their capacity. */
export function tornLinks({ links }: Engine): number[] {
  const { classes, hops } = links
  const used = new Float64Array(links.count)
  for (let c = 0; c < classes.count; c++) {
    const [flows, rate] = [classes.flows[c]!, classes.rate[c]!]
    if (flows === 0) continue
    invariant(
      flows > 0 && rate >= 0 && rate <= classes.cap[c]! * ALMOST,
      `class ${c}: ${flows} flows at ${rate}`,
    )
    for (let h = classes.firstHop[c]!; h < classes.lastHop[c]!; h++) used[hops.link[h]!]! += rate * flows
  }
  return Array.from(used.keys()).filter(link => used[link]! > links.capacity[link]! * ALMOST)
}
