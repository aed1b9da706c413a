// The set-up as npm's scripts call it: packages always, what is built with --build, what tests need with --browser and --redis.
import { installChromium } from './chromium.mjs'
import { installFirefox } from './firefox.mjs'
import { ready, say } from './ready.mjs'
import { installRedis } from './redis.mjs'

try {
  ready(process.argv.includes('--build') ? ['command', 'page'] : [])
  if (process.argv.includes('--browser')) {
    await installChromium()
    await installFirefox()
  }
  if (process.argv.includes('--redis')) await installRedis()
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
