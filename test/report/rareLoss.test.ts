import { expect, test } from 'vitest'
import { rareLoss } from '../../src/report/build.ts'

test.each([
  ['in fewer than half of the replications', [0, 0, 0, 190, 3], { replications: 2, servicesDestroyed: 190 }],
  ['in half of them: the median tells', [0, 0, 4, 190], null],
  ['in none', [0, 0], null],
  ['in the only one', [7], null],
])('services destroyed %s', (_said, destroyed, told) =>
  expect(rareLoss(Float64Array.from(destroyed))).toEqual(told),
)
