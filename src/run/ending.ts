/** An incident with given decisions, played to its horizon with its record: what a decision is judged by. */
import { Ledger } from '../base/ledger.ts'
import { dataLossKind, outageKind } from '../fate/fate.ts'
import type { Impact } from '../impact/impact.ts'
import { fateRestored } from '../recovery/fateRestored.ts'
import { phase } from '../recovery/state.ts'
import type { Estate } from '../estate/estate.ts'
import { noOrders } from './orders.ts'
import type { Decision } from './phrases.ts'
import type { Prepared } from './prepare.ts'
import { alsoDecided, beginRehearsal } from './rehearsal.ts'
import { concludeWorld, type ReplicationChoice, type Workspace } from './workspace.ts'
import { advance, type World } from './world.ts'

/** Columns have one element a service. */
export interface Ending {
  readonly metrics: Impact['metrics']
  readonly estate: Estate
  readonly ledger: Ledger
  /** Seconds at which each decision of the estate was taken; Infinity: never. */
  readonly taken: Float64Array
  readonly destroyed: Uint8Array
  readonly dataLost: Uint8Array
  /** Out of service up to the horizon, over every outage. */
  readonly downSeconds: Float64Array
  /** Rows of the ledger: of the loss of the server, of the data, of the outage, and of the return (-1: none). */
  readonly lostCause: Int32Array
  readonly dataLossCause: Int32Array
  readonly downCause: Int32Array
  readonly backCause: Int32Array
}

/** @param decisions players', each at the time of its effect */
export function playOut(
  prepared: Prepared,
  choice: ReplicationChoice,
  stays: (decision: Decision) => boolean,
  decisions: readonly Decision[],
  workspace: Workspace,
): Ending {
  const ledger = new Ledger()
  workspace.curves.clear()
  let world = beginRehearsal(prepared, choice, stays, ledger, { index: workspace.index })
  for (const decision of decisions) world = alsoDecided(world, decision)
  const { horizon } = prepared.scenario
  advance(world, noOrders, horizon, { ledger, transitions: workspace.curves })
  const { impact } = concludeWorld(prepared, world, workspace)
  const { fate, recovery, estate } = world
  return {
    metrics: impact.metrics,
    estate,
    ledger,
    taken: world.taken.slice(),
    ...lossesOf(world),
    downSeconds: Float64Array.from(recovery.downSeconds, (down, service) =>
      recovery.phase[service] === phase.up
        ? down
        : down + Math.max(0, horizon - recovery.downSince[service]!),
    ),
    lostCause: fate.lostCause.slice(),
    dataLossCause: fate.dataLossCause.slice(),
    downCause: fate.downCause.slice(),
    backCause: recovery.backCause.slice(),
  }
}

/** What is gone for good by the world's time: 1 for each service destroyed with its server, and one whose data nothing holds any more. */
export function lossesOf({ fate, recovery }: World): { destroyed: Uint8Array; dataLost: Uint8Array } {
  const { dataLoss } = fateRestored(fate, recovery)
  return {
    destroyed: fate.outage.map(kind => (kind === outageKind.destroyed ? 1 : 0)),
    dataLost: dataLoss.map(kind => (kind === dataLossKind.permanent ? 1 : 0)),
  }
}
