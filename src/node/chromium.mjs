// Finds a Chromium for the browser tests, or installs one. No package may be imported before the set-up has installed it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env, execPath, platform } from 'node:process'
import { root, run } from './ready.mjs'

/**
 * The path of a Chromium that starts, or undefined: CHROMIUM_PATH, a usual name on PATH, Playwright's own.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  if (env.CHROMIUM_PATH) {
    if (starts(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH
    throw new Error(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, which does not start`)
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (env.PATH ?? '').split(delimiter)
  const found = names.flatMap(name => folders.map(folder => join(folder, name))).find(starts)
  if (found) return found
  const own = (await import('playwright-core')).chromium.executablePath()
  return starts(own) ? own : undefined
}

/**
 * A file that exists is not enough: some distributions ship a script that only names another package.
 * @param {string} path
 */
function starts(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0
}

/** Finds or installs Chromium; throws an Error with the remedy where neither is possible. */
export async function installChromium() {
  if (await findChromium()) return
  /** @type {[string, string[]][]} */
  const ways = []
  const apt = ['install', '-y', '--no-install-recommends', 'chromium']
  if (platform === 'linux' && process.getuid?.() === 0)
    ways.push(['apt-get', apt], ['apt-get', ['update']], ['apt-get', apt])
  ways.push([
    execPath,
    [join(root, 'node_modules/playwright-core/cli.js'), 'install', '--no-shell', 'chromium'],
  ])
  for (const [command, args] of ways) {
    try {
      run('installing Chromium', command, args)
    } catch {
      continue
    }
    if (await findChromium()) return
  }
  throw new Error('no Chromium: install it with the package manager, or set CHROMIUM_PATH to its executable')
}
