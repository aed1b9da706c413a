/**
 * A service in two racks stops when the first of them does. What happens to that rack later does not change when that was, nor
 * how much it lost when the other one burnt.
 */
import { expect, test } from 'vitest'
import { type Blow, campus, yard, hour, recoverFrom } from './campus.ts'

// Nothing replaces what burns, so that nothing is restored; the first service stands in racks 0 and 1.
const estate = campus({
  services: 4,
  serversEach: 6,
  place: '[west]',
  stock: 0,
  factories: '{}',
  policies:
    'kept: { approach: backup-and-restore, copies: [{ id: near, medium: backup, place: yard, period: 6 h, lag: 0 s, retention: 60 d, restoreSuccess: 100 % }, { id: far, medium: backup, place: another-site, period: 5 min, lag: 0 s, retention: 60 d, restoreSuccess: 100 % }] }',
  mix: '{ kept: 100 % }',
})
const first: Blow = { racks: [1], at: hour, what: 'dark' }
const burns: Blow = { racks: [0], at: 10 * hour, what: 'burnt' }
// It is judged once more when what holds its other copy burns.
const copies: Blow = { racks: yard, at: 110 * hour, what: 'burnt' }
const lost = (...more: readonly Blow[]): number =>
  recoverFrom(estate, [first, burns, ...more, copies]).fate.dataLossSeconds[0]!

test('its rack was out when the other burnt, came back without it, and goes dark again', () => {
  const { recovery } = recoverFrom(estate, [first, burns], { horizon: 90 * hour })
  // Power at 48 h, restart 2 h.
  expect(recovery.rackBackAt[1]).toBe(50 * hour)
  // Since the job before the hour in which the first rack stopped.
  expect(lost()).toBeLessThan(300)
  for (const again of [60, 100])
    expect(lost({ racks: [1], at: again * hour, what: 'dark', again: true })).toBe(lost())
})

test('its rack had come back before the other burnt', () => {
  const late: Blow = { ...burns, at: 60 * hour }
  const after = (...more: readonly Blow[]): number =>
    recoverFrom(estate, [first, late, ...more, copies]).fate.dataLossSeconds[0]!
  // It ran from 50 h to 60 h, and jobs were made.
  expect(after()).toBeLessThan(300)
  expect(after({ racks: [1], at: 100 * hour, what: 'dark', again: true })).toBe(after())
})
