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

test('Ctrl Z in an input takes back the step that the page names, also of a value that is refused', async () => {
  const page = await openDashboard('scenario=battery-room.yaml&view=brief')
  await page.keyboard.press('i')
  const [travel, cut] = [0, 1].map(nth => page.locator('.inputs .measure input').nth(nth))
  await travel!.fill('30')
  await travel!.press('Enter')
  await settled(page)
  await cut!.fill('-5')
  await cut!.press('Enter')
  const [, refused] = await page.locator('.steps li').allTextContents()
  expect(refused).toMatch(/: -5/)
  // In a narrow window the panel covers the problem told elsewhere.
  expect(await page.textContent('.inputs .row:has([aria-invalid=true]) .refused')).toBe(
    'must be at least 0 s, is -5 min',
  )
  expect(await page.textContent('.problems button')).toBe(`Undo: ${refused}`)
  expect(await page.getAttribute('.steps button', 'title')).toBe(`Undo: ${refused}`)
  await cut!.press('Control+z')
  await page.waitForSelector('.problems', { state: 'detached' })
  expect(await page.locator('.steps li.undone').allTextContents()).toEqual([refused])
  expect([await travel!.inputValue(), await cut!.inputValue()]).toEqual(['30', ''])
  // The next one, from the same place.
  await page.keyboard.press('Control+z')
  await page.waitForFunction(() => document.querySelectorAll('.steps li.undone').length === 2)
})

test('what is no number leaves the input as it stands', async () => {
  const page = await openDashboard('scenario=battery-room.yaml&view=brief')
  await page.keyboard.press('i')
  const input = page.locator('.inputs .measure input').first()
  await input.fill('30')
  await input.press('Enter')
  await settled(page)
  await input.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('1e')
  await page.keyboard.press('Tab')
  expect(await input.inputValue()).toBe('30')
  expect(await page.locator('.steps li').count()).toBe(1)
})
