import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { expect, onTestFinished, test } from 'vitest'
import { findChromium } from '../../src/node/chromium.mjs'

const root = join(import.meta.dirname, '../..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

test('every package has one exact version', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
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
