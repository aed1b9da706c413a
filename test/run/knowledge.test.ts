import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import type { Occurrence } from '../../src/run/decide.ts'
import { knownBy, knownFrom } from '../../src/run/knowledge.ts'
import { occurrence } from '../../src/run/occurrence.ts'
import { noOrders } from '../../src/run/orders.ts'
import { beginWorld } from '../../src/run/workspace.ts'
import { triggers } from '../../src/scenario/words/trigger.ts'
import { advance } from '../../src/run/world.ts'
import { shipped } from './scenario.ts'

const sinks = { ledger: silent, transitions: { add() {}, rack() {} } }

test('people know later than it happens, and only what has happened', () => {
  const prepared = shipped('two-rooms.yaml')
  const world = beginWorld(prepared, { seed: 'told', replication: 0 }, silent)
  advance(world, noOrders, 6 * 3600, sinks)
  const { site } = world.estate
  const happened = occurrence(world)
  const told = knownBy(world.knowledge, happened, site.buildings.count, world.time)
  expect(told.length).toBeGreaterThan(0)
  for (const { happenedAt, knownAt } of told) {
    expect(knownAt).toBeGreaterThan(happenedAt)
    expect(knownAt).toBeLessThanOrEqual(world.time)
  }
})

test('a rule acts when its event is known, not when it happens', () => {
  const late = shipped('two-rooms.yaml', [
    'decisions=[{ do: call-brigade, after: { event: alarm, delay: 2 min } }]',
  ])
  let alarms = 0
  for (let replication = 0; replication < 10; replication++) {
    const world = beginWorld(late, { seed: 'told', replication }, silent)
    advance(world, noOrders, 6 * 3600, sinks)
    const alarmAt = Math.min(...world.fire.rooms.alarmAt)
    if (alarmAt === Infinity) {
      expect(world.taken[0]!).toBe(Infinity)
      continue
    }
    alarms++
    expect(world.taken[0]!).toBeGreaterThan(alarmAt + 120)
    expect(world.fire.incident.brigadeCalledAt).toBeGreaterThanOrEqual(world.taken[0]!)
  }
  expect(alarms).toBeGreaterThan(0)
})

test('nobody cuts the power for a fire that is known to be out', () => {
  const cut = (unless: string): number => {
    const prepared = shipped('two-rooms.yaml', [
      `decisions=[{ do: call-brigade, at: 3 min }, { do: cut-power, at: 5 h${unless} }]`,
    ])
    const world = beginWorld(prepared, { seed: 'told', replication: 0 }, silent)
    advance(world, noOrders, 8 * 3600, sinks)
    expect(world.fire.incident.outAt).toBeLessThan(3 * 3600)
    return world.taken[1]!
  }
  expect(cut('')).toBe(5 * 3600)
  expect(cut(', unless: fire-out')).toBe(Infinity)
})

test('a brigade that arrives at a fire that is out says so at once', () => {
  const happened =
    (outAt: number): Occurrence =>
    event =>
      event === 'fire-out' ? outAt : event === 'brigade-arrived' ? 1200 : Infinity
  const hour = Float64Array.from(triggers, () => 3600)
  expect(knownFrom(hour, happened(300))('fire-out', -1, -1)).toBeGreaterThan(1200)
  expect(knownFrom(hour, happened(300))('fire-out', -1, -1)).toBeLessThan(1800)
  expect(knownFrom(hour, happened(1500))('fire-out', -1, -1)).toBe(1500 + 3600)
})

test('people may enter once the first building is handed back, be it by its own time, a decision or a player', () => {
  const hours = 3600
  const after = '{ do: evacuate, after: { event: access } }'
  const handedBack = { at: 4 * hours, do: 'release-building', subject: 0, value: 0, by: -1 } as const
  for (const [settings, orders, from] of [
    [[`decisions=[${after}]`], noOrders, 9],
    [[`decisions=[${after}, { do: release-building, building: hut, at: 3 h }]`], noOrders, 3],
    [[`decisions=[${after}]`, 'recovery.buildings={ hut: { access: 2 h } }'], noOrders, 2],
    [[`decisions=[${after}]`], { ...noOrders, recovery: [handedBack] }, 4],
  ] as const) {
    const prepared = shipped('two-rooms.yaml', ['recovery.access=9 h', ...settings])
    for (const hazardOnly of settings.length === 1 && from === 3 ? [false, true] : [false]) {
      const world = beginWorld(prepared, { seed: 'told', replication: 0 }, silent)
      advance(world, orders, (from + 1) * hours, { ...sinks, hazardOnly: () => hazardOnly })
      const row = prepared.scenario.decisions.findIndex(each => each.do === 'evacuate')
      // Word of it takes at most ten minutes.
      expect(world.taken[row]! / hours).toBeGreaterThan(from)
      expect(world.taken[row]! / hours).toBeLessThan(from + 1 / 5)
    }
  }
})

test('an alarm is known once half of the way to a person who acts on it has passed', () => {
  for (const [toPerson, seconds] of [
    ['0 s', 0],
    ['10 min', 300],
  ] as const) {
    const prepared = shipped('two-rooms.yaml', [
      `intervention.detection.toPerson=${toPerson}`,
      'intervention.detection.works=100 %',
      'decisions=[{ do: call-brigade, after: { event: alarm, delay: 2 min } }]',
    ])
    const world = beginWorld(prepared, { seed: 'told', replication: 0 }, silent)
    advance(world, noOrders, 6 * 3600, sinks)
    expect(world.taken[0]!).toBe(Math.min(...world.fire.rooms.alarmAt) + seconds + 120)
  }
})
