import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCase } from './anyNetwork.ts'
import { unsound } from './soundness.ts'

/** `npm run soak` runs 100,000. */
const NETWORKS = 2000

test('any network of rooms conserves mass and energy to a millionth and stays within physical bounds', () => {
  fc.assert(
    fc.property(anyCase, one => {
      expect(unsound(one)).toBe('')
    }),
    { numRuns: NETWORKS, seed: 1, endOnFailure: true },
  )
}, 600_000)
