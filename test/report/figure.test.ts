// Figures as a table tells them.
import { expect, test } from 'vitest'
import { figure } from '../../src/report/figure.ts'

test.each([
  [1, '100 %'],
  // A little less than one, as sums of shares are.
  [1 - Number.EPSILON / 2, '100 %'],
  [0.9999, '99.9 %'],
  [0.999, '99.9 %'],
  [0.997, '99.7 %'],
  [0.995, '99.5 %'],
  [0.994, '99 %'],
  [0.5, '50 %'],
  [0.025, '2.5 %'],
  [0, '0 %'],
  // Estimates may fall a little below zero.
  [-0, '0 %'],
  [-0.0004, '0.0 %'],
  [-0.003, '-0.3 %'],
  [-0.12, '-12 %'],
])('a share of %d is told as %s: less than all is not all', (share, words) =>
  expect(figure(share, 'share')).toBe(words),
)

test.each([
  [99.94, '99.9'],
  [99.96, '100'],
  [-99.96, '-100'],
  [100.4, '100'],
  [9.96, '10.0'],
  [-0.04, '0.0'],
])('%d hours have three digits: %s', (hours, words) => expect(figure(hours, 'h')).toBe(words))
