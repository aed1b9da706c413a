// Intervals of proportions: random cases of the shipped families. Expected answers come from formulas, sorting or
// counting, never from the code under test.
import * as fc from 'fast-check'
import { test } from 'vitest'
import { binomialTail } from '../answers.ts'
import { agrees, whole } from './cases.ts'

test('intervals of proportions: the roots of the score, and of the binomial tails', () =>
  fc.assert(
    fc.property(whole(1, 300), fc.nat(300), (runs, drawnHits) => {
      const hits = drawnHits % (runs + 1)
      const z = 1.959963984540054
      const [a, b, c] = [runs + z * z, -(2 * hits + z * z), (hits * hits) / runs]
      const root = Math.sqrt(Math.max(0, b * b - 4 * a * c))
      const bisect = (above: (p: number) => boolean): number => {
        let [low, high] = [0, 1]
        for (let step = 0; step < 100; step++) {
          const middle = (low + high) / 2
          if (above(middle)) high = middle
          else low = middle
        }
        return (low + high) / 2
      }
      agrees(
        { hits, runs },
        {
          wilson: [hits === 0 ? 0 : (-b - root) / (2 * a), hits === runs ? 1 : (-b + root) / (2 * a)],
          clopperPearson: [
            hits === 0 ? 0 : bisect(p => binomialTail(runs, hits, p) > 0.025),
            hits === runs ? 1 : bisect(p => 1 - binomialTail(runs, hits + 1, p) < 0.025),
          ],
        },
        'deterministic',
        1e-7,
      )
    }),
    { numRuns: 40 },
  ))
