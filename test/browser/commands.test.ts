// One table of commands for buttons, keys and palette; the bar above them stays in one row.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { everyWay } from './barriers.ts'
import { address, command, glimpse, openDashboard, settled } from './dashboard.ts'
import { openPage } from './page.ts'

const clock = (page: Page): Promise<string | null> => page.textContent('.clock span')

const ignition = /^\+ 0\smin 00\ss$/

/** Number of rows of controls in the bar, and by how many pixels the last control is cut off. */
function barOf(page: Page): Promise<{ rows: number; beyond: number }> {
  return page.evaluate(() => {
    const bar = document.querySelector('.bar')!
    const boxes = [...bar.querySelectorAll('button, select, input:not(.unseen)')]
      .map(each => each.getBoundingClientRect())
      .filter(({ width }) => width > 1)
    const middles = boxes.map(({ top, bottom }) => Math.round((top + bottom) / 2))
    const right = Math.max(...boxes.map(box => box.right))
    return {
      rows: new Set(middles).size,
      beyond: Math.max(0, right - innerWidth, bar.scrollWidth - innerWidth),
    }
  })
}

test('at 1280 px the bar is one row, on a phone two, in both languages and themes, with another run and a comparison too', async () => {
  const page = await openDashboard('scenario=strasbourg-2021-hardened.yaml&seed=a+long+seed&run=200')
  await everyWay(page, async () => expect(await barOf(page)).toEqual({ rows: 1, beyond: 0 }))
  await page.keyboard.press('k')
  await page.waitForSelector('.compare')
  await page.keyboard.press('Escape')
  await everyWay(page, async () => expect(await barOf(page)).toEqual({ rows: 1, beyond: 0 }))
  // WCAG 1.4.4: with text of twice the size alone, nothing leaves the window, nor what it stands in.
  await page.evaluate(() => (document.documentElement.style.fontSize = '28px'))
  await everyWay(page, async () => {
    const { beyond } = await barOf(page)
    const outside = await page.$$eval('.views button, .clock, .bar label', all =>
      all
        .filter(each => {
          const right = Math.max(...[...each.children].map(child => child.getBoundingClientRect().right))
          return right > each.getBoundingClientRect().right + 1
        })
        .map(each => each.textContent),
    )
    expect({ beyond, outside }).toEqual({ beyond: 0, outside: [] })
  })
  // Nor is anything of the page, as narrow as a phone.
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  expect(await barOf(page)).toEqual({ rows: 2, beyond: 0 })
  // The keyboard goes through it as it is read.
  const places = await page.$$eval('.bar :is(button, select, input:not([type=file]))', all =>
    all
      .filter(each => each.checkVisibility())
      .map(each => each.getBoundingClientRect())
      .map(({ x, y }) => [Math.round(y), Math.round(x)] as const),
  )
  expect(places).toEqual(places.toSorted(([y, x], [below, right]) => y - below || x - right))
})

test('to the height of the fire: by the palette, by its key and by the button on the plan', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=site')
  await page.click('.at-ignition button >> nth=1')
  const there = await clock(page)
  expect(there).not.toMatch(ignition)
  await page.keyboard.press('0')
  expect(await clock(page)).toMatch(ignition)
  await page.keyboard.press('m')
  expect(await clock(page)).toBe(there)
  await page.keyboard.press('0')
  await command(page, 'height of the fire')
  expect(await clock(page)).toBe(there)
})

test('a thousand runs begin from the palette', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=site')
  await glimpse(page, '.repeat progress[max="1000"]', () => command(page, '1,000 runs'))
  await page.click('.repeat button')
})

test('a link to a strategy that is not there has a way on', async () => {
  const page = await openPage(`${await address()}#scenario=two-rooms.yaml&view=brief&strategy=gone`)
  await page.waitForSelector('.problems:has-text("there is no strategy")')
  await page.click('.problems button:has-text("Strategy")')
  await page.waitForSelector('.sentence')
  expect(await page.locator('.problems').count()).toBe(0)
  expect(new URL(page.url()).hash).not.toContain('gone')
})

test('what is on show is run again, and the page is there for the next question', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml')
  for (let again = 0; again < 2; again++) {
    await settled(page)
    await page.click('.seeding button')
  }
  await settled(page)
  expect(await page.getAttribute('.seeding button', 'aria-disabled')).toBe('false')
})
