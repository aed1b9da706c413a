/** Reads CFAST files back, and the shipped scenarios they are written from. */
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { siteCompiler } from '../../../src/estate/compileSite.ts'
import type { Site } from '../../../src/estate/site.ts'
import { readScenario } from '../../../src/scenario/read.ts'
import { resolve, typicalInputs, uncertainInputs } from '../../../src/scenario/resolve.ts'
import type { Scenario } from '../../../src/scenario/scenario.ts'

export type Field = readonly (number | string)[]
export type Group = Readonly<Record<string, Field>> & { readonly group: Field }

/**
 * Reads a namelist file as Fortran does: groups from an ampersand to a slash outside quotes, without comment lines.
 */
export function parse(text: string): Group[] {
  const data = text
    .split('\n')
    .filter(line => !line.startsWith('!'))
    .join(' ')
  const groups = data.match(/&(?:'(?:[^']|'')*'|[^'/])*\//g) ?? []
  expect(groups.join('').replaceAll(/\s/g, '')).toBe(data.replaceAll(/\s/g, ''))
  return groups.map(body => {
    const [, group = '', rest = ''] = body.match(/^&(\w+)([^]*)\/$/)!
    const fields = rest.matchAll(
      /(\w+)\s*=\s*((?:'(?:[^']|'')*'|[-+.\dEe]+|\.TRUE\.|\.FALSE\.|[\s,])+?)(?=\s*,?\s*(?:\w+\s*=|$))/g,
    )
    const read = [...fields].map(([, key, value]) => [
      key,
      [...value!.matchAll(/'((?:[^']|'')*)'|[^\s,']+/g)].map(([word, quoted]) =>
        quoted !== undefined
          ? quoted.replaceAll("''", "'")
          : Number.isNaN(Number(word))
            ? word
            : Number(word),
      ),
    ])
    return { ...(Object.fromEntries(read) as Record<string, Field>), group: [group] }
  })
}

export function load(name: string): { scenario: Scenario; site: Site } {
  const file = `scenarios/${name}.yaml`
  const { scenario } = readScenario(readFileSync(file, 'utf8'), {
    file,
    load: name => readFileSync(`scenarios/${name}`, 'utf8'),
  })
  const inputs = uncertainInputs(scenario!)
  return {
    scenario: scenario!,
    site: siteCompiler(scenario!)(resolve(scenario!, inputs, typicalInputs(inputs))),
  }
}
