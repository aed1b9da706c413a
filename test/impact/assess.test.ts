/** Compares the figures of an impact with counts made in the slow, obvious way from the same tables. */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { never, rackState } from '../../src/damage/damage.ts'
import { dataLossKind, outageKind } from '../../src/fate/fate.ts'
import { assess } from '../../src/impact/assess.ts'
import { curveHours } from '../../src/impact/grid.ts'
import { aftermath } from '../../src/run/aftermath.ts'
import { noOrders } from '../../src/run/orders.ts'
import { runReplication } from '../../src/run/replication.ts'
import { beginWorld, createWorkspace } from '../../src/run/workspace.ts'
import { advance } from '../../src/run/world.ts'
import { shipped } from '../run/scenario.ts'

const prepared = shipped('two-rooms.yaml')
const { horizon } = prepared.scenario
const { curves, held } = createWorkspace(prepared)
const sinks = { ledger: silent, transitions: curves }
const world = beginWorld(prepared, { seed: 'impact', replication: 1 }, silent)
advance(world, noOrders, horizon, sinks)
const impact = assess(world.estate, aftermath(world), curves, held, horizon)
const { fate, recovery } = world
const { services } = world.estate.population
const rows = Array.from({ length: services.count }, (_, row) => row)
const hit = rows.filter(row => fate.outage[row] !== outageKind.none)

test('the counts are those of the tables', () => {
  const permanent = hit.filter(row => fate.dataLoss[row] === dataLossKind.permanent)
  expect(hit.length).toBeGreaterThan(0)
  expect(impact.metrics.servicesDown).toBe(hit.length)
  expect(impact.metrics.customersHit).toBe(new Set(hit.map(row => services.customer[row])).size)
  expect(impact.metrics.servicesWithDataLost).toBe(permanent.length)
  expect(impact.metrics.customersWithDataLost).toBe(
    new Set(permanent.map(row => services.customer[row])).size,
  )
  expect(
    impact.metrics.servicesDestroyed + impact.metrics.servicesSwitchedOff + impact.metrics.servicesCutOff,
  ).toBe(hit.length)
})

test('recovery quantiles are exact; a service that never returns is later than all', () => {
  const lengths = hit
    .map(row => (recovery.backAt[row] === never ? Infinity : recovery.backAt[row]! - fate.downAt[row]!))
    .sort((a, b) => a - b)
  for (const [share, figure] of [
    [0.5, impact.metrics.recoveryMedianHours],
    [0.95, impact.metrics.recoveryP95Hours],
  ] as const) {
    const exact = lengths[Math.ceil(share * lengths.length) - 1]! / 3600
    expect(figure).toBe(exact)
  }
})

test('no quantile of the outages is later than the last service that is back', () => {
  const workspace = createWorkspace(prepared)
  for (let replication = 0; replication < 25; replication++) {
    const { metrics } = runReplication(prepared, { seed: 'foo', replication }, workspace).impact
    const order = [metrics.recoveryMedianHours, metrics.recoveryP95Hours, metrics.recoveryLastHours]
    if (metrics.servicesDown > 0) expect(order).toEqual(order.toSorted((a, b) => a - b))
  }
})

test('the curve of services counts those that are up at each hour', () => {
  const hours = curveHours(horizon)
  const groups = impact.servicesUp.length / hours.length
  for (const [position, hour] of hours.entries()) {
    const seconds = hour * 3600
    const lastWord = hit.filter(row => recovery.backAt[row]! <= seconds || fate.downAt[row]! > seconds).length
    const share = impact.servicesUp[position * groups]!
    expect(share).toBeGreaterThanOrEqual(0)
    expect(share).toBeLessThanOrEqual(1)
    if (seconds > 0) expect(share).toBeGreaterThanOrEqual(lastWord / hit.length - 1e-6)
  }
  const end = hit.filter(row => recovery.backAt[row]! <= horizon).length / hit.length
  expect(impact.servicesUp[(hours.length - 1) * groups]!).toBeCloseTo(end, 6)
})

test('each building ends in one state and its racks are counted once', () => {
  for (const { figures } of impact.buildings) {
    const counted = figures.racksBurnt + figures.racksSooted + figures.racksWet + figures.racksDark
    expect(counted).toBeLessThanOrEqual(world.estate.site.racks.count)
    expect(figures.roomsBurnt).toBeLessThanOrEqual(figures.rooms)
  }
})

test('a room has burnt once its last rack has, whether the fire took it whole or rack by rack', () => {
  const own = beginWorld(prepared, { seed: 'impact', replication: 1 }, silent)
  const { state } = own.damage.racks
  const end = own.estate.site.racks.firstOfRoom[1]!
  const burnt = () => [...aftermath(own).hazard.roomBurnt]
  state.fill(rackState.burnt, 0, end - 1)
  expect(burnt()).toEqual([0, 0])
  state[end - 1] = rackState.burnt
  expect(burnt()).toEqual([1, 0])
})

test('the first servers back are waited for only where a rack stopped, or was cut off, and did not burn', () => {
  const own = beginWorld(prepared, { seed: 'impact', replication: 1 }, silent)
  const { racks } = own.damage
  const first = () => assess(own.estate, aftermath(own), curves, held, horizon).metrics.firstServersBackDays
  expect(first()).toBe(NaN)
  // What stops at the end of the time looked at has stopped by then.
  racks.downAt[0] = horizon
  expect(first()).toBe(Infinity)
  racks.downAt[0] = 600
  racks.state[0] = rackState.burnt
  expect(first()).toBe(NaN)
  racks.cutOffAt[1] = 600
  expect(first()).toBe(Infinity)
  own.recovery.rackFirstBackAt[1] = 3 * 86_400
  expect(first()).toBe(3)
  racks.downAt[2] = 600
  racks.state[2] = rackState.dark
  expect(first()).toBe(3)
  own.recovery.rackFirstBackAt[2] = 2 * 86_400
  expect(first()).toBe(2)
  racks.state[2] = rackState.burnt
  expect(first()).toBe(2)
})
