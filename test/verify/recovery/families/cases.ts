/** Random cases of a family, compared with answers that were computed in another way. */
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { verifyCase } from '../../../../src/verify/recovery/verify.ts'

export type Fields = Readonly<Record<string, unknown>>

export function agrees(
  inputs: Fields,
  expected: Fields,
  kind: 'deterministic' | 'stochastic' = 'deterministic',
  relative = 1e-9,
): void {
  const result = verifyCase({ id: 'case', kind, inputs, expected, relative, z: 4 })
  expect({ by: result.by, off: result.figures.filter(({ pass }) => !pass), inputs }).toEqual({
    by: result.by,
    off: [],
    inputs,
  })
  expect(result.pass).toBe(true)
  expect(Object.keys(result.computed)).toEqual(Object.keys(expected))
}

export const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max })
export const chance = fc.integer({ min: 0, max: 100 }).map(percent => percent / 100)
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
export const most = (values: readonly number[]): number => Math.max(0, ...values)
