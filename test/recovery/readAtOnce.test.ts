/**
 * What is read in no time is back in the moment in which the rack of its copy is, and so is who needs it, though
 * another service waits for its replica on that rack.
 */
import { expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { cause } from '../../src/estate/cause.ts'
import { campus, hour, recoverFrom } from './campus.ts'

test('who needs what is read at once comes back with it, and both are told of', () => {
  const one = (name: string, policy: string, needs = ''): string =>
    `{ name: ${name}, customer: C, product: machine, tier: urgent, policy: ${policy}, in: [west/left], needs: [${needs}] }`
  const always = 'place: yard, lag: 0 s, jobSuccess: 100 %, restoreSuccess: 100 %'
  const estate = campus({
    policies: `
      paired: { approach: hot-standby, copies: [{ id: pair, medium: replica, period: 0 s, ${always} }], failover: { success: 100 %, attempts: 1, time: 10 min } },
      taped: { approach: backup-and-restore, copies: [{ id: tape, medium: backup, period: 1 h, ${always} }] },
      bare: { approach: none }`,
    named: `[${one('app', 'paired')}, ${one('names', 'taped')}, ${one('shop', 'taped', 'names')}]`,
    recovery: 'buildings: { yard: { power: 20 h } }',
    racksEach: 1,
    services: 16,
    serversEach: 1,
    stock: 4,
    data: '0 GB',
    verify: '0 s',
  })
  const ledger = new Ledger()
  const { recovery } = recoverFrom(
    estate,
    [
      { racks: [0], at: hour, what: 'burnt' },
      { racks: [2, 3], at: hour, what: 'dark' },
    ],
    { ledger },
  )
  // Servers replace those of the west by 15 h. The yard has power at 20 h, and two crews restart its racks in 2 h.
  for (const name of ['names', 'shop']) {
    const service = estate.population.named.get(name)![0]!
    expect(recovery.backAt[service]! / hour).toBe(22)
    const row = recovery.backCause[service]!
    expect([ledger.kind[row], ledger.subject[row], ledger.time[row]]).toEqual([
      cause['service-up'],
      service,
      22 * hour,
    ])
  }
})
