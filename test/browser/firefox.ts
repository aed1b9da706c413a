import { type Browser, type BrowserContext, launch, type Page } from 'puppeteer-core'
import { findFirefox } from '../../src/node/firefox.mjs'

/** Debian's Firefox, driven by puppeteer-core (WebDriver BiDi): playwright-core drives only its own build. */
export function launchFirefox(): Promise<Browser> {
  const executablePath = findFirefox()
  if (executablePath === undefined) throw new Error('no Firefox: run node src/node/setup.mjs --browser')
  // The long-term support release cannot set the viewport by protocol, so the window's size sets it.
  const args = ['--width=1280', '--height=900']
  return launch({ browser: 'firefox', executablePath, headless: true, defaultViewport: null, args, timeout })
}

/** Generous, because the machine may be busy, ms: by default half a minute. */
const timeout = 120_000

export async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(timeout)
  return page
}
