// A shipped scenario is shown in the reader's language.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readScenario } from '../../src/index.ts'
import { shipped } from '../../web/shipped.ts'
import { frenchLabels } from '../../src/report/shippedLabels.ts'

/** The same in French. */
const same = new Set([
  'VPS',
  'SBG3, 2016',
  // Places.
  ...'Anyang Beauharnois Gravelines Hillsboro Limburg Paris Roubaix Sydney'.split(' '),
  'Vint Hill',
])

test.each(shipped)('%s: every label has its French', file => {
  const folder = join(import.meta.dirname, '../../scenarios')
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const { scenario } = readScenario(read(file), { file, load: read })
  const { name, buildings, products, policies, tiers, strategies, population, recovery, otherSites } =
    scenario!
  const labels = [buildings, products, policies, tiers, strategies, otherSites.named].flatMap(group =>
    Object.values(group as Record<string, { label?: string }>).flatMap(({ label }) => label ?? []),
  )
  const customers = population.named.flatMap(({ customer }) => customer ?? [])
  for (const label of [
    name,
    ...labels,
    ...customers,
    ...Object.entries(recovery.pools).map(([key, { label = key }]) => label),
    ...Object.entries(recovery.restoring.links).map(([key, { label = key }]) => label),
  ])
    if (!same.has(label)) expect([...frenchLabels.keys()]).toContain(label)
})

test('no label is written down that French calls the same', () =>
  expect([...frenchLabels].filter(([english, french]) => english === french)).toEqual([]))
