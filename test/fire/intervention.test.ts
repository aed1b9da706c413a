/** Alarm, fixed suppression, and crews with hoses. */
import { describe, expect, test } from 'vitest'
import { attack } from '../../src/fire/brigade/attack.ts'
import {
  arrive,
  availableLs,
  callBrigade,
  criticalMmS,
  filmMmS,
  hoseQuench,
  isHeldBack,
  needsWater,
  nextMoment,
  own,
  shareWater,
  startBrigade,
} from '../../src/fire/brigade/brigade.ts'
import { readFront } from '../../src/fire/brigade/front.ts'
import { sendOut } from '../../src/fire/brigade/sendOut.ts'
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
import { barrierKinds } from '../../src/estate/barriers.ts'
import { sourceKinds, suppressionKinds } from '../../src/estate/site.ts'
import { burn, light, room, timberTower, usual } from './smallSite.ts'

/** For every building of the small sites: conductors are live, or are not. */
const live = new Uint8Array(8)
const dark = new Uint8Array(8).fill(1)

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

describe('the brigade', () => {
  const front = (burning: number[], share: number) => ({
    site,
    seatM2: Float64Array.from({ length: site.rooms.count }, (_, r) =>
      burning.includes(r) ? site.rooms.width[r]! * site.rooms.depth[r]! : 0,
    ),
    burningShare: new Float64Array(site.buildings.count).fill(share),
    unsafe: new Uint8Array(site.buildings.count),
    threat: new Float64Array(site.rooms.count),
    wallM2: new Float64Array(site.rooms.count),
  })

  test('arrives after its way and has water after its set-up', () => {
    const states = startBrigade(site)
    callBrigade(site, states, 600)
    expect(states.own[own.arrivesAt]).toBe(1200)
    expect(states.own[own.waterFrom]).toBe(1500)
  })

  test('puts no water on a fire while conductors are live', () => {
    const states = startBrigade(site)
    shareWater(states, front([energy], 0.1), 100, live)
    expect(states.flowLs[energy]).toBe(0)
    shareWater(states, front([energy], 0.1), 100, dark)
    expect(states.flowLs[energy]).toBeGreaterThan(0)
    expect(states.inside[energy]).toBe(1)
  })

  test('attacks in spite of live conductors from the first order on', () => {
    const states = startBrigade(site)
    for (const at of [900, 2000]) sendOut(site, states, { at, do: 'attack', room: -1, by: -1 })
    expect([899, 900, 1500].map(at => isHeldBack(site, states, at))).toEqual([true, false, false])
  })

  test('wets threatened walls first, takes small fires before large ones, and gives no more than it has', () => {
    const states = startBrigade(site)
    const threatened = front([hall, energy], 0.1)
    const shed = room(site, 'shed/store')
    threatened.threat[shed] = 0.9
    threatened.wallM2[shed] = 36
    const film = (36 * filmMmS) / site.intervention.brigade.efficiency
    shareWater(states, threatened, film + 6, dark)
    expect(states.relief[shed]).toBeCloseTo(0.75, 9)
    expect(states.flowLs[energy]).toBeGreaterThan(0)
    const given = states.flowLs.reduce((a, b) => a + b, 0)
    expect(given).toBeLessThanOrEqual(6 + 1e-9)
    expect(states.flowLs[hall]).toBeLessThan(6)
    shareWater(states, threatened, film / 3, dark)
    expect(states.relief[shed]).toBeCloseTo(0.25, 9)
    expect(states.flowLs[energy]).toBe(0)
  })

  test('leaves a wall dry that gets far less than would light what stands behind it', () => {
    const states = startBrigade(site)
    const far = front([], 0)
    const shed = room(site, 'shed/store')
    far.threat[shed] = 0.3
    far.wallM2[shed] = 36
    shareWater(states, far, 100, dark)
    expect(states.relief[shed]).toBe(0)
  })

  test('has use for water where shareWater gives any: on a wall under threat, whatever is live, or on a fire', () => {
    const shed = room(site, 'shed/store')
    const wall = (threat: number) => {
      const at = front([], 0)
      at.threat[shed] = threat
      at.wallM2[shed] = 36
      return at
    }
    for (const [met, isolated, needed] of [
      [wall(0.9), live, true],
      [wall(0.3), live, false],
      [front([energy], 0.1), live, false],
      [front([energy], 0.1), dark, true],
    ] as const) {
      expect(needsWater(met, isolated)).toBe(needed)
      expect(shareWater(startBrigade(site), met, 100, isolated) > 0).toBe(needed)
    }
  })

  test('asks for the boat once: it has its way to go, and a second call does not bring it sooner', () => {
    const water = { ...site.intervention.water, fireboat: { exists: true, arrives: 7200, flow: 0.25 } }
    const river = { ...site, intervention: { ...site.intervention, water } }
    const states = startBrigade(river)
    callBrigade(river, states, 600)
    expect(states.own[own.boatFrom]).toBe(Infinity)
    for (const at of [1000, 2000]) sendOut(river, states, { at, do: 'start-fireboat', room: -1, by: -1 })
    expect(states.own[own.boatFrom]).toBe(8200)
  })

  test('pours by as many hoses as have come, and no more than hydrants and boat give', () => {
    const { brigade, water } = site.intervention
    const river = {
      ...site,
      intervention: {
        ...site.intervention,
        brigade: { ...brigade, hoses: 6, hoseFlow: 0.01, reinforcements: [{ after: 3000, hoses: 12 }] },
        water: {
          ...water,
          tank: 0,
          hydrants: 5,
          hydrantFlow: 0.02,
          fireboat: { exists: true, arrives: 7200, flow: 0.25 },
        },
      },
    }
    const states = startBrigade(river)
    callBrigade(river, states, 600)
    sendOut(river, states, { at: 1000, do: 'start-fireboat', room: -1, by: -1 })
    const moments: (readonly [at: number, litresPerSecond: number])[] = []
    for (let at = 600; at < Infinity; at = nextMoment(river, states, at))
      moments.push([at, availableLs(river, states, at, 20)])
    // Ten minutes of way, five of setting up, twelve hoses more 50 minutes after the call, and two hours of the boat's way.
    const expected = [
      [600, 60],
      [1200, 60],
      [1500, 60],
      [3600, 100],
      [8200, 180],
    ]
    expect(moments.map(([at]) => at)).toEqual(expected.map(([at]) => at))
    moments.forEach(([, litres], nth) => expect(litres).toBeCloseTo(expected[nth]![1]!, 9))
  })

  test('does nothing to a fire below the critical flow density, and more the more water', () => {
    expect(hoseQuench(0.99 * criticalMmS * 30, 30, 60)).toBe(1)
    const some = hoseQuench(1.1 * criticalMmS * 30, 30, 60)
    expect(some).toBeLessThan(1)
    expect(hoseQuench(2 * criticalMmS * 30, 30, 60)).toBeLessThan(some)
  })

  test('stays out of a building of which a third burns: what is in racks is then out of reach', () => {
    const states = startBrigade(site)
    shareWater(states, front([hall], 0.6), 100, dark)
    expect(states.inside[hall]).toBe(0)
    expect(states.countedLs[hall]).toBeLessThan(states.flowLs[hall]!)
  })

  test('stays out once a floor has given way', () => {
    const states = startBrigade(site)
    const collapsed = front([energy], 0.1)
    collapsed.unsafe[site.rooms.building[energy]!] = 1
    shareWater(states, collapsed, 100, dark)
    expect(states.inside[energy]).toBe(0)
  })

  test('sees a floor that has given way, not a wall or the roof, and how much of the building burns hot', () => {
    const { site: tower, state } = light(timberTower, 0)
    const { barriers, rooms } = tower
    const building = rooms.building[energy]!
    ignite(state, tower, mostReady(state, tower, energy), -1, silent)
    state.time = 600
    const met = () => readFront(state, tower)!
    const isFloor = (b: number) => barriers.kind[b] === barrierKinds.indexOf('floor')
    const rows = [...barriers.kind.keys()].filter(b => rooms.building[barriers.roomA[b]!] === building)
    for (const b of rows) if (!isFloor(b) || barriers.roomB[b] === -1) state.barriers.failedAt[b] = 500
    const ceiling = rows.find(b => isFloor(b) && barriers.roomB[b] !== -1)!
    state.barriers.failedAt[ceiling] = 601
    expect([...met().unsafe]).toEqual([0, 0])
    state.barriers.failedAt[ceiling] = 600
    expect(met().unsafe[building]).toBe(1)
    expect(met().unsafe.reduce((sum, one) => sum + one)).toBe(1)
    // Gas of 900 K down to the floor, in a room of 6 by 5 m.
    expect(met().burningShare[building]).toBe(0)
    state.rooms.upperK[energy] = 900
    state.rooms.layerHeightM[energy] = 0
    const floorM2 = (r: number) => rooms.width[r]! * rooms.depth[r]!
    const whole = [...rooms.name.keys()].filter(r => rooms.building[r] === building)
    expect(met().burningShare[building]).toBeCloseTo(30 / whole.reduce((sum, r) => sum + floorM2(r), 0), 12)
  })

  test('sees a threat in the fire of another building, to a room that does not burn, by the flux that would light it', () => {
    const { site: tower, state } = light(timberTower, 0)
    const { building } = tower.rooms
    const { from, to, criticalFluxKwM2, toWallM2 } = tower.facings
    ignite(state, tower, mostReady(state, tower, energy), -1, silent)
    state.time = 600
    const threatBy = (f: number) => {
      state.facings.strongest[to[f]!] = f
      state.facings.receivedKwM2[to[f]!] = 0.8 * criticalFluxKwM2[f]!
      const { threat, wallM2 } = readFront(state, tower)!
      return { share: threat[to[f]!], wallM2: wallM2[to[f]!] }
    }
    const rows = [...from.keys()]
    const acrossGap = rows.find(f => building[from[f]!] !== building[to[f]!])!
    const within = rows.find(f => building[from[f]!] === building[to[f]!])!
    expect(threatBy(acrossGap)).toEqual({ share: 0.8, wallM2: toWallM2[acrossGap] })
    expect(threatBy(within).share).toBe(0)
    state.facings.litAt[to[acrossGap]!] = 600
    expect(threatBy(acrossGap).share).toBe(0)
    state.facings.litAt[to[acrossGap]!] = Infinity
    state.rooms.ignitedAt[to[acrossGap]!] = 600
    expect(threatBy(acrossGap).share).toBe(0)
  })
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
