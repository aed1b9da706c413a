// What is asked for last is on show, whatever arrives after it.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { address, settled } from './dashboard.ts'
import { openFresh, scenario, steps } from './places.ts'

/** The scripts that hold a shipped scenario. */
const battery = /battery-room[^/]*\.js$/

/** Lets scripts come only once they are released. */
async function heldBack(
  page: Page,
  scripts: RegExp,
): Promise<{ readonly asked: () => number; readonly release: () => void }> {
  let release = (): void => undefined
  const held = new Promise<void>(resolve => (release = resolve))
  let asked = 0
  await page.route(scripts, async route => {
    asked++
    await held
    await route.continue()
  })
  return { asked: () => asked, release: () => release() }
}

test('an address arrived at last is the one on show, although an earlier one is loaded later', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  const { asked, release } = await heldBack(page, battery)
  const to = (hash: string): Promise<void> => page.evaluate(hash => void (location.hash = hash), hash)
  await to('scenario=battery-room.yaml')
  await expect.poll(asked).toBeGreaterThan(0)
  await to('scenario=two-rooms.yaml&seed=7')
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.seed input')?.value === '7')
  const answered = page.waitForResponse(battery)
  release()
  await answered
  // Long enough for the other one to open.
  await page.waitForTimeout(1000)
  expect(await scenario(page)).toBe('two-rooms.yaml')
  expect(new URL(page.url()).hash).toContain('scenario=two-rooms.yaml&seed=7')
})

/** Another scenario is chosen while the first is still held back, and stays once that has come. */
async function chosenMeanwhile(page: Page, asked: () => number, release: () => void): Promise<void> {
  await expect.poll(asked).toBeGreaterThan(0)
  await page.selectOption('.scenario select', 'daejeon-2025.yaml')
  await page.waitForFunction(() => location.hash.includes('scenario=daejeon-2025.yaml'))
  const answered = page.waitForResponse(battery)
  release()
  await answered
  // Long enough for the other one to open.
  await page.waitForTimeout(1000)
  expect(await scenario(page)).toBe('daejeon-2025.yaml')
  expect(new URL(page.url()).hash).toContain('scenario=daejeon-2025.yaml')
}

test('a scenario chosen from the menu is the one on show, although the address before it is loaded later', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  const { asked, release } = await heldBack(page, battery)
  await page.evaluate(() => void (location.hash = 'scenario=battery-room.yaml'))
  await chosenMeanwhile(page, asked, release)
})

test('of two scenarios chosen from the menu the last is on show, although the first is loaded later', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  const { asked, release } = await heldBack(page, battery)
  await page.selectOption('.scenario select', 'battery-room.yaml')
  await chosenMeanwhile(page, asked, release)
})

test('a scenario chosen from the menu is the one on show, although a file opened before it waits for what it extends', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  const { asked, release } = await heldBack(page, battery)
  await page.setInputFiles('input[type=file]', {
    name: 'mine.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from('schema: firebreak/1\nextends: battery-room.yaml\nname: Mine\n'),
  })
  await chosenMeanwhile(page, asked, release)
})

/** An address is loaded while `does` changes what is on show: the change is a step, and stays once the address has come. */
async function changedMeanwhile(does: (page: Page) => Promise<void>): Promise<Page> {
  const page = await openFresh('scenario=two-rooms.yaml')
  const { asked, release } = await heldBack(page, battery)
  await page.keyboard.press('i')
  await page.waitForSelector('.inputs select')
  await page.evaluate(() => void (location.hash = 'scenario=battery-room.yaml'))
  await expect.poll(asked).toBeGreaterThan(0)
  await does(page)
  const answered = page.waitForResponse(battery)
  release()
  await answered
  // Long enough for the other one to open.
  await page.waitForTimeout(1000)
  await settled(page)
  expect(await scenario(page)).toBe('two-rooms.yaml')
  return page
}

test('a change made while an address is loaded is kept', async () => {
  const page = await changedMeanwhile(async page => {
    await page.selectOption('.inputs select >> nth=0', { label: 'Right' })
  })
  expect(await steps(page)).toEqual(['Fire starts in: Right'])
  expect(new URL(page.url()).hash).toContain('scenario=two-rooms.yaml&set=')
  // The address is still there, one entry back.
  await page.goBack()
  await expect.poll(() => scenario(page)).toBe('battery-room.yaml')
})

test('the view, language and theme chosen while an address is loaded hold against those of the address', async () => {
  const page = await openFresh('scenario=two-rooms.yaml&view=timeline')
  const { asked, release } = await heldBack(page, battery)
  await page.evaluate(
    () =>
      void (location.hash = 'scenario=battery-room.yaml&view=site&colour=temperature&theme=light&lang=en'),
  )
  await expect.poll(asked).toBeGreaterThan(0)
  await page.keyboard.press('1')
  await page.selectOption('.theme select', 'dark')
  await page.selectOption('.language select', 'fr')
  await page.waitForFunction(() => document.documentElement.lang === 'fr')
  release()
  await expect.poll(() => scenario(page)).toBe('battery-room.yaml')
  const addressed = (): (string | null)[] => {
    const hash = new URLSearchParams(new URL(page.url()).hash.slice(1))
    return ['view', 'theme', 'lang', 'colour'].map(key => hash.get(key))
  }
  // What was not chosen is as the address says.
  await expect.poll(addressed).toEqual(['brief', 'dark', 'fr', 'temperature'])
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr')
})

test('so is one that is still being typed when the address has come', async () => {
  const page = await changedMeanwhile(page => page.fill('.seed input', '42'))
  expect(await steps(page)).toEqual(['Seed: 42'])
  expect(new URL(page.url()).hash).toContain('seed=42')
})

test('as long as the first address is loaded its seed cannot be changed', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  const { asked, release } = await heldBack(page, battery)
  await page.goto('about:blank')
  await page.goto(`${await address()}#scenario=battery-room.yaml&seed=7`)
  await expect.poll(asked).toBeGreaterThan(0)
  expect(await page.isDisabled('.seed input')).toBe(true)
  release()
  await page.waitForSelector('.transport')
  expect(await page.isDisabled('.seed input')).toBe(false)
  expect(await page.inputValue('.seed input')).toBe('7')
})

test('B of a link is still awaited when the reader looks at another view meanwhile and goes back', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  const { asked, release } = await heldBack(page, battery)
  await page.evaluate(
    () => void (location.hash = 'scenario=two-rooms.yaml&seed=7&b=scenario%3Dbattery-room.yaml'),
  )
  await expect.poll(asked).toBeGreaterThan(0)
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.seed input')?.value === '7')
  const view = (): Promise<string | null> => page.textContent('.views [aria-current]')
  const before = await view()
  await page.keyboard.press('3')
  await expect.poll(view).not.toBe(before)
  await page.goBack()
  await expect.poll(view).toBe(before)
  release()
  await page.waitForSelector('.pair')
  await page.waitForFunction(() => location.hash.includes('b=scenario'))
})

test('B of a link stays in the address while it is run: a page loaded anew meanwhile has it too', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  // Every address that is written from now on.
  await page.evaluate(() => {
    const written: string[] = []
    Object.assign(globalThis, { written })
    const replace = history.replaceState.bind(history)
    history.replaceState = (state, unused, url) => {
      written.push(String(url))
      replace(state, unused, url)
    }
  })
  await page.evaluate(
    () => void (location.hash = 'scenario=two-rooms.yaml&seed=7&b=scenario%3Dbattery-room.yaml%26seed%3D9'),
  )
  await page.waitForSelector('.pair')
  const ofThis = async (): Promise<string[]> => {
    const written = await page.evaluate(() => (globalThis as unknown as { written: string[] }).written)
    return written.filter(hash => hash.includes('seed=7'))
  }
  await expect.poll(ofThis).not.toEqual([])
  expect((await ofThis()).filter(hash => !hash.includes('b=scenario'))).toEqual([])
})
