/** A room of a scenario fills and heats like the zone model that the validation cases test. */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { startFire } from '../../src/fire/fire.ts'
import { burningM2, roomFreeKw } from '../../src/fire/fuel/fuel.ts'
import { buildNetwork } from '../../src/fire/gasNetwork.ts'
import { beatSeconds } from '../../src/fire/beat.ts'
import { stepFire } from '../../src/fire/step.ts'
import { stepZones } from '../../src/fire/zone/step.ts'
import { siteOf } from './hall.ts'

test.each([
  ['a hall that takes ten minutes to fill', { width: 20, depth: 15, height: 8 }, 1500],
  ['a large low hall', { width: 40, depth: 30, height: 6 }, 5000],
  ['a small room', { width: 5, depth: 4, height: 3 }, 400],
])('%s', (_, size, peakKw) => {
  const site = siteOf({ ...size, peakKw })
  const state = startFire(site, new Streams('hall', 0))
  const supply = { suppressionPower: Uint8Array.of(1), buildingLive: Uint8Array.of(1), siteLive: 1 }
  const alone = buildNetwork(site, 0, Int32Array.of(0), state.shares)
  const { zones, network, burner } = alone
  for (let from = 0; from < 900; from += beatSeconds) {
    // The scenario's fire in a separate network that only the solver changes.
    const drive = (time: number): void => {
      zones.hrrFreeKw[burner[0]!] = roomFreeKw(state, site, 0, time, beatSeconds)
      zones.burningM2[burner[0]!] = burningM2(state, site, 0, time)
    }
    drive(from)
    stepZones(network, zones, from + beatSeconds, drive)
    stepFire(state, site, { until: from + beatSeconds, supply }, silent)
    const { rooms } = state
    if (from < 60) continue
    expect(Math.abs(rooms.upperK[0]! - zones.temperatureK[0]!), `${from} s`).toBeLessThan(3)
    expect(Math.abs(rooms.layerHeightM[0]! - zones.layerHeightM[0]!), `${from} s`).toBeLessThan(0.1)
  }
  expect(state.rooms.upperK[0]! - 295).toBeGreaterThan(40)
})
