// Which runs the thread of the page keeps, to tell them again without computing them.
import { expect, test } from 'vitest'
import type { Tale } from '../../web/thread/recording.ts'
import { keepRun, runKept } from '../../web/thread/runsKept.ts'

/** A run whose services have so many bytes of columns. */
const taleOf = (bytes: number): Tale =>
  ({ prepared: {}, ground: {}, told: { happened: { services: { downAt: new Uint8Array(bytes) } } } }) as never

test('as many runs are kept as there is room for, those used last', () => {
  for (const key of ['first', 'second', 'third']) keepRun(key, taleOf(7_000_000))
  expect(runKept('first')).toBeDefined()
  // A fourth takes the room of the one that was not asked for the longest.
  keepRun('fourth', taleOf(7_000_000))
  expect(['first', 'second', 'third', 'fourth'].filter(key => runKept(key) !== undefined)).toEqual([
    'first',
    'third',
    'fourth',
  ])
  // One that is too large by itself leaves none.
  keepRun('large', taleOf(30_000_000))
  expect(['first', 'third', 'fourth', 'large'].filter(key => runKept(key) !== undefined)).toEqual([])
  keepRun('next', taleOf(7_000_000))
  expect(runKept('next')).toBeDefined()
})
