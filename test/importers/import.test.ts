// What a planner exports becomes a scenario with the same rows in it, or all that is wrong with it is told, each in its cell.
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatIssue } from '../../src/base/issue.ts'
import { importCsv, type Imported } from '../../src/importers/csv.ts'
import { readScenario } from '../../src/scenario/read.ts'

const folder = new URL('../../scenarios/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const base = read('two-rooms.yaml')
const { scenario, source } = readScenario(base, { file: 'two-rooms.yaml' })
const services = read('registers/two-rooms-services.csv')
const backups = read('registers/two-rooms-backups.csv')

function imported(...texts: readonly string[]): Imported {
  const tables = texts.map((text, nth) => ({ file: `${'abc'[nth]}.csv`, text }))
  return importCsv(tables, {
    scenario: scenario!,
    source: source!,
    extends: 'two-rooms.yaml',
    schema: './firebreak.schema.json',
  })
}

/** The scenario that the text is read as. */
function opened({ value, issues }: Imported) {
  expect(issues.map(formatIssue)).toEqual([])
  const again = readScenario(value!.text, { file: 'mine.yaml', load: () => base })
  expect(again.issues.map(formatIssue)).toEqual([])
  return again.scenario!
}

const told = (...texts: readonly string[]): string[] => imported(...texts).issues.map(formatIssue)

const head = 'service,customer,product,tier'
const one = `${head}\nshop,Baker,machine,normal\n`

test('the shipped example says who has no copy, and whose copies stand in their own building', () => {
  const result = imported(services, backups)
  const { population, policies } = opened(result)
  // By hand: the website is in no register; shop, drawings, mail and names have copies in the hut only.
  expect(result.value!.summary).toEqual({
    services: 8,
    customers: 4,
    policies: 6,
    withoutCopy: 1,
    onlyInOwnBuilding: 4,
  })
  expect(result.notes).toEqual([])
  expect(population).toMatchObject({ services: 8, customers: 4 })
  const shop = population.named.find(({ name }) => name === 'shop')
  expect(shop).toMatchObject({
    customer: 'Baker',
    in: ['hut/left'],
    needs: ['shop database', 'names'],
    policy: 'backup-24h-same-building',
  })
  expect(policies[shop!.policy]!.copies).toMatchObject([
    { medium: 'backup', period: 86_400, lag: 7200, repository: 'shelf', lastRestoreTest: 90 * 86_400 },
  ])
  expect(policies['no-copies']).toMatchObject({ approach: 'none', copies: [] })
})

const word = fc.constantFrom(
  'a',
  'web 1',
  'dü',
  '名前',
  'x_y',
  'true',
  '007',
  '1 d',
  'null',
  'Y-3',
  'é'.normalize('NFD'),
)
const anyText = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 12 })
  .filter(text => !/[\0\uFFFD]/.test(text) && text.trim() !== '')
const customer = fc.oneof(
  fc.constantFrom('Baker', '<script>', '"quoted", too', '# no comment', '- x: y'),
  anyText,
)
const place = fc.constantFrom('', 'hut', 'hut/left')
const rows = fc.uniqueArray(
  fc.record({
    service: word,
    customer,
    place,
    data: fc.constantFrom('', '3 GB', '1.5 TB', '7kB'),
    group: fc.option(word, { nil: '' }),
  }),
  { selector: ({ service }) => service, minLength: 1 },
)
const copy = fc.record({
  medium: fc.constantFrom('backup', 'archive', 'replica', 'snapshot'),
  place: fc.constantFrom('same-rack', 'hut', 'another-site'),
  period: fc.constantFrom('', '24 h', '1 d', '5 min'),
})
const quoted = (cells: readonly string[]): string =>
  cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')
const tidied = (text: string): string => text.replace(/\s+/g, ' ').trim()

test('what was written is read back to the same rows', () => {
  fc.assert(
    fc.property(rows, all => {
      const lines = all.map(({ service, customer, place, data, group }) =>
        quoted([group, service, `x${customer}`, 'machine', 'normal', place, data]),
      )
      const { population } = opened(
        imported(['group,service,customer,product,tier,place,data', ...lines].join('\r\n')),
      )
      const bytes: Record<string, number> = { '3 GB': 3e9, '1.5 TB': 1.5e12, '7kB': 7e3 }
      const rowOf = (name: string) => population.named.find(named => named.name === name.normalize('NFC'))!
      expect(population.named).toHaveLength(all.length)
      for (const { service, customer, place, data, group } of all) {
        const { customer: whose, in: where, data: amount, group: together } = rowOf(service)
        expect(whose).toBe(tidied(`x${customer}`))
        expect(where).toEqual(place === '' ? [] : [place])
        expect(amount).toEqual(
          data === '' ? undefined : { kind: 'discrete', values: [[bytes[data], 1]], perRow: true },
        )
        expect(together).toBe(group === '' ? undefined : group.normalize('NFC'))
      }
    }),
    { numRuns: 60 },
  )
})

test('the order of rows, of columns and of files changes not a byte', () => {
  const both = fc.uniqueArray(fc.record({ service: word, copies: fc.array(copy, { maxLength: 3 }) }), {
    selector: ({ service }) => service,
    minLength: 1,
  })
  fc.assert(
    fc.property(both, fc.infiniteStream(fc.nat()), (all, luck) => {
      const shuffled = <T>(list: readonly T[]): T[] =>
        list
          .map(each => [luck.next().value, each] as const)
          .sort(([a], [b]) => a - b)
          .map(([, each]) => each)
      const lines = all.map(({ service }) => `${service},Baker,machine,normal`)
      const turned = all.map(({ service }) => `normal,machine,Baker,${service}`)
      const copies = all.flatMap(({ service, copies }) =>
        copies.map(({ medium, place, period }) => `${service},${medium},${place},${period}`),
      )
      const register = (rows: readonly string[]): string =>
        ['service,medium,place,period', ...rows].join('\n')
      const files = [
        { file: 's.csv', text: [head, ...lines].join('\n') },
        { file: 'b.csv', text: register(copies) },
      ]
      const other = [
        { file: 'b.csv', text: register(shuffled(copies)) },
        { file: 's.csv', text: ['tier,product,customer,service', ...shuffled(turned)].join('\n') },
      ]
      const into = { scenario: scenario!, source: source!, extends: 'two-rooms.yaml', schema: 'x' }
      const [first, second] = [importCsv(files, into), importCsv(other, into)]
      expect(second.value).toEqual(first.value)
      opened(first)
    }),
    { numRuns: 60 },
  )
})

describe('copies', () => {
  const register = (...lines: string[]): string =>
    ['service,medium,place,period,retention', ...lines].join('\n')

  test('the same set in other spellings is one policy, another set with the same words is one with a number', () => {
    const inventory = `${head}\na,B,machine,normal\nb,B,machine,normal\nc,B,machine,normal\n`
    const { population, policies } = opened(
      imported(inventory, register('a,backup,hut,24 h,30 d', 'b,backup,hut,1 d,', 'c,backup,hut,24 h,7 d')),
    )
    const [a, b, c] = population.named.map(({ policy }) => policy)
    expect(a).toBe(b)
    expect([a, c]).toEqual(['backup-1d-hut', 'backup-24h-hut'])
    expect(Object.keys(policies)).toHaveLength(Object.keys(scenario!.policies).length + 2)
  })

  test('a policy of the scenario that has the name already keeps it', () => {
    const taken = readScenario(base.replaceAll('nightly', 'backup-24h-hut'), { file: 'x.yaml' })
    const tables = [one, register('shop,backup,hut,24 h,')].map((text, nth) => ({ file: `${nth}.csv`, text }))
    const into = { scenario: taken.scenario!, source: taken.source!, extends: 'x.yaml', schema: 'x' }
    expect(importCsv(tables, into).value!.text).toContain('policy: backup-24h-hut-2')
  })

  test('the policy of a service in no register is the one that its row names', () => {
    const inventory = `${head},policy\na,B,machine,normal,nightly\nb,B,machine,normal,\n`
    const { population } = opened(imported(inventory))
    expect(population.named.map(({ policy }) => policy)).toEqual(['nightly', 'no-copies'])
  })
})

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
    ])
    const { scenario, issues } = readScenario(value!.text, { file: 'mine.yaml', load })
    expect(issues).toEqual([])
    expect(scenario!.population).toMatchObject({ customers: 1, services: 2 })
    expect(scenario!.products['machine']!.needs).toEqual(['names'])
    expect(scenario!.activities['selling']!.needs).toEqual([])
    expect(Object.keys(scenario!.strategies)).toEqual(['other'])
    expect(scenario!.observed).toEqual([])
  })

  test('what does not fit the scenario is told where that stands', () => {
    const { issues } = importCsv(inventory('names,B,machine,normal'), into)
    expect(issues.map(formatIssue)).toEqual([
      'over.yaml:6:1 products.machine.needs.0: needs itself: names > names',
    ])
  })
})

describe('tables as people have them', () => {
  test.each([
    ['a byte order mark and CRLF', `\uFEFF${one.replaceAll('\n', '\r\n')}`],
    ['semicolons', one.replaceAll(',', ';')],
    ['semicolons and quotes', one.replace(/\w+/g, '"$&"').replaceAll(',', ';')],
    ['tabs', one.replaceAll(',', '\t')],
    ['empty lines', one.replaceAll('\n', '\n\n,,,\n')],
    [
      'capitals, blanks and underscores in the header',
      one.replace(head, ' Service ,CUSTOMER,Pro_duct,T i e r'),
    ],
    ['a row without its empty end', `${head},data,group\nshop,Baker,machine,normal\n`],
    ['empty cells beyond the header', one.replace('normal', 'normal,,')],
    [
      'a column of a megabyte that nobody reads',
      `${head},notes\nshop,Baker,machine,normal,"${'x'.repeat(1e6)}"\n`,
    ],
  ])('%s', (_, text) => {
    const { population } = opened(imported(text))
    expect(population.named).toMatchObject([
      { name: 'shop', customer: 'Baker', product: 'machine', tier: 'normal' },
    ])
  })

  test('a comma is the point of a decimal where semicolons part the cells', () => {
    const { population } = opened(
      imported('service;customer;product;tier;data\nshop;B;machine;normal;1,5 TB\n'),
    )
    expect(population.named[0]!.data).toMatchObject({ values: [[1.5e12, 1]] })
  })

  test('names are spelt as a scenario spells them, wherever they stand, and it is said', () => {
    const result = imported(
      `${head},needs\nwww.x.org,<b>,machine,normal,db/1\ndb/1,<b>,machine,normal,\n`,
      'service,medium,place\nwww.x.org,backup,hut\n',
    )
    const { population } = opened(result)
    expect(population.named).toMatchObject([
      { name: 'db-1', customer: '<b>' },
      { name: 'www-x-org', needs: ['db-1'], policy: 'backup-hut' },
    ])
    expect(result.notes.map(formatIssue)).toEqual([
      'a.csv:3:1: "db/1" is called "db-1": names have letters, digits, spaces, "-" and "_", and 1 more',
    ])
  })

  test('what is not read is named', () => {
    const { notes } = imported(`${head},owner,dta\nshop,Baker,machine,normal,x,y\n`)
    expect(notes.map(formatIssue)).toEqual([
      'a.csv:1:31: the column "owner" is left out',
      'a.csv:1:37: the column "dta" is left out (nearest: "data")',
    ])
  })
})

describe('what is wrong is told where it stands', () => {
  test.each<[string[], string[]]>([
    [[''], ['a.csv:1:1: is empty: the first line names the columns']],
    [[`${head}\n`], ['there is no inventory with a service in it among the files']],
    [
      ['service,medium,place\nx,backup,hut\n'],
      ['there is no inventory with a service in it among the files'],
    ],
    [[`${head}\nshop,"Baker,machine,normal\n`], ['a.csv:2: a quote is opened here and never closed']],
    [[`${head}\nCaf\uFFFD,B,machine,normal\n`], ['a.csv:2:4: is no UTF-8 text: save it as "CSV UTF-8"']],
    [
      ['service,custmer,product,tier\n'],
      ['a.csv:1:1: the column "customer" is missing (nearest: "custmer")'],
    ],
    [[`${head},TIER\nshop,B,machine,normal,x\n`], ['a.csv:1:31: the column "tier" stands twice']],
    [
      [`${head}\nshop,B,machine,normal,x,y\n`],
      ['a.csv:2:23: has 6 cells for 4 columns: quote cells that hold what parts them'],
    ],
    [
      [`${head}\nshop,B,machin,norml\n,B,machine,\n`],
      [
        'a.csv:2:8 product: there is no product "machin" (nearest: "machine")',
        'a.csv:2:15 tier: there is no tier "norml" (nearest: "normal")',
        'a.csv:3:1 service: is missing',
        'a.csv:3:12 tier: is missing',
      ],
    ],
    [
      [`${head},data,place,needs\nshop,B,machine,normal,200,hut/lft,shp\n`],
      [
        'a.csv:2:23 data: has no unit, must be an amount of data such as "4 TB"; there are B, kB, MB, GB, TB, PB, KiB, MiB, GiB, TiB',
        'a.csv:2:27 place: there is no building or room "hut/lft" (nearest: "hut/left")',
        'a.csv:2:35 needs: there is no service "shp" in the inventory (nearest: "shop")',
      ],
    ],
    [[`${head}\nshop,B,machine,gold\n`], ['a.csv:2:16 tier: there is no tier "gold"; there are normal']],
    [
      [`${head}\nshop,B,machine,normal\nshop,B,machine,normal\n`],
      ['a.csv:3:1 service: there is another service "shop"'],
    ],
    [
      [`${head},needs\na,B,machine,normal,b\nb,B,machine,normal,a\n`],
      ['a.csv:3:20 needs: needs itself: a > b > a'],
    ],
    [
      [`${head},policy\nshop,B,machine,normal,nightly\n`, 'service,medium,place\nshop,backup,hut\n'],
      ['a.csv:2:23 policy: its copies stand in b.csv:2: leave one of the two out'],
    ],
    [
      [`${head},policy\nshop,B,machine,normal,nihtly\n`],
      ['a.csv:2:23 policy: there is no policy "nihtly" (nearest: "nightly")'],
    ],
    [
      [
        `${head}\nshop,B,machine,normal\nledger,B,machine,normal\n`,
        'service,medium,place,immutable,repository\nshp,backup,hut,,\nshop,bakup,hut,maybe,\nledger,bakup,hut,maybe,\n',
      ],
      [
        'b.csv:2:1 service: there is no service "shp" in the inventory (nearest: "shop")',
        'b.csv:3:6 medium: must be one of snapshot, backup, archive, replica, is "bakup" (nearest: "backup")',
        'b.csv:3:16 immutable: must be yes or no, is "maybe"',
        'b.csv:4:8 medium: must be one of snapshot, backup, archive, replica, is "bakup" (nearest: "backup")',
        'b.csv:4:18 immutable: must be yes or no, is "maybe"',
      ],
    ],
    [
      [one, 'service,medium,place,period,retention\nshop,backup,another-building,7 d,1 d\n'],
      [
        'b.csv:2:13 place: the site has no other building',
        'b.csv:2:34 retention: is shorter than the period: for a time there would be no copy',
      ],
    ],
  ])('%j', (texts, issues) => expect(told(...texts)).toEqual(issues))

  test('a table of something else', () =>
    expect(told('id,colour\n1,red\n')[0]).toMatch(/^a.csv:1:1: the first line names neither/))

  test('more services than a scenario may name', () => {
    const many = Array.from({ length: 10_001 }, (_, nth) => `s${nth},B,machine,normal\n`)
    expect(told(`${head}\n${many.join('')}`)).toEqual([
      expect.stringMatching(/^a\.csv: 10001 services are more than the 10000 that a scenario may name/),
    ])
  })

  test('more policies than a scenario can tell apart', () => {
    const copies = (count: number): string =>
      Array.from({ length: count }, (_, nth) => `s${nth},backup,hut,1 d,${nth + 1} min\n`).join('')
    const rows = Array.from({ length: 255 }, (_, nth) => `s${nth},B,machine,normal\n`).join('')
    const register = (count: number): string => `service,medium,place,retention,lag\n${copies(count)}`
    expect(Object.keys(opened(imported(`${head}\n${rows}`, register(254))).policies)).toHaveLength(256)
    expect(told(`${head}\n${rows}`, register(255))).toEqual([
      'the copies of the registers come to 255 different policies, beside the 1 of the scenario there may be 254: leave out or round what need not differ, most of all lag with its 255 values',
    ])
  })

  test('letters beyond all measure', () => {
    const long = 'x'.repeat(1e6)
    const issues = told(
      `${head},needs\n${long},B,machine,normal,${long}y\n`,
      `service,medium,place\nz,${long},hut\n`,
    )
    expect(issues.join('\n').length).toBeLessThan(2000)
    expect(issues).toContain('a.csv:2:1 service: must have at most 120 letters')
  })
})

test('whatever the bytes, it is a scenario that is read again, or issues', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'shop',
      'Baker',
      'machine',
      'normal',
      'hut',
      'backup',
      '24 h',
      '',
      '"',
      ';',
      '{1..9}',
      '__proto__',
      '*a',
      '&a',
      '0',
    ),
    anyText,
  )
  const line = fc.array(cell, { maxLength: 8 }).map(cells => cells.join(','))
  const texts = fc.tuple(fc.array(line, { maxLength: 5 }), fc.array(line, { maxLength: 5 }))
  fc.assert(
    fc.property(texts, ([rows, copies]) => {
      const result = imported(
        [`${head},place,needs,group`, ...rows].join('\n'),
        ['service,medium,place,period', ...copies].join('\n'),
      )
      if (result.value === undefined) expect(result.issues).not.toEqual([])
      else opened(result)
    }),
    { numRuns: 300 },
  )
})
