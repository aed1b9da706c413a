import { describe, expect, test } from 'vitest'
import { layCells, orderCells, paintCells, placeOf, serviceAt } from '../../web/charts/cells.ts'
import {
  countStates,
  dataBack,
  serviceStates,
  servicesUp,
  stateAt,
  setStates,
  stateSeries,
} from '../../web/model/services.ts'
import { serviceStates as engineStates } from '../../src/recovery/recovery.ts'
import { incident, statesAt } from './fixture.ts'

const recording = incident(5000)
const { history, services, racks, plan } = recording
const roomOf = Int32Array.from(services.rack, rack => (rack < 0 ? -1 : racks.room[rack]!))
const buildingOf = plan.rooms.map(({ building }) => building)
const order = orderCells(roomOf, services.policy)

test('the page names the states as the engine numbers them', () =>
  expect(serviceStates).toEqual(engineStates))

describe('states at a moment', () => {
  test.each([0, 5999, 6000, 6600, 4 * 86_400 + 7, 30 * 86_400])(
    'at %i s one pass agrees with each service alone',
    at => {
      const all = statesAt(recording, at)
      expect(Array.from(all)).toEqual(Array.from(all, (_, service) => stateAt(history, service, at)))
    },
  )

  test('are set anew at another moment, and it is known whether any is another', () => {
    const states = statesAt(recording, 0)
    expect([5999, 6000, 6000, 0].map(at => setStates(history, at, states))).toEqual([
      false,
      true,
      false,
      true,
    ])
    expect(states).toEqual(statesAt(recording, 0))
  })

  test('the series counts what a pass counts', () => {
    const moments = Float64Array.from([0, 6000, 6300, 7000, 5 * 86_400, 20 * 86_400])
    const { counts } = stateSeries(history, moments)
    moments.forEach((at, step) => {
      const seen = countStates(statesAt(recording, at))
      expect(serviceStates.map((_, state) => counts[state * moments.length + step])).toEqual(seen)
    })
  })

  test('the share that serves steps at the very second of a change', () => {
    const hit = [...roomOf].filter(room => room >= 0).length
    const destroyed = Array.from({ length: services.count }, (_, service) => service).filter(
      service => stateAt(history, service, 6000) === 3,
    ).length
    const shares = servicesUp(recording, Float64Array.from([5999, 6000, 6600, 100 * 86_400]))
    expect(destroyed).toBeGreaterThan(0)
    expect([...shares]).toEqual([1, 1 - destroyed / hit, 0, 1].map(share => expect.closeTo(share, 12)))
  })

  test('data that is gone for good never comes back', () => {
    const [before, during, after] = dataBack(recording, Float64Array.from([0, 7000, 100 * 86_400]))
    const hit = [...roomOf].filter(room => room >= 0).length
    const gone = services.dataLoss.filter(loss => loss === 2).length
    expect(before).toBe(1)
    expect(during).toBe(0)
    expect(after).toBeCloseTo(1 - gone / hit, 12)
  })
})

describe('the unit chart', () => {
  test('cells are ordered by room, then by protection', () => {
    const keys = Array.from(order, service => roomOf[service]! * 10 + services.policy[service]!)
    expect(keys).toEqual(keys.toSorted((a, b) => a - b))
    expect(new Set(order).size).toBe(services.count)
  })

  test.each([
    [900, 600],
    [340, 500],
    [2000, 300],
  ])('every service has its own cell in %i by %i, found again from its place', (width, height) => {
    const cells = layCells({ order, roomOf, buildingOf }, { width, height, head: 20 })
    expect(cells.height).toBeLessThanOrEqual(height)
    const places = new Set<string>()
    for (let service = 0; service < services.count; service++) {
      const { x, y } = placeOf(cells, service)!
      places.add(`${x} ${y}`)
      expect(serviceAt(cells, x, y)).toBe(service)
      expect(x + cells.side).toBeLessThanOrEqual(width)
    }
    expect(places.size).toBe(services.count)
  })

  test('where the names of many buildings take all the height, their services can still be seen and hit', () => {
    const rooms = Array.from({ length: 30 }, (_, room) => room)
    const cells = layCells(
      { order: Int32Array.from(rooms), roomOf: Int32Array.from(rooms), buildingOf: rooms },
      { width: 900, height: 620, head: 33 },
    )
    expect(cells.bands).toHaveLength(30)
    expect(cells.side).toBeGreaterThanOrEqual(8)
  })

  test.each([140, 139, 500])(
    'of a building of %i rooms, every service can be seen and hit on a telephone',
    count => {
      const rooms = Int32Array.from({ length: count * 3 }, (_, service) => Math.floor(service / 3))
      const services = orderCells(rooms, new Uint8Array(rooms.length))
      const cells = layCells(
        { order: services, roomOf: rooms, buildingOf: Array.from({ length: count }, () => 0) },
        { width: 280, height: 620, head: 20 },
      )
      expect(cells.side).toBeGreaterThanOrEqual(4)
      expect(cells.bands.flatMap(({ blocks }) => blocks.map(({ room }) => room))).toEqual([
        ...Array(count).keys(),
      ])
      for (const service of services) {
        const { x, y } = placeOf(cells, service)!
        expect(serviceAt(cells, x, y)).toBe(service)
        expect(x + cells.side).toBeLessThanOrEqual(280)
        expect(y + cells.side).toBeLessThanOrEqual(cells.height)
      }
    },
  )

  test('the picture has one cell of its state for each service', () => {
    const cells = layCells({ order, roomOf, buildingOf }, { width: 600, height: 400, head: 20 })
    const pixels = new Uint32Array(cells.width * cells.height)
    const states = statesAt(recording, 8000)
    paintCells(pixels, cells, states, { colours: Uint32Array.from([1, 2, 3, 4, 5, 6]), brushed: null })
    const filled = (cells.side - cells.gap) * (cells.side - cells.gap)
    const counts = serviceStates.map(
      (_, state) => pixels.filter(pixel => pixel === state + 1).length / filled,
    )
    expect(counts).toEqual(countStates(states))
  })

  test('cells that are not among those brushed are pale', () => {
    const cells = layCells({ order, roomOf, buildingOf }, { width: 600, height: 400, head: 20 })
    const pixels = new Uint32Array(cells.width * cells.height)
    const opaque = 0xff00ff00
    paintCells(pixels, cells, new Uint8Array(services.count), {
      colours: Uint32Array.of(opaque),
      brushed: { from: 3, to: 7 },
    })
    const at = (cell: number): number => {
      const { x, y } = placeOf(cells, order[cell]!)!
      return pixels[y * cells.width + x]!
    }
    const { length } = order
    expect([3, 6].map(at)).toEqual([opaque, opaque])
    for (const cell of [0, 2, 7, length - 1]) {
      expect(at(cell) & 0xffffff).toBe(opaque & 0xffffff)
      expect(at(cell) >>> 24).toBeLessThan(0x80)
    }
  })

  test('nothing lies between the cells', () => {
    const cells = layCells({ order, roomOf, buildingOf }, { width: 600, height: 400, head: 20 })
    expect(serviceAt(cells, 0, 0)).toBe(-1)
    expect(serviceAt(cells, -5, 30)).toBe(-1)
    expect(serviceAt(cells, 599, cells.height + 5)).toBe(-1)
  })

  test('a scenario without services gives an empty chart', () => {
    const cells = layCells(
      { order: new Int32Array(0), roomOf: new Int32Array(0), buildingOf: [] },
      { width: 600, height: 400, head: 20 },
    )
    expect([cells.bands, cells.height]).toEqual([[], 0])
  })
})
