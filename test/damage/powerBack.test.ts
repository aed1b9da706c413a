import { describe, expect, test } from 'vitest'
import { cut, damageAt, day, downAt, plant, quiet, racksOf, room } from './plant.ts'

describe('power', () => {
  const site = plant()
  const [low] = racksOf(site, room.low)
  const [wing] = racksOf(site, room.wing)

  test('brought back and cut again is a second hit', () => {
    const hits = plant({ secondHits: '[{ kind: power-cut, at: 9 d, lasts: 12 h, building: wing }]' })
    const restore = cut(6 * day, -1, 'restore-power')
    const once = damageAt(hits, quiet(hits), [5 * day, 7 * day], { orders: [cut(1000), restore] })
    expect(downAt(once, wing!)).toBe(1300)
    const twice = damageAt(hits, quiet(hits), [5 * day, 7 * day, 20 * day], { orders: [cut(1000), restore] })
    expect(downAt(twice, wing!)).toBe(9 * day + 300)
    expect(twice.racks.hits[wing!]).toBe(2)
    expect(twice.racks.hits[low!]).toBe(1)
    // Power was never restored, so the second hit changes nothing.
    const dark = damageAt(hits, quiet(hits), [20 * day], { orders: [cut(1000)] })
    expect(downAt(dark, wing!)).toBe(1300)
  })

  test('and cut again leaves a building, and the site, dark once more each time, and only then', () => {
    // Without batteries; the wing is fed from the tower, and is live as long as its room is.
    const bare = plant({
      power:
        '{ units: { feed: { kind: feed }, board: { kind: switchgear, room: tower/power, from: [feed] } }, serves: { tower: [board], wing: [board] } }',
    })
    const [tower, wingRow, all] = [0, 1, -1] as const
    const hour = 3600
    const orders = [
      cut(hour),
      cut(2 * hour, all, 'restore-power'),
      cut(3 * hour, wingRow),
      cut(4 * hour, wingRow, 'restore-power'),
      cut(5 * hour),
      cut(6 * hour, wingRow, 'orderly-shutdown'),
    ]
    const ends = [1.5, 2.5, 3.5, 4.5, 5.5, 7].map(hours => hours * hour)
    const { darkAgain, powerOffAt, buildings } = damageAt(bare, quiet(bare), ends, { orders })
    expect([powerOffAt, ...buildings.darkAt]).toEqual([hour, hour, hour])
    expect(darkAgain).toEqual([wingRow, 3 * hour, tower, 5 * hour, wingRow, 5 * hour, all, 5 * hour])
  })

  test('of a site that says nothing of its power is there', () => {
    const silent = plant({ power: '{}' })
    expect(damageAt(silent, quiet(silent), [day]).supply.siteLive).toBe(1)
  })

  test.each([
    ['one after the other', 5, 3, 4, [1, 0, 1, 0, 1]],
    ['one into the other', 5, 7, 4, [1, 0, 0, 0, 1]],
    ['one within the other', 5, 9, 1, [1, 0, 0, 0, 1]],
  ])('cut twice, %s, is back when the last cut ends', (_, at, lasts, second, runs) => {
    const hits = plant({
      secondHits: `[{ id: a, kind: power-cut, at: ${at} d, lasts: ${lasts} d, building: wing }, { id: b, kind: power-cut, at: 10 d, lasts: ${second} d, building: wing }]`,
    })
    const ends = [4, 7, 9, 10.5, 15].map(days => days * day)
    expect(ends.map(end => damageAt(hits, quiet(hits), [end]).rooms.running[room.wing])).toEqual(runs)
    const apart = damageAt(hits, quiet(hits), [15 * day]).racks
    expect(apart.hits[wing!]).toBe(runs[2] === 1 ? 2 : 1)
    expect(apart.downAt[wing!]).toBe((runs[2] === 1 ? 10 : 5) * day + 300)
  })

  test('brought back to one building is no outage anew of another that stays dark, and burns later', () => {
    const hits = plant({ secondHits: '[{ kind: power-cut, at: 5 d, lasts: 3 d, building: wing }]' })
    const view = quiet(hits)
    view.flashoverAt[room.low] = 9 * day
    const { racks } = damageAt(hits, view, [10 * day], { orders: [cut(1000, 0)] })
    expect(racks.burntAt[low!]).toBe(9 * day)
    expect([racks.downAt[low!], racks.hits[low!]]).toEqual([1000 + 600, 1])
  })

  test('ordered back while it is cut once more is no outage anew of what burns before that ends', () => {
    const hits = plant({ secondHits: '[{ kind: power-cut, at: 5 d, lasts: 3 d, building: wing }]' })
    const view = quiet(hits)
    view.flashoverAt[room.wing] = 7 * day
    const { racks } = damageAt(hits, view, [7.5 * day], { orders: [cut(6 * day, 1, 'restore-power')] })
    expect(racks.burntAt[wing!]).toBe(7 * day)
    expect([racks.downAt[wing!], racks.hits[wing!]]).toEqual([5 * day + 300, 1])
  })

  test('brought back while it is cut once more is back when that ends, and stays', () => {
    const hits = plant({ secondHits: '[{ kind: power-cut, at: 5 d, lasts: 3 d, building: wing }]' })
    const orders = [cut(1000, 1), cut(6 * day, 1, 'restore-power')]
    const runs = [5, 7, 9].map(
      end => damageAt(hits, quiet(hits), [end * day], { orders }).rooms.running[room.wing],
    )
    expect(runs).toEqual([0, 0, 1])
  })
})
