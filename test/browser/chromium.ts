// One Chromium for all browser tests of a run, started only if one of them runs.
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findChromium } from '../../src/node/chromium.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string
  }
}

// Chromium has no sandbox when run as root in a container. The other flags keep it off the network and free
// of first-run prompts.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

// A test runs a function too few times for V8's middle compiler to pay: only those called very often get it, and its
// fastest code comes as late as in tests of Node (compiling.ts). A night that the page computes takes an eighth less of
// its renderer's time. V8 compiles and clears memory on the thread that it works for: with more tests than processors,
// threads of its own wait for one another, and take some 4 % more processor time for the same tests. Where times are
// measured, by the npm script of this name, V8 and the browser are the reader's.
const readers = process.env['npm_lifecycle_event'] === 'budget'
if (!readers)
  args.push('--js-flags=--invocation-count-for-maglev=4000 --interrupt-budget=300000 --single-threaded')

/** Vitest's global set-up of the browser tests: starts Chromium and gives its address to `openPage`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await findChromium({ readers })
  if (executablePath === undefined) throw new Error('no Chromium: run node src/node/setup.mjs --browser')
  const server = await chromium.launchServer({ executablePath, args, headless: true })
  project.provide('chromium', server.wsEndpoint())
  return () => server.close()
}
