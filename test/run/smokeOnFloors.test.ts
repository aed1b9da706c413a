/** The time until there was smoke on every storey: a storey of the building without rooms has none to fill. */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { aftermath } from '../../src/run/aftermath.ts'
import { noOrders } from '../../src/run/orders.ts'
import { beginWorld } from '../../src/run/workspace.ts'
import { advance } from '../../src/run/world.ts'
import { hut } from './hut.ts'

const typical = { seed: '1', replication: 0, typical: true }
const transitions = { add() {}, rack() {} }

function smokeAllFloorsAt(assignments: readonly string[]): number {
  const prepared = hut(assignments)
  const world = beginWorld(prepared, typical, silent)
  advance(world, noOrders, 2 * 3600, { ledger: silent, transitions })
  return aftermath(world).hazard.smokeAllFloorsAt
}

test('a storey without rooms is not waited for', () => {
  const oneStorey = smokeAllFloorsAt([])
  expect(oneStorey).toBeGreaterThan(0)
  expect(oneStorey).toBeLessThan(3600)
  expect(smokeAllFloorsAt(['buildings.hut.storeys=2'])).toBe(oneStorey)
})
