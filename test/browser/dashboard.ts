import { join } from 'node:path'
import type { Page, Request } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { listen } from '../../src/node/commands/serve.ts'
import { ready } from '../../src/node/ready.mjs'
import { openPage } from './page.ts'

export const built = join(import.meta.dirname, '../../dist/web')

let served: ReturnType<typeof listen> | undefined

/**
 * Address of the page, built from the current sources and served on loopback for all test files of a worker.
 */
export function address(): Promise<string> {
  if (served === undefined) {
    ready(['page'])
    served = listen(built, 0)
  }
  return served.then(({ url }) => url)
}

/**
 * Opens the page with a scenario run and shown, in the page of an earlier test unless `again` is false. The test fails
 * if the page sends a request to any other origin.
 */
export async function openDashboard(
  hash = 'scenario=two-rooms.yaml',
  options: Parameters<typeof openPage>[1] = {},
): Promise<Page> {
  const origin = await address()
  const page = await openPage('about:blank', { again: true, ...options })
  const foreign: string[] = []
  const sent = (request: Request): void => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(?:blob|data):/.test(url)) foreign.push(url)
  }
  page.context().on('request', sent)
  onTestFinished(() => {
    page.context().off('request', sent)
    expect(foreign, 'requests that leave the origin').toEqual([])
  })
  await page.goto(`${origin}#${hash}`)
  await page.waitForSelector('.transport, .problems')
  const problems = page.locator('.problems')
  if ((await problems.count()) > 0) throw new Error(await problems.innerText())
  return page
}

/** Waits until the incident shown reflects the last change. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('main[aria-busy="false"]')
}

/**
 * Does something, and resolves to the first element that is then on show by a selector, as HTML. Looked for in the page
 * and from before on: what is there for a moment only may be gone before a test on a busy machine looks.
 */
export async function glimpse(page: Page, selector: string, act: () => Promise<unknown>): Promise<string> {
  // In two calls: keys overtake a call that a busy page has not begun.
  const watching = await page.evaluateHandle(wanted => {
    const seen = new Promise<string>(resolve => {
      const watcher = new MutationObserver(() => {
        const found = document.querySelector(wanted)
        if (found === null) return
        watcher.disconnect()
        resolve(found.outerHTML)
      })
      watcher.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    })
    return { seen }
  }, selector)
  await act()
  return watching.evaluate(({ seen }) => seen)
}

/** Runs a command of the palette by its name. */
export async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.waitForSelector('.palette input:focus')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}
