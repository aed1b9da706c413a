import { expect, test } from 'vitest'
import type { Metric } from '../../src/report/report.ts'
import { neverWord } from '../../src/report/label.ts'

const lost = (mean: number): Record<string, Metric> => ({
  servicesWithDataLost: { mean, sd: 0, p05: 0, p10: 0, p50: 0, p90: 0, p95: 0, share: 1, unit: 'services' },
})

test('the age of data that are gone has a word of its own, unless none are', () => {
  expect(neverWord('dataLossP50Hours', lost(3))).toBe('for good')
  expect(neverWord('dataLossP50Hours', lost(0))).toBe('none lost')
  expect(neverWord('buildingLostMinutes', lost(3))).toBe('never')
})
