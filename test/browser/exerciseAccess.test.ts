// Both windows of an exercise and its report are accessible: axe in both languages and themes, by keyboard alone, on a
// phone, and from four meters away.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriers, ways } from './barriers.ts'
import { address, command, built } from './dashboard.ts'
import { download } from './download.ts'
import { openPage } from './page.ts'
import {
  begin,
  clockOf,
  decide,
  openDesk,
  openExercise,
  openSeat,
  playTo,
  shortened,
  sitDown,
  step,
  typePace,
} from './exerciseTable.ts'
import { smallNight, startShown } from './smallNight.ts'

const battery = 'Battery room: for beginners'
/** Checks pages in both languages and themes, which the facilitator's window sets. */
async function soundEverywhere(desk: Page, pages: readonly Page[]): Promise<void> {
  for (const [language, theme] of ways.toReversed()) {
    await desk.selectOption('.language select', language)
    await desk.selectOption('.theme select', theme)
    for (const page of pages) {
      await page.waitForFunction(told => document.documentElement.lang === told, language)
      await page.waitForFunction(told => document.documentElement.dataset['theme'] === told, theme)
      expect([language, theme, await barriers(page, theme, language)]).toEqual([language, theme, []])
    }
  }
}

const sideways = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const main = document.querySelector('main')!
    return [document.documentElement.scrollWidth - innerWidth, main.scrollWidth - main.clientWidth]
  })

test('before, during and after an exercise there is no barrier and nothing to scroll sideways', async () => {
  const empty = await openExercise()
  await soundEverywhere(empty, [empty])
  await empty.keyboard.press('a')
  await empty.waitForSelector('.after-action.empty')
  expect(await barriers(empty)).toEqual([])

  const table = await sitDown(battery, { prepare: shortened })
  const { desk, seat } = table
  for (let inject = 0; inject < 3; inject++) await step(table)
  await seat.getByLabel('Seat').selectOption({ label: 'Facilities and fire liaison' })
  // Nights in which the hall is saved take the report a fraction of the time.
  await decide(seat, { name: 'Ada', decision: 'Cut the power', where: 'at the cut-off switch' })
  await decide(seat, { name: 'Ada', decision: 'Call the fire brigade' })
  await decide(seat, { name: 'Ada', decision: 'Call the fire brigade' })
  await seat.waitForSelector('.refusal')
  await desk.waitForSelector('.log-lines .is-refusal')
  await soundEverywhere(desk, [desk, seat])
  for (const width of [320, 390, 1440])
    for (const page of [desk, seat]) {
      await page.setViewportSize({ width, height: 800 })
      await expect.poll(async () => [width, ...(await sideways(page))]).toEqual([width, 0, 0])
    }
  // On a phone the services that answer are a bar that can be read, and both choices stand in one line.
  await seat.setViewportSize({ width: 390, height: 800 })
  const box = (selector: string): Promise<DOMRect> =>
    seat.$eval(selector, each => each.getBoundingClientRect().toJSON() as DOMRect)
  expect((await box('.answering .share')).width).toBeGreaterThan(200)
  expect((await box('.seat-tools label:last-child')).top).toBe((await box('.seat-tools label')).top)

  await playTo(desk, '22:15')
  await desk.getByRole('button', { name: 'End and look back' }).click()
  await desk.waitForSelector('.after-action .objectives', { timeout: 120_000 })
  // Services and data at two moments.
  expect(await desk.locator('.still-saved circle').count()).toBe(4)
  await soundEverywhere(desk, [desk])
  for (const summary of await desk.locator('.after-action summary').all()) await summary.click()
  for (const width of [320, 390, 1440]) {
    await desk.setViewportSize({ width, height: 800 })
    await expect.poll(async () => [width, ...(await sideways(desk))]).toEqual([width, 0, 0])
    // Articles of law, out of sight on a phone, leave the rows of the duties low.
    const duties = await desk.$$eval('.notices tbody tr', rows => rows.map(row => row.clientHeight))
    expect(duties.length).toBeGreaterThan(0)
    expect(Math.max(...duties)).toBeLessThan(80)
  }
}, 600_000)

test('a keyboard alone starts, plays, decides, marks, goes back and branches', async () => {
  const desk = await openExercise()
  const to = async (role: Parameters<Page['getByRole']>[0], name: string): Promise<void> => {
    const wanted = desk.getByRole(role, { name })
    // Looked for by its role only where it was drawn anew: that takes longer than the key.
    const find = () => wanted.elementHandle()
    let found = await find()
    for (let presses = 0; presses < 250; presses++) {
      await desk.keyboard.press('Tab')
      if (!(await found.evaluate(element => element.isConnected))) found = await find()
      if (await found.evaluate(element => element === document.activeElement)) return
    }
    throw new Error(`no Tab leads to ${name}`)
  }
  await to('button', `Start: ${battery}`)
  await desk.keyboard.press('Enter')
  await desk.waitForSelector('.exercise-clock')
  await desk.keyboard.press('.')
  await desk.waitForFunction(() => document.querySelector('.exercise-clock time')?.textContent === '20:16:00')
  await to('textbox', 'Name of the mark')
  await desk.keyboard.type('first word')
  await desk.keyboard.press('Enter')
  await to('combobox', 'Decision')
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('End')
  expect(await desk.textContent('.sure output')).toBe('100\u00a0%')
  // The slider says its value: the words beside it would say it again, and “not said” after each decision.
  expect(await desk.getAttribute('.sure output', 'aria-live')).toBe('off')
  await to('button', 'Decide')
  await desk.keyboard.press('Enter')
  await desk.waitForSelector('.log-lines .is-decision')
  await desk.keyboard.press('p')
  await desk.waitForSelector('.exercise-clock .is-running')
  await desk.waitForFunction(() => document.querySelector('.exercise-clock time')?.textContent !== '20:16:00')
  await desk.keyboard.press('p')
  await desk.waitForSelector('.exercise-clock .is-paused')
  await to('button', 'Go to the mark “first word”')
  await desk.keyboard.press('Enter')
  await desk.waitForSelector('.looking-back')
  expect(await clockOf(desk)).toBe('20:16:00')
  await to('textbox', 'Name of the new course')
  await desk.keyboard.type('another way')
  await desk.keyboard.press('Enter')
  await desk.waitForSelector('.looking-back', { state: 'detached' })
  expect(await desk.textContent('.marks [aria-current]')).toContain('another way')
})

/**
 * The smallest letters subtend 16 minutes of arc (ISO 9241-303). From four meters, on a picture two meters wide, that
 * needs capitals of 18.6 mm, or 17.9 of 1,920 px; capitals are seven tenths of the font size.
 */
const leastSize = 17.9 / 0.7

test('the projector page is read from four meters, and shows all of itself', async () => {
  const { desk, seat } = await sitDown('Night shift: Strasbourg')
  await playTo(desk, '00:36', 20)
  expect(await seat.locator('.duties').count()).toBe(0)
  for (const [width, height] of barred) await showsAll(seat, width, height)
  await seat.setViewportSize({ width: 1920, height: 1080 })
  await playTo(desk, '01:30', 1000)
  for (const decision of [
    'Call the fire brigade',
    'Evacuate',
    'Make emergency copies',
    'Ask for the fireboat',
  ])
    await decide(desk, { seat: 'Incident commander', name: 'Ada', decision })
  await seat.getByText('Ask for the fireboat').waitFor()
  const small = await seat.$$eval(
    '.seat *',
    (elements, least) =>
      elements
        .filter(
          element =>
            element.closest('.seat-tools, .unseen') === null &&
            element.getClientRects().length > 0 &&
            [...element.childNodes].some(
              node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
            ),
        )
        .map(element => [element.textContent, parseFloat(getComputedStyle(element).fontSize)] as const)
        .filter(([, size]) => size < least),
    leastSize,
  )
  expect(small).toEqual([])
  for (const language of ['en', 'fr']) {
    await seat.locator('.seat-tools select').first().selectOption(language)
    const hint = { en: 'Where the copies are, as sold', fr: 'Où sont les copies, selon le contrat' }[
      language
    ]!
    await seat.getByText(hint).waitFor({ state: 'attached' })
    for (const [width, height] of [[1920, 1080], [1366, 768], ...barred] as const)
      await showsAll(seat, width, height, hint)
  }
  // What the room has had its time to read gives way without a word.
  expect(await seat.locator('.more').count()).toBe(1)
  await typePace(desk, 1)
  await seat.locator('.more').waitFor({ state: 'detached' })
})

/** Windows that leave the browser its bars. */
const barred = [
  [1920, 970],
  [1366, 660],
  [1536, 730],
] as const

/** No panel is cut off, each new message stands whole or is counted, and the console says what it counts. */
async function showsAll(
  seat: Page,
  width: number,
  height: number,
  hint = 'Where the copies are, as sold',
): Promise<void> {
  await seat.setViewportSize({ width, height })
  const cut = await seat.$$eval('.seat .panel:not(.heard)', panels =>
    panels
      .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
      .map(panel => panel.className),
  )
  expect([width, ...cut]).toEqual([width])
  const messages = await seat.$eval('.messages', list => {
    const end = list.getBoundingClientRect()
    const places = [...list.children].map(each => each.getBoundingClientRect())
    const inSight = places.filter(({ left }) => left < end.right - 1)
    return { inSight: inSight.length, cut: inSight.filter(({ bottom }) => bottom > end.bottom + 1).length }
  })
  const counted = await seat.$eval('.column', column => {
    const end = column.querySelector('.messages')!.getBoundingClientRect()
    const cut = [...column.querySelectorAll('.message-text')].filter(each => {
      const { right, bottom } = each.getBoundingClientRect()
      return right > end.right + 1 || bottom > end.bottom + 1
    })
    return { cut: cut.length, told: Number(column.querySelector('.more')?.textContent.match(/^\d+/) ?? 0) }
  })
  expect([width, counted.told]).toEqual([width, counted.cut])
  expect(messages.inSight).toBeGreaterThan(0)
  expect([width, messages.cut]).toEqual([width, 0])
  expect(await sideways(seat)).toEqual([0, 0])
  expect(await seat.getByText(hint).isVisible(), String(width)).toBe(true)
}

test('a file that is damaged, foreign or of another version is told, and nothing is lost', async () => {
  const desk = await openExercise()
  const open = async (text: string): Promise<string> => {
    await desk.setInputFiles('.exercise-file', {
      name: 'other.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })
    await desk.waitForFunction(
      () => document.querySelector('.exercise-start .refusal, .exercise-clock') !== null,
    )
    return (await desk.textContent('.refusal')) ?? ''
  }
  expect(await open('{"format": "firebreak-exercise", "version": 1,')).toContain('is damaged')
  await desk.reload()
  await desk.waitForSelector('.exercise-start')
  expect(await open('{"format": "firebreak-exercise", "version": 99}')).toContain('has format 99')
  await desk.reload()
  await desk.waitForSelector('.exercise-start')
  expect(await open('{"some": "thing"}')).toContain('is not a saved exercise')
})

test('what a closed tab had played is there at the next visit', async () => {
  const desk = await openDesk()
  await begin(desk, battery)
  await desk.getByRole('button', { name: 'To the next inject' }).click()
  await decide(desk, { seat: 'Facilities and fire liaison', name: 'Ada', decision: 'Call the fire brigade' })
  await desk.waitForSelector('.log-lines .is-decision')
  const before = await desk.textContent('.log-lines')
  await desk.waitForFunction(() =>
    Object.values(localStorage).some(text => String(text).includes('call-brigade')),
  )
  const again = await desk.context().newPage()
  await again.goto(desk.url())
  await desk.close()
  await again.getByRole('button', { name: 'Go on with it' }).click()
  await again.waitForSelector('.log-lines .is-decision')
  expect(await again.textContent('.log-lines')).toBe(before)
})

test('the list of injects goes to a spreadsheet, a calendar and a printer', async () => {
  const desk = await openDesk()
  await begin(desk, battery)
  const csv = await download(desk, () => desk.getByRole('button', { name: 'Injects as CSV' }).click())
  expect(csv.split('\n')[0]).toContain('number')
  expect(csv.split('\n').length).toBeGreaterThan(12)
  const calendar = await download(desk, () =>
    desk.getByRole('button', { name: 'Injects as calendar' }).click(),
  )
  expect(calendar.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(3)
  // Two hours in thirty minutes: what is due a minute after the alarm comes after a quarter of a minute at the table.
  await desk.getByLabel('Play begins').fill('2026-11-30T14:00')
  await command(desk, 'Français')
  const tomorrow = await download(desk, () =>
    desk.getByRole('button', { name: 'Événements en calendrier' }).click(),
  )
  expect(tomorrow.match(/DTSTART:.*/)?.[0]).toBe('DTSTART:20261130T140015Z')
  expect(tomorrow).toContain('SUMMARY:Événement 1')
  await command(desk, 'English')
  const [sheet] = await Promise.all([
    desk.context().waitForEvent('page'),
    desk.getByRole('button', { name: 'Print the injects' }).click(),
  ])
  await sheet.getByText('master scenario events list').first().waitFor()
  expect(await sheet.locator('tbody tr').count()).toBeGreaterThan(12)
})

test('the page as one file, opened from a disk, has both windows too', async () => {
  await address()
  const desk = await openPage(`${pathToFileURL(join(built, 'firebreak.html')).href}#view=exercise&lang=en`)
  await desk.getByRole('button', { name: `Start: ${battery}` }).click()
  await desk.waitForSelector('.exercise-clock')
  const seat = await openSeat(desk)
  await step({ desk, seat })
  await seat.getByText('Something is hissing behind the battery room door').waitFor()
  await expect.poll(() => seat.title()).toBe('Battery room: the first thirty minutes · Firebreak')
})

test('of two facilitators in one browser, each has a window of its own', async () => {
  const { desk, seat } = await sitDown(battery)
  const other = await desk.context().newPage()
  await other.goto(desk.url().replace(/#.*/, `#${smallNight()}`))
  await begin(other, startShown)
  await other.getByRole('button', { name: 'To the next inject' }).click()
  await other.waitForSelector('.log-lines li')
  expect(await seat.textContent('h1')).toBe('Battery room: the first thirty minutes')
  await step({ desk, seat })
  expect(await seat.textContent('.messages')).toContain('Something is hissing behind')
  await desk.close()
  // It keeps the last of its own evening.
  await seat.waitForSelector('.seat .left')
  expect(await seat.textContent('h1')).toBe('Battery room: the first thirty minutes')
})
