// One of a scenario's strategies, without a comparison: the same fire and the same rows as in one.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { threeShelves } from '../campaign/threeShelves.ts'
import { emptyFolder, speak, twoRooms } from './speak.ts'

const shelves = threeShelves.flatMap(setting => ['--set', setting])
const alone = ['--workers', '1']

/** The rows of replications.csv without the one that names the columns. */
const rowsIn = (folder: string): string[] =>
  readFileSync(join(folder, 'replications.csv'), 'utf8').trimEnd().split('\n').slice(1)

test('a run under a strategy has the rows that a comparison has of it, and says so', async () => {
  const [compared, ran, parted, merged] = [emptyFolder(), emptyFolder(), emptyFolder(), emptyFolder()]
  const few = ['--replications', '3', ...alone]
  await speak('compare', twoRooms, ...shelves, ...few, '--places', '0', '--out', compared)
  const words = ['run', twoRooms, ...shelves, ...few, '--strategy', 'beside']
  const { code, out, err } = await speak(...words, '--out', ran)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('\nstrategy beside, seed 1, 3 replications\n')
  const rows = rowsIn(compared).filter(row => row.split(',')[1] === 'beside')
  expect(rows).toHaveLength(3)
  expect(rowsIn(ran)).toEqual(rows)
  expect(JSON.parse(readFileSync(join(ran, 'report.json'), 'utf8'))).toMatchObject({ strategy: 'beside' })
  for (const shard of ['1/2', '2/2']) await speak(...words, '--shard', shard, '--out', parted)
  expect(await speak('merge', parted, '--out', merged)).toMatchObject({ code: 0, out })
  expect(rowsIn(merged)).toEqual(rows)
}, 60_000)

test('why and services tell of the fire under a strategy', async () => {
  const under = [twoRooms, ...shelves, '--strategy', 'beside']
  const written = [twoRooms, ...shelves]
  const told = await speak('why', ...under, 'service 16', '--language', 'fr')
  expect(told.out).toMatch(/, stratégie beside, graine 1, tirage 0\u202f;/)
  const json = JSON.parse((await speak('why', ...under, 'service 16', '--json')).out) as object
  expect(json).toMatchObject({ strategy: 'beside', seed: '1' })
  const [one, other] = [await speak('services', ...under), await speak('services', ...written)]
  expect([one.code, other.code]).toEqual([0, 0])
  expect(one.out).not.toBe(other.out)
})

test.each([
  ['run', []],
  ['why', ['service 16']],
  ['services', []],
  ['sensitivity', ['--size', '2']],
] as const)('%s names the strategy that was probably meant', async (command, more) => {
  const { code, out, err } = await speak(command, twoRooms, ...more, ...shelves, '--strategy', 'besid')
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toBe('--strategy: there is no strategy "besid", did you mean "beside"?\n')
  const none = await speak(command, twoRooms, ...more, '--strategy', 'besid')
  expect(none.err).toBe('--strategy: there is no strategy "besid": the scenario has none\n')
})

test('a room is exported as a strategy has it', async () => {
  const asked = ['export', 'cfast', twoRooms, '--room', 'hut/left']
  const high = 'buildings.hut.storeyHeight=5 m'
  const strategy = 'strategies={ high: { set: { buildings.hut.storeyHeight: 5 m } } }'
  const { code, out } = await speak(...asked, '--strategy', 'high', '--set', strategy)
  expect(code).toBe(0)
  expect(out).toBe((await speak(...asked, '--set', high)).out)
  expect(out).not.toBe((await speak(...asked)).out)
})

test('a comparison of a scenario without strategies is told of one that can be written', async () => {
  const words = ['compare', twoRooms, '--replications', '2', '--places', '0', ...alone]
  const { code, err } = await speak(...words)
  expect(code).toBe(2)
  const [, written] = /such as "(.+)"\n$/.exec(err)!
  const { code: then, out } = await speak(...words, '--set', written!.replace(': ', '='))
  expect(then).toBe(0)
  expect(out).toContain('more-hoses')
})
