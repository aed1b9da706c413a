/** An order is for what its decision names. */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { ordersOf } from '../../src/run/decide.ts'
import { beginWorld } from '../../src/run/workspace.ts'
import { shipped } from './scenario.ts'

/** The orders of two decisions: as written, and with more specified. */
function ordersFor(decision: string, more: string) {
  const decisions = `decisions=[{ ${decision}, at: 1 h }, { ${decision}, at: 1 h, ${more} }]`
  const night = shipped('two-rooms.yaml', [
    decisions,
    'otherSites={ count: 2, named: { lee: {}, luff: {} } }',
  ])
  const { estate } = beginWorld(night, { seed: '1', replication: 0 }, silent)
  return { estate, ...ordersOf(estate, new Map([0, 1].map(row => [row, 3600]))) }
}

test('a restore point chosen for a tier is chosen for it alone', () => {
  const { estate, recovery } = ordersFor('do: choose-point, point: reachable-first', 'tier: normal')
  const { tiers } = estate.population
  expect(recovery.map(({ tier }) => (tier === undefined ? 'all' : tiers[tier]))).toEqual(['all', 'normal'])
})

test('an emergency copy goes to the site that is named', () => {
  const { estate, fate } = ordersFor('do: emergency-copy', 'to: luff')
  const { name } = estate.site.otherSites
  expect(fate.map(({ site }) => name[site!])).toEqual([undefined, 'luff'])
})
