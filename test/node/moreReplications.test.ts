// A campaign in a folder that is done: what it goes on to, and what it does not.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { alone, emptyFolder, filesIn, speak, twoRooms } from './speak.ts'

const words = (end: readonly string[], folder: string): string[] => [
  'run',
  twoRooms,
  ...end,
  '--json',
  ...alone,
  '--out',
  folder,
]

/** Campaigns that are done, by how they end; each test gets a copy. */
const finished = new Map<string, string>()
afterAll(() => {
  for (const folder of finished.values()) rmSync(folder, { recursive: true })
  finished.clear()
})

/** A folder with a campaign that is done. */
async function done(end: readonly string[]): Promise<string> {
  const key = end.join(' ')
  const first = finished.get(key) ?? mkdtempSync(join(tmpdir(), 'firebreak-'))
  if (!finished.has(key)) {
    finished.set(key, first)
    expect((await speak(...words(end, first))).code).toBe(0)
  }
  const folder = emptyFolder()
  cpSync(first, folder, { recursive: true })
  return folder
}

test.each([
  ['a number', ['--replications', '12'], ['--replications', '30']],
  [
    'points of a Sobol sequence',
    ['--replications', '12', '--sampling', 'sobol'],
    ['--replications', '30', '--sampling', 'sobol'],
  ],
  ['a precision', ['--precision', '0.12'], ['--precision', '0.08']],
  ['a number, then a precision', ['--replications', '60'], ['--precision', '0.1']],
  ['a precision, then a number', ['--precision', '0.12'], ['--replications', '120']],
])(
  'a campaign that is done goes on to more replications, to the bytes of all of them at once: %s',
  async (_, first, more) => {
    const [folder, whole] = [await done(first), emptyFolder()]
    const before = filesIn(join(folder, 'parts'))
    const grown = await speak(...words(more, folder))
    expect(await speak(...words(more, whole))).toMatchObject({ code: grown.code, err: grown.err })
    expect(grown.code).toBe(0)
    const after = filesIn(folder)
    expect(filesIn(join(folder, 'parts'))).toMatchObject(before)
    expect(Object.keys(filesIn(join(folder, 'parts'))).length).toBeGreaterThan(Object.keys(before).length)
    const results = ([name]: [string, string]): boolean => !name.startsWith('/parts')
    expect(JSON.stringify(Object.entries(after).filter(results))).toBe(
      JSON.stringify(Object.entries(filesIn(whole)).filter(results)),
    )
  },
)

test('shards go on to more replications as well', async () => {
  const folder = emptyFolder()
  const shard = (count: string, of: string): string[] => [
    'run',
    twoRooms,
    '--replications',
    count,
    ...alone,
    '--shard',
    of,
    '--out',
    folder,
  ]
  for (const words of [shard('10', '1/2'), shard('10', '2/2'), shard('20', '1/2')])
    expect((await speak(...words)).code).toBe(0)
  expect(await speak('merge', folder)).toMatchObject({
    code: 2,
    err: 'missing: shard 2 of 2 (replications 10 to 19)\n',
  })
  await speak(...shard('20', '2/2'))
  const whole = await speak('run', twoRooms, '--replications', '20', '--json', ...alone)
  expect((await speak('merge', folder, '--json')).out).toBe(whole.out)
})

test.each([
  [['--replications', '20'], ['--replications', '10'], 'has 20 replications, not 10'],
  [
    ['--replications', '20', '--sampling', 'latin'],
    ['--replications', '30', '--sampling', 'latin'],
    'is a Latin hypercube of 20 replications, which cannot become one of 30',
  ],
  [
    ['--replications', '101'],
    ['--precision', '0.1'],
    'was begun without --precision and has more than 100 replications, where a precision is first looked at: it may be past that end',
  ],
  [
    ['--precision', '0.12'],
    ['--precision', '0.2'],
    'was begun with --precision 0.12, and goes on to a narrower one only',
  ],
  [
    ['--precision', '0.12'],
    ['--precision', '0.1', '--metric', 'costTotal'],
    'was begun for another --metric',
  ],
  [['--precision', '0.12'], ['--replications', '20'], 'has more than 20 replications already'],
])('%j does not go on to %j', async (first, more, how) => {
  const folder = await done(first)
  const before = filesIn(folder)
  expect(await speak(...words(more, folder))).toEqual({
    code: 2,
    out: '',
    err: `--out: the campaign in ${folder} ${how}; give another folder, or the command that began it\n`,
  })
  expect(filesIn(folder)).toEqual(before)
})
