import { expect, test } from 'vitest'
import { estimateControlled, sampleMean } from '../../src/base/sample.ts'

test('what a control explains is taken out of the figure, and out of its error', () => {
  // Each figure is 3 plus twice its control, and the controls have a mean of 2.
  const { value, error } = estimateControlled([5, 7, 9, 7], 7, [1, 2, 3, 2])
  expect(value).toBeCloseTo(3, 12)
  expect(error).toBeCloseTo(0, 12)
})

test('a control that explains nothing leaves the figure, and costs it one more degree of freedom', () => {
  const figures = [1, 2, 2, 1]
  // Uncorrelated with the figures, and with mean 0: squares sum to 4 x 0.25, over n - 2 = 2, and over n = 4.
  const { value, error } = estimateControlled(figures, sampleMean(figures), [1, 1, -1, -1])
  expect(value).toBeCloseTo(1.5, 12)
  expect(error).toBeCloseTo(Math.sqrt(0.5 / 4), 12)
})
