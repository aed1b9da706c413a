// What was typed before Back is a step like any other, and Forward leads to it.
import { expect, test } from 'vitest'
import { settled } from './dashboard.ts'
import { openFresh, openLong, steps, sow } from './places.ts'

test('Back after a change of the text brings the text before, however long it is', async () => {
  const page = await openLong()
  await page.keyboard.press('8')
  const area = page.locator('.text-pane textarea')
  const before = await area.inputValue()
  const after = before.replace(/^name: .*/m, 'name: Another hut')
  const there = new URL(page.url()).hash
  await area.fill(after)
  await page.waitForFunction(() => document.querySelector('.steps li:not(.undone)') !== null)
  await settled(page)
  // The address is written after the page has settled.
  await page.waitForFunction(there => location.hash !== there, there)
  await page.goBack()
  await page.waitForFunction(() => document.querySelector('.steps li.undone s') !== null)
  expect(await area.inputValue()).toBe(before)
  await page.goForward()
  await page.waitForFunction(() => document.querySelector('.steps li:not(.undone)') !== null)
  await settled(page)
  expect(await area.inputValue()).toBe(after)
  expect(new URL(page.url()).hash.length).toBeLessThan(200)
  // After a reload the page opens from its address, and Back still leads to the earlier text.
  await page.reload()
  await page.waitForSelector('.transport')
  await page.waitForFunction(
    after => document.querySelector<HTMLTextAreaElement>('.text-pane textarea')?.value === after,
    after,
  )
  await page.goBack()
  await page.waitForFunction(
    before => document.querySelector<HTMLTextAreaElement>('.text-pane textarea')?.value === before,
    before,
  )
})

test('letters typed a moment before Back are a step of where they were typed: Forward leads to them', async () => {
  const page = await openFresh('scenario=two-rooms.yaml&view=brief')
  await page.click('.views button:has-text("Edit")')
  await page.waitForSelector('.text-pane textarea')
  await page.click('.text-pane textarea')
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('# mine')
  await page.goBack()
  await page.waitForSelector('.number')
  await page.goForward()
  const area = page.locator('.text-pane textarea')
  await expect.poll(() => area.inputValue()).toMatch(/^# mine/)
  expect(await steps(page)).toEqual(['Text, line 1'])
})

test('so is what was typed into a field of the form', async () => {
  const page = await openFresh('scenario=two-rooms.yaml&view=brief')
  await page.click('.views button:has-text("Edit")')
  const field = page.locator('.form-row:has-text("Name") input').first()
  await field.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Two halls')
  await page.goBack()
  await page.waitForSelector('.number')
  await page.goForward()
  await expect.poll(() => field.inputValue()).toBe('Two halls')
  expect(await steps(page)).toHaveLength(1)
})

test('so are letters after a step, and Back takes that step back without them', async () => {
  const page = await openFresh('scenario=two-rooms.yaml&view=edit')
  await page.waitForSelector('.text-pane textarea')
  await sow(page, '7')
  await page.click('.text-pane textarea')
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('# mine')
  await page.goBack()
  await page.waitForFunction(() => !location.hash.includes('seed=7'))
  const area = page.locator('.text-pane textarea')
  await expect.poll(() => area.inputValue()).not.toContain('# mine')
  expect(await page.inputValue('.seed input')).toBe('1')
  await page.goForward()
  await expect.poll(() => area.inputValue()).toMatch(/^# mine/)
  expect(await page.inputValue('.seed input')).toBe('7')
})
