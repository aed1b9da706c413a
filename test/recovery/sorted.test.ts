import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortedByRank } from '../../src/recovery/engine/sorted.ts'

const ranks = fc.constantFrom(-Infinity, -3.5, -1, -0, 0, 1e-300, 1, 1 + 2 ** -50, 7, 2 ** 40, Infinity)
const drawn = fc.double({ noNaN: true })
/** Now and then two that differ in their last bits alone. */
const inBits = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.nat(3))
  .map(([of, last]) => of + last * 2 ** -38)

test.each([
  ['few', 0, 60, fc.oneof(ranks, drawn)],
  ['many', 300, 700, fc.oneof(ranks, drawn)],
  ['many differently ranked', 300, 700, fc.oneof(drawn, inBits)],
])('%s rows come in order of rank, key and row', (_, minLength, maxLength, of) =>
  fc.assert(
    fc.property(fc.array(fc.tuple(of, fc.nat(3)), { minLength, maxLength }), all => {
      const rank = Float64Array.from(all, ([of]) => of)
      const key = Uint32Array.from(all, ([, of]) => 0xffffffff - of)
      const rows = Int32Array.from(all, (_row, at) => at).filter(at => at % 7 !== 3)
      const plainly = Array.from(rows).sort((a, b) =>
        rank[a] !== rank[b] ? (rank[a]! < rank[b]! ? -1 : 1) : key[a]! - key[b]! || a - b,
      )
      expect(Array.from(sortedByRank(rows, rank, key))).toEqual(plainly)
    }),
    { numRuns: 60 },
  ),
)
