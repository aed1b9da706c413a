// Back and Undo lose nothing: views and scenarios are places in the history.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { settled } from './dashboard.ts'
import { openFresh, text, scenario, steps, undoneSteps, changed, goOver, sow } from './places.ts'

test('an address whose scenario is still being loaded is not overwritten by that of the incident on show', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  let letGo = (): void => undefined
  const released = new Promise<void>(resolve => (letGo = resolve))
  await page.route('**/battery-room-*.js', route => released.then(() => route.continue()))
  await page.reload()
  await page.waitForSelector('.transport input[type="range"]')
  await settled(page)
  await page.evaluate(() => {
    const time = document.querySelector<HTMLInputElement>('.transport input[type="range"]')!
    time.value = '100'
    time.dispatchEvent(new Event('input', { bubbles: true }))
    location.hash = 'scenario=battery-room.yaml'
  })
  await page.waitForTimeout(1000)
  expect(new URL(page.url()).hash).toBe('#scenario=battery-room.yaml')
  letGo()
  await page.waitForFunction(() => document.title.includes('battery room'))
  expect(await scenario(page)).toBe('battery-room.yaml')
})

test('Back leads to the view before, then to the scenario before with its changes; Forward leads there again', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  await changed(page)
  await page.keyboard.press('3')
  await page.waitForSelector('main h2:has-text("What happened when")')
  await goOver(page)
  await page.keyboard.press('4')
  await page.waitForSelector('main h2:has-text("Every service")')
  expect(await page.title()).toBe('Services · battery room · Firebreak')
  await page.goBack()
  await page.waitForSelector('main h2:has-text("What happened when")')
  expect(await scenario(page)).toBe('battery-room.yaml')
  await page.goBack()
  await page.waitForFunction(() => location.hash.includes('scenario=two-rooms.yaml'))
  expect(await steps(page)).toEqual(['Fire starts in: Right'])
  expect(new URL(page.url()).hash).toContain('ignition.room')
  expect(await text(page, 'main h2')).toBe('What happened when')
  await page.waitForFunction(() => document.title === 'Timeline · two rooms · Firebreak')
  await page.goBack()
  await page.waitForSelector('main h2:has-text("The site")')
  expect(await steps(page)).toEqual(['Fire starts in: Right'])
  await page.goBack()
  await page.waitForFunction(() => !location.hash.includes('ignition.room'))
  expect(await undoneSteps(page)).toEqual(['Fire starts in: Right', 'Scenario: battery-room'])
  await page.goForward()
  await page.goForward()
  await page.goForward()
  await page.waitForFunction(() => location.hash.includes('scenario=battery-room.yaml'))
  expect(await scenario(page)).toBe('battery-room.yaml')
})

const onShow = (page: Page): Promise<string> => page.inputValue('.seed input')
const said = (page: Page): URLSearchParams => new URLSearchParams(new URL(page.url()).hash.slice(1))

test('Back brings the seed, the step, the moment and the view of before, Forward those after', async () => {
  const page = await openFresh('scenario=two-rooms.yaml&t=600&lang=en')
  await sow(page, '7')
  await page.locator('input[type=range]').first().focus()
  await page.keyboard.press('End')
  const end = await page.locator('input[type=range]').first().inputValue()
  await page.keyboard.press('3')
  await page.waitForSelector('main h2:has-text("What happened when")')
  await page.locator('input[type=range]').first().focus()
  await page.keyboard.press('Home')
  await changed(page)
  await page.goBack()
  await page.waitForFunction(() => document.querySelector('.steps li.undone') !== null)
  expect(await text(page, 'main h2')).toBe('What happened when')
  await page.goBack()
  await page.waitForSelector('main h2:has-text("The site")')
  expect(await onShow(page)).toBe('7')
  expect(await page.locator('input[type=range]').first().inputValue()).toBe(end)
  await page.goBack()
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.seed input')?.value === '1')
  await settled(page)
  await page.waitForFunction(() => /[#&]t=600(?:&|$)/.test(location.hash))
  expect(said(page).get('seed')).toBeNull()
  await page.goForward()
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.seed input')?.value === '7')
  await settled(page)
  await page.goForward()
  await page.waitForSelector('main h2:has-text("What happened when")')
  await page.waitForFunction(() => !/[#&]t=/.test(location.hash))
  await page.goForward()
  await page.waitForFunction(() => location.hash.includes('ignition.room'))
  await settled(page)
  expect(await steps(page)).toEqual(['Seed: 7', 'Fire starts in: Right'])
})

const firstRoom = (page: Page): Promise<string> => page.inputValue('.inputs .row select >> nth=0')
const roomIs = (page: Page, room: string): Promise<unknown> =>
  page.waitForFunction(
    room => document.querySelector<HTMLSelectElement>('.inputs .row select')?.value === room,
    room,
  )

test('Back over a step takes it back, Forward makes it again; over an undone step Back makes it again', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  await changed(page)
  await page.goBack()
  await roomIs(page, '')
  await settled(page)
  expect([await steps(page), await undoneSteps(page)]).toEqual([[], ['Fire starts in: Right']])
  await page.waitForFunction(() => !location.hash.includes('ignition.room'))
  await page.goForward()
  await roomIs(page, 'hut/right')
  await settled(page)
  expect([await steps(page), await undoneSteps(page)]).toEqual([['Fire starts in: Right'], []])
  await page.click('.steps button >> nth=0')
  await roomIs(page, '')
  await settled(page)
  await page.goBack()
  await roomIs(page, 'hut/right')
  await settled(page)
  expect([await steps(page), await undoneSteps(page)]).toEqual([['Fire starts in: Right'], []])
  await page.waitForFunction(() => location.hash.includes('ignition.room'))
  // Back itself added no step: the entry before still undoes the change.
  await page.goBack()
  await roomIs(page, '')
  expect(await firstRoom(page)).toBe('')
})

test('another scenario chosen over changes is a step; undone, the changes are there again, also in an address from before the page was loaded anew', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  await changed(page)
  // No address names one scenario and holds the text of the other, not even for a moment.
  await page.evaluate(() => {
    const replace = history.replaceState.bind(history)
    history.replaceState = (state, unused, url) => {
      if (String(url).includes('text=')) document.body.dataset['mixed'] = String(url)
      replace(state, unused, url)
    }
  })
  // Later than an address takes to be written.
  await page.evaluate(() => {
    const wait = setTimeout
    globalThis.setTimeout = ((act: () => void, after = 0) => wait(act, after === 50 ? 300 : after)) as never
  })
  await goOver(page)
  expect(await page.getAttribute('body', 'data-mixed')).toBeNull()
  expect(await steps(page)).toEqual(['Fire starts in: Right', 'Scenario: battery-room'])
  await page.click('.steps button >> nth=0')
  await page.waitForFunction(() => location.hash.includes('scenario=two-rooms.yaml'))
  await settled(page)
  expect(await scenario(page)).toBe('two-rooms.yaml')
  expect(await page.inputValue('.inputs .row select >> nth=0')).toBe('hut/right')
  await page.click('.steps button >> nth=1')
  await page.waitForFunction(() => location.hash.includes('scenario=battery-room.yaml'))
  expect(await page.locator('.problems').count()).toBe(0)
  // An address from before the page was loaded anew is opened from what it says.
  await settled(page)
  await page.reload()
  await page.waitForSelector('.transport')
  await page.goBack()
  await page.waitForFunction(() => document.querySelector('.badge')?.textContent === '1')
  expect(await scenario(page)).toBe('two-rooms.yaml')
})
