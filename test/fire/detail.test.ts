/** Level of detail: switching between ways of computing a room keeps its mass, heat and soot. */
import { expect, test } from 'vitest'
import { silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { catchUp } from '../../src/fire/catchUp.ts'
import { enterRooms, rebuild, warmedRooms } from '../../src/fire/compartments.ts'
import { beatSeconds } from '../../src/fire/beat.ts'
import { ignite, mostReady } from '../../src/fire/spread/ignite.ts'
import { sourceStage } from '../../src/fire/fuel/sources.ts'
import { stepFire } from '../../src/fire/step.ts'
import { stage, startFire } from '../../src/fire/fire.ts'
import { volumeOf } from '../../src/fire/air/smoke.ts'
import { CP } from '../../src/fire/zone/constants.ts'
import { createZones } from '../../src/fire/zone/zones.ts'
import { siteOf } from './hall.ts'
import { light, room, timberTower } from './smallSite.ts'

function growing() {
  const burning = light(timberTower, 0)
  stepFire(burning.state, burning.site, { until: 180, supply: burning.supply }, silent)
  return burning
}

/** Mass, heat and soot in a room of a network, and the heat in its surfaces. */
function contents({ state }: ReturnType<typeof growing>, row: number): number[] {
  const { gas } = state.compartments.networks.find(one => one.gas.rooms.includes(row))!
  const { zones, network } = gas
  const i = gas.rooms.indexOf(row)
  let slabs = 0
  for (let k = 4 * i; k < 4 * i + 4; k++)
    for (let c = network.cellStart[k]!; c < network.cellStart[k + 1]!; c++)
      slabs += zones.slabArea[k]! * network.cellCapacity[c]! * zones.cellK[c]!
  const [u, l] = [2 * i, 2 * i + 1]
  return [
    zones.massKg[u]! + zones.massKg[l]!,
    CP * (zones.massKg[u]! * zones.temperatureK[u]! + zones.massKg[l]! * zones.temperatureK[l]!),
    zones.sootKg[u]! + zones.sootKg[l]!,
    slabs,
  ]
}

test('a room that stays in a network that is built anew is the same room', () => {
  const burning = growing()
  const { state, site } = burning
  const energy = room(site, 'tower/energy')
  const before = contents(burning, energy)
  expect(before[2]).toBeGreaterThan(0)
  state.compartments.active[room(site, 'tower/hall-2')] = 1
  rebuild(state, site, site.rooms.building[energy]!, state.time)
  expect(contents(burning, energy)).toEqual(before)
})

test('a room that enters brings its smoke and its warmth', () => {
  const burning = growing()
  const { state, site } = burning
  const hall = room(site, 'tower/hall-2')
  state.smoke.sootKg[hall] = 0.2
  const rise = 10
  state.smoke.warmthJ[hall] = rise * 1.2 * 1012 * volumeOf(site, hall)
  enterRooms(state, site, [hall], state.time)
  const [mass, heat, soot] = contents(burning, hall)
  expect(soot).toBeCloseTo(0.2, 9)
  expect(heat! / (CP * mass!)).toBeCloseTo(295 + rise, 6)
  expect(state.smoke.sootKg[hall]).toBe(0)
  expect(state.smoke.warmthJ[hall]).toBe(0)
})

test('going on after a network was built anew is going on as before', () => {
  const [one, other] = [growing(), growing()]
  const energy = room(one.site, 'tower/energy')
  rebuild(other.state, other.site, other.site.rooms.building[energy]!, other.state.time)
  for (const { state, site, supply } of [one, other]) stepFire(state, site, { until: 300, supply }, silent)
  const rise = (burning: typeof one) => burning.state.rooms.upperK[energy]! - 295
  expect(rise(one)).toBeGreaterThan(50)
  expect(rise(other) / rise(one)).toBeCloseTo(1, 1)
})

/** Fires of 150 kW with all their air in these rooms. `next` steps a beat; `at` tells up to when each is computed. */
function steady(...names: string[]) {
  const { state, site: whole, supply } = light(timberTower, 0)
  const site = { ...whole, sources: { ...whole.sources, peakKw: whole.sources.peakKw.map(() => 150) } }
  const burning = names.map(name => room(site, `tower/${name}`))
  const sources = burning.map(row => mostReady(state, site, row))
  state.pending.length = 0
  state.sources.stage.fill(sourceStage.out)
  for (const source of sources) ignite(state, site, source, -1, silent)
  const next = () => {
    stepFire(state, site, { until: state.time + beatSeconds, supply }, silent)
    const { rooms, zones } = state.compartments.networks[0]!.gas
    const lagS = burning.map(row => zones.lagS[rooms.indexOf(row)]!)
    return { lagS, at: lagS.map(lag => state.time - lag), releasedJ: zones.releasedJ }
  }
  /** Warms a room beyond the network, so that it enters. */
  const warm = (name: string) => {
    const row = room(site, `tower/${name}`)
    expect(state.compartments.active[row]).toBe(0)
    state.smoke.warmthJ[row] = 80 * 1.2 * CP * volumeOf(site, row)
  }
  return { state, site, burning, next, warm }
}

type Computed = ReturnType<ReturnType<typeof steady>['next']>

/** Heat released per second for which the burning rooms were computed, W. */
function meanW(before: Computed, after: Computed): number {
  const seconds = after.at.reduce((sum, at, i) => sum + at - before.at[i]!, 0)
  return (after.releasedJ - before.releasedJ) / seconds
}

test('a room that enters takes nothing from the time that those who wait still have to be computed', () => {
  const { state, next, warm } = steady('hall-1')
  let before = next()
  while (state.time < 900 || before.lagS[0] === 0) before = next()
  warm('energy')
  expect(meanW(before, next())).toBeCloseTo(150_000, -3)
})

test('rooms that waited for different times are each computed for their own when a room enters that joins them', () => {
  const { state, next, warm } = steady('hall-1', 'hall-2')
  let before = next()
  while (state.time < 900 || before.lagS[0] === before.lagS[1]) before = next()
  warm('court')
  expect(meanW(before, next())).toBeCloseTo(150_000, -3)
})

test('what left a network by then is in the rooms beside it, with what they have had since, when it is built anew', () => {
  const { state, site, next } = steady('hall-1')
  let before = next()
  while (state.time < 900 || before.lagS[0] === 0) before = next()
  const [compartment] = state.compartments.networks
  const { besideRoom, zones } = compartment!.gas
  const beside = [...besideRoom.subarray(0, zones.besides)]
  const { smoke } = state
  for (const row of beside) smoke.sootKg[row] = 1
  const [soot, warmth] = [
    () => beside.map(row => smoke.sootKg[row]!),
    () => beside.map(row => smoke.warmthJ[row]!),
  ]
  const [was, inflow] = [warmth(), smoke.inflowKw.slice()]
  catchUp(state, site, compartment!, true)
  expect(Math.max(...zones.lagS)).toBe(0)
  // By an open door or a crack, no more than a share of it goes within a minute.
  for (const kg of soot()) expect(kg).toBeGreaterThan(0.5)
  expect(warmth()).not.toEqual(was)
  expect(Math.max(...zones.crossedS)).toBe(0)
  // What rooms receive within a beat decides whether they enter.
  expect(smoke.inflowKw).toEqual(inflow)
})

test('a room that waits when its network becomes mixed is computed for all its time', () => {
  const { state, burning, next } = steady('hall-1')
  let before = next()
  while (state.time < 900 || before.lagS[0] === 0 || before.lagS[0]! > 8) before = next()
  const compartment = state.compartments.networks[0]!
  const { rooms, zones } = compartment.gas
  // Steps too short for two layers, as another room of the building may need them.
  zones.stepS[rooms.indexOf(burning[0]!)] = 0.1
  const after = next()
  expect(compartment.mixed).toBe(1)
  expect(after.at).toEqual([state.time])
  expect(meanW(before, after)).toBeCloseTo(150_000, -3)
})

/** Fields that the solver or its caller sets again before they are read. */
const anew = new Set([
  'time',
  'island',
  'edgeOpen',
  'wake',
  'fresh',
  'lagS',
  'patienceS',
  'hrrUsedKw',
  'burningUsedM2',
  'airlessUsedShare',
  'sprayedUsedShare',
  'openUsedShare',
  'cellK',
  'ventOpening',
  'holeOpening',
  'fanOpening',
  'burnerBaseM',
  'ventJetKw',
  'ventFlowAb',
  'ventFlowBa',
  'holeFlowUp',
  'holeFlowDown',
  'fanFlow',
  'ventIncidentKwM2',
  'beyondK',
  'beyondSoot',
  'beyondNeutralZ',
  'besideOf',
  'besideEdge',
  'besideKg',
  'besideSootKg',
  'besideWarmthJ',
  'besidePushKg',
  'goneKg',
  'goneJ',
  'goneSootKg',
  'cameKg',
  'crossedS',
])

test('every column of the zones is carried over, or known not to need it', () => {
  const burning = growing()
  const energy = room(burning.site, 'tower/energy')
  const { gas } = burning.state.compartments.networks[0]!
  const marked = gas.zones as unknown as Record<string, Float64Array | number>
  for (const [name, column] of Object.entries(marked))
    if (typeof column === 'object' && !anew.has(name)) column.fill(1)
  rebuild(burning.state, burning.site, burning.site.rooms.building[energy]!, burning.state.time)
  const next = burning.state.compartments.networks[0]!.gas
  const columns = next.zones as unknown as Record<string, Float64Array | number>
  const fresh = createZones(next.network) as unknown as Record<string, Float64Array | number>
  for (const name of Object.keys(fresh)) {
    const column = columns[name]!
    if (typeof column === 'number' || anew.has(name)) continue
    expect(Array.from(column), name).toEqual(Array.from(column, () => 1))
  }
})

test('rooms that come to the heat of a hot day have cooled', () => {
  const burning = light({ ...timberTower, outsideC: 45 }, 0)
  const { state, site, supply } = burning
  stepFire(state, site, { until: 12 * 3600, supply }, silent)
  expect(state.rooms.stage[room(site, 'tower/hall-2')]).toBe(stage.burntOut)
  for (let hours = 12; hours < 14; hours += 0.1) {
    stepFire(state, site, { until: hours * 3600, supply }, silent)
    expect(warmedRooms(state, site, true), `after ${hours} h`).toEqual([])
  }
})

test('a room whose fire is out cools without a jump, and what has settled in it has left its air', () => {
  const site = siteOf({ width: 5, depth: 4, height: 3, peakKw: 400, energyMJ: 250 })
  const state = startFire(site, new Streams('cooling', 0))
  const supply = { suppressionPower: Uint8Array.of(1), buildingLive: Uint8Array.of(1), siteLive: 1 }
  const { rooms } = state
  let [before, soot, hottest] = [Infinity, Infinity, 0]
  for (let t = beatSeconds; t <= 3 * 3600; t += beatSeconds) {
    stepFire(state, site, { until: t, supply }, silent)
    hottest = Math.max(hottest, rooms.upperK[0]!)
    if (t < 1800) continue
    expect(rooms.hrrActualKw[0]).toBe(0)
    if (t > 1800) expect(before - rooms.upperK[0]!, `${t} s`).toBeLessThan(20)
    if (t > 2400) expect(rooms.sootKgM3[0]!, `${t} s`).toBeLessThanOrEqual(soot * 1.001)
    before = rooms.upperK[0]!
    soot = rooms.sootKgM3[0]!
  }
  expect(hottest - 295).toBeGreaterThan(100)
  expect(before - 295).toBeLessThan(30)
})
