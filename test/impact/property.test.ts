// The operator's property loss: what is gone, bought and cleaned, each charged once.
import { expect, test } from 'vitest'
import { standingBuildings } from '../../src/damage/buildings.ts'
import { operatorCost } from '../../src/impact/cost.ts'
import type { RecoveryOrder } from '../../src/recovery/recovery.ts'
import { writtenOff as writtenOffBy } from '../../src/recovery/givenUp.ts'
import { spentBy } from '../../src/recovery/told/spent.ts'
import { type Blow, campus, type CampusText, day, hour, recoverFrom, west } from '../recovery/campus.ts'

interface Told {
  readonly text?: CampusText
  readonly orders?: readonly RecoveryOrder[]
  readonly horizon?: number
  /** Second at which the west building is written off. */
  readonly writtenOff?: number
  readonly roomsBurnt?: readonly number[]
  readonly insuranceLimit?: number
  readonly down?: number
}

/**
 * A rack of four servers is worth 9,000 euro, a hall of 10 m by 10 m 200,000; cleaning a rack costs 300, the response
 * 50,000 and 16 for each service down.
 */
function costOf(blows: readonly Blow[], told: Told = {}) {
  const {
    text,
    orders = [],
    horizon = 60 * day,
    writtenOff,
    roomsBurnt = [],
    insuranceLimit = Infinity,
    down = 0,
  } = told
  const estate = campus(text)
  const { racks, recovery } = recoverFrom(estate, blows, { orders, horizon })
  const buildings = standingBuildings(estate.site.buildings.count)
  if (writtenOff !== undefined) buildings.writtenOffAt[0] = writtenOff
  const roomBurnt = new Uint8Array(estate.site.rooms.count)
  for (const room of roomsBurnt) roomBurnt[room] = 1
  const operator = {
    ...estate.policy.money.operator,
    rack: 5000,
    server: 1000,
    cleaningRack: 300,
    building: 2000,
    response: 50_000,
    responsePerService: 16,
    insured: 0.9,
    insuranceLimit,
  }
  const policy = { ...estate.policy, money: { ...estate.policy.money, operator } }
  return operatorCost(
    { ...estate, policy },
    {
      racks,
      buildings: writtenOffBy(buildings, recovery),
      hazard: { roomBurnt, buildingGone: buildings.writtenOffAt.map(at => Number(at < Infinity)) as never },
      spent: spentBy(recovery, estate),
    },
    { down, downSeconds: 0, destroyed: 0, customersWithDataLost: 0 },
  )
}

const burnt = (racks: readonly number[]): Blow => ({ racks, at: hour, what: 'burnt' })
/** What keeps running in soot is not cleaned. */
const sooted = (racks: readonly number[]): Blow[] => [
  { racks, at: hour, what: 'dark' },
  { racks, at: hour, what: 'soot' },
]
const buy = (value: number): RecoveryOrder => ({
  at: 2 * hour,
  do: 'buy-servers',
  subject: -1,
  value,
  by: -1,
})

test('is cleaned where it was sooted or wet, and gone where it burnt', () => {
  const blows: Blow[] = [
    ...sooted([0]),
    { racks: [1, 2], at: hour, what: 'wet' },
    burnt([3]),
    { racks: [4], at: hour, what: 'dark' },
  ]
  expect(costOf(blows)).toMatchObject({ cleaning: 900, hardware: 9000, buildings: 0 })
})

test('is charged for the cleaning once crews have done it, back by then or not', () => {
  // People may enter after 12 h, two crews clean a rack in 10 h each, and power is back after 48 h.
  const after = (hours: number): number => costOf(sooted([0, 1, 2, 3]), { horizon: hours * hour }).cleaning
  expect([11, 21, 23, 31, 33, 700].map(after)).toEqual([0, 0, 600, 600, 1200, 1200])
})

test('counts servers that soot has taken from racks that stand again', () => {
  const text = { sootFailure: '100 %' }
  expect(costOf([...sooted([0]), burnt([3])], { text })).toMatchObject({
    hardware: 9000 + 4000,
    cleaning: 300,
  })
  // Damage is unknown until they are switched on.
  expect(costOf(sooted([0]), { text, horizon: 40 * hour }).hardware).toBe(0)
})

test('a building that is written off is gone with its floor and all that is in it, and is not cleaned any more', () => {
  const text = { sootFailure: '100 %' }
  const cost = costOf(sooted([0, 1]), { text, writtenOff: 2 * hour, horizon: 3 * hour, roomsBurnt: [0] })
  expect(cost).toMatchObject({ hardware: 6 * 9000, buildings: 400_000, cleaning: 0 })
})

test('a building of which too many racks burnt to repair any is gone', () => {
  expect(costOf([burnt(west.slice(0, 4))])).toMatchObject({ hardware: 4 * 9000, buildings: 0 })
  expect(costOf([burnt(west.slice(0, 5))])).toMatchObject({ hardware: 6 * 9000, buildings: 400_000 })
})

test('(found) offices around server rooms whose racks all burnt are not gone with them', () => {
  const text = {
    rooms: ['{ id: offices, kind: office, at: [0 m, 10 m], size: [20 m, 30 m], fireLoad: 400 MJ/m2 }'],
  }
  expect(costOf([burnt(west)], { text }).buildings).toBe(400_000)
  expect(costOf([burnt(west)], { text, roomsBurnt: [2] }).buildings).toBe(1_600_000)
  expect(costOf([], { text, writtenOff: 2 * hour }).buildings).toBe(1_600_000)
})

test('the floor of a room that burnt is gone', () => {
  const cost = costOf([], { roomsBurnt: [1], insuranceLimit: 50_000 })
  expect(cost).toMatchObject({ buildings: 200_000, hardware: 0, insured: 50_000 })
})

test('a server that a decision has bought costs its price, once, also where it goes in place of one that is gone', () => {
  const none = { stock: 0, factories: '{}' }
  expect(costOf([burnt([0])], { orders: [buy(1000)] }).hardware).toBe(5000 + 1000 * 1000)
  expect(costOf([burnt([0])], { orders: [buy(4)], text: none }).hardware).toBe(9000)
  expect(costOf([], { orders: [buy(3)] })).toMatchObject({ hardware: 3000, insured: 0 })
})

test('is insured to its share, and to the limit of the insurance at most', () => {
  const insured = (racks: number[], insuranceLimit: number) =>
    costOf([burnt(racks)], { insuranceLimit }).insured
  // 90 % of 9,000; and of 36,000, limited to 20,000.
  expect(insured([3], 20_000)).toBeCloseTo(8100, 6)
  expect(insured([0, 1, 2, 3], 50_000)).toBeCloseTo(32_400, 6)
  expect(insured([0, 1, 2, 3], 20_000)).toBe(20_000)
})

test('calls for a response that grows with the services down, and for none where nothing was harmed', () => {
  expect(costOf([]).response).toBe(0)
  expect(costOf([burnt([3])]).response).toBe(50_000)
  expect(costOf([burnt([3])], { down: 10 }).response).toBe(50_160)
  expect(costOf([], { down: 120_000 }).response).toBe(1_970_000)
})
