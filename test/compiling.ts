/** Options of V8 for processes that run a function of the engine some thousand times, and then end. */
import { spawnSync } from 'node:child_process'
import { execArgv, execPath } from 'node:process'

/**
 * By default, more than half of the processor time of a night's endings goes into compiling them to V8's fastest code
 * and into clearing memory, on threads of its own. Here a function gets that code after four and a half times as much
 * work (66 kB by default), new objects have 32 MB before they are sorted, instead of 16, and V8 does both on the thread
 that it works for: with more processes than processors, threads of its own only wait for one another.
 */
const wanted = ['--interrupt-budget=300000', '--max-semi-space-size=32', '--single-threaded']

/** Those that this version of Node knows: it refuses others. */
export function lateOptimized(): string[] {
  const { stdout } = spawnSync(execPath, ['--v8-options'], { encoding: 'utf8' })
  return wanted.filter(option => stdout.includes(`  ${option.replace(/=.*/, '')} (`))
}

/** Those that this process was started with, for processes that it starts. */
export const lateOptimizedToo: readonly string[] = execArgv.filter(option => wanted.includes(option))
