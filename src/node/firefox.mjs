// Finds a Firefox for the browser tests that also run in it, or installs one.
import { env } from 'node:process'
import { install, onPath, packageOf, starts } from './programs.mjs'

/** The path of a Firefox that starts, or undefined: FIREFOX_PATH, or a usual name on PATH. */
export function findFirefox() {
  if (env.FIREFOX_PATH) {
    if (starts(env.FIREFOX_PATH)) return env.FIREFOX_PATH
    throw new Error(`FIREFOX_PATH is ${env.FIREFOX_PATH}, which does not start`)
  }
  return onPath(['firefox-esr', 'firefox'])
}

/** Finds or installs Firefox; throws an Error with the remedy if neither is possible. */
export async function installFirefox() {
  if (await install('Firefox', packageOf('firefox-esr'), findFirefox)) return
  throw new Error('no Firefox: install it with the package manager, or set FIREFOX_PATH to its executable')
}
