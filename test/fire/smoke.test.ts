/** Smoke travels ahead of the flames: through ducts and shafts, along facades, into neighbouring buildings. */
import { describe, expect, test } from 'vitest'
import { driftSmoke } from '../../src/fire/air/driftSmoke.ts'
import { indoorsOf } from '../../src/fire/air/findAirflow.ts'
import { startSmoke } from '../../src/fire/air/smoke.ts'
import { burn, light, room, timberTower, usual } from './smallSite.ts'

test('smoke is on every storey long before fire is', () => {
  for (let r = 0; r < 4; r++) {
    const { site, state } = burn(timberTower, r, { ...usual, hours: 2 })
    for (const name of ['tower/hall-1', 'tower/hall-2']) {
      const hall = room(site, name)
      expect(state.rooms.smokeAt[hall]).toBeLessThan(1200)
      expect(state.rooms.smokeAt[hall]).toBeLessThan(state.rooms.ignitedAt[hall]!)
    }
  }
})

test('a neighbour that draws air in takes soot, and far less than the burning building', () => {
  let compared = 0
  for (let replication = 0; replication < 24; replication++) {
    const { site, state } = burn(timberTower, replication)
    const [shed, hall] = [room(site, 'shed/store'), room(site, 'tower/hall-1')]
    if (state.rooms.ignitedAt[hall] === Infinity || state.rooms.ignitedAt[shed]! < Infinity) continue
    compared++
    expect(state.rooms.sootDepositKgM2[hall]).toBeGreaterThan(10 * state.rooms.sootDepositKgM2[shed]!)
  }
  expect(compared).toBeGreaterThan(0)
})

describe('drifting smoke', () => {
  const { site, state } = light(timberTower, 0)
  const hall = room(site, 'tower/hall-1')
  const court = room(site, 'tower/court')

  function drift(live: boolean): { hall: number; court: number; all: number } {
    const smoke = startSmoke(site, state.adjacency, state.shares)
    smoke.sootKg[hall] = 1
    for (let t = 0; t < 60; t += 20) driftSmoke(smoke, indoorsOf(state, site), live, 20)
    return {
      hall: smoke.sootKg[hall] ?? 0,
      court: smoke.sootKg[court] ?? 0,
      all: smoke.sootKg.reduce((a, b) => a + b, 0),
    }
  }

  test('is carried on, never made', () => {
    const after = drift(true)
    expect(after.hall).toBeLessThan(1)
    expect(after.court).toBeGreaterThan(0)
    expect(after.all).toBeLessThanOrEqual(1)
  })

  test('moves faster while the computers draw their air', () => {
    expect(drift(true).hall).toBeLessThan(drift(false).hall)
  })
})

test('a room far from everything stays cold and costs nothing', () => {
  const { site, state } = burn({ ...timberTower, gas: true, shuts: true, gapM: 60 }, 0)
  const shed = room(site, 'shed/store')
  expect(state.rooms.stage[shed]).toBe(0)
  expect(state.compartments.active[shed]).toBe(0)
  expect(state.rooms.upperK[shed]).toBe(295)
})
