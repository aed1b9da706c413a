// A planner's exported tables become a scenario with the same rows.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importCsv } from '../../src/importers/csv.ts'
import { campaignReport } from '../../src/report/campaignReport.ts'
import { replicate } from '../../src/campaign/replicate.ts'
import { prepare } from '../../src/run/prepare.ts'
import { crowded } from '../../src/scenario/crowded.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { anyText, base, head, imported, one, opened, scenario, shipped, source, told } from './tables.ts'

const services = shipped('registers/two-rooms-services.csv')
const backups = shipped('registers/two-rooms-backups.csv')

test('the shipped example says who has no copy, and whose copies stand in their own building', () => {
  const result = imported(services, backups)
  const { population, policies } = opened(result)
  // By hand: the website is in no register; shop, drawings, mail and names have copies only in the hut.
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
  // A register has no prices, which the help of import says.
  expect(new Set(Object.values(policies).map(({ costShare }) => costShare))).toEqual(new Set([0]))
})

test('a register says the backup window of its copies', () => {
  const register = 'service,medium,place,Window,period\nshop,backup,another-site,,1 d\n'
  const written = (window: string): string => register.replace(',,', `,${window},`)
  const { population, policies } = opened(imported(one, written('22:00 - 06:00')))
  expect(policies[population.named[0]!.policy]!.copies).toMatchObject([
    { medium: 'backup', window: { opens: 79_200, length: 28_800 } },
  ])
  const headed = written('22:00-06:00').replace('Window', 'Backup window').replace('place', 'Location')
  expect(opened(imported(one, headed)).policies).toEqual(policies)
  expect(told(one, written('22h-6h'))).toEqual([
    'b.csv:2:26 window: must be two times of day, such as "22:00-06:00", is "22h-6h" (nearest: "22:00-06:00")',
  ])
  expect(told(one, written('22:00-06:00').replace('1 d', '1 h'))).toEqual([
    'b.csv:2:26 window: needs a period of at least a day: every 1 h there are jobs outside any window',
  ])
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

test('it burns as a scenario that a planner would have written for the same tables', () => {
  const inventory = `${head},place,data\nshop,Baker,machine,normal,hut/left,120 GB\nmail,Baker,machine,normal,hut,1 TB\nledger,Carpenter,machine,normal,hut/left,\n`
  const register = `service,medium,place,period,repository\nshop,replica,same-building,5 min,\nmail,backup,same-room,24 h,shelf\nshop,backup,same-room,1 d,shelf\n`
  const written = `extends: two-rooms.yaml
name: By hand
population:
  customers: 2
  services: 3
  named:
    - { name: ledger, customer: Carpenter, product: machine, tier: normal, policy: nothing, in: [hut/left] }
    - { name: shop, customer: Baker, product: machine, tier: normal, policy: both, in: [hut/left], data: 120 GB }
    - { name: mail, customer: Baker, product: machine, tier: normal, policy: nightly backup, in: [hut], data: 1 TB }
policies:
  nightly backup: { copies: [{ id: backup, medium: backup, place: same-room, period: 24 h, repository: shelf }] }
  nothing: { approach: none }
  both:
    copies:
      - { id: replica, medium: replica, place: same-building, period: 5 min }
      - { id: backup, medium: backup, place: same-room, period: 24 h, repository: shelf }
`
  const byHand = readScenario(written, { file: 'hand.yaml', load: () => base }).scenario!
  const [hand, made] = [byHand, opened(imported(inventory, register))].map(each => {
    const prepared = prepare(each)
    return campaignReport(prepared, replicate(prepared, { seed: 'tables', replications: 20 })).metrics
  })
  expect(made!.servicesWithDataLost.mean).toBeGreaterThan(0)
  expect(made).toEqual(hand)
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

test('more machines than the racks of their place hold are told, with how many those hold', () => {
  const rows = (count: number, place: string): string =>
    Array.from({ length: count }, (_, nth) => `${place} ${nth},B,machine,normal,${place}\n`).join('')
  const notesOf = (...parts: readonly string[]): string[] =>
    imported(`${head},place\n${parts.join('')}`)
      .notes.map(({ message }) => message)
      .filter(note => note.includes('racks'))
  // Each room has three racks of ten servers.
  expect(notesOf(rows(30, 'hut/left'), rows(30, 'hut/right'))).toEqual([])
  expect(notesOf(rows(31, 'hut/left'), rows(29, 'hut'))).toEqual([
    'the 31 services of hut/left ask for 31 servers, but the racks there hold 30: several share a server that each of them fills',
  ])
  expect(notesOf(rows(30, 'hut/left'), rows(31, ''))).toEqual([
    'the 61 services of the site ask for 61 servers, but the racks there hold 60: several share a server that each of them fills',
  ])
})

test('(found) services of a place without racks stand anywhere, and crowd no other place', () => {
  const shed =
    '{ plan: { x: 20 m, width: 4 m, depth: 4 m }, rooms: [{ id: a, kind: storage, at: [0 m, 0 m], size: [4 m, 4 m] }] }'
  const named = (name: string, place: string): string =>
    `{ name: "${name}", customer: Acme, product: machine, tier: normal, policy: nightly, in: [${place}] }`
  const notesOf = (web: number): string[] => {
    const text = `extends: two-rooms.yaml\nbuildings: { shed: ${shed} }\npopulation: { services: 90, named: [${named('app {1..28}', 'hut/left')}, ${named(`web {1..${web}}`, 'shed')}] }`
    return crowded(readScenario(text, { load: () => base }).scenario!).map(({ message }) => message)
  }
  expect(notesOf(32)).toEqual([])
  expect(notesOf(33)).toEqual([
    'the 61 services of the site ask for 61 servers, but the racks there hold 60: several share a server that each of them fills',
  ])
})

test.each([
  // Servers are whole: one and a half counts as two. The site has sixty.
  ['1.5', 30, []],
  [
    '1.5',
    40,
    [
      'the 40 services of the site ask for 80 servers, but the racks there hold 60: several share a server that each of them fills',
    ],
  ],
  // Two that take 60 % each do not fit on one.
  ['0.6', 60, []],
  [
    '0.6',
    61,
    [
      'the 61 services of the site ask for 61 servers, but the racks there hold 60: several share a server that has no room for all of them',
    ],
  ],
  ['0.5', 120, []],
  [
    '0.5',
    121,
    [
      'the 121 services of the site ask for 61 servers, but the racks there hold 60: several share a server that has no room for all of them',
    ],
  ],
])('services of %s servers are counted as they will stand: %i', (serversEach, count, expected) => {
  const text = base
    .replace('serversEach: 1,', `serversEach: ${serversEach},`)
    .replace('services: 60,', 'services: 20,')
  const sized = readScenario(text, { file: 'two-rooms.yaml' })
  const rows = Array.from({ length: count }, (_, nth) => `s${nth},B,machine,normal\n`)
  const tables = [{ file: 'a.csv', text: `${head}\n${rows.join('')}` }]
  const into = { scenario: sized.scenario!, source: sized.source!, extends: 'two-rooms.yaml', schema: 'x' }
  const notes = importCsv(tables, into).notes.map(({ message }) => message)
  expect(notes.filter(note => note.includes('racks'))).toEqual(expected)
})
