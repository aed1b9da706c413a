import { expect, test } from 'vitest'
import { modelErrors, type PeakPoint } from '../../../src/verify/fire/points.ts'

const point = (predicted: number, cfast?: number): PeakPoint => ({
  id: 'x',
  room: 'A',
  family: 'forced',
  measured: 100,
  predicted,
  ...(cfast !== undefined && { cfast }),
})

test('bias is the geometric mean of predicted over measured, sigma the deviation of its logarithm', () => {
  const { forced, natural } = modelErrors([point(50), point(100), point(200)])
  expect(forced!.bias).toBeCloseTo(1, 12)
  expect(forced!.sigma).toBeCloseTo(Math.LN2, 12)
  expect(forced!.points).toBe(3)
  expect(natural).toBeUndefined()
})

test("CFAST's error stands beside only where it was run on the same rooms", () => {
  const { forced } = modelErrors([point(50, 110), point(100, 110), point(200, 110)])
  expect(forced!.cfast!.bias).toBeCloseTo(1.1, 12)
  expect(forced!.cfast!.sigma).toBeCloseTo(0, 12)
  expect(modelErrors([point(50, 110), point(100), point(200)]).forced!.cfast).toBeUndefined()
})

test('two rooms say nothing of a scatter, and a computation is no measurement', () => {
  expect(modelErrors([point(50), point(100)])).toEqual({})
  const computed = [1, 2, 3].map(k => ({ ...point(100 * k), family: 'cfast' as const }))
  expect(modelErrors(computed)).toEqual({})
})
