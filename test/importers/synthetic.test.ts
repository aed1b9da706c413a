import { describe, expect, test } from 'vitest'
import { formatIssue } from '../../src/base/issue.ts'
import { importCsv } from '../../src/importers/csv.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { base, head } from './tables.ts'

describe('what belongs to the population that is replaced goes with it', () => {
  const platform = '{ serversEach: 1, data: 1 GB, tiers: { normal: 100 % }, policies: { nightly: 100 % } }'
  const text = `extends: two-rooms.yaml
population:
  named:
    - { name: names, customer: B, product: platform, tier: normal, policy: nightly }
    - { name: keys, customer: B, product: platform, tier: normal, policy: nightly }
products: { platform: ${platform}, machine: { needs: [names, keys] } }
activities: { selling: { outage: [{ from: 0 h, perHour: 1 € }], needs: [keys] } }
strategies:
  more: { set: { population.services: 50 } }
  other: { set: { policies.nightly.approach: cold-site } }
  mix: { set: { products.machine.policies: { nightly: 100 % } } }
  wall: { set: { policies.nightly.approach: cold-site, recovery.access: 1 h } }
observed: [{ key: servicesDown, value: 1, kind: unknown }]
`
  const load = (name: string): string => (name === 'two-rooms.yaml' ? base : text)
  const over = readScenario(text, { file: 'over.yaml', load })
  const into = { scenario: over.scenario!, source: over.source!, extends: 'over.yaml', schema: 'x' }
  const inventory = (...rows: string[]) => [{ file: 'a.csv', text: [head, ...rows].join('\n') }]

  test('and it is said', () => {
    const { value, notes } = importCsv(inventory('names,B,platform,normal', 'shop,B,machine,normal'), into)
    expect(notes.map(formatIssue)).toEqual([
      'products.machine.needs: without keys, which the inventory does not have',
      'activities.selling.needs: without keys, which the inventory does not have',
      'strategies.more: is left out: it changes the population that is replaced',
      'strategies.other: changes nothing for these services, none of which it protects: write one that changes the policies made here, or put nightly into the column "policy"',
      'strategies.mix: changes nothing for these services, none of which it protects: write one that changes the policies made here',
    ])
    const { scenario, issues } = readScenario(value!.text, { file: 'mine.yaml', load })
    expect(issues).toEqual([])
    expect(scenario!.population).toMatchObject({ customers: 1, services: 2 })
    expect(scenario!.products['machine']!.needs).toEqual(['names'])
    expect(scenario!.activities['selling']!.needs).toEqual([])
    expect(Object.keys(scenario!.strategies)).toEqual(['other', 'mix', 'wall'])
    expect(scenario!.observed).toEqual([])
  })

  test('a strategy for a policy that one of the services is under is left as it is', () => {
    const table = `${head},policy\nnames,B,platform,normal,nightly\nkeys,B,platform,normal,\n`
    const { notes } = importCsv([{ file: 'a.csv', text: table }], into)
    expect(notes.map(({ path }) => path)).toEqual(['strategies.more', 'strategies.mix'])
  })

  test('what does not fit the scenario is told where that stands', () => {
    const { issues } = importCsv(inventory('names,B,machine,normal'), into)
    expect(issues.map(formatIssue)).toEqual([
      'over.yaml:6:1 products.machine.needs.0: needs itself: names > names',
    ])
  })
})
