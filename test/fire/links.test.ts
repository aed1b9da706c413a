/** Links of detectors and sprinklers in the jet under a ceiling. */
import { describe, expect, test } from 'vitest'
import { Ledger, silent } from '../../src/base/ledger.ts'
import { cause, causes } from '../../src/estate/cause.ts'
import { suppressionKinds } from '../../src/estate/site.ts'
import { indoorK } from '../../src/fire/gasNetwork.ts'
import { detect, release } from '../../src/fire/suppression/alarm.ts'
import { heatSmokeDetector, heatSprinkler } from '../../src/fire/suppression/detection.ts'
import { light, room, timberTower } from './smallSite.ts'

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

test('heads are opened by the fire of their room, or by the smoke that came in: not by the alarm, as gas is', () => {
  const opened = (by: (typeof suppressionKinds)[number], ignition: number) => {
    const { site: drawn, state, supply } = light(timberTower, 0)
    const hall = room(drawn, 'tower/hall-1')
    const suppression = drawn.rooms.suppression.map(() => suppressionKinds.indexOf(by))
    const site = { ...drawn, rooms: { ...drawn.rooms, suppression } }
    const ledger = new Ledger()
    const [fire, smoke, alarm] = [cause.ignition, cause.smoke, cause.alarm].map(kind =>
      ledger.add(kind, 0, 0, -1),
    )
    Object.assign(state.rooms.ignitionCause, { [hall]: ignition < 0 ? -1 : fire })
    Object.assign(state.rooms.smokeCause, { [hall]: smoke })
    Object.assign(state.alarmCause, { [hall]: alarm })
    state.traits.suppressionOperates[hall] = 1
    release(state, site, supply, hall, ledger)
    return causes[ledger.kind[ledger.before.at(-1)!]!]
  }
  expect([opened('sprinkler', 0), opened('mist', 0)]).toEqual(['ignition', 'ignition'])
  expect(opened('sprinkler', -1)).toBe('smoke')
  expect(opened('gas', 0)).toBe('alarm')
})

test('links of a room that has cooled are cold again, so that a fire that lights there later opens no head sooner', () => {
  const { site: drawn, state, supply } = light({ ...timberTower, ignition: 'shed/store' }, 0)
  const [energy, hall] = [room(drawn, 'tower/energy'), room(drawn, 'tower/hall-1')]
  const suppression = drawn.rooms.suppression.map(() => suppressionKinds.indexOf('sprinkler'))
  const site = { ...drawn, rooms: { ...drawn.rooms, suppression } }
  const links = (row: number) => [state.links.smokeK[row]!, state.links.sprinklerK[row]!]
  for (const row of [energy, hall]) state.links.smokeK[row] = state.links.sprinklerK[row] = 308
  state.smoke.sootKg[hall] = 0.2
  detect(state, site, supply, 120, silent)
  expect(links(energy)).toEqual([indoorK, indoorK])
  // In a minute and a half at 0.3 m/s, a link loses to still air and its pipe two thirds of what it has.
  expect(links(hall)[1]! - indoorK).toBeLessThan(0.5 * 13)
  expect(links(hall)[1]! - indoorK).toBeGreaterThan(0)
})

test('heads that opened while their pump was dark give water once it has power, however cold their room is by then', () => {
  const { site: drawn, state, supply } = light({ ...timberTower, ignition: 'shed/store' }, 0)
  const [energy, hall] = [room(drawn, 'tower/energy'), room(drawn, 'tower/hall-1')]
  const suppression = drawn.rooms.suppression.map(() => suppressionKinds.indexOf('sprinkler'))
  const site = { ...drawn, rooms: { ...drawn.rooms, suppression } }
  for (const row of [energy, hall])
    state.suppression.demanded[row] = state.traits.suppressionOperates[row] = 1
  state.smoke.sootKg[hall] = 0.2
  const releasedIn = () => [energy, hall].map(row => state.suppression.releasedAt[row]! < Infinity)
  supply.suppressionPower.fill(0)
  detect(state, site, supply, 20, silent)
  expect(releasedIn()).toEqual([false, false])
  supply.suppressionPower.fill(1)
  detect(state, site, supply, 20, silent)
  expect(releasedIn()).toEqual([true, true])
})
