/** An incident played to its horizon with given decisions, and with its record: the basis for judging a decision. */
import { Ledger } from '../base/ledger.ts'
import { dataLossKind, outageKind } from '../fate/fate.ts'
import type { Impact } from '../impact/impact.ts'
import { fateRestored } from '../recovery/settle/fateRestored.ts'
import { phase } from '../recovery/state/state.ts'
import type { Estate } from '../estate/estate.ts'
import type { Decision } from './told/phrases.ts'
import type { Prepared } from './prepare.ts'
import { alsoDecided, beginRehearsal } from './rehearsal.ts'
import { concludeWorld, type ReplicationChoice, type Workspace } from './workspace.ts'
import { advanceToEnd, type World } from './world.ts'

/** Columns have one element for each service. */
export interface Ending {
  readonly metrics: Impact['metrics']
  readonly estate: Estate
  readonly ledger: Ledger
  /** Second at which each decision of the estate was taken; Infinity: never. */
  readonly taken: Float64Array
  readonly destroyed: Uint8Array
  readonly dataLost: Uint8Array
  /** Seconds out of service up to the horizon, over all outages. */
  readonly downSeconds: Float64Array
  /** Ledger rows of the loss of the server, of the data, of the outage and of the return; -1: none. */
  readonly lostCause: Int32Array
  readonly dataLossCause: Int32Array
  readonly downCause: Int32Array
  readonly backCause: Int32Array
}

/** @param decisions by players, each at the time of its effect */
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
  advanceToEnd(world, horizon, { ledger, transitions: workspace.curves })
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

/**
 * Losses up to the world's time: 1 for each service whose server is destroyed, and for each whose data is on no copy
 * any more.
 */
export function lossesOf({ fate, recovery }: Pick<World, 'fate' | 'recovery'>): {
  destroyed: Uint8Array
  dataLost: Uint8Array
} {
  const { dataLoss } = fateRestored(fate, recovery)
  return {
    destroyed: fate.outage.map(kind => (kind === outageKind.destroyed ? 1 : 0)),
    dataLost: dataLoss.map(kind => (kind === dataLossKind.permanent ? 1 : 0)),
  }
}
