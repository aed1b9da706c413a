import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'

/** Shared by all test files of a worker, and closed with it. */
let browser: Promise<Browser> | undefined

/** Runs in a worker thread of the page: timers of a second or longer never fire. */
const neverLater = `setTimeout = (wait => (act, after, ...rest) => after >= 1000 ? 0 : wait(act, after, ...rest))(setTimeout)`

/**
 * Turns off what the page and its engine prepare while idle (other views and scenarios, longer rehearsals):
 * it would take more processor time than most tests.
 */
async function neverIdle(context: BrowserContext): Promise<void> {
  await context.addInitScript('requestIdleCallback = () => 0')
  context.on('page', page =>
    page.on('worker', thread => void thread.evaluate(neverLater).catch(() => undefined)),
  )
}

/**
 * Opens an address in a fresh context (no storage, 1280 by 800, British English, UTC, light), closed when the
 * test ends. The test fails if the page throws or writes an error to its console. `mayFail` is for tests that
 * provoke errors, `idle` for those about work done while idle.
 */
export async function openPage(url: string, { mayFail = false, idle = false } = {}): Promise<Page> {
  browser ??= chromium.connect(inject('chromium'))
  const context = await (
    await browser
  ).newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
  })
  if (!idle) await neverIdle(context)
  // Generous, because the machine may be busy; what never comes still fails.
  context.setDefaultTimeout(90_000)
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
