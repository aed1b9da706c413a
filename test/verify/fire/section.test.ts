// Rooms whose cross-section varies with height, however far their table reaches.
import { expect, test } from 'vitest'
import { roomsOf } from '../../../src/verify/fire/caseRooms.ts'

const hall = { id: 'A', width_m: 4, depth_m: 5, height_m: 6 }
const sectionOf = (height_m: number[], area_m2: number[]) =>
  roomsOf([{ ...hall, cross_section_vs_height: { height_m, area_m2 } }])[0]!.section

test('a table from floor to ceiling is taken as it is', () => {
  expect(sectionOf([0, 2, 6], [20, 20, 4])).toEqual([
    [0, 20],
    [2, 20],
    [6, 4],
  ])
})

test('one that goes on above the ceiling is cut there, between its points', () => {
  expect(sectionOf([0, 4, 8], [20, 20, 4])).toEqual([
    [0, 20],
    [4, 20],
    [6, 12],
  ])
})

test('one that ends below it, begins above the floor, or has one point alone goes on as at its ends', () => {
  expect(sectionOf([1, 5], [20, 10])).toEqual([
    [0, 20],
    [1, 20],
    [5, 10],
    [6, 10],
  ])
  expect(sectionOf([3], [15])).toEqual([
    [0, 15],
    [3, 15],
    [6, 15],
  ])
})
