// What a page says to those who do not see it change, read from its live region.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { command, glimpse, openDashboard, settled } from './dashboard.ts'

const said = (page: Page): Promise<string> => page.innerText('.announcer')

test('the outcome of a changed input is said, and it is said again if nothing changed', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml')
  await page.waitForSelector('.announcer', { state: 'attached' })
  await page.fill('.seed input', '3')
  await page.keyboard.press('Enter')
  await expect.poll(() => said(page)).toContain('services of')
  // Only what is said anew is there.
  await page.$eval('.announcer', region => region.replaceChildren())
  await page.click('.seeding button')
  await settled(page)
  await expect.poll(() => said(page)).toContain('services of')
})

test('what was said in one language is not left there in the other', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml')
  await page.waitForSelector('.announcer', { state: 'attached' })
  await page.click('.seeding button')
  await settled(page)
  await expect.poll(() => said(page)).toContain('services of')
  await page.selectOption('.language select', 'fr')
  await expect.poll(() => said(page)).toBe('')
  await page.click('.seeding button')
  await settled(page)
  await expect.poll(() => said(page)).toContain('services de')
})

test('a step to an event says the moment and the event; nothing is said while the incident plays', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=site&t=60')
  await page.waitForSelector('.announcer', { state: 'attached' })
  await page.waitForSelector('.feed li >> nth=2')
  await page.focus('.play [title="Next event"]')
  await page.keyboard.press('Enter')
  await expect.poll(() => said(page)).toMatch(/^Sat 1 Jun, 22:0\d: \S/)
  const before = await said(page)
  await page.keyboard.press('p')
  await page.waitForTimeout(1500)
  expect(await said(page)).toBe(before)
  await page.keyboard.press('p')
  await expect.poll(() => said(page)).not.toBe(before)
})

test('a study says that it begins and ends, not each second', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=brief')
  await page.waitForSelector('.announcer', { state: 'attached' })
  await page.evaluate(() => {
    const all: string[] = []
    Object.assign(globalThis, { all })
    const look = (): number => all.push(document.querySelector('.announcer')!.textContent)
    new MutationObserver(look).observe(document.querySelector('.announcer')!, { childList: true })
    const readOut: string[] = []
    Object.assign(globalThis, { readOut })
    const within = (): void => {
      for (const each of document.querySelectorAll('[role=status] :is(progress, button)'))
        readOut.push(each.outerHTML)
    }
    new MutationObserver(within).observe(document.body, { subtree: true, childList: true })
  })
  await page.focus('main .repeat button')
  await glimpse(page, 'main progress', () => page.keyboard.press('Enter'))
  await page.waitForSelector('.dotplot')
  await expect.poll(() => said(page)).toMatch(/^The runs are done\. /)
  expect(await page.evaluate(() => (globalThis as unknown as { readOut: string[] }).readOut)).toEqual([])
  const all = await page.evaluate(() => (globalThis as unknown as { all: string[] }).all)
  expect(all.length).toBeLessThan(4)
  await page.focus('main .repeat button:nth-of-type(3)')
  await glimpse(page, 'main progress', () => page.keyboard.press('Enter'))
  await expect.poll(() => said(page)).toBe('The runs have begun.')
  await expect
    .poll(() => page.$eval('main progress', each => (each as HTMLProgressElement).value))
    .not.toBe(0)
  // What has the keyboard now is what stops them.
  await page.keyboard.press('Enter')
  await expect.poll(() => said(page)).toMatch(/^Stopped after [\d,]+ of 1,000\. /)
})

test('the end of a study is said in the language that the page has by then', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=brief')
  await page.waitForSelector('.announcer', { state: 'attached' })
  // As soon as the study has ended, before its end is told.
  await page.evaluate(() => {
    let runs = false
    new MutationObserver((_, watcher) => {
      const ran = runs
      runs = document.querySelector('main progress') !== null
      if (!ran || runs) return
      watcher.disconnect()
      const select = document.querySelector<HTMLSelectElement>('.language select')!
      select.value = 'fr'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }).observe(document.body, { subtree: true, childList: true })
  })
  await page.focus('main .repeat button')
  await page.keyboard.press('Enter')
  await expect.poll(() => said(page)).toMatch(/ services de /)
  expect(await said(page)).toMatch(/^Les tirages sont terminés\. /)
})

test('a view opened by its key has the keyboard and names itself; W leads from a selected room to its reasons', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=brief')
  await page.waitForSelector('.announcer', { state: 'attached' })
  const at = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement!.getAttribute('aria-label'))
  await page.focus('main .repeat button')
  await page.keyboard.press('2')
  await expect.poll(at).toBe('Site')
  await command(page, 'Views: Services')
  await expect.poll(at).toBe('Services')
  await page.keyboard.press('2')
  await page.focus('.site-plan [role=listbox]')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => said(page))
    .toMatch(/^(Left|Right), .*\. Details and reasons are in the inspector, key W\.$/)
  await page.keyboard.press('w')
  await expect.poll(at).toBe('Inspector')
  // Back and Forward lead past it again: no news.
  await page.keyboard.press('3')
  await expect.poll(at).toBe('Timeline')
  await page.$eval('.announcer', region => region.replaceChildren())
  await page.goBack()
  await expect.poll(() => page.getAttribute('main', 'aria-label')).toBe('Site')
  await page.waitForTimeout(1000)
  expect(await said(page)).toBe('')
})
