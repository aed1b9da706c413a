import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { env, platform } from 'node:process'
import { expect, onTestFinished, test } from 'vitest'
import { findChromium } from '../../src/node/chromium.mjs'

const root = join(import.meta.dirname, '../..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

test('every package has one exact version', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
})

test('who installs the package gets what the engine and the command import, and no more', () => {
  const imports = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(join(root, 'src', name), 'utf8'))
    .flatMap(text => [...text.matchAll(/(?:from |import\()'((?:@[\w-]+\/)?[\w-]+)(?:\/[^']*)?'/g)])
    .map(([, name]) => name!)
  const installed = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })
  expect(new Set(imports)).toEqual(new Set(installed))
})

test('the package holds what runs and its declarations, not what a build keeps for the next one', () => {
  const npm = platform === 'win32' ? 'npm.cmd' : 'npm'
  const packed = execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ files }] = JSON.parse(packed) as [{ files: { path: string }[] }]
  const paths = files.map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining([
      'dist/index.js',
      'dist/index.d.ts',
      'dist/command/main.js',
      'dist/command/thread.js',
      'scenarios/two-rooms.yaml',
      'src/node/firebreak.mjs',
      'test/validation/recovery/closed-form.json',
    ]),
  )
  expect(paths.filter(path => /^dist\/(?:page-types|verdict)\/|(?:tsbuildinfo|digest)$/.test(path))).toEqual(
    [],
  )
  // What makes a clone ready is of no use there, nor is a file without cases, of which `verify` would tell each time.
  expect(paths.filter(path => path.startsWith('src/'))).toEqual([
    'src/node/firebreak.mjs',
    'src/node/ready.mjs',
    'src/node/readyWords.mjs',
  ])
  expect(paths.filter(path => /^test\/(?!validation\/(?:fire|recovery)\/)/.test(path))).toEqual([])
})

test('the command is a tracked file that the system can run', () => {
  const bin = join(root, manifest.bin.firebreak)
  expect(readFileSync(bin, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  expect(statSync(bin).mode & 0o111).toBe(0o111)
})

test('continuous integration runs npm test and nothing cleverer', () => {
  const lines = readFileSync(join(root, '.ci/run'), 'utf8').trim().split('\n')
  expect(lines.at(-1)).toBe('npm test')
  expect(lines).toHaveLength(4)
})

test('a CHROMIUM_PATH that does not start is refused by name, not passed over', async () => {
  const before = env.CHROMIUM_PATH
  onTestFinished(() => {
    if (before === undefined) delete env.CHROMIUM_PATH
    else env.CHROMIUM_PATH = before
  })
  env.CHROMIUM_PATH = join(root, 'package.json')
  await expect(findChromium()).rejects.toThrow(/CHROMIUM_PATH is .*package\.json, which does not start/)
})
