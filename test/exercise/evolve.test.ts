import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../../src/exercise/decide.ts'
import type { Choice } from '../../src/exercise/command.ts'
import { clocksOf } from '../../src/exercise/duties.ts'
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

test('a duty that follows another runs from when that one was met, and a declaration only brings the first of DORA forward', () => {
  const hour = 3600
  const clock = (state: typeof start, id: string) => state.clocks.find(one => one.id === id)!
  const choose = (state: typeof start, at: number, choice: Choice): typeof start => {
    const decision = {
      number: 1,
      at,
      effectAt: at,
      role: 'incident-commander',
      player: 'Di',
      choice,
    } as const
    return evolve(state, { type: 'decided', at, by: 'Di', decision })
  }
  const [from, text] = [both('officer', 'officier'), both('lost', 'perdu')]
  const lost = { id: 'x', at: 600, from, to: [], method: 'radio', text, event: 'building-lost' } as const
  const heard = evolve(start, { type: 'learned', at: 600, message: lost })
  // Directive 2022/2555, Article 23(4)(d): a month after the notification, whenever that was.
  expect(clock(heard, 'NIS2 final report')).toMatchObject({ startedAt: null, dueAt: null })
  const early = choose(heard, 700, { do: 'communicate', to: 'authorities' })
  expect(clock(early, 'NIS2 final report').startedAt).toBeNull()
  const notified = choose(early, 800, { do: 'communicate', to: 'authorities' })
  expect(clock(notified, 'NIS2 final report')).toMatchObject({
    startedAt: 800,
    dueAt: 800 + 30 * 24 * hour,
    metAt: null,
  })
  // The notification is the customers’ own: what the table meets is to tell them, and is called that.
  const theirs = clocksOf(start.setting.spec).filter(({ to }) => to === 'customers')
  expect(theirs).toHaveLength(3)
  for (const { duty } of theirs) expect(duty?.en).toMatch(/notice to customers/i)
  // Delegated Regulation 2025/301, Article 5(1): 24 hours from awareness, or 4 from classification if that is sooner.
  expect(clock(heard, 'DORA initial notification')).toMatchObject({ startedAt: 600, dueAt: 600 + 24 * hour })
  const declared = choose(heard, 900, { do: 'declare-disaster' })
  expect(clock(declared, 'DORA initial notification')).toMatchObject({
    startedAt: 600,
    dueAt: 900 + 4 * hour,
  })
  expect(clock(declared, 'DORA intermediate report').startedAt).toBeNull()
  const told = choose(declared, 1000, { do: 'communicate', to: 'customers' })
  expect(clock(told, 'DORA initial notification').metAt).toBe(1000)
  expect(clock(told, 'DORA intermediate report')).toMatchObject({ startedAt: 1000, dueAt: 1000 + 72 * hour })
  // A word on the night is no report.
  const again = choose(told, 1100, { do: 'communicate', to: 'customers' })
  expect(clock(again, 'DORA intermediate report').metAt).toBeNull()
  expect(clock(again, 'DORA final report').startedAt).toBeNull()
  // What is met stays met at its time, and its limit as it was.
  expect(clock(choose(told, 1200, { do: 'declare-disaster' }), 'DORA initial notification')).toEqual(
    clock(told, 'DORA initial notification'),
  )
  const late = choose(heard, 30 * hour, { do: 'declare-disaster' })
  expect(clock(late, 'DORA initial notification').dueAt).toBe(34 * hour)
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
