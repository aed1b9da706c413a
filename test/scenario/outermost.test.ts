// Values that no site has and empty names are mistakes: they are refused with a sentence, not run.
import { expect, test } from 'vitest'
import { jsonSchema } from '../../src/scenario/json-schema.ts'
import { applySet } from '../../src/scenario/read.ts'
import { good, over, readFile, said, sentences } from './read.ts'

const maker = (rate: string) => `recovery: { supply: { factories: { maker: { rate: ${rate} } } } }\n`
const data = (amount: string) => `products: { machine: { data: ${amount} } }\n`

test.each([
  [
    maker('1e-300 /week'),
    'recovery.supply.factories.maker.rate: must be 0 or at least 0.001 /year, is 1e-300 /week',
  ],
  [
    maker('{ uniform: [1e-9 /year, 3 /day] }'),
    'recovery.supply.factories.maker.rate.uniform.0: must be 0 or at least 0.001 /year, is 1e-9 /year',
  ],
  [maker('1e9 /s'), 'recovery.supply.factories.maker.rate: must be at most 1000 /s, is 1e9 /s'],
  [data('1e30 GB'), 'products.machine.data: must be at most 1000 PB, is 1e30 GB'],
  [
    data('{ lognormal: { median: 1 GB, p95: 1e30 GB } }'),
    'products.machine.data.lognormal.p95: must be at most 1000 PB, is 1e30 GB',
  ],
  ['tiers: { normal: { mtpd: 1e6 year } }\n', 'tiers.normal.mtpd: must be at most 365000 d, is 1e6 year'],
  [
    'money: { operator: { rack: 1e40 € } }\n',
    'money.operator.rack: must be at most 1000000000 M€, is 1e40 €',
  ],
  [
    'recovery: { restoring: { links: { cable: { bandwidth: 1e40 B/s } } } }\n',
    'recovery.restoring.links.cable.bandwidth: must be at most 1000 TB/s, is 1e40 B/s',
  ],
  ['name: ""\n', 'name: is empty'],
  ['name: "  "\n', 'name: is empty'],
])('%s is refused', (text, sentence) => {
  expect(said(text)).toEqual([sentence])
})

test('what a site may have is read: a factory that stands still, a petabyte, a century', () => {
  good(over(maker('0')))
  good(over(maker('1 /year')))
  good(over(data('1 PB')))
  good(over('tiers: { normal: { mtpd: 100 year } }\n'))
})

test('a field given no value on the command line is refused; a row or a whole part is still taken away', () => {
  const { source } = readFile('scenarios/two-rooms.yaml')
  expect(sentences(applySet(source!, ['horizon=', 'buildings.hut.walls.rating= ']))).toEqual([
    '--set:1:1 horizon: has no value: write one, or "default" for what holds without it',
    '--set:2:1 buildings.hut.walls.rating: has no value: write one, or "default" for what holds without it',
  ])
  expect(good(applySet(source!, ['decisions.cut-power='])).decisions).toHaveLength(1)
})

test('"default" takes a single value back to its default, and stays a word where it may be one', () => {
  const { source } = readFile('scenarios/two-rooms.yaml')
  const under = (...set: string[]) => good(applySet(source!, set))
  const written = under()
  expect([written.intervention.brigade.hoses, written.horizon]).toEqual([2, 30 * 86_400])
  const reset = under(
    'intervention.brigade.hoses=default',
    'horizon=default',
    'buildings.hut.walls.rating=default',
  )
  expect([reset.intervention.brigade.hoses, reset.horizon, reset.buildings['hut']!.walls.rating]).toEqual([
    4,
    90 * 86_400,
    0,
  ])
  expect(under('intervention.water.hydrants=default')).toEqual(written) // nothing was written there
  expect(under('name=default').name).toBe('default')
  expect(sentences(applySet(source!, ['tiers.normal.rto=default']))).toEqual([
    expect.stringMatching(/tiers\.normal\.rto: is missing$/),
  ])
})

test('the schema says what a period of nothing means', () => {
  const found = JSON.stringify(jsonSchema())
  expect(found).toContain('0 s: copied all the time, only the newest state is kept')
})
