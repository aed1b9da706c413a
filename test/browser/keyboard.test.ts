// The whole journey by keyboard: Tab to an element, arrows within it, Enter; no pointer at any step.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { command, glimpse, openDashboard, settled } from './dashboard.ts'

/** Presses Tab until the element has the focus, at most once around the page. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 150; step++) {
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${selector}`)
}

test('load, look, change, compare, ask, repeat, edit, break, mend, share', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml')
  const text = async (selector: string): Promise<string> => (await page.textContent(selector)) ?? ''

  // The first stop skips bar and navigation.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('view')

  // Look: the worst moment, and a room at that moment.
  await tabTo(page, '.at-ignition button:nth-of-type(2)')
  await page.keyboard.press('Enter')
  expect(await text('.figure-site .takeaway')).not.toContain('burning: 0')
  await tabTo(page, '.site-plan [role=listbox]')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.chain')
  const room = await text('.inspector h2')

  // Keep it, change where the fire starts, and both are shown.
  await command(page, 'Keep as B')
  await page.waitForSelector('.compare')
  await page.keyboard.press('i')
  await page.waitForSelector('.inputs select')
  await tabTo(page, '.inputs select')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await settled(page)
  await page.waitForSelector('.steps li:has-text("Right")')
  await page.waitForSelector('.pair .site-plan >> nth=1')
  await tabTo(page, '.pair [role=listbox]')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  expect(await text('.inspector h2')).not.toBe(room)
  await command(page, 'End comparing')
  expect(await page.locator('.pair').count()).toBe(0)

  // Repeat the run.
  await tabTo(page, '.views button')
  await page.keyboard.press('1')
  await tabTo(page, 'main .repeat button')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.dotplot')

  // Break the scenario in the editor, read where it is wrong, mend it, undo.
  await command(page, 'Views: Edit')
  await page.waitForSelector('.form-row')
  await tabTo(page, '.text-pane textarea')
  const before = await page.inputValue('.text-pane textarea')
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('oops: 1\n')
  await page.waitForSelector('.found.wrong')
  await tabTo(page, '.found .place')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await page.keyboard.press('Control+z')
  await page.waitForSelector('.found:not(.wrong)')
  expect(await page.inputValue('.text-pane textarea')).toBe(before)

  // Share the link.
  await tabTo(page, '.views button')
  await glimpse(page, '.notice:not(:empty)', () => page.keyboard.press('s'))
  expect(await page.evaluate(() => location.hash)).toContain('hut%2Fright')
})

test('every chart is one stop, whatever its marks', async () => {
  // The rooms and events of Strasbourg, with fewer services.
  const few = 'set=population.customers%3D500&set=population.services%3D4000'
  const page = await openDashboard(`scenario=strasbourg-2021.yaml&${few}&view=timeline&t=8400`)
  await page.waitForSelector('.swimlanes [role=option], [role=option]')
  const stops = await page.$$eval('main svg', charts =>
    charts.map(
      chart =>
        [chart, ...chart.querySelectorAll<SVGElement>('*')].filter(
          each => (each as SVGElement).tabIndex === 0,
        ).length,
    ),
  )
  expect(stops.length).toBeGreaterThan(2)
  expect(Math.max(...stops)).toBe(1)
  // Around marks that are told one by one there is no picture without a name.
  await page.click('.views button:has-text("Site")')
  await page.waitForSelector('#room-0')
  const around = page.locator('main svg:has([role=listbox])')
  expect(await around.count()).toBe(1)
  expect(await around.getAttribute('role')).toBe('presentation')
})

test('a question mark opens all that can be done, with the keys of it, unless it is typed', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml')
  await page.keyboard.press('?')
  await page.waitForSelector('.palette input:focus')
  expect(await page.locator('.palette kbd').count()).toBeGreaterThan(15)
  await page.keyboard.press('?')
  expect(await page.inputValue('.palette input')).toBe('?')
  await page.keyboard.press('Escape')
  await page.waitForSelector('.palette', { state: 'detached' })
})
