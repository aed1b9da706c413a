/** A tier whose weight is changed is served from then on as if it had always had that weight. */
import { describe, expect, test } from 'vitest'
import type { Estate } from '../../src/estate/estate.ts'
import { dispatchRule, type DispatchRule } from '../../src/recovery/engine/dispatch.ts'
import type { RecoveryOrder } from '../../src/recovery/recovery.ts'
import { backHours, type Blow, campus, columns, day, hour, on, recoverFrom, west } from './campus.ts'

const urgent = 0
const [left, right] = [
  [0, 1, 2],
  [3, 4, 5],
]

/** The campus with a tier by service instead of by product, and weights for the tiers. */
function estateOf(tierOf: (rack: number, nth: number) => number, weight = 8): Estate {
  const estate = campus({
    policies:
      'kept: { copies: [{ medium: backup, place: another-site, jobSuccess: 100 %, restoreSuccess: 100 % }] }',
    mix: '{ kept: 100 % }',
  })
  const { services } = estate.population
  const tier = services.tier.slice()
  for (let rack = 0; rack < 12; rack++)
    for (const [nth, service] of on(estate, rack).entries()) tier[service] = tierOf(rack, nth)
  const tiers = { ...estate.policy.tiers, urgent: { ...estate.policy.tiers['urgent']!, weight } }
  return {
    ...estate,
    population: { ...estate.population, services: { ...services, tier } },
    policy: { ...estate.policy, tiers },
  }
}

const dark: Blow = { racks: west, at: 100, what: 'dark' }
const rule = (name: DispatchRule): RecoveryOrder => ({
  at: 0,
  do: 'set-dispatch',
  subject: -1,
  value: dispatchRule[name],
  by: -1,
})
/** People may enter after 12 h, when the racks are planned; power is back after 48 h. */
const prioritise = (value: number, at = 20 * hour): RecoveryOrder => ({
  at,
  do: 'prioritise',
  subject: urgent,
  value,
  by: -1,
})

describe('by criticality, two crews that take 2 h a rack', () => {
  const halls = estateOf(rack => (left.includes(rack) ? urgent : 1))
  const firstAndLast = (orders: readonly RecoveryOrder[]) => {
    const story = recoverFrom(halls, [dark], { orders: [rule('criticality'), ...orders], horizon: 30 * day })
    return [left, right].map(racks => {
      const hours = backHours(story, racks).map(Math.round)
      return [hours[0], hours.at(-1)]
    })
  }
  test('the hall of the heavier tier is restarted first', () =>
    // Three rounds of two racks end at 50, 52 and 54 h.
    expect(firstAndLast([])).toEqual([
      [50, 52],
      [52, 54],
    ]))
  test('and last when its tier is put below the other one while it waits', () =>
    expect(firstAndLast([prioritise(0.5)])).toEqual([
      [52, 54],
      [50, 52],
    ]))
  test('what is lowered and raised again is where it was', () =>
    expect(firstAndLast([prioritise(0.5), prioritise(8, 21 * hour)])).toEqual(firstAndLast([])))
})

describe('is as if it had always been so', () => {
  // Every rack has services of both tiers, except the last of the first hall and those of the second.
  const mixed = (rack: number, nth: number): number => (rack < 2 && nth === 0 ? urgent : 1)
  const wet: Blow = { ...dark, what: 'wet' }
  const burnt: Blow = { racks: [9, 10, 11], at: 100, what: 'burnt' }
  const cases = (['criticality', 'wspt', 'soft', 'edf'] as const).flatMap(name =>
    [0.25, 3, 40].map(weight => [name, weight] as const),
  )
  test.each(cases)('%s, weight %f', (name, weight) => {
    const run = (estate: Estate, blows: readonly Blow[], orders: readonly RecoveryOrder[]) =>
      columns(recoverFrom(estate, blows, { orders: [rule(name), ...orders], horizon: 60 * day }))
    // Racks dry without a crew from 12 h to 36 h; servers for burnt ones leave the stock after 11 h.
    for (const [blows, at] of [
      [[wet], 20 * hour],
      [[wet, burnt], 10 * hour],
      [[dark], 30 * hour],
    ] as const) {
      const always = run(estateOf(mixed, weight), blows, [])
      expect(run(estateOf(mixed), blows, [prioritise(weight, at)])).toBe(always)
    }
  })
})
