import { expect, test } from 'vitest'
import {
  cibseFlashover,
  lawBurningRate,
  mcCaffreyFlashover,
  thomasFlashover,
  ventilationLimit,
} from '../../src/fire/correlations/flashover.ts'

// The room corner test: 3.6 x 2.4 x 2.4 m with a door of 0.8 x 2.0 m, flashover at about 1 MW (ISO 9705).
const doorM2 = 1.6
const doorM = 2
const enclosureM2 = 2 * 3.6 * 2.4 + 2 * 2.4 * (3.6 + 2.4)
const factor = doorM2 * Math.sqrt(doorM)

test('flashover of the room corner test is foretold between 1 and 1.4 MW', () => {
  const bare = enclosureM2 - doorM2
  // Gypsum after ten minutes: sqrt(k rho c / t) = 0.03 kW/(m2 K).
  for (const kw of [
    thomasFlashover(bare, factor),
    mcCaffreyFlashover(0.03, bare, factor),
    cibseFlashover(factor),
  ])
    expect(kw > 1000 && kw < 1400).toBe(true)
  expect(ventilationLimit(factor)).toBeGreaterThan(2 * cibseFlashover(factor))
})

test('a deep room burns more slowly than a wide one of the same openings', () => {
  const deep = lawBurningRate(enclosureM2, doorM2, doorM, 2.4, 3.6)
  const wide = lawBurningRate(enclosureM2, doorM2, doorM, 3.6, 2.4)
  expect(deep).toBeLessThan(wide)
  // Kawagoe's 5.5 kg per minute is between the two.
  const kawagoe = (5.5 / 60) * factor
  expect(deep / kawagoe).toBeGreaterThan(0.7)
  expect(wide / kawagoe).toBeLessThan(1.3)
})
