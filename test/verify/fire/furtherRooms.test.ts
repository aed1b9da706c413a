// 52 rooms, halls, storeys, shafts, containers and fans, written down before the first of them was compared with CFAST.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { CfastCase } from '../../../src/verify/fire/cfastCase.ts'
import { fireSets } from '../../../src/verify/fire/fireSets.ts'
import type { Columns } from '../../../src/verify/fire/series.ts'
import { verifyCfast } from '../../../src/verify/fire/verifyCfast.ts'
import { casesIn } from './files.ts'

const cases = casesIn('furtherRooms') as { file: CfastCase; reference: Columns }[]
const results = cases.map(({ file, reference }) => verifyCfast(file, reference))
const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')

/**
 * x17: CFAST leaves the air that a fan brings in the layer its grille lies in, even if it is colder than the layer below;
 * measured fires are met better if it falls. x53: in a void of 200 m2 that is 0.8 m high CFAST's jet gives the ceiling six
 * times the heat that it takes from the gas.
 */
const missed = ['x17', 'x53']

describe('beside CFAST in 52 further rooms', () => {
  test('those out of a gate are named', () => {
    expect(cases.length).toBe(52)
    expect(results.filter(({ pass }) => !pass).map(({ id }) => id)).toEqual(missed)
  })

  test('as a set they keep the gates of the first 13', () => {
    const [set] = fireSets(results)
    expect(set!.figures.length).toBe(2)
    expect(set!.figures.filter(({ pass }) => !pass)).toEqual([])
  })

  test('the README says how far they are off', () => {
    const [set] = fireSets(results)
    const passed = [...results, set!].filter(({ pass }) => pass).length
    expect(readme).toContain(`(test/verify/fire/furtherRooms) | ${passed} | ${results.length + 1} |`)
    expect(readme.replaceAll(/\s+/g, ' ')).toContain(
      `in the other ${results.length - missed.length} by ${percent(mean(within('fire-room').map(Math.abs)))} % in the mean ` +
        `and ${percent(Math.max(...within('fire-room').map(Math.abs)))} % at most`,
    )
    for (const { id, figures } of results.filter(({ pass }) => !pass)) {
      const rise = figures.find(({ gate }) => gate === 'fire-room')!.value
      expect(readme).toContain(`${percent(Math.abs(rise))} % (\`${id}\`:`)
    }
  })
})

function within(of: string): number[] {
  return results
    .filter(({ pass }) => pass)
    .flatMap(({ figures }) => figures.filter(({ gate }) => gate === of).map(({ value }) => value))
}

function mean(of: readonly number[]): number {
  return of.reduce((sum, value) => sum + value, 0) / of.length
}

function percent(share: number): string {
  return (100 * share).toFixed(0)
}
