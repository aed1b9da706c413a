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
  let surfaceK = 0
  for (let time = 0; time < seconds; time += STEP_S) {
    slabResponse(compiled, zones, scratch, 0, STEP_S)
    surfaceK = scratch.slabRestK + FLUX / scratch.slabInertia
    slabCells(compiled, zones, scratch, 0, FLUX)
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
  ])('%s after %d s, within 1 %%', (name, seconds) => {
    const { kWMK, rhoKgM3, cJKgK } = linings[name]
    const exact = 2 * FLUX * Math.sqrt(seconds / (Math.PI * kWMK * rhoKgM3 * cJKgK))
    expect(surfaceRise(name, seconds) / exact).toBeGreaterThan(0.99)
    expect(surfaceRise(name, seconds) / exact).toBeLessThan(1.01)
  })
})

test('a slab between two rooms is divided in the middle, whatever its layers: each room has the half that it faces', () => {
  const below = roomOf([4, 4, 3], 'concrete', 'gypsum')
  const above = { ...roomOf([4, 4, 3], 'gypsum', 'concrete'), floorZ: 3 }
  const { cellStart, cellCapacity } = compileNetwork(
    network(below, { rooms: [below, above], links: [{ ceilingOf: 0, floorOf: 1 }] }),
  )
  const heat = (slab: number): number =>
    cellCapacity.slice(cellStart[slab], cellStart[slab + 1]).reduce((sum, each) => sum + each, 0)
  // 20 cm of concrete at 2.2 MJ/m3K and 16 mm of gypsum at 0.711 MJ/m3K: 10.8 cm on each side. Walls are whole.
  expect(heat(0)).toBeCloseTo(0.108 * 2.2e6, 6)
  expect(heat(4 + 3)).toBeCloseTo(0.016 * 0.711e6 + 0.092 * 2.2e6, 6)
  expect(heat(1)).toBeCloseTo(0.2 * 2.2e6 + 0.016 * 0.711e6, 6)
})
