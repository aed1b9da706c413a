// Makes a clone ready with nothing but Node and npm: installs the packages of the lock, builds the command
// line and the page. `npm start`, `npm test` and `npx firebreak` share it, so it cannot be TypeScript (Node
// 20 cannot run it) and imports no package (none is there yet). It writes to stderr, because stdout belongs
// to data.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { execPath, pid, platform } from 'node:process'
import { fileURLToPath } from 'node:url'
import { told } from './readyWords.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * What is built, from which sources, by which commands. A digest of the sources, kept beside what was built,
 * tells whether it is up to date: unlike times of change, it survives a checkout, a copy and a touched file.
 */
const parts = {
  command: {
    label: /** @type {const} */ ('the command line'),
    sources: ['package.json', 'package-lock.json', 'tsconfig.json', 'src'],
    steps: [['node_modules/typescript/bin/tsc', '-b', 'src/node'], ['src/node/bundle.mjs']],
  },
  page: {
    label: /** @type {const} */ ('the page'),
    sources: [
      'package.json',
      'package-lock.json',
      'vite.config.ts',
      'src',
      'web',
      'scenarios',
      'test/validation',
    ],
    steps: [
      ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
      // The page as a single file beside it. Its policy names the scripts by their digests, which the plugin
      // cannot know and warns of.
      ['node_modules/vite/bin/vite.js', 'build', '--mode', 'onefile', '--logLevel', 'error'],
    ],
  },
}

/**
 * Installs and builds what is missing or older than its sources. Throws an Error whose message says what to
 * do. A published package has no lock and brings what it needs: nothing is done there.
 * @param {readonly (keyof typeof parts)[]} wanted
 */
export function ready(wanted) {
  if (!existsSync(join(root, 'package-lock.json'))) return
  const stale = () => wanted.filter(name => digestBuilt(name) !== digestSources(name))
  if (installed() && stale().length === 0) return
  alone(() => {
    if (!installed())
      run(told('installing packages'), 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
    for (const name of stale()) build(name)
  })
}

/**
 * Whether node_modules has each package of the lock in its version; those for other platforms may be absent.
 */
function installed() {
  const there = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(there)) return false
  /** @type {(file: string) => [string, { version?: string, optional?: boolean }][]} */
  const packages = file => Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)
  const have = new Map(readable(() => packages(there)).map(([path, { version }]) => [path, version]))
  return packages(join(root, 'package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || (have.has(path) ? have.get(path) === version && existsSync(join(root, path)) : optional),
  )
}

/**
 * What an installation that was stopped has left half written counts as nothing.
 * @template Row
 * @param {() => Row[]} read
 */
function readable(read) {
  try {
    return read()
  } catch {
    return []
  }
}

/** @param {keyof typeof parts} name */
function build(name) {
  const digest = digestSources(name)
  const doing = told('building {}', told(parts[name].label))
  say(doing)
  for (const [script = '', ...args] of parts[name].steps)
    done(doing, execPath, [join(root, script), ...args], {
      // A test runner sets another value, which would leave code for developers in the page.
      NODE_ENV: 'production',
    })
  writeFileSync(join(root, 'dist', `${name}.digest`), digest)
}

/** @param {keyof typeof parts} name */
function digestBuilt(name) {
  const file = join(root, 'dist', `${name}.digest`)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** @param {keyof typeof parts} name */
function digestSources(name) {
  const hash = createHash('sha256')
  /** @param {string} path */
  const add = path => {
    const full = join(root, path)
    if (!existsSync(full)) return
    if (statSync(full).isDirectory()) for (const entry of readdirSync(full).sort()) add(`${path}/${entry}`)
    else hash.update(`${path}\0`).update(path === 'package.json' ? manifest(full) : readFileSync(full))
  }
  parts[name].sources.forEach(add)
  return hash.digest('hex')
}

/**
 * What is built depends on in package.json: all but what only npm and the linter read.
 * @param {string} file
 */
function manifest(file) {
  const { scripts, knip, ...rest } = JSON.parse(readFileSync(file, 'utf8'))
  return JSON.stringify(rest)
}

/**
 * Runs a task while no other process does: shards of a campaign start together in the same clone. A lock is
 * taken over if its owner died on this host.
 * @param {() => void} task
 */
function alone(task) {
  const lock = join(root, 'dist', 'setup.lock')
  mkdirSync(join(root, 'dist'), { recursive: true })
  for (let announced = false; !take(lock);) {
    const owner = ownerOf(lock)
    if (!announced && alive(owner)) {
      say(told('waiting for another set-up ({}; if none runs, remove dist/setup.lock)', owner))
      announced = true
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
  try {
    task()
  } finally {
    rmSync(lock, { force: true })
  }
}

/**
 * Whether this process has a lock now. That of a dead owner is removed, to be taken in the next try, under a lock of
 * its own: of two that saw the dead owner, the second would remove the lock that the first has taken since.
 * @param {string} lock
 * @returns {boolean}
 */
function take(lock) {
  try {
    writeFileSync(lock, `${hostname()} ${pid}`, { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') {
      // A full disk may have room for its name alone: a lock without an owner would be waited for ever.
      rmSync(lock, { force: true })
      throw error
    }
  }
  const removal = `${lock}.removal`
  if (alive(ownerOf(lock)) || !take(removal)) return false
  if (!alive(ownerOf(lock))) rmSync(lock, { force: true })
  rmSync(removal)
  return false
}

/** @param {string} lock */
const ownerOf = lock => readable(() => [readFileSync(lock, 'utf8')])[0] ?? ''

/**
 * One of another host may be. So may one that has not written its name yet.
 * @param {string} owner
 */
function alive(owner) {
  const [host, id] = owner.split(' ')
  if (host !== hostname()) return true
  try {
    process.kill(Number(id), 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * Runs one step of the set-up and says so; throws when it fails.
 * @param {string} doing
 * @param {string} command
 * @param {readonly string[]} args
 */
export function run(doing, command, args) {
  say(doing)
  done(doing, command, args)
}

/**
 * @param {string} doing
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [variables] of its environment, over those of this process
 */
function done(doing, command, args, variables) {
  const shell = platform === 'win32' && command === 'npm' // npm is a .cmd file there
  const env = { ...process.env, ...variables }
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell, env })
  if (status !== 0)
    throw new Error(told('{} failed: {}', doing, error?.message ?? [command, ...args].join(' ')))
}

/** @param {string} words */
export function say(words) {
  process.stderr.write(`firebreak: ${words}\n`)
}
