// Text being typed stays as it is while a run begins or ends and the page renders again.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openDashboard, settled } from './dashboard.ts'

/** Runs another seed without moving the focus. */
async function runMeanwhile(page: Page, seed: string): Promise<void> {
  // Observed inside the page: a run of a small scenario is over before the test would notice it.
  const seen = await page.evaluate(async chosen => {
    const main = document.querySelector('main')!
    const input = document.querySelector<HTMLInputElement>('.seed input')!
    const busy: (string | null)[] = []
    const over = new Promise<void>(resolve => {
      new MutationObserver(() => {
        busy.push(main.ariaBusy)
        if (main.ariaBusy === 'false') resolve()
      }).observe(main, { attributeFilter: ['aria-busy'] })
    })
    input.value = chosen
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await over
    return busy
  }, seed)
  expect(seen).toEqual(['true', 'false'])
}

test.each([
  ['a value of the form', 'view=edit', '.form-row input[type=text]', 'half a na'],
  ['an input', 'view=brief', '.inputs .measure input', '17'],
  ['the speed', 'view=site', '.speed input', '123'],
])('%s is typed to its end, and taken then', async (_, hash, selector, text) => {
  const page = await openDashboard(`scenario=battery-room.yaml&${hash}`)
  // Opens the inputs.
  await page.keyboard.press('i')
  const field = page.locator(selector).first()
  await field.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await runMeanwhile(page, '2')
  expect(await field.inputValue()).toBe(text)
  expect(await field.evaluate(each => each === document.activeElement)).toBe(true)
  await page.keyboard.type('1')
  await page.keyboard.press('Tab')
  await settled(page)
  expect(await field.inputValue()).toBe(`${text}1`)
})

test('a seed that is being typed outlasts the run before it', async () => {
  // This run takes longer than a key press, with a thirtieth of the services too.
  const few = 'set=population.customers%3D500&set=population.services%3D4000'
  const page = await openDashboard(`scenario=strasbourg-2021.yaml&${few}&view=site&seed=2`)
  await page.click('.seed input')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('4')
  await page.evaluate(() => document.querySelector<HTMLFormElement>('.seeding')!.requestSubmit())
  await page.keyboard.type('2')
  await settled(page)
  expect(await page.inputValue('.seed input')).toBe('42')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => location.hash.includes('seed=42'))
})
