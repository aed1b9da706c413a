// What cases with known answers are refused for is told in French to French readers.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { frenchOfCase } from '../../src/report/french/caseComplaints.ts'

const folder = join(import.meta.dirname, '../../src/verify')

/** Texts in the source that a reader of a verdict may be told, with something for each of their values. */
function saidInSource(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    name => name.endsWith('.ts') && !name.startsWith('export'),
  )
  const before = String.raw`(?:message[:=] |message = |Error\(\s*|Input\(.+?, |Figure\(.+?, |refuse\(cell, |notJudged\(name, )`
  const told = new RegExp(`${before}(\`[^\`]*\`|'[^'\\n]*')`, 'g')
  return files.flatMap(name => {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('numberIn(', '')
    return [...text.matchAll(told)]
      .map(([, quoted]) => quoted!.slice(1, -1).replace(/\$\{[^}]*\}(?:\)\})?/g, '7'))
      .filter(said => /[a-z]{2} [a-z]/.test(said))
  })
}

test('every sentence of the source has its French', () => {
  const said = saidInSource()
  expect(said.length).toBeGreaterThan(70)
  expect(said.filter(each => frenchOfCase(each) === each)).toEqual([])
})

test.each([
  ['must be a number above 0, is a list', 'doit être un nombre supérieur à 0, est une liste'],
  ['must be a number from 0 to 1, is 7', 'doit être un nombre de 0 à 1, est 7'],
  ['kind: is missing: exact, stochastic', 'kind : manque : exact, stochastic'],
  ['must be exact, drawn, is "x"', 'doit être parmi exact, drawn, est "x"'],
  ['input jobs must be at least 0, is -1', 'l’entrée jobs doit être au moins 0, est -1'],
  [
    'case.csv has no column hrr_kW (nearest: "hrr_actual_kW")',
    'case.csv n’a pas de colonne hrr_kW (vouliez-vous dire « hrr_actual_kW » ?)',
  ],
  ['T_upper in case.csv ends at 7 s of 9 s', 'T_upper dans case.csv finit à 7 s sur 9 s'],
  [
    'vents[0].sill_m: lies above hall, which is 3 m high, is 4; vents[1]: is missing',
    'vents[0].sill_m : est au-dessus de hall, haut de 3 m : 4 ; vents[1] : manque',
  ],
  [
    '2 servers are busy 1.5 of the time: the queue never settles',
    '2 serveurs sont occupés 1.5 du temps : la file ne se stabilise jamais',
  ],
  [
    'no function takes the inputs jobs without servers, or serviceH',
    'aucune fonction ne prend les entrées jobs sans servers, ou serviceH',
  ],
  [
    'is not in the form of this table: case does not say W',
    'n’a pas la forme de cette table : case ne dit pas W',
  ],
  ['what nobody says', 'what nobody says'],
])('%s', (english, french) => expect(frenchOfCase(english).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(french))
