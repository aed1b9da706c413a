/** A fire that fixed suppression holds is under control without a brigade, for as long as it holds. */
import { expect, test } from 'vitest'
import { Ledger } from '../../src/base/ledger.ts'
import { cause } from '../../src/estate/cause.ts'
import { sourceKinds, suppressionKinds } from '../../src/estate/site.ts'
import { beatSeconds } from '../../src/fire/beat.ts'
import { extinguish } from '../../src/fire/suppression/extinguish.ts'
import { ignite } from '../../src/fire/spread/ignite.ts'
import { judge } from '../../src/fire/judge.ts'
import { freeKw, sourceStage } from '../../src/fire/fuel/sources.ts'
import { light, room, timberTower } from './smallSite.ts'

interface Held {
  readonly by?: 'sprinkler' | 'mist' | 'none'
  readonly effective?: 0 | 1
  readonly timberM2?: number
  /** Second at which the pump loses its power. */
  readonly pumpStops?: number
  /** Second at which a room beside it ignites. */
  readonly spreadsAt?: number
  /** Second at which all that burns is out. */
  readonly outAt?: number
}

/** Batteries in cases, which water only holds, lit at 0 s in a room whose heads open at 300 s; nobody comes. */
function held(
  {
    by = 'sprinkler',
    effective = 1,
    timberM2 = 0,
    pumpStops = Infinity,
    spreadsAt = Infinity,
    outAt = Infinity,
  }: Held,
  minutes: number,
) {
  const ledger = new Ledger()
  const { site: own, state, supply } = light({ ...timberTower, ignition: 'shed/store' }, 0)
  const energy = room(own, 'tower/energy')
  const source = state.adjacency.source[state.adjacency.firstSource[energy]!]!
  const suppression = own.rooms.suppression.slice()
  suppression[energy] = suppressionKinds.indexOf(by)
  const kind = own.sources.kind.slice()
  kind[source] = sourceKinds.indexOf('ups')
  const sources = { ...own.sources, kind, alphaKwS2: own.sources.alphaKwS2.slice().fill(0.0029) }
  const site = { ...own, sources, rooms: { ...own.rooms, suppression } }
  ignite(state, site, source, -1, ledger)
  state.timber.litM2[energy] = timberM2
  for (let t = 0; t < minutes * 60; t += 20) {
    state.time = t
    supply.suppressionPower.fill(t < pumpStops ? 1 : 0)
    if (t === 300 && by !== 'none') {
      state.suppression.demanded[energy] = 1
      state.suppression.effective[energy] = effective
      state.suppression.releasedAt[energy] = t
      state.suppression.cause[energy] = ledger.add(cause.suppression, energy, t, -1)
    }
    if (t === spreadsAt)
      ignite(
        state,
        site,
        state.adjacency.source[state.adjacency.firstSource[room(site, 'tower/hall-1')]!]!,
        -1,
        ledger,
      )
    if (t >= outAt) state.sources.stage[source] = sourceStage.out
    state.rooms.hrrActualKw[energy] = state.rooms.hrrFreeKw[energy] = freeKw(state.sources, site, source, t)
    extinguish(state, site, supply, 20)
    judge(state, site, supply, t + 20, ledger)
  }
  return { at: state.incident.underControlAt, kw: state.rooms.hrrFreeKw[energy]!, state, ledger }
}

// 0.0029 kW/s2 for 300 s: 261 kW.
test.each(['sprinkler', 'mist'] as const)(
  '%s: 20 min after it began, at what it was when heads opened',
  by => {
    const { at, kw } = held({ by }, 30)
    expect(at).toBe(20 * 60)
    expect(kw).toBeCloseTo(0.0029 * 300 ** 2, 9)
  },
)

test.each<[string, Held]>([
  ['there are no heads', { by: 'none' }],
  ['their water does not work', { effective: 0 }],
  ['a timber ceiling burns above', { timberM2: 1 }],
])('not if %s', (_, what) => expect(held(what, 30).at).toBe(Infinity))

/** What is on record of control and end: which, its second, and the kind that it follows from. */
function turns({ ledger }: ReturnType<typeof held>): unknown[] {
  const rows = [...ledger.kind.keys()].filter(row => ledger.kind[row] === cause.brigade)
  return rows.map(row => [ledger.subject[row], ledger.time[row], ledger.kind[ledger.before[row]!]])
}
const control = [3, 20 * 60, cause.suppression]

test('not any more once the pump has stopped and the fire has grown', () => {
  const pumpStops = 25 * 60
  expect(held({ pumpStops }, 25).at).toBe(20 * 60)
  const lost = held({ pumpStops }, 30)
  expect(lost.at).toBe(Infinity)
  // The beat after the pump stopped is the first in which more burns. It is told once; no brigade is there to go on from it.
  expect(turns(lost)).toEqual([control, [5, pumpStops + 2 * beatSeconds, cause.ignition]])
  expect(lost.state.brigadeCause).toBe(-1)
})

// What a beat ignites counts from its start, the second at which the beat before brought control.
test.each([20 * 60, 22 * 60])('not any more once another room ignites, at %i s', spreadsAt => {
  expect(held({ spreadsAt }, 20).at).toBe(20 * 60)
  const lost = held({ spreadsAt }, 24)
  expect(lost.at).toBe(Infinity)
  expect(turns(lost)).toEqual([control, [5, spreadsAt, cause.ignition]])
})

/** What a fire that is out is said to follow from. */
function causeOfEnd(what: Held) {
  const { ledger } = held({ ...what, outAt: 40 * 60 }, 45)
  const row = ledger.kind.lastIndexOf(cause.brigade)
  expect(ledger.subject[row]).toBe(4)
  return ledger.kind[ledger.before[row]!]
}

test('its end follows from heads whose water ran, not from those that had run dry', () => {
  expect(causeOfEnd({})).toBe(cause.suppression)
  expect(causeOfEnd({ pumpStops: 10 * 60 })).toBe(cause.ignition)
})

test('it follows from the heads that opened', () => {
  const { ledger } = held({}, 30)
  const row = ledger.kind.lastIndexOf(cause.brigade)
  expect([ledger.subject[row], ledger.time[row]]).toEqual([3, 20 * 60])
  expect(ledger.kind[ledger.before[row]!]).toBe(cause.suppression)
})
