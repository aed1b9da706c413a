import { expect, test } from 'vitest'
import { happensIn } from '../../src/report/headlineText.ts'

test('how often a thing happens is a share of all replications, beside that of those it can happen in', () => {
  // Of 20 fires 17 stop a service, and in 16 of these half of the services are back.
  expect(happensIn({ share: 0.8, applies: 0.85, unit: 'h' })).toBe('80 %, of 85 %')
  expect(happensIn({ share: 0.75, applies: 1, unit: 'min' })).toBe('75 %')
  expect(happensIn({ share: 0.75, unit: 'min' })).toBe('75 %')
  expect(happensIn({ share: 0.5, applies: 0.85, unit: 'services' })).toBe('')
})
