// Goal: the service-by-service basis for judging a decision adds up to the totals of the night.
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { type Ending, lossesOf, playOut } from '../../src/run/ending.ts'
import { truthOf } from '../../src/run/truth.ts'
import { noOrders } from '../../src/run/orders.ts'
import type { Decision } from '../../src/run/told/phrases.ts'
import { beginRehearsal } from '../../src/run/rehearsal.ts'
import { advance, unrecorded } from '../../src/run/world.ts'
import { createWorkspace } from '../../src/run/workspace.ts'
import { shipped } from './scenario.ts'

const sum = (column: Uint8Array): number => column.reduce((all, one) => all + one, 0)
const copy = {
  do: 'emergency-copy',
  building: undefined,
  policy: undefined,
  to: undefined,
  at: 120,
} as Decision
const failover = { do: 'preemptive-failover', building: undefined, policy: undefined, at: 120 } as Decision

test('services destroyed, and those whose data is gone, are as many as the figures of the night say', () => {
  const prepared = shipped('exercises/battery-room.yaml')
  const workspace = createWorkspace(prepared)
  let lost = 0
  for (const seed of ['169', '1', '2', '3'])
    for (const decisions of [[], [copy], [failover]]) {
      const choice = { seed, replication: 0 }
      const { metrics, destroyed, dataLost }: Ending = playOut(
        prepared,
        choice,
        () => false,
        decisions,
        workspace,
      )
      const told = [metrics.servicesDestroyed, metrics.servicesWithDataLost]
      expect([sum(destroyed), sum(dataLost)], `seed ${seed}`).toEqual(told)
      lost += sum(dataLost)
    }
  expect(lost).toBeGreaterThan(0)
})

test('the truth about the site counts no data as gone that a standby holds, or is about to go on with', () => {
  const standby = '{ medium: replica, place: twin, period: 5 min, lag: 1 min, restoreSuccess: 0 % }'
  const prepared = shipped('exercises/battery-room.yaml', [
    `policies.standby-twin.copies=[${standby}]`,
    'policies.standby-twin.failover={ success: 100 %, attempts: 1, time: 6 h }',
  ])
  const world = beginRehearsal(prepared, { seed: '1', replication: 0 }, () => false, silent)
  const { services } = world.estate.population
  const row = world.estate.policy.policies.name.indexOf('standby-twin')
  const hour = 3600
  let destroyed = 0
  let onTheWay = 0
  for (const until of [hour, 2 * hour, 4 * hour, 8 * hour, prepared.scenario.horizon]) {
    advance(world, noOrders, until, unrecorded)
    const lost = lossesOf(world)
    const shown = truthOf(world).buildings.reduce((all, { dataLost }) => all + dataLost, 0)
    expect(shown).toBe(sum(lost.dataLost))
    lost.destroyed.forEach((gone, service) => {
      if (gone === 0 || services.policy[service] !== row) return
      expect(lost.dataLost[service], `service ${service} at ${until} s`).toBe(0)
      destroyed++
      if (world.recovery.away[service] === 0) onTheWay++
    })
    if (until === prepared.scenario.horizon) expect(shown).toBeGreaterThan(0)
  }
  expect(onTheWay).toBeGreaterThan(0)
  expect(destroyed).toBeGreaterThan(onTheWay)
})
