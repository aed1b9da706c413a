/**
 * Claims of the Strasbourg scenarios on a few replications each: qualitative ones. Figures with their bands come from
 * the command line.
 */
import { describe, expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import type { Impact } from '../../src/impact/impact.ts'
import { noOrders } from '../../src/run/orders.ts'
import { runReplication } from '../../src/run/replication.ts'
import { beginWorld, createWorkspace } from '../../src/run/workspace.ts'
import { copyWorld, digestWorld } from '../../src/run/snapshot.ts'
import { advance, type World } from '../../src/run/world.ts'
import { shipped } from './scenario.ts'

const replications = [0, 1, 2, 3, 4, 5]

function impacts(file: string, assignments: readonly string[] = [], of = replications): Impact[] {
  const prepared = shipped(file, assignments)
  const workspace = createWorkspace(prepared)
  return of.map(replication => runReplication(prepared, { seed: '1', replication }, workspace).impact)
}

const roomsBurnt = (all: readonly Impact[]): number[][] =>
  all.map(({ buildings }) => buildings.map(({ figures }) => figures.roomsBurnt))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const total = (all: readonly Impact[], name: keyof Impact['metrics']): number =>
  sum(all.map(({ metrics }) => metrics[name]))

const real = impacts('strasbourg-2021.yaml')

/** The course of the fire does not depend on the number of services in the racks. */
const fires = (file: string, assignments: readonly string[] = [], of = replications): Impact[] =>
  impacts(file, ['population.services=4000', 'population.customers=500', ...assignments], of)

const twice = [...replications, ...replications.map(replication => replication + replications.length)]
const twelveFires = fires('strasbourg-2021.yaml', [], twice)
const realFires = twelveFires.slice(0, replications.length)

test('what burns, and when a building is lost, is the same whatever number of services there is', () => {
  const burnt = (all: readonly Impact[]) =>
    all.map(({ buildings }) =>
      buildings.map(({ figures: { roomsBurnt, serversBurnt, lostMinutes, flashoverMinutes } }) => [
        roomsBurnt,
        serversBurnt,
        lostMinutes,
        flashoverMinutes,
      ]),
    )
  expect(burnt(realFires)).toEqual(burnt(real))
})

describe('the night of 10 March 2021', () => {
  test('the whole site goes down: every customer and every service of it', () => {
    for (const { metrics } of real) {
      expect(metrics.customersHit).toBeGreaterThanOrEqual(12_000)
      expect(metrics.customersHit).toBeLessThanOrEqual(16_000)
      expect(metrics.servicesDown).toBe(120_000)
    }
  })

  test('smoke is on all floors of the tower within a quarter of an hour, in all replications but one at most', () => {
    const later = real.filter(({ metrics }) => metrics.smokeAllFloorsMinutes > 15)
    expect(later.length).toBeLessThanOrEqual(1)
  })

  test('it begins in the tower, the tower fares worst, and SBG4 does not burn', () => {
    for (const [sbg1, sbg2, sbg3, sbg4] of roomsBurnt(real)) {
      expect(sbg2!).toBeGreaterThan(0)
      expect(sbg2!).toBeGreaterThanOrEqual(Math.max(sbg1!, sbg3!))
      expect(sbg4!).toBe(0)
    }
  })

  test("the state's applications are back the same day, and all but rarely lose nothing", () => {
    const prepared = shipped('strasbourg-2021.yaml')
    const { products, tiers } = prepared.compiler.population
    const state = 1 + products.length + tiers.indexOf('state')
    for (const { groups } of real) {
      expect(groups[state]!.down).toBeGreaterThanOrEqual(20)
      expect(groups[state]!.recoveryP95Hours).toBeLessThanOrEqual(24)
    }
    expect(real.filter(({ groups }) => groups[state]!.dataLost > 0).length).toBeLessThanOrEqual(1)
  })

  test('services are back before data is, and some data never', () => {
    const last = real[1]!.servicesUp.length - real[1]!.groups.length
    for (const { servicesUp, dataRestored } of real)
      expect(servicesUp[last]!).toBeGreaterThanOrEqual(dataRestored[last]!)
    expect(total(real, 'servicesWithDataLost')).toBeGreaterThan(0)
  })
})

test('copies on another site: the same rooms burn, less data is lost', () => {
  const offsite = fires('strasbourg-2021-offsite.yaml')
  expect(roomsBurnt(offsite)).toEqual(roomsBurnt(realFires))
  for (const [replication, { metrics }] of offsite.entries())
    expect(metrics.servicesWithDataLost).toBeLessThanOrEqual(
      realFires[replication]!.metrics.servicesWithDataLost,
    )
  expect(total(offsite, 'servicesWithDataLost')).toBeLessThan(0.5 * total(realFires, 'servicesWithDataLost'))
})

test('gas, masonry and a switch: the fire stays in its room in most replications', () => {
  const hardened = fires('strasbourg-2021-hardened.yaml')
  const stayed = hardened.filter(({ metrics }) => metrics.roomsBurnt <= 1).length
  expect(2 * stayed).toBeGreaterThan(replications.length)
  expect(total(hardened, 'serversBurnt')).toBeLessThan(0.1 * total(realFires, 'serversBurnt'))
})

describe('the fire is a cause, not a script', () => {
  test('begun in SBG4, it leaves the tower alone', () => {
    const moved = fires('strasbourg-2021.yaml', ['ignition.room=SBG4/energy-4', 'ignition.also=[]'])
    expect(sum(roomsBurnt(moved).map(([, sbg2]) => sbg2!))).toBeLessThan(
      0.1 * sum(roomsBurnt(realFires).map(([, sbg2]) => sbg2!)),
    )
    expect(sum(roomsBurnt(moved).map(([, , , sbg4]) => sbg4!))).toBeGreaterThan(0)
  })

  test('with the power cut at once, less burns', () => {
    const dark = fires('strasbourg-2021.yaml', ['decisions.cut-power.at=1 min'])
    expect(total(dark, 'roomsBurnt')).toBeLessThan(total(realFires, 'roomsBurnt'))
  })

  test('with its louvres in the facade instead of courtyards, the tower is lost later', () => {
    const shut = (courtyard: string): string =>
      `buildings.SBG2.rooms.${courtyard}.opening={ kind: louvre, width: 3 m, height: 2 m, sill: 0.7 m, open: 0 % }`
    const outside = [
      'buildings.SBG2.ventilation.louvres={ uniform: [19 %, 34 %] }',
      'buildings.SBG2.facade.openShare=34 %',
    ]
    const quickest = (all: readonly Impact[]): readonly number[] =>
      all
        .map(({ buildings }) => buildings[1]!.figures.lostMinutes)
        .sort((a, b) => a - b)
        .slice(0, 5)
    const chimneys = quickest(twelveFires)
    const walls = quickest(
      fires('strasbourg-2021.yaml', [shut('courtyard-west'), shut('courtyard-east'), ...outside], twice),
    )
    walls.forEach((minutes, i) => expect(minutes).toBeGreaterThan(chimneys[i]!))
  })
})

// With a tenth of the services, of all kinds and in every building: each of the four nights goes through all that waits.
test('sliced, or stopped on day 10 between its second hits, the night ends the same', () => {
  const prepared = shipped('strasbourg-2021.yaml', ['population.services=12000', 'population.customers=1400'])
  const { horizon } = prepared.scenario
  const begin = (): World => beginWorld(prepared, { seed: '1', replication: 1 }, silent)
  const go = (world: World, ...times: number[]): World => {
    for (const time of times)
      advance(world, noOrders, time, { ledger: silent, transitions: { add() {}, rack() {} } })
    return world
  }
  const whole = digestWorld(go(begin(), horizon))
  const uneven = Array.from({ length: 300 }, (_, step) => 61 * step + 37 * step * step)
  expect(digestWorld(go(begin(), ...uneven, horizon))).toBe(whole)
  expect(digestWorld(go(copyWorld(go(begin(), 9.9 * 86_400)), horizon))).toBe(whole)
})
