/**
 * Compares the engine with a slow and simple second implementation of the same rules, written independently:
 * on random campuses, with random blows, decisions and second hits, both must agree on times, routes and the
 * use of every pool and link.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawn } from './anyRecovery.ts'
import { disagreements } from './compare.ts'

test('the engine and the oracle agree on every service, rack, pool and link', () =>
  fc.assert(
    fc.property(drawn, of => {
      expect(disagreements(of)).toEqual([])
    }),
    { numRuns: 300 },
  ))
