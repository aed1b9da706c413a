// The page gives the same figures as the command line, to the last digit.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { command, openDashboard } from './dashboard.ts'
import { download } from './download.ts'

const root = join(import.meta.dirname, '../..')

interface Told {
  readonly metrics: Readonly<Record<string, { readonly p50: number | null; readonly unit: string }>>
}

function run(file: string, seed: string): Told {
  const args = ['src/node/firebreak.mjs', 'run', `scenarios/${file}`, '--seed', seed, '--json']
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, expect.any(String)])
  return JSON.parse(stdout) as Told
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

test.each([
  // This run ships with the page; for any other seed the page computes it.
  ['strasbourg-2021.yaml', '1'],
  ['strasbourg-2021.yaml', '2'],
  ['two-rooms.yaml', '8'],
])('the Brief of %s, seed %s, is that of firebreak run --json', async (file, seed) => {
  const there = run(file, seed)
  const page = await openDashboard(`scenario=${file}&seed=${seed}&view=brief&lang=en`)
  for (const key of ['customersHit', 'servicesDown', 'servicesDestroyed', 'servicesWithDataLost'])
    expect([key, await page.textContent(`[data-metric=${key}] strong`)]).toEqual([
      key,
      whole.format(there.metrics[key]!.p50!),
    ])
  const report = JSON.parse(await download(page, () => command(page, 'Report as JSON'))) as Told
  expect(report).toEqual(there)
})
