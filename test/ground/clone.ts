import { spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { env, execPath } from 'node:process'
import { onTestFinished } from 'vitest'

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const packages = {
  'node_modules/typescript': { version: '1.0.0' },
  'node_modules/vite': { version: '1.0.0' },
}
const otherPlatform = { 'node_modules/other-platform': { version: '1.0.0', optional: true } }

// Compiles nothing, but takes some time, keeps a log, and fails on a source that asks for it.
const compiler = `
const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs')
appendFileSync('built.log', process.argv.slice(2).join(' ') + '\\n')
console.log('words of the compiler')
const source = readFileSync('src/node/main.ts', 'utf8')
if (source.includes('broken')) process.exit(2)
mkdirSync('dist/node', { recursive: true })
setTimeout(() => writeFileSync('dist/node/main.js', source), 300)
`

const bundler = `
import { cpSync } from 'node:fs'
cpSync('dist/node', 'dist/command', { recursive: true })
`

// Installs the packages of the lock without any registry.
const npm = `#!${execPath}
const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs')
appendFileSync('installed.log', process.argv.slice(2).join(' ') + '\\n')
mkdirSync('node_modules/vite', { recursive: true })
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
delete packages['node_modules/other-platform']
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }))
`

/**
 * A small clone in a temporary folder: this repository's set-up with a lock of three packages, and a compiler and an
 * npm that only leave traces. `files` are written over it.
 */
export function clone(files: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-clone-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const all = {
    'package.json': '{ "type": "module" }',
    'package-lock.json': JSON.stringify({ packages: { '': {}, ...packages, ...otherPlatform } }),
    'node_modules/.package-lock.json': JSON.stringify({ packages }),
    'node_modules/typescript/package.json': '{}',
    'node_modules/typescript/bin/tsc': compiler,
    'node_modules/vite/package.json': '{}',
    'src/node/bundle.mjs': bundler,
    'src/node/main.ts': `export async function main(argv) { console.log(argv.join(' ')); return 1 }`,
    'bin/package.json': '{ "type": "commonjs" }',
    'bin/npm': npm,
    ...files,
  }
  for (const [path, text] of Object.entries(all)) write(path, text)
  chmodSync(join(folder, 'bin/npm'), 0o755)
  for (const name of [
    'ready.mjs',
    'readyWords.mjs',
    'firebreak.mjs',
    'programs.mjs',
    'chromium.mjs',
    'firefox.mjs',
    'redis.mjs',
    'setup.mjs',
  ])
    cpSync(join(import.meta.dirname, '../../src/node', name), join(folder, 'src/node', name))

  const node = (script: string, ...args: string[]) =>
    new Promise<Ended>((resolve, reject) => {
      const PATH = `${join(folder, 'bin')}${delimiter}${env.PATH}`
      const child = spawn(execPath, [join(folder, 'src/node', script), ...args], { env: { ...env, PATH } })
      let [stdout, stderr] = ['', '']
      child.stdout.on('data', chunk => (stdout += chunk))
      child.stderr.on('data', chunk => (stderr += chunk))
      child.on('error', reject).on('close', code => resolve({ code, stdout, stderr }))
    })
  return { folder, write, firebreak: (...args: string[]) => node('firebreak.mjs', ...args), node }
}

/** The lock left by a process of this host that died: no process has an id this high. */
export const deadOwner = `${hostname()} 4194305`
