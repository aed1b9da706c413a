// Finds a Chromium for the browser tests, or installs one. No package may be imported before the set-up has installed it.
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { install, onPath, packageOf, starts } from './programs.mjs'
import { root } from './ready.mjs'

/** Chromium without windows, from the same sources: it takes a fifth less time for the same tests. */
const shell = 'chromium-headless-shell'

/**
 * The path of a Chromium that starts, or undefined: CHROMIUM_PATH, its shell without windows unless the browser is to
 * be the reader's, a usual name on PATH, or Playwright's own.
 * @param {{ readers?: boolean }} [which]
 * @returns {Promise<string | undefined>}
 */
export async function findChromium({ readers = false } = {}) {
  if (env.CHROMIUM_PATH) {
    if (starts(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH
    throw new Error(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, which does not start`)
  }
  const windowed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const found = onPath(readers ? [...windowed, shell] : [shell, ...windowed])
  if (found) return found
  const own = (await import('playwright-core')).chromium.executablePath()
  return starts(own) ? own : undefined
}

/** Finds or installs Chromium; throws an Error with the remedy if neither is possible. */
export async function installChromium() {
  const cli = join(root, 'node_modules/playwright-core/cli.js')
  /** @type {[string, string[]]} */
  const ownWay = [execPath, [cli, 'install', '--no-shell', 'chromium']]
  if (!env.CHROMIUM_PATH) await install('Chromium', packageOf(shell), () => onPath([shell]))
  if (await install('Chromium', [...packageOf('chromium'), ownWay], findChromium)) return
  throw new Error('no Chromium: install it with the package manager, or set CHROMIUM_PATH to its executable')
}
