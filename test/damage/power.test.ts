import { describe, expect, test } from 'vitest'
import { digestOf } from '../../src/base/digest.ts'
import { never, rackState } from '../../src/damage/damage.ts'
import { changedRacks, copyDamage, type DamageState } from '../../src/damage/state.ts'
import { supplyOf } from '../../src/damage/supply.ts'
import {
  cut,
  damageAt,
  day,
  downAt,
  every,
  outside,
  plant,
  quiet,
  racksOf,
  room,
  simplePower,
  stepBeat,
} from './plant.ts'

function columns({ racks, buildings, rooms, power }: DamageState): string {
  const { state, downAt, darkAt, sootedAt, wetAt, burntAt, cutOffAt, hits, corrodedAt, spoiltAt } = racks
  return digestOf(
    state,
    downAt,
    darkAt,
    sootedAt,
    wetAt,
    burntAt,
    cutOffAt,
    hits,
    corrodedAt,
    spoiltAt,
    buildings.lostAt,
    buildings.writtenOffAt,
    rooms.running,
    power.live,
  )
}

describe('power', () => {
  const site = plant()
  const [low] = racksOf(site, room.low)
  const [wing] = racksOf(site, room.wing)

  test('stays on while nothing happens', () => {
    const state = damageAt(site, quiet(site), [day])
    expect(changedRacks(state)).toHaveLength(0)
    expect(supplyOf(state).siteLive).toBe(1)
  })

  test('cut upstream leaves each building to its batteries, and what generators carry to their fuel', () => {
    const state = damageAt(site, quiet(site), [3 * day], { orders: [cut(1000)] })
    // The generator is started at once and delivers after 15 s, bridged by the batteries; after 48 h of fuel the
    // batteries carry again.
    expect(downAt(state, low!)).toBe(1000 + 15 + 2 * day + 600)
    expect(downAt(state, wing!)).toBe(1000 + 300)
    expect(state.powerOffAt).toBe(1000 + 15 + 2 * day + 600)
    expect(state.racks.state[wing!]).toBe(rackState.dark)
  })

  test('takes intact buildings down by the cut of the site', () => {
    const noGenerator = plant({ power: simplePower.replace(', generator]', ']') })
    const state = damageAt(noGenerator, quiet(noGenerator), [day], { orders: [cut(1000)] })
    for (let rack = 0; rack < noGenerator.racks.count; rack++)
      expect(state.racks.state[rack]).toBe(rackState.dark)
    expect(supplyOf(state).siteLive).toBe(0)
    expect(state.powerOffAt).toBe(1600)
  })

  test('by the switch, if there is one that works, is off everywhere at once', () => {
    const switched = plant({ power: `${simplePower}\n  cutOff: { exists: true, works: 100 % }` })
    const state = damageAt(switched, quiet(switched), [day], { orders: [cut(1000, -1, 'cut-off')] })
    for (let rack = 0; rack < switched.racks.count; rack++) expect(downAt(state, rack)).toBe(1000)
    expect(state.powerOffAt).toBe(1000)
    expect(
      changedRacks(damageAt(site, quiet(site), [day], { orders: [cut(1000, -1, 'cut-off')] })),
    ).toHaveLength(0)
  })

  test('cut to one building spares the other', () => {
    const state = damageAt(site, quiet(site), [day], { orders: [cut(1000, 1)] })
    expect(downAt(state, wing!)).toBe(1300)
    expect(downAt(state, low!)).toBe(never)
    expect([...state.buildings.darkAt]).toEqual([Infinity, 1300])
  })

  test('is off once every building has been cut off, though the feed before their doors lives', () => {
    // The wing is fed from the tower's switchgear and has 5 min of its own batteries, the tower 10 min.
    const both = damageAt(site, quiet(site), [day], { orders: [cut(1000, 0)] })
    expect(supplyOf(both).siteLive).toBe(1)
    expect(downAt(both, wing!)).toBe(1300)
    expect(both.powerOffAt).toBe(1600)
    expect([...both.buildings.darkAt]).toEqual([1600, 1300])
    expect(damageAt(site, quiet(site), [day], { orders: [cut(2000, 1)] }).powerOffAt).toBe(Infinity)
  })

  test('of a room that no unit is named for ends with the last unit of the site', () => {
    const named = plant({
      power: simplePower.replace('serves: { tower: [ups]', 'serves: { tower/low: [ups]'),
    })
    const state = damageAt(named, quiet(named), [3 * day], { orders: [cut(1000)] })
    const end = 1000 + 15 + 2 * day + 600
    for (const at of [room.low, room.high]) expect(downAt(state, racksOf(named, at)[0]!)).toBe(end)
    expect([...supplyOf(state).buildingLive]).toEqual([0, 0])
    expect(state.powerOffAt).toBe(end)
  })

  test('runs the pumps of a room whose own units burn, until nothing in the building is live', () => {
    const own = plant({
      power: `
  units:
    feed: { kind: feed }
    switchgear: { kind: switchgear, room: tower/power, from: [feed] }
    batteries: { kind: ups, room: tower/low, from: [switchgear], store: 10 min }
  serves: { tower: [switchgear], tower/low: [batteries], wing: [switchgear] }`,
    })
    const view = quiet(own)
    view.flashoverAt[room.low] = 700
    const burnt = damageAt(own, view, [720])
    expect(burnt.rooms.powered[room.low]).toBe(0)
    expect([...supplyOf(burnt).suppressionPower]).toEqual([1, 1, 1, 1, 1])
    const power = (pumpNeedsPower: boolean) => {
      const { intervention } = own
      const suppression = { ...intervention.suppression, pumpNeedsPower }
      const one = { ...own, intervention: { ...intervention, suppression } }
      return [...supplyOf(damageAt(one, view, [720, 2000], { orders: [cut(1000)] })).suppressionPower]
    }
    expect(power(true)).toEqual([0, 0, 0, 0, 0])
    // For a pump on the town main, with a diesel engine, or fed ahead of the switch.
    expect(power(false)).toEqual([1, 1, 1, 1, 1])
    expect(own.intervention.suppression.pumpNeedsPower).toBe(false)
  })

  test('is lost with the room its switchgear stands in, everywhere it feeds', () => {
    const view = quiet(site)
    view.flashoverAt[room.power] = 700
    const state = damageAt(site, view, [600, 720, day])
    // The tower's batteries burn with the switchgear; the wing has its own.
    expect(downAt(state, low!)).toBe(720)
    expect(downAt(state, wing!)).toBe(720 + 300)
    expect(supplyOf(state).siteLive).toBe(1)
  })

  test('shut down in order stops computers and nothing else', () => {
    const state = damageAt(site, quiet(site), [day], { orders: [cut(500, 0, 'orderly-shutdown')] })
    expect(downAt(state, low!)).toBe(500)
    expect(downAt(state, wing!)).toBe(never)
    expect(supplyOf(state).siteLive).toBe(1)
  })

  test('shut down in order in one room leaves the others of its building running', () => {
    const order = { ...cut(500, 0, 'orderly-shutdown'), room: room.low }
    const state = damageAt(site, quiet(site), [day], { orders: [order] })
    expect(downAt(state, low!)).toBe(500)
    expect(downAt(state, racksOf(site, room.high)[0]!)).toBe(never)
  })

  test('shut down in order in the second in which power returns automatically is down, unless somebody restores it', () => {
    const off = cut(500, 0, 'orderly-shutdown')
    const back = cut(500, 0, 'restore-power')
    const runs = (...orders: ReturnType<typeof cut>[]): number | undefined =>
      damageAt(site, quiet(site), [day], { orders }).rooms.running[room.low]
    expect(runs({ ...back, cutKeeps: 100 }, off)).toBe(0)
    expect(runs(cut(100, 0), { ...back, ends: 100 }, off)).toBe(0)
    expect(runs(back, off)).toBe(1)
  })

  test('changes at its own moments: steps of any length give the same', () => {
    const hits = plant({
      cooling: '{ units: { chiller: { kind: chilled, power: switchgear } }, serves: { tower: [chiller] } }',
      network: '{ rooms: { A: tower/network }, serves: { wing: [A] } }',
      secondHits:
        '[{ kind: power-cut, at: 100000 s, lasts: 2 h }, { kind: write-off, at: 150000 s, building: wing }]',
    })
    const orders = [cut(997), cut(60_000, -1, 'restore-power'), cut(20_000, 1, 'orderly-shutdown')]
    const whole = columns(damageAt(hits, quiet(hits), [200_000], { orders }))
    for (const step of [37, 600, 43_210])
      expect(columns(damageAt(hits, quiet(hits), every(step, 200_000), { orders }))).toBe(whole)
  })

  test('goes on from a copy of the state as it would have', () => {
    const orders = [cut(1000)]
    const state = damageAt(site, quiet(site), [1100], { orders })
    const copy = copyDamage(state)
    stepBeat(state, site, outside(quiet(site)), orders, 3 * day, { add: () => -1 } as never)
    expect(columns(copy)).not.toBe(columns(state))
    stepBeat(copy, site, outside(quiet(site)), orders, 3 * day, { add: () => -1 } as never)
    expect(columns(copy)).toBe(columns(state))
  })
})
