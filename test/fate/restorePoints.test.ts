import { describe, expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { never } from '../../src/damage/damage.ts'
import { burn, cutOff, darken, intactRacks, takeChanged } from '../../src/damage/racks.ts'
import { dataLossKind, outageKind } from '../../src/fate/fate.ts'
import { jobOutlook } from '../../src/fate/jobFailures.ts'
import { settleFate } from '../../src/fate/settle.ts'
import { startFate } from '../../src/fate/state.ts'
import { newestViable } from '../../src/fate/viable.ts'
import { burnt, campus, day, east, fateAfter, hour, servicesOf, west } from './campus.ts'

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
    for (const service of servicesOf(estate, [0, 1, 3, ...east]))
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
    const estate = campus({ copies: `[{ medium: backup, place: east, ${sure} }]` })
    const before = fateAfter(estate, burnt(west, 1000)).fate
    const after = fateAfter(estate, [...burnt(west, 1000), ...burnt(east, 9 * hour)]).fate
    for (const service of servicesOf(estate, west)) {
      expect(before.dataLoss[service]).toBe(dataLossKind.window)
      expect(after.dataLoss[service]).toBe(dataLossKind.permanent)
    }
  })

  test('is older when the place of the copy went down before the primary', () => {
    const estate = campus({ copies: `[{ medium: backup, place: east, period: 1 h, lag: 0 h, ${sure} }]` })
    const racks = intactRacks(8)
    const fate = startFate(estate, new Streams('before', 0))
    for (const rack of east) darken(racks, rack, 2 * hour, -1, silent, false)
    for (const rack of west) burn(racks, rack, 9 * hour, -1, silent)
    settleFate(fate, estate, racks, takeChanged(racks), [], day, silent)
    for (const service of servicesOf(estate, west)) {
      const { point } = newestViable(fate, estate, racks, service, never)
      expect(point).toBeLessThanOrEqual(2 * hour)
      expect(point).toBeGreaterThan(hour)
    }
  })

  test('is no newer because the place of the copy goes down again when the primary is gone', () => {
    const estate = campus({ copies: `[{ medium: replica, place: east, period: 0 h, lag: 0 h, ${sure} }]` })
    const racks = intactRacks(8)
    const fate = startFate(estate, new Streams('again', 0))
    for (const rack of east) darken(racks, rack, hour, -1, silent, false)
    for (const rack of west) burn(racks, rack, 3 * hour, -1, silent)
    settleFate(fate, estate, racks, takeChanged(racks), [], day, silent)
    for (const rack of east) darken(racks, rack, 2 * day, -1, silent, true)
    settleFate(fate, estate, racks, takeChanged(racks), [], 3 * day, silent)
    for (const service of servicesOf(estate, west))
      expect(newestViable(fate, estate, racks, service, never).point).toBe(hour)
  })

  test('counts its age from when the primary stopped, not from when it burnt', () => {
    const estate = campus({
      copies: `[{ medium: replica, place: another-site, period: 0 h, lag: 1 min, ${sure} }]`,
    })
    const racks = intactRacks(8)
    const fate = startFate(estate, new Streams('before', 0))
    darken(racks, 0, 3000, -1, silent, false)
    burn(racks, 0, 5000, -1, silent)
    settleFate(fate, estate, racks, takeChanged(racks), [], day, silent)
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

  test('is of a chain whose pieces can all be read, else of a shorter chain before it', () => {
    const copies = (increments: number) =>
      `[{ id: c, medium: backup, place: another-site, period: 24 h, lag: 0 h, retention: 14 d, incrementals: ${increments}, jobSuccess: 100 %, restoreSuccess: 90 % }]`
    const full = campus({ copies: copies(0), services: 2000 })
    const chained = campus({ copies: copies(6), services: 2000 })
    const services = servicesOf(full, west)
    const [a, b] = [fateAfter(full, burnt(west, hour)).fate, fateAfter(chained, burnt(west, hour)).fate]
    let older = 0
    for (const service of services) {
      expect(b.dataLoss[service]).toBe(a.dataLoss[service])
      if (a.dataLoss[service] !== dataLossKind.window) continue
      expect(b.dataLossSeconds[service]).toBeGreaterThanOrEqual(a.dataLossSeconds[service]!)
      if (b.dataLossSeconds[service]! > a.dataLossSeconds[service]!) older++
    }
    // The newest point is 0 to 6 increments after its full with equal chances: readable with 0.9^(1 + n).
    const readable = [1, 2, 3, 4, 5, 6, 7].reduce((sum, n) => sum + Math.pow(0.9, n), 0) / 7
    const expected = 0.9 - readable
    expect(Math.abs(older / services.length - expected)).toBeLessThan(
      4 * Math.sqrt((expected * (1 - expected)) / services.length),
    )
  })

  test('stands on the first good job where the full failed, and on good jobs alone', () => {
    const copies = (increments: number) =>
      `[{ id: c, medium: backup, place: another-site, period: 24 h, lag: 0 h, retention: 1 d, incrementals: ${increments}, jobSuccess: 50 %, restoreSuccess: 60 % }]`
    const [full, chained] = [0, 2].map(increments => campus({ copies: copies(increments), services: 4000 }))
    const services = servicesOf(full!, west)
    const isLeft = (estate: typeof full): boolean[] => {
      const { fate } = fateAfter(estate!, burnt(west, hour))
      return services.map(service => fate.dataLoss[service] === dataLossKind.window)
    }
    const [alone, inChain] = [isLeft(full), isLeft(chained)]
    // Only the newest job is kept, and it is good in half of the nights. It is 0, 1 or 2 nights after its full, with
    // equal chances, and each night in between added a piece if its job was good. With p to read one piece, each such
    // night gives a factor of (1 + p) / 2.
    const p = 0.6
    const left = (p / 2) * ((1 + (1 + p) / 2 + ((1 + p) / 2) ** 2) / 3)
    for (const [found, share] of [
      [alone, p / 2],
      [inChain, left],
    ] as const) {
      const seen = found.filter(Boolean).length / services.length
      expect(Math.abs(seen - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / services.length))
    }
  })

  test('in a cycle with two increments, is a full every third night', () => {
    const estate = campus({
      copies:
        '[{ medium: backup, place: another-site, period: 24 h, lag: 0 h, retention: 14 d, incrementals: 2, jobSuccess: 100 %, restoreSuccess: 50 % }]',
    })
    const nights = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    const fates = nights.map(night => fateAfter(estate, burnt(west, night * day)).fate)
    const services = servicesOf(estate, west)
    // The greatest age over nine nights, in whole nights; -1: nothing could be read.
    const worst = services.map(service => {
      if (fates[0]!.dataLoss[service] === dataLossKind.permanent) return -1
      return Math.floor(Math.max(...fates.map(fate => fate.dataLossSeconds[service]!)) / day)
    })
    // A restore of the second increment reads three pieces, each readable with one half. A service whose three, two or
    // one pieces can be read goes back to the newest point, to one of the last two, or to the full, up to three nights
    // old.
    for (const [nights, p] of [
      [-1, 1 / 2],
      [2, 1 / 4],
      [1, 1 / 8],
      [0, 1 / 8],
    ] as const) {
      const share = worst.filter(of => of === nights).length / services.length
      expect(Math.abs(share - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / services.length))
    }
    for (const [at, service] of services.entries()) {
      if (worst[at] !== 2) continue
      const fulls = [...new Set(fates.map(fate => fate.point[service]!))].sort((a, b) => a - b)
      for (let nth = 1; nth < fulls.length; nth++) expect(fulls[nth]! - fulls[nth - 1]!).toBe(3 * day)
    }
  })

  test('on another site, is no newer than the network to it', () => {
    const estate = campus({
      copies: `[{ medium: backup, place: another-site, period: 1 h, lag: 0 h, ${sure} }]`,
    })
    const { fate, racks } = fateAfter(estate, [])
    cutOff(racks, 0, 2 * hour, -1)
    for (const rack of [0, 1]) burn(racks, rack, 9 * hour, -1, silent)
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

  test('of a consistency group is that of the member that stopped first', () => {
    const estate = campus({
      copies: `[{ medium: replica, place: another-site, period: 0 h, lag: 0 h, ${sure} }]`,
      product: ', consistency: customer',
    })
    const { group, rack } = estate.population.services
    const { fate } = fateAfter(estate, [
      { rack: 0, at: 2 * hour },
      { rack: 1, at: 5 * hour },
    ])
    const early = new Set(servicesOf(estate, [0]).map(service => group[service]!))
    const together = servicesOf(estate, [0, 1]).filter(
      service => group[service]! >= 0 && early.has(group[service]!),
    )
    const late = together.filter(service => rack[service] === 1)
    expect(late.length).toBeGreaterThan(5)
    // A replica without lag holds every second up to the loss, so the newest common point is at 2 h.
    for (const service of together) expect(fate.point[service]).toBe(2 * hour)
    for (const service of late) expect(fate.dataLossSeconds[service]).toBe(3 * hour)
  })

  test('of a group whose schedules never meet is each its newest not after the oldest of them; none is lost for it', () => {
    const estate = campus({
      copies: `[{ medium: backup, place: another-site, period: 7 h, lag: 0 h, retention: 7 h, ${sure} }]`,
      product: ', consistency: customer',
    })
    const { group } = estate.population.services
    // Each keeps only one point, and a new one has been made between the two losses.
    const { fate } = fateAfter(estate, [...burnt([0], hour), ...burnt([1], 9 * hour)])
    const lost = servicesOf(estate, [0, 1]).filter(service => group[service]! >= 0)
    expect(lost.length).toBeGreaterThan(50)
    for (const service of lost) {
      expect(fate.dataLoss[service]).toBe(dataLossKind.window)
      expect(fate.dataLossSeconds[service]).toBeLessThanOrEqual(7 * hour)
    }
  })

  test('is no older for one more copy, service by service', () => {
    const nightly = '{ id: nightly, medium: backup, place: another-site, period: 24 h, lag: 4 h }'
    const hourly = '{ id: hourly, medium: snapshot, place: another-building, period: 1 h, lag: 0 h }'
    const one = campus({ copies: `[${nightly}]` })
    const two = campus({ copies: `[${nightly}, ${hourly}]` })
    for (const losses of [burnt(west, 2 * hour), burnt([0, 1, 5], 900), burnt([...west, ...east], day)]) {
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

  test('is one for a consistency group, and each member has it', () => {
    const copies =
      '[{ medium: backup, place: another-site, period: 24 h, lag: 2 h, jobSuccess: 60 %, restoreSuccess: 100 % }]'
    const estate = campus({ copies, product: ', consistency: customer' })
    const { group } = estate.population.services
    const { fate, racks } = fateAfter(estate, burnt([...west, 4], 7 * hour))
    const lost = servicesOf(estate, [...west, 4])
    const common = new Map<number, number>()
    for (const service of lost) {
      if (group[service]! < 0) continue
      const point = common.get(group[service]!) ?? fate.point[service]!
      common.set(group[service]!, point)
      expect(fate.point[service]).toBe(point)
      if (point !== never) expect(newestViable(fate, estate, racks, service, point).point).toBe(point)
    }
    expect(common.size).toBeGreaterThan(20)
  })
})
