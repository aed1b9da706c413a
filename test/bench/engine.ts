/** The engine as it is built for the command line: modules of their own, so that a profile can tell the floors apart. */
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
  strategy,
  table,
} = await built<typeof import('../../src/index.ts')>('index.js')

export const { scoreboard, scoreRatio } =
  await built<typeof import('../../src/campaign/scoreboard.ts')>('campaign/scoreboard.js')
export const { forecastOf, targetId, targetsOf } =
  await built<typeof import('../../src/campaign/targets.ts')>('campaign/targets.js')
export const { figure } = await built<typeof import('../../src/report/figure.ts')>('report/figure.js')
export const { observedLabel, observedWords } =
  await built<typeof import('../../src/report/label.ts')>('report/label.js')

export const { beginWorld, concludeWorld, createWorkspace, runReplication } =
  await built<typeof import('../../src/run/replication.ts')>('run/replication.js')

export const { advance } = await built<typeof import('../../src/run/world.ts')>('run/world.js')
export const { noOrders } = await built<typeof import('../../src/run/orders.ts')>('run/orders.js')
export const { silent } = await built<typeof import('../../src/base/ledger.ts')>('base/ledger.js')
