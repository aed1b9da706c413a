// The page as a reader uses it: load, look, change, repeat, break, mend, share; by keyboard where there are keys for
// it.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openDashboard, command, settled } from './dashboard.ts'

const broken = join(import.meta.dirname, '../scenario/broken')
const text = async (page: Page, selector: string): Promise<string> => (await page.textContent(selector)) ?? ''

test('a keyboard alone selects a room, asks why and plays the incident', async () => {
  const page = await openDashboard()
  await page.focus('[role=listbox]')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  expect(await text(page, '.inspector h2')).toBe('Right')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  expect(await text(page, '.inspector h2')).toBe('Left')
  await page.waitForSelector('.chain')
  expect(await text(page, '.chain')).toContain('the fire began in Left')
  const at = await text(page, '.clock')
  await page.keyboard.press('.')
  await page.keyboard.press('.')
  expect(await text(page, '.clock')).not.toBe(at)
  await page.keyboard.press('0')
  await page.keyboard.press('p')
  await page.waitForFunction(() => document.querySelector('.clock span')?.textContent !== '+ 0\u00a0min 00 s')
  await page.keyboard.press('p')
  await page.focus('.track input')
  for (let step = 0; step < 5; step++) await page.keyboard.press('PageUp')
  const late = await text(page, '.clock')
  await page.click('[title="Play backwards"]')
  await page.waitForFunction(before => document.querySelector('.clock')?.textContent !== before, late)
  await page.click('[title="Play backwards"]')
  const scrubber = page.locator('.track input')
  await scrubber.focus()
  const spoken = await scrubber.getAttribute('aria-valuetext')
  const before = Number(await scrubber.inputValue())
  await page.keyboard.press('PageUp')
  expect(await scrubber.getAttribute('aria-valuetext')).not.toBe(spoken)
  // As of any slider: Page Up leads to larger values, which are later, by more than an arrow does.
  expect(Number(await scrubber.inputValue())).toBeGreaterThan(before + 1)
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  expect(Number(await scrubber.inputValue())).toBeLessThan(before)
  await page.keyboard.press('4')
  expect(await text(page, 'main h2')).toBe('Every service')
  await page.focus('.unit-chart')
  await page.keyboard.press('ArrowDown')
  expect(await text(page, '.unit-chart output')).toContain('Service')
  await page.keyboard.press('Enter')
  expect(await text(page, '.kicker')).toBe('Service')
})

test('every link of Why? leads to its own moment', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=services&t=90000&select=service:0')
  await page.waitForSelector('.chain li:nth-child(2)')
  const when = await text(page, '.chain li:last-child time')
  await page.click('.chain li:last-child button')
  expect(await text(page, '.clock b')).toBe(when)
  expect(await text(page, '.kicker')).toBe('Event')
})

test('a changed input changes the incident; undo brings the first one back', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&t=900')
  const left = '#room-0:has(> title:text-matches("burn|cooling|flashed"))'
  const right = left.replaceAll('room-0', 'room-1')
  await page.waitForSelector(left)
  await page.keyboard.press('i')
  await page.selectOption('.inputs select >> nth=0', { label: 'Right' })
  await settled(page)
  await page.waitForSelector(right)
  expect(await page.locator(left).count()).toBe(0)
  expect(await text(page, '.steps li')).toBe('Fire starts in: Right')
  expect(await text(page, '.bar .badge')).toBe('1')
  await page.click('text=Undo >> nth=0')
  await settled(page)
  await page.waitForSelector(left)
  expect(await text(page, '.steps .undone')).toBe('Fire starts in: Right')
})

test('what was typed in a field is refused by the name of the field, stays as it was typed, and can be taken back', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml')
  await page.keyboard.press('i')
  const field = page.locator('.inputs label:has-text("Power cut after") input')
  await field.fill('1e9')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.problems')
  expect(await text(page, '.problems .place')).toBe('Inputs: Power cut after')
  expect(await text(page, '.problems li')).toContain('is 1e9 min')
  expect(await text(page, '.problems li')).not.toContain('edits')
  expect(await field.inputValue()).toBe('1e9')
  await page.click('.problems button:has-text("Undo")')
  await page.waitForSelector('.problems', { state: 'detached' })
  expect(await field.inputValue()).toBe('')
})

test('a campaign shows how far chance moves the figures', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=brief')
  await page.click('text=20 runs')
  // Runs that have finished are drawn earlier, so wait for the last.
  await page.waitForSelector('.note:has-text("Medians of 20 runs")')
  expect(await page.locator('.dotplot circle').count()).toBe(20)
  expect(await text(page, '[data-metric=servicesDown] .range')).toContain('80 % of runs')
  await page.click('text=Back to one run')
  expect(await page.locator('.dotplot').count()).toBe(0)
})

test('a campaign can be stopped', async () => {
  const page = await openDashboard('scenario=battery-room.yaml&view=brief')
  await page.click('text=1,000 runs')
  await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 1)
  await page.click('text=Cancel')
  await page.waitForSelector('button:has-text("1,000 runs")')
  expect(await page.locator('progress').count()).toBe(0)
  expect(await page.textContent('.lead .note')).toMatch(/^Medians of the first \d+ runs, seed 1\.$/)
})

test('a broken file is told with line and column, nothing is run, and a sound one mends it', async () => {
  const page = await openDashboard()
  await page.setInputFiles('input[type=file]', join(broken, 'unknown-key.yaml'))
  await page.waitForSelector('.problems')
  expect(await text(page, '.problems .place')).toMatch(/^unknown-key\.yaml:\d+:\d+$/)
  expect(await page.locator('.transport').count()).toBe(0)
  await page.selectOption('.scenario select', 'two-rooms.yaml')
  await page.waitForSelector('.transport')
  expect(await page.locator('.problems').count()).toBe(0)
})

test('a file that is too large, or no text, is refused in words', async () => {
  const page = await openDashboard()
  await page.setInputFiles('input[type=file]', {
    name: 'huge.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.alloc(6_000_000, 'a'),
  })
  expect(await text(page, '.problems')).toContain('is 6.0 MB, but a scenario may have at most 4 MB')
  await page.setInputFiles('input[type=file]', {
    name: 'picture.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from([0x89, 0x50, 0, 1, 2, 255, 254]),
  })
  await page.waitForSelector('.problems:has-text("is not a text file")')
  // The editor holds the previous scenario, not this file, and the previous one stays on screen.
  expect(await page.locator('.problems button').allTextContents()).toEqual(['Close'])
  expect(await page.locator('.transport').count()).toBe(1)
  await page.click('.problems button')
  expect(await page.locator('.problems').count()).toBe(0)
})

test('text that is dragged goes where the browser puts it; only a file is taken', async () => {
  const page = await openDashboard()
  const drag = (file: boolean): Promise<boolean[]> =>
    page.evaluate(file => {
      const dataTransfer = new DataTransfer()
      if (file) dataTransfer.items.add(new File(['no scenario'], 'mine.yaml'))
      else dataTransfer.setData('text/plain', 'SBG2')
      return ['dragover', 'drop'].map(type => {
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
        document.querySelector('main')!.dispatchEvent(event)
        return event.defaultPrevented
      })
    }, file)
  expect(await drag(false)).toEqual([false, false])
  expect(await page.locator('.app.dropping').count()).toBe(0)
  expect(await drag(true)).toEqual([true, true])
  await page.waitForSelector('.problems')
})

test('a file that takes its time to be read can be given up: what was open before is on show again', async () => {
  const page = await openDashboard()
  // A list of nearly a hundred thousand maps takes the YAML reader seconds.
  const rows = Array.from({ length: 99_000 }, (_, row) => `- { a: ${row} }\n`).join('')
  // A fast machine would finish before a reader loses patience, so the fake clock jumps there.
  await page.clock.install()
  await page.setInputFiles('input[type=file]', {
    name: 'slow.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(rows),
  })
  await page.waitForSelector('.waiting')
  await page.clock.runFor(2000)
  // Dispatched directly: a real click waits for the page to be stable, and the file may have been read by then.
  await page.dispatchEvent('.waiting button:has-text("Cancel")', 'click')
  await page.waitForSelector('.transport')
  expect(await page.inputValue('.scenario select')).toBe('two-rooms.yaml')
  expect(await page.locator('.problems').count()).toBe(0)
})

test('a link opens the same state for somebody else', async () => {
  const first = await openDashboard('scenario=two-rooms.yaml')
  await first.keyboard.press('c')
  await command(first, 'francais')
  await first.waitForSelector('html[lang=fr]')
  await first.keyboard.press('3')
  const begins = await text(first, '.clock')
  await first.keyboard.press('.')
  await first.keyboard.press('.')
  await first.waitForFunction(told => document.querySelector('.clock')?.textContent !== told, begins)
  await first.fill('.seed input', 'another seed')
  await first.keyboard.press('Enter')
  await settled(first)
  const clock = await text(first, '.clock')
  await first.waitForFunction(
    () =>
      location.hash.includes('another') &&
      location.hash.includes('view=timeline') &&
      location.hash.includes('t='),
  )
  const second = await openDashboard(new URL(first.url()).hash.slice(1))
  expect(await text(second, '.clock')).toBe(clock)
  expect(await second.inputValue('.seed input')).toBe('another seed')
  expect(await text(second, 'main h2')).toBe('Le fil des événements')
  await second.keyboard.press('2')
  expect(await second.locator('.heat-key').count()).toBe(1)
})

test('the address of anyone is not trusted', async () => {
  const page = await openDashboard('scenario=nothing.yaml&view=x&t=-1&select=room:99999&seed=1')
  expect(await text(page, 'main h2')).toBe('The site')
  expect(await page.locator('.inspector h2').textContent()).toBe('What happens')
})
