/** Columns that few replications need keep their memory from one to the next, and nothing else. */
import { expect, test } from 'vitest'
import { copyOf } from '../../src/base/copy.ts'
import { noRows, withRows } from '../../src/base/column.ts'

test('a column that was needed has no rows in the next replication', () => {
  const used = withRows(noRows(Float64Array), 3, NaN)
  expect(noRows(Float64Array, used)).toHaveLength(0)
})

test('it gets its rows in the memory it had, without what stood there', () => {
  const used = withRows(noRows(Int32Array), 3, -1)
  used[1] = 7
  const again = withRows(noRows(Int32Array, noRows(Int32Array, used)), 3, -1)
  expect([...again]).toEqual([-1, -1, -1])
  expect(again.buffer).toBe(used.buffer)
})

test('of another length, it gets memory of its own', () => {
  const used = withRows(noRows(Int32Array), 3, -1)
  const longer = withRows(noRows(Int32Array, used), 4, 0)
  expect([...longer]).toEqual([0, 0, 0, 0])
  expect([...used]).toEqual([-1, -1, -1])
})

test('the copy of a state does not share it', () => {
  const state = { column: noRows(Uint8Array, withRows(noRows(Uint8Array), 3, 1)) }
  const copy = copyOf(state)
  const own = withRows(state.column, 3, 2)
  expect([...withRows(copy.column, 3, 3)]).toEqual([3, 3, 3])
  expect([...own]).toEqual([2, 2, 2])
})
