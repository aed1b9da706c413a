// Water from the building's own pipes wets what is in the room and below, without any fire.
import { describe, expect, test } from 'vitest'
import { Ledger, silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { never } from '../../src/damage/damage.ts'
import { floorLitres, runOffOf } from '../../src/damage/runOff.ts'
import { reignitions } from '../../src/damage/secondHits.ts'
import { type DamageState, startDamage } from '../../src/damage/state.ts'
import { cause } from '../../src/estate/cause.ts'
import { estateOf, scenarioOf } from '../estate/estateOf.ts'
import { damageAt, outside, plant, quiet, racksOf, room, stepBeat } from './plant.ts'

const hour = 3600
/** A floor is wet from 5 l/m2, and half of the water runs down; the upper hall has 200 m2. */
const leaking = (water: string) =>
  plant({ secondHits: `[{ kind: leak, room: tower/high, at: 1 h, water: ${water} }]` })

function struck(water: string, steps: readonly number[]): DamageState {
  const site = leaking(water)
  return damageAt(site, quiet(site), steps)
}

test.each([[[24 * hour]], [[1800, 5400, 24 * hour]]])(
  'of 4 m3 wets its room and the one below at its own moment, in steps %j',
  steps => {
    const { rooms, racks, power } = struck('4 m3', steps)
    const site = leaking('4 m3')
    expect([rooms.wetAt[room.high], rooms.wetAt[room.low]]).toEqual([hour, hour])
    for (const at of [room.high, room.low]) expect(racks.wetAt[racksOf(site, at)[0]!]).toBe(hour)
    expect(racks.wetAt[racksOf(site, room.wing)[0]!]).toBe(never)
    // The room with the power supply is also below.
    expect(power.lost[site.power.name.indexOf('ups')]).toBe(1)
  },
)

test('of 1.6 m3 wets its room and not the one below, which has 4 l/m2 of it', () => {
  const { rooms } = struck('1.6 m3', [24 * hour])
  expect([rooms.wetAt[room.high], rooms.wetAt[room.low]]).toEqual([hour, Infinity])
})

test('of 0.8 m3 wets nothing', () => {
  expect(struck('0.8 m3', [24 * hour]).rooms.wetAt[room.high]).toBe(Infinity)
})

test.each([[[2 * hour]], [[hour, 2 * hour]], [[1800, 5400, 2 * hour]]])(
  'with which there is enough only later is not counted with what hoses have yet to pour, in steps %j',
  steps => {
    // 300 l from a leak at 1 h and 300 l from hoses by 2 h, on 100 m2.
    const site = plant({ secondHits: '[{ kind: leak, room: wing/hall, at: 1 h, water: 0.3 m3 }]' })
    const view = quiet(site)
    const state = startDamage(site, new Streams('damage', 0))
    for (const until of steps) {
      view.waterLitres[room.wing] = until < 2 * hour ? 0 : 300
      stepBeat(state, site, outside(view), [], until, silent)
    }
    expect(state.rooms.wetAt[room.wing]).toBe(2 * hour)
  },
)

test('is added to what hoses and heads have poured by then', () => {
  // 300 l from a leak at 1 h, on 100 m2. Heads over half of them have poured 4 l/m2: two of the four racks stand there.
  const site = plant({ secondHits: '[{ kind: leak, room: wing/hall, at: 1 h, water: 0.3 m3 }]' })
  const wetAt = (hoses: number, heads: number): number[] => {
    const view = quiet(site)
    view.sprayM2[room.wing] = 50
    view.sprayLitres[room.wing] = heads
    view.waterLitres[room.wing] = hoses + heads
    const { racks } = damageAt(site, view, [1800, 2 * hour])
    return racksOf(site, room.wing)
      .map(rack => racks.wetAt[rack]!)
      .sort((a, b) => a - b)
  }
  expect(wetAt(200, 0)).toEqual([hour, hour, hour, hour])
  expect(wetAt(0, 200)).toEqual([hour, hour, never, never])
  expect(wetAt(0, 90)).toEqual([never, never, never, never])
})

describe('a room of every storey', () => {
  const halls = (hit: string) => {
    const extended = `extends: strasbourg-2021.yaml\nsecondHits: [{ room: "SBG3/hall-{storey}-north", at: 1 h, ${hit} }]`
    return estateOf(scenarioOf(extended)).site
  }
  const norths = [1, 2, 3, 4].map(storey => `SBG3/hall-${storey}-north`)

  test('has the whole leak', () => {
    const site = halls('kind: leak, water: 20 m3')
    const { rooms } = damageAt(site, quiet(site), [2 * hour])
    const leaked = site.rooms.name.filter((_, row) => rooms.leaked[row] === 20_000)
    expect(leaked).toEqual(norths)
    const wetAt = norths.map(name => rooms.wetAt[site.rooms.name.indexOf(name)])
    expect(wetAt).toEqual(norths.map(() => hour))
  })

  test('sends its water down storey by storey', () => {
    const site = halls('kind: re-ignition')
    const { downwards } = runOffOf(site)
    const storeys = Array.from(downwards, row => site.rooms.storey[row]!)
    expect(storeys).toEqual(storeys.toSorted((a, b) => b - a))
    expect(new Set(storeys).size).toBeGreaterThan(3)
    const [top, bottom] = [norths[3]!, norths[0]!].map(name => site.rooms.name.indexOf(name)) as [
      number,
      number,
    ]
    const none = new Float64Array(site.rooms.count)
    const litres = none.slice()
    floorLitres(runOffOf(site), none.with(top, 1000), none, 0.5, litres)
    // Each hall stands over the next, and a half runs on from each.
    expect(litres[bottom]).toBeCloseTo(1000 * 0.5 ** 3, 6)
  })

  test('burns again', () => {
    const site = halls('kind: re-ignition')
    const { hits } = startDamage(site, new Streams('hits', 0))
    expect(reignitions(site, hits).map(({ at, room: row }) => [at, site.rooms.name[row]])).toEqual(
      norths.map(name => [hour, name]),
    )
  })
})

describe('a wet room is put down to', () => {
  /**
   * The cause for which the lower hall gets wet, if a fire in `seat` gets this much hose water and a leak is in
   * `from`.
   */
  function whyLow(seat: number, hoses: number, from: string, leak: string) {
    const site = plant({ secondHits: `[{ kind: leak, room: tower/${from}, at: 1 h, water: ${leak} }]` })
    const ledger = new Ledger()
    const view = quiet(site)
    view.ignitionCause[seat] = ledger.add(cause.ignition, seat, 0, -1)
    view.waterLitres[seat] = hoses
    damageAt(site, view, [1800, 2 * hour], { ledger })
    const wet = [...ledger.kind.keys()].find(
      row => ledger.kind[row] === cause.water && ledger.subject[row] === room.low,
    )
    return ledger.kind[ledger.before[wet!]!]
  }

  // The hall has 100 m2, so 500 l wet it. Half of the water on the floor above runs down, and half of that into the
  // hall.
  test('the leak in it, where the water of the fire runs elsewhere', () =>
    expect(whyLow(room.power, 9000, 'low', '0.6 m3')).toBe(cause['second-hit']))

  test('the leak in it, where less of the fire’s came down', () =>
    expect(whyLow(room.high, 1000, 'low', '0.3 m3')).toBe(cause['second-hit']))

  test('the fire above, where more of that came down', () =>
    expect(whyLow(room.high, 1600, 'low', '0.2 m3')).toBe(cause.ignition))

  test('the fire in it, where less of the leak above came down than hoses poured', () =>
    expect(whyLow(room.low, 400, 'high', '1 m3')).toBe(cause.ignition))

  test('the leak above, where more of that came down', () =>
    expect(whyLow(room.low, 200, 'high', '1.6 m3')).toBe(cause['second-hit']))
})
