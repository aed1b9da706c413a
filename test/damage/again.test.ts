/** Further blows to racks that have already stopped: they matter to repairs finished or under way. */
import { describe, expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { never, type PowerOrder } from '../../src/damage/damage.ts'
import { startDamage } from '../../src/damage/state.ts'
import { cause } from '../../src/estate/cause.ts'
import type { Site } from '../../src/estate/site.ts'
import { stage } from '../../src/fire/fire.ts'
import { damageAt, every, outside, plant, quiet, racksOf, room, simplePower, stepBeat } from './plant.ts'

const hour = 3600
const shutDown: PowerOrder = { at: 500, do: 'orderly-shutdown', building: 1, by: -1 }
const cut: PowerOrder = { at: 5 * hour, do: 'cut-power', building: -1, by: -1 }

/** Steps to each second, after applying its change to `view`. */
function told(
  site: Site,
  changes: readonly (readonly [until: number, change: () => void])[],
  view = quiet(site),
) {
  const state = startDamage(site, new Streams('damage', 0))
  const ledger = new Ledger()
  for (const [until, change] of changes) {
    change()
    stepBeat(state, site, outside(view), [], until, ledger)
  }
  return { ...state, ledger }
}

describe('power and cooling', () => {
  const site = plant({ power: simplePower })
  const [wing] = racksOf(site, room.wing)

  test('are there for racks that were shut down in order, until they are cut', () => {
    const before = damageAt(site, quiet(site), [hour], { orders: [shutDown] })
    expect(before.racks.downAt[wing!]).toBe(500)
    expect(before.racks.unservedAt[wing!]).toBe(never)
    const ledger = new Ledger()
    const { racks } = damageAt(site, quiet(site), [hour, 9 * hour], { orders: [shutDown, cut], ledger })
    expect(racks.downAt[wing!]).toBe(500)
    // The batteries last five minutes.
    expect(racks.unservedAt[wing!]).toBe(5 * hour + 300)
    expect(racks.struckAt[wing!]).toBe(5 * hour + 300)
    expect(ledger.kind[racks.struckCause[wing!]!]).toBe(cause['rack-dark'])
  })

  test('are gone for what stops with them: nothing strikes it again', () => {
    const { racks } = damageAt(site, quiet(site), [hour, 9 * hour], { orders: [cut] })
    expect(racks.unservedAt[wing!]).toBe(racks.downAt[wing!]!)
    expect(racks.struckAt[wing!]).toBe(never)
  })

  test('are gone where a room grew too hot because its only cooling burnt, not where heat came in or louvres closed', () => {
    const chilled = plant({
      cooling: '{ units: { air: { kind: chilled, room: tower/network } }, serves: { tower: [air] } }',
    })
    const [low] = racksOf(chilled, room.low)
    const view = quiet(chilled)
    view.flashoverAt[room.network] = 1000
    const burnt = damageAt(chilled, view, every(30, 2 * hour)).racks
    expect(burnt.downAt[low!]).toBeLessThan(hour)
    expect(burnt.unservedAt[low!]).toBe(burnt.downAt[low!]!)

    const hot = quiet(site)
    hot.stage[room.low] = stage.smoke
    hot.upperK[room.low] = hot.lowerK[room.low] = 273.15 + 60
    const heated = damageAt(site, hot, every(30, hour)).racks
    expect(heated.downAt[low!]).toBeLessThan(hour)
    expect(heated.unservedAt[low!]).toBe(never)

    const free = plant({
      cooling: '{ units: { air: { kind: free, power: switchgear } }, serves: { tower: [air] } }',
      louvres: 'true',
    })
    const [high] = racksOf(free, room.high)
    const shut = quiet(free)
    shut.smokeAt[room.high] = shut.alarmAt[room.high] = 300
    const closed = damageAt(free, shut, every(30, hour)).racks
    expect(closed.downAt[high!]).toBeLessThan(hour)
    expect(closed.unservedAt[high!]).toBe(never)
  })
})

describe('water', () => {
  test('after a pause is another blow once there is enough of it again', () => {
    const site = plant()
    const view = quiet(site)
    const [rack] = racksOf(site, room.wing)
    // 5 l/m2 on 100 m2 wet the room.
    const pour = (litres: number) => () => void (view.waterLitres[room.wing] = litres)
    const steps: [number, () => void][] = [
      [2 * hour, pour(600)],
      [2 * hour + 600, pour(1200)],
      [2 * hour + 1200, pour(5000)],
      [6 * hour, pour(5000)],
      [6 * hour + 60, pour(5400)],
    ]
    const once = told(site, steps, view)
    expect(once.racks.wetAt[rack!]).toBe(2 * hour)
    expect(once.racks.struckAt[rack!]).toBe(never)
    const twice = told(site, [...steps, [6 * hour + 120, pour(5500)]], view)
    expect(twice.racks.wetAt[rack!]).toBe(6 * hour + 120)
    expect(twice.racks.struckAt[rack!]).toBe(6 * hour + 120)
    expect(twice.racks.downAt[rack!]).toBe(2 * hour)
    expect(twice.rooms.wetAt[room.wing]).toBe(2 * hour)
    expect(twice.ledger.kind[twice.racks.struckCause[rack!]!]).toBe(cause['rack-wet'])
  })
  test('of heads after a pause is another blow to the racks under them', () => {
    const site = plant()
    const view = quiet(site)
    // Two heads over 24 of 200 m2 and one of eight racks: 5 l/m2 are 120 l.
    const spray = (litres: number) => () => {
      view.sprayM2[room.high] = 24
      view.sprayLitres[room.high] = view.waterLitres[room.high] = litres
    }
    const steps: [number, () => void][] = [
      [2 * hour, spray(130)],
      [2 * hour + 600, spray(200)],
      [6 * hour, spray(200)],
      [6 * hour + 60, spray(310)],
    ]
    const under = ({ racks }: ReturnType<typeof told>, column: 'wetAt' | 'struckAt') =>
      racksOf(site, room.high)
        .map(rack => racks[column][rack])
        .filter(at => at !== never)
    const once = told(site, steps, view)
    expect([under(once, 'wetAt'), under(once, 'struckAt')]).toEqual([[2 * hour], []])
    const twice = told(site, [...steps, [6 * hour + 120, spray(330)]], view)
    expect(under(twice, 'wetAt')).toEqual([6 * hour + 120])
    expect(under(twice, 'struckAt')).toEqual([6 * hour + 120])
  })
  test('that comes little by little counts from the start, whatever pause there was, until it is enough', () => {
    const site = plant()
    const view = quiet(site)
    const pour = (litres: number) => () => void (view.waterLitres[room.wing] = litres)
    const { rooms } = told(
      site,
      [
        [600, pour(300)],
        [5 * hour, pour(300)],
        [9 * hour, pour(500)],
      ],
      view,
    )
    expect(rooms.wetAt[room.wing]).toBe(9 * hour)
  })
})

describe('soot', () => {
  test('after a pause has to be cleaned again, and stops nothing', () => {
    const site = plant()
    const view = quiet(site)
    const [rack] = racksOf(site, room.wing)
    view.stage[room.wing] = stage.smoke
    const settles = (grams: number) => () => void (view.sootDepositKgM2[room.wing] = grams / 1000)
    const { racks, rooms } = told(
      site,
      [
        [600, settles(0.2)],
        [1200, settles(0.9)],
        [9 * hour, settles(0.95)],
        [9 * hour + 60, settles(1.01)],
      ],
      view,
    )
    expect(racks.sootedAt[rack!]).toBe(9 * hour + 60)
    expect(rooms.sootedAt[room.wing]).toBe(600)
    expect(racks.struckAt[rack!]).toBe(never)
  })
  test('is told when it reaches a worse class, and counts by itself after a pause', () => {
    const site = plant({ chloride: '10 %' })
    const view = quiet(site)
    const [rack] = racksOf(site, room.wing)
    view.stage[room.wing] = stage.smoke
    const settles = (grams: number) => () => void (view.sootDepositKgM2[room.wing] = grams / 1000)
    const first = [
      [600, settles(2)],
      [1200, settles(4)],
      [1800, settles(8)],
    ] as const
    const classes = ({ racks: { sootedAt, corrodedAt, spoiltAt } }: ReturnType<typeof told>) =>
      [sootedAt, corrodedAt, spoiltAt].map(column => column[rack!])
    expect(classes(told(site, first, view))).toEqual([600, 1200, never])
    const later = [9 * hour, settles(11.2)] as const
    expect(classes(told(site, [...first, [2400, settles(9.5)], later], view))).toEqual([9 * hour, 1200, 2400])
    const { racks, ledger } = told(site, [...first, later, [9 * hour + 60, settles(17.5)]], view)
    expect(racks.corrodedAt[rack!]).toBe(9 * hour)
    expect(racks.spoiltAt[rack!]).toBe(9 * hour + 60)
    const spoilt = [...ledger.kind.keys()].filter(row => ledger.kind[row] === cause['rack-spoilt'])
    expect(spoilt.map(row => [ledger.subject[row], ledger.time[row]])).toEqual(
      racksOf(site, room.wing).map(each => [each, 9 * hour + 60]),
    )
  })
  test('that need not be cleaned off yet has no class, and brings the worst with it once it must', () => {
    const usual = plant({ chloride: '10 %' })
    const site = { ...usual, damage: { ...usual.damage, soot: 20 } }
    const view = quiet(site)
    const [rack] = racksOf(site, room.wing)
    view.stage[room.wing] = stage.smoke
    const settles = (grams: number) => () => void (view.sootDepositKgM2[room.wing] = grams / 1000)
    const steps = [[600, settles(19)] as const, [1200, settles(21)] as const]
    for (const [known, at] of [never, 1200].entries()) {
      const { sootedAt, corrodedAt, spoiltAt } = told(site, steps.slice(0, known + 1), view).racks
      expect([sootedAt, corrodedAt, spoiltAt].map(column => column[rack!])).toEqual([at, at, at])
    }
  })
})

describe('heat', () => {
  test('that comes back after a pause strikes what it had stopped', () => {
    const site = plant()
    const view = quiet(site)
    const [rack] = racksOf(site, room.wing)
    view.stage[room.wing] = stage.smoke
    const air = (celsius: number) => () => {
      view.upperK[room.wing] = view.lowerK[room.wing] = celsius + 273.15
    }
    const steps: [number, () => void][] = [
      [60, air(60)],
      [120, air(30)],
      [600, air(60)],
      [660, air(24)],
    ]
    expect(told(site, steps, view).racks.struckAt[rack!]).toBe(never)
    const { racks } = told(site, [...steps, [6 * hour, air(24)], [6 * hour + 30, air(70)]], view)
    expect(racks.downAt[rack!]).toBe(60)
    expect(racks.struckAt[rack!]).toBe(6 * hour + 30)
    expect(racks.unservedAt[rack!]).toBe(never)
  })
})
