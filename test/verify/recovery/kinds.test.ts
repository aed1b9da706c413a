import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize, relative } from 'node:path'
import { expect, test } from 'vitest'
import { readCases } from '../../../src/verify/recovery/case.ts'
import type { RecoveryResult } from '../../../src/verify/recovery/verify.ts'
import { keptVerdict } from '../../../web/build/keptVerdict.ts'

const root = join(import.meta.dirname, '../../..')
const file: unknown = JSON.parse(
  readFileSync(join(root, 'test/validation/recovery/closed-form.json'), 'utf8'),
)
const ids = new Set(readCases(file).cases.map(({ id }) => id))
// As the command line computed them for the page of these sources: all cases take ten seconds.
const verdict = (await keptVerdict())['results'] as RecoveryResult[]
const results = verdict.filter(({ id }) => ids.has(id))

/** Names that a source file outside `verify` imports from another, as `floor/file name`. */
const inService = new Set<string>()
for (const name of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.ts') || name.startsWith('verify') || name === 'index.ts') continue
  const text = readFileSync(join(root, 'src', name), 'utf8')
  for (const [, names, from] of text.matchAll(/^import \{([^}]*)\} from '(\.[^']+)\.ts'/gm)) {
    const path = normalize(join('src', name, '..', from!))
    for (const each of names!.split(',')) inService.add(`${relative('src', path)} ${each.trim()}`)
  }
}

/** The functions that a verdict names: `floor/file one, other (how); floor/file third`. */
function functionsIn(by: string): string[] {
  return by.split('; ').flatMap(part => {
    const [, path, names] = /^([a-z]+(?:\/[A-Za-z]+)+) ([A-Za-z, ]+?)(?: \(.*\))?$/.exec(part) ?? []
    expect(path, by).toBeDefined()
    return names!.split(', ').map(name => `${path} ${name}`)
  })
}

test('every case says by its kind whether what computed it serves a scenario, formulas, or both', () => {
  for (const { id, kind, by } of results) {
    const serving = functionsIn(by).filter(each => inService.has(each)).length
    const all = functionsIn(by).length
    expect([id, kind]).toEqual([id, serving === all ? 'engine' : serving === 0 ? 'analytic' : 'mixed'])
  }
})

test('the page says how many there are of each', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8').replaceAll(/\s+/g, ' ')
  const of = (kind: string): number => results.filter(each => each.kind === kind).length
  expect(readme).toContain(
    `Of the ${results.length} cases in the last row, ${of('engine')} run through functions that serve scenarios (\`engine\`), ` +
      `${of('analytic')} through formulas that no scenario needs (\`analytic\`), and ${of('mixed')} through both (\`mixed\`).`,
  )
})
