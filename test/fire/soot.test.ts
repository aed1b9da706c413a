/** Soot settles on what is in the smoke; little of it falls on what is below. */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { enterRooms } from '../../src/fire/compartments.ts'
import { startFire } from '../../src/fire/fire.ts'
import { readView } from '../../src/fire/view.ts'
import { siteOf } from './hall.ts'

/** g/m2 on racks after 1,000 s under an upper layer with 1 g/m3 of soot, over clean air. */
function settled(layerHeightM: number): number {
  const site = siteOf({ width: 20, depth: 20, height: 8, peakKw: 300 })
  const state = startFire(site, new Streams('soot', 0))
  enterRooms(state, site, [0], 0)
  const { zones } = state.compartments.networks[0]!.gas
  zones.layerHeightM[0] = layerHeightM
  zones.massKg[0] = 1000
  zones.temperatureK[0] = 352.981915
  zones.sootKg[0] = 1
  readView(state, site, 1000, silent)
  return 1000 * state.rooms.sootDepositKgM2[0]!
}

test('racks deep in smoke get 3e-4 m/s of it, racks far below what falls by itself', () => {
  expect(settled(0)).toBeCloseTo(3e-4 * 1 * 1000, 6)
  // Stokes with a slip factor of 1.33: rho d2 g / (18 mu) = 1000 x 0.25e-12 x 9.81 x 1.33 / (18 x 1.81e-5) = 1.0e-5
  // m/s.
  expect(settled(6.7)).toBeCloseTo(1e-5 * 1 * 1000, 6)
})

test('racks half in smoke get half of it, and of the other half what falls', () => {
  expect(settled(1)).toBeCloseTo(0.5 * 0.3 + 0.5 * 0.01, 6)
})
