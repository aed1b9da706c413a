/** A fire that a second hit lights again is told back to that hit. */
import { expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { cause } from '../../src/estate/cause.ts'
import { noOrders } from '../../src/run/orders.ts'
import { beginWorld } from '../../src/run/workspace.ts'
import { advance } from '../../src/run/world.ts'
import { hut } from './hut.ts'

const hour = 3600

test('what burns again because of a second hit names it, and not the first flame', () => {
  const ledger = new Ledger()
  const hit = '{ kind: re-ignition, room: hut/left, at: 20 h }'
  const world = beginWorld(hut([`secondHits=[${hit}]`]), { seed: '1', replication: 0, typical: true }, ledger)
  advance(world, noOrders, 21 * hour, { ledger, transitions: { add() {}, rack() {} } })
  const again = ledger.kind.indexOf(cause['lit-again'])
  expect(again).toBeGreaterThan(0)
  const kinds = ledger.chain(again).map(row => ledger.kind[row])
  expect(kinds.slice(0, 2)).toEqual([cause['lit-again'], cause['second-hit']])
})
