// Every view, in both languages and themes, with an incident on show: no finding of axe, nothing to scroll sideways.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openDashboard } from './dashboard.ts'

const views = ['brief', 'site', 'timeline', 'services', 'customers', 'edit', 'sources'] as const
/** Marks each view must show before it is judged. */
const least = {
  brief: ['.number', 5],
  site: ['[role=option]', 50],
  timeline: ['[role=option]', 20],
  services: ['.band-name', 4],
  customers: ['.cell', 20],
  edit: ['.form-row', 6],
  sources: ['.peak-scatter .own', 30],
} as const
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

test.each(views)(
  '%s has no barrier, in either language and theme',
  async view => {
    const page = await openDashboard(`scenario=strasbourg-2021.yaml&view=${view}&t=8400&select=room:12`)
    for (const language of ['en', 'fr']) {
      await page.selectOption('.language select', language)
      for (const theme of ['light', 'dark']) {
        await page.selectOption('.theme select', theme)
        await page.waitForSelector('.chain')
        const [selector, count] = least[view]
        await page.waitForSelector(selector)
        expect(await page.locator(selector).count()).toBeGreaterThanOrEqual(count)
        expect(await page.getAttribute('html', 'lang')).toBe(language)
        expect(await page.getAttribute('html', 'data-theme')).toBe(theme)
        expect(await findings(page)).toEqual([])
      }
    }
  },
  120_000,
)

test('the open inputs, the palette and a list of problems have no barrier', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml')
  await page.keyboard.press('i')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Control+k')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.setInputFiles('input[type=file]', {
    name: 'no.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from('schema: firebreak/1\nnames: x\n'),
  })
  await page.waitForSelector('.problems')
  expect(await findings(page)).toEqual([])
})

test.each([320, 390, 1440])('at %i px nothing has to be scrolled sideways', async width => {
  const page = await openDashboard('scenario=strasbourg-2021.yaml&t=8400')
  await page.setViewportSize({ width, height: 720 })
  const keys = await page.$$eval('.views button', buttons => buttons.map(each => each.getAttribute('title')!))
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForSelector('main h2')
    await page.waitForTimeout(100)
    const [wide, inner] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.querySelector('main')!.scrollWidth - document.querySelector('main')!.clientWidth,
    ])
    expect([key, wide, inner]).toEqual([key, width, 0])
  }
})

test('who wants less motion gets none', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter(each => getComputedStyle(each).animationName !== 'none')
        .length,
  )
  expect(moving).toBe(0)
})

/** What axe finds, each with the first elements it finds it in. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map(({ id, nodes }) => {
    const where = nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
    return `${id}: ${where.join(' | ')}`
  })
}
