// One Chromium for all browser tests of a run, started only when one of them is to run.
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findChromium } from '../../src/node/chromium.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string
  }
}

// Root in a container has no sandbox; the rest keeps the browser from the network and from asking first-run questions.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Vitest's global set-up of the browser tests: starts Chromium and hands its address to `openPage`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new Error('no Chromium: run node src/node/setup.mjs --browser')
  const server = await chromium.launchServer({ executablePath, args, headless: true })
  project.provide('chromium', server.wsEndpoint())
  return () => server.close()
}
