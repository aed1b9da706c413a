// Campaigns in the page: the same figures as elsewhere, and they survive the tab.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { applySet, campaignReport, prepare, readScenario, replicate, simulate } from '../../src/index.ts'
import { address, command, openDashboard, settled } from './dashboard.ts'
import { download } from './download.ts'
import { onDisk } from './onDisk.ts'

const file = 'two-rooms.yaml'
const text = readFileSync(join(import.meta.dirname, '../../scenarios', file), 'utf8')
const { scenario, source } = readScenario(text, { file })

async function report(page: Page): Promise<unknown> {
  return JSON.parse(await download(page, () => command(page, 'Report as JSON'))) as unknown
}

/** What is stored on the disk of the page's browser. */
const campaignsKept = (page: Page): Promise<unknown[]> => onDisk(page, 'firebreak', 'campaigns')
const partsKept = async (page: Page): Promise<number> => (await onDisk(page, 'firebreak', 'parts')).length

test('runs are made again after each change; fires that are met again come to the bytes of the command line', async () => {
  const page = await openDashboard(`scenario=${file}&seed=8&view=brief`)
  const many = '.note:has-text("Medians of 20 runs")'
  await page.click('text=20 runs')
  await page.waitForSelector(many)
  await page.check('text=Again after each change')
  await page.click('.bar button:has-text("Inputs")')
  const field = page.locator('.inputs label:has-text("Servers in stock") input')
  // The second change comes while the runs of the first are under way.
  for (const stock of ['3', '1']) {
    await field.fill(stock)
    await page.keyboard.press('Enter')
    await settled(page)
  }
  await page.waitForSelector(many)
  const changed = prepare(applySet(source!, ['recovery.supply.stock=1']).scenario!)
  const there = campaignReport(changed, replicate(changed, { seed: '8', replications: 20 }))
  expect(await report(page)).toEqual(JSON.parse(JSON.stringify(there)))
  await page.click('text=Back to one run')
  await page.click('.inputs button:has-text("Undo")')
  await settled(page)
  await page.waitForTimeout(500)
  expect(await page.textContent('.lead .note'), 'nothing is repeated any more').toContain('One run')
})

test('a tab closed in the middle leaves its replications; the next visit goes on', async () => {
  const page = await openDashboard('scenario=battery-room.yaml&seed=9&view=brief')
  await page.click('text=1,000 runs')
  await expect.poll(() => partsKept(page), { interval: 500 }).toBeGreaterThan(0)
  const context = page.context()
  const other = await context.newPage()
  await other.goto(`${await address()}#scenario=${file}`)
  await other.waitForSelector('.transport')
  await other.waitForTimeout(300)
  expect(await other.locator('.kept').count(), 'a page next door is at it').toBe(0)
  await other.close()
  await page.close()
  const next = await context.newPage()
  await next.goto(`${await address()}#scenario=${file}`)
  await next.waitForSelector('.kept')
  const [, done] = /battery-room\.yaml, seed 9, ([\d,]+) of 1,000 runs done/.exec(
    (await next.textContent('.kept p'))!,
  )!
  await next.click('.kept button:has-text("Go on")')
  await next.waitForSelector('progress[value]')
  expect(Number(await next.getAttribute('progress', 'value'))).toBeGreaterThanOrEqual(Number(done))
  await next.click('text=Cancel')
  await next.waitForSelector('button:has-text("1,000 runs")')
  expect(await next.textContent('.lead .note')).toContain('Medians of the first')
  expect(await campaignsKept(next), 'cancelled: kept, and not offered').toMatchObject([{ ended: true }])
})

test('a campaign of the page is that of the command line, to the last digit, also where its link is opened; single runs of it are looked at, and a link of two incidents holds the runs of both', async () => {
  const many = '.note:has-text("Medians of 20 runs")'
  const page = await openDashboard(`scenario=${file}&seed=8&view=brief`)
  expect(new URL(page.url()).hash).not.toContain('runs')
  await page.click('text=20 runs')
  await page.waitForSelector(many)
  await expect.poll(() => new URL(page.url()).hash).toContain('runs=20')
  const shared = page.url()
  const prepared = prepare(scenario!)
  const campaign = replicate(prepared, { seed: '8', replications: 20 })
  const there = JSON.parse(JSON.stringify(campaignReport(prepared, campaign))) as unknown
  expect(await report(page)).toEqual(there)
  const other = await openDashboard(new URL(shared).hash.slice(1))
  await other.waitForSelector(many)
  expect(await report(other)).toEqual(there)
  // A campaign that was given up is no longer shared.
  await other.click('text=Back to one run')
  await expect.poll(() => new URL(other.url()).hash).not.toContain('runs')
  // Single runs are looked at in the other views, while the campaign stays.
  const lost = [...campaign.gathered.figure('metrics.servicesWithDataLost')]
  const worst = lost.indexOf(Math.max(...lost))
  await page.click('button:has-text("the worst")')
  await page.waitForSelector('h2:has-text("The site")')
  await settled(page)
  const chip = `.bar .nth:has-text("Run ${worst + 1}")`
  await page.waitForSelector(chip)
  const saved = async (from: Page): Promise<string> => {
    const run = JSON.parse(await download(from, () => command(from, 'Run as a file'))) as {
      report: { digest: string }
    }
    return run.report.digest
  }
  const { report: alone } = simulate(prepared, { seed: '8', replication: worst })
  expect(await saved(page)).toBe(alone.digest)
  await page.click('nav button:has-text("Brief")')
  expect(await page.textContent(many)).toContain(`The other views show run ${worst + 1}.`)
  expect(await page.getAttribute('button:has-text("the worst")', 'aria-pressed')).toBe('true')
  await expect.poll(() => new URL(page.url()).hash).toContain(`run=${worst + 1}`)
  // The link of before said nothing of a run, and its campaign was given up.
  await other.evaluate(hash => void (location.hash = hash), new URL(page.url()).hash.slice(1))
  await other.waitForSelector(many)
  await other.waitForSelector(chip)
  expect(await saved(other)).toBe(alone.digest)
  await page.click(chip)
  await page.waitForSelector('.bar .nth', { state: 'detached' })
  await settled(page)
  await page.waitForSelector(many)
  await page.click('text=Keep as B')
  // An edit makes another campaign necessary.
  await page.fill('.seed input', '9')
  await page.keyboard.press('Enter')
  await page.locator(many).nth(1).waitFor({ state: 'detached' })
  await settled(page)
  await page.click('text=20 runs')
  await page.locator(many).nth(1).waitFor()
  // The link of two incidents holds the runs of both.
  await expect.poll(() => new URL(page.url()).hash).toMatch(/[&#]runs=20.*b=|b=.*&runs=20/)
  // And says so.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.resolve()
  })
  await page.click('.bar button:has-text("Share")')
  await expect
    .poll(() => page.textContent('.notice'))
    .toContain('Link copied; opening it repeats the 20 runs of A and the 20 of B')
  const numbers = (of: Page): Promise<string[]> => of.locator('.numbers').allInnerTexts()
  await other.goto('about:blank')
  await other.goto(page.url())
  await other.locator(many).nth(1).waitFor()
  expect(await numbers(other)).toEqual(await numbers(page))
})
