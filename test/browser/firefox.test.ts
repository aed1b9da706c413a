// The main journey in Debian's Firefox: load, change, scrub, select, ask why, compare, share.
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { address } from './dashboard.ts'
import { launchFirefox, newPage } from './firefox.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchFirefox()
})
afterAll(() => browser.close())

const text = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, element => element.textContent ?? '')

async function open(hash: string, errors: string[]): Promise<Page> {
  const context = await browser.createBrowserContext()
  const page = await newPage(context)
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', entry => {
    if (entry.type() === 'error') errors.push(entry.text())
  })
  await page.goto(`${await address()}#${hash}`)
  await page.bringToFront()
  await page.waitForSelector('.transport')
  return page
}

/** Waits until the incident shown reflects the last change. */
const settled = (page: Page): Promise<unknown> => page.waitForSelector('main[aria-busy="false"]')

async function press(page: Page, words: string): Promise<void> {
  const button = await page.waitForSelector(`button ::-p-text(${words})`)
  await button!.click()
}

test('the main journey', async () => {
  const errors: string[] = []
  const page = await open('scenario=two-rooms.yaml&lang=en', errors)

  // A changed input changes the plan.
  await page.keyboard.press('i')
  await page.waitForSelector('.inputs select')
  await page.select('.inputs select', 'hut/right')
  await page.waitForSelector('.steps ol li')
  await settled(page)
  expect(await text(page, '.steps li')).toBe('Fire starts in: Right')

  // Scrubbing moves the clock of all views, and the plan follows.
  expect(await text(page, '.figure-site .takeaway')).toContain('burning: 0; burnt out: 0')
  await press(page, 'To the height of the fire')
  const worst = await text(page, '.clock')
  expect(await text(page, '.figure-site .takeaway')).not.toContain('burning: 0')
  await page.focus('.track input')
  const track = (): Promise<number> => page.$eval('.track input', each => each.valueAsNumber)
  const before = await track()
  await page.keyboard.press('PageUp')
  expect(await text(page, '.clock')).not.toBe(worst)
  expect(await track()).toBeGreaterThan(before)

  // A room is selected, and its reasons are shown.
  await page.$eval('.site-plan [role=listbox]', plan => (plan as SVGElement).focus())
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.inspector .kicker')
  expect(await text(page, '.inspector h2')).toBe('Right')
  await page.waitForSelector('.chain')
  expect(await text(page, '.chain')).toContain('the fire began in Right')

  // A beside B.
  await press(page, 'Keep as B')
  await page.waitForSelector('.compare .pair')
  await page.select('.inputs select', 'hut/left')
  await page.waitForSelector('.steps li:nth-child(2)')
  await settled(page)
  expect(await page.$$eval('.site-plan', plans => plans.length)).toBeGreaterThanOrEqual(2)

  // The address holds the state: somebody else who opens it sees the same.
  const hash = (): Promise<string> => page.evaluate(() => location.hash)
  await expect.poll(hash).toMatch(/hut%2Fleft.*&b=/)
  const clock = await text(page, '.clock')
  const other = await open((await hash()).slice(1), errors)
  await other.waitForSelector('.compare .pair')
  expect(await text(other, '.clock')).toBe(clock)
  expect(await text(other, '.inspector h2')).toBe('Right')
  expect(errors).toEqual([])
})
