// Twelve scenarios that cannot be run: each is refused at the place of its mistake, and leaves no files behind.
import { closeSync, mkdirSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, speak } from './speak.ts'

const written = 'test/scenario/broken'

/** File and the message that must appear; `:5:5` is line and column. */
const cases: [name: string, file: (folder: string) => string, says: RegExp][] = [
  ['syntax', () => `${written}/syntax.yaml`, /syntax\.yaml:5:5: the indentation does not fit/],
  [
    'unknown key',
    () => `${written}/unknown-key.yaml`,
    /:4:5 .*unknown key "storyHeight" \(nearest: "storeyHeight"\)/,
  ],
  ['wrong unit', () => `${written}/wrong-unit.yaml`, /:2:10 horizon: is a mass, must be a duration/],
  ['negative gap', () => `${written}/negative-gap.yaml`, /:10:15 .*must be at least 0 m, is -2 m/],
  ['RTO above MTPD', () => `${written}/rto-above-mtpd.yaml`, /:5:10 .*exceeds the maximum tolerable period/],
  [
    'copy in no building',
    () => `${written}/copy-nowhere.yaml`,
    /:6:34 .*no building, room or other site "hutt" \(nearest: "hut"\)/,
  ],
  [
    'cyclic dependencies',
    () => `${written}/cyclic.yaml`,
    /:10:96 .*needs itself: names > keys > identity > names/,
  ],
  ['duplicate names', () => `${written}/duplicate-names.yaml`, /:13:15 .*there is another room "left"/],
  ['empty site', () => `${written}/empty-site.yaml`, /:3:3 buildings: the site is empty/],
  ['50 MB', hugeFile, /huge\.yaml:1:1: is 50\.0 MB, but a scenario may have at most 4 MB/],
  ['a directory', folder => join(folder, 'folder.yaml'), /folder\.yaml: is a directory, not a scenario file/],
  ['a binary', binaryFile, /picture\.yaml:1:1: is not a text file/],
]

test.each(cases)(
  '%s: check and run say what is wrong and where, exit 2, nothing written',
  async (_, file, says) => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'folder.yaml'))
    const path = file(folder)
    const before = readdirSync(folder, { recursive: true })

    const checked = await speak('check', path)
    expect(checked.code).toBe(2)
    expect(checked.out).toMatch(says)

    const run = await speak('run', path, '--json', '--out', join(folder, 'results'))
    expect(run).toEqual({ code: 2, out: '', err: checked.out })
    expect(readdirSync(folder, { recursive: true })).toEqual(before)
  },
)

test('check goes on after a broken file and tells all of them', async () => {
  const { code, out } = await speak(
    'check',
    `${written}/syntax.yaml`,
    'scenarios/two-rooms.yaml',
    'nowhere.yaml',
  )
  expect(code).toBe(2)
  expect(out).toMatch(
    /syntax\.yaml:5:5: .*\nscenarios\/two-rooms\.yaml: good\n[^\n]*note: [^\n]*\nnowhere\.yaml: there is no such file\n$/,
  )
})

test('check --json gives each issue with file, line and column', async () => {
  const { code, out } = await speak('check', '--json', `${written}/negative-gap.yaml`)
  expect(code).toBe(2)
  expect(JSON.parse(out).results[0].issues).toEqual([
    {
      file: `${written}/negative-gap.yaml`,
      line: 10,
      column: 15,
      path: 'gaps.hut-shed.distance',
      message: 'must be at least 0 m, is -2 m',
    },
  ])
})

test('a disk that fails while a file is read is told with the name of the file', async () => {
  const { code, out, err } = await speak('check', 'scenarios/two-rooms.yaml', '/proc/self/mem')
  expect({ code, out }).toEqual({ code: 4, out: '' })
  expect(err).toBe("firebreak: EIO: i/o error, read '/proc/self/mem'\n")
})

function hugeFile(folder: string): string {
  const path = join(folder, 'huge.yaml')
  const file = openSync(path, 'w')
  const row = '- { id: rack, count: 1 }\n'
  const million = row.repeat(1_000_000 / row.length)
  for (let written = 0; written < 50; written++) writeSync(file, million)
  closeSync(file)
  return path
}

function binaryFile(folder: string): string {
  const path = join(folder, 'picture.yaml')
  writeFileSync(path, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]))
  return path
}
