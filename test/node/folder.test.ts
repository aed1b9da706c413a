import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath, pid } from 'node:process'
import { expect, test } from 'vitest'
import { said } from '../../src/node/complaints.ts'
import { BadInput } from '../../src/node/failure.ts'
import { expectFolder, unwritable, writeAll } from '../../src/node/folder.ts'
import { keptIn } from '../../src/node/manifest.ts'
import { writeNew, writeWhole } from '../../src/node/wholeFile.ts'
import { emptyFolder, speak, twoRooms } from './speak.ts'

const results = { 'a.json': '1', 'b.csv': '2', 'c.csv': '3' }

test('files are written into a folder that is made for them', () => {
  const folder = join(emptyFolder(), 'new', 'deep')
  writeAll(folder, results)
  expect(contentOf(folder)).toEqual(results)
})

test('older files are replaced, others left alone', () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'a.json'), 'a longer text of before')
  writeFileSync(join(folder, 'mine'), 'kept')
  writeAll(folder, results)
  expect(contentOf(folder)).toEqual({ ...results, mine: 'kept' })
})

test('if the last file can not be written, none is, and those of before stand again', () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'a.json'), 'before')
  mkdirSync(join(folder, 'c.csv'))
  expect(() => writeAll(folder, results)).toThrow(/EISDIR/)
  expect(readdirSync(folder).sort()).toEqual(['a.json', 'c.csv'])
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('before')
  expect(readdirSync(join(folder, 'c.csv'))).toEqual([])
})

test('folders made for files that can not be written go again', () => {
  const folder = emptyFolder()
  expect(() => writeAll(join(folder, 'new', 'deep'), { ...results, 'no/such': '4' })).toThrow(/ENOENT/)
  expect(readdirSync(folder)).toEqual([])
})

test('a place where the system makes no folder is refused, not waited for, and named', async () => {
  expect(() => writeAll('/proc/firebreak', results)).toThrow('--out: no folder can be made in /proc')
  const cases = join(emptyFolder(), 'jobs.json')
  const inputs = { jobs: 2, serviceH: 1, servers: 1 }
  writeFileSync(
    cases,
    JSON.stringify({ id: 'two jobs', kind: 'deterministic', inputs, expected: { makespanH: 2 } }),
  )
  expect(await speak('verify', cases, '--out', '/proc/firebreak/deep')).toMatchObject({
    code: 4,
    err: 'firebreak: --out: no folder can be made in /proc\n',
  })
})

test.each([
  ['EACCES', '--out: results cannot be written into: permission denied'],
  ['EROFS', '--out: results cannot be written into: its disk is read-only'],
  ['EIO', 'as the system says'],
])('%s of a folder is told in our words, if we have any', (code, told) => {
  const error = Object.assign(new Error('as the system says'), { code, syscall: 'access' })
  expect(unwritable('results', error)).toMatchObject({ message: told })
})

test('a file is no folder, and neither is what stands below one', () => {
  const file = join(emptyFolder(), 'file')
  writeFileSync(file, '')
  for (const folder of [file, join(file, 'below'), join(file, 'far', 'below')])
    expect(() => expectFolder(folder)).toThrow(
      new BadInput([said('--out: {} is a file, not a folder', file)]),
    )
  expect(() => expectFolder(join(emptyFolder(), 'not', 'yet'))).not.toThrow()
})

test.each(['loop', 'nowhere'])(
  'a link to %s is no folder, and is named before a run begins',
  async target => {
    const loop = join(emptyFolder(), 'loop')
    symlinkSync(target, loop)
    for (const folder of [loop, join(loop, 'below')])
      expect(await speak('run', twoRooms, '--out', folder)).toEqual({
        code: 2,
        out: '',
        err: `--out: ${loop} is a link that leads to no folder\n`,
      })
  },
)

function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]))
}

test('a link under the name of an unfinished file is not followed', () => {
  const [folder, elsewhere] = [emptyFolder(), join(emptyFolder(), 'theirs')]
  writeFileSync(elsewhere, 'theirs')
  symlinkSync(elsewhere, join(folder, '.a.txt.new'))
  writeNew(join(folder, '.a.txt.new'), 'a')
  expect(readFileSync(elsewhere, 'utf8')).toBe('theirs')
  expect(readFileSync(join(folder, '.a.txt.new'), 'utf8')).toBe('a')
})

test('a process of the same number on another machine writes into the same folder', () => {
  const folder = emptyFolder()
  const theirs = { [`.a.json.${pid}.new`]: 'half', [`.a.json.${pid}-0badcafe.new`]: 'half' }
  for (const [name, content] of Object.entries(theirs)) writeFileSync(join(folder, name), content)
  writeAll(folder, results)
  writeWhole(join(folder, 'a.json'), '1')
  expect(contentOf(folder)).toEqual({ ...results, ...theirs })
})

test('what a process that is gone left of these files goes after an hour, and no file of somebody else', () => {
  const folder = emptyFolder()
  const left = ['.a.json.12-0badcafe.new', '.a.json.12-0badcafe.old']
  const theirs = ['.notes.20240101-12345678.old', '.a.json.2024.old', 'a.json.12-0badcafe.new']
  const hoursAgo = Date.now() / 1000 - 7200
  for (const name of [...left, ...theirs]) {
    writeFileSync(join(folder, name), 'of before')
    utimesSync(join(folder, name), hoursAgo, hoursAgo)
  }
  writeFileSync(join(folder, '.b.csv.12-0badcafe.new'), 'being written')
  writeAll(folder, results)
  expect(readdirSync(folder).sort()).toEqual(
    [...Object.keys(results), ...theirs, '.b.csv.12-0badcafe.new'].sort(),
  )
})

test('a folder whose name has spaces, quotes and line breaks is a folder like others', async () => {
  const folder = join(emptyFolder(), ' a "b"\n\'c\' é %20 ')
  const words = ['run', twoRooms, '--replications', '2', '--workers', '1', '--out', folder]
  expect((await speak(...words)).code).toBe(0)
  expect((await speak('merge', folder)).code).toBe(0)
  expect(readdirSync(folder)).toContain('report.json')
})

test('nor is one under the name of a shard', async () => {
  const [folder, elsewhere] = [emptyFolder(), join(emptyFolder(), 'theirs')]
  writeFileSync(elsewhere, 'theirs')
  symlinkSync(elsewhere, join(folder, 'shard-1-of-2'))
  const words = ['run', twoRooms, '--replications', '2', '--workers', '1', '--shard', '1/2', '--out', folder]
  const { code } = await speak(...words)
  expect(code).toBe(0)
  expect(readFileSync(elsewhere, 'utf8')).toBe('theirs')
})

test('while results are written anew, the earlier ones are there until their successors are', async () => {
  const folder = emptyFolder()
  writeAll(folder, { 'report.json': '{}' })
  const reader = spawn(
    execPath,
    [
      '--eval',
      `const { existsSync } = require('node:fs')
    let missed = 0
    console.log('reading')
    while (!existsSync('stop')) if (!existsSync('report.json')) missed++
    console.log(missed)`,
    ],
    { cwd: folder },
  )
  let told = ''
  reader.stdout.on('data', text => (told += String(text)))
  const ended = new Promise(resolve => reader.once('close', resolve))
  await new Promise(resolve => reader.stdout.once('data', resolve))
  for (let at = 0; at < 100; at++) writeAll(folder, { 'report.json': '{}' })
  writeFileSync(join(folder, 'stop'), '')
  await ended
  expect(told).toBe('reading\n0\n')
})

test('a full disk is told to keep what was done only once a part of it is there', () => {
  const folder = emptyFolder()
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
  })
  const told = (): string => String(keptIn(folder, full))
  expect(told()).not.toContain('kept')
  writeFileSync(join(folder, 'campaign.json'), '')
  mkdirSync(join(folder, 'parts'))
  expect(told()).toContain(`; nothing that was done is kept in ${folder} yet`)
  // Of another campaign of the same study.
  mkdirSync(join(folder, 'further', 'a', 'parts'), { recursive: true })
  writeFileSync(join(folder, 'further', 'a', 'parts', '0-1.part'), '')
  expect(told()).toContain('; what was done so far is kept')
})
