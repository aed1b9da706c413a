/** Heat from reactions inside cells, which needs no air. */
import { describe, expect, test } from 'vitest'
import { Ledger, silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { mixRoom } from '../../src/fire/bulk/mix.ts'
import { stepBulk } from '../../src/fire/bulk/step.ts'
import { startFire } from '../../src/fire/fire.ts'
import { stepFire } from '../../src/fire/step.ts'
import { cause } from '../../src/estate/cause.ts'
import { CP, GAMMA } from '../../src/fire/zone/constants.ts'
import { compileNetwork } from '../../src/fire/zone/network.ts'
import { stepZones, TICK_S } from '../../src/fire/zone/step.ts'
import { createZones, validity, type Zones } from '../../src/fire/zone/zones.ts'
import { energyOf } from './zone/balance.ts'
import { door, network as oneRoom, roomOf } from './zone/rooms.ts'
import { live, typicalSite } from './typicalSite.ts'

/** A closed room of 4 x 3 x 2.5 m in 20 cm of concrete with a rack of 4 GJ, 90 min after ignition. */
function sealed(withoutAir: string, ventilation = '{}', ledger: Ledger = silent) {
  const site = typicalSite(`
schema: firebreak/1
name: Closed room
horizon: 1 d
assemblies: { slab: [{ material: concrete, thickness: 20 cm }] }
sources: { li-ion: { energy: 4 GJ, withoutAir: ${withoutAir} } }
buildings:
  b:
    plan: { width: 4 m, depth: 3 m }
    storeyHeight: 2.5 m
    walls: { assembly: slab, rating: REI 240, sound: 100 % }
    floors: { assembly: slab, rating: REI 240, sound: 100 % }
    facade: { assembly: slab, rating: REI 240 }
    ventilation: ${ventilation}
    rooms: [{ id: batteries, kind: ups, at: [0 m, 0 m], size: [4 m, 3 m], sources: [li-ion] }]
power: { units: { feed: { kind: feed } }, serves: { b: [feed] } }
ignition: { room: b/batteries, source: li-ion }
tiers: { normal: { rto: 48 h, rpo: 24 h, mtpd: 7 d } }
policies: { none: { approach: none } }
products: { machine: { share: 100 %, serversEach: 1, data: 1 GB, tiers: { normal: 100 % }, policies: { none: 100 % } } }
population: { customers: 0, services: 0 }
`)
  const state = startFire(site, new Streams('closed room', 0))
  const supply = live(site)
  stepFire(state, site, { until: 5400, supply }, ledger)
  return state.rooms
}

// A rack burns its 4 GJ in three hours: 370 kW, of which 93 kW need no air, or 1.6 kW for each of 59 m2 of concrete.
// In 90 min that warms the surface by 2 q sqrt(t / (pi k rho c)), 65 K, and the gas is hotter by up to (q /
// 1.4)^(3/4), 190 K.
test('a small closed room whose batteries have used up its air stays hot by what reacts inside them', () => {
  const hot = sealed('25 %')
  expect(hot.oxygen[0]).toBeLessThan(0.05)
  expect(hot.hrrActualKw[0]).toBeCloseTo(92.6, 1)
  expect(hot.upperK[0]).toBeGreaterThan(295 + 65)
  expect(hot.upperK[0]).toBeLessThan(295 + 65 + 190)
  expect(sealed('0 %').upperK[0]).toBeLessThan(305)
})

/** Seconds at which the smoke of the room is told to be explosive, and the kinds of causes before, back to the first. */
function explosive(ventilation: string): { at: number[]; kinds: number[] } {
  const ledger = new Ledger()
  sealed('25 %', ventilation, ledger)
  const { kind, time, before } = ledger
  const rows = [...kind.keys()].filter(row => kind[row] === cause['smoke-explosive'])
  const kinds: number[] = []
  for (let row = rows[0] ?? -1; row >= 0; row = before[row]!) kinds.push(kind[row]!)
  return { at: rows.map(row => time[row]!), kinds }
}

// However short of air, a rack gives 278 kW of vapour (above), and more while it has air. That uses up the oxygen of 30 m3 (36
// kg of air, 3 MJ each) within 390 s, and fills a tenth of that gas, at up to 46 MJ/kg, within 600 s more.
test('the smoke of a closed battery room becomes explosive, once, by its ignition; that of a room with louvres does not', () => {
  const { at, kinds } = explosive('{}')
  expect(at).toHaveLength(1)
  expect(at[0]).toBeLessThan(390 + 600)
  expect(kinds.at(-1)).toBe(cause.ignition)
  expect(explosive('{ kind: natural, louvres: 20 % }').at).toEqual([])
})

const closed = compileNetwork(oneRoom(roomOf([6, 5, 3], 'concrete'), { vents: [] }))

/** A closed room without oxygen whose fire would release 400 kW, a quarter of it without air. */
function airless(): Zones {
  const zones = createZones(closed)
  zones.oxygenKg.fill(0)
  zones.hrrFreeKw.fill(400)
  zones.burningM2.fill(2)
  zones.airlessShare.fill(0.25)
  return zones
}

describe('of 400 kW in a room without oxygen, the quarter that needs none', () => {
  test('warms two layers, and every joule of it is found again', () => {
    const zones = airless()
    const before = energyOf(closed, zones)
    stepZones(closed, zones, 600)
    expect(zones.releasedJ / (100e3 * 600)).toBeCloseTo(1, 9)
    expect([zones.hrrPlumeKw[0], zones.hrrUpperKw[0], zones.airlessKw[0]]).toEqual([0, 0, 100])
    const gained = zones.releasedJ + zones.fuelEnthalpyJ - zones.enthalpyOutJ - zones.heatOutJ
    expect(Math.abs(energyOf(closed, zones) - before - gained) / zones.releasedJ).toBeLessThan(1e-6)
    expect(zones.temperatureK[0]! - closed.ambient.insideK).toBeGreaterThan(30)
  })

  test('warms a mixed room, and goes into its walls', () => {
    const zones = airless()
    mixRoom(closed, zones, 0)
    const before = energyOf(closed, zones)
    for (let m = 0; m < 60; m++) stepBulk(closed, zones, 60)
    expect(zones.releasedJ / (100e3 * 3600)).toBeCloseTo(1, 9)
    expect([zones.hrrPlumeKw[0], zones.airlessKw[0]]).toEqual([0, 100])
    // At constant pressure, gas leaves a closed room as it warms: neither the little that stays nor the losses through
    // the backs of walls are counted.
    const gas = (closed.volume[0]! * 1.2 * CP * 400) / GAMMA
    expect(Math.abs(energyOf(closed, zones) - before - zones.releasedJ)).toBeLessThan(gas)
  })

  test('brings no fuel vapour: the rest does', () => {
    const zones = airless()
    stepZones(closed, zones, 60)
    expect((zones.fuelInKg * closed.fuelHeat[0]!) / (300e3 * 60)).toBeCloseTo(1, 9)
  })
})

// A fire that a step of a minute finds without air gives off vapour to its end: 24 kg to 108 kg of gas, of which the next
// step may have burnt or driven out all.
test('smoke is explosive when it was so for a whole step of mixed rooms, not from the vapour of one step', () => {
  const zones = airless()
  mixRoom(closed, zones, 0)
  zones.airlessShare.fill(0)
  zones.hrrFreeKw.fill(0.4 * (closed.fuelHeat[0]! / 1000))
  const told: boolean[] = []
  for (let minute = 0; minute < 2; minute++) {
    stepBulk(closed, zones, 60)
    zones.hrrFreeKw.fill(0)
    expect(zones.fuelKg[0]! / zones.massKg[0]!).toBeGreaterThan(0.15)
    told.push((zones.validity[0]! & validity.explosive) !== 0)
  }
  expect(told).toEqual([false, true])
})

test('with air for all of it, the same heat uses a quarter less of the oxygen', () => {
  const open = compileNetwork(oneRoom(roomOf([6, 5, 3], 'concrete'), { vents: [door(1)] }))
  const [all, less] = [0, 0.25].map(share => {
    const zones = createZones(open)
    zones.hrrFreeKw.fill(300)
    zones.burningM2.fill(1)
    zones.airlessShare.fill(share)
    stepZones(open, zones, 900)
    return zones
  })
  // A slowly changing room may lag by up to half a minute.
  expect(less!.releasedJ / all!.releasedJ).toBeCloseTo(1, 1)
  const used = (zones: Zones) => open.freshOxygen - zones.oxygenKg[0]! / zones.massKg[0]!
  expect(used(less!) / used(all!)).toBeCloseTo(0.75, 1)
  expect(less!.temperatureK[0]! / all!.temperatureK[0]!).toBeCloseTo(1, 1)
})

test('when a fire goes out while its room lies behind, what is made good is what it was', () => {
  const open = compileNetwork(oneRoom(roomOf([6, 5, 3], 'concrete'), { vents: [door(1)] }))
  const zones = createZones(open)
  let until = 0
  while (zones.lagS[0] === 0 && until < 3600) {
    zones.hrrFreeKw.fill(300)
    zones.burningM2.fill(1)
    zones.airlessShare.fill(0.25)
    stepZones(open, zones, (until += TICK_S))
  }
  expect(zones.lagS[0]).toBeGreaterThan(0)
  for (const input of [zones.hrrFreeKw, zones.airlessShare, zones.burningM2]) input.fill(0)
  stepZones(open, zones, until + 60)
  // Three quarters of the heat came with fuel vapour, including that of the seconds the room lagged behind.
  expect((zones.fuelInKg * open.fuelHeat[0]!) / (0.75 * 300e3 * until)).toBeCloseTo(1, 9)
})
