/** Restores that fail their verification: the point before is tried, and the data is older by as much. */
import { describe, expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { never } from '../../src/damage/damage.ts'
import { cause } from '../../src/estate/cause.ts'
import { dataLossKind } from '../../src/fate/fate.ts'
import { retryOutlook } from '../../src/recovery/plan/retry.ts'
import { fateRestored } from '../../src/recovery/settle/fateRestored.ts'
import { campus, hour, on, recoverFrom, west, type Story } from './campus.ts'

const at = 100 * hour

function burnt(
  failure: string,
  { kept = 30, point = 'newest', near = false, more = '', data = '1 GB' } = {},
): Story {
  const copy = (id: string, period: number, repository: string): string =>
    `{ id: ${id}, medium: backup, place: another-site, period: ${period} h, lag: 0 s, retention: ${kept * period} h, jobSuccess: 100 %, restoreSuccess: 100 %, repository: ${repository} }`
  const copies = [copy('often', 6, 'far'), ...(near ? [copy('seldom', 48, 'hand')] : [])]
  const estate = campus({
    policies: `kept: { copies: [${copies.join(', ')}], verifyFailure: ${failure} }`,
    mix: '{ kept: 100 % }',
    repositories: '{ far: { unusable: 0 %, reachable: 20 d }, hand: { unusable: 0 % } }',
    recovery: `maxTries: 20`,
    services: 480,
    stock: 100,
    data,
    restoring: `point: ${point}${more}`,
  })
  return recoverFrom(estate, [{ racks: west, at, what: 'burnt' }])
}

const lostOf = ({ fate, recovery }: Story) => fateRestored(fate, recovery)
const services = ({ estate }: Story): number[] => west.flatMap(rack => on(estate, rack))

describe('verification', () => {
  test('that never fails leaves the newest point', () => {
    const story = burnt('0 %')
    expect(lostOf(story)).toBe(story.fate)
  })

  test('that always fails leaves nothing: services come back empty', () => {
    const story = burnt('100 %')
    const { dataLoss, point } = lostOf(story)
    for (const service of services(story)) {
      expect(dataLoss[service]).toBe(dataLossKind.permanent)
      expect(point[service]).toBe(never)
      expect(story.recovery.dataBackAt[service]).toBe(never)
      expect(story.recovery.backAt[service]).not.toBe(never)
    }
  })

  test('that always fails brings nothing back where lost services are not replaced empty', () => {
    const story = burnt('100 %', { more: ', emptyReplacement: false' })
    for (const service of services(story)) expect(story.recovery.backAt[service]).toBe(never)
  })

  test('goes back point by point, as often and as far as the outlook says', () => {
    const failure = 0.4
    const story = burnt('40 %')
    const { dataLossSeconds, point } = lostOf(story)
    const steps = services(story).map(service => {
      const older = story.fate.point[service]! - point[service]!
      expect(older % (6 * hour)).toBe(0)
      expect(dataLossSeconds[service]).toBe(at - point[service]!)
      return older / (6 * hour)
    })
    const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length
    const { age } = retryOutlook(failure, 1, 0, 1)
    // Geometric distribution: the number of failures has variance q / (1 - q)^2.
    const error = Math.sqrt(failure / ((1 - failure) * (1 - failure)) / steps.length)
    expect(Math.abs(mean - age)).toBeLessThan(4 * error)
  })

  test('of a copy that is made all the time leaves nothing: its newest state alone is kept', () => {
    const estate = campus({
      policies:
        'kept: { copies: [{ medium: backup, place: another-site, period: 0 s, lag: 60 s, jobSuccess: 100 %, restoreSuccess: 100 % }], verifyFailure: 50 % }',
      mix: '{ kept: 100 % }',
      services: 480,
      stock: 100,
      data: '1 GB',
    })
    const story = recoverFrom(estate, [{ racks: west, at, what: 'burnt' }])
    const { dataLoss, dataLossSeconds } = lostOf(story)
    const hit = services(story)
    const lost = hit.filter(service => dataLoss[service] === dataLossKind.permanent)
    // Half of them, within four standard errors.
    expect(Math.abs(lost.length - hit.length / 2)).toBeLessThan(4 * Math.sqrt(hit.length / 4))
    for (const service of hit) if (!lost.includes(service)) expect(dataLossSeconds[service]).toBe(60)
  })

  test('takes the time of each try', () => {
    const story = burnt('40 %', { data: '10 MB' })
    const { point } = lostOf(story)
    for (const service of services(story)) {
      const tries = 1 + (story.fate.point[service]! - point[service]!) / (6 * hour)
      const took = story.recovery.ownBackAt[service]! - (at + 20 * 24 * hour)
      // 10 MB, alone in a second at 10 MB/s, or for all 240 in 24 s at 100 MB/s; and an hour to verify.
      expect(took).toBeGreaterThanOrEqual(tries * (hour + 1))
      expect(took).toBeLessThanOrEqual(tries * (hour + 24))
    }
  })

  test('has no further to go than points are kept', () => {
    const story = burnt('60 %', { kept: 2 })
    const { dataLoss, point } = lostOf(story)
    const ends = services(story).map(service =>
      dataLoss[service] === dataLossKind.permanent
        ? 'none'
        : (story.fate.point[service]! - point[service]!) / (6 * hour),
    )
    expect(new Set(ends)).toEqual(new Set([0, 1, 'none']))
  })

  test('that fails more often never leaves newer data', () => {
    const ages = (failure: string): number[] => {
      const story = burnt(failure)
      const { dataLoss, dataLossSeconds } = lostOf(story)
      return services(story).map(service =>
        dataLoss[service] === dataLossKind.permanent ? Infinity : dataLossSeconds[service]!,
      )
    }
    const [seldom, often] = [ages('20 %'), ages('50 %')]
    seldom.forEach((age, nth) => expect(often[nth]).toBeGreaterThanOrEqual(age))
  })
})

test('a point at hand is chosen over a newer one far away, and what it costs in data is counted', () => {
  const [newest, soonest] = [
    burnt('0 %', { near: true }),
    burnt('0 %', { near: true, point: 'reachable-first' }),
  ]
  const [a, b] = [lostOf(newest), lostOf(soonest)]
  let older = 0
  for (const service of services(newest)) {
    expect(b.dataLossSeconds[service]!).toBeGreaterThanOrEqual(a.dataLossSeconds[service]!)
    if (b.dataLossSeconds[service] === a.dataLossSeconds[service]) continue
    older++
    expect(soonest.recovery.backAt[service]!).toBeLessThan(newest.recovery.backAt[service]!)
  }
  expect(older).toBeGreaterThan(0)
})

test('an older point is read from the copy it is on, over the link of its repository', () => {
  const copy = (id: string, period: number, repository: string): string =>
    `{ id: ${id}, medium: backup, place: another-site, period: ${period} h, lag: 0 s, retention: ${period} h, jobSuccess: 100 %, restoreSuccess: 100 %, repository: ${repository} }`
  const estate = campus({
    policies: `kept: { copies: [${copy('often', 6, 'thick')}, ${copy('seldom', 48, 'thin')}], verifyFailure: 100 % }`,
    mix: '{ kept: 100 % }',
    repositories:
      '{ thick: { unusable: 0 %, link: vault }, thin: { unusable: 0 %, link: wire, reachable: 20 d } }',
    vault:
      '1 GB/s, stream: 10 MB/s }, wire: { bandwidth: 1 GB/s, stream: 1 MB/s }, spare: { bandwidth: 1 GB/s',
    data: '1 GB',
  })
  const ledger = new Ledger(1024)
  const { recovery } = recoverFrom(estate, [{ racks: [0], at, what: 'burnt' }], { ledger })
  const ends = on(estate, 0).map(service => recovery.ownBackAt[service]! - at)
  // Without an older point: 13 h to the first server, one or two hours to provision, then the verification. With one,
  // it is read from day 20 on.
  const late = 20 * 24 * hour + 1000 + hour
  // If the newest point is the distant one, the older one comes after it: 100 s to read, an hour to verify.
  const both = late + 100 + hour
  expect(new Set(ends.filter(end => end > 20 * 24 * hour))).toEqual(new Set([late, both]))

  // The chain names the wait: for the older copy, from the failed verification to day 20.
  for (const service of on(estate, 0)) {
    if (recovery.ownBackAt[service] !== at + late) continue
    const rows: number[] = []
    for (let row = recovery.backCause[service]!; row >= 0; row = ledger.before[row]!) rows.push(row)
    const reached = rows.find(row => ledger.kind[row] === cause['copy-reached'])!
    const { kind } = estate.population.copies
    expect(estate.policy.copyKinds.name[kind[ledger.subject[reached]!]!]).toContain('seldom')
    expect(ledger.timeOf(reached)).toBe(at + 20 * 24 * hour)
    // The row before is the failed verification of the newer point.
    const before = ledger.before[reached]!
    expect(ledger.kind[before]).toBe(cause['not-verified'])
    const failed = ledger.timeOf(before)
    expect(ledger.lasted[reached]).toBe(Math.fround(at + 20 * 24 * hour - failed))
  }
})
