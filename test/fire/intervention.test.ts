/** Alarm, fixed suppression, and crews with hoses. */
import { expect, test } from 'vitest'
import { attack } from '../../src/fire/brigade/attack.ts'
import { arrive } from '../../src/fire/brigade/brigade.ts'
import { extinguish } from '../../src/fire/suppression/extinguish.ts'
import { ignite, mostReady } from '../../src/fire/spread/ignite.ts'
import { sourceStage } from '../../src/fire/fuel/sources.ts'
import { stepFire } from '../../src/fire/step.ts'
import { quenchSeconds } from '../../src/fire/suppression/suppression.ts'
import {
  charringFlux,
  litTimberKw,
  relightTimber,
  startTimber,
  wetTimber,
} from '../../src/fire/fuel/timber.ts'
import { silent } from '../../src/base/ledger.ts'
import { sourceKinds, suppressionKinds } from '../../src/estate/site.ts'
import { burn, light, room, timberTower, usual } from './smallSite.ts'

const { site } = light(timberTower, 0)
const hall = room(site, 'tower/hall-1')
const energy = room(site, 'tower/energy')

test('the room of origin raises the alarm within minutes, and before any other room burns', () => {
  for (let r = 0; r < 5; r++) {
    const { state, site: own } = burn(timberTower, r, { ...usual, hours: 1 })
    const first = room(own, 'tower/energy')
    expect(state.rooms.alarmAt[first]).toBeLessThan(300)
    state.rooms.ignitedAt.forEach((at, other) => {
      if (other !== first) expect(at).toBeGreaterThan(state.rooms.alarmAt[first]!)
    })
  }
})

test('Evans: 0.07 mm/s takes a sprinklered fire down in about seven minutes', () => {
  expect(quenchSeconds(0.07)).toBeCloseTo(411, -0.5)
})

test('hoses end a lithium battery by the water they bring, 5 l for each MJ it has left, however dense they fall', () => {
  const { site: own, state, supply } = light(timberTower, 0)
  const ups = state.adjacency.source[state.adjacency.firstSource[energy]!]!
  const kind = own.sources.kind.slice()
  kind[ups] = sourceKinds.indexOf('li-ion')
  const lithium = { ...own, sources: { ...own.sources, kind } }
  const { sources, brigade } = state
  ignite(state, lithium, ups, -1, silent)
  sources.leftMJ[ups] = 4000
  brigade.inside[energy] = 1
  // Twenty times the flow that other fires need; but only half of the 20,000 l, so half of the battery.
  brigade.flowLs[energy] = brigade.countedLs[energy] = 50
  for (let s = 0; s < 200; s += 20) extinguish(state, lithium, supply, 20)
  expect(sources.quench[ups]).toBeCloseTo(0.5, 9)
  expect(sources.leftMJ[ups]).toBeCloseTo(2000, 6)
  for (let s = 0; s < 200; s += 20) extinguish(state, lithium, supply, 20)
  expect(sources.quench[ups]).toBeLessThan(1e-3)
  // What has been cooled through does not reignite.
  expect(sources.leftMJ[ups]).toBeLessThan(1)
  // Gas that is effective on lithium stays so after a crew enters.
  const filled = {
    ...lithium,
    rooms: {
      ...lithium.rooms,
      suppression: lithium.rooms.suppression.slice(),
      suppressionEffective: lithium.rooms.suppressionEffective.slice().fill(0.9),
    },
  }
  state.traits.suppressionLuck[energy] = 0
  filled.rooms.suppression[energy] = suppressionKinds.indexOf('gas')
  state.suppression.releasedAt[energy] = 0
  state.suppression.effective[energy] = 1
  sources.quench[ups] = 1
  sources.leftMJ[ups] = 4000
  extinguish(state, filled, { ...supply, suppressionPower: supply.suppressionPower.fill(1) }, 20)
  expect(sources.quench[ups]).toBeLessThan(0.25)
  // It is gone ten minutes after its release, and what ignites then burns.
  for (const [minutes, burns] of [
    [9, false],
    [11, true],
  ] as const) {
    brigade.flowLs[energy] = brigade.countedLs[energy] = brigade.inside[energy] = 0
    state.suppression.releasedAt[energy] = state.time - 60 * minutes
    sources.quench[ups] = 1
    extinguish(state, filled, supply, 20)
    expect(sources.quench[ups] === 1, `${minutes} min`).toBe(burns)
  }
  brigade.flowLs[energy] = brigade.countedLs[energy] = 50
  // Water from outside does not reach it.
  sources.quench[ups] = 1
  brigade.inside[energy] = 0
  extinguish(state, lithium, supply, 20)
  expect(sources.quench[ups]).toBe(1)
})

test('hoses put out a burning ceiling, and without them its flame runs over it again', () => {
  const { state } = light(timberTower, 0)
  const { timber } = state
  timber.litM2[energy] = site.rooms.timberArea[energy]!
  const whole = litTimberKw(timber, site, energy, 50, 10)
  expect(whole).toBeGreaterThan(0)
  wetTimber(timber, energy, 0.1)
  expect(litTimberKw(timber, site, energy, 50, 10)).toBeCloseTo(0.1 * whole, 6)
  expect(charringFlux(timber, site, energy, 0)).toBeLessThan(
    0.2 * charringFlux(startTimber(site), site, hall, 30),
  )
  let minutes = 0
  for (; timber.quench[energy]! < 1 && minutes < 60; minutes++) relightTimber(timber, energy, 60)
  expect(minutes).toBeGreaterThan(1)
  expect(litTimberKw(timber, site, energy, 50, 10)).toBeCloseTo(whole, 6)
})

test('water is counted in the room it is poured on, once: how it runs down is told of damage', () => {
  let wet = 0
  for (let r = 0; r < 24; r++) {
    // Power is cut while the hall burns: later there would be nothing left to pour water on.
    const { state, site: own } = burn(timberTower, r, { ...usual, cutAt: 2700 })
    const [above, below] = [room(own, 'tower/hall-1'), room(own, 'tower/plant')]
    if (state.rooms.ignitedAt[below] === Infinity && state.rooms.waterLitres[above]! > 1000) {
      expect(state.rooms.waterLitres[below]).toBe(0)
      wet++
    }
  }
  expect(wet).toBeGreaterThan(0)
})

test('a player may send people in, shut openings and release gas', () => {
  const { site: own, state, supply } = light({ ...timberTower, gas: true, shuts: false }, 1)
  const first = room(own, 'tower/energy')
  stepFire(
    state,
    own,
    {
      until: 1200,
      supply,
      orders: [
        { at: 20, do: 'close-openings', room: first, by: -1 },
        { at: 60, do: 'release-gas', room: first, by: -1 },
      ],
    },
    silent,
  )
  expect(state.suppression.effective[first]).toBe(1)
  expect(state.rooms.hrrFreeKw[first]).toBe(0)
})

test('a fire that smoulders in cool gas keeps nobody out of a small building, hot gas does', () => {
  const insideAt = (gasK: number): number => {
    const { site: tower, state, supply } = light(timberTower, 0)
    const store = room(tower, 'shed/store')
    ignite(state, tower, mostReady(state, tower, store), -1, silent)
    state.rooms.upperK[store] = state.rooms.lowerK[store] = gasK
    supply.buildingLive.fill(0)
    arrive(tower, state.brigade, 0)
    state.time = tower.intervention.brigade.setUp
    attack(state, tower, supply, 20, silent)
    expect(state.brigade.flowLs[store]).toBeGreaterThan(0)
    return state.brigade.inside[store]!
  }
  expect(insideAt(320)).toBe(1)
  expect(insideAt(900)).toBe(0)
})

test('once nothing burns nobody is inside and no water flows', () => {
  const { site: tower, state, supply } = light(timberTower, 0)
  supply.buildingLive.fill(0)
  arrive(tower, state.brigade, 0)
  state.time = 3600
  ignite(state, tower, mostReady(state, tower, energy), -1, silent)
  attack(state, tower, supply, 20, silent)
  expect(state.brigade.inside[energy]).toBe(1)
  for (let s = 0; s < state.sources.stage.length; s++) state.sources.stage[s] = sourceStage.out
  attack(state, tower, supply, 20, silent)
  for (const column of ['inside', 'flowLs', 'countedLs', 'relief'] as const)
    expect(
      state.brigade[column].some(value => value !== 0),
      column,
    ).toBe(false)
})
