// What `npx firebreak` and npm's scripts do before the product runs, tested in small clones.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { execPath, pid } from 'node:process'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { clone, deadOwner } from './clone.ts'

/** This process. */
const aliveOwner = `${hostname()} ${pid}`

const linesOf = (folder: string, file: string) =>
  existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim().split('\n') : []

test('the command builds itself, keeps stdout clean, and hands over arguments and exit code', async () => {
  const { folder, firebreak } = clone()
  const { code, stdout, stderr } = await firebreak('run', 'a.yaml', '--json')
  expect(stdout).toBe('run a.yaml --json\n')
  expect(stderr).toBe('firebreak: building the command line\nwords of the compiler\n')
  expect(code).toBe(1)
  expect(linesOf(folder, 'built.log')).toEqual(['-b src/node'])
})

test('what is told before anything is built is in the language that is asked for', async () => {
  const { firebreak, write } = clone({ 'src/node/main.ts': 'broken' })
  const { stderr } = await firebreak('run', '--language', 'fr')
  expect(stderr).toContain('firebreak: construction de la ligne de commande\n')
  expect(stderr).toContain('firebreak: construction de la ligne de commande a échoué : ')
  write('src/node/main.ts', 'broken too')
  expect((await firebreak('run', '--language=en')).stderr).toContain('firebreak: building the command line\n')
})

test('only a changed source is built again, not a touched one', async () => {
  const { folder, firebreak, write } = clone()
  await firebreak()
  utimesSync(join(folder, 'src/node/main.ts'), new Date(), new Date())
  expect((await firebreak()).stderr).toBe('')
  expect(linesOf(folder, 'built.log')).toHaveLength(1)
  write('src/node/main.ts', `export async function main() { console.log('changed'); return 0 }`)
  expect(await firebreak()).toMatchObject({ code: 0, stdout: 'changed\n' })
  expect(linesOf(folder, 'built.log')).toHaveLength(2)
})

test('another script of npm is no reason to build again, another version is', async () => {
  const { folder, firebreak, write } = clone()
  await firebreak()
  write('package.json', '{ "type": "module", "scripts": { "test": "vitest" }, "knip": {} }')
  await firebreak()
  expect(linesOf(folder, 'built.log')).toHaveLength(1)
  write('package.json', '{ "type": "module", "version": "2.0.0" }')
  await firebreak()
  expect(linesOf(folder, 'built.log')).toHaveLength(2)
})

test('commands that start together build once', async () => {
  const { folder, firebreak } = clone()
  const ended = await Promise.all([firebreak('1'), firebreak('2'), firebreak('3')])
  expect(ended.map(({ stdout }) => stdout)).toEqual(['1\n', '2\n', '3\n'])
  expect(linesOf(folder, 'built.log')).toHaveLength(1)
})

/** Loaded before the command: as soon as it has seen the dead owner another process takes the lock, which dies as well. */
const takenMeanwhile = `
import fs, { writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const { readFileSync } = fs
let looks = 0
fs.readFileSync = (path, ...rest) => {
  const text = readFileSync(path, ...rest)
  if (!String(path).endsWith('setup.lock')) return text
  looks++
  if (looks === 1) writeFileSync(path, ${JSON.stringify(aliveOwner)})
  if (looks === 4) writeFileSync(path, ${JSON.stringify(deadOwner)})
  return text
}
syncBuiltinESMExports()
`

test('a lock whose owner died is taken over, by one alone: the next waits for the first', async () => {
  const { folder, firebreak } = clone({ 'dist/setup.lock': deadOwner, 'meanwhile.mjs': takenMeanwhile })
  vi.stubEnv('NODE_OPTIONS', `--import=${pathToFileURL(join(folder, 'meanwhile.mjs')).href}`)
  onTestFinished(() => void vi.unstubAllEnvs())
  const { code, stdout, stderr } = await firebreak('run')
  expect({ code, stdout }).toEqual({ code: 1, stdout: 'run\n' })
  expect(stderr).toContain(`waiting for another set-up (${aliveOwner};`)
  expect(readdirSync(join(folder, 'dist')).filter(name => name.startsWith('setup'))).toEqual([])
})

test('a disk that is full leaves no lock behind', () => {
  const { folder } = clone()
  const full = 'ulimit -f 0; exec "$0" src/node/firebreak.mjs run'
  const { status, stderr } = spawnSync('bash', ['-c', full, execPath], { cwd: folder, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 4, stderr: expect.stringMatching(/^firebreak: EFBIG: /) })
  expect(existsSync(join(folder, 'dist/setup.lock'))).toBe(false)
})

test('a build that fails is the outside failing: exit 4, said on stderr, and tried again next time', async () => {
  const { folder, firebreak } = clone({ 'src/node/main.ts': 'broken' })
  const { code, stdout, stderr } = await firebreak('run')
  expect({ code, stdout }).toEqual({ code: 4, stdout: '' })
  expect(stderr).toContain('firebreak: building the command line failed: ')
  await firebreak('run')
  expect(linesOf(folder, 'built.log')).toHaveLength(2)
})

test('packages are installed when the lock asks for others than are there', async () => {
  const { folder, firebreak, node, write } = clone()
  await node('setup.mjs')
  expect(linesOf(folder, 'installed.log')).toEqual([])
  rmSync(join(folder, 'node_modules/vite'), { recursive: true })
  expect(await node('setup.mjs')).toMatchObject({ code: 0, stderr: 'firebreak: installing packages\n' })
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8')
  write('package-lock.json', lock.replace('1.0.0', '1.0.1'))
  await firebreak()
  // As npm leaves it when it is stopped while it writes.
  write('node_modules/.package-lock.json', '{ "packages":')
  expect(await node('setup.mjs')).toMatchObject({ code: 0, stderr: 'firebreak: installing packages\n' })
  expect(linesOf(folder, 'installed.log')).toEqual(Array(3).fill('ci --include=dev --no-audit --no-fund'))
})

test('a published package brings what it needs: nothing is installed or built', async () => {
  const main = `export async function main() { console.log('published'); return 0 }`
  const { folder, firebreak } = clone({ 'dist/command/main.js': main })
  rmSync(join(folder, 'package-lock.json'))
  expect(await firebreak()).toEqual({ code: 0, stdout: 'published\n', stderr: '' })
  expect(linesOf(folder, 'built.log')).toEqual([])
})
