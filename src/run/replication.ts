/** One replication from its draws to its impact. */
import { digestOf } from '../base/digest.ts'
import { Fingerprint } from '../base/fingerprint.ts'
import { type Ledger, silent } from '../base/ledger.ts'
import { Streams } from '../base/streams.ts'
import type { Estate } from '../estate/estate.ts'
import { type ServiceIndex, serviceIndex } from '../fate/serviceIndex.ts'
import { assess } from '../impact/assess.ts'
import { groupsOf, ServiceCurves } from '../impact/curves.ts'
import { curveHours } from '../impact/grid.ts'
import type { Impact } from '../impact/impact.ts'
import { drawInputs, resolve, typicalInputs } from '../scenario/resolve.ts'
import { aftermath } from './aftermath.ts'
import type { Prepared } from './prepare.ts'
import type { RecoveryState } from '../recovery/state.ts'
import { advance, createWorld, type Reuse, type World } from './world.ts'
import { noOrders } from './orders.ts'

export interface ReplicationChoice {
  readonly seed: string
  readonly replication: number
  /** Every uncertain input at its median instead of drawn. */
  readonly typical?: boolean
  /** Values of the uncertain inputs from outside (a Latin hypercube, a sensitivity design), in the order of Prepared.inputs. */
  readonly inputs?: Float64Array
}

/** Memory that is used again by the next replication. */
export interface Workspace {
  readonly curves: ServiceCurves
  /** Of the population: the same for every replication. */
  readonly index: ServiceIndex
  /** Of the replication before: its memory serves the next. */
  recovery?: RecoveryState
}

export function createWorkspace(prepared: Prepared): Workspace {
  const { scenario, inputs, compiler } = prepared
  const { services, products, tiers } = compiler.population
  const estate = compiler.estate(resolve(scenario, inputs, typicalInputs(inputs)))
  const groups = groupsOf(products.length, tiers.length, Object.keys(scenario.policies).length)
  return {
    curves: new ServiceCurves(estate.site, services, groups, curveHours(scenario.horizon).length),
    index: serviceIndex(estate),
  }
}

export interface Outcome {
  readonly impact: Impact
  /** Of every output column: racks, services and the figures made of them. */
  readonly digest: string
}

export function runReplication(prepared: Prepared, choice: ReplicationChoice, workspace: Workspace): Outcome {
  workspace.curves.clear()
  const world = beginWorld(prepared, choice, silent, workspace)
  workspace.recovery = world.recovery
  advance(world, noOrders, prepared.scenario.horizon, { ledger: silent, transitions: workspace.curves })
  return concludeWorld(prepared, world, workspace)
}

/** The world at ignition, with the draws of the replication. */
export function beginWorld(
  prepared: Prepared,
  choice: ReplicationChoice,
  ledger: Ledger,
  reuse: Reuse = {},
): World {
  const streams = new Streams(choice.seed, choice.replication)
  const estate = estateOf(prepared, choice, streams)
  return createWorld(estate, streams, ledger, reuse)
}

function estateOf(
  { scenario, inputs, compiler }: Prepared,
  choice: ReplicationChoice,
  streams: Streams,
): Estate {
  const values =
    choice.inputs ?? (choice.typical === true ? typicalInputs(inputs) : drawInputs(inputs, streams))
  return compiler.estate(resolve(scenario, inputs, values))
}

export function concludeWorld(prepared: Prepared, world: World, workspace: Workspace): Outcome {
  const impact = assess(world.estate, aftermath(world), workspace.curves, prepared.scenario.horizon)
  return { impact, digest: digestOf(stateFingerprint(world), JSON.stringify(impact.metrics)) }
}

/** A fingerprint of every column a reader can see of rooms, racks and services. */
export function stateFingerprint({ damage, fate, recovery, fire }: World): string {
  const { racks, buildings } = damage
  const print = new Fingerprint()
  const { rooms } = fire
  for (const column of [
    rooms.stage,
    rooms.upperK,
    rooms.sootDepositKgM2,
    rooms.waterLitres,
    rooms.ignitedAt,
    rooms.flashoverAt,
    rooms.smokeAt,
    rooms.burntOutAt,
    rooms.alarmAt,
  ])
    print.add(column)
  for (const column of [
    racks.state,
    racks.downAt,
    racks.darkAt,
    racks.sootedAt,
    racks.wetAt,
    racks.burntAt,
    racks.cutOffAt,
  ])
    print.add(column)
  for (const column of [buildings.flashoverAt, buildings.lostAt, buildings.writtenOffAt]) print.add(column)
  for (const column of [
    fate.outage,
    fate.downAt,
    fate.lostAt,
    fate.point,
    fate.copy,
    fate.dataLoss,
    fate.dataLossSeconds,
    fate.vulnerableSeconds,
  ])
    print.add(column)
  for (const column of [
    recovery.route,
    recovery.ownBackAt,
    recovery.backAt,
    recovery.dataBackAt,
    recovery.downSeconds,
    recovery.rackBackAt,
  ])
    print.add(column)
  return print.hex()
}
