import { type Browser, chromium, type Page } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'

/** For all files of a worker: it goes with it. */
let browser: Promise<Browser> | undefined

/**
 * Opens an address in a fresh context (no storage, 1280 by 800, British English, UTC, light), closed when the test ends.
 * A test whose page throws or writes an error to its console fails; `mayFail` is for tests that provoke it.
 */
export async function openPage(url: string, { mayFail = false } = {}): Promise<Page> {
  browser ??= chromium.connect(inject('chromium'))
  const context = await (
    await browser
  ).newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  page.on('console', entry => entry.type() === 'error' && errors.push(entry.text()))
  onTestFinished(async () => {
    await context.close()
    if (!mayFail) expect(errors, 'errors of the page').toEqual([])
  })
  await page.goto(url)
  return page
}
