/** Same seed, same bytes: however time is sliced, with or without a record, and from a snapshot. */
import { expect, test } from 'vitest'
import { Digest } from '../../src/base/digest.ts'
import { Ledger, silent } from '../../src/base/ledger.ts'
import { cause } from '../../src/estate/cause.ts'
import { copyFire, type FireState } from '../../src/fire/fire.ts'
import { fireIsOver, nextFireTime, stepFire } from '../../src/fire/step.ts'
import { burn, light, timberTower, usual } from './smallSite.ts'

/** Digest of every number and every typed array of a state, in order. */
function digestOf(value: unknown, digest = new Digest()): Digest {
  if (typeof value === 'number' || ArrayBuffer.isView(value)) return digest.add(value)
  expect(value, 'a state holds numbers and typed arrays only').toBeTypeOf('object')
  for (const key of Object.keys(value as object).sort())
    digestOf((value as Record<string, unknown>)[key], digest)
  return digest
}

/** The state without ledger rows, because a silent sink numbers none. */
function physics(state: FireState): string {
  const { brigadeCause: _b, flashoverCause: _f, alarmCause: _a, lastIgnitionCause: _l, ...rest } = state
  const { ignitionCause: _i, smokeCause: _s, ...rooms } = rest.rooms
  const { cause: _bc, ...barriers } = rest.barriers
  const { cause: _oc, ...openings } = rest.openings
  return digestOf({ ...rest, rooms, barriers, openings }).hex()
}

const end = 3 * 3600
const call = { at: 600, do: 'call-brigade', room: -1, by: -1 } as const

function slice(seconds: number): string {
  const { site, state, supply } = light(timberTower, 0)
  for (let t = 0; t < end; t += seconds) {
    const orders = call.at > t && call.at <= t + seconds ? [call] : []
    stepFire(state, site, { until: Math.min(end, t + seconds), supply, orders }, silent)
  }
  return digestOf(state).hex()
}

test('any slicing of time gives the same bits', () => {
  const whole = slice(end)
  for (const seconds of [20, 60, 77, 1000]) expect(slice(seconds), `${seconds} s`).toBe(whole)
})

test('going on from a copy gives what going on from the original gives', () => {
  const { site, state, supply } = light(timberTower, 0)
  stepFire(state, site, { until: 4000, supply }, silent)
  const copy = copyFire(state)
  stepFire(state, site, { until: end, supply }, silent)
  expect(digestOf(copy).hex()).not.toBe(digestOf(state).hex())
  stepFire(copy, site, { until: end, supply }, silent)
  expect(digestOf(copy).hex()).toBe(digestOf(state).hex())
})

test('recording changes nothing', () => {
  const told = burn(timberTower, 2, { ...usual, hours: 3 }, new Ledger())
  const untold = burn(timberTower, 2, { ...usual, hours: 3 })
  expect(physics(told.state)).toBe(physics(untold.state))
})

test('every fire in a room leads back to the first one', () => {
  const ledger = new Ledger()
  const { state } = burn(timberTower, 0, usual, ledger)
  const root = state.rooms.ignitionCause.reduce(
    (first, row) => (row >= 0 && (first < 0 || row < first) ? row : first),
    -1,
  )
  let seen = 0
  for (const row of state.flashoverCause) {
    if (row < 0) continue
    const chain = ledger.chain(row)
    expect(ledger.kind[chain.at(-1)!]).toBe(cause.ignition)
    expect(chain).toContain(root)
    seen++
  }
  expect(seen).toBeGreaterThan(2)
})

test('once over, it waits for the next order and jumps to it', () => {
  const nobody = { ...usual, calledAt: Infinity, hours: 24 }
  const { site, state, supply } = burn({ ...timberTower, gas: true, shuts: true }, 0, nobody)
  expect(fireIsOver(state)).toBe(true)
  const later = 9.76 * 86_400
  stepFire(
    state,
    site,
    { until: 9 * 86_400, supply, orders: [{ at: later, do: 'ignite', room: site.rooms.count - 1, by: -1 }] },
    silent,
  )
  expect(nextFireTime(state, site, supply)).toBe(20 * Math.ceil(later / 20))
  // Although it is shut, the shed has air for some minutes of fire.
  stepFire(state, site, { until: later + 300, supply }, silent)
  expect(state.rooms.ignitedAt[site.rooms.count - 1]).toBe(20 * Math.ceil(later / 20))
  expect(state.rooms.hrrActualKw[site.rooms.count - 1]).toBeGreaterThan(10)
})
