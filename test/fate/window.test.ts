/**
 * A backup window: by hand for one night, against a calendar walked day by day, and against the same copies without
 * one.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bits, Streams } from '../../src/base/streams.ts'
import { isGoodJob } from '../../src/fate/schedule/jobFailures.ts'
import { newestPoint, noPoint } from '../../src/fate/schedule/newestPoint.ts'
import { shareRead } from '../../src/fate/points/readSize.ts'
import { ageQuantile, lossWindow } from '../../src/fate/outlook/lossWindow.ts'
import { type Draws, drawsOf, type Schedules, schedulesOf } from '../../src/fate/schedule/schedules.ts'
import { burnt, campus, day, fateAfter, hour, servicesOf, west } from './campus.ts'

const minute = 60
const sure = 'jobSuccess: 100 %, restoreSuccess: 100 %'

/** Ages in minutes of what 2,000 services had left when their hall burnt at 00:47, an hour after ignition. */
function agesAt0047(copy: string): number[] {
  const copies = `[{ medium: backup, place: another-site, ${copy}, ${sure} }]`
  const estate = campus({ copies, services: 4000, start: '2024-03-01T23:47+01:00' })
  const { fate } = fateAfter(estate, burnt(west, hour))
  const ages = servicesOf(estate, west).map(service => fate.dataLossSeconds[service]! / minute)
  expect(ages.length).toBeGreaterThan(1900)
  return ages
}
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
/** Whether a mean is within four standard errors of what it should be. */
function expectMean(values: readonly number[], mean: number, sd: number): void {
  expect(Math.abs(meanOf(values) - mean)).toBeLessThan((4 * sd) / Math.sqrt(values.length))
}

test('a fire at 00:47 finds those backed up tonight, and those of last night', () => {
  // Opened at 22:00, 2 h 47 min ago: of 480 minutes, 167 - 30 were long enough ago for a job of half an hour.
  const ages = agesAt0047('window: 22:00-06:00, period: 24 h, lag: 30 min')
  const tonight = ages.filter(age => age <= 167)
  const lastNight = ages.filter(age => age > 167)
  const share = (167 - 30) / 480
  expectMean(
    ages.map(age => (age <= 167 ? 1 : 0)),
    share,
    Math.sqrt(share * (1 - share)),
  )
  // Tonight's are 30 min to 2 h 47 min old. Last night's window closed at 06:00, 18 h 47 min ago, and its oldest
  // that is still the newest started at 00:17, as the job of tonight at 00:17 just did.
  expect(Math.min(...tonight)).toBeGreaterThanOrEqual(30)
  expect(Math.min(...lastNight)).toBeGreaterThan(1127)
  expect(Math.max(...lastNight)).toBeLessThanOrEqual(24 * 60 + 30)
  expectMean(tonight, (30 + 167) / 2, (167 - 30) / Math.sqrt(12))
  expectMean(lastNight, (1127 + 1470) / 2, (1470 - 1127) / Math.sqrt(12))
})

test('without a window the same fire finds every age from half an hour to a day and a half hour', () => {
  const ages = agesAt0047('period: 24 h, lag: 30 min')
  expectMean(ages, 30 + 720, 1440 / Math.sqrt(12))
  expect(ages.some(age => age > 300 && age < 1000)).toBe(true)
})

test('weekly jobs are spread over the seven nights, within the window of each', () => {
  const ages = agesAt0047('window: 22:00-06:00, period: 7 d, lag: 0 s')
  const nights = Array.from(
    { length: 8 },
    (_, night) => ages.filter(age => age <= 167 + 1440 * night && age > 167 + 1440 * night - 480).length,
  )
  // All ages lie in the windows of the last eight nights: of the oldest, what tonight's has not yet reached.
  expect(nights.reduce((sum, count) => sum + count, 0)).toBe(ages.length)
  const shares = [167 / 480, 1, 1, 1, 1, 1, 1, 313 / 480].map(part => part / 7)
  for (const [night, share] of shares.entries()) {
    const error = Math.sqrt((share * (1 - share)) / ages.length)
    expect(Math.abs(nights[night]! / ages.length - share), `night ${night}`).toBeLessThan(4 * error)
  }
})

interface Plan {
  readonly copy: string
  readonly start: string
  readonly seed: string
}

function scheduleOf({ copy, start, seed }: Plan): { schedules: Schedules; draws: Draws[] } {
  const copies = `[{ id: b, medium: backup, place: another-site, ${copy} }]`
  const schedules = schedulesOf(campus({ copies, start, services: 40 }).policy, new Streams(seed, 0))
  return { schedules, draws: drawsOf(schedules) }
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

test('the newest point is that of a calendar walked day by day', () => {
  fc.assert(
    fc.property(
      fc.record({
        opens: fc.integer({ min: 0, max: 1439 }),
        length: fc.integer({ min: 1, max: 1439 }),
        days: fc.integer({ min: 1, max: 9 }),
        lagMinutes: fc.integer({ min: 0, max: 3000 }),
        success: fc.constantFrom(100, 100, 60),
        // About the ends of months and years, and 29 February.
        month: fc.constantFrom([2024, 1, 29], [2023, 1, 28], [2021, 11, 31], [2022, 3, 30], [2000, 1, 29]),
        second: fc.integer({ min: 0, max: 86_399 }),
        offset: fc.constantFrom('Z', '+01:00', '-09:30'),
        lossAt: fc.integer({ min: 0, max: 40 * day }),
        seed: fc.string({ maxLength: 3 }),
        key: fc.nat(),
      }),
      ({ opens, length, days, lagMinutes, success, month, second, offset, lossAt, seed, key }) => {
        const [year, of, date] = month as [number, number, number]
        const ignition = Date.UTC(year, of, date, 0, 0, second) / 1000
        const start = new Date(1000 * ignition).toISOString().slice(0, 19) + offset
        const { schedules, draws } = scheduleOf({
          copy: `window: ${clock(opens)}-${clock((opens + length) % 1440)}, period: ${days} d, lag: ${lagMinutes} min, retention: 60 d, jobSuccess: ${success} %, restoreSuccess: 100 %`,
          start,
          seed,
        })
        // The windows one after the other, as dates by the clock of the site: number 0 is the first to open at
        // ignition or later.
        const openings: number[] = []
        for (let each = -130; each < 130; each++)
          openings.push(Date.UTC(year, of, date + each, 0, opens) / 1000)
        const first = openings.findIndex(at => at >= ignition)
        // The second within the window, and the day by the rest.
        const drawn = (bits(draws[0]!.phase, key) / 0x100000000) * length * 60
        const ownDay = Math.floor((drawn % 1) * days)
        const starts = openings
          .filter((_, nth) => (((nth - first - ownDay) % days) + days) % days === 0)
          .map(at => at + Math.floor(drawn))
        const since = starts.filter(at => at >= ignition)[0]!
        const kept = starts
          .filter(at => at + lagMinutes * 60 <= ignition + lossAt)
          .slice(-Math.floor(60 / days))
          .filter(at =>
            isGoodJob(draws[0]!.job, key, Math.round((at - since) / (days * day)), schedules.jobSuccess[0]!),
          )
        const found = newestPoint(schedules, draws, { kind: 0, key, scheduleKey: key }, lossAt, lossAt)
        expect(found).toBe(kept.length === 0 ? noPoint : kept.at(-1)! - ignition)
        // And by the wall clock itself it started in the window.
        if (found === noPoint) return
        const at = new Date(1000 * (ignition + found))
        const after = (at.getUTCHours() * 60 + at.getUTCMinutes() - opens + 1440) % 1440
        expect(after).toBeLessThan(length)
      },
    ),
    { numRuns: 200 },
  )
})

test.each([1, 3])(
  'over all times of day the ages with a window are those of the closed form, every %i days',
  days => {
    const { schedules, draws } = scheduleOf({
      copy: `window: 22:00-06:00, period: ${days} d, lag: 30 min, ${sure}`,
      start: '2024-03-01T23:47+01:00',
      seed: 'any time',
    })
    const count = 4000
    const ages = Array.from({ length: count }, (_, nth) => {
      const lossAt = 20 * day + Math.floor(((nth + 0.5) / count) * days * day)
      const key = 7919 * nth
      return lossAt - newestPoint(schedules, draws, { kind: 0, key, scheduleKey: key }, lossAt, lossAt)
    })
    const expected = lossWindow(days * day, 30 * minute)
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(expected.min)
    expect(Math.max(...ages)).toBeLessThan(expected.max)
    expectMean(ages, expected.mean, Math.sqrt(expected.variance))
    for (const part of [0.1, 0.25, 0.5, 0.75, 0.9]) {
      const within = ages.map(age => (age <= ageQuantile(expected, part) ? 1 : 0))
      expectMean(within, part, Math.sqrt(part * (1 - part)))
    }
  },
)

test('a window moves when jobs start, and no other luck', () => {
  const start = '2024-03-01T23:47+01:00'
  const copy = 'period: 24 h, lag: 0 s, incrementals: 6, jobSuccess: 60 %, restoreSuccess: 70 %'
  const free = scheduleOf({ copy, start, seed: 'luck' })
  const windowed = scheduleOf({ copy: `window: 22:00-06:00, ${copy}`, start, seed: 'luck' })
  let none = 0
  for (let key = 0; key < 500; key++) {
    const [one, other] = [free, windowed].map(({ schedules, draws }) =>
      newestPoint(schedules, draws, { kind: 0, key, scheduleKey: key }, 0, 0),
    ) as [number, number]
    if (one === noPoint) none++
    // Which job of the past was the last good one whose chain can be read.
    if (one === noPoint) expect(other).toBe(noPoint)
    else expect(Math.floor(other / day)).toBe(Math.floor(one / day))
  }
  expect(none).toBeGreaterThan(50)
  expect(none).toBeLessThan(250)
})

test('a restore reads the full and what changed since, night by night', () => {
  const copies = `[{ medium: backup, place: another-site, window: 22:00-06:00, period: 24 h, lag: 0 s, incrementals: 2, ${sure} }]`
  const estate = campus({ copies, start: '2024-03-01T00:47+01:00', product: ', dailyChange: 10 %' })
  const { fate } = fateAfter(estate, burnt(west, hour))
  const seen = new Map<number, number>()
  for (const service of servicesOf(estate, west)) {
    const [copy, point] = [fate.copy[service]!, fate.point[service]!]
    const read = (before: number): number =>
      Math.round(100 * shareRead(fate, estate, service, { copy, point: point - before * day }))
    // Any three nights in a row hold a full, and each increment after it 10 % more.
    expect([read(0), read(1), read(2)].sort((a, b) => a - b)).toEqual([100, 110, 120])
    expect(read(3)).toBe(read(0))
    seen.set(read(0), (seen.get(read(0)) ?? 0) + 1)
  }
  expect([...seen.keys()].sort((a, b) => a - b)).toEqual([100, 110, 120])
})
