/**
 * The size of a restore: the full backup and the increments since, each the size of the changes since the one before.
 */
import { expect, test } from 'vitest'
import { never } from '../../src/damage/damage.ts'
import { noPoint } from '../../src/fate/schedule/newestPoint.ts'
import { shareRead } from '../../src/fate/points/readSize.ts'
import { burnt, campus, day, fateAfter, hour, servicesOf, west } from './campus.ts'
import { newestViable } from './newestViable.ts'

interface Walked {
  readonly point: number
  readonly share: number
}

/** The points of each service from the newest back, at most `most`, with the size of a restore of each. */
function walked(copy: string, changes = '10 %', most = 100, many = 400): Walked[][] {
  const estate = campus({
    copies: `[{ place: another-site, lag: 1 h, restoreSuccess: 100 %, ${copy} }]`,
    product: `, dailyChange: ${changes}`,
    services: many,
  })
  const { fate, racks } = fateAfter(estate, burnt(west, 5 * hour))
  return servicesOf(estate, west).map(service => {
    const points: Walked[] = []
    let next = newestViable(fate, estate, racks, service, never)
    while (next.point !== noPoint && points.length < most) {
      points.push({ point: next.point, share: shareRead(fate, estate, service, next) })
      next = newestViable(fate, estate, racks, service, next.point - 1)
    }
    return points
  })
}

test('the full alone, or a tenth more for each daily increment after it, back to the full before', () => {
  const services = walked('medium: backup, period: 24 h, retention: 30 d, incrementals: 6, jobSuccess: 100 %')
  const counts = new Map<number, number>()
  for (const points of services) {
    expect(points).toHaveLength(30)
    for (const [nth, { share, point }] of points.entries()) {
      const older = points[nth + 1]
      const increments = Math.round((share - 1) * 10)
      expect(share).toBeCloseTo(1 + 0.1 * increments, 12)
      if (older === undefined) continue
      expect(point - older.point).toBe(day)
      expect(older.share).toBeCloseTo(increments === 0 ? 1.6 : share - 0.1, 12)
    }
    const first = Math.round((points[0]!.share - 1) * 10)
    counts.set(first, (counts.get(first) ?? 0) + 1)
  }
  // The day of the full is drawn uniformly: 29 of 200 services each.
  expect([...counts.keys()].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6])
  for (const count of counts.values()) expect(Math.abs(count - 200 / 7)).toBeLessThan(4 * Math.sqrt(200 / 7))
})

test('where jobs failed the next one that did not holds what changed since the last', () => {
  const services = walked('medium: backup, period: 12 h, retention: 20 d, incrementals: 5, jobSuccess: 70 %')
  let gaps = 0
  for (const points of services)
    for (const [nth, { share, point }] of points.entries()) {
      const older = points[nth + 1]
      // That point is from before the full that this one depends on.
      if (older === undefined || (point - older.point) / (12 * hour) > Math.round((share - 1) / 0.05))
        continue
      expect(share - older.share).toBeCloseTo((0.1 * (point - older.point)) / day, 12)
      if (point - older.point > 12 * hour) gaps++
    }
  expect(gaps).toBeGreaterThan(100)
})

test('a differential holds each change once: with the full at most twice the data', () => {
  const copy =
    'medium: backup, period: 24 h, retention: 30 d, incrementals: 4, differential: true, jobSuccess: 100 %'
  const shares = new Set(walked(copy, '40 %').flatMap(points => points.map(({ share }) => share.toFixed(6))))
  expect([...shares].sort()).toEqual(['1.000000', '1.400000', '1.800000', '2.000000'])
})

test.each([
  'medium: backup, period: 24 h, retention: 5 d, jobSuccess: 100 %',
  'medium: replica, period: 0 s',
])('what is no chain is read once: %s', copy => {
  const shares = walked(copy, '10 %', 3).flatMap(points => points.map(({ share }) => share))
  expect(new Set(shares)).toEqual(new Set([1]))
})

test('where the full failed the next good job is read alone, as a full', () => {
  const copy = 'medium: backup, period: 12 h, retention: 12 h, incrementals: 5, jobSuccess: 70 %'
  const newest = walked(copy, '10 %', 1, 4000).flatMap(points => points.map(({ share }) => share))
  const alone = newest.filter(share => Math.abs(share - 1) < 1e-12).length / newest.length
  // The full was due 0 to 5 jobs ago with equal chances, and every job since except the newest has failed.
  const expected = [0, 1, 2, 3, 4, 5].reduce((sum, jobs) => sum + Math.pow(0.3, jobs), 0) / 6
  const error = Math.sqrt((expected * (1 - expected)) / newest.length)
  expect(Math.abs(alone - expected)).toBeLessThan(4 * error)
})
