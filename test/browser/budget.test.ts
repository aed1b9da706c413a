// The size and speed of the page. Sizes have limits; times depend on the machine and are only printed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { address, built, openDashboard, settled } from './dashboard.ts'

const print = (line: string): boolean => process.stderr.write(`${line}\n`)
/** In a process of its own, with nothing compiled: that is what is timed. */
const cold = { again: false }
const whole = (value: number): string => value.toFixed(0)

/** Scripts, and everything they cannot start without. */
function withImports(names: readonly string[]): Set<string> {
  const all = new Set(names)
  for (const name of all) {
    const code = readFileSync(join(built, 'assets', name), 'utf8')
    for (const [, other] of code.matchAll(/(?:from|import)\s*["`']\.\/([^"`']+\.js)["`']/g)) all.add(other!)
  }
  expect(all.size).toBeGreaterThan(0)
  return all
}

test('scripts and styles stay within their budgets', async () => {
  await address()
  const assets = readdirSync(join(built, 'assets'))
  const start = readFileSync(join(built, 'index.html'), 'utf8')
  const kilobytes = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(built, 'assets', name))).length, 0) /
    1000
  const named = (pattern: RegExp): string[] => assets.filter(name => pattern.test(name))
  const scripts = named(/\.js$/)
  const worker = withImports(named(/^worker-.*\.js$/))
  const engine = new Set([...worker, ...withImports(named(/^recording-.*\.js$/))])
  const reading = new Set([...withImports(named(/^reading-.*\.js$/))].filter(name => !engine.has(name)))
  const page = scripts.filter(name => start.includes(name))
  const scenario = named(/^strasbourg-2021-(?!offsite|hardened).*\.js$/)
  expect(scenario).toHaveLength(2)
  const css = named(/\.css$/).filter(name => start.includes(name))
  const shown = [...page, ...css, ...scenario]
  const sizes = {
    script: kilobytes(page),
    later: kilobytes(
      scripts.filter(name => !start.includes(name) && !engine.has(name) && !reading.has(name)),
    ),
    worker: kilobytes(worker),
    engine: kilobytes(engine),
    reading: kilobytes(reading),
    css: kilobytes(css),
    // Its precomputed run is sent as it is, because the file is already compressed.
    firstPicture: kilobytes([...shown, ...named(/^strasbourg-2021\.yaml-.*\.run$/)]),
    firstRun: kilobytes([...shown, ...engine]),
    all: kilobytes(assets),
  }
  print(
    `gzip kB: ${Object.entries(sizes)
      .map(([name, size]) => `${name} ${size.toFixed(1)}`)
      .join(', ')}`,
  )
  expect(sizes.script).toBeGreaterThan(10)
  // The design allows 75.
  expect(sizes.script).toBeLessThanOrEqual(60)
  // The other language is loaded only when chosen, and colour palettes that no chart uses are not bundled.
  for (const name of page)
    expect(readFileSync(join(built, 'assets', name), 'utf8')).not.toMatch(/Choisissez|44015444025645045745/)
  expect(sizes.css).toBeLessThanOrEqual(8)
  expect(sizes.worker).toBeGreaterThan(10)
  expect(sizes.worker).toBeLessThanOrEqual(60)
  // Everything of the engine that a first run loads, including what starts it. The design asks for 60, which is
  // missed: this limit only keeps the present size. Nine tenths of the code run in the first run of Strasbourg. Loaded
  // in parts it starts earlier, but is no smaller.
  expect(sizes.engine).toBeGreaterThan(sizes.worker + 10)
  expect(sizes.engine).toBeLessThanOrEqual(152)
  // The engine does not read scenarios.
  for (const name of engine)
    expect(readFileSync(join(built, 'assets', name), 'utf8')).not.toMatch(/ZodError|YAMLParseError/)
  // The design has no limit for this: it only keeps the present size.
  expect(sizes.reading).toBeLessThanOrEqual(89)
})

/**
 * Milliseconds of tasks over 50 ms on the page's main thread.
 * @param since milliseconds after the page was opened
 */
function longTasks(page: Page, since = 0): Promise<number[]> {
  return page.evaluate(
    from =>
      new Promise<number[]>(resolve => {
        const observer = new PerformanceObserver(list =>
          resolve(list.getEntries().flatMap(({ startTime, duration }) => (startTime < from ? [] : duration))),
        )
        observer.observe({ type: 'longtask', buffered: true })
        setTimeout(() => resolve([]), 300)
      }),
    since,
  )
}

const told = (tasks: readonly number[]): string =>
  tasks.length === 0
    ? 'no task over 50 ms'
    : `${tasks.length} tasks over 50 ms, longest ${whole(Math.max(...tasks))}`

/** A page whose run does not ship with it, and the milliseconds until that run was shown. */
async function computedChart(): Promise<{ page: Page; after: number }> {
  const page = await openDashboard('scenario=strasbourg-2021.yaml&view=services&seed=computed', cold)
  await page.waitForSelector('canvas')
  return { page, after: await page.evaluate(() => performance.now()) }
}

/** Enough changes for a meaningful median and maximum; the times have no limit. */
const changes = 5

test('120,000 services: until the page is usable, from a changed input to the changed chart, and each frame of a scrub shows the moment it was asked for', async () => {
  const page = await openDashboard('scenario=strasbourg-2021.yaml&view=services', cold)
  await page.waitForSelector('canvas')
  const usable = await page.evaluate(() => performance.now())
  const loading = await longTasks(page)
  const times: number[] = []
  for (let change = 0; change < changes; change++) {
    const seed = String(change + 2)
    times.push(
      await page.evaluate(async chosen => {
        const input = document.querySelector<HTMLInputElement>('.seed input')!
        const main = document.querySelector('main')!
        const before = performance.now()
        input.value = chosen
        input.dispatchEvent(new Event('change', { bubbles: true }))
        await new Promise<void>(resolve => {
          const watcher = new MutationObserver(() => {
            if (main.getAttribute('aria-busy') !== 'false') return
            watcher.disconnect()
            resolve()
          })
          watcher.observe(main, { attributes: true, attributeFilter: ['aria-busy'] })
        })
        await new Promise(requestAnimationFrame)
        return performance.now() - before
      }, seed),
    )
  }
  await settled(page)
  const late = told(await longTasks(page))
  expect(new URL(page.url()).hash).toContain('strasbourg')
  expect(await page.inputValue('.seed input')).toBe(String(changes + 1))
  await page.close()
  const computed = await computedChart()
  const [median, worst] = [times.toSorted((a, b) => a - b)[changes >> 1]!, Math.max(...times)]
  print(
    `first chart after ${whole(usable)} ms (${told(loading)}), computed by the page, of another seed, after ${whole(computed.after)} ms; changed chart after ${whole(median)} ms, worst of ${changes} ${whole(worst)} (${late} in all)`,
  )
  expect(times.every(time => time > 0)).toBe(true)
  await scrubbed(computed.page)
})

async function scrubbed(page: Page): Promise<void> {
  const begun = await page.evaluate(() => performance.now())
  const { frames, shown } = await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('.track input')!
    const clock = document.querySelector('.clock')!
    const taken: number[] = []
    const moments = new Set<string>()
    let before = await new Promise(requestAnimationFrame)
    for (let step = 0; step < 120; step++) {
      input.value = String(200 + step * 12)
      input.dispatchEvent(new Event('input', { bubbles: true }))
      const now = await new Promise(requestAnimationFrame)
      taken.push(now - before)
      moments.add(clock.textContent)
      before = now
    }
    return { frames: taken.sort((a, b) => a - b), shown: moments.size }
  })
  const late = frames.filter(time => time > 17.5).length
  print(
    `scrubbing: a frame every ${frames[60]!.toFixed(1)} ms, worst ${whole(frames.at(-1)!)}, ${late} of 120 late; ${told(await longTasks(page, begun))}`,
  )
  expect(shown).toBe(120)
}

/** Milliseconds until twenty runs of the current scenario have finished. */
async function twentyRuns(page: Page, ask: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await ask()
  await page.waitForSelector('.note:has-text("Medians of 20 runs")', { timeout: 120_000 })
  return performance.now() - begun
}

test('120,000 services, twenty runs: on new threads, and where the fires are met again', async () => {
  const page = await openDashboard('scenario=strasbourg-2021.yaml&view=brief&seed=2', cold)
  const first = await twentyRuns(page, () => page.click('text=20 runs'))
  await page.check('text=Again after each change')
  await page.click('.bar button:has-text("Inputs")')
  const stocked = await twentyRuns(page, async () => {
    await page.fill('.inputs label:has-text("Servers in stock") input', '900')
    await page.keyboard.press('Enter')
    await page.waitForSelector('main[aria-busy="true"]')
  })
  print(
    `twenty runs: after ${whole(first)} ms on new threads; of another stock of servers, with its first chart, after ${whole(stocked)}`,
  )
  expect(await page.textContent('.lead .note')).toContain('seed 2')
  expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).getAll('set')).toEqual([
    'recovery.supply.stock=900',
  ])
})
