// Finds programs that tests need and npm does not provide, or installs them.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env, platform } from 'node:process'
import { run } from './ready.mjs'
import { told } from './readyWords.mjs'

/**
 * Whether a program starts. That its file exists is not enough: some distributions ship a script that only
 * names another package.
 * @param {string} path
 */
export function starts(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0
}

/**
 * The first of these names on PATH that starts.
 * @param {readonly string[]} names
 */
export function onPath(names) {
  const folders = (env.PATH ?? '').split(delimiter)
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(starts)
}

/**
 * The ways to install a package of the distribution: with the present package lists, or after updating them. None
 * unless this is Linux and the user is root.
 * @param {string} name
 * @returns {[command: string, args: string[]][]}
 */
export function packageOf(name) {
  const install = ['install', '-y', '--no-install-recommends', name]
  return platform === 'linux' && process.getuid?.() === 0
    ? [
        ['apt-get', install],
        ['apt-get', ['update']],
        ['apt-get', install],
      ]
    : []
}

/**
 * Tries one way of installing a program after another until the program is found.
 * @param {string} name
 * @param {readonly [command: string, args: string[]][]} ways
 * @param {() => unknown} find
 */
export async function install(name, ways, find) {
  if (await find()) return true
  for (const [command, args] of ways) {
    try {
      run(told('installing {}', name), command, args)
    } catch {
      continue
    }
    if (await find()) return true
  }
  return false
}
