// The set-up as npm's scripts call it: packages always, what is built with --build, what tests need with
// --browser and --redis. With --lint the linter checks the sources at the same time.
import { spawn } from 'node:child_process'
import { platform } from 'node:process'
import { installChromium } from './chromium.mjs'
import { installFirefox } from './firefox.mjs'
import { ready, root, say } from './ready.mjs'
import { installRedis } from './redis.mjs'

const linted = process.argv.includes('--lint') ? lint() : 0
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
if ((await linted) !== 0) process.exitCode = 1

/** @returns {Promise<number>} its exit code */
function lint() {
  const shell = platform === 'win32' // npm is a .cmd file there
  const linter = spawn('npm', ['run', '--silent', 'lint'], {
    cwd: root,
    shell,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve, reject) => linter.on('error', reject).on('exit', code => resolve(code ?? 1)))
}
