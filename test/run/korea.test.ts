/**
 * Two other real fires, from the facts known before them: what the figures of their runs must share with what
 * happened.
 */
import { expect, test } from 'vitest'
import { curveHours } from '../../src/impact/grid.ts'
import { stage } from '../../src/fire/fire.ts'
import { recordReplication } from '../../src/run/record/record.ts'
import { runReplication } from '../../src/run/replication.ts'
import { createWorkspace } from '../../src/run/workspace.ts'
import { estateOf } from '../estate/estateOf.ts'
import { shipped } from './scenario.ts'

const replications = [0, 1, 2, 3, 4, 5]

function impacts(file: string) {
  const prepared = shipped(file)
  const workspace = createWorkspace(prepared)
  return {
    prepared,
    all: replications.map(
      replication => runReplication(prepared, { seed: '1', replication }, workspace).impact,
    ),
  }
}

test('Daejeon: the room of the batteries is lost, the rest of the center goes dark, and the drive without a copy is gone', () => {
  const { all } = impacts('daejeon-2025.yaml')
  // As it happened in most fires: gas may extinguish one, and a few that flash over go on through the corridor.
  const alike = all.filter(({ metrics }) => metrics.roomsBurnt === 1)
  expect(alike.length).toBeGreaterThan((3 / 4) * all.length)
  for (const { metrics } of alike) {
    // Everything stops: 96 systems with the room, the others for lack of power and cooling.
    expect(metrics.servicesDown).toBe(647)
    expect(metrics.servicesDestroyed).toBe(96)
    expect(metrics.servicesWithDataLost).toBeGreaterThanOrEqual(1)
    expect(metrics.servicesWithDataLost).toBeLessThan(96)
    // Weeks, not days.
    expect(metrics.recoveryP95Hours).toBeGreaterThan(7 * 24)
    expect(metrics.recoveryLastHours).toBeLessThan(90 * 24)
  }
})

test('Daejeon: the pictures end with as many rooms burnt out as the figures count', () => {
  const prepared = shipped('daejeon-2025.yaml')
  for (const replication of replications.slice(0, 2)) {
    const { impact, recording } = recordReplication(prepared, { seed: '1', replication })
    const { rooms, stage: stages } = recording.frames
    const last = stages.subarray(-rooms)
    expect(last.filter(now => now === stage.burntOut)).toHaveLength(impact.metrics.roomsBurnt)
  }
})

test('Pangyo: no server burns and no data is lost, yet all is down; the tenant with a second site is back first', () => {
  const { prepared, all } = impacts('pangyo-2022.yaml')
  const hours = curveHours(prepared.scenario.horizon)
  const products = Object.keys(prepared.scenario.products)
  const halfDay = hours.findIndex(hour => hour >= 12)
  for (const { metrics, servicesUp, groups } of all) {
    expect(metrics.serversBurnt).toBe(0)
    expect(metrics.servicesWithDataLost).toBe(0)
    expect(metrics.servicesDown).toBe(prepared.scenario.population.services)
    expect(metrics.powerOffMinutes).toBeLessThan(24 * 60)
    // The first group is all services; products follow in the order of the scenario.
    const up = (product: string): number =>
      servicesUp[halfDay * groups.length + 1 + products.indexOf(product)]!
    expect(up('second')).toBeGreaterThan(0.9)
    expect(up('messenger')).toBeLessThan(0.5)
    expect(metrics.recoveryLastHours).toBeGreaterThan(24)
  }
})

test('Pangyo: no data of the first tenant stands in the own center of the second', () => {
  const { scenario } = shipped('pangyo-2022.yaml')
  const estate = estateOf(scenario)
  const { copies, services } = estate.population
  const own = estate.site.otherSites.name.indexOf('chuncheon')
  const products = Object.keys(scenario.products)
  const there = Array.from({ length: services.count }, (_, service) => service)
    .filter(service =>
      copies.site.slice(copies.firstCopy[service], copies.firstCopy[service + 1]).includes(own),
    )
    .map(service => products[services.product[service]!])
  expect([...new Set(there)]).toEqual(['second'])
})
