/** Links of detectors and sprinklers in the jet under a ceiling. */
import { describe, expect, test } from 'vitest'
import { indoorK } from '../../src/fire/gasNetwork.ts'
import { heatSmokeDetector, heatSprinkler } from '../../src/fire/suppression/detection.ts'

const jet = { hrrKw: 1000, heightM: 3, halfM: 5, upperK: 295, exposureFactor: 1 }

describe('links', () => {
  test('follow the jet with their response time: the same in one step or in many', () => {
    let fine = 295
    for (let i = 0; i < 60; i++) fine = heatSprinkler(fine, jet, 100, 1)
    expect(heatSprinkler(295, jet, 100, 60)).toBeCloseTo(fine, 6)
  })

  test('of sprinklers lose heat to their pipe: a weak jet never opens them', () => {
    // Alpert, 2.8 m from the axis under 4 m: 5.38 (477/2.8)^(2/3) / 4 = 41.3 K and 0.197 477^(1/3) 2 / 2.8^(5/6) =
    // 1.305 m/s.
    const weak = { hrrKw: 477, heightM: 4, halfM: 16, upperK: indoorK, exposureFactor: 1 }
    const root = Math.sqrt(1.305)
    expect(heatSprinkler(indoorK, weak, 100, 1e5) - indoorK).toBeCloseTo((41.3 * root) / (root + 0.65), 0)
    expect(heatSmokeDetector(indoorK, weak, 1e5) - indoorK).toBeGreaterThan(25)
  })

  test('answer sooner the lower their response time index', () => {
    expect(heatSprinkler(295, jet, 50, 20)).toBeGreaterThan(heatSprinkler(295, jet, 200, 20))
    expect(heatSmokeDetector(295, jet, 20) - 295).toBeGreaterThan(5)
  })
})
