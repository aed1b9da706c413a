// The page gives the same figures as the command line, to the last digit.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, speak } from '../node/speak.ts'
import { command, openDashboard } from './dashboard.ts'
import { download } from './download.ts'

interface Told {
  readonly metrics: Readonly<Record<string, { readonly p50: number | null; readonly unit: string }>>
}

async function run(file: string, seed: string, set: readonly string[]): Promise<Told> {
  const said = set.flatMap(each => ['--set', each])
  const { code, out } = await speak('run', `scenarios/${file}`, '--seed', seed, '--json', ...said)
  expect(code).toBe(0)
  return JSON.parse(out) as Told
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

test.each([
  // This run ships with the page; for any other seed the page computes it.
  ['strasbourg-2021.yaml', '1', []],
  ['strasbourg-2021.yaml', '2', ['population.services=4000', 'population.customers=500']],
  ['two-rooms.yaml', '8', []],
])('the Brief of %s, seed %s, with %j, is that of firebreak run --json', async (file, seed, set) => {
  const there = await run(file, seed, set)
  const sets = set.map(each => `&set=${encodeURIComponent(each)}`).join('')
  const page = await openDashboard(`scenario=${file}&seed=${seed}${sets}&view=brief&lang=en`)
  for (const key of ['customersHit', 'servicesDown', 'servicesDestroyed', 'servicesWithDataLost'])
    expect([key, await page.textContent(`[data-metric=${key}] strong`)]).toEqual([
      key,
      whole.format(there.metrics[key]!.p50!),
    ])
  const report = JSON.parse(await download(page, () => command(page, 'Report as JSON'))) as Told
  expect(report).toEqual(there)
})

test('the report saved on the page has the bytes of the file that the command line writes', async () => {
  const folder = emptyFolder()
  expect(await speak('run', 'scenarios/two-rooms.yaml', '--seed', '8', '--out', folder)).toMatchObject({
    code: 0,
  })
  const page = await openDashboard('scenario=two-rooms.yaml&seed=8&view=brief&lang=en')
  expect(await download(page, () => command(page, 'Report as JSON'))).toBe(
    readFileSync(join(folder, 'report.json'), 'utf8'),
  )
})
