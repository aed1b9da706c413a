// The editor as a planner uses it: form and text change each other, mistakes are reported where they are, and every
// step can be undone.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openDashboard, settled } from './dashboard.ts'

const area = '.text-pane textarea'

async function openEditor(hash = 'scenario=two-rooms.yaml'): Promise<Page> {
  const page = await openDashboard(`${hash}&view=edit`)
  await page.waitForSelector('.form-row')
  return page
}

test('the form changes the text and keeps its comments; undo takes it back', async () => {
  const page = await openEditor()
  const before = await page.inputValue(area)
  await page.getByLabel('Followed for').fill('20 d')
  await page.keyboard.press('Tab')
  await settled(page)
  const after = await page.inputValue(area)
  expect(after).toContain('horizon: 20 d')
  expect(after.split('\n').filter(line => line.includes('#'))).toEqual(
    before.split('\n').filter(line => line.includes('#')),
  )
  expect(await page.textContent('.steps li')).toBe('Followed for: 20 d')
  await page.keyboard.press('Control+z')
  await settled(page)
  expect(await page.inputValue(area)).toBe(before)
  await page.focus('.views button')
  await page.keyboard.press('Control+Shift+z')
  await settled(page)
  expect(await page.inputValue(area)).toBe(after)
  const field = page.getByLabel('Followed for')
  expect(await field.getAttribute('aria-invalid')).toBe(null)
  await field.fill('banana')
  await page.keyboard.press('Tab')
  await page.waitForSelector('.found.wrong')
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  const why = await page.textContent(`#${await field.getAttribute('aria-describedby')}`)
  expect(why).toContain('must be a duration')
})

test('in French the form speaks French, and so does the step it makes', async () => {
  const page = await openEditor('scenario=two-rooms.yaml&lang=fr')
  await page.getByLabel('Suivi pendant').fill('20 d')
  await page.keyboard.press('Tab')
  await settled(page)
  expect(await page.textContent('.steps li')).toBe('Suivi pendant\u00a0: 20\u00a0d')
  expect(await page.inputValue(area)).toContain('horizon: 20 d')
  expect(await page.locator('.form-row, .form-part').getByText('Buildings').count()).toBe(0)
  expect(await page.locator('.form-part > summary').getByText('Bâtiments').count()).toBe(1)
})

test('a mistake in the text is told with its place, and a click leads there; the incident before stays', async () => {
  const page = await openEditor()
  const text = await page.inputValue(area)
  await page.fill(area, text.replace(/^horizon:/m, 'horizn:'))
  await page.waitForSelector('.found.wrong')
  const line = text.split('\n').findIndex(each => each.startsWith('horizon:')) + 1
  expect(await page.textContent('.found .place')).toBe(`${line}:1`)
  expect(await page.textContent('.found li')).toContain('Did you mean “horizon”?')
  expect(await page.locator('.transport').count()).toBe(1)
  await page.click('.found .place')
  const chosen = await page.$eval(area, each => {
    const { value, selectionStart, selectionEnd } = each as HTMLTextAreaElement
    return value.slice(selectionStart, selectionEnd)
  })
  expect(chosen).toBe('horizn')
  await page.keyboard.type('horizon')
  await page.waitForSelector('.found:not(.wrong)')
})

test('an alias that leads nowhere is told like any mistake, with its place, and the editor stays, for long texts too', async () => {
  const page = await openEditor()
  const before = await page.inputValue(area)
  await page.fill(area, before.replace('hoses: 2', 'hoses: *two'))
  await page.waitForSelector('.edit :text("names an anchor that does not exist")')
  expect(await page.inputValue(area)).toContain('hoses: *two')
  await page.fill(area, before)
  await settled(page)
  await page.waitForSelector('.form-row')
  await changedAfar(page)
})

/** A long text is read and changed on a thread of its own. */
async function changedAfar(page: Page): Promise<void> {
  const text = await page.inputValue(area)
  const threads = page.workers().length
  await page.fill(area, `${text.replace('horizon: 30 d', 'horizon: 25 d')}#${'-'.repeat(200_000)}\n`)
  const field = page.getByLabel('Followed for')
  await expect.poll(() => field.inputValue(), { timeout: 60_000 }).toBe('25 d')
  expect(page.workers().length).toBe(threads + 1)
  await field.fill('20 d')
  await page.keyboard.press('Tab')
  await page.waitForFunction(
    area => document.querySelector<HTMLTextAreaElement>(area)!.value.includes('horizon: 20 d'),
    area,
  )
}

test('text changes the form, and Ctrl Z in the text takes back the named step', async () => {
  const page = await openEditor()
  const text = await page.inputValue(area)
  await page.fill(area, text.replace(/^name: .*/m, 'name: Another hut'))
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLInputElement>('.form-row input')].some(
      ({ value }) => value === 'Another hut',
    ),
  )
  expect(await page.textContent('.steps li')).toMatch(/^Text, line \d+$/)
  await page.focus(area)
  await page.keyboard.press('Control+z')
  await page.waitForFunction(
    before => document.querySelector<HTMLTextAreaElement>('.text-pane textarea')?.value === before,
    text,
  )
  // An entry stays open when the one above it is removed, and the one that comes in its place stays shut.
  const open = () =>
    page.locator('.form-item > .form-part').evaluateAll(parts => parts.map(part => part.hasAttribute('open')))
  await page.locator('.form-part > summary', { hasText: /^Decisions/ }).click()
  await page.locator('.form-item > .form-part > summary').nth(1).click()
  expect(await open()).toEqual([false, true])
  await page.locator('.form-item > button').first().click()
  await page.waitForFunction(() => document.querySelectorAll('.form-item > .form-part').length === 1)
  expect(await open()).toEqual([true])
  await page.focus('.views button')
  await page.keyboard.press('Control+z')
  await page.waitForFunction(() => document.querySelectorAll('.form-item > .form-part').length === 2)
  expect(await open()).toEqual([false, true])
})

test('a link holds the edited text', async () => {
  const page = await openEditor()
  const text = await page.inputValue(area)
  await page.fill(area, text.replace(/^name: .*/m, 'name: Sent by link'))
  await page.waitForFunction(() => location.hash.includes('text='))
  const other = await openEditor(new URL(page.url()).hash.slice(1))
  expect(await other.inputValue(area)).toContain('name: Sent by link')
})

test('a step made in one language is called by the words of the other once that is spoken', async () => {
  const page = await openEditor()
  await page.getByLabel('Followed for').fill('20 d')
  await page.keyboard.press('Tab')
  await settled(page)
  await page.fill('.seed input', '3')
  await page.keyboard.press('Enter')
  await settled(page)
  await page.click('.bar button:has-text("Inputs")')
  await page.locator('.inputs label:has-text("Floor rating") select').selectOption('REI 120')
  await settled(page)
  const steps = page.locator('.inputs .steps li')
  expect(await steps.allTextContents()).toEqual([
    'Followed for: 20 d',
    'Seed: 3',
    'Floor rating, The hut: REI 120',
  ])
  await page.selectOption('.language select', 'fr')
  await page.waitForSelector('h3:has-text("Étapes")')
  expect(await steps.allTextContents()).toEqual([
    'Suivi pendant\u00a0: 20\u00a0d',
    'Graine\u00a0: 3',
    'Résistance au feu des planchers, L’abri technique\u00a0: REI 120',
  ])
})

test('what may not be intended of an edit is told beside the inputs, and of B where it differs from A', async () => {
  const two = 'scenario=two-rooms.yaml'
  const kept = `${two}&set=${encodeURIComponent('tiers.normal.rpo=30 h')}`
  const page = await openDashboard(`${kept}&b=${encodeURIComponent(two)}`)
  await page.waitForSelector('.pair')
  const unkept = 'Objectives that a protection cannot keep'
  await page.locator('.pair > section >> nth=1').getByText(unkept).waitFor()
  expect(await page.locator('.pair > section >> nth=0').getByText(unkept).count()).toBe(0)
  await page.keyboard.press('i')
  await page.waitForSelector('.inputs .mixes')
  expect(await page.locator('.inputs .notes').count()).toBe(0)
  await page.evaluate(hash => void (location.hash = hash), two)
  await page.locator('.inputs .notes').getByText(unkept).waitFor()
})
