// What a sheet of paper holds of the views that a screen scrolls.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { twoRooms } from '../node/speak.ts'
import { command, openDashboard } from './dashboard.ts'
import { download } from './download.ts'

test('on paper a scenario is all of its text with the run that it makes, and no form', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=edit')
  const lines = (await readFile(twoRooms, 'utf8')).split('\n')
  await page.waitForSelector('.form-row')
  // As wide as a sheet of A4.
  await page.setViewportSize({ width: 794, height: 600 })
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.waitForSelector('.lines')
  expect(await page.locator('.lines > li').allTextContents()).toEqual(lines)
  expect(await page.textContent('.inputs-said')).toContain('two-rooms.yaml')
  expect(await page.locator('main :is(input, select, textarea, button):visible').count()).toBe(0)
  const { bottom, end, wide } = await page.evaluate(() => {
    const last = document.querySelector('.lines > li:last-child')!.getBoundingClientRect()
    const pane = document.querySelector('.panes > .text')!.getBoundingClientRect()
    return { bottom: pane.bottom, end: last.bottom, wide: pane.right - last.right }
  })
  expect(end).toBeLessThanOrEqual(bottom + 1)
  expect(wide).toBeGreaterThan(-1)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.waitForSelector('.lines', { state: 'detached' })
})

test('on the paper of the report a chart is never parted from its title, nor drawn over what follows', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=timeline')
  const report = await download(page, () => command(page, 'HTML'))
  await page.setContent(report)
  await page.emulateMedia({ media: 'print' })
  const figures = await page.locator('figure, section').evaluateAll(all =>
    all.map(each => {
      const around: string[] = []
      for (let at = each.parentElement; at !== null; at = at.parentElement)
        around.push(getComputedStyle(at).display)
      const parted = each.localName === 'figure' ? getComputedStyle(each).breakInside : 'avoid'
      return { parted, around: [...new Set(around)] }
    }),
  )
  expect(figures.length).toBeGreaterThan(5)
  // Rows of a grid or flex box that do not fit on a sheet are drawn over those on the next.
  for (const figure of figures) expect(figure).toEqual({ parted: 'avoid', around: ['block'] })
})

test('a page is ready for the printer when the event that announces it is over', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=timeline&theme=dark')
  await page.waitForSelector('.figure-curves')
  const { stamped, wide, theme } = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'))
    return {
      stamped: document.querySelector('.inputs-said')?.textContent,
      wide: [...document.querySelectorAll('main svg.chart')].map(each => Number(each.getAttribute('width'))),
      theme: document.documentElement.dataset['theme'],
    }
  })
  expect(stamped).toContain('two-rooms.yaml')
  expect(wide.length).toBeGreaterThan(1)
  // The sheet of print.css.
  expect(Math.max(...wide)).toBeLessThanOrEqual(878)
  expect(theme).toBe('light')
})
