import { describe, expect, test } from 'vitest'
import type { Experiment } from '../../../src/verify/fire/experimentCase.ts'
import { fireSets } from '../../../src/verify/fire/fireSets.ts'
import { verifyExperiment } from '../../../src/verify/fire/verifyExperiment.ts'
import type { Columns } from '../../../src/verify/fire/series.ts'
import { casesIn } from './files.ts'

const cases = casesIn('experiments') as { file: Experiment; reference: Columns }[]
const results = cases.map(({ file, reference }) => verifyExperiment(file, reference))

describe('beside 33 measured fires', () => {
  test.each(results.map(result => [result.id, result] as const))(
    '%s is not off by a factor of 2.2',
    (_, result) => {
      expect(result.figures.filter(figure => !figure.pass)).toEqual([])
    },
  )

  test("as a set: no bias beyond 0.07, scatter and error not above CFAST's, four of five within 30 %", () => {
    const [set] = fireSets(results)
    expect(set!.id).toBe('experiments-set')
    expect(cases.length).toBe(33)
    expect(set!.figures.filter(figure => !figure.pass)).toEqual([])
  })
})
