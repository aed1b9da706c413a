/** The brigade: when it comes, what it sees, whether it goes in, and where its water goes. */
import { describe, expect, test } from 'vitest'
import {
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
import { ignite, mostReady } from '../../src/fire/spread/ignite.ts'
import { silent } from '../../src/base/ledger.ts'
import { barrierKinds } from '../../src/estate/barriers.ts'
import { light, room, timberTower } from './smallSite.ts'

/** For every building of the small sites: conductors are live, or are not. */
const live = new Uint8Array(8)
const dark = new Uint8Array(8).fill(1)

const { site } = light(timberTower, 0)
const hall = room(site, 'tower/hall-1')
const energy = room(site, 'tower/energy')

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
