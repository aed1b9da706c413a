/** What tests of places in the history do and read. */
import type { Page } from 'playwright-core'
import { openDashboard, settled } from './dashboard.ts'

/**
 * History and storage are what is looked at here: the page of an earlier test begins without either as well (see
 * page.test).
 */
export const openFresh = (hash: string): Promise<Page> => openDashboard(hash)

export const text = async (page: Page, selector: string): Promise<string> =>
  (await page.textContent(selector)) ?? ''
export const scenario = (page: Page): Promise<string> => page.inputValue('.scenario select')
export const steps = (page: Page): Promise<string[]> =>
  page.locator('.steps li:not(.undone)').allTextContents()
export const undoneSteps = (page: Page): Promise<string[]> =>
  page.locator('.steps li.undone').allTextContents()

export async function changed(page: Page): Promise<void> {
  await page.keyboard.press('i')
  await page.selectOption('.inputs select >> nth=0', { label: 'hut/right' })
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
