// The run that comes with the page is the engine's; where it is not, or is not there, the engine's is what is shown.
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { pack, unpack } from '../../web/model/packed.ts'
import type { RunTold } from '../../web/protocol.ts'
import { address } from './dashboard.ts'
import { openPage } from './page.ts'

const down = '[data-metric=servicesDown] strong'
const hash = '#scenario=strasbourg-2021.yaml&view=brief&lang=en'

/** What the Brief says first and in the end, where what the page fetches of the run is answered by `answer`. */
async function told(answer: (route: Route) => Promise<void>): Promise<{ first: string; last: string }> {
  const page = await openPage('about:blank', { mayFail: true })
  await page.route('**/*.run', answer)
  await page.goto((await address()) + hash)
  await page.waitForSelector(down)
  const first = (await page.textContent(down))!
  await page.waitForFunction(selector => document.querySelector(selector)!.textContent !== '1', down)
  return { first, last: (await page.textContent(down))! }
}

test('one that is of another engine makes way', async () => {
  const { first, last } = await told(async route => {
    const body = await (await route.fetch()).body()
    const run = unpack(new Uint8Array(gunzipSync(body)).buffer) as RunTold
    const { report } = run
    const servicesDown = { ...report!.metrics['servicesDown']!, p50: 1 }
    const other = {
      ...run,
      report: { ...report!, digest: '0', metrics: { ...report!.metrics, servicesDown } },
    }
    await route.fulfill({ body: gzipSync(pack(other, () => 0)) })
  })
  expect(first).toBe('1')
  expect(Number(last.replaceAll(',', ''))).toBeGreaterThan(1000)
})

test('where there is none the engine runs', async () => {
  const { first } = await told(route => route.fulfill({ status: 404 }))
  expect(Number(first.replaceAll(',', ''))).toBeGreaterThan(1000)
})
