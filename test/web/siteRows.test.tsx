// Sites of many buildings, and of buildings whose place is not known.
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { layoutSite } from '../../web/charts/siteLayout.ts'
import { SiteMap } from '../../web/charts/siteMap.tsx'
import { towerNames } from '../../web/charts/siteTower.tsx'
import { standApart } from '../../web/charts/standApart.ts'
import { textWidth } from '../../web/charts/textWidth.ts'
import { incident } from './fixture.ts'

const { plan } = incident(100)

test.each([1020, 350])('thirty buildings stand in rows, wide enough to be told apart, on %d px', width => {
  const hut = { ...plan.buildings[0]!, y: 0, width: 12, depth: 6, storeys: 1, basements: 0 }
  const buildings = Array.from({ length: 30 }, (_, nth) => ({ ...hut, name: `b${nth}`, x: 20 * nth }))
  const rooms = buildings.flatMap(({ x }, building) =>
    [0, 6].map(east => ({ ...plan.rooms[0]!, building, x: x + east, y: 0, width: 6, depth: 6 })),
  )
  const many = layoutSite({ buildings, rooms }, width, 600)
  const floors = many.towers.map(({ storeys: [floor] }) => floor!)
  for (const floor of floors) {
    expect(floor.x + floor.width).toBeLessThanOrEqual(width + 1e-9)
    expect(floor.width).toBeGreaterThanOrEqual(24)
  }
  // Names of one row end before the next row begins.
  for (const { bottom, storeys } of many.towers)
    for (const { y } of floors) expect(y >= bottom + 40 || y <= storeys[0]!.y).toBe(true)
  expect(many.towers.at(-1)!.bottom + 40).toBe(many.height)
  expect(many.towers.map(({ building }) => building)).toEqual(buildings.map((_, nth) => nth))
})

test('buildings without a place stand beside one another on the map, in their order, off those that have one', () => {
  const hut = { ...plan.buildings[0]!, x: 0, y: 0, width: 12, depth: 6 }
  const buildings = [
    { ...hut, name: 'far', x: 40 },
    { ...hut, name: 'one' },
    { ...hut, name: 'two', width: 20 },
    { ...hut, name: 'three' },
  ]
  const markup = render(<SiteMap plan={{ buildings, rooms: [] }} worst={[]} size={900} label="map" />)
  const places = [...markup.matchAll(/class="fill" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(
    ([, x, width]) => [Number(x), Number(x) + Number(width)] as const,
  )
  const [far, one, two, three] = places
  expect(places).toHaveLength(4)
  const order = [one!, far!, two!, three!]
  order.slice(1).forEach(([west], nth) => expect(west).toBeGreaterThan(order[nth]![1]))
  expect(three![1]).toBeLessThanOrEqual(900)
})

test('thirty buildings without a place stand in rows on the map, none on another', () => {
  const hut = { ...plan.buildings[0]!, x: 0, y: 0, width: 12, depth: 6 }
  const buildings = Array.from({ length: 30 }, (_, nth) => ({ ...hut, name: `b${nth}` }))
  const apart = standApart(buildings)
  const [wide, deep] = (['x', 'y'] as const).map(axis => {
    const places = apart.map(building => building[axis])
    return Math.max(...places) - Math.min(...places)
  })
  expect(wide! / deep!).toBeLessThan(5)
  apart.forEach((one, nth) => {
    for (const other of apart.slice(nth + 1))
      expect(Math.abs(one.x - other.x) >= 12 || Math.abs(one.y - other.y) >= 6).toBe(true)
  })
})

test.each([1020, 370])('names below thirty towers end before the next begins, on %d px', width => {
  const hut = { ...plan.buildings[0]!, y: 0, width: 12, depth: 6, storeys: 1, basements: 0 }
  const buildings = Array.from({ length: 30 }, (_, nth) => ({
    ...hut,
    name: `annex-north-${nth}`,
    x: 20 * nth,
  }))
  const rooms = buildings.map(({ x }, building) => ({
    ...plan.rooms[0]!,
    building,
    x,
    y: 0,
    width: 12,
    depth: 6,
  }))
  const { towers } = layoutSite({ buildings, rooms }, width, 600)
  const names = towerNames(towers, width, building => buildings[building]!.name)
  expect(new Set(names.map(({ shown }) => shown)).size).toBe(30)
  names.forEach(({ shown, start, room }, nth) => {
    // A name is 1.45 times as large as what is measured.
    expect(1.45 * textWidth(shown)).toBeLessThanOrEqual(room)
    const next = towers[nth + 1]?.bottom === towers[nth]!.bottom ? names[nth + 1]!.start : width
    expect(start + room).toBeLessThanOrEqual(next)
  })
})
