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
  stepFire(state, site, supply, [order(from + 7, 'call-brigade')], from + 2 * beatSeconds, silent)
  expect(state.incident.brigadeCalledAt).toBe(from + 7)
  expect(state.time).toBe(from + 2 * beatSeconds)
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
