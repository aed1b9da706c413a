/** How long a beat of a fire in mixed rooms lasts. */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { beatSeconds } from '../../src/fire/beat.ts'
import { beatLength } from '../../src/fire/beatLength.ts'
import type { Compartment } from '../../src/fire/compartments.ts'
import type { FireState } from '../../src/fire/fire.ts'
import { sourceStage } from '../../src/fire/fuel/sources.ts'
import { stepFire } from '../../src/fire/step.ts'
import { light, timberTower } from './smallSite.ts'

/** A fire of mixed rooms, an hour after its last ignition, whose gas changes at `changeKS`. */
function settled(changeKS: number) {
  const burning = light(timberTower, 0)
  const { state, site, supply } = burning
  for (let until = 1200; !state.compartments.networks.some(({ mixed }) => mixed === 1); until += beatSeconds)
    stepFire(state, site, { until, supply }, silent)
  for (const compartment of state.compartments.networks) {
    compartment.mixed = 1
    compartment.changeKS = changeKS
  }
  state.pending.length = 0
  state.lastIgnitionAt = state.time - 3600
  state.pyrolysisCapKw.fill(Infinity)
  state.rooms.hrrFreeKw.fill(0)
  state.rooms.hrrFreeKw[0] = 500
  return burning
}

test.each([
  ['that hardly changes', 0.01, 120],
  ['that falls by 18 K a minute', 0.3, 120],
  ['that falls by 30 K a minute', 0.5, 60],
  ['that has had no beat yet', Infinity, 60],
])('gas %s, %f K/s, has beats of %i s', (_, changeKS, seconds) => {
  const { state, site, supply } = settled(changeKS)
  expect(beatLength(state, site, supply)).toBe(seconds)
})

test.each<[string, (state: FireState, compartment: Compartment) => void, number]>([
  ['a room has just ignited', state => (state.lastIgnitionAt = state.time - 300), 60],
  ['a fire is short of air', state => (state.pyrolysisCapKw[0] = 500), 60],
  ['a fire is about to go out', state => (state.rooms.hrrFreeKw[0] = 50), 60],
  ['a battery reignites soon', state => (state.sources.relightAt[0] = state.time + 100), 60],
  ['a network still has layers', (_, compartment) => (compartment.mixed = 0), beatSeconds],
])('not while %s', (_, disturb, seconds) => {
  const { state, site, supply } = settled(0.01)
  disturb(state, state.compartments.networks[0]!)
  expect(beatLength(state, site, supply)).toBe(seconds)
})

test.each([
  [0.01, 120],
  [0.5, 60],
])(
  'gas that changes by %f K/s: a beat that an order ended is followed by one up to a multiple of %i s',
  (changeKS, seconds) => {
    const { state, site, supply } = settled(changeKS)
    for (let late = beatSeconds; late < seconds; late += beatSeconds) {
      state.time = 7200 + late
      state.lastIgnitionAt = state.time - 3600
      expect(beatLength(state, site, supply), `${late} s`).toBe(seconds - late)
    }
  },
)

test.each([
  [Infinity, 600],
  [600, 600],
  [599, 600],
  [250, 260],
  [7, beatSeconds],
  [0, beatSeconds],
])('haze with a battery that reignites in %f s has a beat of %i s', (seconds, length) => {
  const { state, site, supply } = light(timberTower, 0)
  state.pending.length = 0
  state.sources.stage.fill(sourceStage.out)
  state.lastIgnitionAt = state.time - 2 * 3600
  state.sources.relightAt[0] = state.time + seconds
  expect(state.compartments.networks).toHaveLength(0)
  expect(beatLength(state, site, supply)).toBe(length)
})
