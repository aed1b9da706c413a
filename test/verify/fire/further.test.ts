import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Experiment } from '../../../src/verify/fire/experimentCase.ts'
import { fireSets } from '../../../src/verify/fire/fireSets.ts'
import { verifyExperiment } from '../../../src/verify/fire/verifyExperiment.ts'
import { casesIn } from './files.ts'

const cases = casesIn('further') as { file: Experiment }[]
const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
const results = cases.map(({ file }) => verifyExperiment(file, {}))
const points = results.flatMap(({ points: found = [] }) => found)
const logs = points.map(({ predicted, measured }) => Math.log(predicted / measured))

/**
 * Rooms off by more than a factor of 2.2. The plenum of LLNL 52 gets no warmer than if its outside opening were shut.
 */
const missed = ['llnl_52']

describe('beside 48 measured fires met when the model was done', () => {
  test('as a set: no bias beyond 0.07, four of five within 30 %', () => {
    const [set] = fireSets(results)
    expect(cases.length).toBe(48)
    expect(set!.figures.map(({ name }) => name)).toEqual([
      'mean ln ratio of the peak rise',
      'share further off than 30 %',
    ])
    expect(set!.figures.filter(figure => !figure.pass)).toEqual([])
  })

  test('a fire off by a factor of 2.2 is named', () => {
    expect(results.filter(({ pass }) => !pass).map(({ id }) => id)).toEqual(missed)
  })

  test('none is among the 33 fires of the other set, and each names its laboratory', () => {
    const others = new Set((casesIn('experiments') as { file: Experiment }[]).map(({ file }) => file.id))
    expect(cases.filter(({ file }) => others.has(file.id))).toEqual([])
    for (const { file } of cases) expect(file).toHaveProperty('source.laboratory', expect.any(String))
  })

  test('the README says how far they are off', () => {
    const off = logs.reduce((sum, ln) => sum + Math.abs(ln), 0) / logs.length
    const bias = logs.reduce((sum, ln) => sum + ln, 0) / logs.length
    const near = logs.filter(ln => Math.abs(Math.exp(ln) - 1) <= 0.3).length
    const passed = results.filter(({ pass }) => pass).length
    const names = missed.map(id => `\`${id}\``).join(', ')
    expect(readme).toContain(`(test/verify/fire/further) | ${passed + 1} | ${cases.length + 1} | ${names}`)
    expect(readme.replaceAll(/\s+/g, ' ')).toContain(
      `the ${points.length} rooms of the further fires the mean error is ${percent(off)} %, with a bias of ${percent(bias)} % (too hot); ` +
        `${near} rooms are within 30 %`,
    )
  })
})

function percent(share: number): string {
  return (100 * share).toFixed(0)
}
