import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Experiment } from '../../../src/verify/fire/experimentCase.ts'
import { fireSets } from '../../../src/verify/fire/fireSets.ts'
import { modelErrors } from '../../../src/verify/fire/points.ts'
import { verifyExperiment } from '../../../src/verify/fire/verifyExperiment.ts'
import type { Columns } from '../../../src/verify/fire/series.ts'
import { casesIn } from './files.ts'

const cases = casesIn('experiments') as { file: Experiment; reference: Columns }[]
/** The table of errors as printed in the README. */
const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
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

  test('the README says how far they are off, beside CFAST, and which way', () => {
    const [set] = fireSets(results)
    const of = (name: string) => set!.figures.find(figure => figure.name === name)!
    const size = of("mean absolute ln ratio, CFAST's being the limit")
    const bias = of('mean ln ratio of the peak rise')
    const percent = (ln: number): string => (100 * Math.abs(ln)).toFixed(0)
    expect(bias.value).toBeLessThan(0)
    expect(readme).toContain(
      `the mean error of the peak temperature rise is ${percent(size.value)} % (CFAST: ${percent(size.limit)} %), ` +
        `with a bias of ${percent(bias.value)} % (too cool)`,
    )
  })

  test('the errors of each ventilation are those of the README', () => {
    const errors = Object.entries(modelErrors(results.flatMap(({ points = [] }) => points)))
    expect(errors.map(([name]) => name)).toEqual(['natural', 'forced', 'none'])
    const pair = ({ bias, sigma }: { bias: number; sigma: number }) =>
      `${bias.toFixed(2)}, ${sigma.toFixed(2)}`
    for (const [name, error] of errors)
      expect(readme).toContain(`| ${name} | ${error.points} | ${pair(error)} | ${pair(error.cfast!)} |`)
  })
})
