import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { noOrders } from '../../src/run/orders.ts'
import { advance, unrecorded } from '../../src/run/world.ts'
import { beginWorld } from '../../src/run/workspace.ts'
import { drawSensors, happenedAt, noticesOf } from '../../src/run/notices.ts'
import { shipped } from '../run/scenario.ts'

const prepared = shipped('exercises/night-shift.yaml')
const world = beginWorld(prepared, { seed: '1', replication: 0 }, silent)
const { estate } = world
const spec = { delay: 20, missing: 0.1, falseAlarms: 3 }
const draw = (seed: string) => drawSensors(estate, new Streams(seed, 0), spec, 14_000)

test('one alarm in ten never arrives, and the others are late by half to twice the usual time', () => {
  let rooms = 0
  let never = 0
  for (let seed = 0; seed < 40; seed++)
    for (const delay of draw(String(seed)).delay) {
      rooms++
      if (delay === Infinity) never++
      else {
        expect(delay).toBeGreaterThanOrEqual(10)
        expect(delay).toBeLessThanOrEqual(40)
      }
    }
  // Four standard deviations of a share of a tenth.
  expect(Math.abs(never / rooms - 0.1)).toBeLessThan(4 * Math.sqrt((0.1 * 0.9) / rooms))
})

test('a draw belongs to the name of its room: other false alarms move none of them', () => {
  const { delay, falseAlarms } = draw('1')
  const more = drawSensors(estate, new Streams('1', 0), { ...spec, falseAlarms: 9 }, 14_000)
  expect(more.delay).toEqual(delay)
  expect(more.falseAlarms.slice(0, 3)).toEqual(falseAlarms)
  for (const { rooms, at } of more.falseAlarms) {
    expect(new Set(rooms).size).toBe(rooms.length)
    expect(rooms.map(room => estate.site.rooms.detector[room])).toEqual(rooms.map(() => 1))
    expect(at).toBeGreaterThan(0)
    expect(at).toBeLessThan(14_000)
  }
})

test('a false alarm sounds in a room without smoke, and looks like any other', () => {
  const sensors = {
    delay: new Float64Array(estate.site.rooms.count).fill(20),
    falseAlarms: [{ rooms: [3, 4], at: 0 }],
  }
  expect(Math.min(...world.fire.rooms.alarmAt)).toBe(Infinity)
  expect(noticesOf(world, sensors)).toEqual([
    { event: 'alarm', from: 'panel', subject: estate.site.rooms.name[3], knownAt: 0 },
  ])
})

test('a false alarm sounds in the next room if its own has alarmed, burns, is full of smoke, or is lost', () => {
  const { site } = estate
  const elsewhere = Array.from(site.rooms.building.keys()).find(
    room => site.rooms.building[room] !== site.rooms.building[3],
  )!
  const sensors = {
    delay: new Float64Array(site.rooms.count).fill(Infinity),
    falseAlarms: [{ rooms: [3, elsewhere], at: 60 }],
  }
  const heard = (happen: (own: typeof world) => void) => {
    const own = beginWorld(prepared, { seed: '1', replication: 0 }, silent)
    own.time = 3600
    happen(own)
    return noticesOf(own, sensors).flatMap(({ event, subject }) => (event === 'alarm' ? [subject] : []))
  }
  const { name } = site.rooms
  for (const times of ['alarmAt', 'ignitedAt', 'smokeAt'] as const) {
    expect(heard(own => (own.fire.rooms[times][3] = 60))).toEqual([name[elsewhere]])
    expect(heard(own => (own.fire.rooms[times][3] = 61))).toEqual([name[3]])
    expect(heard(own => own.fire.rooms[times].fill(60))).toEqual([])
  }
  expect(heard(own => (own.damage.buildings.lostAt[site.rooms.building[3]!] = 60))).toEqual([name[elsewhere]])
})

/** The battery room after an hour with only these decisions. */
function hour(decisions: string) {
  const room = shipped('exercises/battery-room.yaml', [
    `decisions=${decisions}`,
    'power.cutOff={ exists: true, works: 100 % }',
  ])
  const own = beginWorld(room, { seed: '28', replication: 0 }, silent)
  advance(own, noOrders, 3600, unrecorded)
  const quiet = { delay: new Float64Array(own.estate.site.rooms.count).fill(Infinity), falseAlarms: [] }
  return { own, dark: noticesOf(own, quiet).filter(({ event }) => event === 'power-cut') }
}

test('one building cut at its switch is told of by its name, and the site is not said to be dark', () => {
  const { own, dark } = hour('[{ do: cut-power, building: center, where: switch, at: 10 min }]')
  expect(dark).toEqual([
    { event: 'power-cut', from: 'people', subject: 'center', knownAt: expect.any(Number) },
  ])
  expect(dark[0]!.knownAt).toBeGreaterThan(600)
  expect(dark[0]!.knownAt).toBeLessThanOrEqual(660)
  expect(happenedAt(own, 'power-cut', 'center')).toBe(600)
  expect(happenedAt(own, 'power-cut', 'center/hall-1')).toBe(600)
  expect(happenedAt(own, 'power-cut', 'power-annex')).toBe(null)
  expect(happenedAt(own, 'power-cut')).toBe(null)
})

test('what goes dark with the whole site is told of once', () => {
  const { dark } = hour('[{ do: cut-power, where: switch, at: 10 min }]')
  expect(dark.map(({ subject }) => subject)).toEqual([undefined])
})

test('a building that has its power back and is cut again is told of again', () => {
  const { own, dark } = hour(
    `[{ do: cut-power, building: center, where: switch, at: 10 min },
      { do: restore-power, building: center, at: 20 min },
      { do: cut-power, building: center, where: switch, at: 30 min }]`,
  )
  expect(dark.map(({ subject }) => subject)).toEqual(['center', 'center'])
  // As late as the first time.
  expect(dark[1]!.knownAt - dark[0]!.knownAt).toBeCloseTo(20 * 60, 6)
  expect(happenedAt(own, 'power-cut', 'center')).toBe(600)
})

test('a site that has its power back and is cut again is told of again, once', () => {
  const { dark } = hour(
    `[{ do: cut-power, where: switch, at: 10 min }, { do: restore-power, at: 20 min }, { do: cut-power, where: switch, at: 30 min }]`,
  )
  expect(dark.map(({ subject }) => subject)).toEqual([undefined, undefined])
})

test('a building that is cut again with the whole site is not told of beside it, though the site is dark for the first time', () => {
  const { own, dark } = hour(
    `[{ do: cut-power, building: center, where: switch, at: 10 min },
      { do: restore-power, building: center, at: 20 min },
      { do: cut-power, where: switch, at: 30 min }]`,
  )
  expect(dark.map(({ subject }) => subject)).toEqual(['center', undefined])
  expect(happenedAt(own, 'power-cut')).toBe(1800)
})

test('a rule may wait for one building to be dark', () => {
  const told = (building: string): number =>
    hour(
      `[{ do: cut-power, building: ${building}, where: switch, at: 10 min }, { do: evacuate, after: { event: power-cut, in: center } }]`,
    ).own.taken[1]!
  expect(told('center')).toBeGreaterThan(600)
  expect(told('center')).toBeLessThanOrEqual(660)
  expect(told('power-annex')).toBe(Infinity)
})
