/** A service may stay at several replicas, and go home in between: each second that it wrote is lost once or not at all. */
import { describe, expect, test } from 'vitest'
import { dataLossKind } from '../../src/fate/fate.ts'
import { fateRestored } from '../../src/recovery/settle/fateRestored.ts'
import { type Blow, campus, hour, recoverFrom } from './campus.ts'

const sure = 'jobSuccess: 100 %, restoreSuccess: 100 %'
const replica = (id: string, lag = '0 s'): string =>
  `{ id: ${id}, medium: replica, place: yard, period: 0 s, lag: ${lag}, ${sure} }`
const backup = `{ id: vault, medium: backup, place: another-site, period: 0 s, lag: 8 h, ${sure} }`
const campusWith = (copies: readonly string[]) =>
  campus({
    policies: `bare: { approach: none }, kept: { approach: hot-standby, copies: [${copies.join(', ')}], failover: { success: 100 %, attempts: 1, time: 30 min } }`,
    mix: '{ bare: 100 % }',
    named: '[{ name: shop, customer: C, product: machine, tier: urgent, policy: kept, in: [west] }]',
  })
const estate = campusWith([replica('twin'), replica('peer'), backup])
const shop = estate.population.named.get('shop')![0]!
const home = estate.population.services.rack[shop]!
const { rack, firstCopy } = estate.population.copies
const [twin, peer] = [rack[firstCopy[shop]!]!, rack[firstCopy[shop]! + 1]!]
const at = (hours: number, of: number, what: Blow['what'], again = false): Blow => ({
  racks: [of],
  at: hours * hour,
  what,
  again,
})

/** What was lost, in hours: the age of the data, and when its point was. Moved: half an hour after the order. */
function lost(
  blows: readonly Blow[],
  orderedAt?: number,
  site = estate,
): { readonly hours: number; readonly point: number } {
  const order = { do: 'preemptive-failover', building: -1, policy: -1, by: -1 } as const
  const dataOrders = orderedAt === undefined ? [] : [{ ...order, at: orderedAt * hour }]
  const { fate, recovery } = recoverFrom(site, blows, { dataOrders })
  const { dataLoss, dataLossSeconds, point } = fateRestored(fate, recovery)
  expect(dataLoss[shop]).not.toBe(dataLossKind.permanent)
  return { hours: dataLossSeconds[shop]! / hour, point: point[shop]! / hour }
}

test('the replicas stand in racks of their own', () => expect(new Set([home, twin, peer]).size).toBe(3))

describe('a home that stood cut off from 4.5 h, and burnt at 10 h, backed up as of 3.5 h before ignition', () => {
  const homeBurns = [at(4.5, home, 'cut off'), at(10, home, 'burnt')]

  test('what was written at two replicas that burnt is lost once', () =>
    // All up to 20 h.
    expect(lost([...homeBurns, at(6, twin, 'burnt'), at(20, peer, 'burnt')]).hours).toBe(3.5 + 20))

  test('the same where it had been moved to the first of them in time', () =>
    expect(lost([...homeBurns, at(6, twin, 'burnt'), at(20, peer, 'burnt')], 3).hours).toBe(3.5 + 20))

  test('a replica that is only dark holds what was written there', () =>
    // All up to 6 h; then nothing more came to it until 10 h, at the other one or not.
    expect(lost([...homeBurns, at(6, twin, 'dark'), at(7, peer, 'burnt')]).hours).toBe(4))
})

test('what it wrote at a replica that was dark while it went on at another one burns with the first as well', () => {
  const homeBurns = [at(4.5, home, 'cut off'), at(5.5, home, 'burnt')]
  // All up to 6 h, and from 6.5 h to 7 h.
  const darkens = [...homeBurns, at(6, twin, 'dark'), at(7, peer, 'burnt'), at(20, twin, 'burnt')]
  expect(lost(darkens).hours).toBe(3.5 + 6 + 0.5)
})

describe('a service that is home again, and its home burns', () => {
  // Power at 48 h, home from 50 h, and ten days later it goes there.
  const goesHome = at(4.5, home, 'dark')

  test('jobs made at home while it was away hold what was there when it left', () => {
    const found = lost([goesHome, at(290.5, twin, 'burnt'), at(290.6, peer, 'burnt'), at(291, home, 'burnt')])
    expect(found).toEqual({ hours: 291 - 5, point: 5 })
  })

  test('the same where it had been moved in time', () => {
    // People may enter at 16.5 h, and ten days later it goes home.
    const elsewhere = at(4.5, home - 1, 'dark')
    const burn = [at(257.5, twin, 'burnt'), at(257.6, peer, 'burnt'), at(258, home, 'burnt')]
    expect(lost([elsewhere, ...burn], 4).hours).toBe(258 - 4.5)
  })

  test('jobs made since then hold all', () => {
    const found = lost([goesHome, at(290.5, twin, 'burnt'), at(290.6, peer, 'burnt'), at(300, home, 'burnt')])
    expect(found).toEqual({ hours: 8, point: 292 })
  })

  test('the replica at which it was has all it wrote there', () => {
    const lagging = campusWith([replica('twin', '2 h'), backup])
    // Two hours before 4.5 h were lost when it failed over; and from 289 h.
    expect(lost([goesHome, at(291, home, 'burnt')], undefined, lagging)).toEqual({ hours: 2, point: 289 })
    expect(lost([goesHome, at(291, home, 'burnt')]).hours).toBe(0)
  })
})
