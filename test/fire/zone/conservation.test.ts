import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCase } from './anyNetwork.ts'
import { type Burning, unsound, wholeFire } from './soundness.ts'

/** `npm run soak` runs 100,000, each with its whole fire. */
const NETWORKS = 2000
/**
 * Most faults show while rooms fill and vents open (60 and 200 s), and a minute of fire costs the same at any time: of
 * four networks, three burn for less than half as long.
 */
const briefFire: Burning = { fireS: 280, coolingS: 140 }
const burning = fc.constantFrom(briefFire, briefFire, briefFire, wholeFire)

test('any network of rooms conserves mass and energy to a millionth and stays within physical bounds', () => {
  fc.assert(
    fc.property(anyCase, burning, (one, fire) => {
      expect(unsound(one, fire)).toBe('')
    }),
    { numRuns: NETWORKS, seed: 1, endOnFailure: true },
  )
}, 600_000)
