import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjacencies, type Placed, envelopes } from '../../src/estate/adjacency.ts'

/** A building whose every storey is cut into a grid of rooms. */
const grid = fc
  .record({
    across: fc.array(fc.integer({ min: 2, max: 30 }), { minLength: 1, maxLength: 4 }),
    along: fc.array(fc.integer({ min: 2, max: 30 }), { minLength: 1, maxLength: 4 }),
    storeys: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ across, along, storeys }) => {
    const rooms: Placed[] = []
    for (let storey = 0; storey < storeys; storey++) {
      let x = 0
      for (const width of across) {
        let y = 0
        for (const depth of along) {
          rooms.push({
            name: `${rooms.length}`,
            building: 0,
            storey,
            topStorey: storey,
            floorZ: 3 * storey,
            height: 3,
            x,
            y,
            width,
            depth,
          })
          y += depth
        }
        x += width
      }
    }
    const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0)
    return { rooms, building: { x: 0, y: 0, width: total(across), depth: total(along) } }
  })

test('where rooms fill their building, walls and facades of a room go once around it, floor or roof cover it', () => {
  fc.assert(
    fc.property(grid, ({ rooms, building }) => {
      const between = adjacencies(rooms)
      const all = [...between, ...envelopes(rooms, [building], between)]
      rooms.forEach(({ width, depth, height }, row) => {
        const areaOf = (kind: 'wall' | 'floor', ends: readonly ('roomA' | 'roomB')[]): number =>
          all.reduce(
            (sum, each) =>
              sum + (each.kind === kind && ends.some(end => each[end] === row) ? each.areaM2 : 0),
            0,
          )
        expect(areaOf('wall', ['roomA', 'roomB'])).toBe(2 * (width + depth) * height)
        expect(areaOf('floor', ['roomA'])).toBe(width * depth)
      })
    }),
  )
})

test('rooms of different buildings share nothing', () => {
  const room: Placed = {
    name: 'a',
    building: 0,
    storey: 0,
    topStorey: 0,
    floorZ: 0,
    height: 3,
    x: 0,
    y: 0,
    width: 4,
    depth: 4,
  }
  expect(adjacencies([room, { ...room, building: 1, x: 4 }])).toEqual([])
})

test('buildings that stand one after the other have the walls and floors of each alone', () => {
  const moved = (rooms: readonly Placed[], by: number): Placed[] =>
    rooms.map(room => ({ ...room, building: by }))
  fc.assert(
    fc.property(grid, grid, ({ rooms: first }, { rooms: second }) => {
      const alone = adjacencies(second).map(({ roomA, roomB, ...rest }) => ({
        roomA: roomA + first.length,
        roomB: roomB + first.length,
        ...rest,
      }))
      expect(adjacencies([...first, ...moved(second, 1)])).toEqual([...adjacencies(first), ...alone])
    }),
    { numRuns: 30 },
  )
})
