/**
 * Goal: an opening between two rooms with different floors lies in the part of the wall that both have, whichever of
 * the two is written first and however their buildings number their storeys.
 */
import { describe, expect, test } from 'vitest'
import { siteCompiler } from '../../src/estate/compileSite.ts'
import type { Site } from '../../src/estate/site.ts'
import { scenarioOf, valuesOf } from './estateOf.ts'

interface Written {
  readonly doors?: readonly string[]
  readonly links?: readonly string[]
  /** Of the annex. */
  readonly basements?: number
  /** Of both buildings. */
  readonly storeys?: number
  /** Heights of a storey of the house and of the annex, m. */
  readonly heights?: readonly [number, number]
}

/** A house with an atrium of two storeys beside a hall on each, and an annex against it. */
function siteOf({ doors = [], links = [], basements = 0, storeys = 2, heights = [3, 4] }: Written): Site {
  const scenario = scenarioOf(`
schema: firebreak/1
name: test
buildings:
  house:
    plan: { width: 8 m, depth: 5 m }
    storeys: ${storeys}
    storeyHeight: ${heights[0]} m
    rooms:
      - { id: atrium, kind: office, storey: 0..1, at: [0 m, 0 m], size: [4 m, 5 m] }
      - { id: "hall-{storey}", kind: it, storey: 0..${storeys - 1}, at: [4 m, 0 m], size: [4 m, 5 m], racks: { count: 1, serversEach: 1 } }
    openings: [${doors.join()}]
  annex:
    plan: { x: 8 m, width: 4 m, depth: 5 m }
    storeys: ${storeys}
    basements: ${basements}
    storeyHeight: ${heights[1]} m
    rooms: [{ id: "store-{storey}", kind: storage, storey: 0..${storeys - 1}, at: [0 m, 0 m], size: [4 m, 5 m] }]
gaps: [{ between: [house, annex], distance: 0 m, sides: [east, west], overlap: 5 m, links: [${links.join()}] }]
ignition: { room: house/hall-0, source: cabinet }
tiers: { one: { rto: 1 h, rpo: 1 h, mtpd: 2 h } }
policies: { none: { approach: none } }
products: { thing: { share: 1, serversEach: 1, data: 1 GB, tiers: { one: 1 }, policies: { none: 1 } } }
population: { customers: 1, services: 1 }
`)
  return siteCompiler(scenario)(valuesOf(scenario))
}

/** Those from room to room, by their rooms. */
function joins({ openings, rooms }: Site) {
  const { count, roomA, roomB, horizontal, sillZ, soffitZ, areaM2, key } = openings
  return Array.from({ length: count }, (_, o) => o)
    .filter(o => roomB[o]! >= 0)
    .map(o => ({
      rooms: `${rooms.name[roomA[o]!]} ${rooms.name[roomB[o]!]}`,
      inFloor: horizontal[o] === 1,
      heights: [sillZ[o]!, soffitZ[o]!],
      area: areaM2[o]!,
      key: key[o]!,
    }))
}

const bothWays = (a: string, b: string): [string, string][] => [
  [a, b],
  [b, a],
]

describe('between a tall room and one on its upper storey', () => {
  const door = (pair: readonly string[], sill = 0) =>
    joins(
      siteOf({
        doors: [`{ between: [${pair.join()}], kind: door, width: 1 m, height: 2 m, sill: ${sill} m }`],
      }),
    )

  test.each(bothWays('atrium', 'hall-1'))(
    'a door stands on the floor of the upper one: %s, %s',
    (...pair) => {
      const [only] = door(pair)
      expect(only).toMatchObject({
        rooms: 'house/atrium house/hall-1',
        inFloor: false,
        heights: [3, 5],
        area: 2,
      })
      expect(door(pair, 0.5)[0]!.heights).toEqual([3.5, 5.5])
    },
  )

  test('either way it is the same opening', () => {
    const [one, other] = bothWays('hall-1', 'atrium')
    expect(door(one!, 0.25)).toEqual(door(other!, 0.25))
  })

  test.each(bothWays('atrium', 'hall-1'))('what reaches over the ceiling does not fit: %s, %s', (...pair) => {
    expect(() => door(pair, 1.5)).toThrow(/height: reaches up to 3.5 m, but the ceiling of .* is at 3 m/)
    expect(door(pair, 1)[0]!.heights).toEqual([4, 6])
  })
})

describe('from building to building', () => {
  const link = (pair: readonly string[], basements: number) =>
    joins(
      siteOf({ links: [`{ between: [${pair.join()}], kind: door, width: 1 m, height: 2 m }`], basements }),
    )

  test.each([0, 1, 2])('a door on the ground floor is in a wall where one has %i basements', basements => {
    for (const pair of bothWays('house/hall-0', 'annex/store-0'))
      expect(link(pair, basements)).toMatchObject([{ inFloor: false, heights: [0, 2], area: 2 }])
  })

  test('a door between floors at 3 and at 4 m stands on that at 4 m', () => {
    for (const pair of bothWays('house/hall-1', 'annex/store-1'))
      expect(link(pair, 0)).toMatchObject([{ inFloor: false, heights: [4, 6], area: 2 }])
  })

  test('storeys of different numbers that stand side by side share a wall', () => {
    // From 3 to 6 m, and from 0 to 4 m: one metre in common, where no door of two metres fits.
    for (const pair of bothWays('house/hall-1', 'annex/store-0'))
      expect(() => link(pair, 0)).toThrow(
        /height: reaches up to 2 m, but the ceiling of store-0 is at 1 m over/,
      )
  })

  test('rooms one wholly over the other are joined through a floor', () => {
    for (const pair of bothWays('house/hall-0', 'annex/store-1'))
      expect(link(pair, 0)).toMatchObject([
        { rooms: 'house/hall-0 annex/store-1', inFloor: true, heights: [3, 3] },
      ])
  })

  // Twelve heights of a storey, of which the sixth or seventh floor is less than the ceiling below it by rounding.
  test.each([2.8, 3, 3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.8, 4, 4.1, 4.35])(
    'so they are where the ceiling of one is the floor of the other, at any storey of %s m',
    height => {
      for (let storey = 1; storey < 8; storey++) {
        const links = [
          `{ between: [house/hall-${storey - 1}, annex/store-${storey}], kind: hole, width: 1 m, height: 2 m }`,
        ]
        const [only] = joins(siteOf({ links, storeys: 8, heights: [height, height] }))
        expect(only, `storey ${storey}`).toMatchObject({ inFloor: true, area: 2 })
      }
    },
  )
})
