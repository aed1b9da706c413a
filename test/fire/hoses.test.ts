/** How much water hoses need, where it comes from, and how long crews stay. */
import { expect, test } from 'vitest'
import { Ledger, silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { cause } from '../../src/estate/cause.ts'
import { attack, goHome, tellArrival } from '../../src/fire/brigade/attack.ts'
import {
  arrive,
  callBrigade,
  hoseQuench,
  own,
  shareWater,
  startBrigade,
} from '../../src/fire/brigade/brigade.ts'
import { startFire } from '../../src/fire/fire.ts'
import type { FireOrder } from '../../src/fire/orders.ts'
import { seatM2 } from '../../src/fire/fuel/fuel.ts'
import { hosedShare, isUntenable } from '../../src/fire/brigade/hosed.ts'
import { ignite, mostReady } from '../../src/fire/spread/ignite.ts'
import { judge } from '../../src/fire/judge.ts'
import { flash, sourceStage } from '../../src/fire/fuel/sources.ts'
import { stepFire } from '../../src/fire/step.ts'
import { light, room, timberTower } from './smallSite.ts'
import { typicalSite } from './typicalSite.ts'

const { site } = light(timberTower, 0)
const hall = room(site, 'tower/hall-1')
const energy = room(site, 'tower/energy')

test('hoses need water for the floor that burns, 5.7 l/min for each m2 of it, however large the room', () => {
  const states = startBrigade(site)
  const front = {
    site,
    seatM2: new Float64Array(site.rooms.count),
    burningShare: new Float64Array(site.buildings.count),
    unsafe: new Uint8Array(site.buildings.count),
    threat: new Float64Array(site.rooms.count),
    wallM2: new Float64Array(site.rooms.count),
  }
  front.seatM2[hall] = 4
  shareWater(states, front, 100, new Uint8Array(site.buildings.count).fill(1))
  expect(60 * states.flowLs[hall]!).toBeCloseTo(22.8, 9)
  // Evans: 3 x 0.095^-1.85 = 233 s for a decay to 1/e.
  expect(hoseQuench(states.countedLs[hall]!, 4, 233.4)).toBeCloseTo(Math.exp(-1), 2)
})

test('a fire of 4 m2 stands on as much of a hall, on all of its floor once it has flashed over, and water on it leaves that so', () => {
  const { site: tower, state } = light(timberTower, 0)
  const first = mostReady(state, tower, hall)
  ignite(state, tower, first, -1, silent)
  state.sources.heldKw[first] = 4 * tower.sources.hrrPerAreaKwM2[first]!
  expect(seatM2(state, tower, hall, 1e5)).toBeCloseTo(4, 9)
  state.sources.quench[first] = 0.1
  expect(seatM2(state, tower, hall, 1e5)).toBeCloseTo(4, 9)
  flash(state.sources, tower, first, 0)
  expect(seatM2(state, tower, hall, 1e5)).toBe(tower.rooms.width[hall]! * tower.rooms.depth[hall]!)
})

test('a tank gives what is poured beyond what the mains give, to its last litre', () => {
  const { site: plain, state, supply } = light(timberTower, 0)
  const { intervention } = plain
  const tower = {
    ...plain,
    intervention: { ...intervention, water: { ...intervention.water, hydrants: 0, tank: 3 } },
  }
  ignite(state, tower, mostReady(state, tower, energy), -1, silent)
  arrive(tower, state.brigade, 0)
  state.brigade.own[own.tankLitres] = 3000
  state.time = 3600
  const pour = (): number => {
    attack(state, tower, supply, 20, silent)
    return state.brigade.own[own.tankLitres]!
  }
  // With live conductors nobody uses water.
  expect(pour()).toBe(3000)
  supply.buildingLive.fill(0)
  expect(pour()).toBeCloseTo(3000 - state.rooms.waterLitres[energy]!, 9)
  expect(state.rooms.waterLitres[energy]).toBeGreaterThan(0)
  for (let i = 0; i < 2000; i++) pour()
  expect(state.brigade.own[own.tankLitres]).toBeCloseTo(0, 6)
  expect(state.rooms.waterLitres[energy]).toBeCloseTo(3000, 6)
})

test('the brigade leaves four hours after the last flame, and whoever lights then waits for the call and the way again', () => {
  const { site: tower, state, supply } = light(timberTower, 0)
  supply.buildingLive.fill(0)
  const first = mostReady(state, tower, energy)
  const ledger = new Ledger()
  const at = (seconds: number): number => {
    state.time = seconds
    goHome(state)
    attack(state, tower, supply, 20, ledger)
    tellArrival(state, tower, seconds, ledger)
    return state.brigade.flowLs[energy]!
  }
  state.time = 100
  ignite(state, tower, first, -1, silent)
  // Ignition at 100, call at 400 s: the brigade travels for ten minutes and sets up in five.
  callBrigade(tower, state.brigade, 400)
  state.incident.brigadeCalledAt = 400
  expect([at(1000), at(1280), at(1300) > 0]).toEqual([0, 0, true])
  state.sources.stage[first] = sourceStage.out
  expect(at(3600)).toBe(0)
  // Three hours after the ignition the brigade is still there.
  state.time = 3 * 3600
  ignite(state, tower, first, -1, silent)
  expect(at(3 * 3600)).toBeGreaterThan(0)
  state.sources.stage[first] = sourceStage.out
  at(4 * 3600)
  state.time = 60 * 3600
  ignite(state, tower, first, -1, silent)
  expect(at(60 * 3600)).toBe(0)
  expect(at(60 * 3600 + 300)).toBe(0)
  expect([at(60 * 3600 + 900), at(60 * 3600 + 1180)]).toEqual([0, 0])
  expect(at(60 * 3600 + 1200)).toBeGreaterThan(0)
  // The second call is on record, and so are its arrival and its water, each with the one before as its cause.
  const rows = [...ledger.kind].map((kind, row) => [kind, ledger.subject[row], ledger.time[row]])
  const again = [
    [cause.brigade, 0, 60 * 3600 + 300],
    [cause.brigade, 1, 60 * 3600 + 900],
    [cause.brigade, 2, 60 * 3600 + 1200],
  ]
  expect(rows.slice(-3)).toEqual(again)
  expect([...ledger.before].slice(-2)).toEqual([rows.length - 3, rows.length - 2])
  expect(state.incident.brigadeArrivedAt).toBe(1000)
  // Called once more after it has left, it comes again.
  state.sources.stage[first] = sourceStage.out
  at(61 * 3600)
  state.time = 80 * 3600
  goHome(state)
  callBrigade(tower, state.brigade, state.time)
  expect(state.brigade.own[own.calledAt]).toBe(80 * 3600)
})

test('water is on record once in a fire, and once more when a fire that was out has lit again before the brigade left', () => {
  const { site: tower, state, supply } = light(timberTower, 0)
  supply.buildingLive.fill(0)
  const first = mostReady(state, tower, energy)
  const ledger = new Ledger()
  const waterAt = (minutes: number): number[] => {
    state.time = 60 * minutes
    judge(state, tower, supply, state.time, ledger)
    tellArrival(state, tower, state.time, ledger)
    return [...ledger.time].filter(
      (_, row) => ledger.kind[row] === cause.brigade && ledger.subject[row] === 2,
    )
  }
  callBrigade(tower, state.brigade, 300)
  ignite(state, tower, first, -1, silent)
  waterAt(0)
  // Ten minutes of way and five of setting up.
  expect(waterAt(20)).toEqual([1200])
  expect(waterAt(50)).toEqual([1200])
  state.sources.stage[first] = sourceStage.out
  expect(waterAt(60)).toEqual([1200])
  state.time = 2 * 3600
  ignite(state, tower, first, -1, silent)
  expect(waterAt(121)).toEqual([1200, 121 * 60])
  expect(waterAt(150)).toEqual([1200, 121 * 60])
  expect(state.incident.waterAt).toBe(1200)
})

test('a fire in cases is not under control by water from outside, which does not come to it', () => {
  const controlledAt = (inside: 0 | 1): number => {
    const { site: tower, state, supply } = light(timberTower, 0)
    ignite(state, tower, mostReady(state, tower, energy), -1, silent)
    state.time = 3600
    state.rooms.hrrFreeKw[energy] = 1000
    state.incident.waterAt = 600
    // 9.8 l/s could absorb 25 MW as steam; half of that counts.
    state.brigade.countedLs[energy] = 9.8
    state.brigade.inside[energy] = inside
    judge(state, tower, supply, state.time, silent)
    return state.incident.underControlAt
  }
  expect(controlledAt(0)).toBe(Infinity)
  expect(controlledAt(1)).toBe(3600)
})

/** Minutes until a fire of 2 MW among the racks of a one-room building is out, and gas temperature at 40 min, °C. */
function twoMegawatts(called: boolean): { outMinutes: number; gasC: number } {
  const hut = typicalSite(`
schema: firebreak/1
name: One room
horizon: 1 d
model: { exposure: 1 }
assemblies: { slab: [{ material: concrete, thickness: 20 cm }] }
buildings:
  b:
    plan: { width: 6 m, depth: 6 m }
    storeyHeight: 3 m
    walls: { assembly: slab, rating: REI 240, sound: 100 % }
    floors: { assembly: slab, rating: REI 240, sound: 100 % }
    facade: { assembly: slab, rating: REI 240, openShare: 0 % }
    rooms: [{ id: hall, kind: it, at: [0 m, 0 m], size: [6 m, 6 m], sources: [{ kind: cable-tray, energy: 9 GJ, peak: 2 MW, growth: fast }] }]
    openings: [{ between: [hall, outside], side: west, kind: hole, width: 1 m, height: 2 m }]
power: { units: { feed: { kind: feed } }, serves: { b: [feed] } }
ignition: { room: b/hall, source: cable-tray }
intervention: { brigade: { travel: 8 min, setUp: 5 min, hoses: 4, hoseFlow: 500 l/min, efficiency: 35 % }, water: { hydrants: 4, hydrantFlow: 60 m3/h } }
tiers: { normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d } }
policies: { none: { approach: none } }
products: { machine: { share: 100 %, serversEach: 1, data: 1 GB, tiers: { normal: 100 % }, policies: { none: 100 % } } }
population: { customers: 0, services: 0 }
`)
  const state = startFire(hut, new Streams('hut', 0))
  const supply = {
    suppressionPower: new Uint8Array(1),
    buildingLive: new Uint8Array(1),
    siteLive: 0,
  }
  const order: FireOrder = { at: 300, do: 'call-brigade', room: -1, by: -1 }
  stepFire(state, hut, { until: 2400, supply, orders: called ? [order] : [] }, silent)
  const gasC = state.rooms.upperK[0]! - 273.15
  stepFire(state, hut, { until: 6 * 3600, supply }, silent)
  return { outMinutes: state.incident.outAt / 60, gasC }
}

test('streams from outside cool the gas of a room too hot to enter, and then a crew goes in and puts the fire out', () => {
  const alone = twoMegawatts(false)
  // Nobody can stay inside after half an hour at 2 MW.
  expect(alone.gasC).toBeGreaterThan(400)
  const hosed = twoMegawatts(true)
  // Water from minute 18 on: 9.8 l/s, a third of it counted, half of that turned to steam: 4 MW.
  expect(hosed.gasC).toBeLessThan(260)
  expect(hosed.outMinutes).toBeLessThan(alone.outMinutes - 20)
})

test('no stream comes into a room through what leaks round a shut door, a crew inside has its own', () => {
  const { site: tower, state } = light(timberTower, 0)
  const { brigade, rooms, shares, adjacency } = state
  brigade.countedLs[energy] = 5
  rooms.hrrActualKw[energy] = 65_000
  const outside: number[] = []
  for (let i = adjacency.firstOpening[energy]!; i < adjacency.firstOpening[energy + 1]!; i++)
    if (tower.openings.roomB[adjacency.opening[i]!] === -1) outside.push(adjacency.opening[i]!)
  const sharesOf = (areaM2: number): void => {
    for (const o of outside) shares.opening[o] = areaM2 / tower.openings.areaM2[o]!
  }
  sharesOf(0.5)
  // 5 l/s x 2.6 MJ/l x one half, of 65 MW.
  expect(hosedShare(state, tower, energy)).toBeCloseTo(0.1, 9)
  sharesOf(0.02)
  expect(hosedShare(state, tower, energy)).toBe(0)
  brigade.inside[energy] = 1
  expect(hosedShare(state, tower, energy)).toBeCloseTo(0.1, 9)
})

test('a crew stays where the air it crouches in is cool, whatever the gas above, and leaves where it is not or the heat shines down', () => {
  const { state } = light(timberTower, 0)
  const { rooms, compartments } = state
  rooms.upperK[hall] = 800
  rooms.lowerK[hall] = 310
  rooms.layerHeightM[hall] = 1.8
  expect(isUntenable(state, hall)).toBe(false)
  rooms.layerHeightM[hall] = 0.8
  expect(isUntenable(state, hall)).toBe(true)
  rooms.layerHeightM[hall] = 1.8
  compartments.floorFlux[hall] = 12
  expect(isUntenable(state, hall)).toBe(true)
})

test('water is told of only where there is some, and something that burns', () => {
  const told = (hoses: number, burns: boolean): number => {
    const { state, site: whole, supply } = light(timberTower, 0)
    stepFire(state, whole, { until: 1200, supply }, silent)
    const { intervention } = whole
    const brigade = { ...intervention.brigade, hoses, reinforcements: [] }
    Object.assign(state.brigade.own, { [own.arrivesAt]: 1190, [own.waterFrom]: 1195 })
    if (!burns) state.rooms.ignitedAt.fill(Infinity)
    tellArrival(state, { ...whole, intervention: { ...intervention, brigade } }, 1200, silent)
    expect(state.incident.brigadeArrivedAt).toBe(1190)
    return state.incident.waterAt
  }
  expect(told(2, true)).toBe(1195)
  expect(told(2, false)).toBe(Infinity)
  expect(told(0, true)).toBe(Infinity)
})

test('a brigade that was called before anything burnt, and has left, is not called again for nothing', () => {
  const { site: tower, state, supply } = light(timberTower, 0)
  state.incident.brigadeCalledAt = 100
  state.time = 20_000
  attack(state, tower, supply, 20, silent)
  expect(state.brigade.own[own.calledAt]).toBe(Infinity)
})
