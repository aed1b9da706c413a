/** Compares the figures of an impact with counts made in the slow, obvious way from the same tables. */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { never, rackState } from '../../src/damage/damage.ts'
import { dataLossKind, outageKind } from '../../src/fate/fate.ts'
import { assess } from '../../src/impact/assess.ts'
import { ServiceCurves } from '../../src/impact/curves.ts'
import { curveHours } from '../../src/impact/grid.ts'
import { serviceState } from '../../src/recovery/recovery.ts'
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

test('the curves count a change once, by the hour and the building in which it comes', () => {
  const { kinds } = curves
  const hours = curveHours(horizon).length
  const own = new ServiceCurves(world.estate.site, kinds, hours)
  const cell = kinds.cell[kinds.of[0]!]!
  const changes = () => [...own.up.entries()].filter(([, change]) => change !== 0)
  for (const [seconds, state] of [
    [900, serviceState.down],
    [901, serviceState.restoring],
    [3600, serviceState.restoredEmpty],
    [3600, serviceState.up],
    [7200, serviceState.destroyed],
  ] as const)
    own.add(0, seconds, state)
  // A quarter of an hour, one hour and two hours are the first, the fourth and the eighth moment after the start.
  const at = (moment: number) => moment * kinds.cells.count + cell
  expect(changes()).toEqual([
    [at(1), -1],
    [at(4), 1],
    [at(8), -1],
  ])
  for (const up of [0, 0, 1] as const) own.rack(1, 900, up)
  expect(own.servers[1]).toBe(0)
  own.rack(0, 900, 0)
  expect(own.servers[1]).toBe(-10)
  own.clear()
  expect([own.up, own.servers].some(column => column.some(change => change !== 0))).toBe(false)
  own.add(0, 900, serviceState.up)
  own.rack(0, 900, 1)
  expect([own.up, own.servers].some(column => column.some(change => change !== 0))).toBe(false)
})

test('a building is in the state of most of its racks that water or soot has reached, and burnt in part by one that burnt', () => {
  const own = beginWorld(prepared, { seed: 'impact', replication: 1 }, silent)
  const { racks, buildings, rooms } = own.damage
  const curve = new ServiceCurves(own.estate.site, curves.kinds, curveHours(horizon).length)
  const assessed = () => assess(own.estate, aftermath(own), curve, held, horizon)
  const states: string[] = []
  // Six racks of ten servers.
  for (const [rack, state] of [
    [0, rackState.intact],
    [0, rackState.dark],
    [1, rackState.sooted],
    [2, rackState.wet],
    [3, rackState.sooted],
    [4, rackState.burnt],
  ] as const) {
    racks.state[rack] = state
    states.push(assessed().buildings[0]!.state)
  }
  expect(states).toEqual(['intact', 'dark', 'sooted', 'wet', 'sooted', 'partly'])
  racks.state[5] = rackState.burnt
  curve.rack(4, 900, 0)
  buildings.flashoverAt[0] = 5400
  const { figures, serversUp } = assessed().buildings[0]!
  expect(figures).toMatchObject({ rooms: 2, roomsBurnt: 0, racksBurnt: 2, serversBurnt: 20 })
  expect(figures).toMatchObject({ racksDark: 1, racksSooted: 2, racksWet: 1, flashoverMinutes: 90 })
  expect([serversUp[0], serversUp[1], serversUp.at(-1)]).toEqual([1, Math.fround(5 / 6), Math.fround(5 / 6)])
  racks.state[4] = racks.state[5] = rackState.intact
  rooms.burntAt[1] = 600
  expect(assessed().buildings[0]!.state).toBe('partly')
  expect(assessed().metrics.buildingsDestroyed).toBe(0)
  buildings.lostAt[0] = 7200
  const { buildings: lost, metrics } = assessed()
  expect(lost[0]!.state).toBe('destroyed')
  expect(metrics).toMatchObject({
    buildingsDestroyed: 1,
    buildingFlashoverMinutes: 90,
    buildingLostMinutes: 120,
  })
})

test('the milestones of the fire are told in minutes', () => {
  const own = aftermath(world)
  const hazard = { ...own.hazard, smokeAllFloorsAt: 60, groundFloorInvolvedAt: 120, underControlAt: 180 }
  const told = { ...own, hazard: { ...hazard, outAt: 240, powerOffAt: 300 } }
  expect(assess(world.estate, told, curves, held, horizon).metrics).toMatchObject({
    smokeAllFloorsMinutes: 1,
    groundFloorInvolvedMinutes: 2,
    underControlMinutes: 3,
    fireOutMinutes: 4,
    powerOffMinutes: 5,
  })
})

test('the time on the last copy ends with the time looked at', () => {
  const own = aftermath(world)
  const medianOf = (seconds: number): number => {
    const fate = { ...own.fate, vulnerableSeconds: own.fate.vulnerableSeconds.slice().fill(seconds) }
    return assess(world.estate, { ...own, fate }, curves, held, horizon).metrics.vulnerableMedianHours
  }
  expect([medianOf(7200), medianOf(never)]).toEqual([2, horizon / 3600])
})

test('a named service is back with the last of that name that went down; what never comes is waited for', () => {
  const own = beginWorld(prepared, { seed: 'impact', replication: 1 }, silent)
  const { population } = own.estate
  const estate = {
    ...own.estate,
    population: { ...population, named: new Map([['public data platform', [0, 1, 2]]]) },
  }
  const hours = () => {
    const { metrics } = assess(estate, aftermath(own), curves, held, horizon)
    return [metrics.publicDataPlatformBackHours, metrics.recoveryLastHours, metrics.rtoMetShare]
  }
  expect(hours()).toEqual([NaN, NaN, NaN])
  // The third runs on, and another service is later than both.
  for (const [row, back] of [
    [0, 20],
    [1, 8],
    [3, 60],
  ] as const) {
    own.fate.outage[row] = outageKind.switchedOff
    own.fate.downAt[row] = 0
    own.recovery.downSince[row] = 0
    own.recovery.backAt[row] = own.recovery.dataBackAt[row] = back * 3600
  }
  // Two of three within 48 h.
  expect(hours()).toEqual([20, 60, 2 / 3])
  own.recovery.backAt[1] = never
  expect(hours()).toEqual([Infinity, Infinity, 1 / 3])
})
