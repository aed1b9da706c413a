/**
 * A service that was stopped on its replica fails over again: what it wrote there is there, whatever its home has gone
 * through since the service left it.
 */
import { expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { cause } from '../../src/estate/cause.ts'
import { fateRestored } from '../../src/recovery/settle/fateRestored.ts'
import { type Blow, campus, day, hour, recoverFrom } from './campus.ts'

const replica = (id: string, how: string): string =>
  `{ id: ${id}, medium: replica, place: yard, ${how}, jobSuccess: 100 %, restoreSuccess: 100 % }`

/** Racks of homes have power at 15 h, those of replicas at 16 h, and serve two hours later; servers need repair then. */
const siteWith = (copies: readonly string[]) =>
  campus({
    policies: `bare: { approach: none }, kept: { approach: hot-standby, copies: [${copies.join(', ')}], failover: { success: 100 %, attempts: 1, time: 30 min } }`,
    mix: '{ bare: 100 % }',
    named: '[{ name: shop, customer: C, product: machine, tier: urgent, policy: kept, in: [west] }]',
    recovery: 'buildings: { west: { power: 15 h }, yard: { access: 1 h, power: 16 h } }',
    powerUpFailure: '100 %',
  })

/**
 * The home goes dark at 1 h and the racks of all replicas at 7 h. The order at 17.5 h strikes nothing, but with it the
 * fates learn that the home's rack is back.
 */
function failovers(copies: readonly string[], isOrdered: boolean, burnsAt?: number) {
  const estate = siteWith(copies)
  const { population } = estate
  const shop = population.named.get('shop')![0]!
  const { rack, firstCopy } = population.copies
  const home = population.services.rack[shop]!
  const replicas = rack.slice(firstCopy[shop], firstCopy[shop + 1])
  const blows: Blow[] = [
    { racks: [home], at: hour, what: 'dark' },
    { racks: [...replicas], at: 7 * hour, what: 'dark' },
  ]
  if (burnsAt !== undefined) blows.push({ racks: [replicas[0]!], at: burnsAt * hour, what: 'burnt' })
  const order = { at: 17.5 * hour, do: 'emergency-copy', building: -1, policy: -1, by: -1 } as const
  const ledger = new Ledger()
  const { fate, recovery } = recoverFrom(estate, blows, {
    ledger,
    dataOrders: isOrdered ? [order] : [],
    horizon: day,
  })
  expect(recovery.rackBackAt[home]).toBe(17 * hour)
  const rows = [...ledger.kind.keys()].filter(
    row => ledger.kind[row] === cause.failover && ledger.subject[row] === shop,
  )
  expect(rows.map(row => ledger.time[row]! / hour)).toEqual([1.5, 18.5])
  return {
    ages: rows.map(row => ledger.lasted[row]! / hour),
    lost: fateRestored(fate, recovery).dataLossSeconds[shop]! / hour,
  }
}

test.each([false, true])('back on the same one it goes on where it stopped, order given: %s', isOrdered => {
  expect(failovers([replica('twin', 'period: 0 s, lag: 0 s')], isOrdered)).toEqual({ ages: [0, 0], lost: 0 })
  const lagging = failovers([replica('twin', 'period: 0 s, lag: 2 h')], isOrdered)
  // What the first failover cost stays lost.
  expect(lagging).toEqual({ ages: [2, 0], lost: 2 })
})

test('the schedule by which its home filled that one no longer matters there', () => {
  const { ages, lost } = failovers([replica('twin', 'period: 24 h, lag: 1 h, retention: 30 d')], false)
  expect(ages[0]).toBeGreaterThanOrEqual(1)
  expect(ages[1]).toBe(0)
  expect(lost).toBe(ages[0])
})

test.each([false, true])(
  'on another one it finds what that held when it left its home, order given: %s',
  isOrdered => {
    const both = [replica('twin', 'period: 0 s, lag: 0 s'), replica('peer', 'period: 0 s, lag: 2 h')]
    const { ages, lost } = failovers(both, isOrdered, 10)
    expect(ages).toEqual([0, 2])
    // And the 5.5 h that it wrote at the first one have burnt with that.
    expect(lost).toBe(2 + 5.5)
  },
)
