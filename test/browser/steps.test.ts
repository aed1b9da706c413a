// A reload, a visit elsewhere or a crash takes no step away, nor the letters typed last.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { command, openDashboard, settled } from './dashboard.ts'

const area = (page: Page) => page.locator('.text-pane textarea')
const steps = (page: Page): Promise<string[]> => page.locator('.steps li:not(.undone)').allTextContents()
const undone = (page: Page): Promise<string[]> => page.locator('.steps li.undone').allTextContents()
const horizon = async (page: Page): Promise<string | undefined> =>
  /^horizon: .*/m.exec(await area(page).inputValue())?.[0]

async function openEditor(): Promise<Page> {
  const page = await openDashboard('scenario=two-rooms.yaml&view=edit')
  await area(page).waitFor()
  return page
}

async function step(page: Page, line: string): Promise<void> {
  const text = await area(page).inputValue()
  await area(page).fill(text.replace(/^horizon: .*/m, line))
  await area(page).blur()
  await settled(page)
}

async function undo(page: Page): Promise<void> {
  await page.locator('.steps button').first().click()
  await settled(page)
}

async function reload(page: Page): Promise<void> {
  await page.reload()
  await area(page).waitFor()
  await settled(page)
}

test('after a reload each step can be undone and redone by its name', async () => {
  const page = await openEditor()
  const was = await horizon(page)
  await step(page, 'horizon: 9 d')
  await step(page, 'horizon: 8 d')
  await undo(page)
  const [named] = await steps(page)
  expect(named).toMatch(/^Text, line \d+$/)
  await reload(page)
  expect(await horizon(page)).toBe('horizon: 9 d')
  expect([await steps(page), await undone(page)]).toEqual([[named], [named]])
  await page.locator('.steps button').nth(1).click()
  await settled(page)
  expect(await horizon(page)).toBe('horizon: 8 d')
  await undo(page)
  await undo(page)
  expect(await horizon(page)).toBe(was)
})

test('so it is where another incident is kept as B', async () => {
  const page = await openEditor()
  await command(page, 'Keep as B')
  await page.waitForFunction(() => /[&#]b=/.test(location.hash))
  await step(page, 'horizon: 9 d')
  const named = await steps(page)
  expect(named).toHaveLength(1)
  await reload(page)
  expect(await horizon(page)).toBe('horizon: 9 d')
  // B is computed after what is on show.
  await page.getByRole('button', { name: 'End comparing' }).waitFor()
  expect(await steps(page)).toEqual(named)
})

test('letters typed a moment before a reload are a step after it, also where the text is broken', async () => {
  const page = await openEditor()
  await step(page, 'horizon: 9 d')
  await area(page).press('Control+End')
  await page.keyboard.type('# a note')
  await reload(page)
  expect(await area(page).inputValue()).toMatch(/# a note$/)
  await area(page).press('Control+End')
  await page.keyboard.type('\nextra: [')
  await reload(page)
  expect(await area(page).inputValue()).toMatch(/# a note\nextra: \[$/)
  expect((await steps(page)).length).toBe(3)
  // They are in the address as well, for the next visit in another tab.
  await undo(page)
  const elsewhere = await openDashboard(new URL(page.url()).hash.slice(1))
  await area(elsewhere).waitFor()
  expect(await area(elsewhere).inputValue()).toMatch(/# a note$/)
})

test('a link that is followed from elsewhere in the same tab opens what it says, not what was left', async () => {
  const page = await openEditor()
  await step(page, 'horizon: 9 d')
  const there = page.url().replace(/#.*/, '')
  await page.goto('about:blank')
  await page.goto(`${there}#scenario=two-rooms.yaml&view=edit`)
  await area(page).waitFor()
  await settled(page)
  expect([(await horizon(page)) === 'horizon: 9 d', await steps(page)]).toEqual([false, []])
})
