/**
 * Orders and people act at their exact second, which is recorded; the fire feels it from the grid cell that contains
 * it.
 */
import { expect, test } from 'vitest'
import { Ledger, silent } from '../../src/base/ledger.ts'
import { beatSeconds } from '../../src/fire/beat.ts'
import type { FireOrder } from '../../src/fire/orders.ts'
import { nextFireTime, stepFire } from '../../src/fire/step.ts'
import { type Burning, light, timberTower } from './smallSite.ts'

const order = (at: number, verb: FireOrder['do']): FireOrder => ({ at, do: verb, room: -1, by: -1 })

/** A fire whose next beat is longer than a grid cell. */
function inLongBeat(): Burning {
  const burning = light(timberTower, 0)
  const { state, site, supply } = burning
  for (let until = 3600; nextFireTime(state, site) - state.time < 2 * beatSeconds; until += beatSeconds)
    stepFire(state, site, supply, [], until, silent)
  return burning
}

test('a call, an arrival and the first water are told of at their own second', () => {
  const ledger = new Ledger()
  const { state, site, supply } = light(timberTower, 0, ledger)
  const { travel, setUp } = site.intervention.brigade
  stepFire(state, site, supply, [order(607, 'call-brigade')], 607 + travel + setUp + 40, ledger)
  const { brigadeCalledAt, brigadeArrivedAt, waterAt } = state.incident
  expect([brigadeCalledAt, brigadeArrivedAt, waterAt]).toEqual([607, 607 + travel, 607 + travel + setUp])
})

test('a long beat ends with the cell in which an order falls due', () => {
  const { state, site, supply } = inLongBeat()
  const from = state.time
  expect(nextFireTime(state, site)).toBeGreaterThan(from + beatSeconds)
  stepFire(state, site, supply, [order(from + 7, 'close-openings')], from + 2 * beatSeconds, silent)
  expect(state.time).toBe(from + 2 * beatSeconds)
})

test('a call in a long beat is told of in its cell, and does not end the beat', () => {
  const { state, site, supply } = inLongBeat()
  const from = state.time
  stepFire(state, site, supply, [order(from + 7, 'call-brigade')], from + 2 * beatSeconds, silent)
  expect(state.incident.brigadeCalledAt).toBe(from + 7)
  expect(state.time).toBe(from)
})

test('the brigade comes, and has water, in the cell that it should', () => {
  const { state, site, supply } = inLongBeat()
  const at = state.time + 7
  const water = at + site.intervention.brigade.setUp
  const cells = (until: number): number => beatSeconds * Math.ceil(until / beatSeconds)
  stepFire(state, site, supply, [order(at, 'brigade-arrives')], cells(at) + beatSeconds, silent)
  expect(state.incident.brigadeArrivedAt).toBe(at)
  stepFire(state, site, supply, [], cells(water), silent)
  expect(state.incident.waterAt).toBe(Infinity)
  stepFire(state, site, supply, [], cells(water) + beatSeconds, silent)
  expect(state.incident.waterAt).toBe(water)
})

/** Five hours of a fire with a brigade that has no hose, called at a second. */
function withoutHoses(calledAt: number, replication: number) {
  const { state, site: whole, supply } = light(timberTower, replication)
  const { intervention } = whole
  const brigade = { ...intervention.brigade, hoses: 0 }
  const site = { ...whole, intervention: { ...intervention, brigade } }
  stepFire(state, site, supply, [order(calledAt, 'call-brigade')], 5 * 3600, silent)
  return {
    ignitedAt: state.rooms.ignitedAt,
    flashoverAt: state.rooms.flashoverAt,
    left: state.sources.leftMJ,
  }
}

test.each([0, 1, 2, 3])(
  'people who change nothing in a fire leave it as it is, replication %i',
  replication => {
    const alone = withoutHoses(Infinity, replication)
    expect(alone.flashoverAt.filter(at => at < Infinity).length).toBeGreaterThan(1)
    for (const calledAt of [607, 2407, 3847]) expect(withoutHoses(calledAt, replication)).toEqual(alone)
  },
)
