/**
 * The engine as built for the command line: separate modules, so that a profile can tell its floors apart.
 */
const built = <T>(module: string): Promise<T> =>
  import(/* @vite-ignore */ new URL(`../${module}`, import.meta.url).href) as Promise<T>

export const {
  applySet,
  campaignReport,
  compareObserved,
  formatIssue,
  prepare,
  readScenario,
  replicate,
  Session,
  strategy,
  table,
} = await built<typeof import('../../src/index.ts')>('index.js')

export const { scoreboard, scoreRatio } =
  await built<typeof import('../../src/campaign/scoreboard.ts')>('campaign/scoreboard.js')
export const { forecastOf, targetId, targetsOf } =
  await built<typeof import('../../src/campaign/targets.ts')>('campaign/targets.js')
export const { replicateWith } =
  await built<typeof import('../../src/campaign/replicateWith.ts')>('campaign/replicateWith.js')
export const { threads } = await built<typeof import('../../src/node/threads.ts')>('node/threads.js')
export const { threadsFor } = await built<typeof import('../../src/node/workers.ts')>('node/workers.js')
export const { figure } = await built<typeof import('../../src/report/figure.ts')>('report/figure.js')
export const { observedLabel, observedWords } =
  await built<typeof import('../../src/report/label.ts')>('report/label.js')

export const { beginWorld, concludeWorld, createWorkspace } =
  await built<typeof import('../../src/run/workspace.ts')>('run/workspace.js')
export const { runReplication } =
  await built<typeof import('../../src/run/replication.ts')>('run/replication.js')

export const { advance } = await built<typeof import('../../src/run/world.ts')>('run/world.js')
export const { noOrders } = await built<typeof import('../../src/run/orders.ts')>('run/orders.js')
export const { dataBytesOf } =
  await built<typeof import('../../src/estate/population.ts')>('estate/population.js')
export const { silent } = await built<typeof import('../../src/base/ledger.ts')>('base/ledger.js')

export const { Streams, bits } = await built<typeof import('../../src/base/streams.ts')>('base/streams.js')
export const { resolve, typicalInputs } =
  await built<typeof import('../../src/scenario/resolve.ts')>('scenario/resolve.js')
export const { never } = await built<typeof import('../../src/damage/damage.ts')>('damage/damage.js')
export const { burn, darken, intactRacks, takeChanged } =
  await built<typeof import('../../src/damage/racks.ts')>('damage/racks.js')
export const { serviceIndex } = await built<typeof import('../../src/fate/services/serviceIndex.ts')>(
  'fate/services/serviceIndex.js',
)
export const { drawsOf, schedulesOf } = await built<typeof import('../../src/fate/schedule/schedules.ts')>(
  'fate/schedule/schedules.js',
)
export const { startFate } =
  await built<typeof import('../../src/fate/state/state.ts')>('fate/state/state.js')
export const { settleFate } = await built<typeof import('../../src/fate/settle.ts')>('fate/settle.js')
export const { startRecovery } =
  await built<typeof import('../../src/recovery/state/state.ts')>('recovery/state/state.js')
export const { advanceRecovery } =
  await built<typeof import('../../src/recovery/advance.ts')>('recovery/advance.js')
export const { serverKey } = await built<typeof import('../../src/recovery/home.ts')>('recovery/home.js')
export const { outlet } = await built<typeof import('../../src/recovery/outlet.ts')>('recovery/outlet.js')
export const { byGroup, groupsOf, ServiceCurves } =
  await built<typeof import('../../src/impact/curves.ts')>('impact/curves.js')
export const { curveHours } = await built<typeof import('../../src/impact/grid.ts')>('impact/grid.js')
export const { countOf, customersWith, groupFigures, tally } =
  await built<typeof import('../../src/impact/tally.ts')>('impact/tally.js')
export const recoveryEngine =
  await built<typeof import('../../src/recovery/engine/engine.ts')>('recovery/engine/engine.js')
export const { submit } =
  await built<typeof import('../../src/recovery/engine/stage.ts')>('recovery/engine/stage.js')
export const { advance: advanceEngine } =
  await built<typeof import('../../src/recovery/engine/step.ts')>('recovery/engine/step.js')
