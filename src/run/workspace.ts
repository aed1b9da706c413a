/** The beginning of a replication, with or without a record, and its outcome. */
import { digestOf } from '../base/digest.ts'
import { Fingerprint } from '../base/fingerprint.ts'
import { argument, knownOptions, wholeNumber } from '../base/argument.ts'
import type { Ledger } from '../base/ledger.ts'
import { Streams } from '../base/streams.ts'
import type { Estate } from '../estate/estate.ts'
import { type ServiceIndex, serviceIndex } from '../fate/services/serviceIndex.ts'
import { type HeldActivities, heldActivities } from '../impact/heldActivities.ts'
import { assess } from '../impact/assess.ts'
import { ServiceCurves } from '../impact/curves.ts'
import { curveHours } from '../impact/grid.ts'
import type { Impact } from '../impact/impact.ts'
import { checkGiven, drawInputs, typicalInputs } from '../scenario/resolve.ts'
import { aftermath, type Ended } from './aftermath.ts'
import { hazardKey } from './hazardKey.ts'
import { type Shared, shared } from './record/sharedMemory.ts'
import type { Prepared } from './prepare.ts'
import { typicalEstate } from './typicalEstate.ts'
import { createWorld, type Reuse, type World } from './world.ts'

/** Which of all incidents that a scenario may have: the same choice gives the same bytes. */
export interface ReplicationChoice {
  /** Any text. */
  readonly seed: string
  /** Counted from 0, as in a campaign of the same seed. */
  readonly replication: number
  /** Every uncertain input at its median instead of drawn. */
  readonly typical?: boolean
  /**
   * Values of the uncertain inputs given from outside (a Latin hypercube, a sensitivity design), in the order of
   * `Prepared.inputs`.
   */
  readonly inputs?: Float64Array
}

/** What a thread needs to run replications of a scenario one after another. */
export interface Workspace {
  readonly curves: ServiceCurves
  /** Index of the population: the same for every replication. */
  readonly index: ServiceIndex
  readonly held: HeldActivities
  readonly shared: Shared
}

/**
 * @param common shared with the workspaces of other scenarios on this thread: `shared(hazardBytes)` lets a
 *   replication meet the fire of another scenario without computing it again
 */
export function createWorkspace(prepared: Prepared, common: Shared = shared()): Workspace {
  const estate = typicalEstate(prepared)
  const index = serviceIndex(estate)
  return {
    curves: new ServiceCurves(estate.site, index.kinds, curveHours(prepared.scenario.horizon).length),
    index,
    held: heldActivities(estate.population),
    shared: common,
  }
}

/** What every replication ends with. */
export interface Outcome {
  readonly impact: Impact
  /** SHA-256 of all output columns: racks, services and the metrics computed from them. */
  readonly digest: string
}

/** The world at ignition, with the draws of this replication. */
export function beginWorld(
  prepared: Prepared,
  choice: ReplicationChoice,
  ledger: Ledger,
  reuse: Reuse = {},
): World {
  const { streams, estate } = drawn(prepared, choice)
  return createWorld(estate, streams, ledger, reuse)
}

/** What a replication begins with. */
interface Drawn {
  readonly streams: Streams
  readonly estate: Estate
  /** Everything its hazard depends on, see `hazardKey`. */
  readonly hazardKey: () => string
}

/** Draws the inputs of a replication and compiles its estate. */
export function drawn(prepared: Prepared, choice: ReplicationChoice): Drawn {
  argument(
    (choice as unknown) !== undefined && (choice as unknown) !== null,
    'a run takes a seed and the number of a replication: { seed: "1", replication: 0 }',
  )
  knownOptions(choice, ['seed', 'replication', 'typical', 'inputs'])
  const { seed, replication, typical } = choice
  argument(typical === undefined || typeof typical === 'boolean', 'typical is true or false')
  // Random numbers are keyed by 32 bits of the replication's number: a number outside that range would repeat another
  // replication.
  wholeNumber(replication, 'replication', 0, 2 ** 32 - 1)
  const streams = new Streams(seed, replication)
  const values = inputsOf(prepared, choice, streams)
  const estate = estateOf(prepared, values)
  return {
    streams,
    estate,
    hazardKey: () => hazardKey(prepared.hazard, seed, replication, values, estate),
  }
}

function inputsOf(
  { inputs }: Prepared,
  { typical, inputs: given }: ReplicationChoice,
  streams: Streams,
): Float64Array {
  if (given === undefined) return typical === true ? typicalInputs(inputs) : drawInputs(inputs, streams)
  checkGiven(inputs, given)
  return given
}

/** The estate with these values of its uncertain inputs, in the order of `Prepared.inputs`. */
export function estateOf({ resolved, compiler }: Prepared, values: Float64Array): Estate {
  return compiler.estate(resolved(values))
}

/** The outcome of a world at its horizon. */
export function concludeWorld(prepared: Prepared, world: Ended, workspace: Workspace): Outcome {
  const { scratch } = workspace.shared
  scratch.reuse()
  const impact = assess(
    world.estate,
    aftermath(world, scratch),
    workspace.curves,
    workspace.held,
    prepared.scenario.horizon,
    scratch,
  )
  return { impact, digest: digestOf(stateFingerprint(world), JSON.stringify(impact.metrics)) }
}

/** A fingerprint of every column of rooms, racks and services that a reader can see. */
export function stateFingerprint({ damage, fate, recovery, fire }: Ended): string {
  const { racks, buildings } = damage
  const { rooms } = fire
  const columns = [
    rooms.stage,
    rooms.upperK,
    rooms.sootDepositKgM2,
    rooms.waterLitres,
    rooms.ignitedAt,
    rooms.flashoverAt,
    rooms.smokeAt,
    rooms.burntOutAt,
    rooms.alarmAt,
    racks.state,
    racks.downAt,
    racks.darkAt,
    racks.sootedAt,
    racks.wetAt,
    racks.burntAt,
    racks.cutOffAt,
    buildings.flashoverAt,
    buildings.lostAt,
    buildings.writtenOffAt,
    fate.outage,
    fate.downAt,
    fate.lostAt,
    fate.point,
    fate.copy,
    fate.dataLoss,
    fate.dataLossSeconds,
    fate.vulnerableSeconds,
    recovery.route,
    recovery.ownBackAt,
    recovery.backAt,
    recovery.dataBackAt,
    recovery.downSeconds,
    recovery.rackBackAt,
  ]
  const print = new Fingerprint()
  for (const column of columns) print.add(column)
  return print.hex()
}
