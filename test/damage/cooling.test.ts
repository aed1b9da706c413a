import { describe, expect, test } from 'vitest'
import { Ledger, silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { never } from '../../src/damage/damage.ts'
import { startDamage } from '../../src/damage/state.ts'
import type { PowerOrder } from '../../src/damage/damage.ts'
import { cause } from '../../src/estate/cause.ts'
import { stage } from '../../src/fire/fire.ts'
import { damageAt, day, downAt, every, outside, plant, quiet, racksOf, room, stepBeat } from './plant.ts'

describe('cooling', () => {
  const cooled = (kind: string, louvres = 'false') =>
    plant({
      cooling: `{ units: { air: { kind: ${kind}, power: switchgear } }, serves: { tower: [air] } }`,
      louvres,
    })

  test('lost while powered warms a room by its load until its computers shut down', () => {
    const site = cooled('chilled')
    const state = damageAt(site, quiet(site), [day], {
      orders: [{ at: 1000, do: 'cut-power', building: -1, by: -1 }],
    })
    // 40 kW in 300 m3 of air and four racks: 1.2 * 1.012 * 300 + 4 * 190 kJ/K from 24 to 45 degC.
    const seconds = (21 * (1.2 * 1.012 * 300 + 4 * 190)) / 40
    expect(downAt(state, racksOf(site, room.low)[0]!)).toBe(Math.ceil(1000 + seconds))
    expect(downAt(state, racksOf(site, room.wing)[0]!)).toBe(1300)
  })
  test('lost for good does not warm a room whose power is restored: its computers are off', () => {
    const lasting = plant({
      cooling: '{ units: { air: { kind: chilled, room: tower/network } }, serves: { tower: [air] } }',
    })
    const view = quiet(lasting)
    view.flashoverAt[room.network] = 1000
    const restore: PowerOrder = { at: day, do: 'restore-power', building: 0, by: -1 }
    const state = damageAt(lasting, view, [1000, 2 * day], { orders: [restore] })
    const seconds = (21 * (1.2 * 1.012 * 300 + 4 * 190)) / 40
    const [low] = racksOf(lasting, room.low)
    expect(state.rooms.powered[room.low]).toBe(1)
    expect(state.racks.hits[low!]).toBe(1)
    expect(downAt(state, low!)).toBe(Math.ceil(1000 + seconds))
  })
  test('that was back warms the room again when it is lost once more', () => {
    const site = cooled('chilled')
    const at = (seconds: number, verb: PowerOrder['do']): PowerOrder => ({
      at: seconds,
      do: verb,
      building: -1,
      by: -1,
    })
    const orders = [at(1000, 'cut-power'), at(day, 'restore-power'), at(2 * day, 'cut-power')]
    const state = damageAt(site, quiet(site), [3 * day], { orders })
    const seconds = (21 * (1.2 * 1.012 * 300 + 4 * 190)) / 40
    expect(downAt(state, racksOf(site, room.low)[0]!)).toBe(Math.ceil(2 * day + seconds))
  })
  test('by a unit in a room that is not ready comes back with that room', () => {
    const site = plant({
      cooling:
        '{ units: { chiller: { kind: chilled, room: tower/high, power: switchgear } }, serves: { wing: [chiller] } }',
    })
    const view = quiet(site)
    view.flashoverAt[room.power] = 1000
    const orders = [0, 1].map((building): PowerOrder => ({ at: day, do: 'restore-power', building, by: -1 }))
    const readyAt = [0, 0, 0, 5 * day, 0]
    const state = startDamage(site, new Streams('damage', 0), readyAt)
    const cooledBy = (end: number): number => {
      stepBeat(state, site, outside(view), orders, end, silent)
      return state.rooms.cooled[room.wing]!
    }
    expect(cooledBy(2000)).toBe(0)
    expect(cooledBy(2 * day)).toBe(0)
    expect(state.rooms.powered[room.wing]).toBe(1)
    expect(cooledBy(5 * day)).toBe(0)
    expect(cooledBy(5 * day + 1)).toBe(1)
  })
  test('by outside air that is shut out goes on with the next unit that serves the room', () => {
    const cooledBy = (...units: string[]): number => {
      const site = plant({
        cooling: `{ units: { air: { kind: free }, chiller: { kind: chilled } }, serves: { tower: [${units.join(', ')}] } }`,
      })
      const view = quiet(site)
      view.stage[room.low] = stage.smoke
      view.smokeAt[room.low] = 0
      view.sootKgM3[room.low] = 0.01
      return downAt(damageAt(site, view, every(600, day)), racksOf(site, room.low)[0]!)
    }
    expect(cooledBy('air', 'chiller')).toBe(never)
    expect(cooledBy('air')).toBeLessThan(day)
  })
  test('comes back with the power that is brought past a burnt switchgear', () => {
    const site = plant({
      cooling:
        '{ units: { chiller: { kind: chilled, room: wing/hall, power: switchgear } }, serves: { wing: [chiller] } }',
    })
    const view = quiet(site)
    view.flashoverAt[room.power] = 1000
    const restore: PowerOrder = { at: 6 * day, do: 'restore-power', building: 1, by: -1 }
    const ledger = new Ledger()
    const [rack] = racksOf(site, room.wing)
    const state = damageAt(site, view, [2000, 5 * day, 7 * day], { orders: [restore], ledger })
    expect(downAt(state, rack!)).toBe(2300)
    expect(state.rooms.cooled[room.wing]).toBe(1)
    expect(Array.from(ledger.kind)).not.toContain(cause['thermal-shutdown'])
  })

  test.each(['one by one', 'with the room'])('lost stops no computers that have burnt %s', how => {
    const site = plant({
      cooling: '{ units: { chiller: { kind: chilled, room: tower/network } }, serves: { tower: [chiller] } }',
    })
    const view = quiet(site)
    if (how === 'with the room') view.flashoverAt[room.low] = 60
    else {
      view.stage[room.low] = stage.burning
      view.hrrActualKw[room.low] = 10_000
    }
    view.flashoverAt[room.network] = 1000
    const ledger = new Ledger()
    const { racks } = damageAt(site, view, every(30, 7200), { ledger })
    for (const rack of racksOf(site, room.low)) expect(racks.burntAt[rack]).toBeLessThan(100)
    const stopped = [...ledger.kind].flatMap((kind, row) =>
      kind === cause['thermal-shutdown'] ? ledger.subject[row]! : [],
    )
    expect(stopped).toEqual([room.high])
  })

  test('by free air ends when the louvres close on alarm, or smoke comes in', () => {
    const site = cooled('free', 'true')
    const high = racksOf(site, room.high)[0]!
    const view = quiet(site)
    view.smokeAt[room.high] = 300
    view.alarmAt[room.high] = 300
    expect(downAt(damageAt(site, view, every(30, 3600)), high)).toBeLessThan(3600)
    const open = cooled('free')
    expect(downAt(damageAt(open, view, every(30, 3600)), high)).toBe(never)
    view.sootKgM3[room.high] = 2e-3
    expect(downAt(damageAt(open, view, every(30, 3600)), high)).toBeLessThan(3600)
  })
})

describe('the network', () => {
  const network = '{ rooms: { A: tower/network, B: tower/low }, serves: { wing: [A, B] } }'
  test('is lost when the last of the alternatives is', () => {
    const site = plant({ network })
    const [rack] = racksOf(site, room.wing)
    const view = quiet(site)
    view.flashoverAt[room.network] = 100
    expect(damageAt(site, view, [200]).racks.cutOffAt[rack!]).toBe(never)
    view.flashoverAt[room.low] = 150
    const state = damageAt(site, view, [200])
    expect(state.racks.cutOffAt[rack!]).toBe(200)
    expect(state.racks.downAt[rack!]).toBe(never)
  })
  test('a room is cut off without any room it needs', () => {
    const site = plant({ needs: '[tower/low, tower/power]' })
    const view = quiet(site)
    view.flashoverAt[room.low] = 150
    expect(damageAt(site, view, [200]).racks.cutOffAt[racksOf(site, room.wing)[0]!]).toBe(200)
  })
})

describe('the record', () => {
  const order = (at: number, verb: PowerOrder['do'], building: number): PowerOrder => ({
    at,
    do: verb,
    building,
    by: -1,
  })
  const rows = ({ kind, subject, time }: Ledger, of: number): number[][] =>
    Array.from(kind, (each, row) => [each, subject[row]!, time[row]!])
      .filter(([each]) => each === of)
      .map(row => row.slice(1))

  test('(found) on a generator alone runs from before the fire, until its fuel is gone', () => {
    const alone = plant({
      power: `
  units:
    feed: { kind: feed }
    gen: { kind: generator, start: 15 s, store: 48 h }
  serves: { tower: [feed], wing: [feed] }`,
      cooling: '{ units: { air: { kind: chilled, power: gen } }, serves: { tower: [air] } }',
    })
    const [low] = racksOf(alone, room.low)
    expect(downAt(damageAt(alone, quiet(alone), [day]), low!)).toBe(never)
    // 40 kW in 300 m3 of air and four racks: 1.2 * 1.012 * 300 + 4 * 190 kJ/K from 24 to 45 degC.
    const seconds = (21 * (1.2 * 1.012 * 300 + 4 * 190)) / 40
    expect(downAt(damageAt(alone, quiet(alone), [5 * day]), low!)).toBe(Math.ceil(2 * day + seconds))
  })

  test('(found) in a building whose power is cut stops, though what feeds it stands elsewhere', () => {
    const fed = plant({
      power: `
  units:
    feed: { kind: feed }
  serves: { tower: [feed], wing: [feed] }`,
      cooling:
        '{ units: { chiller: { kind: chilled, room: tower/network, power: feed } }, serves: { wing: [chiller] } }',
    })
    const [rack] = racksOf(fed, room.wing)
    const ledger = new Ledger()
    const orders = [order(1000, 'cut-power', 0)]
    expect(downAt(damageAt(fed, quiet(fed), [day], { orders, ledger }), rack!)).toBeLessThan(7200)
    const [cut] = rows(ledger, cause['power-cut'])
    expect(cut).toEqual([0, 1000])
    const lost = ledger.kind.indexOf(cause['cooling-lost'])
    expect(ledger.kind[ledger.before[lost]!]).toBe(cause['power-cut'])
    expect(downAt(damageAt(fed, quiet(fed), [day]), rack!)).toBe(never)
  })

  test('tells a loss once, however many rooms suffer it, and again only after it came back', () => {
    const site = plant({
      cooling:
        '{ units: { chiller: { kind: chilled, power: switchgear } }, serves: { tower: [chiller], wing: [chiller] } }',
      network: '{ rooms: { A: tower/network }, serves: { tower: [A], wing: [A] } }',
    })
    const ledger = new Ledger()
    damageAt(site, quiet(site), [5 * day], {
      ledger,
      orders: [
        order(1000, 'orderly-shutdown', 0),
        order(2000, 'cut-power', -1),
        order(20_000, 'restore-power', -1),
        order(40_000, 'cut-power', -1),
      ],
    })
    expect(rows(ledger, cause['cooling-lost'])).toEqual([
      [0, 2000],
      [0, 40_000],
    ])
    // First stopped in order; back with the power, and lost again when the generator that carries it runs out of fuel.
    const [stopped, dry, ...more] = rows(ledger, cause['network-lost'])
    expect(stopped).toEqual([room.network, 1000])
    expect(dry![1]).toBeGreaterThan(40_000 + 2 * day)
    expect(more).toEqual([])
  })

  test('of a power cut names the building, or the whole site', () => {
    const site = plant({ secondHits: '[{ kind: power-cut, at: 9 d, lasts: 12 h, building: wing }]' })
    const ledger = new Ledger()
    damageAt(site, quiet(site), [20 * day], { ledger, orders: [order(1000, 'cut-power', -1)] })
    expect(rows(ledger, cause['power-cut'])).toEqual([
      [-1, 1000],
      [1, 9 * day],
    ])
  })
})
