import { expect, test } from 'vitest'
import { Ledger, silent } from '../../src/base/ledger.ts'

test('a chain leads from a row to the row that caused it, down to the root', () => {
  const ledger = new Ledger()
  const root = ledger.add(1, 10, 0, -1)
  const other = ledger.add(2, 11, 0.5, -1)
  const middle = ledger.add(3, 12, 2, root)
  const last = ledger.add(3, 13, 2, middle)
  expect(ledger.chain(last)).toEqual([last, middle, root])
  expect(ledger.chain(other)).toEqual([other])
  expect(ledger.chain(-1)).toEqual([])
  expect([...ledger.kind, ...ledger.subject, ...ledger.time, ...ledger.before]).toEqual([
    1, 2, 3, 3, 10, 11, 12, 13, 0, 0.5, 2, 2, -1, -1, 0, 2,
  ])
})

test('a row may have a length, which is none unless it is said, and a copy has it too', () => {
  const ledger = new Ledger()
  ledger.add(1, 10, 5, -1)
  ledger.add(1, 10, 6, 0, 90)
  expect([...ledger.lasted]).toEqual([0, 90])
  expect([...ledger.copy().lasted]).toEqual([0, 90])
  expect(ledger.timeOf(1)).toBe(6)
  ledger.truncate(1)
  expect([...ledger.lasted]).toEqual([0])
})

test('a row cannot be caused by itself, by a later row or by none that is', () => {
  const ledger = new Ledger()
  expect(() => ledger.add(1, 1, 0, 0)).toThrow('row 0 cannot be caused by row 0')
  expect(() => ledger.add(1, 1, 0, -2)).toThrow('row -2')
})

test('cutting goes back in time, and a copy does not see it', () => {
  const ledger = new Ledger()
  for (let row = 0; row < 100; row++) ledger.add(0, row, row, row - 1)
  const copy = ledger.copy()
  ledger.truncate(3)
  ledger.add(0, 77, 3, 2)
  expect([...ledger.subject]).toEqual([0, 1, 2, 77])
  expect(copy.count).toBe(100)
  expect(copy.chain(99)).toHaveLength(100)
})

test('the silent ledger takes the same calls and keeps nothing', () => {
  expect(silent.add(1, 2, 3, 400)).toBe(-1)
  expect(silent.count).toBe(0)
  expect(silent.chain(-1)).toEqual([])
})
