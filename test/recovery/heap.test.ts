import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { drain, emptyHeap, pop, push, remove, topOrder } from '../../src/recovery/engine/heap.ts'

const entries = fc.array(
  fc.record({
    order: fc.integer({ min: 0, max: 5 }),
    since: fc.integer({ min: 0, max: 3 }),
    idle: fc.nat(1),
    key: fc.nat(4),
  }),
  { maxLength: 200 },
)

type Entry = { readonly order: number; readonly since: number; readonly idle: number; readonly key: number }

/** A heap of these rows, what breaks their ties, and the order in which they must come out. */
function filled(rows: readonly Entry[]) {
  const ties = {
    order: Float64Array.from(rows, row => row.order),
    since: Float64Array.from(rows, row => row.since),
    idle: Uint8Array.from(rows, row => row.idle),
    key: Uint32Array.from(rows, row => row.key),
    next: new Int32Array(rows.length),
  }
  const heap = emptyHeap(1)
  rows.forEach((_, at) => push(heap, ties, at))
  const sorted = rows
    .map((_, at) => at)
    .sort((a, b) => {
      const [x, y] = [rows[a]!, rows[b]!]
      return x.order - y.order || x.since - y.since || x.idle - y.idle || x.key - y.key || a - b
    })
  return { heap, ties, sorted }
}

test('rows come out by (order, since, idle, key, row) however they went in', () =>
  fc.assert(
    fc.property(entries, rows => {
      const { heap, ties, sorted } = filled(rows)
      const out: number[] = []
      while (heap.count > 0) out.push(pop(heap, ties))
      expect(out).toEqual(sorted)
      expect(topOrder(heap)).toBe(Infinity)
    }),
  ))

test('rows that are taken out leave the others in their order, and one that is not there leaves all', () =>
  fc.assert(
    fc.property(entries, fc.array(fc.nat(220)), (rows, leavers) => {
      const { heap, ties, sorted } = filled(rows)
      const gone = new Set<number>()
      for (const row of leavers) {
        remove(heap, ties, row)
        gone.add(row)
      }
      const out: number[] = []
      while (heap.count > 0) out.push(pop(heap, ties))
      expect(out).toEqual(sorted.filter(row => !gone.has(row)))
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
          next: new Int32Array(steps.length),
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

/** Rows that come in short runs of rising order, as plans add them, and what is done after each. */
const runs = fc.array(
  fc.record({
    rises: fc.boolean(),
    order: fc.integer({ min: 0, max: 9 }),
    key: fc.nat(2),
    done: fc.constantFrom('nothing', 'nothing', 'pop', 'remove', 'drain'),
    which: fc.nat(),
  }),
  { maxLength: 150 },
)

test('a heap of runs is a sorted list, whatever is put in, comes out, leaves or joins again in between', () =>
  fc.assert(
    fc.property(runs, steps => {
      let last = 0
      const ties = {
        order: Float64Array.from(steps, ({ rises, order }) => (last = rises ? last + (order >> 2) : order)),
        since: new Float64Array(steps.length),
        idle: new Uint8Array(steps.length),
        key: Uint32Array.from(steps, step => step.key),
        next: new Int32Array(steps.length).fill(99),
      }
      const heap = emptyHeap(1)
      const byOrder = (a: number, b: number): number =>
        ties.order[a]! - ties.order[b]! || ties.key[a]! - ties.key[b]! || a - b
      let held: number[] = []
      for (const [row, { done, which }] of steps.entries()) {
        push(heap, ties, row)
        held = [...held, row].sort(byOrder)
        if (done === 'pop') expect(pop(heap, ties)).toBe(held.shift())
        if (done === 'remove') {
          const leaver = held[which % held.length]!
          remove(heap, ties, leaver)
          held = held.filter(each => each !== leaver)
        }
        if (done === 'drain') {
          const out = drain(heap, ties)
          expect(out.toSorted(byOrder)).toEqual(held)
          expect([heap.count, topOrder(heap)]).toEqual([0, Infinity])
          for (const each of out.filter((_, nth) => (nth + which) % 3 > 0)) push(heap, ties, each)
          held = out.filter((_, nth) => (nth + which) % 3 > 0).sort(byOrder)
        }
        expect(heap.count).toBe(held.length)
        expect(topOrder(heap)).toBe(held.length === 0 ? Infinity : ties.order[held[0]!])
      }
      while (held.length > 0) expect(pop(heap, ties)).toBe(held.shift())
    }),
    { numRuns: 400 },
  ))
