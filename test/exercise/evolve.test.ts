import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../../src/exercise/decide.ts'
import type { Event } from '../../src/exercise/event.ts'
import { evolve } from '../../src/exercise/evolve.ts'
import { playersVerbs } from '../../src/exercise/roles.ts'
import { both } from '../../src/scenario/words/language.ts'
import { playHut } from './hut.ts'

const start = playHut().state
const at = fc.integer({ min: 0, max: 20_000 })
const inject = fc.constantFrom('I1', 'I2', 'C1', 'nowhere', '')
const by = fc.constant('controller')
const choice = fc.constantFrom(
  { do: 'declare-disaster' },
  { do: 'communicate', to: 'customers' },
  { do: 'communicate', to: 'authorities' },
)
const said = fc.record({ en: fc.string(), fr: fc.string() })
const event = fc.oneof(
  fc.record({ type: fc.constantFrom('sent', 'skipped', 'held', 'resumed'), at, inject, by }),
  fc.record({ type: fc.constant('shifted'), at, inject, by, seconds: fc.integer({ min: -9000, max: 9000 }) }),
  fc.record({
    type: fc.constant('learned'),
    at,
    message: fc.record({
      id: fc.string(),
      at,
      from: said,
      to: fc.constant([]),
      method: fc.constant('radio'),
      text: said,
      event: fc.constantFrom('alarm', 'flashover', 'power-cut'),
    }),
  }),
  fc.record({
    type: fc.constant('decided'),
    at,
    by,
    decision: fc.record({ number: fc.nat(), at, effectAt: at, choice }),
  }),
) as unknown as fc.Arbitrary<Event>

test('evolve takes any event in any state, and changes nothing but what it returns', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), events => {
      const kept = JSON.stringify(start)
      const states = events.reduce((all, one) => [...all, evolve(all.at(-1)!, one)], [start])
      expect(JSON.stringify(start)).toBe(kept)
      expect(states.at(-1)!.now).toBe(Math.max(start.now, ...events.map(one => one.at)))
      expect(events.reduce(evolve, start)).toEqual(states.at(-1))
      for (const { injects, clocks } of states) {
        expect(injects).toHaveLength(start.injects.length)
        for (const { status, sentAt } of injects) expect(sentAt !== null).toBe(status === 'sent')
        for (const { startedAt, dueAt, metAt } of clocks) {
          expect(dueAt === null).toBe(startedAt === null)
          if (metAt !== null) expect(startedAt).not.toBeNull()
        }
      }
    }),
  )
})

test('a clock of an authority runs from the first certain word, and each word to it meets what is due first', () => {
  const told = {
    id: 'x',
    at: 600,
    from: both('officer', 'officier'),
    to: [],
    method: 'radio',
    text: both('lost', 'perdu'),
    event: 'building-lost' as const,
  }
  const heard = evolve(start, { type: 'learned', at: 600, message: told })
  const clock = (state: typeof start, id: string) => state.clocks.find(one => one.id === id)!
  expect(clock(heard, 'NIS2 early warning')).toMatchObject({
    startedAt: 600,
    dueAt: 600 + 24 * 3600,
    metAt: null,
  })
  expect(clock(heard, 'GDPR notification').dueAt).toBe(600 + 72 * 3600)
  expect(clock(heard, 'DORA initial notification').startedAt).toBeNull()
  const say = (state: typeof start, at: number): typeof start => {
    const decided = decide(
      {
        kind: 'decide',
        at,
        role: 'customer-liaison',
        player: 'Di',
        confidence: 1,
        choice: { do: 'communicate', to: 'authorities' },
      },
      state,
    )
    return 'events' in decided ? decided.events.reduce(evolve, state) : state
  }
  const once = say(heard, 900)
  expect(clock(once, 'NIS2 early warning').metAt).toBe(900)
  expect(clock(once, 'NIS2 notification').metAt).toBeNull()
  const twice = say(once, 1000)
  expect(clock(twice, 'NIS2 notification').metAt).toBe(1000)
  expect(clock(twice, 'GDPR notification').metAt).toBe(1000)
})

test('every decision players may take is of a seat, and no seat decides for the brigade', () => {
  expect(playersVerbs).not.toContain('brigade-arrives')
  expect(playersVerbs).not.toContain('attack')
  for (const verb of [
    'call-brigade',
    'evacuate',
    'cut-power',
    'orderly-shutdown',
    'preemptive-failover',
    'emergency-copy',
    'open-hydrants',
    'start-fireboat',
    'declare-disaster',
    'choose-point',
    'set-dispatch',
    'prioritise',
    'buy-servers',
    'add-units',
    'release-building',
    'communicate',
  ])
    expect(playersVerbs).toContain(verb)
})
