import { expect, test } from 'vitest'
import { ordersOf } from '../../src/run/decide.ts'
import { beginWorld } from '../../src/run/workspace.ts'
import { silent } from '../../src/base/ledger.ts'
import { shipped } from './scenario.ts'

test('a decision about restore points that names a tier is for that tier', () => {
  const decided = '{ do: choose-point, point: reachable-first, at: 1 h'
  const night = shipped('two-rooms.yaml', [`decisions=[${decided} }, ${decided}, tier: normal }]`])
  const { estate } = beginWorld(night, { seed: '1', replication: 0 }, silent)
  const { recovery } = ordersOf(estate, new Map([0, 1].map(row => [row, 3600])))
  const { tiers } = estate.population
  expect(recovery.map(({ tier }) => (tier === undefined ? 'all' : tiers[tier]))).toEqual(['all', 'normal'])
})
