// Equal lists have one number, in the order in which they first appear.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { interned, internedPairs } from '../../src/base/interned.ts'

const rows = fc.array(fc.tuple(fc.nat(3), fc.nat(2), fc.nat(4)), { maxLength: 60 })

test('lists with one more element are numbered as the longer lists are', () =>
  fc.assert(
    fc.property(rows, lists => {
      const shorter = interned(lists.length, row => lists[row]!.slice(0, 2))
      const more = Uint8Array.from(lists, list => list[2])
      expect(internedPairs(shorter, more)).toEqual(interned(lists.length, row => lists[row]!))
    }),
  ))
