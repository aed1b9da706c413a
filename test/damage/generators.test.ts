import { describe, expect, test } from 'vitest'
import { Streams } from '../../src/base/streams.ts'
import { supplyOf } from '../../src/damage/supply.ts'
import { cut, damageAt, day, downAt, plant, quiet, racksOf, room, simplePower } from './plant.ts'

describe('power', () => {
  const [low] = racksOf(plant(), room.low)

  test('of a generator that does not start ends with the batteries', () => {
    const never = plant({ power: simplePower.replace('start: 15 s', 'start: 15 s, starts: 0 %') })
    const state = damageAt(never, quiet(never), [day], { orders: [cut(1000)] })
    expect(downAt(state, low!)).toBe(1600)
  })

  test('of a generator that feeds nothing any more goes off: the site is dead once the batteries are', () => {
    const behind = plant({
      power: simplePower
        .replace('from: [switchgear, generator], store: 10 min', 'from: [panel], store: 10 min')
        .replace(
          '    generator:',
          '    panel: { kind: distribution, from: [switchgear, generator] }\n    generator:',
        ),
    })
    const state = damageAt(behind, quiet(behind), [day], { orders: [cut(1000)] })
    expect(state.powerOffAt).toBe(1600)
    expect(supplyOf(state).siteLive).toBe(0)
  })

  test('from a generator that a room asks for itself comes after its start', () => {
    const direct = plant({
      power: `
  units:
    feed: { kind: feed }
    generator: { kind: generator, start: 15 s, store: 48 h }
  serves: { tower: [feed, generator] }`,
    })
    const state = damageAt(direct, quiet(direct), [1010, 1100], { orders: [cut(1000)] })
    expect(downAt(state, low!)).toBe(1000)
    expect(state.rooms.running[room.low]).toBe(1)
  })

  test.each([
    ['a room', 'tower: [feed, generator]', '{}'],
    [
      'a cooling unit',
      'tower: [feed]',
      '{ units: { chiller: { kind: chilled, room: tower/low, power: generator } }, serves: { wing: [chiller] } }',
    ],
  ])('is not asked of a generator for %s that is lost', (_, serves, cooling) => {
    const site = plant({
      power: `
  units:
    feed: { kind: feed }
    generator: { kind: generator, start: 15 s, store: 48 h }
  serves: { ${serves} }`,
      cooling,
    })
    const generator = site.power.name.indexOf('generator')
    const asked = (lost: readonly number[]): boolean => {
      const view = quiet(site)
      for (const each of lost) view.flashoverAt[each] = 500
      const state = damageAt(site, view, [600, 1010, 1100], { orders: [cut(1000)] })
      return state.power.startsAt[generator]! < Infinity
    }
    const tower = [room.power, room.network, room.low, room.high]
    expect(asked([])).toBe(true)
    expect(asked([room.high])).toBe(true)
    expect(asked(tower)).toBe(false)
  })

  test('starts a generator as often as it is said to', () => {
    const often = plant({ power: simplePower.replace('start: 15 s', 'start: 15 s, starts: 70 %') })
    const runs = 400
    let started = 0
    for (let replication = 0; replication < runs; replication++) {
      const state = damageAt(often, quiet(often), [day], {
        orders: [cut(1000)],
        streams: new Streams('starts', replication),
      })
      if (downAt(state, low!) !== 1600) started++
    }
    expect(Math.abs(started / runs - 0.7)).toBeLessThan(4 * Math.sqrt(0.21 / runs))
  })
})
