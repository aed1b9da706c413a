import { describe, expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { never } from '../../src/damage/damage.ts'
import { cause } from '../../src/estate/cause.ts'
import { dataBytesOf } from '../../src/estate/population.ts'
import { dataLossKind, emergencyCopy, outageKind, type FateOrder } from '../../src/fate/fate.ts'
import { countVulnerable } from '../../src/fate/losses/vulnerable.ts'
import { burnt, campus, day, fateAfter, hour, order, servicesOf, west, yard } from './campus.ts'

describe('a copy made in the emergency', () => {
  // 200 services of 10 GB over 100 Gb/s take 160 s in all, and each takes at least 80 s at 125 MB/s.
  const estate = campus()
  const lost = servicesOf(estate, west)

  test('saves what it has finished before the fire comes, one service after another', () => {
    const { fate } = fateAfter(estate, burnt(west, 1120), {
      orders: [order('emergency-copy', 1000, { building: 0 })],
    })
    const saved = lost.filter(service => fate.dataLoss[service] === dataLossKind.window)
    expect(saved.length).toBeGreaterThan(0)
    expect(saved.length).toBeLessThan(lost.length)
    for (const service of lost) {
      const done = fate.emergencyAt[service]! <= 1120
      expect(fate.dataLoss[service]).toBe(done ? dataLossKind.window : dataLossKind.permanent)
      if (!done) continue
      expect(fate.copy[service]).toBe(emergencyCopy)
      expect(fate.dataLossSeconds[service]).toBe(120)
    }
  })
  test('does not help what it does not concern, nor what was down already', () => {
    const other = fateAfter(estate, burnt(west, day), {
      orders: [order('emergency-copy', 1000, { building: 1 })],
    }).fate
    for (const service of lost) expect(other.dataLoss[service]).toBe(dataLossKind.permanent)
    const late = fateAfter(estate, burnt(west, 900), { orders: [order('emergency-copy', 1000)] }).fate
    for (const service of lost) expect(late.dataLoss[service]).toBe(dataLossKind.permanent)
  })
  test('waits for the link until an earlier order has sent all of its own', () => {
    const { fate } = fateAfter(estate, [], {
      orders: [
        order('emergency-copy', 1000, { building: 0 }),
        order('emergency-copy', 1010, { building: 1 }),
      ],
    })
    const last = (services: readonly number[]) => Math.max(...services.map(row => fate.emergencyAt[row]!))
    // 10 GB a service at 10 Gb/s, the limit of the other site: 8 s each, the second order after all of the first.
    const second = servicesOf(estate, yard)
    expect(last(lost)).toBe(1000 + 8 * lost.length)
    expect(last(second)).toBe(1000 + 8 * (lost.length + second.length))
  })
  test('takes no less time than a port does, and than the link of the site it goes to', () => {
    const first = (more: Partial<FateOrder>): number =>
      Math.min(...fateAfter(estate, [], { orders: [order('emergency-copy', 1000, more)] }).fate.emergencyAt)
    expect(first({})).toBe(1000 + 80)
    const { otherSites } = estate.site
    const narrow = { ...otherSites, linkBytesPerS: otherSites.linkBytesPerS.map(() => 50e6) }
    const far = { ...estate, site: { ...estate.site, otherSites: narrow } }
    const ends = (more: Partial<FateOrder>): number =>
      Math.max(...fateAfter(far, [], { orders: [order('emergency-copy', 1000, more)] }).fate.emergencyAt)
    // Each takes 200 s over that link.
    const { count } = estate.population.services
    expect(ends({})).toBe(1000 + 200 * count)
    expect(ends({ site: 0 })).toBe(1000 + 200 * count)
  })
  test('goes to the site with the widest link, where none is named', () => {
    const { otherSites } = estate.site
    const two = {
      ...otherSites,
      count: 2,
      name: ['lee', 'luff'],
      linkBytesPerS: new Float64Array([10e6, 50e6]),
      backup: Uint8Array.of(1, 1),
    }
    const far = { ...estate, site: { ...estate.site, otherSites: two } }
    const { fate } = fateAfter(far, [], { orders: [order('emergency-copy', 1000)] })
    expect(new Set(fate.emergencySite)).toEqual(new Set([1]))
    expect(Math.min(...fate.emergencyAt)).toBe(1000 + 200)
  })
  test('takes the smallest first, whatever their row', () => {
    const mixed = campus({ data: '{ lognormal: { median: 200 GB, p95: 2 TB } }' })
    const size = (service: number): number => dataBytesOf(mixed.population.services, service)
    const { fate } = fateAfter(mixed, [], { orders: [order('emergency-copy', 1000)] })
    const bySize = servicesOf(mixed, west).sort((a, b) => size(a) - size(b))
    for (let row = 1; row < bySize.length; row++)
      expect(fate.emergencyAt[bySize[row]!]!).toBeGreaterThanOrEqual(fate.emergencyAt[bySize[row - 1]!]!)
  })
  test.each([
    ['on another site', 'another-site', 'another-building'],
    ['in another building', 'another-building', 'another-site'],
  ])('what is said to have a copy %s', (said, declared, place) => {
    const told = campus({ copies: `[{ medium: backup, place: ${place}, declared: ${declared} }]` })
    const copied = (policy: number): number =>
      fateAfter(told, [], { orders: [order('emergency-copy', 1000, { policy })] }).fate.emergencyAt.filter(
        at => at !== never,
      ).length
    const all = told.population.services.count
    // Left out when everything is copied, whether the claim is true or not; copied when its policy is named.
    expect(copied(-1)).toBe(said === 'on another site' ? 0 : all)
    expect(copied(0)).toBe(all)
  })
  test('ends the exposure of data that stood on its primary alone', () => {
    const { fate, racks } = fateAfter(estate, burnt(west, day), { orders: [order('emergency-copy', 1000)] })
    countVulnerable(fate, estate, racks, undefined, day)
    for (const service of lost) expect(fate.vulnerableSeconds[service]).toBe(fate.emergencyAt[service])
  })
})

describe('a failover in time', () => {
  const failover = '{ success: 60 %, attempts: 1, time: 10 min }'
  const copies = '[{ medium: replica, place: another-site }]'
  const estate = campus({ copies, failover, services: 2000 })
  const lost = servicesOf(estate, west)

  test('spares the services that got away before they were hit', () => {
    const { fate } = fateAfter(estate, burnt(west, 2000), { orders: [order('preemptive-failover', 1000)] })
    const away = lost.filter(service => fate.movedAt[service] !== never)
    for (const service of away) {
      expect(fate.movedAt[service]).toBe(1600)
      expect(fate.outage[service]).toBe(outageKind.none)
      expect(fate.dataLoss[service]).toBe(dataLossKind.none)
    }
    expect(Math.abs(away.length / lost.length - 0.6)).toBeLessThan(4 * Math.sqrt(0.24 / lost.length))
  })
  test('takes a service out of what its group has lost: the others need not go back to its older copy', () => {
    const estate = campus({
      copies: `[{ medium: replica, place: another-site, period: 0 h, lag: 0 h, restoreSuccess: 100 % }]`,
      failover: '{ success: 85 %, attempts: 1, time: 10 min }',
      product: ', consistency: customer',
    })
    const { group } = estate.population.services
    const { fate } = fateAfter(estate, [...burnt([0], 2000), ...burnt([1, 2, 3, ...yard], 9000)], {
      orders: [order('preemptive-failover', 1000)],
    })
    const stayed = (racks: readonly number[]) =>
      servicesOf(estate, racks).filter(service => fate.movedAt[service] === never)
    const early = new Set(stayed([0]).map(service => group[service]!))
    const moved = new Set(
      servicesOf(estate, [0])
        .filter(service => fate.movedAt[service] !== never)
        .map(service => group[service]!),
    )
    const late = stayed([1, 2, 3, ...yard]).filter(
      service => group[service]! >= 0 && moved.has(group[service]!) && !early.has(group[service]!),
    )
    expect(late.length).toBeGreaterThan(0)
    for (const service of late) expect(fate.point[service]).toBe(9000)
  })
  test('that arrives in the very second of the fire saves the service and its data alike', () => {
    const { fate } = fateAfter(estate, burnt(west, 1600), { orders: [order('preemptive-failover', 1000)] })
    const away = lost.filter(service => fate.movedAt[service] !== never)
    expect(away.length).toBeGreaterThan(0)
    for (const service of away) {
      expect(fate.movedAt[service]).toBe(1600)
      expect(fate.outage[service]).toBe(outageKind.none)
      expect(fate.dataLoss[service]).toBe(dataLossKind.none)
    }
  })
  test.each([
    ['that stands beside it', 'same-rack', burnt(west, 2000), []],
    ['in a building that has burnt', 'yard', burnt(yard, 500), []],
    ['that was purged', 'another-site', burnt(west, 2000), [order('purge-copy', 900)]],
  ])('needs a replica: not one %s', (_, place, losses, before) => {
    const moved = (at: string, orders: FateOrder[]): number => {
      const text = campus({ copies: `[{ medium: replica, place: ${at} }]`, failover, services: 2000 })
      const { fate } = fateAfter(text, losses, { orders: [...orders, order('preemptive-failover', 1000)] })
      return servicesOf(text, west).filter(service => fate.movedAt[service] !== never).length
    }
    expect(moved(place, before)).toBe(0)
    expect(moved('another-site', [])).toBeGreaterThan(0)
  })
  test('lands where its newest replica is, of those that can be used', () => {
    const second = (period: string, place: string): string =>
      `{ id: ${place}, medium: replica, place: ${place}, period: ${period}, lag: 1 min, retention: 30 d }`
    const two = campus({ copies: `[${second('24 h', 'another-site')}, ${second('0 s', 'yard')}]`, failover })
    const landed = (losses: Parameters<typeof fateAfter>[1]): Set<number> => {
      const { fate } = fateAfter(two, losses, { orders: [order('preemptive-failover', 1000)] })
      const away = servicesOf(two, west).filter(service => fate.movedAt[service] !== never)
      return new Set(away.map(service => fate.movedTo[service]!))
    }
    expect(landed([])).toEqual(new Set([-1]))
    expect(landed(burnt(yard, 500))).toEqual(new Set([0]))
  })
  test.each([
    ['their own rack', 160, 0],
    ['the second of their racks', 4, 1],
  ])(
    'to a rack that is lost before they arrive leaves them to what strikes %s later',
    (_, services, struck) => {
      const beside = campus({
        copies: '[{ medium: replica, place: yard }]',
        failover: '{ success: 100 %, attempts: 1, time: 10 min }',
        services,
      })
      const { rack: hosts, firstCopy } = beside.population.copies
      const meant = servicesOf(beside, [0]).filter(service => hosts[firstCopy[service]!] === 7)
      expect(meant.length).toBeGreaterThan(0)
      // They would arrive at 1600. Racks are settled by row: the host after what strikes their home.
      const { fate } = fateAfter(beside, [...burnt([7], 1200), ...burnt([struck], 2000)], {
        orders: [order('preemptive-failover', 1000)],
      })
      for (const service of meant) {
        expect(fate.movedAt[service]).toBe(never)
        expect([fate.downAt[service], fate.outage[service]]).toEqual([2000, outageKind.destroyed])
      }
    },
  )
  test('comes too late for those that are hit on the way', () => {
    const { fate } = fateAfter(estate, burnt(west, 1599), { orders: [order('preemptive-failover', 1000)] })
    for (const service of lost) {
      expect(fate.outage[service]).toBe(outageKind.destroyed)
      expect(fate.movedAt[service]).toBe(never)
    }
  })
})

describe('a purge', () => {
  const copies = (kept?: 'immutable' | 'offline') =>
    `[{ medium: backup, place: yard, repository: shelf${kept === undefined ? '' : `, ${kept}: true`}, jobSuccess: 100 %, restoreSuccess: 100 % }]`
  const repositories = '{ shelf: { unusable: 0 % }, vault: { unusable: 0 % } }'
  const after = (kept: 'immutable' | 'offline' | undefined, rest: Partial<FateOrder>) => {
    const estate = campus({ copies: copies(kept), repositories })
    const { fate } = fateAfter(estate, burnt(west, hour), { orders: [order('purge-copy', 9 * day, rest)] })
    return new Set(servicesOf(estate, west).map(service => fate.dataLoss[service]))
  }
  test('wipes the copies that had survived, where they stand and in their repository', () => {
    expect(after(undefined, { building: 1, repository: 0 })).toEqual(new Set([dataLossKind.permanent]))
    expect(after(undefined, { building: 0 })).toEqual(new Set([dataLossKind.window]))
    expect(after(undefined, { repository: 1 })).toEqual(new Set([dataLossKind.window]))
  })
  test.each(['immutable', 'offline'] as const)('leaves %s copies alone', kept => {
    expect(after(kept, { building: 1 })).toEqual(new Set([dataLossKind.window]))
  })
  test('exposes data that had one copy beside its primary', () => {
    const estate = campus({ copies: copies(), repositories })
    const exposed = (orders: FateOrder[], losses: Parameters<typeof fateAfter>[1]): Set<number> => {
      const { fate, racks } = fateAfter(estate, losses, { orders })
      countVulnerable(fate, estate, racks, undefined, 10 * hour)
      return new Set(servicesOf(estate, west).map(service => fate.vulnerableSeconds[service]!))
    }
    const wiped = [order('purge-copy', 3 * hour, { building: 1 })]
    // Of 10 h: never exposed with two copies; the primary alone from hour three; and that one gone in hour seven.
    expect(exposed([], [])).toEqual(new Set([0]))
    expect(exposed(wiped, [])).toEqual(new Set([7 * hour]))
    expect(exposed(wiped, burnt(west, 7 * hour))).toEqual(new Set([4 * hour]))
    // If the copies are purged at the start, the primary is alone throughout.
    expect(exposed([order('purge-copy', 0, { building: 1 })], [])).toEqual(new Set([10 * hour]))
  })
  test('is what its own copies are said to have been lost to, whatever was wiped in that second', () => {
    const far = copies().replace('yard', 'another-site').replace('shelf', 'vault')
    const estate = campus({ copies: `[${copies().slice(1, -1)}, ${far.slice(1, -1)}]`, repositories })
    const ledger = new Ledger()
    const wiped = [0, 1].map(repository =>
      order('purge-copy', 600, { repository, by: ledger.add(cause.decision, repository, 600, -1) }),
    )
    fateAfter(estate, burnt(west, hour), { ledger, orders: wiped })
    const { kind } = estate.population.copies
    const lost = [...ledger.kind.keys()].filter(row => ledger.kind[row] === cause['copy-lost'])
    expect(new Set(lost.map(row => `${kind[ledger.subject[row]!]} by ${ledger.before[row]}`))).toEqual(
      new Set(['0 by 0', '1 by 1']),
    )
  })
  test('is carried out in its own step only', () => {
    const estate = campus({ copies: copies(), repositories })
    const { fate } = fateAfter(estate, burnt(west, hour), { orders: [order('purge-copy', 31 * day)] })
    for (const service of servicesOf(estate, [...west, ...yard]))
      expect(fate.dataLoss[service]).not.toBe(dataLossKind.permanent)
  })
})
