import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'

/** For all files of a worker: it goes with it. */
let browser: Promise<Browser> | undefined

/** Of a thread, carried out in it: what is to wait for a second or longer never comes. */
const neverLater = `setTimeout = (wait => (act, after, ...rest) => after >= 1000 ? 0 : wait(act, after, ...rest))(setTimeout)`

/**
 * What the page and its engine do ahead while nobody wants anything (all other views and scenarios, rehearsals of more runs) takes a
 * processor longer than most tests do.
 */
async function neverIdle(context: BrowserContext): Promise<void> {
  await context.addInitScript('requestIdleCallback = () => 0')
  context.on('page', page =>
    page.on('worker', thread => void thread.evaluate(neverLater).catch(() => undefined)),
  )
}

/**
 * Opens an address in a fresh context (no storage, 1280 by 800, British English, UTC, light), closed when the test ends.
 * A test whose page throws or writes an error to its console fails; `mayFail` is for tests that provoke it, `idle` for those that
 * look at what is done ahead.
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
  // A busy machine takes its time; what never comes fails all the same.
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
