/** A building that is given up is emptied of what runs in it. */
import { describe, expect, test } from 'vitest'
import { Ledger, silent } from '../../src/base/ledger.ts'
import { never } from '../../src/damage/damage.ts'
import type { DamageState } from '../../src/damage/state.ts'
import { cause } from '../../src/estate/cause.ts'
import type { Site } from '../../src/estate/site.ts'
import { stage } from '../../src/fire/fire.ts'
import { estateOf, scenarioOf } from '../estate/estateOf.ts'
import { damageAt, outside, quiet, racksOf, stepBeat } from './plant.ts'

/** One floor of 200 m2: a hall and a side room with the racks, and a store that is most of it. */
function depot({ hall = 8, side = 2, hits = '[]', feed = '{ kind: feed }' } = {}): Site {
  return estateOf(
    scenarioOf(`
schema: firebreak/1
name: Depot
assemblies: { block: [{ material: concrete, thickness: 20 cm }] }
buildings:
  depot:
    plan: { width: 20 m, depth: 10 m }
    walls: { assembly: block }
    floors: { assembly: block }
    facade: { assembly: block }
    rooms:
      - { id: store, kind: storage, at: [0 m, 0 m], size: [16 m, 10 m] }
      - { id: hall, kind: it, at: [16 m, 0 m], size: [4 m, 5 m], racks: { count: ${hall}, serversEach: 10 }, sources: [cabinet] }
      - { id: side, kind: it, at: [16 m, 5 m], size: [4 m, 5 m], racks: { count: ${side}, serversEach: 10 } }
  shed:
    plan: { x: 60 m, width: 10 m, depth: 10 m }
    walls: { assembly: block }
    floors: { assembly: block }
    facade: { assembly: block }
    rooms: [{ id: barn, kind: it, at: [0 m, 0 m], size: [10 m, 10 m], racks: { count: 1, serversEach: 10 } }]
power: { units: { feed: ${feed} }, serves: { depot: [feed], shed: [feed] } }
network: { rooms: { A: depot/side }, serves: { shed: [A] } }
ignition: { room: depot/hall, source: cabinet }
secondHits: ${hits}
tiers: { normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d } }
policies: { none: { approach: none } }
products: { all: { share: 100 %, serversEach: 1, data: 10 GB, tiers: { normal: 100 % }, policies: { none: 100 % } } }
population: { customers: 1, services: 1, servicesPerCustomer: 1 }
`),
  ).site
}

const [store, hall, side, barn] = [0, 1, 2, 3] as const
const up = { at: 3000, building: 0, by: -1, do: 'restore-power' } as const

/** Per rack of a room: when it stopped, and when its building was given up. */
function stops({ racks }: DamageState, site: Site, room: number): [number, number][] {
  return racksOf(site, room).map(rack => [racks.downAt[rack]!, racks.givenUpAt[rack]!])
}

const times = <T>(count: number, what: T): T[] => Array.from({ length: count }, () => what)

describe('what still runs in it stops', () => {
  test('when it is lost, though its racks stand, at the second of the flashover within the beat', () => {
    const site = depot()
    const view = quiet(site)
    view.flashoverAt[store] = 1000
    const ledger = new Ledger()
    const state = damageAt(site, view, [990, 1010, 5000], { orders: [up], ledger })
    expect(state.buildings.lostAt[0]).toBe(1000)
    for (const [room, count] of [
      [hall, 8],
      [side, 2],
    ] as const)
      expect(stops(state, site, room)).toEqual(times(count, [1000, 1000]))
    const row = state.racks.downCause[racksOf(site, hall)[0]!]!
    expect(ledger.chain(row).map(each => ledger.kind[each])).toEqual(
      expect.arrayContaining([cause['rack-dark'], cause['written-off'], cause['building-lost']]),
    )
  })

  test('because it is given up, though the same flashover takes its power', () => {
    const site = depot({ feed: '{ kind: feed, room: depot/store }' })
    const view = quiet(site)
    view.flashoverAt[store] = 1000
    const ledger = new Ledger()
    const state = damageAt(site, view, [990, 1010], { ledger })
    expect([...state.rooms.powered]).toEqual([0, 0, 0, 0])
    expect(stops(state, site, side)).toEqual(times(2, [1000, 1000]))
    const [rack] = racksOf(site, side)
    const kinds = ledger.chain(state.racks.downCause[rack!]!).map(each => ledger.kind[each])
    expect(kinds).toContain(cause['written-off'])
    expect(kinds).not.toContain(cause['room-dark'])
  })

  test('when four fifths of its racks have burnt, and its rooms are not lost', () => {
    const site = depot()
    const view = quiet(site)
    view.flashoverAt[hall] = 1000
    const state = damageAt(site, view, [990, 1000, 5000], { orders: [up] })
    expect(stops(state, site, side)).toEqual(times(2, [1000, 1000]))
    // For what it costs, the floor of the store stands.
    expect(state.buildings.writtenOffAt[0]).toBe(Infinity)
    // Power comes back to its rooms, but no computer runs again.
    expect([...state.rooms.running]).toEqual([0, 0, 0, 1])
  })

  test.each([
    ['lost, in vain', store, [0, 0, 0]],
    // All but the hall that burnt.
    ['emptied, but not lost', hall, [1, 0, 1]],
  ] as const)('power that was cut is ordered back for a building that is %s', (_, lit, powered) => {
    const site = depot()
    const view = quiet(site)
    view.flashoverAt[lit] = 1000
    const cut = { ...up, at: 2000, do: 'cut-power' } as const
    const dark = damageAt(site, view, [990, 1010, 2500], { orders: [cut] })
    expect([...dark.rooms.powered.subarray(0, 3)]).toEqual([0, 0, 0])
    const state = damageAt(site, view, [990, 1010, 2500, 5000], { orders: [cut, up] })
    expect([...state.rooms.powered.subarray(0, 3)]).toEqual(powered)
  })

  test('and not when fewer have', () => {
    const site = depot({ hall: 7, side: 3 })
    const view = quiet(site)
    view.flashoverAt[hall] = 1000
    const state = damageAt(site, view, [990, 1000, 5000])
    expect(stops(state, site, side)).toEqual(times(3, [never, never]))
  })

  test('when so many have burnt one by one at the seat, though no room has', () => {
    const site = depot()
    const view = quiet(site)
    view.stage[hall] = stage.burning
    view.smokeAt[hall] = 0
    // A rack burns at 134 kW: eight of the ten are four fifths, seven are not.
    view.hrrActualKw[hall] = 7 * 134
    expect(stops(damageAt(site, view, [30, 60]), site, side)).toEqual(times(2, [never, never]))
    view.hrrActualKw[hall] = 8 * 134
    const ledger = new Ledger()
    view.ignitionCause[hall] = ledger.add(cause.ignition, hall, 0, -1)
    const state = damageAt(site, view, [30, 60], { ledger })
    expect(state.rooms.burntAt[hall]).toBe(Infinity)
    expect(stops(state, site, side)).toEqual(times(2, [30, 30]))
    const chain = ledger.chain(state.racks.downCause[racksOf(site, side)[0]!]!)
    expect(chain.map(row => ledger.kind[row])).toEqual(
      ['rack-dark', 'written-off', 'rack-burnt', 'ignition'].map(kind => cause[kind as keyof typeof cause]),
    )
  })

  test('by a second hit, at its own second, and in no other building', () => {
    const site = depot({ hits: '[{ kind: write-off, building: depot, at: 2000 s }]' })
    const state = damageAt(site, quiet(site), [5000])
    expect(stops(state, site, side)).toEqual(times(2, [2000, 2000]))
    expect(stops(state, site, barn)).toEqual([[never, never]])
    // They keep their power: nobody has to bring it back.
    expect(racksOf(site, side).map(rack => state.racks.unservedAt[rack])).toEqual(times(2, never))
  })
})

test('so does what had stopped before and was repaired: it is told to stop once more', () => {
  const site = depot({ hits: '[{ kind: write-off, building: depot, at: 2000 s }]' })
  const cut = { at: 1000, building: -1, by: -1, do: 'cut-power' } as const
  const { racks } = damageAt(site, quiet(site), [5000], { orders: [cut] })
  const told = (room: number) => racksOf(site, room).map(rack => [racks.downAt[rack], racks.struckAt[rack]])
  expect(told(side)).toEqual(times(2, [1000, 2000]))
  expect(told(barn)).toEqual([[1000, never]])
})

test('its rooms do for the others what they did, until something else takes that', () => {
  const site = depot({ hits: '[{ kind: write-off, building: depot, at: 2000 s }]' })
  const [neighbour] = racksOf(site, barn)
  expect(damageAt(site, quiet(site), [5000]).racks.cutOffAt[neighbour!]).toBe(never)
  const cut = { at: 3000, building: 0, by: -1 } as const
  for (const what of ['cut-power', 'orderly-shutdown'] as const) {
    const state = damageAt(site, quiet(site), [5000], { orders: [{ ...cut, do: what }] })
    expect(state.racks.cutOffAt[neighbour!], what).toBe(3000)
  }
  const view = quiet(site)
  view.flashoverAt[side] = 4000
  expect(damageAt(site, view, [3990, 4000]).racks.cutOffAt[neighbour!]).toBe(4000)
  const state = damageAt(site, quiet(site), [3000])
  const hot = quiet(site)
  // Too hot for what runs in it, and not for its cables.
  hot.upperK[side] = hot.lowerK[side] = 400
  hot.smokeAt[side] = 3000
  stepBeat(state, site, outside(hot), [], 4000, silent)
  expect(state.rooms.equipmentLost[side]).toBe(0)
  expect(state.racks.cutOffAt[neighbour!]).toBe(4000)
})
