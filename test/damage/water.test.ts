import { describe, expect, test } from 'vitest'
import { never, rackState } from '../../src/damage/damage.ts'
import { damageAt, plant, quiet, racksOf, room, simplePower } from './plant.ts'

describe('water', () => {
  const site = plant()
  test('runs down to the rooms below by the share they lie under', () => {
    const view = quiet(site)
    // 20 l/m2 on the 200 m2 above; half runs down: 10 l/m2 on each room below, which is wet from 5.
    view.waterLitres[room.high] = 4000
    const { racks } = damageAt(site, view, [60])
    for (const at of [room.high, room.low])
      for (const rack of racksOf(site, at)) expect(racks.wetAt[rack]).toBe(60)
    expect(racks.state[racksOf(site, room.wing)[0]!]).toBe(rackState.intact)
  })
  test('too little for the room below wets only its own', () => {
    const view = quiet(site)
    view.waterLitres[room.high] = 1500
    const { racks } = damageAt(site, view, [60])
    expect(racks.wetAt[racksOf(site, room.high)[0]!]).toBe(60)
    expect(racks.wetAt[racksOf(site, room.low)[0]!]).toBe(never)
  })
  test('from sprinkler heads wets the racks under them, and what runs off below; beside them it stays dry', () => {
    const view = quiet(site)
    // Two heads cover 24 of 200 m2, so one of eight racks. They pour 6 l/m2 there (limit 5); 0.4 l/m2 runs down.
    view.sprayM2[room.high] = 24
    view.sprayLitres[room.high] = view.waterLitres[room.high] = 24 * 6
    const { racks, rooms } = damageAt(site, view, [60, 120])
    const wet = (at: number) => racksOf(site, at).filter(rack => racks.wetAt[rack] !== never).length
    expect(racksOf(site, room.high)).toHaveLength(8)
    expect([wet(room.high), wet(room.low)]).toEqual([1, 0])
    expect(rooms.equipmentLost[room.high]).toBe(0)
    view.sprayLitres[room.high] = view.waterLitres[room.high] = 24 * 4
    expect(damageAt(site, view, [60]).racks.wetAt.every(at => at === never)).toBe(true)
    // Over the whole floor: every rack is wet.
    view.sprayM2[room.high] = 200
    view.sprayLitres[room.high] = view.waterLitres[room.high] = 200 * 6
    const all = damageAt(site, view, [60])
    for (const rack of racksOf(site, room.high)) expect(all.racks.wetAt[rack]).toBe(60)
    // And so is what else stands there, whether or not there are racks.
    view.sprayM2[room.power] = 50
    view.sprayLitres[room.power] = view.waterLitres[room.power] = 50 * 6
    expect(damageAt(site, view, [60]).rooms.equipmentLost[room.power]).toBe(1)
  })
  test('from heads over every rack takes what else stands in the room, and only then', () => {
    const moved = plant({ power: simplePower.replace('room: wing/hall', 'room: tower/high') })
    const [wing] = racksOf(moved, room.wing)
    // Over 175 of 200 m2 are seven of eight racks, over 180 a part of the eighth.
    const under = (m2: number): [number, number] => {
      const view = quiet(moved)
      view.sprayM2[room.high] = m2
      view.sprayLitres[room.high] = view.waterLitres[room.high] = m2 * 6
      const { rooms, racks } = damageAt(moved, view, [60, 120])
      return [rooms.equipmentLost[room.high]!, racks.downAt[wing!]!]
    }
    expect(under(175)).toEqual([0, never])
    expect(under(180)).toEqual([1, 60])
  })
  test('on switchgear takes the power with it', () => {
    const view = quiet(site)
    view.waterLitres[room.power] = 500
    const state = damageAt(site, view, [60, 3600])
    expect(state.racks.downAt[racksOf(site, room.wing)[0]!]).toBe(60 + 300)
  })
})
