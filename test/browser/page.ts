import { type Browser, type BrowserContext, chromium, type ConsoleMessage, type Page } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'

/** Shared by all test files of a worker, and closed with it. */
let browser: Promise<Browser> | undefined

/** Runs in a worker thread of the page: timers of 300 ms or longer never fire, which are those of rehearsals. */
const neverLater = `setTimeout = (wait => (act, after, ...rest) => after >= 300 ? 0 : wait(act, after, ...rest))(setTimeout)`

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

const viewport = { width: 1280, height: 800 }

/**
 * Nothing moves, for what moves while an incident is computed would be drawn for as long as a busy machine takes. What
 * moves otherwise is looked at in access.test.
 */
const reducedMotion = 'reduce'

async function newPage(idle: boolean): Promise<Page> {
  browser ??= chromium.connect(inject('chromium'))
  const context = await (
    await browser
  ).newContext({ viewport, locale: 'en-GB', timezoneId: 'UTC', colorScheme: 'light', reducedMotion })
  if (!idle) await neverIdle(context)
  // Generous, because the machine may be busy; what never comes still fails.
  context.setDefaultTimeout(90_000)
  return context.newPage()
}

/** Pages of tests that are over, as good as new: their processes have the scripts compiled. A test needs at most two. */
const spare: Page[] = []

/** Leaves the page and takes away all that its test opened, stored, visited, emulated or listened to. */
async function cleared(page: Page): Promise<Page> {
  const { origin } = new URL(page.url())
  // First, because they could answer the page that asks whether to leave.
  for (const event of ['dialog', 'request']) page.removeAllListeners(event)
  await Promise.all(
    page
      .context()
      .pages()
      .filter(other => other !== page)
      .map(other => other.close()),
  )
  await page.evaluate(() => {
    sessionStorage.clear()
    // What the page writes when it is left would be found by the next.
    Storage.prototype.setItem = () => undefined
  })
  await page.mouse.move(0, 0)
  await page.goto('about:blank')
  await page.unrouteAll()
  await page.setViewportSize(viewport)
  await page.emulateMedia({
    media: null,
    colorScheme: 'light',
    reducedMotion,
    forcedColors: 'none',
    contrast: 'no-preference',
  })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await devtools.send('Page.resetNavigationHistory')
  await devtools.detach()
  return page
}

/**
 * Opens an address with no storage and no history, 1280 by 800, British English, UTC, light, nothing moving; closed when the test ends.
 * The test fails if the page throws or writes an error to its console. `mayFail` is for tests that provoke errors,
 * `idle` for those about work done while idle. With `again`, it is the page of an earlier test, cleared: for tests that
 * need no empty cache and leave nothing in the context (scripts at the start, listeners of it, permissions).
 */
export async function openPage(
  url: string,
  { mayFail = false, idle = false, again = false } = {},
): Promise<Page> {
  const shared = again && !idle && !mayFail
  const page = (shared ? spare.pop() : undefined) ?? (await newPage(idle))
  const errors: string[] = []
  const failed = (error: Error): unknown => errors.push(error.message)
  const said = (entry: ConsoleMessage): unknown => entry.type() === 'error' && errors.push(entry.text())
  page.on('pageerror', failed).on('console', said)
  onTestFinished(async ({ task }) => {
    const sound =
      task.result?.state === 'pass' &&
      errors.length === 0 &&
      !page.isClosed() &&
      page.url().startsWith('http')
    if (shared && spare.length < 2 && sound) {
      spare.push(await cleared(page))
      page.off('pageerror', failed).off('console', said)
    } else await page.context().close()
    if (!mayFail) expect(errors, 'errors of the page').toEqual([])
  })
  await page.goto(url)
  return page
}
