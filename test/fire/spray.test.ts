/**
 * Sprinkler water that does not reach the burning object: it cools the room, and holds the fire only while it flows.
 */
import { describe, expect, test } from 'vitest'
import { copyOf } from '../../src/base/copy.ts'
import { silent } from '../../src/base/ledger.ts'
import { sourceKinds, suppressionKinds } from '../../src/estate/site.ts'
import { mixRoom } from '../../src/fire/bulk/mix.ts'
import { stepBulk } from '../../src/fire/bulk/step.ts'
import { extinguish } from '../../src/fire/suppression/extinguish.ts'
import { indoorK } from '../../src/fire/gasNetwork.ts'
import { ignite } from '../../src/fire/spread/ignite.ts'
import { freeKw } from '../../src/fire/fuel/sources.ts'
import { absorbedShare, underHeadsM2 } from '../../src/fire/suppression/spray.ts'
import { attack } from '../../src/fire/brigade/attack.ts'
import { arrive, own } from '../../src/fire/brigade/brigade.ts'
import { sourceStage } from '../../src/fire/fuel/sources.ts'
import { stepFire } from '../../src/fire/step.ts'
import { compileNetwork } from '../../src/fire/zone/network.ts'
import { stepZones } from '../../src/fire/zone/step.ts'
import { createZones } from '../../src/fire/zone/zones.ts'
import { light, room, timberTower } from './smallSite.ts'
import { live } from './typicalSite.ts'
import { energyOf } from './zone/balance.ts'
import { burner, door, network as oneRoom, roomOf } from './zone/rooms.ts'

describe('the share of a fire that water takes up', () => {
  test.each([
    // L = 10: 0.039 - 0.3 + 0.82; L = 20: 0.312 - 1.2 + 1.64; L = 33 and above: 1.40154 - 3.267 + 2.706.
    [200, 0.4, 1000, 0.559],
    [400, 0.4, 1000, 0.752],
    [660, 0.4, 1000, 0.841],
    [6600, 0.4, 1000, 0.841],
    [200, 0, 1000, 0.841],
    [0, 0.4, 1000, 0],
  ])('%d l/min, A root H %d, %d kW', (litres, factor, kw, share) => {
    expect(absorbedShare(litres, factor, kw)).toBeCloseTo(share, 3)
  })
})

describe('the same heat under water that takes half of it', () => {
  const network = compileNetwork(oneRoom(roomOf([6, 5, 3], 'concrete'), { vents: [door(1)] }))

  test('warms the layers less, and what the water takes is counted as gone', () => {
    const rises = [0, 0.5].map(share => {
      const zones = createZones(network)
      zones.hrrFreeKw.fill(500)
      zones.burningM2.fill(2)
      zones.sprayedShare.fill(share)
      const before = energyOf(network, zones)
      stepZones(network, zones, 900)
      const gained = zones.releasedJ + zones.fuelEnthalpyJ - zones.enthalpyOutJ - zones.heatOutJ
      expect(Math.abs(energyOf(network, zones) - before - gained) / zones.releasedJ).toBeLessThan(1e-6)
      return zones.temperatureK[0]! - network.ambient.insideK
    })
    // With less heat there is less draught, so the layer keeps more than half of the rise.
    expect(rises[1]! / rises[0]!).toBeGreaterThan(0.5)
    expect(rises[1]! / rises[0]!).toBeLessThan(0.75)
  })

  test('warms a mixed room less', () => {
    const [dry, wet] = [0, 0.5].map(share => {
      const zones = createZones(network)
      mixRoom(network, zones, 0)
      zones.hrrFreeKw.fill(1500)
      zones.burningM2.fill(10)
      zones.sprayedShare.fill(share)
      for (let m = 0; m < 20; m++) stepBulk(network, zones, 60)
      return zones.temperatureK[0]! - network.ambient.insideK
    })
    expect(wet! / dry!).toBeLessThan(0.75)
  })
})

test("water that takes all of a mixed room's own fire leaves it what its neighbour's fuel gives there", () => {
  const hall = roomOf([8, 8, 3], 'concrete')
  const plastic = { ...burner().fuel, h: 1.7, o: 0.3, heatKJKg: 20_000, oxygenLimit: 0.1 }
  const two = compileNetwork(
    oneRoom(hall, {
      rooms: [hall, hall],
      vents: [
        { a: 0, b: 1, widthM: 3, sillZ: 0, soffitZ: 2.2 },
        { a: 1, b: -1, widthM: 5, sillZ: 0, soffitZ: 2.5 },
      ],
      burners: [burner({ fuel: plastic }), burner({ fuel: plastic, room: 1 })],
    }),
  )
  const dry = createZones(two)
  mixRoom(two, dry, 0)
  mixRoom(two, dry, 1)
  dry.hrrFreeKw.set([15_000, 100])
  dry.burningM2.set([20, 1])
  for (let m = 0; m < 20; m++) stepBulk(two, dry, 60)
  const wet = copyOf(dry)
  wet.sprayedShare[1] = 1
  for (const zones of [dry, wet]) stepBulk(two, zones, 60)
  // The neighbour's 15 MW lack air at home and burn here beside the room's own 100 kW: water takes under a hundredth
  // of it.
  expect(wet.jetKw[1]).toBeGreaterThan(10_000)
  expect(wet.temperatureK[2]).toBeLessThan(dry.temperatureK[2]!)
  expect((wet.temperatureK[2]! - 293) / (dry.temperatureK[2]! - 293)).toBeGreaterThan(0.99)
})

/** The UPS room with a lithium battery under working sprinklers, two minutes after ignition. */
function sprinklered(powered: 0 | 1) {
  const { site: drawn, state, supply } = light({ ...timberTower, ignition: 'shed/store' }, 0)
  const energy = room(drawn, 'tower/energy')
  const source = state.adjacency.source[state.adjacency.firstSource[energy]!]!
  const kind = drawn.sources.kind.slice()
  kind[source] = sourceKinds.indexOf('li-ion')
  const suppression = drawn.rooms.suppression.slice()
  suppression[energy] = suppressionKinds.indexOf('sprinkler')
  const site = { ...drawn, sources: { ...drawn.sources, kind }, rooms: { ...drawn.rooms, suppression } }
  ignite(state, site, source, -1, silent)
  state.time = 120
  state.suppression.demanded[energy] = 1
  state.suppression.releasedAt[energy] = 100
  state.suppression.effective[energy] = 1
  supply.suppressionPower[energy] = powered
  return { site, state, supply, energy, source }
}

test('a battery that water held grows on once the pump is dark, by the law it grew by first', () => {
  const { site, state, supply, source } = sprinklered(1)
  const held = freeKw(state.sources, site, source, 120)
  extinguish(state, site, supply, 20)
  state.time = 300
  expect(freeKw(state.sources, site, source, 300)).toBe(held)
  supply.suppressionPower.fill(0)
  for (; state.time < 360; state.time += 20) extinguish(state, site, supply, 20)
  // The fire was held in its second minute, so now it is in its third.
  const dry = sprinklered(0)
  expect(freeKw(state.sources, site, source, 360)).toBeCloseTo(
    freeKw(dry.state.sources, dry.site, source, 180),
    6,
  )
  for (; state.time < 3600; state.time += 20) extinguish(state, site, supply, 20)
  expect(freeKw(state.sources, site, source, 3600)).toBeCloseTo(
    freeKw(dry.state.sources, dry.site, source, 3600),
    6,
  )
})

test('a room whose battery is held at a rate is cooler under the water that holds it than without', () => {
  const warmth = ([0, 1] as const).map(powered => {
    const { site, state, supply, energy, source } = sprinklered(powered)
    // The fire is the same in both.
    for (let t = 140; t <= 1200; t += 20) {
      state.sources.heldKw[source] = 400
      stepFire(state, site, { until: t, supply }, silent)
    }
    return state.rooms.upperK[energy]! - indoorK
  })
  // One head, 60 l/min, A root H of about 3.5 and 400 kW: L = 1.6, an eighth of the heat; rises go with the power 2/3.
  expect(warmth[1]! / warmth[0]!).toBeLessThan(0.95)
})

test('heads open over the floor that burns, one at least and at most over 139 m2, and give 5 mm a minute there', () => {
  const { site, state, supply, energy } = sprinklered(1)
  const wide = { ...site, rooms: { ...site.rooms, width: site.rooms.width.slice() } }
  wide.rooms.width[energy] = 200
  expect(wide.rooms.depth[energy]).toBe(5)
  // A head covers 12 m2.
  expect([1, 12, 12.1, 500].map(m2 => underHeadsM2(wide, energy, m2))).toEqual([12, 12, 24, 139])
  expect(underHeadsM2(site, energy, 500)).toBe(30)
  extinguish(state, wide, supply, 60)
  // A battery two minutes after ignition: one head, 0.083 x 12 x 60 = 60 l.
  expect(state.rooms.waterLitres[energy]).toBeCloseTo(59.76, 6)
  expect([state.rooms.sprayM2[energy], state.rooms.sprayLitres[energy]]).toEqual([
    12,
    state.rooms.waterLitres[energy],
  ])
})

test('water of heads runs on after the fire, until the brigade shuts its valve', () => {
  const { site, state, supply, energy } = sprinklered(1)
  const litres = (): number => {
    const before = state.rooms.waterLitres[energy]!
    attack(state, site, supply, 20, silent)
    extinguish(state, site, supply, 20)
    return state.rooms.waterLitres[energy]! - before
  }
  arrive(site, state.brigade, 0)
  state.time = 3600
  expect(litres()).toBeGreaterThan(0)
  state.sources.stage.fill(sourceStage.out)
  expect(litres()).toBe(0)
  const alone = sprinklered(1)
  alone.state.sources.stage.fill(sourceStage.out)
  extinguish(alone.state, alone.site, alone.supply, 20)
  expect(alone.state.rooms.waterLitres[energy]).toBeGreaterThan(0)
})

/**
 * Litres under heads that opened without power for the pump, after two more minutes without and two with it; and when
 * they began to act.
 */
function afterOutage(whileDark: (dark: ReturnType<typeof sprinklered>) => void): [number, number, number] {
  const one = sprinklered(0)
  const { site, state, supply, energy } = one
  state.suppression.demanded[energy] = state.suppression.effective[energy] = 0
  state.suppression.releasedAt[energy] = Infinity
  state.traits.suppressionOperates[energy] = 1
  state.links.sprinklerK[energy] = 400
  stepFire(state, site, { until: 240, supply }, silent)
  const dry = state.rooms.sprayLitres[energy]!
  whileDark(one)
  supply.suppressionPower[energy] = 1
  stepFire(state, site, { until: 360, supply }, silent)
  return [dry, state.rooms.sprayLitres[energy]!, state.suppression.releasedAt[energy]]
}

test('heads that opened while their pump was dark give water once it has power', () => {
  const [dry, wet] = afterOutage(() => {})
  expect(dry).toBe(0)
  // 5 mm a minute for two minutes, less a beat at most: on 12 m2 under one head, at most on the room's 30 m2.
  expect(wet).toBeGreaterThan(99)
  expect(wet).toBeLessThan(300)
})

test('heads that the brigade has shut off give none', () => {
  const shut = ({ site, state }: ReturnType<typeof sprinklered>): void => {
    const { stage } = state.sources
    const burning = stage.slice()
    stage.fill(sourceStage.out)
    arrive(site, state.brigade, 0)
    state.brigade.own[own.waterFrom] = 0
    attack(state, site, live(site), 20, silent)
    stage.set(burning)
  }
  expect(afterOutage(shut)).toEqual([0, 0, Infinity])
})
