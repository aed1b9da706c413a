// The event loss table of a comparison: what its yearly losses are made of.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ComparisonReport } from '../../src/report/comparison/comparison.ts'
import { eventMeanings } from '../../src/report/comparison/eventTable.ts'
import { emptyFolder, speak, twoRooms } from '../node/speak.ts'

type Row = Readonly<Record<string, string>>

const strategies =
  'strategies={ hoses: { set: { intervention.brigade.hoses: 4 } }, gas: { set: { buildings.hut.rooms.left.suppression: gas, money.frequency.firesPerYear: 0.001 } } }'
// With customers' loss, of which the operator makes up for a part.
const activities =
  'activities={ shop: { outage: [{ from: 0 h, perHour: 100 € }], permanentLoss: 5 k€, mtpd: 3 d } }'

const folder = mkdtempSync(join(tmpdir(), 'firebreak-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let report: ComparisonReport
let rows: readonly Row[]

beforeAll(async () => {
  const settings = [strategies, activities, 'products.machine.activity=shop'].flatMap(each => ['--set', each])
  const size = ['--replications', '6', '--places', '4', '--workers', '1']
  const { out } = await speak('compare', twoRooms, ...settings, ...size, '--json', '--out', folder)
  report = JSON.parse(out) as ComparisonReport
  const [head = '', ...lines] = readFileSync(join(folder, 'events.csv'), 'utf8').trim().split('\n')
  const names = head.split(',').map(name => name.replace(/ \[.*/, ''))
  rows = lines.map(line => Object.fromEntries(line.split(',').map((cell, at) => [names[at], cell])))
})

const ofStrategy = (strategy: string | null): readonly Row[] =>
  rows.filter(row => row['strategy'] === (strategy ?? ''))
const sum = (of: readonly Row[], value: (row: Row) => number): number =>
  of.reduce((all, row) => all + value(row), 0)

test('rate times loss adds up to the yearly losses of the report, to the cent', () => {
  for (const { strategy, operator, insured, customers, protection, cooling, cost } of report.strategies) {
    const own = ofStrategy(strategy)
    const lossOf = (column: string): number => sum(own, row => Number(row['rate']) * Number(row[column]))
    expect(lossOf('costTotal')).toBeCloseTo(operator.expected, 2)
    expect(lossOf('costInsured')).toBeCloseTo(insured, 2)
    expect(lossOf('costCustomers')).toBeCloseTo(customers!.expected, 2)
    expect(protection + cooling + lossOf('costTogether')).toBeCloseTo(cost, 2)
    expect(lossOf('costTogether')).toBeGreaterThan(customers!.expected)
    expect(lossOf('costTogether')).toBeLessThan(operator.expected + customers!.expected)
  }
})

test('each fire has the same weight under every strategy, and the rate of its own', () => {
  const [written, hoses, gas] = [null, 'hoses', 'gas'].map(ofStrategy)
  const fires = report.replications + report.places.reduce((all, { replications }) => all + replications, 0)
  expect([written!.length, hoses!.length, gas!.length]).toEqual([fires, fires, fires])
  expect(sum(written!, row => Number(row['weight']))).toBeCloseTo(1 - report.unseen, 12)
  for (const column of ['event', 'room', 'source', 'seed', 'replication', 'draw', 'severity', 'weight'])
    expect(gas!.map(row => row[column])).toEqual(written!.map(row => row[column]))
  expect(hoses!.map(row => row['rate'])).toEqual(written!.map(row => row['rate']))
  // One data center.
  for (const row of gas!) expect(Number(row['rate'])).toBeCloseTo(0.001 * Number(row['weight']), 15)
})

test('its rows can be run again', async () => {
  const { room, source, seed, replication, costTotal } = ofStrategy(null).at(-1)!
  const count = String(Number(replication) + 1)
  const set = [strategies, activities, 'products.machine.activity=shop']
  const begun = [`ignition.room=${room}`, `ignition.source=${source}`, 'ignition.also=[]']
  const settings = [...set, ...begun].flatMap(each => ['--set', each])
  const words = ['run', twoRooms, '--seed', seed!, '--replications', count, '--workers', '1', ...settings]
  const again = await speak(...words, '--out', join(folder, 'again'))
  expect(again.code).toBe(0)
  const [head = '', ...lines] = readFileSync(join(folder, 'again/replications.csv'), 'utf8')
    .trim()
    .split('\n')
  expect(lines.at(-1)!.split(',')[head.split(',').indexOf('costTotal [EUR]')]).toBe(costTotal)
})

test('the Parquet file has the columns of the CSV', async () => {
  const parquet = readFileSync(join(folder, 'events.parquet'))
  const read = await parquetReadObjects({
    file: parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.length),
  })
  expect(Object.keys(rows[0]!)).toEqual(eventMeanings().map(({ name }) => name))
  expect(
    read.map(row =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')])),
    ),
  ).toEqual(rows)
})

test('customers whose loss is not stated have no value', async () => {
  const bare = emptyFolder()
  await speak(
    'compare',
    twoRooms,
    '--set',
    strategies,
    '--replications',
    '2',
    '--places',
    '0',
    '--workers',
    '1',
    '--out',
    bare,
  )
  const [head = '', first = ''] = readFileSync(join(bare, 'events.csv'), 'utf8').split('\n')
  const cell = (name: string) => first.split(',')[head.split(',').indexOf(`${name} [EUR]`)]
  expect(cell('costCustomers')).toBe('')
  expect(cell('costTogether')).toBe(cell('costTotal'))
})

test('the command names its columns', async () => {
  expect(JSON.parse((await speak('columns', '--json')).out).events).toEqual(eventMeanings())
  const { out } = await speak('columns')
  for (const { name, meaning } of eventMeanings())
    expect(out).toMatch(new RegExp(`^ {2}${name} .*${meaning.slice(0, 9).replace('(', '.')}`, 'm'))
})
