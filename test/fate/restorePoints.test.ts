import { describe, expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { never } from '../../src/damage/damage.ts'
import { burn, cutOff, darken, intactRacks, takeChanged } from '../../src/damage/racks.ts'
import { dataLossKind, outageKind } from '../../src/fate/fate.ts'
import { jobOutlook } from '../../src/fate/schedule/jobFailures.ts'
import { settleFate } from '../../src/fate/settle.ts'
import { startFate } from '../../src/fate/state/state.ts'
import { burnt, campus, day, yard, fateAfter, hour, servicesOf, west } from './campus.ts'
import { newestViable } from './newestViable.ts'

const sure = 'jobSuccess: 100 %, restoreSuccess: 100 %'

describe('the last viable restore point', () => {
  test('needs no fire: a list of lost racks decides', () => {
    const estate = campus()
    const { fate } = fateAfter(estate, [{ rack: 2, at: 500 }])
    for (const service of servicesOf(estate, [2])) {
      expect(fate.outage[service]).toBe(outageKind.destroyed)
      expect(fate.downAt[service]).toBe(500)
      expect(fate.dataLoss[service]).toBe(dataLossKind.permanent)
      expect(fate.point[service]).toBe(never)
    }
    for (const service of servicesOf(estate, [0, 1, 3, ...yard]))
      expect(fate.outage[service]).toBe(outageKind.none)
  })

  test('is never one whose copying straddles the fire', () => {
    const estate = campus({
      copies: `[{ medium: backup, place: another-site, period: 24 h, lag: 4 h, ${sure} }]`,
    })
    const { fate } = fateAfter(estate, burnt(west, 5 * hour))
    const ages = servicesOf(estate, west).map(service => fate.dataLossSeconds[service]!)
    expect(ages.length).toBeGreaterThan(150)
    for (const age of ages) {
      expect(age).toBeGreaterThanOrEqual(4 * hour)
      expect(age).toBeLessThan(28 * hour)
    }
    const mean = ages.reduce((sum, age) => sum + age, 0) / ages.length
    // Ages are uniform over 24 h: their mean has a standard error of 24 h / sqrt(12 n).
    expect(Math.abs(mean - 16 * hour)).toBeLessThan((4 * 24 * hour) / Math.sqrt(12 * ages.length))
  })

  test('stands where nothing burned, not even later', () => {
    const estate = campus({ copies: `[{ medium: backup, place: yard, ${sure} }]` })
    const before = fateAfter(estate, burnt(west, 1000)).fate
    const after = fateAfter(estate, [...burnt(west, 1000), ...burnt(yard, 9 * hour)]).fate
    for (const service of servicesOf(estate, west)) {
      expect(before.dataLoss[service]).toBe(dataLossKind.window)
      expect(after.dataLoss[service]).toBe(dataLossKind.permanent)
    }
  })

  test('is older when the place of the copy went down before the primary', () => {
    const estate = campus({ copies: `[{ medium: backup, place: yard, period: 1 h, lag: 0 h, ${sure} }]` })
    const racks = intactRacks(8)
    const fate = startFate(estate, new Streams('before', 0))
    for (const rack of yard) darken(racks, rack, { at: 2 * hour, before: -1, ledger: silent })
    for (const rack of west) burn(racks, rack, { at: 9 * hour, before: -1, ledger: silent })
    settleFate(fate, { estate, racks, ledger: silent }, takeChanged(racks), [], day)
    for (const service of servicesOf(estate, west)) {
      const { point } = newestViable(fate, estate, racks, service, never)
      expect(point).toBeLessThanOrEqual(2 * hour)
      expect(point).toBeGreaterThan(hour)
    }
  })

  test('is no newer because the place of the copy goes down again when the primary is gone', () => {
    const estate = campus({ copies: `[{ medium: replica, place: yard, period: 0 h, lag: 0 h, ${sure} }]` })
    const racks = intactRacks(8)
    const fate = startFate(estate, new Streams('again', 0))
    for (const rack of yard) darken(racks, rack, { at: hour, before: -1, ledger: silent })
    for (const rack of west) burn(racks, rack, { at: 3 * hour, before: -1, ledger: silent })
    settleFate(fate, { estate, racks, ledger: silent }, takeChanged(racks), [], day)
    for (const rack of yard) darken(racks, rack, { at: 2 * day, before: -1, ledger: silent, anew: true })
    settleFate(fate, { estate, racks, ledger: silent }, takeChanged(racks), [], 3 * day)
    for (const service of servicesOf(estate, west))
      expect(newestViable(fate, estate, racks, service, never).point).toBe(hour)
  })

  test('counts its age from when the primary stopped, not from when it burnt', () => {
    const estate = campus({
      copies: `[{ medium: replica, place: another-site, period: 0 h, lag: 1 min, ${sure} }]`,
    })
    const racks = intactRacks(8)
    const fate = startFate(estate, new Streams('before', 0))
    darken(racks, 0, { at: 3000, before: -1, ledger: silent })
    burn(racks, 0, { at: 5000, before: -1, ledger: silent })
    settleFate(fate, { estate, racks, ledger: silent }, takeChanged(racks), [], day)
    const service = servicesOf(estate, [0])[0]!
    expect(newestViable(fate, estate, racks, service, never).point).toBe(3000 - 60)
  })

  test('lies within the retention, whatever failed', () => {
    const estate = campus({
      copies:
        '[{ medium: backup, place: another-site, period: 24 h, lag: 2 h, retention: 3 d, jobSuccess: 63 %, restoreSuccess: 100 % }]',
      services: 4000,
    })
    const lost = servicesOf(estate, west)
    const outlook = jobOutlook(24, 2, 0.37, 3)
    const { fate } = fateAfter(estate, burnt(west, 3 * hour))
    const ages = lost
      .filter(service => fate.dataLoss[service] === dataLossKind.window)
      .map(service => fate.dataLossSeconds[service]! / hour)
    const none = 1 - ages.length / lost.length
    const p = outlook.nothingUsable
    expect(Math.abs(none - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / lost.length))
    const mean = ages.reduce((sum, age) => sum + age, 0) / ages.length
    const variance = ages.reduce((sum, age) => sum + (age - mean) * (age - mean), 0) / ages.length
    expect(Math.abs(mean - outlook.meanAge)).toBeLessThan(4 * Math.sqrt(variance / ages.length))
    expect(Math.max(...ages)).toBeLessThan(3 * 24 + 2)
  })

  test('fails together where copies share a repository', () => {
    const estate = campus({
      copies:
        '[{ medium: backup, place: another-site, jobSuccess: 100 %, restoreSuccess: 100 %, repository: vault }]',
      repositories: '{ vault: { unusable: 30 % } }',
    })
    const replications = 300
    let unusable = 0
    for (let replication = 0; replication < replications; replication++) {
      const { fate } = fateAfter(estate, burnt(west, hour), { streams: new Streams('vault', replication) })
      const losses = new Set(servicesOf(estate, west).map(service => fate.dataLoss[service]))
      expect(losses.size).toBe(1)
      if (losses.has(dataLossKind.permanent)) unusable++
    }
    expect(Math.abs(unusable / replications - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / replications))
  })

  test('on another site, is no newer than the network to it', () => {
    const estate = campus({
      copies: `[{ medium: backup, place: another-site, period: 1 h, lag: 0 h, ${sure} }]`,
    })
    const { fate, racks } = fateAfter(estate, [])
    cutOff(racks, 0, 2 * hour, -1)
    for (const rack of [0, 1]) burn(racks, rack, { at: 9 * hour, before: -1, ledger: silent })
    const pointsOf = (rack: number) =>
      servicesOf(estate, [rack]).map(service => newestViable(fate, estate, racks, service, never).point)
    // The newest hourly point before the network was lost (rack 0), and before the rack burnt (rack 1).
    for (const point of pointsOf(0)) {
      expect(point).toBeLessThanOrEqual(2 * hour)
      expect(point).toBeGreaterThan(hour)
    }
    for (const point of pointsOf(1)) {
      expect(point).toBeLessThanOrEqual(9 * hour)
      expect(point).toBeGreaterThan(8 * hour)
    }
  })

  test('is older by the time a copy is held back before it may be used', () => {
    const pointWith = (hold: string) => {
      const estate = campus({
        copies: `[{ medium: replica, place: another-site, period: 0 h, lag: 5 min, hold: ${hold}, ${sure} }]`,
      })
      const { fate } = fateAfter(estate, burnt([0], 6 * hour))
      return new Set(servicesOf(estate, [0]).map(service => fate.dataLossSeconds[service]))
    }
    // The lag alone is 5 min; lag and hold are 4 h 5 min.
    expect(pointWith('0 h')).toEqual(new Set([300]))
    expect(pointWith('4 h')).toEqual(new Set([4 * hour + 300]))
  })

  test('is no older for one more copy, service by service', () => {
    const nightly = '{ id: nightly, medium: backup, place: another-site, period: 24 h, lag: 4 h }'
    const hourly = '{ id: hourly, medium: snapshot, place: another-building, period: 1 h, lag: 0 h }'
    const one = campus({ copies: `[${nightly}]` })
    const two = campus({ copies: `[${nightly}, ${hourly}]` })
    for (const losses of [burnt(west, 2 * hour), burnt([0, 1, 5], 900), burnt([...west, ...yard], day)]) {
      const [a, b] = [fateAfter(one, losses).fate, fateAfter(two, losses).fate]
      for (const service of servicesOf(
        one,
        losses.map(({ rack }) => rack),
      )) {
        const [before, after] = [a, b].map(fate =>
          fate.dataLoss[service] === dataLossKind.permanent ? Infinity : fate.dataLossSeconds[service]!,
        )
        expect(after).toBeLessThanOrEqual(before!)
      }
    }
  })

  test('is no older for a copy elsewhere instead of one that burns', () => {
    const at = (place: string) =>
      campus({ copies: `[{ id: c, medium: backup, place: ${place}, period: 24 h, lag: 4 h }]` })
    const [here, there] = [at('same-building'), at('another-site')]
    const losses = burnt([0, 1, 2], 2 * hour)
    const [a, b] = [fateAfter(here, losses).fate, fateAfter(there, losses).fate]
    for (const service of servicesOf(here, [0, 1, 2])) {
      const [before, after] = [a, b].map(fate =>
        fate.dataLoss[service] === dataLossKind.permanent ? Infinity : fate.dataLossSeconds[service]!,
      )
      expect(after).toBeLessThanOrEqual(before!)
    }
  })
})
