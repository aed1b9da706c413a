// The set-up as npm's scripts call it: packages always, what is built with --build, a browser with --browser.
import { installChromium } from './chromium.mjs'
import { ready, say } from './ready.mjs'

try {
  ready(process.argv.includes('--build') ? ['command', 'page'] : [])
  if (process.argv.includes('--browser')) await installChromium()
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
