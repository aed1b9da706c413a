import { describe, expect, test } from 'vitest'
import { never } from '../../src/damage/damage.ts'
import type { Estate } from '../../src/estate/estate.ts'
import { dataLossKind, outageKind } from '../../src/fate/fate.ts'
import { type Blow, campus, hour, recoverFrom } from './campus.ts'
import { order } from './failedOverAhead.ts'
import { standby } from './standbys.ts'

describe('failed over before they are hit, to the next building,', () => {
  const beside = standby('').replace('place: another-site', 'place: yard')
  const estate = campus({
    policies: `bare: { approach: none }, ${beside}`,
    named: '[{ name: shop, customer: Operator, product: machine, tier: urgent, policy: kept, in: [west] }]',
  })
  const shop = estate.population.named.get('shop')![0]!
  const home = estate.population.services.rack[shop]!
  /** Rack of its replica on this site. */
  const hostIn = ({ population: { copies } }: Estate): number =>
    copies.rack.subarray(copies.firstCopy[shop], copies.firstCopy[shop + 1]).find(rack => rack >= 0)!
  const host = hostIn(estate)
  const lived = (...blows: readonly Blow[]) => recoverFrom(estate, blows, { dataOrders: [order] })
  const strike = (rack: number, at: number, what: Blow['what']): Blow => ({ racks: [rack], at, what })

  test('are down when that is struck, and have lost their data where both have burnt', () => {
    const { fate, recovery } = lived(strike(home, 5 * hour, 'burnt'), strike(host, 6 * hour, 'burnt'))
    expect(fate.movedAt[shop]).toBe(600 + 1800)
    expect([fate.outage[shop], fate.downAt[shop]]).toEqual([outageKind.destroyed, 6 * hour])
    expect(fate.dataLoss[shop]).toBe(dataLossKind.permanent)
    expect(recovery.downSince[shop]).toBe(6 * hour)
    expect(recovery.dataBackAt[shop]).toBe(never)
  })

  test('go home at once where that stands', () => {
    const { fate, recovery } = lived(strike(host, 6 * hour, 'burnt'))
    expect(fate.dataLoss[shop]).toBe(dataLossKind.none)
    expect([recovery.downSince[shop], recovery.backAt[shop]]).toEqual([6 * hour, 6 * hour])
  })

  describe('and came home when that was struck', () => {
    const again = (at: number) => [order, { ...order, at: at * hour }]
    const backHome = strike(host, 6 * hour, 'dark')

    test('can go there once more when it serves again', () => {
      // Power is back at 48 h, and a restart takes 2 h.
      const story = (at: number) => recoverFrom(estate, [backHome], { dataOrders: again(at) })
      expect(story(40).fate.movedAt[shop]).toBe(2400)
      const { fate, recovery } = story(60)
      expect(fate.movedAt[shop]).toBe(60.5 * hour)
      expect([recovery.downSince[shop], recovery.backAt[shop]]).toEqual([6 * hour, 6 * hour])
    })

    test('or to the next replica, while the first is out', () => {
      const other = campus({
        policies: `bare: { approach: none }, ${beside.replace('copies: [', 'copies: [{ medium: replica, place: another-site, period: 0 s, lag: 120 s, restoreSuccess: 100 %, jobSuccess: 100 % }, ')}`,
        named:
          '[{ name: shop, customer: Operator, product: machine, tier: urgent, policy: kept, in: [west] }]',
      })
      const out = strike(hostIn(other), 6 * hour, 'dark')
      const { fate, recovery } = recoverFrom(other, [out], { dataOrders: again(20), horizon: 21 * hour })
      expect(fate.movedAt[shop]).toBe(20.5 * hour)
      expect([fate.movedOn[shop], recovery.away[shop]]).toEqual([-1, 1])
    })

    test('and is spared what burns its home then; if both burn, it has lost what it wrote in both stays', () => {
      const burns = strike(home, 80 * hour, 'burnt')
      const { fate, recovery } = recoverFrom(estate, [backHome, burns], { dataOrders: again(60) })
      expect(fate.dataLoss[shop]).toBe(dataLossKind.none)
      expect(recovery.downSince[shop]).toBe(6 * hour)
      const both = [backHome, burns, strike(host, 90 * hour, 'burnt')]
      const lost = recoverFrom(estate, both, { dataOrders: again(60) })
      expect(lost.fate.dataLoss[shop]).toBe(dataLossKind.permanent)
      expect(lost.recovery.downSince[shop]).toBe(90 * hour)
    })
  })

  test('what they wrote in two stays is not what their home lacks', () => {
    const copied = campus({
      policies: `bare: { approach: none }, ${beside.replace('copies: [', 'copies: [{ medium: backup, place: another-site, period: 30 d, lag: 0 s, retention: 90 d, restoreSuccess: 100 %, jobSuccess: 100 % }, ')}`,
      named: '[{ name: shop, customer: Operator, product: machine, tier: urgent, policy: kept, in: [west] }]',
    })
    // A stay from 40 min to 6 h and one from 60.5 h to 90 h, when the home burns with the replica.
    const { fate } = recoverFrom(
      copied,
      [
        strike(hostIn(copied), 6 * hour, 'dark'),
        { racks: [home, hostIn(copied)], at: 90 * hour, what: 'burnt' },
      ],
      { dataOrders: [order, { ...order, at: 60 * hour }] },
    )
    expect(fate.dataLoss[shop]).toBe(dataLossKind.window)
    expect(fate.point[shop]).toBeLessThan(0)
    const away = 6 * hour - 2400 + 29.5 * hour
    expect(fate.dataLossSeconds[shop]! + fate.point[shop]!).toBe(90 * hour - away)
  })

  test('stay at home where that is struck before they are there', () => {
    const { fate, recovery } = lived(strike(host, 700, 'dark'))
    expect(fate.movedAt[shop]).toBe(never)
    expect(recovery.downSince[shop]).toBe(never)
  })

  test('do not come back with a home that is struck in the same second', () => {
    const { recovery } = lived({ racks: [host, home], at: 6 * hour, what: 'dark' })
    expect(recovery.backAt[shop]).toBeGreaterThan(48 * hour)
  })
})
