// Equal lists have one number, in the order in which they first appear.
import { array, assert, nat, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { interned, internedPairs } from '../../src/base/interned.ts'

const rows = array(tuple(nat(3), nat(2), nat(4)), { maxLength: 60 })

test('lists with one more element are numbered as the longer lists are', () => {
  assert(
    property(rows, lists => {
      const shorter = interned(lists.length, row => lists[row]!.slice(0, 2))
      const more = Uint8Array.from(lists, list => list[2])
      expect(internedPairs(shorter, more)).toEqual(interned(lists.length, row => lists[row]!))
    }),
  )
})
