import { type Browser, launch } from 'puppeteer-core'
import { findFirefox } from '../../src/node/firefox.mjs'

/** Debian's Firefox, driven by puppeteer-core (WebDriver BiDi): playwright-core drives only one that it has built itself. */
export function launchFirefox(): Promise<Browser> {
  const executablePath = findFirefox()
  if (executablePath === undefined) throw new Error('no Firefox: run node src/node/setup.mjs --browser')
  // A size by protocol is unknown to the long-term release: that of the window it is.
  const args = ['--width=1280', '--height=900']
  return launch({ browser: 'firefox', executablePath, headless: true, defaultViewport: null, args })
}
