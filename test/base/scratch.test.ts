import { expect, test } from 'vitest'
import { Scratch } from '../../src/base/scratch.ts'

const long = 5000

test('columns that are in use at a time are different ones', () => {
  const scratch = new Scratch()
  const one = scratch.zeros(Int32Array, long).fill(7)
  const other = scratch.copy(one)
  other[0] = 8
  expect(one[0]).toBe(7)
  expect(scratch.zeros(Float64Array, long).buffer).not.toBe(one.buffer)
})

test('what is used again holds nothing of what it held', () => {
  const scratch = new Scratch()
  const before = scratch.zeros(Int32Array, long).fill(7)
  scratch.reuse()
  const after = scratch.zeros(Int32Array, long)
  expect(after).toBe(before)
  expect(after.every(value => value === 0)).toBe(true)
})

test('a length that was not used since goes', () => {
  const scratch = new Scratch()
  const before = scratch.zeros(Int32Array, long)
  scratch.reuse()
  scratch.reuse()
  expect(scratch.zeros(Int32Array, long)).not.toBe(before)
})

test('short columns are new ones', () => {
  const scratch = new Scratch()
  const before = scratch.copy(Int32Array.of(1, 2, 3))
  scratch.reuse()
  const after = scratch.copy(Int32Array.of(1, 2, 3))
  expect(after).toEqual(before)
  expect(after).not.toBe(before)
})
