import { expect, test } from 'vitest'
import { curveHours, gridPosition } from '../../src/impact/grid.ts'

test('the position of a moment is the first hour of the grid at or after it', () => {
  const hours = curveHours(90 * 86_400)
  for (let seconds = 0; seconds <= 90 * 86_400; seconds += 997) {
    const searched = hours.findIndex(hour => hour * 3600 >= seconds)
    expect(gridPosition(seconds, hours.length)).toBe(searched < 0 ? hours.length : searched)
  }
})

test('what happens after the horizon has no place on the grid', () => {
  const hours = curveHours(10 * 3600)
  const quarters = Array.from({ length: 25 }, (_, nth) => nth / 4)
  expect([...hours]).toEqual([...quarters, 7, 8, 9, 10])
  expect(gridPosition(10 * 3600 + 1, hours.length)).toBe(hours.length)
})

test('curves end at the horizon, also where it is no multiple of six hours', () => {
  const horizon = 155 * 3600
  const hours = curveHours(horizon)
  expect([...hours].slice(-3)).toEqual([144, 150, 155])
  expect(gridPosition(150 * 3600 + 1, hours.length)).toBe(hours.indexOf(155))
  expect(gridPosition(horizon, hours.length)).toBe(hours.indexOf(155))
})

test('what falls after half an hour still stands at half an hour', () => {
  const hours = curveHours(90 * 86_400)
  const fall = gridPosition(40 * 60, hours.length)
  expect(hours[fall]).toBe(0.75)
  expect(hours[fall - 1]).toBe(0.5)
})
