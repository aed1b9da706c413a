/** The engine as it is built for the command line: modules of their own, so that a profile can tell the floors apart. */
const built = <T>(module: string): Promise<T> =>
  import(/* @vite-ignore */ new URL(`../${module}`, import.meta.url).href) as Promise<T>

export const { applySet, formatIssue, prepare, readScenario, table } =
  await built<typeof import('../../src/index.ts')>('index.js')

export const { beginWorld, concludeWorld, createWorkspace, runReplication } =
  await built<typeof import('../../src/run/replication.ts')>('run/replication.js')

export const { advance } = await built<typeof import('../../src/run/world.ts')>('run/world.js')
export const { noOrders } = await built<typeof import('../../src/run/orders.ts')>('run/orders.js')
export const { silent } = await built<typeof import('../../src/base/ledger.ts')>('base/ledger.js')
