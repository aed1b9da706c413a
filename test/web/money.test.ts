// Figures of one table stand in one unit, and a shipped scenario speaks the reader's language.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readScenario } from '../../src/index.ts'
import { moneyLike } from '../../web/money.ts'
import { shipped } from '../../web/shipped.ts'
import { frenchLabels } from '../../web/words/shippedLabels.ts'

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test.each([
  ['en', [3_210_000, 12_000, 0], ['€3.21M', '€0.01M', '€0M']],
  ['fr', [3_210_000, 12_000, 0], ['3,21 M€', '0,01 M€', '0 M€']],
  ['en', [640_000, 1_234], ['€640K', '€1.23K']],
  ['en', [25, Infinity], ['€25']],
] as const)('%s: %j', (language, all, said) => {
  const money = moneyLike(language, all)
  const loose = (text: string): string => plain(text).replace(/ ?€/, '€').toUpperCase()
  expect(all.slice(0, said.length).map(euro => loose(money(euro)))).toEqual(said.map(loose))
})

/** What French calls the same. */
const same = new Set(['VPS', 'SBG3, 2016'])

test.each(shipped)('%s: every label has its French', file => {
  const folder = join(import.meta.dirname, '../../scenarios')
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const { scenario } = readScenario(read(file), { file, load: read })
  const { name, buildings, products, policies, tiers, strategies, population } = scenario!
  const labels = [buildings, products, policies, tiers, strategies].flatMap(group =>
    Object.values(group as Record<string, { label?: string }>).flatMap(({ label }) => label ?? []),
  )
  const customers = population.named.flatMap(({ customer }) => customer ?? [])
  for (const label of [name, ...labels, ...customers])
    if (!same.has(label)) expect([...frenchLabels.keys()]).toContain(label)
})

test('no label is written down that French calls the same', () =>
  expect([...frenchLabels].filter(([english, french]) => english === french)).toEqual([]))
