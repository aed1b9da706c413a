import { join } from 'node:path'
import { expect, test } from 'vitest'
import { build } from 'vite'
import { fingerprint } from '../base/fingerprint.ts'
import { openPage } from './page.ts'

/** Bundles a module and its imports into one script that puts the exports into a global. */
async function bundle(path: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2023', lib: { entry: path, name, formats: ['iife'] } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

test('elementary functions, draws and quantiles have the same bits in Chromium as in Node', async () => {
  const page = await openPage('data:text/html,<!doctype html><title>t</title>')
  await page.addScriptTag({
    content: await bundle(join(import.meta.dirname, '../base/fingerprint.ts'), 'base'),
  })
  const there = await page.evaluate<Record<string, string>>('base.fingerprint()')
  expect(there).toEqual(fingerprint())
  expect(Object.keys(there).length).toBeGreaterThan(25)
})
