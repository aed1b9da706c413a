/**
 * A replica that was out while its service wrote lacks what was written, if the service stopped before it had caught up. A
 * later outage of the replica does not make up for that; one that it caught up from takes nothing.
 */
import { describe, expect, test } from 'vitest'
import type { Estate } from '../../src/estate/estate.ts'
import { routes } from '../../src/recovery/recovery.ts'
import { type Blow, campus, hour, on, recoverFrom, west } from './campus.ts'

/** West has power again after 300 h; yard comes back two hours after its own at 20 h, or four hours and two after a later cut. */
const site = (lag: string, more = '') =>
  campus({
    policies: `paired: { approach: hot-standby, copies: [{ id: pair, medium: replica, place: yard, period: 0 s, lag: ${lag}, restoreSuccess: 100 % }, ${more}], failover: { success: 100 %, attempts: 1, time: 10 min } }, bare: { approach: none }`,
    mix: '{ bare: 100 % }',
    named: '[{ name: app, customer: C, product: machine, tier: urgent, policy: paired, in: [west/left] }]',
    recovery: 'buildings: { west: { power: 300 h }, yard: { power: 20 h } }',
    stock: 100,
  })

/** The service with replicas. */
function appOf(estate: Estate): number {
  const { policies } = estate.policy
  return west
    .flatMap(rack => on(estate, rack))
    .find(service => policies.name[estate.population.services.policy[service]!] === 'paired')!
}

function lived(lag: string, blows: (replica: number) => readonly Blow[]) {
  const estate = site(lag)
  const app = appOf(estate)
  const replica = estate.population.copies.rack[estate.population.copies.firstCopy[app]!]!
  const { recovery } = recoverFrom(estate, blows(replica))
  return {
    failsOver: recovery.route[app] === routes.indexOf('failover'),
    backAt: recovery.backAt[app]! / hour,
  }
}

const dark = (racks: readonly number[], at: number, again = false): Blow => ({
  racks,
  at: at * hour,
  what: 'dark',
  again,
})

describe('a service stops while its replica is out, and the replica', () => {
  const missed = (replica: number): Blow[] => [dark([replica], 1), dark(west, 10)]

  test('comes back without the last nine hours: nobody fails over to it', () => {
    const { failsOver, backAt } = lived('60 s', missed)
    expect(failsOver).toBe(false)
    expect(backAt).toBeGreaterThan(300)
  })
  test.each([30, 60])('still lacks them after another outage, at %i h', later => {
    expect(lived('60 s', replica => [...missed(replica), dark([replica], later, true)])).toEqual(
      lived('60 s', missed),
    )
  })
})

describe('a service stops after its replica came back, and', () => {
  const after =
    (stops: number, ...more: readonly number[]) =>
    (replica: number): Blow[] => [
      dark([replica], 1),
      dark(west, stops),
      ...more.map(at => dark([replica], at, true)),
    ]

  test('the replica has caught up once its lag has passed', () => {
    // Back at 22 h, with a lag of 5 h.
    expect(lived('5 h', after(26)).failsOver).toBe(false)
    expect(lived('5 h', after(28)).failsOver).toBe(true)
  })
  test('a later outage of the replica changes neither', () => {
    // The second begins within the ten minutes of the failover, and the service waits for the replica, or does not.
    expect(lived('5 h', after(28, 28.1))).toMatchObject({ failsOver: true })
    expect(lived('5 h', after(26, 28.1)).failsOver).toBe(false)
  })
})

test('of two replicas, the one that has all is taken, though the other was out again meanwhile', () => {
  const estate = site(
    '60 s',
    '{ id: other, medium: replica, place: yard, period: 0 s, lag: 60 s, restoreSuccess: 100 % }',
  )
  const app = appOf(estate)
  const { rack, firstCopy } = estate.population.copies
  const [pair, other] = [rack[firstCopy[app]!]!, rack[firstCopy[app]! + 1]!]
  expect(pair).not.toBe(other)
  // The first was out when the service stopped; the other stopped with it, and has to be dried before it serves.
  const { recovery } = recoverFrom(
    estate,
    [
      dark([pair], 1),
      dark([...west, other], 10),
      { racks: [other], at: 10 * hour, what: 'wet' },
      dark([pair], 23, true),
    ],
    { horizon: 60 * hour },
  )
  expect(recovery.rackBackAt[pair]!).toBeLessThan(recovery.rackBackAt[other]!)
  expect(recovery.route[app]).toBe(routes.indexOf('failover'))
  expect(recovery.host[app]).toBe(other)
})
