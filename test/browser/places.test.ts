// Back and Undo lose nothing: views and scenarios are places in the history. A link that cannot be read in full says
// so.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { originalOf, pack } from '../../web/address/patch.ts'
import { address, openDashboard, settled } from './dashboard.ts'

/** History and storage are what is looked at here: each page has its own from the start. */
const openFresh = (hash: string): Promise<Page> => openDashboard(hash, { again: false })

const text = async (page: Page, selector: string): Promise<string> => (await page.textContent(selector)) ?? ''
const scenario = (page: Page): Promise<string> => page.inputValue('.scenario select')
const steps = (page: Page): Promise<string[]> => page.locator('.steps li:not(.undone)').allTextContents()
const undoneSteps = (page: Page): Promise<string[]> => page.locator('.steps li.undone').allTextContents()

async function changed(page: Page): Promise<void> {
  await page.keyboard.press('i')
  await page.selectOption('.inputs select >> nth=0', { label: 'hut/right' })
  await settled(page)
}

async function goOver(page: Page): Promise<void> {
  await page.selectOption('.scenario select', 'battery-room.yaml')
  await page.waitForFunction(() => location.hash.includes('scenario=battery-room.yaml'))
  await settled(page)
}

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
  expect(await steps(page)).toEqual(['Fire starts in: hut/right'])
  expect(new URL(page.url()).hash).toContain('ignition.room')
  expect(await text(page, 'main h2')).toBe('What happened when')
  await page.waitForFunction(() => document.title === 'Timeline · two rooms · Firebreak')
  await page.goBack()
  await page.waitForSelector('main h2:has-text("The site")')
  expect(await steps(page)).toEqual(['Fire starts in: hut/right'])
  await page.goBack()
  await page.waitForFunction(() => !location.hash.includes('ignition.room'))
  expect(await undoneSteps(page)).toEqual(['Fire starts in: hut/right', 'Scenario: battery-room'])
  await page.goForward()
  await page.goForward()
  await page.goForward()
  await page.waitForFunction(() => location.hash.includes('scenario=battery-room.yaml'))
  expect(await scenario(page)).toBe('battery-room.yaml')
})

async function sow(page: Page, seed: string): Promise<void> {
  await page.fill('.seed input', seed)
  await page.keyboard.press('Enter')
  await page.waitForFunction(seed => location.hash.includes(`seed=${seed}`), seed)
  await settled(page)
}

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
  expect(await steps(page)).toEqual(['Seed: 7', 'Fire starts in: hut/right'])
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
  expect([await steps(page), await undoneSteps(page)]).toEqual([[], ['Fire starts in: hut/right']])
  await page.waitForFunction(() => !location.hash.includes('ignition.room'))
  await page.goForward()
  await roomIs(page, 'hut/right')
  await settled(page)
  expect([await steps(page), await undoneSteps(page)]).toEqual([['Fire starts in: hut/right'], []])
  await page.click('.steps button >> nth=0')
  await roomIs(page, '')
  await settled(page)
  await page.goBack()
  await roomIs(page, 'hut/right')
  await settled(page)
  expect([await steps(page), await undoneSteps(page)]).toEqual([['Fire starts in: hut/right'], []])
  await page.waitForFunction(() => location.hash.includes('ignition.room'))
  // Back itself added no step: the entry before still undoes the change.
  await page.goBack()
  await roomIs(page, '')
  expect(await firstRoom(page)).toBe('')
})

test('Back after a change of the text brings the text before, however long it is', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  const noise = Array.from({ length: 900 }, () => `# ${randomBytes(40).toString('base64')}\n`).join('')
  const own = readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')
  await page.setInputFiles('input[type=file]', {
    name: 'long.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(`${own}${noise}`),
  })
  await page.waitForFunction(() => /scenario=long\.yaml&text=%7E/.test(location.hash))
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
  await page.waitForFunction(() => document.querySelector('.steps li.undone') !== null)
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

test('another scenario chosen over changes is a step; undone, the changes are there again', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  await changed(page)
  await goOver(page)
  expect(await steps(page)).toEqual(['Fire starts in: hut/right', 'Scenario: battery-room'])
  await page.click('.steps button >> nth=0')
  await page.waitForFunction(() => location.hash.includes('scenario=two-rooms.yaml'))
  await settled(page)
  expect(await scenario(page)).toBe('two-rooms.yaml')
  expect(await page.inputValue('.inputs .row select >> nth=0')).toBe('hut/right')
  await page.click('.steps button >> nth=1')
  await page.waitForFunction(() => location.hash.includes('scenario=battery-room.yaml'))
  expect(await page.locator('.problems').count()).toBe(0)
})

test('an address from before the page was loaded anew is opened from what it says', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  await changed(page)
  await goOver(page)
  await page.reload()
  await page.waitForSelector('.transport')
  await page.goBack()
  await page.waitForFunction(() => document.querySelector('.badge')?.textContent === '1')
  expect(await scenario(page)).toBe('two-rooms.yaml')
})

test.each([
  ['text=AAAA', 'its changes to two-rooms.yaml cannot be read. You see two-rooms.yaml as shipped'],
  ['b=scenario%3Dtwo-rooms.yaml%26text%3Dzzzz', 'the side of two-rooms.yaml it compares with cannot be read'],
])('a link damaged at %s says so', async (damaged, words) => {
  const page = await openFresh(`scenario=two-rooms.yaml&${damaged}`)
  expect(await text(page, 'main [role=alert]')).toContain(words)
  await page.click('main [role=alert] button')
  expect(await page.locator('main [role=alert]').count()).toBe(0)
})

test('a text too long for a link is there again where the page is loaded anew, and told as missing anywhere else', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  const noise = Array.from({ length: 900 }, () => `# ${randomBytes(40).toString('base64')}\n`).join('')
  const own = readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')
  await page.setInputFiles('input[type=file]', {
    name: 'long.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(`${noise}${own}`),
  })
  await page.waitForFunction(() => /scenario=long\.yaml&text=%7E/.test(location.hash))
  await page.reload()
  await page.waitForSelector('.transport')
  expect(await scenario(page)).toBe('long.yaml')
  expect(await page.locator('main [role=alert]').count()).toBe(0)
  const elsewhere = await openFresh(new URL(page.url()).hash.slice(1))
  expect(await text(elsewhere, 'main [role=alert]')).toContain('This link is to long.yaml')
})

test('a link of an own file shows that file, even where a shipped scenario has its name since', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  const own = readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')
  await page.setInputFiles('input[type=file]', {
    name: 'mine.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(own),
  })
  await page.waitForFunction(() => /scenario=mine\.yaml&text=/.test(location.hash))
  const hash = new URL(page.url()).hash.slice(1)
  const later = await openFresh(hash.replace('mine.yaml', 'battery-room.yaml'))
  expect(await later.locator('main [role=alert]').count()).toBe(0)
  // The rooms are those of the user's own file.
  await changed(later)
})

test('a link of changes to another version of a shipped scenario says so', async () => {
  const page = await openFresh('scenario=two-rooms.yaml&text=abc.AAAA')
  expect(await text(page, 'main [role=alert]')).toContain('changes to another version of two-rooms.yaml')
})

test('a link that cannot be read stays in the address until something is changed', async () => {
  const page = await openFresh('scenario=two-rooms.yaml&text=abc.AAAA')
  await page.click('.views button:has-text("Brief")')
  await page.waitForSelector('.number')
  await page.reload()
  await page.waitForSelector('.transport')
  expect(await text(page, 'main [role=alert]')).toContain('changes to another version of two-rooms.yaml')
  expect(page.url()).toContain('text=abc.AAAA')
  await page.fill('.bar input:not([type=file])', '2')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => location.hash.includes('seed=2'))
  expect(page.url()).not.toContain('text=abc')
})

/** Puts another text in the place of one that the page keeps. Resolves to whether it had that one. */
function exchange([key, other]: readonly [string, { readonly key: string }]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('firebreak-texts')
    opening.onerror = () => reject(opening.error!)
    opening.onsuccess = () => {
      const database = opening.result
      if (!database.objectStoreNames.contains('texts')) {
        database.close()
        resolve(false)
        return
      }
      const change = database.transaction('texts', 'readwrite')
      const store = change.objectStore('texts')
      const there = store.count(key)
      there.onsuccess = () => {
        if (there.result === 0) return
        store.delete(key)
        store.put(other)
      }
      change.oncomplete = () => {
        database.close()
        resolve(there.result > 0)
      }
    }
  })
}

test('changes to a shipped scenario are there with another version of the product, in the browser that made them', async () => {
  const page = await openFresh('scenario=two-rooms.yaml&view=edit')
  await page.waitForSelector('.text-pane textarea')
  await page.click('.text-pane textarea')
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('# mine')
  await page.waitForFunction(() => /[#&]text=/.test(location.hash))
  const hash = new URL(page.url()).hash
  // As if the present file had come with an upgrade: the link was made from one that says something else.
  const before =
    readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8') + '# before\n'
  const code = await pack(before, `# mine\n${before}`)
  const present = originalOf(/text=([^&]+)/.exec(hash)![1]!)
  const other = { key: `original ${originalOf(code)}`, text: before, saved: 0 }
  await expect.poll(() => page.evaluate(exchange, [`original ${present}`, other] as const)).toBe(true)
  await page.goto('about:blank')
  await page.goto(`${await address()}${hash.replace(/text=[^&]+/, `text=${code}`)}`)
  const area = page.locator('.text-pane textarea')
  await expect.poll(() => area.inputValue()).toBe(`# mine\n${before}`)
  expect(await text(page, 'main [role=alert]')).toContain('You see it as it was then')
})

test('a link of a scenario that is not here names it', async () => {
  const page = await openFresh('scenario=three.yaml&set=ignition.room%3Dnowhere/at-all')
  expect(await text(page, 'main [role=alert]')).toContain('This link is to three.yaml')
  expect(await page.locator('.badge').count()).toBe(0)
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
