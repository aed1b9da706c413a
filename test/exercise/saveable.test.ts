// Goal: what can be saved later can be saved now, by waiting: what can still be saved never grows with time.
import { expect, test } from 'vitest'
import type { Choice } from '../../src/exercise/command.ts'
import type { DecisionTaken } from '../../src/exercise/event.ts'
import {
  actionCount,
  copiedFirst,
  nothingTried,
  type StillSaveable,
  stillSaveable,
  withLater,
} from '../../src/exercise/debrief/saveable.ts'
import { Session } from '../../src/exercise/session.ts'
import type { Role } from '../../src/exercise/setting.ts'
import { shipped } from '../run/scenario.ts'
import { playHut } from './hut.ts'

const minute = 60

function row(at: number, services: number, data: number, best: string): StillSaveable {
  return { at, services, data, bestForServices: best, bestForData: best, servicesAsIs: 0, dataAsIs: 0 }
}

test('the best of a later moment is that of every one before it which has no better, and is told with its time', () => {
  const rows = [row(60, 0.9, 0.5, 'call'), row(120, 0.4, 0.6, 'copy'), row(180, 0.4, 0.3, 'nothing')]
  const told = withLater(rows, [60, 200], (at, best) => `at ${at}: ${best}`)
  expect(told.map(({ services, data }) => [services, data])).toEqual([
    [0.9, 0.6],
    [0.4, 0.6],
    [0.4, 0.3],
  ])
  expect(told.map(({ bestForServices, bestForData }) => [bestForServices, bestForData])).toEqual([
    ['call', 'at 120: copy'],
    ['copy', 'copy'],
    ['nothing', 'nothing'],
  ])
})

test('what a later moment owes to an order given in between is not of the moment before that order', () => {
  const rows = [row(60, 0.3, 0.3, 'call'), row(120, 0.5, 0.5, 'copy'), row(180, 0.9, 0.9, 'nothing more')]
  const told = withLater(rows, [180], (at, best) => `at ${at}: ${best}`)
  expect(told.map(({ services, bestForServices }) => [services, bestForServices])).toEqual([
    [0.5, 'at 120: copy'],
    [0.5, 'copy'],
    [0.9, 'nothing more'],
  ])
})

function lookedInto(
  session: Session,
  minutes: readonly number[],
  decided: readonly DecisionTaken[],
  tried = nothingTried(),
): StillSaveable[] {
  const moments = minutes.map(at => at * minute)
  const nights = stillSaveable(session, moments, decided, { language: 'en' }, tried)
  let night = nights.next()
  while (night.done !== true) night = nights.next()
  return night.value
}

test('what is copied first is called by the labels of the building and its protection', () => {
  const called = (of: string, name: string): string =>
    of === 'policies' ? `The ${name}` : name.toUpperCase()
  const first = (language: 'en' | 'fr', building?: string, policy?: string): string =>
    copiedFirst(building, policy, called, language)
  expect(first('en', 'hut', 'nightly')).toBe('what has protection "The nightly" in HUT')
  expect(first('fr', 'hut', 'nightly')).toBe('ce qui a la protection «\u00a0The nightly\u00a0» dans HUT')
  expect(first('en', 'hut')).toBe('all of HUT')
  expect(first('fr')).toBe('tout le site')
})

/** Shares of what is lost are much the same with a sixtieth of the services, most of which are back in ten days. */
const small = ['population.services=2000', 'population.customers=230', 'horizon=10 d']

test('orders of 31 min save nothing that was to be saved at 30 min with nobody having decided', () => {
  const session = new Session(shipped('exercises/night-shift.yaml', small), { seed: '1', replication: 0 })
  session.advance(31 * minute)
  const orders: readonly (readonly [Role, Choice])[] = [
    ['incident-commander', { do: 'call-brigade' }],
    ['facilities-liaison', { do: 'close-openings', building: undefined, room: undefined }],
    ['incident-commander', { do: 'cut-power', building: undefined, where: 'upstream' }],
    ['incident-commander', { do: 'preemptive-failover', building: undefined, policy: undefined }],
    ['data-recovery-lead', { do: 'emergency-copy', building: undefined, policy: undefined, to: undefined }],
  ]
  for (const [role, choice] of orders)
    expect(session.do({ kind: 'decide', role, player: 'Ana', choice })).toHaveProperty('events')
  // Fires are met again, but nothing is taken over from the moments with nobody having decided.
  const { fires } = nothingTried()
  const tried = () => ({ ...nothingTried(), fires })
  const [alone, undecided] = lookedInto(session, [30, 55], [], tried())
  const [before, after] = lookedInto(session, [30, 55], session.state.decisions, tried())
  expect(before).toEqual(alone)
  // From then on the decisions count: the cut stops copies and failovers that could otherwise still be ordered.
  expect(after!.services).toBeLessThan(undecided!.services)
})

test('what somebody saved in less time than it takes was not to be saved before', () => {
  // A call takes five minutes in this exercise, but the one at 14 min takes effect at once.
  const slow = ['exercise.leads=[{ do: call-brigade, takes: 5 min }]']
  const session = new Session(shipped('exercises/battery-room.yaml', slow), { seed: '6', replication: 0 })
  const at = 14 * minute
  const taken = { at, effectAt: at, role: 'incident-commander', player: 'Ana' } as const
  const decided: DecisionTaken[] = [
    { ...taken, number: 1, choice: { do: 'call-brigade' } },
    { ...taken, number: 2, choice: { do: 'cut-power', building: undefined, where: 'switch' } },
  ]
  const [alone] = lookedInto(session, [13], [])
  const [before, after] = lookedInto(session, [13, 15], decided)
  expect(after!.services).toBeGreaterThan(alone!.services)
  expect(after!.data).toBeGreaterThan(alone!.data)
  expect(before).toEqual(alone)
  // From then on, what was decided is part of the night that goes on as it is.
  expect(after!.servicesAsIs).toBeGreaterThan(before!.servicesAsIs)
})

test('nothing that could not be saved at one moment of the night shift is said to be savable at a later one', () => {
  const session = new Session(shipped('exercises/night-shift.yaml', small), { seed: '3', replication: 0 })
  const [before, after] = lookedInto(session, [15, 24], [])
  expect(before!.services).toBeGreaterThanOrEqual(after!.services)
  expect(before!.data).toBeGreaterThanOrEqual(after!.data)
})

test('what nobody had decided about yet is computed once for what was decided later and for nothing at all', () => {
  const session = playHut()
  session.advance(10 * minute)
  session.do({ kind: 'decide', role: 'incident-commander', player: 'Ana', choice: { do: 'call-brigade' } })
  const { decisions } = session.state
  const tried = nothingTried()
  for (const decided of [decisions, []]) {
    const fresh = lookedInto(session, [2, 9, 10, 20], decided)
    expect(lookedInto(session, [2, 9, 10, 20], decided, tried)).toEqual(fresh)
    // At ten minutes somebody had decided: nothing of that moment and after is taken over. With nothing more done it is one night.
    expect(tried.undecided.size).toBe((decided.length > 0 ? 2 : 4) * (actionCount(session) - 1) + 1)
  }
})
