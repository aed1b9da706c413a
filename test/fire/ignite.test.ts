// A room that catches fire is told of, and so is one whose fire was out; not each thing that ignites in it.
import { expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { cause } from '../../src/estate/cause.ts'
import { sourceKinds } from '../../src/estate/site.ts'
import { sourceStage } from '../../src/fire/fuel/sources.ts'
import { ignite, mostReady } from '../../src/fire/spread/ignite.ts'
import { light, room, timberTower } from './smallSite.ts'

/** The energy room of a tower, where two things burn since 0 s and 100 s; at 7200 s the first is lit, on an order or not. */
function litLater(isOut: boolean, ordered: boolean) {
  const { site, state } = light(timberTower, 0)
  const ledger = new Ledger()
  const energy = room(site, 'tower/energy')
  const [one, other] = [...site.sources.room.keys()].filter(source => site.sources.room[source] === energy)
  for (const [source, at] of [
    [one!, 0],
    [other!, 100],
  ] as const) {
    state.time = at
    ignite(state, site, source, -1, ledger)
  }
  state.sources.stage[one!] = sourceStage.out
  if (isOut) state.sources.stage[other!] = sourceStage.out
  const order = ordered ? ledger.add(cause.decision, 0, 7200, -1) : -1
  state.time = 7200
  ignite(state, site, one!, order, ledger)
  const told = [...ledger.kind.keys()].filter(row => ledger.kind[row] !== cause.decision)
  return { told: told.map(row => [ledger.kind[row], ledger.time[row], ledger.before[row]]), order, state }
}

const began = [cause.ignition, 0, -1]

test('what is lit beside another fire in its room is no news', () => {
  const { told, state } = litLater(false, false)
  expect(told).toEqual([began])
  expect(state.lastIgnitionAt).toBe(7200)
})

test('a room whose fire was out burns again, because of what lit it or, if that is not known, of its first fire', () => {
  expect(litLater(true, false).told).toEqual([began, [cause['lit-again'], 7200, 0]])
  const { told, order } = litLater(true, true)
  expect(told).toEqual([began, [cause['lit-again'], 7200, order]])
})

test('of what is alike in a room, the one with most left ignites first, however little more; a battery before it', () => {
  const { site, state } = light(timberTower, 0)
  const energy = room(site, 'tower/energy')
  const inIt = [...site.sources.room.keys()].filter(source => site.sources.room[source] === energy)
  const [one, other] = [inIt[0]!, inIt[1]!]
  state.sources.leftMJ[one] = 100
  state.sources.leftMJ[other] = 100.01
  expect(mostReady(state, site, energy)).toBe(other)
  const kind = site.sources.kind.with(one, sourceKinds.indexOf('li-ion'))
  expect(mostReady(state, { ...site, sources: { ...site.sources, kind } }, energy)).toBe(one)
  state.sources.leftMJ[one] = 0
  expect(mostReady(state, site, energy)).toBe(other)
})
