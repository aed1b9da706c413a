import { expect, test } from 'vitest'
import { holdsFire, verifyFire } from '../../../src/verify/fire/verifyFire.ts'
import { casesIn, tables } from './files.ts'

test('cases of every format are told apart, and sets are judged after them', () => {
  const tableFile = tables()
  const one = casesIn('experiments')[0]!
  expect(holdsFire(tableFile)).toBe(true)
  expect(holdsFire(one.file)).toBe(true)
  expect(holdsFire({ cases: [] })).toBe(false)
  expect(holdsFire({ constructor: 'Meyer' })).toBe(false)
  const alone = verifyFire([one, { file: { cases: [] } }])
  expect(alone).toHaveLength(1)
  expect(alone[0]!.kind).toBe('engine')
  expect(verifyFire([{ file: tableFile }]).length).toBeGreaterThan(20)
  const sets = verifyFire(casesIn('cfast').slice(0, 3)).map(({ id }) => id)
  expect(sets).toHaveLength(4)
  expect(sets[3]).toBe('cfast-set')
})
