import { describe, expect, test } from 'vitest'
import { Ledger, silent } from '../../src/base/ledger.ts'
import { Streams } from '../../src/base/streams.ts'
import { never, rackState } from '../../src/damage/damage.ts'
import { rackAirK } from '../../src/damage/heat.ts'
import { purges, reignitions } from '../../src/damage/secondHits.ts'
import { changedRacks, startDamage } from '../../src/damage/state.ts'
import { cause } from '../../src/estate/cause.ts'
import { roomKinds } from '../../src/estate/site.ts'
import { stage } from '../../src/fire/fire.ts'
import { damageAt, every, outside, plant, quiet, racksOf, room, simplePower, stepDamage } from './plant.ts'

const celsius = (c: number) => c + 273.15

describe('heat', () => {
  const site = plant()
  const [low] = racksOf(site, room.low)

  test('burns the racks of a room that flashes over, at that very second', () => {
    const view = quiet(site)
    view.stage[room.low] = stage.flashedOver
    view.flashoverAt[room.low] = 601.2
    const state = damageAt(site, view, [600, 630])
    for (const rack of racksOf(site, room.low)) {
      expect(state.racks.burntAt[rack]).toBe(602)
      expect(state.racks.state[rack]).toBe(rackState.burnt)
    }
    for (const rack of racksOf(site, room.high)) expect(state.racks.burntAt[rack]).toBe(never)
    expect([...changedRacks(state)]).toEqual(expect.arrayContaining(racksOf(site, room.low)))
    expect(changedRacks(state)).toHaveLength(0)
  })

  test('by smoke needs a dose: what lasts burns them, a spike does not', () => {
    const hot = (temperature: number, seconds: number) => {
      const view = quiet(site)
      view.stage[room.low] = stage.smoke
      view.smokeAt[room.low] = 0
      view.upperK[room.low] = view.lowerK[room.low] = celsius(temperature)
      view.layerHeightM[room.low] = 0.5
      return damageAt(site, view, every(10, seconds)).racks.burntAt[low!]
    }
    expect(hot(400, 60)).toBe(never)
    const at = hot(400, 3600)!
    // The inside follows with a time constant of 300 s: from 24 to 250 degC on the way to 400 takes 300 ln(376 / 150)
    // s.
    expect(Math.abs(at - 300 * Math.log(376 / 150))).toBeLessThanOrEqual(10)
    expect(hot(240, 40_000)).toBe(never)
  })

  test('of a long beat is felt for as long as it lasts, once, and between beats a room cools', () => {
    const state = startDamage(site, new Streams('damage', 0))
    const step = (from: number, until: number, degrees: number, end = until) => {
      const rooms = quiet(site)
      rooms.smokeAt[room.low] = 0
      rooms.upperK[room.low] = rooms.lowerK[room.low] = celsius(degrees)
      stepDamage(state, site, { ...outside(rooms), beat: { from, until } }, [], end, silent)
      return state.rooms.insideK[room.low]! - 273.15
    }
    // Again with a time constant of 300 s, from 24 degC.
    const warm = 24 + 76 * (1 - Math.exp(-120 / 300))
    expect(step(0, 120, 100)).toBeCloseTo(warm, 9)
    for (const end of [160, 200, 520]) expect(step(0, 120, 100, end)).toBeCloseTo(warm, 9)
    const cooled = 24 + (warm - 24) * Math.exp(-600 / 300)
    expect(step(720, 740, 24)).toBeCloseTo(24 + (cooled - 24) * Math.exp(-20 / 300), 9)
  })

  test('stops computers long before it burns them', () => {
    const view = quiet(site)
    view.stage[room.low] = stage.smoke
    view.smokeAt[room.low] = 0
    view.upperK[room.low] = view.lowerK[room.low] = celsius(60)
    const state = damageAt(site, view, every(30, 3600))
    expect(state.racks.darkAt[low!]).toBeLessThan(never)
    expect(state.racks.state[low!]).toBe(rackState.dark)
  })

  test('at a rack is that of the layers it stands in, the model error in the rise alone', () => {
    const view = quiet(site)
    view.upperK[0] = 600
    view.lowerK[0] = 300
    view.layerHeightM[0] = 1
    expect(rackAirK(view, 0, 1)).toBeCloseTo(450, 9)
    expect(rackAirK(view, 0, 2)).toBeCloseTo(297.15 + 2 * (450 - 297.15), 9)
    view.layerHeightM[0] = 2.5
    expect(rackAirK(view, 0, 1)).toBeCloseTo(300, 9)
    view.layerHeightM[0] = 0
    view.upperK[0] = 1400
    expect(rackAirK(view, 0, 3)).toBe(1473.15)
  })

  test('of a fire that stays at its seat burns as many racks as it releases heat for', () => {
    const view = quiet(site)
    view.stage[room.high] = stage.burning
    view.smokeAt[room.high] = 0
    view.hrrActualKw[room.high] = 300
    const burnt = (replication: number) => {
      const { racks } = damageAt(site, view, [30, 60], { streams: new Streams('seat', replication) })
      return racksOf(site, room.high).filter(rack => racks.burntAt[rack] !== never)
    }
    const seats = new Set<string>()
    for (let replication = 0; replication < 30; replication++) {
      expect(burnt(replication)).toHaveLength(3)
      seats.add(burnt(replication).join())
    }
    expect(seats.size).toBeGreaterThan(3)
  })

  test('of a fire that burns every rack of its room takes what else stands there, and only then', () => {
    const power = simplePower.replace('room: wing/hall', 'room: tower/high')
    const moved = plant({ power })
    const view = quiet(moved)
    view.stage[room.high] = stage.burning
    // Eight racks burn at 134 kW each; seven are not enough.
    view.hrrActualKw[room.high] = 7 * 134
    const lost = (): number => damageAt(moved, view, [30, 60]).rooms.equipmentLost[room.high]!
    expect(lost()).toBe(0)
    view.hrrActualKw[room.high] = 8 * 134
    expect(lost()).toBe(1)
    const [wing] = racksOf(moved, room.wing)
    expect(damageAt(moved, view, [30, 60]).racks.downAt[wing!]).toBe(30)
  })
})

describe('soot', () => {
  test('marks racks once it must be cleaned, and stops nothing', () => {
    const site = plant()
    const [rack] = racksOf(site, room.wing)
    const view = quiet(site)
    view.stage[room.wing] = stage.smoke
    view.smokeAt[room.wing] = 10
    view.sootDepositKgM2[room.wing] = 0.99e-4
    expect(damageAt(site, view, [30]).racks.sootedAt[rack!]).toBe(never)
    view.sootDepositKgM2[room.wing] = 3e-4
    const ledger = new Ledger()
    view.smokeCause[room.wing] = ledger.add(cause.smoke, room.wing, 10, -1)
    const { racks } = damageAt(site, view, [30, 60], { ledger })
    expect(racks.sootedAt[rack!]).toBe(30)
    const told = [...ledger.kind.keys()].filter(row => ledger.kind[row] === cause['rack-sooted'])
    expect(told.map(row => [ledger.subject[row], ledger.time[row], ledger.before[row]])).toEqual(
      racksOf(site, room.wing).map(each => [each, 30, view.smokeCause[room.wing]]),
    )
    expect(racks.downAt[rack!]).toBe(never)
    expect(racks.state[rack!]).toBe(rackState.sooted)
  })

  // 10 ug/cm2 of chloride in each gram of soot on a square metre.
  test.each([
    ['clean', 0.1, '10 %', []],
    ['easily recovered', 2.9, '10 %', []],
    ['difficult to recover', 3.1, '10 %', ['corrodedAt']],
    ['still so', 8.9, '10 %', ['corrodedAt']],
    ['replaced', 9.1, '10 %', ['corrodedAt', 'spoiltAt']],
    ['of cables without halogens', 60, '0 %', []],
  ] as const)('leaves racks in the class of its chloride: %s', (_, grams, chloride, classes) => {
    const site = plant({ chloride })
    const [rack] = racksOf(site, room.wing)
    const view = quiet(site)
    view.stage[room.wing] = stage.smoke
    view.sootDepositKgM2[room.wing] = grams / 1000
    const { racks } = damageAt(site, view, [30, 60])
    expect(racks.sootedAt[rack!]).toBe(30)
    expect((['corrodedAt', 'spoiltAt'] as const).filter(each => racks[each][rack!] === 30)).toEqual(classes)
    expect(racks.downAt[rack!]).toBe(never)
  })
})

describe('a building', () => {
  test('is in flashover at half of its floor and lost at four fifths', () => {
    const site = plant()
    const view = quiet(site)
    // Floor areas: power 50, network 50, low 100, high 200 of the tower's 400 m2.
    const times = [
      [room.high, 1000],
      [room.low, 2000],
      [room.network, 3000],
      [room.power, 4000],
    ] as const
    for (const [at, second] of times) view.flashoverAt[at] = second
    const { buildings } = damageAt(site, view, every(10, 5000))
    expect([...buildings.flashoverAt]).toEqual([1000, Infinity])
    expect([...buildings.lostAt]).toEqual([3000, Infinity])
    expect([...buildings.writtenOffAt]).toEqual([3000, Infinity])
    // Shafts have no floor: without the network room it is four fifths of 350 m2.
    const kind = site.rooms.kind.with(room.network, roomKinds.indexOf('shaft'))
    const shafted = { ...site, rooms: { ...site.rooms, kind } }
    expect(damageAt(shafted, view, every(10, 5000)).buildings.lostAt[0]).toBe(2000)
  })
  test('can be written off by a second hit, which happens or not by one draw', () => {
    const site = plant({ secondHits: '[{ kind: write-off, at: 10 d, building: wing, probability: 60 % }]' })
    const runs = 300
    let written = 0
    for (let replication = 0; replication < runs; replication++) {
      const { buildings } = damageAt(site, quiet(site), [20 * 86_400], {
        streams: new Streams('hit', replication),
      })
      if (buildings.writtenOffAt[1] === Infinity) continue
      expect(buildings.writtenOffAt[1]).toBe(864_000)
      written++
    }
    expect(Math.abs(written / runs - 0.6)).toBeLessThan(4 * Math.sqrt(0.24 / runs))
  })
  test('can burn again, and its rescued copies be purged: for others to carry out', () => {
    const site = plant({ secondHits: '[{ kind: re-ignition, at: 9 d, room: wing/hall }]' })
    const { hits } = startDamage(site, new Streams('hits', 0))
    expect(reignitions(site, hits)).toEqual([
      { at: 9 * 86_400, do: 'ignite', room: room.wing, by: -1, hit: 0 },
    ])
    expect(purges(site, hits)).toEqual([])
  })
})

describe('racks', () => {
  test('are counted by the worst that happened to them', () => {
    const site = plant()
    const view = quiet(site)
    view.flashoverAt[room.low] = 900
    view.waterLitres[room.wing] = 600
    const orders = [{ at: 5000, do: 'cut-power', building: 0, by: -1 }] as const
    const { racks } = damageAt(site, view, every(30, 7200), { orders })
    const { burnt, wet, dark, intact } = rackState
    const by = [burnt, wet, dark, intact].map(worst => racks.state.filter(state => state === worst).length)
    expect(by).toEqual([4, 4, 8, 0])
  })
})

describe('the ledger', () => {
  test('leads from each rack to the fire or to the decision, never back in time', () => {
    const site = plant()
    const ledger = new Ledger()
    const ignition = ledger.add(cause.ignition, room.power, 0, -1)
    const view = quiet(site)
    for (const at of [room.power, room.low]) {
      view.stage[at] = stage.flashedOver
      view.ignitionCause[at] = ignition
    }
    view.flashoverAt[room.power] = 300
    view.flashoverAt[room.low] = 900
    const { racks } = damageAt(site, view, every(30, 7200), { ledger })
    const { kind, time } = ledger
    for (let rack = 0; rack < site.racks.count; rack++) {
      const chain = ledger.chain(racks.downCause[rack]!)
      expect(chain.at(-1)).toBe(ignition)
      for (let i = 1; i < chain.length; i++)
        expect(time[chain[i]!]!).toBeLessThanOrEqual(time[chain[i - 1]!]!)
    }
    // The wing is dark because its batteries are empty, because the switchgear burnt, because of the fire.
    expect(ledger.chain(racks.downCause[racksOf(site, room.wing)[0]!]!).map(row => kind[row])).toEqual([
      cause['rack-dark'],
      cause['room-dark'],
      cause['power-lost'],
      cause['power-lost'],
      cause.heat,
      cause.ignition,
    ])
  })
  test('leads from racks that grew too hot to the fire that took the cooling of their room', () => {
    const site = plant({
      cooling: '{ units: { air: { kind: chilled, room: tower/network } }, serves: { tower: [air] } }',
    })
    const ledger = new Ledger()
    const view = quiet(site)
    view.flashoverAt[room.network] = 1000
    view.ignitionCause[room.network] = ledger.add(cause.ignition, room.network, 0, -1)
    const { racks } = damageAt(site, view, every(30, 3600), { ledger })
    const chain = ledger.chain(racks.downCause[racksOf(site, room.low)[0]!]!)
    expect(chain.map(row => ledger.kind[row])).toEqual([
      cause['rack-dark'],
      cause['thermal-shutdown'],
      cause['cooling-lost'],
      cause.heat,
      cause.ignition,
    ])
  })
})
