// A service in several racks may leave one that has not burnt: one that stands in a building that has been given up.
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { burn, cutOff, darken, intactRacks, takeChanged } from '../../src/damage/racks.ts'
import type { Resettled } from '../../src/fate/fate.ts'
import { noteRestores } from '../../src/fate/losses/lostAgain.ts'
import { countVulnerable } from '../../src/fate/losses/vulnerable.ts'
import { settleFate } from '../../src/fate/settle.ts'
import { startFate } from '../../src/fate/state/state.ts'
import { campus, hour } from './campus.ts'

/** Two services, each in the four racks of a hall, with a replica on another site that lags behind. */
function halls(lag: string) {
  const estate = campus({
    services: 2,
    copies: `[{ medium: replica, place: another-site, period: 0 h, lag: ${lag} }]`,
  })
  const racks = intactRacks(estate.site.racks.count)
  const fate = startFate(estate, new Streams('left', 0))
  const hit = (at: number, left: readonly number[], blow: () => void): void => {
    const resettled: Resettled = (_, rack) => rack === undefined || left.includes(rack)
    blow()
    settleFate(fate, { estate, racks, ledger: silent, resettled }, takeChanged(racks), [], at + 1)
  }
  const dark = (rack: number, at: number, left: readonly number[] = []): void =>
    hit(at, left, () => darken(racks, rack, { at, before: -1, ledger: silent }))
  const burnt = (rack: number, at: number, left: readonly number[] = []): void =>
    hit(at, left, () => burn(racks, rack, { at, before: -1, ledger: silent }))
  const offline = (rack: number, at: number): void => hit(at, [], () => cutOff(racks, rack, at, -1))
  const restored = (at: number): void =>
    noteRestores(fate, {
      dataBackAt: fate.lostAt.map(() => at),
      restoredPoint: new Int32Array(0),
      away: new Uint8Array(fate.lostAt.length),
    })
  const exposed = (restoredAt: number, until: number): void =>
    countVulnerable(
      fate,
      estate,
      racks,
      fate.lostAt.map(() => restoredAt),
      until,
    )
  const service = estate.population.services.rack.indexOf(0)
  return { fate, service, dark, burnt, offline, restored, exposed }
}

test('what strikes the rack from then on is not what stops its data', () => {
  const { fate, service, dark, burnt, offline } = halls('0 s')
  offline(0, 1 * hour)
  dark(0, 3 * hour, [0])
  burnt(1, 5 * hour, [0])
  // Nothing reached the replica since the network was lost, and it wrote on until the other rack burnt.
  expect(fate.point[service]).toBe(1 * hour)
  expect(fate.dataLossSeconds[service]).toBe(4 * hour)
})

test('what struck the rack in a loss that has been restored does not stop it in the next', () => {
  const { fate, service, dark, burnt, restored } = halls('30 min')
  dark(0, 1 * hour)
  burnt(1, 2 * hour)
  expect(fate.point[service]).toBe(0.5 * hour)
  restored(4 * hour)
  burnt(2, 9 * hour, [0, 1])
  expect(fate.point[service]).toBe(8.5 * hour)
  // Half an hour of each loss.
  expect(fate.dataLossSeconds[service]).toBe(1 * hour)
})

test('what the network carried before a loss that has been restored is all there is, if nothing came of the time since', () => {
  const { fate, service, burnt, offline, restored } = halls('30 min')
  offline(0, 1 * hour)
  burnt(0, 2 * hour)
  expect(fate.point[service]).toBe(0.5 * hour)
  restored(4 * hour)
  burnt(2, 4.25 * hour, [0])
  expect(fate.point[service]).toBe(0.5 * hour)
  // From half an hour on until 2 h, and a quarter of an hour since the restore.
  expect(fate.dataLossSeconds[service]).toBe(1.75 * hour)
})

test('data is on a single copy from each of two losses until it is back', () => {
  const { fate, service, burnt, restored, exposed } = halls('30 min')
  burnt(0, 2 * hour)
  restored(4 * hour)
  burnt(2, 9 * hour, [0])
  exposed(12 * hour, 20 * hour)
  expect(fate.vulnerableSeconds[service]).toBe((2 + 3) * hour)
})
