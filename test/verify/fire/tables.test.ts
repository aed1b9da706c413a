import { describe, expect, test } from 'vitest'
import { verifyTables, type Tables } from '../../../src/verify/fire/verifyTables.ts'
import { tables } from './files.ts'

const results = verifyTables(tables() as Tables)

describe('tables of view factors, hand correlations and curves', () => {
  test.each(results.map(result => [result.id, result] as const))('%s', (_, result) => {
    expect(result.figures.length).toBeGreaterThan(0)
    expect(result.figures.filter(figure => !figure.pass)).toEqual([])
  })
})
