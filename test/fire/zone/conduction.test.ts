import { describe, expect, test } from 'vitest'
import { slabCells, slabResponse } from '../../../src/fire/zone/conduction.ts'
import { compileNetwork } from '../../../src/fire/zone/network.ts'
import { scratchOf } from '../../../src/fire/zone/scratch.ts'
import { createZones } from '../../../src/fire/zone/zones.ts'
import { linings, network, roomOf, type LiningName } from './rooms.ts'

const STEP_S = 4
const FLUX = 20e3

/** Rise of the ceiling's surface under a constant flux, K, for a slab so thick that its back does not matter. */
function surfaceRise(name: LiningName, seconds: number): number {
  const thick = { ...roomOf([4, 4, 3], name) }
  const ceiling = { ...thick.ceiling, layers: [{ ...linings[name], thicknessM: 0.8 }] }
  const compiled = compileNetwork(network({ ...thick, ceiling }))
  const zones = createZones(compiled)
  const scratch = scratchOf(compiled)
  const inertia = new Float64Array(4)
  const rest = new Float64Array(4)
  let surfaceK = 0
  for (let time = 0; time < seconds; time += STEP_S) {
    slabResponse(compiled, zones, scratch, 0, STEP_S, inertia, rest)
    surfaceK = rest[0]! + FLUX / inertia[0]!
    slabCells(compiled, zones, scratch, 0, FLUX, 1, STEP_S)
  }
  return surfaceK - 293
}

// Carslaw and Jaeger, Conduction of Heat in Solids, 2.9: rise 2 q sqrt(t / (pi k rho c)) of a half-space.
describe('a slab under a steady flux heats as the half-space does', () => {
  test.each<[LiningName, number]>([
    ['concrete', 120],
    ['concrete', 3600],
    ['brick', 600],
    ['timber', 600],
    ['gypsum', 300],
    ['fibre', 300],
  ])('%s after %d s, within 3 %%', (name, seconds) => {
    const { kWMK, rhoKgM3, cJKgK } = linings[name]
    const exact = 2 * FLUX * Math.sqrt(seconds / (Math.PI * kWMK * rhoKgM3 * cJKgK))
    expect(surfaceRise(name, seconds) / exact).toBeGreaterThan(0.97)
    expect(surfaceRise(name, seconds) / exact).toBeLessThan(1.03)
  })
})
