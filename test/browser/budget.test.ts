// The size and speed of the page beside the goals of its design. Sizes have limits; times depend on the machine and are
// only printed: one change of each kind with all tests, and enough of them for a median by `npm run budget`.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { type Budget, budgetTable } from './budgets.ts'
import { type Change, changeInputs, changeOnce, setBack } from './changes.ts'
import { address, built, openDashboard, settled } from './dashboard.ts'

const print = (line: string): boolean => process.stderr.write(`${line}\n`)
/** In a process of its own, with nothing compiled: that is what is timed. */
const cold = { again: false }
const whole = (value: number): string => value.toFixed(0)

/** Whether what is timed is done often enough for its figures to mean something: in the npm script of this name. */
const often = process.env['npm_lifecycle_event'] === 'budget'

/**
 * The goals are those of Strasbourg, with 120,000 services. That its first change is answered, that each frame is of its own
 * moment and that its fires are met again shows as well on a small site.
 */
const site = often ? 'strasbourg-2021.yaml' : 'two-rooms.yaml'

/** Figures of all tests, printed at the end. */
const budgets: Budget[] = []
const note = (name: string, figure: number, unit: Budget['unit'], goal: number): unknown =>
  budgets.push({ name, figure, unit, goal })
afterAll(() => print(budgetTable(budgets)))

/** Scripts that a script cannot start without. */
function importsOf(name: string): string[] {
  const code = readFileSync(join(built, 'assets', name), 'utf8')
  return [...code.matchAll(/(?:from|import)\s*["`']\.\/([^"`']+\.js)["`']/g)].map(([, other]) => other!)
}

/** Scripts, and everything they cannot start without. */
function withImports(names: readonly string[]): Set<string> {
  const all = new Set(names)
  for (const name of all) for (const other of importsOf(name)) all.add(other)
  return all
}

test('no script needs one that needs it: the first of them would run before what it needs', async () => {
  await address()
  const scripts = readdirSync(join(built, 'assets')).filter(name => name.endsWith('.js'))
  const circles = scripts.filter(name => withImports(importsOf(name)).has(name))
  expect(circles).toEqual([])
})

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
  expect(worker.size).toBeGreaterThan(0)
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
  note('first script, gzip', sizes.script, 'kB', 75)
  note('worker script, gzip', sizes.worker, 'kB', 60)
  note('engine of a first run, gzip', sizes.engine, 'kB', 60)
  note('styles, gzip', sizes.css, 'kB', 8)
  expect(sizes.script).toBeGreaterThan(10)
  // The design allows 75; what is fetched before the first picture grows only on purpose.
  expect(sizes.script).toBeLessThanOrEqual(65)
  // Each is a request before anything is shown: what is small goes with another.
  expect(page.filter(name => kilobytes([name]) < 1)).toEqual([])
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
  expect(sizes.engine).toBeLessThanOrEqual(171)
  // The engine does not read scenarios.
  for (const name of engine)
    expect(readFileSync(join(built, 'assets', name), 'utf8')).not.toMatch(/ZodError|YAMLParseError/)
  // The design has no limit for this: it only keeps the present size.
  expect(sizes.reading).toBeLessThanOrEqual(90)
  // It writes no JSON Schema, which is the command line's.
  for (const name of reading)
    expect(readFileSync(join(built, 'assets', name), 'utf8')).not.toMatch(/json-schema\.org/)
})

/** The longest of the tasks over 50 ms on the page's main thread so far, ms; 0: there was none. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>(resolve => {
        const observer = new PerformanceObserver(list =>
          resolve(Math.max(...list.getEntries().map(({ duration }) => duration))),
        )
        observer.observe({ type: 'longtask', buffered: true })
        setTimeout(() => resolve(0), 300)
      }),
  )
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1]!
const worst = (changes: readonly Change[]): Change => changes.toSorted((a, b) => b.ms - a.ms)[0]!

/** Each round changes four inputs. */
const rounds = often ? 5 : 1

test('120,000 services: until the page is usable, and from a changed input to the changed chart', async () => {
  const page = await openDashboard('scenario=strasbourg-2021.yaml&view=services', cold)
  await page.waitForSelector('canvas')
  note('first chart', await page.evaluate(() => performance.now()), 'ms', 500)
  await settled(page)
  note('longest task until then', await longestTask(page), 'ms', 50)
  await page.click('.bar button:has-text("Inputs")')
  const changes = await changeInputs(page, rounds)
  const [burns, replays] = [changes.filter(({ fire }) => fire), changes.filter(({ fire }) => !fire)]
  const last = worst(changes)
  const all = changes.length
  note(
    `changed input, with its fire: median of ${burns.length}`,
    median(burns.map(({ ms }) => ms)),
    'ms',
    150,
  )
  note(`fire met again: median of ${replays.length}`, median(replays.map(({ ms }) => ms)), 'ms', 50)
  note(`all ${all}: median`, median(changes.map(({ ms }) => ms)), 'ms', 150)
  note(`worst of ${all} (${last.name}, change ${changes.indexOf(last) + 1})`, last.ms, 'ms', 150)
  note('longest task', await longestTask(page), 'ms', 50)
  print(`changed inputs: ${changes.map(({ name, ms }) => `${name} ${whole(ms)}`).join(', ')} ms`)
  expect(changes).toHaveLength(4 * rounds)
  expect(changes.every(({ ms }) => ms > 0)).toBe(true)
  const back = await setBack(page, rounds)
  note(`input set back: median of ${back.length}`, median(back), 'ms', 50)
  await settled(page)
  // What is on show is the last change, and all of them are in the address.
  expect(await page.inputValue('.seed input')).toBe(String(rounds + 1))
  const address = new URLSearchParams(new URL(page.url()).hash.slice(1)).getAll('set')
  expect(address).toContain(`recovery.supply.stock=${900 + 10 * (rounds - 1)}`)
})

/** First changes of a page, and how long it rested before them, s. */
const firsts = [
  { seconds: 0.5, name: 'servers in stock' },
  { seconds: 0.5, name: 'brigade on the road' },
  { seconds: 5, name: 'servers in stock' },
  { seconds: 5, name: 'brigade on the road' },
].slice(0, often ? 4 : 1)

test.each(firsts)(
  `${site}: after $seconds s of rest, $name is the first change`,
  async ({ seconds, name }) => {
    // With what the page prepares meanwhile.
    const page = await openDashboard(`scenario=${site}&view=services`, { ...cold, idle: true })
    await page.waitForSelector('canvas')
    await settled(page)
    await page.click('.bar button:has-text("Inputs")')
    await page.waitForTimeout(1000 * seconds)
    const { fire, ms } = await changeOnce(page, name)
    note(`${site}: first change after ${seconds} s of rest (${name})`, ms, 'ms', fire ? 150 : 50)
    expect(ms).toBeGreaterThan(0)
  },
)

const steps = often ? 120 : 20

test(`${site}: each frame of a scrub shows the moment it was asked for`, async () => {
  // A seed whose run does not ship with the page.
  const page = await openDashboard(`scenario=${site}&view=services&seed=computed`, cold)
  await page.waitForSelector('canvas')
  note(`${site}: first chart, computed by the page`, await page.evaluate(() => performance.now()), 'ms', 500)
  const { frames, shown } = await page.evaluate(async steps => {
    const input = document.querySelector<HTMLInputElement>('.track input')!
    const clock = document.querySelector('.clock')!
    const taken: number[] = []
    const moments = new Set<string>()
    let before = await new Promise(requestAnimationFrame)
    for (let step = 0; step < steps; step++) {
      input.value = String(200 + step * 12)
      input.dispatchEvent(new Event('input', { bubbles: true }))
      const now = await new Promise(requestAnimationFrame)
      taken.push(now - before)
      moments.add(clock.textContent)
      before = now
    }
    return { frames: taken, shown: moments.size }
  }, steps)
  note(`${site}, scrub: median of ${steps} frames`, median(frames), 'ms', 16.7)
  note(`${site}, scrub: worst frame`, Math.max(...frames), 'ms', 16.7)
  expect(shown).toBe(steps)
})

/** Milliseconds until twenty runs of the current scenario have finished. */
async function twentyRuns(page: Page, ask: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await ask()
  await page.waitForSelector('.note:has-text("Medians of 20 runs")', { timeout: 120_000 })
  return performance.now() - begun
}

/**
 * Waits for the next incident that is shown. Observed inside the page from now on: it may be there before the test would
 * see that the page is busy.
 */
async function nextShown(page: Page): Promise<() => Promise<unknown>> {
  const next = await page.evaluateHandle(() => {
    const main = document.querySelector('main')!
    const shown = new Promise<void>(resolve => {
      const watcher = new MutationObserver(() => {
        if (main.ariaBusy !== 'false') return
        watcher.disconnect()
        resolve()
      })
      watcher.observe(main, { attributeFilter: ['aria-busy'] })
    })
    return { shown }
  })
  return () => next.evaluate(({ shown }) => shown)
}

/** Seconds for which a reader looks at one result before the next change. */
const between = often ? 5 : 1

test('twenty runs: of a page that has just opened, and where the fires are met again', async () => {
  const page = await openDashboard(`scenario=${site}&view=brief&seed=2`, cold)
  const first = await twentyRuns(page, () => page.click('text=20 runs'))
  await page.check('text=Again after each change')
  await page.click('.bar button:has-text("Inputs")')
  const stocked = (servers: number): Promise<number> =>
    twentyRuns(page, async () => {
      const shown = await nextShown(page)
      await page.fill('.inputs label:has-text("Servers in stock") input', String(servers))
      await page.keyboard.press('Enter')
      await shown()
    })
  const atOnce = await stocked(900)
  await page.waitForTimeout(1000 * between)
  const later = await stocked(910)
  note(`twenty runs of ${site}, at once`, first, 'ms', 1500)
  note('twenty runs with another stock, with its chart', atOnce, 'ms', 200)
  note(`the same ${between} s later`, later, 'ms', 200)
  expect(await page.textContent('.lead .note')).toContain('seed 2')
  expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).getAll('set')).toEqual([
    'recovery.supply.stock=910',
  ])
})

/** Seconds: by 20, both threads have rehearsed. */
const rested = often ? 20 : 1

test(`twenty runs: of a page that rested for ${rested} s`, async () => {
  const page = await openDashboard(`scenario=${site}&view=brief&seed=2`, { ...cold, idle: true })
  await page.waitForTimeout(1000 * rested)
  const ms = await twentyRuns(page, () => page.click('text=20 runs'))
  note(`twenty runs of ${site} after ${rested} s of rest`, ms, 'ms', 1500)
  expect(await page.textContent('.lead .note')).toContain('seed 2')
})
