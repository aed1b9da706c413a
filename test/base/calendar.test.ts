import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Calendar } from '../../src/base/calendar.ts'
import { InvariantError } from '../../src/base/invariant.ts'

type Entry = [time: number, kind: number, priority: number, key: number, payload: number]

/** Few distinct values, so that ties are frequent. */
const entry: fc.Arbitrary<Entry> = fc.tuple(
  fc.constantFrom(-1.5, 0, 0.1, 3, 3.0000000001, 1e12),
  fc.constantFrom(-1, 0, 2),
  fc.constantFrom(-0.5, 0, 7),
  fc.constantFrom(0, 1, 0x80000000, 0xffffffff),
  fc.integer({ min: -3, max: 3 }),
)
/** An entry to add, or undefined to pop. */
const actions = fc.array(fc.option(entry, { nil: undefined, freq: 3 }), { maxLength: 300 })

const byOrder = (a: Entry, b: Entry) =>
  a.map((field, i) => field - b[i]!).find(difference => difference !== 0) ?? 0

function popped(calendar: Calendar): Entry {
  const payload = calendar.pop()
  return [calendar.time, calendar.kind, calendar.priority, calendar.key, payload]
}

function drain(calendar: Calendar): Entry[] {
  return Array.from({ length: calendar.size }, () => popped(calendar))
}

test('pops in the order of (time, kind, priority, key, payload), as a sorted array does', () => {
  fc.assert(
    fc.property(actions, list => {
      const calendar = new Calendar(1)
      const sorted: Entry[] = []
      for (const action of list) {
        if (action !== undefined) {
          calendar.add(...action)
          sorted.push(action)
          sorted.sort(byOrder)
        } else if (sorted.length > 0) expect(popped(calendar)).toEqual(sorted.shift())
        expect(calendar.size).toBe(sorted.length)
        expect(calendar.peekTime()).toBe(sorted[0]?.[0] ?? Infinity)
      }
      expect(drain(calendar)).toEqual(sorted)
    }),
  )
})

test('a restored calendar goes on as the one it was copied from, and neither sees the other', () => {
  fc.assert(
    fc.property(actions, actions, (before, after) => {
      const calendar = new Calendar()
      play(calendar, before)
      const restored = Calendar.restore(calendar.snapshot())
      const twin = Calendar.restore(calendar.snapshot())
      play(restored, after)
      const expected = drain(twin)
      expect(drain(calendar)).toEqual(expected)
      expect(calendar.size).toBe(0)
      const again = new Calendar()
      for (const each of expected) again.add(...each)
      play(again, after)
      expect(drain(restored)).toEqual(drain(again))
    }),
  )
})

function play(calendar: Calendar, list: readonly (Entry | undefined)[]): void {
  for (const action of list) {
    if (action !== undefined) calendar.add(...action)
    else if (calendar.size > 0) calendar.pop()
  }
}

test('a snapshot is plain words that can be copied to another buffer', () => {
  const calendar = new Calendar()
  calendar.add(4, 1, 0.5, 0xfffffffe, -7)
  const bytes = new ArrayBuffer(8 + 32)
  new Float64Array(bytes, 8).set(calendar.snapshot())
  expect(drain(Calendar.restore(new Float64Array(bytes, 8)))).toEqual([[4, 1, 0.5, 0xfffffffe, -7]])
})

test('an empty calendar has nothing to pop, and a time that is not finite is a bug', () => {
  const calendar = new Calendar()
  expect(() => calendar.pop()).toThrow(InvariantError)
  expect(() => calendar.add(NaN, 0, 0, 0, 0)).toThrow('finite')
  expect(() => calendar.add(Infinity, 0, 0, 0, 0)).toThrow('finite')
  calendar.add(1, 0, 0, 0, 0)
  calendar.clear()
  expect([calendar.size, calendar.peekTime()]).toEqual([0, Infinity])
})
