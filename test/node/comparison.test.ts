// firebreak compare: what it prints and writes, and how it goes on.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { threeShelves } from '../campaign/threeShelves.ts'
import { emptyFolder, speak, twoRooms } from './speak.ts'

const shelves = threeShelves.flatMap(setting => ['--set', setting])
const few = ['--workers', '1', '--replications', '4', '--places', '0']

test('compare prints a table, the difference to the first, the front and an answer', async () => {
  const { code, out } = await speak('compare', twoRooms, ...shelves, ...few)
  expect(code).toBe(0)
  for (const words of [
    '4 strategies under the same 4 fires',
    'What changes against as written',
    'front',
    'No strategy meets RPO 1 h for 95 % of the services that lost disks or newest data, in 95 % of the fires that put it to the test; ',
    'no interval: fewer than 6 fires leave a median without one.',
  ])
    expect(out).toContain(words)
  expect(out).not.toContain('Infinity')
})

test('compare --json and --out say the same, with null for never', async () => {
  const folder = emptyFolder()
  const { out } = await speak(
    'compare',
    twoRooms,
    ...shelves,
    ...few,
    '--json',
    '--out',
    folder,
    '--against',
    'none',
  )
  const report: unknown = JSON.parse(out)
  expect(JSON.parse(readFileSync(join(folder, 'comparison.json'), 'utf8'))).toEqual(report)
  expect(report).toMatchObject({ reference: 'none', replications: 4, rate: { dataCenters: 1 } })
  // Four fires give no median an upper end.
  expect(out).toMatch(/"interval":\[[^\]]*null/)
  expect(report).toMatchObject({ nullMeans: { interval: expect.stringMatching(/^no end on that side/) } })
  const [head, ...rows] = readFileSync(join(folder, 'exceedance.csv'), 'utf8').trim().split('\n')
  expect(head).toBe('strategy,whose,loss_eur,chance_a_year,chance_low,chance_high')
  expect(rows.length).toBeGreaterThanOrEqual(8)
  const strategies = [null, 'beside', 'away', 'none']
  const each = strategies.flatMap(strategy => [0, 1, 2, 3].map(replication => ({ replication, strategy })))
  const lines = readFileSync(join(folder, 'replications.csv'), 'utf8').trim().split('\n').slice(1)
  expect(lines.map(line => line.split(',').slice(0, 2))).toEqual(
    each.map(({ replication, strategy }) => [String(replication), strategy ?? '']),
  )
  const parquet = readFileSync(join(folder, 'replications.parquet'))
  const read = await parquetReadObjects({
    file: parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.length),
    columns: ['replication', 'strategy'],
  })
  expect(read).toEqual(each)
})

test('compare --places begins fires elsewhere for what a year costs, and leaves what the fires do alone', async () => {
  interface Told {
    readonly places: readonly { readonly times: number; readonly replications: number }[]
    readonly strategies: readonly { readonly figures: unknown }[]
  }
  const told = async (...more: string[]): Promise<Told> =>
    JSON.parse(
      (await speak('compare', twoRooms, ...shelves, ...few.slice(0, 4), '--json', ...more)).out,
    ) as Told
  const without = await told('--places', '0')
  const found = await told('--places', '3')
  expect(found.places.reduce((sum, { times }) => sum + times, 0)).toBe(3)
  for (const { times, replications } of found.places) expect(replications).toBe(2 * times)
  expect(without.places).toEqual([])
  expect(found.strategies.map(({ figures }) => figures)).toEqual(
    without.strategies.map(({ figures }) => figures),
  )
})

test('a stated objective that no strategy meets is exit 1; unstated ones are not', async () => {
  const only = [...shelves, ...few, '--strategy', 'none']
  expect((await speak('compare', twoRooms, ...only, '--rto', '1 s')).code).toBe(1)
  const { code, out } = await speak('compare', twoRooms, ...only)
  expect(code).toBe(0)
  // One alone differs from nobody: no table without a row.
  expect(out).not.toMatch(/What changes|Variance reduction/)
})

test.each([
  ['fires', ['--replications', '6', '--places', '2'], ['--replications', '10', '--places', '2']],
  // The same fires at more places: fewer at each than are there already.
  ['places', ['--replications', '6', '--places', '1'], ['--replications', '6', '--places', '3']],
])('a comparison that is done goes on to more %s, to the bytes of all at once', async (_, first, more) => {
  const folder = emptyFolder()
  const words = (size: string[]): string[] => [
    'compare',
    twoRooms,
    ...shelves,
    ...size,
    '--workers',
    '1',
    '--json',
  ]
  const parts = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.part'))
  expect((await speak(...words(first), '--out', folder)).code).toBe(0)
  const before = parts()
  const { code, out } = await speak(...words(more), '--out', folder)
  expect(code).toBe(0)
  expect(out === (await speak(...words(more))).out).toBe(true)
  expect(parts()).toEqual(expect.arrayContaining(before))
})
