// Finds a Chromium for the browser tests, or installs one. No package may be imported before the set-up has installed it.
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { install, onPath, packageOf, starts } from './programs.mjs'
import { root } from './ready.mjs'

/**
 * The path of a Chromium that starts, or undefined: CHROMIUM_PATH, a usual name on PATH, or Playwright's own.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  if (env.CHROMIUM_PATH) {
    if (starts(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH
    throw new Error(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, which does not start`)
  }
  const found = onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])
  if (found) return found
  const own = (await import('playwright-core')).chromium.executablePath()
  return starts(own) ? own : undefined
}

/** Finds or installs Chromium; throws an Error with the remedy if neither is possible. */
export async function installChromium() {
  const cli = join(root, 'node_modules/playwright-core/cli.js')
  /** @type {[string, string[]]} */
  const ownWay = [execPath, [cli, 'install', '--no-shell', 'chromium']]
  if (await install('Chromium', [...packageOf('chromium'), ownWay], findChromium)) return
  throw new Error('no Chromium: install it with the package manager, or set CHROMIUM_PATH to its executable')
}
