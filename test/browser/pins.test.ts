// Moments that the reader pins: lines in each chart over time, in the address, and the ends of loops.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { command, openDashboard } from './dashboard.ts'
import { goOver } from './places.ts'

const seconds = (page: Page): Promise<number> =>
  page.evaluate(() => Number(new URLSearchParams(location.hash.slice(1)).get('t') ?? 0))
const pinsIn = (page: Page): Promise<string | null> =>
  page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get('pins'))
const clock = (page: Page): Promise<string | null> => page.textContent('.clock span')

test('a pinned moment stays as a line in the charts and in the address, and is gone to like an event', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=timeline&t=4000')
  await page.keyboard.press('f')
  await expect.poll(() => pinsIn(page)).toBe('4000')
  // The track, the lanes, the services by state, and those up.
  await expect.poll(() => page.locator('line.pin').count()).toBe(4)
  expect(await page.getAttribute('.pinning button >> nth=0', 'aria-pressed')).toBe('true')
  const there = await clock(page)
  await page.keyboard.press('0')
  expect(await clock(page)).not.toBe(there)
  expect(await page.getAttribute('.pinning button >> nth=0', 'aria-pressed')).toBe('false')
  for (let presses = 0; presses < 50 && (await clock(page)) !== there; presses++)
    await page.keyboard.press('.')
  expect(await clock(page)).toBe(there)
  const other = await openDashboard(new URL(page.url()).hash.slice(1))
  await expect.poll(() => other.locator('line.pin').count()).toBe(4)
  await command(other, 'Remove all pins')
  await expect.poll(() => other.locator('line.pin').count()).toBe(0)
  await expect.poll(() => pinsIn(other)).toBe(null)
})

test('Back to another scenario brings its pins, and none of the scenario that is left', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=timeline&pins=1000,3000')
  await goOver(page)
  expect(await page.locator('line.pin').count()).toBe(0)
  await page.keyboard.press('f')
  await expect.poll(() => pinsIn(page)).toBe('0')
  // In each of four charts.
  await expect.poll(() => page.locator('line.pin').count()).toBe(4)
  await page.goBack()
  await expect.poll(() => page.locator('line.pin').count()).toBe(8)
  expect(await pinsIn(page)).toBe('1000,3000')
  await page.goForward()
  await expect.poll(() => page.locator('line.pin').count()).toBe(4)
  expect(await pinsIn(page)).toBe('0')
})

test('once as many moments are pinned as an address holds, only their pins can be pressed', async () => {
  const all = Array.from({ length: 20 }, (_, nth) => 100 * nth)
  const page = await openDashboard(`scenario=two-rooms.yaml&t=1900&pins=${all.join(',')}`)
  const unable = (): Promise<string | null> => page.getAttribute('.pinning button >> nth=0', 'aria-disabled')
  expect(await unable()).toBe('false')
  await page.keyboard.press('.')
  await expect.poll(unable).toBe('true')
  await page.keyboard.press('0')
  await expect.poll(unable).toBe('false')
  await page.keyboard.press('f')
  await expect.poll(() => pinsIn(page)).toBe(all.slice(1).join(','))
  expect(await unable()).toBe('false')
})

test('it plays from pin to pin, again and again', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=site&t=1000&pins=1000,1600')
  await page.fill('.speed input', '600')
  await page.click('.pinning button >> nth=1')
  const seen: number[] = []
  await page.exposeFunction('seen', (text: string) => {
    const [, minutes, secs] = /(\d+)\smin\s(\d+)\ss/.exec(text)!
    seen.push(Number(minutes) * 60 + Number(secs))
  })
  await page.evaluate(() => {
    const at = document.querySelector('.clock span')!
    const tell = (): void => (window as unknown as { seen: (text: string) => void }).seen(at.textContent)
    new MutationObserver(tell).observe(at, { characterData: true, childList: true, subtree: true })
  })
  await page.keyboard.press('p')
  const isBack = (): boolean => seen.some((now, nth) => nth > 0 && now < seen[nth - 1]!)
  await expect.poll(isBack, { timeout: 20_000 }).toBe(true)
  await page.keyboard.press('p')
  expect(Math.min(...seen)).toBeGreaterThanOrEqual(1000)
  expect(Math.max(...seen)).toBeLessThanOrEqual(1600)
  expect(await seconds(page)).toBeLessThanOrEqual(1600)
})
