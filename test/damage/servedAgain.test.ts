/** Power and cooling that return by themselves: racks that had lost them need nobody to restore them. */
import { describe, expect, test } from 'vitest'
import { never, type PowerOrder } from '../../src/damage/damage.ts'
import { stage } from '../../src/fire/fire.ts'
import { damageAt, every, plant, quiet, racksOf, room } from './plant.ts'

const minute = 60
const hour = 3600

/**
 * The wing has batteries for 10 min and an outdoor generator that starts in 15 min; the fire destroys the switchgear
 * that feeds them.
 */
const late = `
  units:
    feed: { kind: feed }
    switchgear: { kind: switchgear, room: tower/power, from: [feed] }
    ups: { kind: ups, room: wing/hall, from: [switchgear, generator], store: 10 min }
    generator: { kind: generator, start: 15 min, store: 8 h }
  serves: { tower: [switchgear], wing: [ups] }`
const site = plant({ power: late })
const [wing] = racksOf(site, room.wing)
const [low] = racksOf(site, room.low)
const lostAt = 100
/** The generator is started when the switchgear is lost. */
const back = lostAt + 15 * minute

function fire() {
  const view = quiet(site)
  view.flashoverAt[room.power] = lostAt
  return view
}

describe('a generator that starts when the batteries are empty', () => {
  test('serves again what it feeds, and nothing else', () => {
    const { racks, rooms } = damageAt(site, fire(), every(20, hour))
    expect(racks.downAt[wing!]).toBe(lostAt + 10 * minute)
    expect(racks.unservedAt[wing!]).toBe(lostAt + 10 * minute)
    expect(racks.servedAgainAt[wing!]).toBe(back)
    expect(rooms.running[room.wing]).toBe(1)
    expect(racks.unservedAt[low!]).toBe(lostAt)
    expect(racks.servedAgainAt[low!]).toBe(never)
  })

  test('is told of at its moment, whatever the steps are', () => {
    const { racks } = damageAt(site, fire(), [lostAt, hour])
    expect(racks.servedAgainAt[wing!]).toBe(back)
  })

  test('leaves them dark once more, for good, when its fuel and then the batteries are spent', () => {
    const { racks } = damageAt(site, fire(), every(30 * minute, 10 * hour))
    const spent = back + 8 * hour + 10 * minute
    // The loss is noticed at the end of its step, half an hour after ignition.
    const seen = 30 * minute - lostAt
    expect(racks.downAt[wing!]).toBe(spent + seen)
    expect(racks.unservedAt[wing!]).toBe(spent + seen)
    expect(racks.servedAgainAt[wing!]).toBe(never)
    expect(racks.hits[wing!]).toBe(2)
  })

  test('brings nothing back where somebody has cut the power, until it is given back', () => {
    const cut: PowerOrder = { at: 5 * minute, do: 'cut-power', building: 1, by: -1 }
    const inside = plant({ power: late.replace('generator: { kind', 'generator: { room: wing/hall, kind') })
    const { racks } = damageAt(inside, fire(), every(20, hour), { orders: [cut] })
    expect(racks.unservedAt[wing!]).toBe(lostAt + 10 * minute)
    expect(racks.servedAgainAt[wing!]).toBe(never)
    // The order that restores the power brings the rack back, so it is not served again by itself.
    const orders = [cut, { ...cut, at: 40 * minute, do: 'restore-power' as const }]
    expect(damageAt(inside, fire(), every(20, hour), { orders }).racks.servedAgainAt[wing!]).toBe(never)
  })

  test('brings nothing back in a room where the fire took what carries power', () => {
    const feeds = plant({ power: late.replace('ups: { kind: ups, room: wing/hall', 'ups: { kind: ups') })
    const view = fire()
    expect(damageAt(feeds, view, every(20, hour)).racks.servedAgainAt[wing!]).toBe(back)
    // Hotter than cables withstand, 205 degC, but below 250 degC, which burns a rack.
    view.stage[room.wing] = stage.smoke
    view.upperK[room.wing] = view.lowerK[room.wing] = 273.15 + 230
    const { racks, rooms } = damageAt(feeds, view, every(20, hour))
    expect(rooms.powered[room.wing]).toBe(1)
    expect(racks.burntAt[wing!]).toBe(never)
    expect(racks.unservedAt[wing!]).toBe(lostAt + 10 * minute)
    expect(racks.servedAgainAt[wing!]).toBe(never)
  })
})

test('cooling that comes back with a generator serves again what it cooled', () => {
  const cooled = plant({
    power: `
  units:
    feed: { kind: feed }
    switchgear: { kind: switchgear, room: tower/power, from: [feed] }
    chill: { kind: distribution, from: [switchgear, generator] }
    generator: { kind: generator, start: 40 min, store: 48 h }
  serves: { tower: [switchgear], wing: [feed] }`,
    cooling: '{ units: { air: { kind: chilled, power: chill } }, serves: { wing: [air] } }',
  })
  const view = quiet(cooled)
  view.flashoverAt[room.power] = lostAt
  const { racks } = damageAt(cooled, view, every(20, 2 * hour))
  // It is too hot within minutes: 40 kW in a room of 10 m by 10 m.
  expect(racks.downAt[wing!]).toBeLessThan(40 * minute)
  expect(racks.unservedAt[wing!]).toBe(racks.downAt[wing!]!)
  expect(racks.servedAgainAt[wing!]).toBe(lostAt + 40 * minute)
})

test('a cut that follows the fire is over for racks whose room has its power again', () => {
  const after = plant({
    power: late,
    secondHits: '[{ kind: power-cut, building: wing, at: 2 h, lasts: 3 h }]',
  })
  const { racks } = damageAt(after, quiet(after), [hour, 9 * hour])
  expect(racks.unservedAt[wing!]).toBe(2 * hour + 10 * minute)
  expect(racks.servedAgainAt[wing!]).toBe(5 * hour)
})
