import { expect, test } from 'vitest'
import { good, over, sentences } from './read.ts'

/** Two rooms hold thirty servers each. Overlaid text starts at line 2. */
const issuesOf = (text: string): string[] =>
  sentences(over(text)).map(sentence => sentence.replace('scenarios/test.yaml:', ''))

const product = (name: string, share: number, serversEach: number, where = ''): string =>
  `  ${name}: { share: ${share} %, serversEach: ${serversEach}, data: 1 GB, tiers: { normal: 100 % }, policies: { nightly: 100 % }${where} }\n`

test('as many services as there are servers fit, one more does not', () => {
  good(over('population: { services: 60 }\n'))
  expect(issuesOf('population: { services: 61 }\n')).toEqual([
    '2:25 population.services: machine asks for 61 servers, but the racks it may stand in hold 60: at most 60 services fit',
  ])
})

test('what fits is counted to the last service', () => {
  for (const services of [61, 88, 104, 110, 206])
    expect(issuesOf(`population: { services: ${services} }\n`)).toEqual([
      `2:25 population.services: machine asks for ${services} servers, but the racks it may stand in hold 60: at most 60 services fit`,
    ])
})

test('services with a name stand on servers that others have, and fit', () => {
  const named =
    'named: [{ name: "keys {1..4}", customer: Operator, product: machine, tier: normal, policy: nightly }]'
  good(over(`population: { services: 64, ${named} }\n`))
  expect(issuesOf(`population: { services: 70, ${named} }\n`)).toEqual([
    '2:25 population.services: machine asks for 66 servers, but the racks it may stand in hold 60: at most 64 services fit',
  ])
})

test('products that may stand in some rooms alone fit there, or it is said which do not', () => {
  const half = (share: number): string =>
    `products:\n${product('machine', 100 - share, 0.1)}${product('big', share, 1.5, ', in: [hut/left]')}`
  good(over(half(30)))
  expect(issuesOf(half(40))).toEqual([
    '4:36 products.big.serversEach: big asks for 36 servers, but the racks it may stand in hold 30: at most 20 of its 24 services fit',
  ])
})

test('products that share their rooms are counted together', () => {
  const both = `products:\n${product('machine', 20, 0.1)}${product('big', 40, 1, ', in: [hut/left]')}${product('small', 40, 0.5, ', in: ["hut/left"]')}`
  expect(issuesOf(both)).toEqual([
    '4:36 products.big.serversEach: big, small ask for 36 servers, but the racks they may stand in hold 30: at most 20 of its 24 services fit',
  ])
})

test('numbers that could not be read are not complained of twice', () =>
  expect(issuesOf('population: { services: many }\n')).toHaveLength(1))
