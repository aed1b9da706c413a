import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { CfastCase } from '../../../src/verify/fire/cfastCase.ts'
import { fireSets } from '../../../src/verify/fire/fireSets.ts'
import { verifyCfast } from '../../../src/verify/fire/verifyCfast.ts'
import type { Columns } from '../../../src/verify/fire/series.ts'
import { casesIn } from './files.ts'

const cases = casesIn('cfast') as { file: CfastCase; reference: Columns }[]
const results = cases.map(({ file, reference }) => verifyCfast(file, reference))

/**
 * The 13 m shaft after the fire: as the interface rises, the strip of wall that becomes part of the lower layer keeps
 * its heat here and loses it in CFAST, whose lower layer is 8 K cooler and 0.9 m higher. Otherwise the difference would
 * be 0.15 m.
 */
const misses: Readonly<Record<string, readonly string[]>> = { p3: ['S layer height'] }

describe('beside NIST CFAST', () => {
  test.each(results.map(result => [result.id, result] as const))(
    'case %s is within the gates',
    (_, result) => {
      const failed = result.figures.filter(figure => !figure.pass).map(figure => figure.name)
      expect(failed).toEqual(misses[result.id] ?? [])
    },
  )

  test('p3 is missed after its fire alone', () => {
    const at = cases.findIndex(({ file }) => file.id === 'p3')
    const { reference } = cases[at]!
    const off = results[at]!.series!['layer_height_m_S']!.map(
      (m, i) => m - reference['layer_height_m_S']![i]!,
    )
    const out = reference['hrr_actual_kW']!.findLastIndex(kw => kw > 0) + 1
    const mean = (of: readonly number[]): number => of.reduce((sum, each) => sum + each, 0) / of.length
    const burning = mean(off.slice(0, out).map(Math.abs))
    // The gate of the whole case.
    expect(burning).toBeLessThanOrEqual(0.15)
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8').replaceAll(
      /\s+/g,
      ' ',
    )
    expect(readme).toContain(
      `off by ${burning.toFixed(2)} m in the mean while the fire burns, and ${mean(off.slice(out).map(m => -m)).toFixed(1)} m too low once it is out`,
    )
  })

  test('the fire rooms as a set are within a tenth, their curves within 0.12', () => {
    const [set] = fireSets(results)
    expect(set!.id).toBe('cfast-set')
    expect(set!.figures.filter(figure => !figure.pass)).toEqual([])
  })

  test("every figure of a file's results is computed under its own key", () => {
    cases.forEach(({ file }, i) => {
      const computed = results[i]!.computed
      expect(Object.keys(computed).sort()).toEqual(Object.keys(file.results!).sort())
      for (const [key, values] of Object.entries(file.results!))
        expect(Object.keys(computed[key] as object)).toEqual(Object.keys(values))
    })
  })

  test('series hold a row for every time of the reference', () => {
    cases.forEach(({ reference }, i) => {
      for (const column of Object.values(results[i]!.series!))
        expect(column.length).toBe(reference['time_s']!.length)
    })
  })
})
