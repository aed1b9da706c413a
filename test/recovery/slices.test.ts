/** Whole recoveries: slices of time, transitions, and decisions. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { never } from '../../src/damage/damage.ts'
import { cause } from '../../src/estate/cause.ts'
import { advanceRecovery } from '../../src/recovery/advance.ts'
import { outlet } from '../../src/recovery/outlet.ts'
import { bottlenecks } from '../../src/recovery/told/bottlenecks.ts'
import { bottleneckNames } from '../../src/recovery/state/layout.ts'
import { serviceState, type RecoveryOrder } from '../../src/recovery/recovery.ts'
import { copyRecovery } from '../../src/recovery/state/state.ts'
import { backHours, campus, columns, day, hour, on, recoverFrom, west, type Blow } from './campus.ts'

const copies =
  '[{ medium: replica, place: another-site, period: 0 s, lag: 60 s }, { medium: backup, place: another-site, period: 6 h, lag: 1 h, repository: safe }]'
const estate = campus({
  policies: `bare: { approach: none }, kept: { copies: ${copies} }, moved: { approach: pilot-light, copies: ${copies}, failover: { success: 60 %, attempts: 2, to: lee } }`,
  mix: '{ bare: 30 %, kept: 40 %, moved: 30 % }',
  repositories: '{ safe: { unusable: 0 %, reachable: 10 h, link: vault } }',
  named: `[
    { name: names, customer: Operator, product: machine, tier: urgent, policy: moved, in: [west], needs: [] },
    { name: shop, customer: Operator, product: machine, tier: urgent, policy: kept, in: [yard], needs: [names] } ]`,
  secondHits:
    '[{ kind: power-cut, building: yard, at: 4 d, lasts: 30 h }, { kind: write-off, building: west, at: 6 d }]',
  powerUpFailure: '20 %',
  recovery: 'buildings: { west: { power: 5 d } }',
})

const blows: readonly Blow[] = [
  { racks: [0, 1, 6, 7], at: 400, what: 'soot' },
  { racks: [8], at: 500, what: 'cut off' },
  { racks: [...west, 6, 7, 8, 9], at: 600, what: 'dark' },
  { racks: [0, 1, 2], at: 5000, what: 'burnt' },
]
const orders: readonly RecoveryOrder[] = [
  { at: 2 * hour, do: 'declare-disaster', subject: -1, value: 0, by: -1 },
  { at: 10 * hour, do: 'release-building', subject: 1, value: 0, by: -1 },
  { at: 20 * hour, do: 'add-units', subject: 0, value: 1, by: -1 },
  { at: 2 * day, do: 'set-dispatch', subject: -1, value: 6, by: -1 },
  { at: 2.5 * day, do: 'prioritise', subject: 1, value: 5, by: -1 },
  { at: 3 * day, do: 'buy-servers', subject: -1, value: 4, by: -1 },
]

test('cutting the time into slices changes no column', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 * day }), { maxLength: 30 }), cuts => {
      expect(columns(recoverFrom(estate, blows, { orders, cuts }))).toBe(
        columns(recoverFrom(estate, blows, { orders })),
      )
    }),
    { numRuns: 30 },
  ))

test('telling what happens has no effect on what happens', () => {
  const told = recoverFrom(estate, blows, {
    orders,
    ledger: new Ledger(),
    transitions: { add() {}, rack() {} },
  })
  expect(columns(told)).toBe(columns(recoverFrom(estate, blows, { orders })))
})

test('a copy goes on as the original, and neither disturbs the other', () => {
  // Everything has struck by then, but most is still to come back.
  const stopped = recoverFrom(estate, blows, { orders, horizon: 6 * day })
  const copy = copyRecovery(stopped.recovery)
  const go = (of: typeof copy): void =>
    advanceRecovery(of, { ...stopped, out: outlet(new Ledger()) }, [], 200 * day)
  go(stopped.recovery)
  const whole = columns(stopped)
  expect(columns({ ...stopped, recovery: copy })).not.toBe(whole)
  go(copy)
  expect(columns({ ...stopped, recovery: copy })).toBe(whole)
  expect(columns(recoverFrom(estate, blows, { orders }))).toBe(whole)
})

test('a service is up or down, never twice in a row, and its times agree with its history', () => {
  const history = new Map<number, [number, number][]>()
  const { recovery, fate } = recoverFrom(estate, blows, {
    orders,
    transitions: {
      add: (service, seconds, state) =>
        void history.set(service, [...(history.get(service) ?? []), [seconds, state]]),
      rack() {},
    },
  })
  const out: number[] = [serviceState.down, serviceState.destroyed, serviceState.restoring]
  const isUp = (state: number): boolean => !out.includes(state)
  for (const [service, entries] of history) {
    let up = true
    let since = 0
    let down = 0
    let last = -1
    for (const [seconds, state] of entries) {
      expect(seconds).toBeGreaterThanOrEqual(last)
      last = seconds
      if (up && !isUp(state)) since = seconds
      else if (!up && isUp(state)) down += seconds - since
      up = isUp(state)
    }
    expect(recovery.downSeconds[service]).toBe(down)
    expect(entries[0]![0]).toBe(fate.downAt[service])
    expect(recovery.backAt[service] === never).toBe(!up)
  }
  expect(history.size).toBe(fate.outage.filter(outage => outage !== 0).length)
})

test('a cause is never later than its effect, and every return goes back to the outage', () => {
  const ledger = new Ledger()
  const { recovery } = recoverFrom(estate, blows, { orders, ledger })
  const { time, before, kind } = ledger
  let cutAgain = 0
  let emptied = 0
  for (let row = 0; row < ledger.count; row++)
    if (before[row]! >= 0) expect(time[before[row]!]!).toBeLessThanOrEqual(time[row]! + 1)
  for (const [service, back] of recovery.backAt.entries()) {
    if (back === never) continue
    const chain = ledger.chain(recovery.backCause[service]!)
    expect(chain.length).toBeGreaterThan(1)
    expect(time[chain[0]!]).toBe(back)
    const root = chain.at(-1)!
    const since = recovery.downSince[service]!
    if (since === 4 * day || since === 6 * day) {
      // Power failed, or the building was given up, while it ran.
      expect([cause['rack-dark'], cause['written-off']]).toContain(kind[root])
      expect(time[root]).toBe(since)
      if (since === 4 * day) cutAgain++
      else emptied++
    } else expect(time[root]).toBeLessThanOrEqual(5000)
  }
  expect(cutAgain).toBeGreaterThan(0)
  expect(emptied).toBeGreaterThan(0)
})

test('bottlenecks are named, and their shares of the time add up', () => {
  const { recovery } = recoverFrom(estate, blows, { orders, horizon: 60 * day })
  expect(bottleneckNames(estate)).toHaveLength(recovery.engine.watch.count + 1)
  const found = bottlenecks(estate, recovery)
  const of = (name: string): number => found.find(each => each.name === name)?.boundSeconds ?? 0
  // People could enter the west at 12 h, and its power was back on day 5.
  expect(of('access west')).toBe(12 * hour - 600)
  expect(of('power west')).toBeGreaterThan(3 * day)
  for (const { boundSeconds, topSeconds, waitedSeconds } of found) {
    expect(topSeconds).toBeLessThanOrEqual(boundSeconds + 1e-6)
    expect(waitedSeconds).toBeGreaterThanOrEqual(0)
  }
  expect(found.reduce((sum, each) => sum + each.topSeconds, 0)).toBeLessThanOrEqual(60 * day)
})

test('the bottleneck is what most services wait for at a time', () => {
  const { recovery } = recoverFrom(campus(), [{ racks: west, at: 600, what: 'dark' }])
  // People after 12 h, power after 48 h, then two of six racks at a time for 2 h each: four wait, then two.
  expect(bottlenecks(campus(), recovery).map(({ name, topSeconds }) => [name, topSeconds])).toEqual([
    ['crew', 4 * hour],
    ['access west', 12 * hour - 600],
    ['power west', 36 * hour],
  ])
})

describe('decisions', () => {
  const dark: readonly Blow[] = [{ racks: west, at: 600, what: 'dark' }]
  const last = (given: readonly RecoveryOrder[], crews = campus()): number =>
    backHours(recoverFrom(crews, dark, { orders: given }), west).at(-1)!

  test('more hands finish sooner, and never delay a rack', () => {
    const more: RecoveryOrder = { at: hour, do: 'add-units', subject: 0, value: 4, by: -1 }
    expect(last([])).toBe(54)
    expect(last([more])).toBe(50)
  })

  test('hands that come too late change nothing', () =>
    expect(last([{ at: 60 * hour, do: 'add-units', subject: 0, value: 4, by: -1 }])).toBe(54))

  test('a building released early is worked on early', () => {
    const free = campus({ recovery: 'buildings: { west: { power: 0 h } }' })
    expect(last([], free)).toBe(18)
    expect(last([{ at: 2 * hour, do: 'release-building', subject: 0, value: 0, by: -1 }], free)).toBe(8)
  })

  test.each([
    ['left', [0, 1, 2]],
    ['right', [3, 4, 5]],
  ])('a room with services of a tier that is put first comes first: the %s one', (room, racks) => {
    const named = `[{ name: only, customer: C, product: machine, tier: urgent, policy: bare, in: [west/${room}] }]`
    const { recovery } = recoverFrom(campus({ named }), dark, {
      orders: [
        { at: 700, do: 'set-dispatch', subject: -1, value: 1, by: -1 },
        { at: 800, do: 'prioritise', subject: 0, value: 100, by: -1 },
      ],
    })
    const first = west.filter(rack => recovery.rackBackAt[rack] === 50 * hour)
    expect(first).toHaveLength(2)
    for (const rack of first) expect(racks).toContain(rack)
  })
})

test('one copy more never raises a loss of data, nor does a copy in a place that does not burn', () => {
  const with_ = (list: string): ReturnType<typeof campus> =>
    campus({ policies: `kept: { copies: [${list}] }`, mix: '{ kept: 100 % }' })
  const near = '{ id: near, medium: backup, place: same-building, period: 6 h, lag: 1 h }'
  const far = '{ id: far, medium: backup, place: another-site, period: 24 h, lag: 2 h }'
  const nearElsewhere = near.replace('same-building', 'another-site')
  const lost = (list: string, replication: number): number[] => {
    const { recovery, estate: of } = recoverFrom(with_(list), [{ racks: west, at: 3600, what: 'burnt' }], {
      streams: new Streams('copies', replication),
    })
    return west.flatMap(rack => on(of, rack)).map(service => (recovery.dataBackAt[service] === never ? 1 : 0))
  }
  for (let replication = 0; replication < 5; replication++) {
    const one = lost(near, replication)
    lost(`${near}, ${far}`, replication).forEach((gone, at) => expect(gone).toBeLessThanOrEqual(one[at]!))
    lost(nearElsewhere, replication).forEach((gone, at) => expect(gone).toBeLessThanOrEqual(one[at]!))
  }
})

test('memory used again remembers nothing', () => {
  const fresh = columns(recoverFrom(estate, blows, { orders }))
  const other = recoverFrom(estate, [{ racks: [3, 9], at: 50, what: 'burnt' }]).recovery
  expect(columns(recoverFrom(estate, blows, { orders, used: other }))).toBe(fresh)
})
