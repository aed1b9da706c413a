// The run that ships with the page equals the engine's own; if it differs or is missing, the engine's is shown.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { pack, unpack } from '../../web/model/packed.ts'
import type { RunTold } from '../../web/thread/protocol.ts'
import { address, built } from './dashboard.ts'
import { openPage } from './page.ts'

const down = '[data-metric=servicesDown] strong'
const hash = '#scenario=strasbourg-2021.yaml&view=brief&lang=en'

/** Records every value that the Brief shows, in order. */
const listen = `window.said = []
new MutationObserver(() => {
  const told = document.querySelector('${down}')?.textContent
  if (told && told !== window.said.at(-1)) window.said.push(told)
}).observe(document, { subtree: true, childList: true, characterData: true })`

/**
 * The first and the last value that the Brief shows, if requests for the shipped run are answered by `answer`.
 * @param engineWaits hold the engine back until something is shown
 * @param expecting the script that holds the digest of the shipped run, with that of the answer
 */
async function told(
  answer: (route: Route) => Promise<void>,
  engineWaits: boolean,
  expecting?: { readonly script: string; readonly code: string },
): Promise<{ first: string; last: string }> {
  const page = await openPage('about:blank', { mayFail: true })
  await page.addInitScript({ content: listen })
  const anything = (): Promise<unknown> =>
    page.waitForFunction(() => (globalThis as unknown as { said: string[] }).said.length > 0)
  await page.route('**/*.run', answer)
  if (expecting !== undefined)
    await page.route(`**/${expecting.script}`, route =>
      route.fulfill({ contentType: 'text/javascript', body: expecting.code }),
    )
  await page.route('**/worker-*.js', async route => {
    if (engineWaits) await anything()
    await route.continue()
  })
  await page.goto((await address()) + hash)
  await anything()
  await page.waitForFunction(() => (globalThis as unknown as { said: string[] }).said.at(-1) !== '1')
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
  return { first: said[0]!, last: said.at(-1)! }
}

/** The shipped run as of another engine, with one service down, and the script of a page that was built with it. */
async function otherRun() {
  await address()
  const assets = join(built, 'assets')
  const read = (name: string): Buffer => readFileSync(join(assets, name))
  const digest = /sha256-[\w+/=]{44}/
  const all = readdirSync(assets)
  const script = all.find(name => name.endsWith('.js') && digest.test(read(name).toString()))!
  const file = all.find(name => name.endsWith('.run'))!
  const run = unpack(new Uint8Array(gunzipSync(read(file))).buffer) as RunTold
  const report = run.report!
  const servicesDown = { ...report.metrics.servicesDown, p50: 1 }
  const other = { ...report, digest: '0', metrics: { ...report.metrics, servicesDown } }
  const body = gzipSync(pack({ ...run, report: other }, () => 0))
  const integrity = `sha256-${createHash('sha256').update(body).digest('base64')}`
  return {
    body,
    script,
    code: read(script)
      .toString()
      .replace(digest, () => integrity),
  }
}

test('one that is of another engine makes way', async () => {
  const { body, ...expecting } = await otherRun()
  const { first, last } = await told(route => route.fulfill({ body }), true, expecting)
  expect(first).toBe('1')
  expect(Number(last.replaceAll(',', ''))).toBeGreaterThan(1000)
})

test('that one was altered is told in the language of the address, whose words may come after it', async () => {
  const page = await openPage('about:blank', { mayFail: true })
  let release = (): void => undefined
  const asked = new Promise<void>(resolve => (release = resolve))
  let times = 0
  // What is fetched again, once the first did not match, is the proof that it is there.
  await page.route('**/*.run', async route => {
    await route.fulfill({ body: 'altered' })
    if (++times === 2) setTimeout(release, 500)
  })
  await page.route('**/fr-*.js', route => asked.then(() => route.continue()))
  await page.goto((await address()) + hash.replace('lang=en', 'lang=fr'))
  await page.waitForSelector('text=/Le tirage fourni avec la page n’est pas celui de sa construction/')
})

test('where there is none the engine runs', async () => {
  const { first } = await told(route => route.fulfill({ status: 404 }), false)
  expect(Number(first.replaceAll(',', ''))).toBeGreaterThan(1000)
})

test('a change made as soon as it is drawn is not superseded by the run that confirms it', async () => {
  const page = await openPage('about:blank')
  // The seed of each run that the page asks for; and a first frame that comes late, as on a busy machine.
  await page.addInitScript({
    content: `window.runs = []
const { postMessage } = Worker.prototype
Worker.prototype.postMessage = function (asked, ...rest) {
  if (asked.do === 'run') window.runs.push(asked.seed)
  return postMessage.call(this, asked, ...rest)
}
const frame = requestAnimationFrame
requestAnimationFrame = drawn => setTimeout(() => frame(drawn), 250)
new MutationObserver((_, watcher) => {
  if (document.querySelector('.transport') === null) return
  watcher.disconnect()
  location.hash += '&seed=2'
}).observe(document, { subtree: true, childList: true })`,
  })
  await page.goto((await address()) + hash)
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>('.bar input:not([type=file])')?.value === '2' &&
      document.querySelector('main[aria-busy="false"]') !== null,
  )
  // The first may have begun before a busy machine hears of the change.
  const runs = await page.evaluate(() => (globalThis as unknown as { runs: string[] }).runs)
  expect(runs.at(-1)).toBe('2')
})
