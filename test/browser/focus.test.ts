// Where the keyboard is after an action that takes away what was pressed: never at the start of the page.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { glimpse, openDashboard, settled } from './dashboard.ts'

async function press(page: Page, button: string): Promise<void> {
  await page.focus(button)
  await page.keyboard.press('Enter')
}

/** Name of the focused element. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement & { readonly labels?: NodeListOf<HTMLLabelElement> }
    return at === document.body
      ? 'nothing'
      : (at.ariaLabel ?? at.labels?.[0]?.innerText ?? at.innerText).trim()
  })
}

test('a change taken back by its button leaves the keyboard at its field', async () => {
  const page = await openDashboard()
  await page.click('.bar button:has-text("Inputs")')
  await page.fill('.inputs label:has-text("Servers in stock") input', '5')
  await page.keyboard.press('Enter')
  await settled(page)
  await press(page, '.inputs .row.changed button')
  await expect.poll(() => focused(page)).toBe('Servers in stock')
})

test('a panel that closes leaves the keyboard at the button that opens it', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=site')
  await page.click('.bar button:has-text("Inputs")')
  await press(page, '.inputs header button')
  await expect.poll(() => focused(page)).toBe('Inputs')
})

test('what cannot be pressed for now keeps the keyboard', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=site')
  await press(page, '.seeding button')
  await settled(page)
  expect(await focused(page)).toBe('Run')
  await page.fill('.seed input', '4')
  await page.keyboard.press('Enter')
  await settled(page)
  await page.click('.bar button:has-text("Inputs")')
  await press(page, '.inputs .steps button')
  await settled(page)
  expect(await page.inputValue('.seed input')).toBe('1')
  expect(await focused(page)).toBe('Undo')
})

test('a campaign begun by its button leaves the keyboard at what stops it, and the buttons of charts tell them apart', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=brief')
  await glimpse(page, '.repeat progress', () => press(page, '.repeat button:nth-of-type(3)'))
  // The second once all runs are made.
  await expect.poll(() => focused(page)).toMatch(/^(?:Cancel|20 runs)$/)
  await page.click('.views button[title="3"]')
  await page.waitForSelector('.figure-area .chart-tools')
  expect(await page.getByRole('button', { name: 'CSV Services by state' }).count()).toBe(1)
  const called = await page.$$eval('.figure > details > summary', all => all.map(each => each.textContent))
  expect(called).toContain('Data Services by state')
  expect(new Set(called).size).toBe(called.length)
})

test('a click on a room leaves no ring around all of them', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml')
  await page.click('#room-1')
  await page.waitForSelector('.inspector h2:has-text("Right")')
  const ring = (): Promise<string[]> =>
    page.evaluate(() => [
      document.activeElement!.getAttribute('role')!,
      getComputedStyle(document.activeElement!).outlineStyle,
    ])
  expect(await ring()).toEqual(['listbox', 'none'])
})

test('Back and Forward leave the keyboard where it is in the same view, and bring it to a view that comes', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=site')
  await page.focus('.play [title="Next event"]')
  await page.keyboard.press('3')
  await expect.poll(() => focused(page)).toBe('Timeline')
  await page.focus('.play [title="Next event"]')
  await page.keyboard.press('Shift')
  await page.goBack()
  await expect.poll(() => focused(page)).toBe('Site')
  await page.focus('.seed input')
  await page.keyboard.type('4')
  await page.keyboard.press('Enter')
  await settled(page)
  await page.goBack()
  await settled(page)
  expect(await page.inputValue('.seed input')).toBe('1')
  expect(await focused(page)).toBe('Seed')
})
