// The main journey in Debian's Firefox, and the night shift in both windows; the file it saves is then played here, to the
// same digest at every mark.
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openExercise } from '../../src/index.ts'
import { address } from './dashboard.ts'
import { launchFirefox, newPage } from './firefox.ts'
import { stopClockAt } from './stopClock.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchFirefox()
})
afterAll(() => browser.close())

const text = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, element => element.textContent ?? '')

/** A button by its name. Firefox takes a second of processor time to find it among all accessible names of the page. */
const button = (name: string): string =>
  `::-p-xpath(//button[@aria-label="${name}" or not(@aria-label) and normalize-space()="${name}"])`

async function press(page: Page, name: string): Promise<void> {
  const found = await page.waitForSelector(button(name))
  await found!.evaluate(element => (element as HTMLElement).click())
}

/** Types into a field as people do: the previous text is replaced. */
async function type(page: Page, selector: string, words: string): Promise<void> {
  await page.$eval(selector, element => (element as HTMLInputElement).select())
  await page.type(selector, words)
}

/** Polls, because the page's policy forbids the observer that puppeteer would install. */
const until = (look: () => Promise<boolean>): Promise<void> => expect.poll(look, { interval: 100 }).toBe(true)

const there = (page: Page, selector: string): Promise<boolean> =>
  page.$(selector).then(found => found !== null)

const wait = (page: Page, selector: string, words: string): Promise<void> =>
  until(async () => (await there(page, selector)) && (await text(page, selector)).includes(words))

async function playTo(desk: Page, wall: string): Promise<void> {
  await type(desk, '.pace input', '2000')
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('Tab')
  const go = (await there(desk, button('Begin'))) ? 'Begin' : 'Go on'
  await press(desk, go)
  await desk.evaluate(stopClockAt, wall)
  await desk.waitForSelector('.exercise-clock :is(.is-paused, .is-over)')
}

async function mark(desk: Page, name: string): Promise<void> {
  await type(desk, '[aria-label="Name of the mark"]', name)
  await press(desk, 'Mark this moment')
  await desk.waitForSelector(`[aria-label="Go to the mark “${name}”"]`)
}

const marksOf = (desk: Page): Promise<(string | null | undefined)[][]> =>
  desk.$$eval('.marks [data-digest]', rows =>
    rows.map(row => [row.querySelector('b')?.textContent, row.getAttribute('data-digest')]),
  )

/** Opens pages with shared storage; the test fails if one of them throws. */
async function opener(): Promise<(hash: string) => Promise<Page>> {
  const errors: string[] = []
  const context = await browser.createBrowserContext()
  onTestFinished(async () => {
    await context.close()
    expect(errors).toEqual([])
  })
  return async hash => {
    const page = await newPage(context)
    page.on('pageerror', error => errors.push(String(error)))
    await page.goto(`${await address()}#${hash}`)
    return page
  }
}

test('a night is played with both windows, gone back in, branched, and played again to the same digests', async () => {
  const open = await opener()
  const desk = await open('scenario=two-rooms.yaml&view=exercise&lang=en')
  await press(desk, 'Start: Night shift: Strasbourg')
  await desk.waitForSelector('.exercise-clock')
  const seat = await open('participants&lang=en')
  await wait(seat, '.seat .wall time', '00:35')
  await desk.bringToFront()

  await press(desk, 'To the next inject')
  await wait(seat, '.messages', 'The camera of energy room no.\u00a02')

  // A participant decides in the participants' window; the same decision twice is refused in both.
  await seat.bringToFront()
  await seat.select('.seat-tools label:last-of-type select', 'facilities-liaison')
  await seat.waitForSelector('form.decide')
  await press(seat, 'Decide')
  await wait(seat, '.decided', 'Call the fire brigade')
  await press(seat, 'Decide')
  await wait(seat, '.refusal', 'was decided already')
  await desk.bringToFront()
  await wait(desk, '.log-lines', 'was decided already')
  await mark(desk, 'called')

  // Its clock goes on while another page covers it.
  await playTo(desk, '01:30')
  await press(desk, 'Go on')
  await seat.bringToFront()
  await wait(seat, '.seat .wall', 'over')
  await desk.bringToFront()
  await mark(desk, 'end')
  const played = await marksOf(desk)
  expect(played.map(([name]) => name)).toEqual(['start', 'called', 'end'])

  await press(desk, 'Go to the mark “called”')
  await desk.waitForSelector('.looking-back')
  await type(desk, '[aria-label="Name of the new course"]', 'hands off')
  await press(desk, 'Branch here')
  await until(async () => !(await there(desk, '.looking-back')))
  await playTo(desk, '02:00')
  await mark(desk, 'later')
  const other = await marksOf(desk)
  expect(other.map(([name]) => name)).toEqual(['start', 'called', 'later'])
  await press(desk, 'Switch to the course “as first played”')
  await desk.waitForSelector('[aria-label="Go to the mark “end”"]')
  expect(await marksOf(desk)).toEqual(played)
  expect(await desk.$$eval('.courses .refusal', told => told.length)).toBe(0)

  // The page keeps a copy of its file; the engine in Node plays that to the same digests.
  const keptNow = (): Promise<string> =>
    desk.evaluate(() => {
      const kept = Object.keys(localStorage).filter(key => key.startsWith('firebreak-exercise'))
      return kept.map(key => localStorage.getItem(key)!).find(text => text.includes('hands off')) ?? ''
    })
  await until(async () => (await keptNow()).includes('later'))
  const saved = await keptNow()
  const { session, issues } = openExercise(saved, 'exercise.json')
  expect(issues).toEqual([])
  const digests = (name: string): (string | undefined)[][] => {
    expect(session!.switchTo(name)).toBe(true)
    return session!.branch.marks.map(one => {
      expect(session!.rewind(one.name)).toBe(true)
      return [one.name, session!.digest()]
    })
  }
  expect(digests('main')).toEqual(played)
  expect(digests('hands off')).toEqual(other)
  expect(session!.divergences).toEqual([])
}, 600_000)

// On the small site, because a report plays a hundred nights; the report of the large site is tested in Chromium.
test('the report of an exercise is written and drawn here as well', async () => {
  const desk = await (await opener())('scenario=two-rooms.yaml&view=exercise&lang=en')
  await desk.bringToFront()
  await press(desk, 'Start: Battery room: for beginners')
  await desk.waitForSelector('form.decide')
  // The first decision moves services away, which changes how the evening ends.
  await desk.select('form.decide select', 'data-recovery-lead')
  await press(desk, 'Decide')
  await desk.waitForSelector('.log-lines .is-decision')
  await press(desk, 'End and look back')
  await desk.waitForSelector('.after-action .objectives')
  expect(await text(desk, '.after-action h2')).toBe('Battery room: the first thirty minutes')
  // The chart is drawn once its space has been measured.
  await desk.waitForSelector('.consequences .effect')
}, 600_000)

/** Opens a site in a context of its own; every error is noted, also of its console. */
async function openSite(hash: string, errors: string[]): Promise<Page> {
  const context = await browser.createBrowserContext()
  const page = await newPage(context)
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', entry => {
    if (entry.type() === 'error') errors.push(entry.text())
  })
  await page.goto(`${await address()}#${hash}`)
  await page.bringToFront()
  await page.waitForSelector('.transport')
  return page
}

/** Waits until the incident shown reflects the last change. */
const settled = (page: Page): Promise<unknown> => page.waitForSelector('main[aria-busy="false"]')

test('the main journey: load, change, scrub, select, ask why, compare, share', async () => {
  const errors: string[] = []
  const page = await openSite('scenario=two-rooms.yaml&lang=en', errors)

  // A changed input changes the plan.
  await page.keyboard.press('i')
  await page.waitForSelector('.inputs select')
  await page.select('.inputs select', 'hut/right')
  await page.waitForSelector('.steps ol li')
  await settled(page)
  expect(await text(page, '.steps li')).toBe('Fire starts in: Right')

  // Scrubbing moves the clock of all views, and the plan follows.
  expect(await text(page, '.figure-site .takeaway')).toContain('burning: 0; burnt out: 0')
  await press(page, 'To the height of the fire')
  const worst = await text(page, '.clock')
  expect(await text(page, '.figure-site .takeaway')).not.toContain('burning: 0')
  await page.focus('.track input')
  const track = (): Promise<number> => page.$eval('.track input', each => each.valueAsNumber)
  const before = await track()
  await page.keyboard.press('PageUp')
  expect(await text(page, '.clock')).not.toBe(worst)
  expect(await track()).toBeGreaterThan(before)

  // A room is selected, and its reasons are shown.
  await page.$eval('.site-plan [role=listbox]', plan => (plan as SVGElement).focus())
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.inspector .kicker')
  expect(await text(page, '.inspector h2')).toBe('Right')
  await page.waitForSelector('.chain')
  expect(await text(page, '.chain')).toContain('the fire began in Right')

  // A beside B.
  await press(page, 'Keep as B')
  await page.waitForSelector('.compare .pair')
  await page.select('.inputs select', 'hut/left')
  await page.waitForSelector('.steps li:nth-child(2)')
  await settled(page)
  expect(await page.$$eval('.site-plan', plans => plans.length)).toBeGreaterThanOrEqual(2)

  // The address holds the state: somebody else who opens it sees the same.
  const hash = (): Promise<string> => page.evaluate(() => location.hash)
  await expect.poll(hash).toMatch(/hut%2Fleft.*&b=/)
  const clock = await text(page, '.clock')
  const other = await openSite((await hash()).slice(1), errors)
  await other.waitForSelector('.compare .pair')
  expect(await text(other, '.clock')).toBe(clock)
  expect(await text(other, '.inspector h2')).toBe('Right')
  expect(errors).toEqual([])
})
