import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyHeap, pop, push, topOrder } from '../../src/recovery/heap.ts'

const entries = fc.array(
  fc.record({
    order: fc.integer({ min: 0, max: 5 }),
    since: fc.integer({ min: 0, max: 3 }),
    idle: fc.nat(1),
    key: fc.nat(4),
  }),
  { maxLength: 200 },
)

test('rows come out by (order, since, idle, key, row) however they went in', () =>
  fc.assert(
    fc.property(entries, rows => {
      const ties = {
        order: Float64Array.from(rows, row => row.order),
        since: Float64Array.from(rows, row => row.since),
        idle: Uint8Array.from(rows, row => row.idle),
        key: Uint32Array.from(rows, row => row.key),
      }
      const heap = emptyHeap(1)
      rows.forEach((_, at) => push(heap, ties, at))
      const out: number[] = []
      while (heap.count > 0) out.push(pop(heap, ties))
      const sorted = rows
        .map((_, at) => at)
        .sort((a, b) => {
          const [x, y] = [rows[a]!, rows[b]!]
          return x.order - y.order || x.since - y.since || x.idle - y.idle || x.key - y.key || a - b
        })
      expect(out).toEqual(sorted)
      expect(topOrder(heap)).toBe(Infinity)
    }),
  ))

test('pushing and popping in turn never lets a later row out before an earlier one', () =>
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constant(-1), fc.integer({ min: 0, max: 1000 })), { maxLength: 300 }),
      steps => {
        const ties = {
          order: Float64Array.from(steps),
          since: new Float64Array(steps.length),
          idle: new Uint8Array(steps.length),
          key: new Uint32Array(steps.length),
        }
        const heap = emptyHeap()
        const held: number[] = []
        for (const [at, step] of steps.entries()) {
          if (step >= 0) {
            push(heap, ties, at)
            held.push(step)
          } else if (held.length > 0) {
            const least = Math.min(...held)
            expect(steps[pop(heap, ties)]).toBe(least)
            held.splice(held.indexOf(least), 1)
          }
        }
      },
    ),
  ))
