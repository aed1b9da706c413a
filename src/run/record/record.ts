/** One replication with a full record: rooms over time, every change of every service, and the causes. */
import type { Ledger } from '../../base/ledger.ts'
import { throughout } from '../../base/throughout.ts'
import type { Estate } from '../../estate/estate.ts'
import { dataLossKind } from '../../fate/fate.ts'
import { isHeldBack } from '../../fate/points/heldBack.ts'
import { type WindowedPoint, windowedPoint } from '../../fate/points/windowed.ts'
import { fateRestored } from '../../recovery/settle/fateRestored.ts'
import type { RecoveryState } from '../../recovery/state/state.ts'
import { hasDataThere } from '../../recovery/settle/hasDataThere.ts'
import { comesFromOlder } from '../../recovery/plan/tried.ts'
import { type Waiting, waitingOf } from '../../recovery/told/waiting.ts'
import { writesLost } from '../../recovery/state/writesThere.ts'
import { courseOf } from './course.ts'
import { film } from './film.ts'
import { both } from './history.ts'
import { lastRowOf } from './lastRowOf.ts'
import type { Prepared } from '../prepare.ts'
import type { Recording } from './recording.ts'
import { type Reel, reelFor } from './reel.ts'
import { beginWorld, concludeWorld, type Outcome, type ReplicationChoice } from '../workspace.ts'

export type { WindowedPoint } from '../../fate/points/windowed.ts'

/** An outcome with its record. */
export interface Recorded extends Outcome {
  readonly estate: Estate
  readonly ledger: Ledger
  /** The recovery at the end. */
  readonly recovery: RecoveryState
  /** What a service is waiting for at the end; undefined: it is running. */
  readonly waits: (service: number) => Waiting | undefined
  /** Ledger row of the latest loss of a service's data; -1: nothing was lost. */
  readonly dataLostBy: (service: number) => number
  /** The point that its data comes from, if it was made in a backup window and newer data is lost. */
  readonly windowed: (service: number) => WindowedPoint | undefined
  /** Whether newer data than it comes back with is given up for the common point of its group. */
  readonly heldBack: (service: number) => boolean
  /** Without the entries of the timeline, which depend on the language. */
  readonly recording: Omit<Recording, 'entries'>
}

/** The same replication, with the same digest, as `runReplication` runs without a record. */
export function recordReplication(prepared: Prepared, choice: ReplicationChoice, reel?: Reel): Recorded {
  return throughout(recordInSteps(prepared, choice, reel))
}

/** `recordReplication` in steps: after each the caller can do something else, or abandon it and reuse the reel. */
export function* recordInSteps(
  prepared: Prepared,
  choice: ReplicationChoice,
  { workspace, ledger, history }: Reel = reelFor(prepared),
): Generator<void, Recorded> {
  workspace.curves.clear()
  ledger.truncate(0)
  history.truncate(0)
  const { index, shared } = workspace
  const world = beginWorld(prepared, choice, ledger, { index, fate: shared.fate, recovery: shared.recovery })
  shared.fate = world.fate
  shared.recovery = world.recovery
  const sinks = { ledger, transitions: both(workspace.curves, history) }
  const frames = yield* film(world, prepared.scenario.horizon, sinks)
  const { estate, damage, recovery } = world
  const judged = world.fate.dataLossCause
  const outcome = concludeWorld(prepared, world, workspace)
  yield
  return {
    ...outcome,
    estate,
    ledger,
    recovery,
    waits: service => waitingOf(recovery, estate, damage.racks, ledger, service),
    dataLostBy: service => {
      if (writesLost(recovery, service)) return lastRowOf(ledger, ['data-lost', 'data-lost-since'], service)
      // For a service that failed over, the age of the replica's data is part of the failover's row.
      if (hasDataThere(recovery, service)) return -1
      return comesFromOlder(recovery, service)
        ? lastRowOf(ledger, ['data-lost', 'data-lost-since'], service)
        : judged[service]!
    },
    windowed: service => {
      const { point, dataLoss } = fateRestored(world.fate, recovery)
      if (dataLoss[service] !== dataLossKind.window) return undefined
      return windowedPoint(world.fate, estate, service, point[service]!)
    },
    heldBack: service => {
      const { point } = fateRestored(world.fate, recovery)
      // One that failed its verification, or can be read sooner, is older for another reason.
      return (
        point[service] === world.fate.point[service] && isHeldBack(world.fate, estate, damage.racks, service)
      )
    },
    recording: {
      ...courseOf(world, frames, history.rows(estate.population.services.count)),
      causes: {
        kind: new Uint8Array(ledger.kind),
        subject: ledger.subject,
        seconds: ledger.time,
        before: ledger.before,
      },
    },
  }
}
