// What is asked for last is on show, whatever arrives after it.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { address, settled } from './dashboard.ts'
import { goTo, openFresh, scenario, steps } from './places.ts'

/** The scripts that hold a shipped scenario: a page asks for each only once. */
const scriptOf = (scenario: string): RegExp => new RegExp(`${scenario}-[\\w-]*\\.js$`)
const battery = scriptOf('battery-room')

/** Lets scripts come only once they are released. @param body in place of theirs */
async function heldBack(
  page: Page,
  scripts: RegExp,
  body?: string,
): Promise<{ readonly asked: () => number; readonly release: () => void }> {
  let release = (): void => undefined
  const held = new Promise<void>(resolve => (release = resolve))
  let asked = 0
  await page.route(scripts, async route => {
    asked++
    await held
    await (body === undefined ? route.continue() : route.fulfill({ contentType: 'text/javascript', body }))
  })
  return { asked: () => asked, release: () => release() }
}

/** What was held back comes, and has long enough to open. */
async function come(page: Page, script: RegExp, release: () => void): Promise<void> {
  const answered = page.waitForResponse(script)
  release()
  await answered
  await page.waitForTimeout(1000)
}

test('what is asked for last is the one on show, although an address or a choice before it is loaded later', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  const first = await heldBack(page, battery)
  await goTo(page, 'scenario=battery-room.yaml')
  await expect.poll(first.asked).toBeGreaterThan(0)
  await goTo(page, 'scenario=two-rooms.yaml&seed=7')
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.seed input')?.value === '7')
  await come(page, battery, first.release)
  expect(await scenario(page)).toBe('two-rooms.yaml')
  expect(new URL(page.url()).hash).toContain('scenario=two-rooms.yaml&seed=7')
  // Chosen from the menu while the address before is loaded, and while another choice is.
  const pangyo = scriptOf('pangyo-2022')
  const second = await heldBack(page, pangyo, 'throw new Error()')
  await goTo(page, 'scenario=pangyo-2022.yaml')
  await expect.poll(second.asked).toBeGreaterThan(0)
  const daejeon = scriptOf('daejeon-2025')
  const third = await heldBack(page, daejeon)
  await page.selectOption('.scenario select', 'daejeon-2025.yaml')
  await expect.poll(third.asked).toBeGreaterThan(0)
  await page.selectOption('.scenario select', 'battery-room.yaml')
  await page.waitForFunction(() => location.hash.includes('scenario=battery-room.yaml'))
  for (const [script, { release }] of [
    [pangyo, second],
    [daejeon, third],
  ] as const) {
    await come(page, script, release)
    expect(await scenario(page)).toBe('battery-room.yaml')
    expect(new URL(page.url()).hash).toContain('scenario=battery-room.yaml')
    expect(await page.locator('.problems').count()).toBe(0)
  }
})

test('a scenario chosen from the menu is the one on show, although a file opened before it waits for what it extends', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  const { asked, release } = await heldBack(page, battery)
  await page.setInputFiles('input[type=file]', {
    name: 'mine.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from('schema: firebreak/1\nextends: battery-room.yaml\nname: Mine\n'),
  })
  await expect.poll(asked).toBeGreaterThan(0)
  await page.selectOption('.scenario select', 'daejeon-2025.yaml')
  await page.waitForFunction(() => location.hash.includes('scenario=daejeon-2025.yaml'))
  await come(page, battery, release)
  expect(await scenario(page)).toBe('daejeon-2025.yaml')
  expect(new URL(page.url()).hash).toContain('scenario=daejeon-2025.yaml')
})

test('a change made while an address is loaded is kept as a step, also one that is still being typed when the address has come', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  await page.keyboard.press('i')
  await page.waitForSelector('.inputs select')
  const changes: readonly (readonly [string, () => Promise<unknown>, string, string])[] = [
    [
      'battery-room',
      () => page.selectOption('.inputs select >> nth=0', { label: 'Right' }),
      'Fire starts in: Right',
      'scenario=two-rooms.yaml&set=',
    ],
    ['daejeon-2025', () => page.fill('.seed input', '42'), 'Seed: 42', 'seed=42'],
  ]
  for (const [other, change, told, said] of changes) {
    const { asked, release } = await heldBack(page, scriptOf(other))
    await goTo(page, `scenario=${other}.yaml`)
    await expect.poll(asked).toBeGreaterThan(0)
    await change()
    await come(page, scriptOf(other), release)
    await settled(page)
    expect(await scenario(page)).toBe('two-rooms.yaml')
    expect((await steps(page)).at(-1)).toBe(told)
    expect(new URL(page.url()).hash).toContain(said)
  }
  expect(await steps(page)).toEqual(['Fire starts in: Right', 'Seed: 42'])
  // The address is still there, one entry back.
  await page.goBack()
  await expect.poll(() => scenario(page)).toBe('daejeon-2025.yaml')
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

test('B of a link is said to come, and is still awaited when the reader looks at another view meanwhile and goes back, and stays in the address while it is run', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  const { asked, release } = await heldBack(page, battery)
  const pangyo = scriptOf('pangyo-2022')
  const last = await heldBack(page, pangyo)
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
  expect(await page.textContent('.awaited')).toContain('B of this link is being simulated')
  release()
  await page.waitForSelector('.pair')
  expect(await page.isVisible('.awaited')).toBe(false)
  await page.waitForFunction(() => location.hash.includes('b=scenario'))
  await settled(page)
  // It stays in the address while it is run: a page loaded anew meanwhile has it too. Every address that is written from now on.
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
    () => void (location.hash = 'scenario=two-rooms.yaml&seed=8&b=scenario%3Dbattery-room.yaml%26seed%3D9'),
  )
  await page.waitForSelector('.pair .kicker:has-text("Seed 9")')
  const ofThis = async (): Promise<string[]> => {
    const written = await page.evaluate(() => (globalThis as unknown as { written: string[] }).written)
    return written.filter(hash => hash.includes('seed=8'))
  }
  await expect.poll(ofThis).not.toEqual([])
  expect((await ofThis()).filter(hash => !hash.includes('b=scenario'))).toEqual([])
  // What the reader keeps meanwhile stays, as the address has it.
  await page.evaluate(
    () => void (location.hash = 'scenario=two-rooms.yaml&seed=10&b=scenario%3Dpangyo-2022.yaml'),
  )
  await expect.poll(last.asked).toBeGreaterThan(0)
  await page.waitForSelector('.pair .kicker:has-text("Seed 10")')
  await page.keyboard.press('k')
  await expect.poll(() => page.locator('.pair .kicker:has-text("Seed 10")').count()).toBe(2)
  await come(page, pangyo, last.release)
  expect(await page.locator('.pair .kicker:has-text("Seed 10")').count()).toBe(2)
})
