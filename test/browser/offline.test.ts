// An open page works without a connection; whatever was not loaded before it was lost is reported in plain words.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { built, command, openDashboard, settled } from './dashboard.ts'

/**
 * Scripts that an open page does not fetch in advance: of the participants' window, and of a thread for long texts, whose
 * work the page does where that has not come.
 */
const elsewhere = ['exerciseSeat', 'textWork']

/** Scripts of the build that neither the page nor its threads have yet. */
async function toCome(page: Page): Promise<string[]> {
  const came = (): string[] =>
    performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\//, ''))
  const had = await Promise.all([page.evaluate(came), ...page.workers().map(thread => thread.evaluate(came))])
  return readdirSync(join(built, 'assets'))
    .filter(name => name.endsWith('.js') && !had.flat().includes(name))
    .map(name => name.replace(/-[^.]{8}\.js$/, ''))
    .sort()
}

test('once the rest has come, every view, another scenario and a study work without a connection', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml', { idle: true })
  await expect.poll(() => toCome(page), { interval: 500 }).toEqual(elsewhere)
  await page.context().setOffline(true)
  for (const key of await page.$$eval('.views button', all => all.map(each => each.getAttribute('title')!))) {
    await page.keyboard.press(key)
    await page.waitForSelector('main h2')
    expect([key, await page.locator('main .failed-part').count()]).toEqual([key, 0])
  }
  await page.keyboard.press('9')
  await page.waitForSelector('.parameters')
  await page.keyboard.press('4')
  await page.focus('.unit-chart')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.why:has-text("Nothing has happened to it")')
  expect(await page.locator('.why [role=alert]').count()).toBe(0)
  await page.selectOption('.scenario select', 'battery-room.yaml')
  await page.waitForFunction(() => location.hash.includes('battery-room'))
  await settled(page)
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('1')
  await page.click('text=20 runs')
  await page.waitForSelector('.dotplot circle')
  expect(await page.locator('.problems').count()).toBe(0)
})

test('a view that had not come says that there is no connection, and comes with it', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml', { mayFail: true })
  await page.context().setOffline(true)
  await page.keyboard.press('9')
  await page.waitForSelector('.failed-part')
  expect(await page.textContent('.failed-part')).toContain('There is no connection')
  expect(await page.textContent('.failed-part')).not.toMatch(/http|module/)
  await page.click('.failed-part button')
  await page.waitForSelector('.failed-part')
  await page.context().setOffline(false)
  await page.click('.failed-part button')
  await page.waitForSelector('main h2')
  // Where the connection breaks off before any script has come, there is none to say it.
  const awaited = page.getByText('If it does not appear, load the page again')
  expect(await awaited.isVisible()).toBe(false)
  await page.route('**/index-*.js', route => route.abort())
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.reload()
  await page.evaluate(() => document.getAnimations().forEach(each => each.finish()))
  expect(await awaited.isVisible()).toBe(true)
  const colours = (): Promise<string[]> =>
    page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement)
      return [backgroundColor, color]
    })
  const waiting = await colours()
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  expect(waiting).toEqual(await colours())
  // Where only what the address names has not come, the page tries that again, and does not run nothing.
  await page.unroute('**/index-*.js')
  const named = /two-rooms-[\w-]*\.js$/
  await page.route(named, route => route.abort())
  await page.reload()
  await page.waitForSelector('.problems button')
  await page.unroute(named)
  await page.click('.problems button')
  await page.waitForSelector('.transport')
  expect(await page.locator('.problems').count()).toBe(0)
  // So it does where another scenario was asked for: what is on show is not run in its place.
  const other = /battery-room-[\w-]*\.js$/
  await page.route(other, route => route.abort())
  await page.selectOption('.scenario select', 'battery-room.yaml')
  await page.waitForSelector('.problems button')
  await page.unroute(other)
  await page.click('.problems button')
  await page.waitForFunction(() => location.hash.includes('battery-room'))
  await page.waitForSelector('.transport')
  expect(await page.inputValue('.scenario select')).toBe('battery-room.yaml')
  // Back, over a step of that one, leads to what was on show before, or asks for it again.
  await page.fill('.seed input', '7')
  await page.press('.seed input', 'Enter')
  await settled(page)
  await page.route(named, route => route.abort())
  await page.evaluate(() => history.go(-2))
  await page.waitForSelector('.problems button')
  await page.unroute(named)
  await page.click('.problems button')
  await page.waitForFunction(
    () => document.querySelector<HTMLSelectElement>('.scenario select')?.value === 'two-rooms.yaml',
  )
})

test('the palette that had not come says so in a dialog that closes, and comes with a connection', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=services', { mayFail: true })
  await page.context().setOffline(true)
  await page.keyboard.press('Control+k')
  await page.waitForSelector('.failed-part')
  // A letter of a command is not a key of the page below.
  await page.keyboard.press('1')
  expect(await page.evaluate(() => location.hash)).toContain('view=services')
  await page.keyboard.press('Escape')
  await page.waitForSelector('.failed-part', { state: 'detached' })
  await page.keyboard.press('i')
  await page.context().setOffline(false)
  await page.keyboard.press('Control+k')
  await page.click('.palette .failed-part button')
  // The page is loaded anew: a script that once failed is not asked for again. What was open is open again.
  await page.waitForSelector('.palette input:focus')
  await page.waitForSelector('.inputs')
  await page.waitForSelector('main h2')
  await page.keyboard.press('Escape')
  await page.waitForSelector('.palette', { state: 'detached' })
  await command(page, 'timeline')
  await page.waitForFunction(() => location.hash.includes('view=timeline'))
})
