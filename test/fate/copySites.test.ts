import { describe, expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { never } from '../../src/damage/damage.ts'
import { cause } from '../../src/estate/cause.ts'
import type { FateOrder } from '../../src/fate/fate.ts'
import { campus, fateAfter, order, servicesOf, west } from './campus.ts'

describe('a copy made in the emergency stands only where the policy of its service allows it', () => {
  // Ten services of 10 GB under each policy; lee takes 50 MB/s and luff, abroad, 100 MB/s: 200 s and 100 s a copy.
  const two = (keeps: string, luff = ''): ReturnType<typeof campus> =>
    campus({
      services: 20,
      keeps,
      sites: `{ count: 2, jurisdiction: here, link: 400 Mb/s, named: { lee: {}, luff: { jurisdiction: there, link: 800 Mb/s${luff} } } }`,
    })
  const sent = (estate: ReturnType<typeof campus>, more: Partial<FateOrder> = {}) => {
    const { fate } = fateAfter(estate, [], { orders: [order('emergency-copy', 1000, more)] })
    return { sites: [...new Set(fate.emergencySite)], last: Math.max(...fate.emergencyAt), fate }
  }

  test('on the site with the widest link that it allows, or none', () => {
    const free = sent(two(''))
    expect([free.sites, free.last]).toEqual([[1], 1000 + 20 * 100])
    const kept = sent(two('here'))
    expect([kept.sites, kept.last]).toEqual([[0], 1000 + 20 * 200])
    const { sites, fate } = sent(two('nowhere'))
    expect([sites, new Set(fate.emergencyAt)]).toEqual([[-1], new Set([never])])
  })
  test('on none without backups, unless the order names it', () => {
    const without = two('', ', backup: false')
    expect(sent(without).sites).toEqual([0])
    expect(sent(without, { site: 1 }).sites).toEqual([1])
  })
  test('not on the one that the order names, if its policy forbids it', () => {
    expect(sent(two('here'), { site: 1 }).sites).toEqual([-1])
    expect(sent(two('here, there'), { site: 1 }).sites).toEqual([1])
  })
  test('and is recorded for each that none is sent of, with the order as its cause', () => {
    const ledger = new Ledger()
    const by = ledger.add(cause.decision, 0, 1000, -1)
    const estate = two('here')
    const concerned = servicesOf(estate, west)
    fateAfter(estate, [], {
      orders: [order('emergency-copy', 1000, { building: 0, site: 1, by })],
      ledger,
    })
    expect(new Set(ledger.kind.subarray(1))).toEqual(new Set([cause['copy-not-allowed']]))
    expect([...ledger.subject.subarray(1)]).toEqual(concerned)
    expect(new Set(ledger.before.subarray(1))).toEqual(new Set([by]))
  })
  test('after all that go where the link is wider, where policies part them', () => {
    const estate = campus({
      services: 20,
      keeps: 'here',
      sites:
        '{ count: 2, jurisdiction: here, link: 400 Mb/s, named: { lee: {}, luff: { jurisdiction: there, link: 800 Mb/s } } }',
      named: '[{ name: free, customer: Operator, product: core, tier: normal, policy: free, in: [west] }]',
      policies: '\n  free: { copies: [] }',
    })
    const free = estate.population.services.count - 1
    const { fate } = sent(estate)
    expect(fate.emergencySite.filter(site => site === 1)).toHaveLength(1)
    // 1 GB at 100 MB/s first; then 20 or, with the named one among them, 19 of 10 GB at 50 MB/s.
    const own = fate.emergencySite.indexOf(1)
    expect(fate.emergencyAt[own]).toBe(1000 + 10)
    expect(Math.max(...fate.emergencyAt)).toBe(1000 + 10 + 200 * free)
  })
})
