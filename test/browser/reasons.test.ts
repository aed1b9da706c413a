// What happened is shown before its reasons are known. These tests delay the request for reasons to the engine's
// thread.
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { barriers } from './barriers.ts'
import { address, command, openDashboard, settled } from './dashboard.ts'
import { download } from './download.ts'
import { openPage } from './page.ts'

/** Holds back each request of a kind until `release()` sends it. */
const hold = (kind: 'reasons' | 'why'): string => `(() => {
  const post = Worker.prototype.postMessage
  const held = []
  let open = false
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message.do !== '${kind}' || open) return post.call(this, message, ...rest)
    held.push(() => post.call(this, message, ...rest))
    document.documentElement.dataset.held = 'true'
  }
  window.release = () => {
    open = true
    for (const ask of held.splice(0)) ask()
  }
})()`

async function openHeld(hash: string): Promise<Page> {
  const page = await openPage('about:blank', { again: true })
  const holding = await page.addInitScript({ content: hold('reasons') })
  onTestFinished(() => holding.dispose())
  await page.goto(`${await address()}#${hash}`)
  await page.waitForSelector('html[data-held]')
  await settled(page)
  return page
}

test('while an answer is awaited, the one about another service is not shown as if it were it', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=services&t=90000&select=service:0')
  await page.waitForSelector('.why .chain')
  await page.evaluate(hold('why'))
  await page.focus('.unit-chart')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.waitForSelector('html[data-held]')
  expect(await page.textContent('.inspector h2')).toContain('Service 60')
  expect(await page.locator('.why .chain').count()).toBe(0)
  await release(page)
  await page.waitForSelector('.why .chain:has-text("service 60")')
})

const release = (page: Page): Promise<unknown> => page.evaluate('release()')
const soon = {
  en: 'Recording what led to this…',
  fr: 'Les causes sont en cours d’enregistrement…',
}

test('the timeline has its lanes of reasons when they come, and says so until then', async () => {
  const page = await openHeld('scenario=two-rooms.yaml&view=timeline&lang=fr')
  const lanes = page.locator('.figure-lanes')
  expect(await lanes.getAttribute('aria-busy')).toBe('true')
  expect(await lanes.locator('.takeaway').textContent()).toBe(soon.fr)
  expect(await page.locator('main').getAttribute('aria-busy')).toBe('false')
  const before = await lanes.locator('.lane-name').count()
  expect(await barriers(page)).toEqual([])
  await release(page)
  await page.waitForSelector('.figure-lanes:not([aria-busy])')
  expect(await lanes.locator('.takeaway').textContent()).toMatch(/^\d+ événements/)
  expect(await lanes.locator('.lane-name').count()).toBeGreaterThan(before)
})

test('so do Why? and the feed', async () => {
  const page = await openHeld('scenario=two-rooms.yaml&t=900&select=room:0')
  expect(await page.textContent('.why[aria-busy] .note')).toBe(soon.en)
  const feed = await openHeld('scenario=two-rooms.yaml&t=900')
  expect(await feed.textContent('.feed-title + .note')).toBe(soon.en)
  await Promise.all([release(page), release(feed)])
  await page.waitForSelector('.why:not([aria-busy]) .chain li')
  await feed.waitForSelector('.feed-title + .feed li.latest')
})

test('what is typed when they come is still there', async () => {
  const page = await openHeld('scenario=two-rooms.yaml&view=brief')
  await page.keyboard.press('i')
  const field = page.locator('.inputs label:has-text("Power cut after") input')
  await field.fill('17')
  await release(page)
  await page.waitForSelector('.feed-title + .feed')
  expect(await field.inputValue()).toBe('17')
})

test('a report waits for the reasons', async () => {
  const page = await openHeld('scenario=two-rooms.yaml&t=900')
  const report = download(page, async () => {
    await command(page, 'Report as an HTML')
    await release(page)
  })
  expect(await report).not.toContain(soon.en)
})

/** Long enough for a file that waits for nothing. */
const atLeisure = 1000

test.each(['CSV', 'SVG'])(
  'a chart taken away as %s waits for them, though another run follows',
  async type => {
    const page = await openHeld('scenario=two-rooms.yaml&view=timeline')
    const take = (): Promise<string> =>
      download(page, () => page.click(`.figure-lanes .chart-tools :text("${type}")`))
    const early = take()
    await page.waitForTimeout(atLeisure)
    await page.fill('.seed input', '2')
    await page.keyboard.press('Enter')
    await settled(page)
    await release(page)
    await page.waitForSelector('.figure-lanes:not([aria-busy])')
    const told = await early
    expect(told).toBe(await take())
  },
)

test('what is kept as B before its reasons are there has them though something else is on show by then', async () => {
  const page = await openHeld('scenario=two-rooms.yaml&view=timeline&t=900')
  await page.keyboard.press('k')
  await page.waitForSelector('.pair')
  await page.fill('.seed input', '2')
  await page.keyboard.press('Enter')
  await settled(page)
  expect(await page.locator('.figure-lanes[aria-busy]').count()).toBe(2)
  await release(page)
  await page.waitForFunction(() => document.querySelectorAll('.figure-lanes:not([aria-busy])').length === 2)
})

test('in French, what comes apart from a word by a space stays on its line, in the causes as in the timeline', async () => {
  const page = await openDashboard('scenario=battery-room.yaml&lang=fr&view=timeline&t=67300')
  await settled(page)
  await page.waitForSelector(
    '.feed button:has-text("incident secondaire"), .events button:has-text("incident secondaire")',
  )
  const told = await page.$$eval('main, .inspector', parts =>
    parts.map(({ textContent }) => textContent).join('\n'),
  )
  expect(told).toContain('incident secondaire\u00a0: ')
  expect(told).not.toMatch(/\S [;:!?»%](?!\w)/)
})
