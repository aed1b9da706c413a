// The limit on the size of a scenario is one figure for every reader.
import { spawn } from 'node:child_process'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { expect, test } from 'vitest'
import { mostBytes, readScenario } from '../../src/index.ts'
import { emptyFolder, speak } from './speak.ts'

const comment = (bytes: number) => `#${' '.repeat(bytes - 2)}\n`

test('a file of the largest size is read, one byte more is refused, from a file as from a text', async () => {
  const file = join(emptyFolder(), 'large.yaml')
  writeFileSync(file, comment(mostBytes))
  expect((await speak('check', file)).out).toMatch(/large\.yaml:1:1: is empty/)
  writeFileSync(file, comment(mostBytes + 1))
  expect((await speak('check', file)).out).toMatch(
    /large\.yaml:1:1: is 4\.0 MB, but a scenario may have at most 4 MB/,
  )
  const { issues } = readScenario(comment(mostBytes + 1), { file: 'large.yaml' })
  expect(issues[0]?.message).toMatch(/^is 4\.0 MB, but a scenario may have at most 4 MB/)
})

test.each([
  ['--decisions', 'is 60.0 MB, but a file of decisions may have at most 4 MB'],
  ['--injects', 'is 60.0 MB, but a list of injects may have at most 4 MB'],
])('what is too large for %s is refused in its own words, without being read', async (option, told) => {
  const file = join(emptyFolder(), 'large')
  writeFileSync(file, '')
  truncateSync(file, 60_000_000)
  const { code, err } = await speak('exercise', 'scenarios/exercises/battery-room.yaml', option, file)
  expect({ code, err }).toEqual({ code: 2, err: `${file}:1:1: ${told}\n` })
})

test('what is too large is refused in French', async () => {
  const file = join(emptyFolder(), 'large.csv')
  writeFileSync(file, '')
  truncateSync(file, 60_000_000)
  const refusal = async (...words: readonly string[]): Promise<string> =>
    (await speak(...words, '--language', 'fr')).err
  expect(await refusal('import', 'csv', file, '--out', join(emptyFolder(), 'mine.yaml'))).toContain(
    'large.csv:1:1: fait 60,0\u00a0Mo, plus que les 50\u00a0Mo d’un tableau',
  )
  expect(await refusal('verify', file)).toContain(
    'fait 60,0\u00a0Mo, plus que les 50\u00a0Mo d’un fichier de cas',
  )
  expect(await refusal('run', file)).toContain(
    'fait 60,0\u00a0Mo, mais un scénario en a au plus 4\u00a0Mo\u00a0:',
  )
})

test('standard input of more than that is refused with the same figure', async () => {
  const child = spawn(execPath, ['src/node/firebreak.mjs', 'check', '-'])
  child.stdin.on('error', () => undefined)
  child.stdin.end(comment(mostBytes + 100_000))
  let out = ''
  child.stdout.on('data', chunk => (out += String(chunk)))
  await new Promise(done => child.on('close', done))
  expect(out).toMatch(/^standard input: has more than the 4 MB that a scenario may have/)
})
