/** What tests of places in the history do and read. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openDashboard, settled } from './dashboard.ts'

/**
 * History and storage are what is looked at here: the page of an earlier test begins without either as well (see
 * page.test).
 */
export const openFresh = (hash: string): Promise<Page> => openDashboard(hash)

/** Opens a file of the reader's that is too long for an address, even compressed: two-rooms and noise in comments. */
export async function openLong(): Promise<Page> {
  const page = await openFresh('scenario=two-rooms.yaml')
  const noise = Array.from({ length: 36 }, () => `# ${randomBytes(1000).toString('base64')}\n`).join('')
  const own = readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')
  await page.setInputFiles('input[type=file]', {
    name: 'long.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(`${own}${noise}`),
  })
  await page.waitForFunction(() => /scenario=long\.yaml&text=%7E/.test(location.hash))
  return page
}

export const text = async (page: Page, selector: string): Promise<string> =>
  (await page.textContent(selector)) ?? ''
export const scenario = (page: Page): Promise<string> => page.inputValue('.scenario select')
export const steps = (page: Page): Promise<string[]> =>
  page.locator('.steps li:not(.undone)').allTextContents()
export const undoneSteps = (page: Page): Promise<string[]> =>
  page.locator('.steps li.undone').allTextContents()

/** Changes the address of a page that is open already, as a reader does who types or pastes it. */
export const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate(hash => void (location.hash = hash), hash)

export async function changed(page: Page): Promise<void> {
  await page.keyboard.press('i')
  await page.selectOption('.inputs select >> nth=0', { label: 'Right' })
  await settled(page)
}

export async function goOver(page: Page): Promise<void> {
  await page.selectOption('.scenario select', 'battery-room.yaml')
  await page.waitForFunction(() => location.hash.includes('scenario=battery-room.yaml'))
  await settled(page)
}

export async function sow(page: Page, seed: string): Promise<void> {
  await page.fill('.seed input', seed)
  await page.keyboard.press('Enter')
  await page.waitForFunction(seed => location.hash.includes(`seed=${seed}`), seed)
  await settled(page)
}
