// An exercise in progress is not lost when another one begins in the same tab.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { command } from './dashboard.ts'
import { download } from './download.ts'
import {
  begin as beginOne,
  clockOf,
  decide,
  openDesk,
  openExercise,
  openSeat,
  playTo,
} from './exerciseTable.ts'

const begin = (desk: Page): Promise<void> => beginOne(desk, 'Battery room: for beginners')
const call = (desk: Page): Promise<void> =>
  decide(desk, { seat: 'Incident commander', name: 'Ada', decision: 'Call the fire brigade' })

/** How many stored exercises contain such a decision, and how many there are in all. */
const kept = (desk: Page, verb: string): Promise<readonly [with_: number, all: number]> =>
  desk.evaluate(told => {
    const texts = Object.entries(localStorage).flatMap(([key, text]) =>
      key.startsWith('firebreak-exercise') ? [String(text)] : [],
    )
    return [texts.filter(text => text.includes(`"${told}"`)).length, texts.length] as const
  }, verb)

/** For the page no time passes, however slow the machine: it does not keep the night again by itself. */
const stopTime = (desk: Page): Promise<void> =>
  desk.evaluate(() => {
    const then = performance.now()
    performance.now = () => then
  })

/** Whether the page could be left without a question: nothing would be lost. */
const mayLeave = (desk: Page): Promise<boolean> =>
  desk.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))

test('who begins another in the place of one that was left open finds that one again, and one begun after another ended is kept at once, up to where its clock was stopped, and to its end', async () => {
  const desk = await openExercise()
  await begin(desk)
  await call(desk)
  await expect.poll(() => kept(desk, 'decided')).toEqual([1, 1])
  desk.on('dialog', dialog => void dialog.accept())
  await desk.reload()
  await desk
    .getByText(
      /^The exercise “Battery room: the first thirty minutes” was left open here at 20:15 of its night, last played on \d+ \w+ 20\d\d at \d\d:\d\d\./,
    )
    .waitFor()
  await begin(desk)
  await desk.getByRole('button', { name: 'To the next inject' }).click()
  await expect.poll(() => kept(desk, 'decided')).toEqual([1, 2])
  await desk.getByRole('button', { name: 'End without a report' }).click()
  await desk.getByRole('button', { name: 'Go on with it' }).click()
  await desk.locator('.log-lines .is-decision').waitFor()
  await expect.poll(() => kept(desk, 'decided')).toEqual([1, 1])
  // One begun right after another one ended is kept at once.
  await desk.getByRole('button', { name: 'End without a report' }).click()
  await expect.poll(() => kept(desk, 'decided')).toEqual([0, 0])
  await stopTime(desk)
  await begin(desk)
  await expect.poll(() => kept(desk, 'decided')).toEqual([0, 1])
  const locks = (): Promise<number | undefined> =>
    desk.evaluate(() => navigator.locks.query().then(({ held }) => held?.length))
  await expect.poll(locks).toBe(1)
  // The night is kept up to where the clock was stopped, and to its end.
  const until = (): Promise<number[]> =>
    desk.evaluate(() =>
      Object.entries(localStorage).flatMap(([key, text]) =>
        key.startsWith('firebreak-exercise')
          ? (JSON.parse(String(text)) as { branches: { until: number }[] }).branches.map(({ until }) => until)
          : [],
      ),
    )
  await expect.poll(until).toEqual([0])
  await playTo(desk, '20:30', 1000)
  await expect.poll(async () => (await until())[0]).toBeGreaterThanOrEqual(15 * 60)
  await playTo(desk, '22:15')
  await expect.poll(until).toEqual([120 * 60])
})

test('a page that is loaded anew while the clock runs goes on from where that was, and a look back offers the exercise that it was about', async () => {
  const desk = await openExercise()
  await begin(desk)
  await call(desk)
  await expect.poll(() => kept(desk, 'decided')).toEqual([1, 1])
  await stopTime(desk)
  const pace = desk.getByRole('textbox', { name: 'Pace' })
  await pace.fill('600')
  await pace.press('Enter')
  await desk.getByRole('button', { name: /^(Go on|Begin)$/ }).click()
  await expect.poll(() => clockOf(desk)).toMatch(/^20:[2-5]/)
  const before = await clockOf(desk)
  desk.on('dialog', dialog => void dialog.accept())
  await desk.reload()
  await desk.getByRole('button', { name: 'Go on with it' }).click()
  await desk.waitForSelector('.exercise-clock .is-paused')
  expect((await clockOf(desk)) >= before).toBe(true)
  await desk.locator('.log-lines .is-decision').waitFor()
  // A look back that was loaded anew offers the exercise that it was about.
  await desk.getByRole('button', { name: 'After action' }).click()
  await desk.getByText('No exercise has been reviewed yet').waitFor()
  await desk.reload()
  await desk.getByRole('button', { name: 'Go on with it' }).click()
  await desk.locator('.after-action .primary').waitFor()
  await desk.getByRole('button', { name: 'Exercise', exact: true }).click()
  await desk.locator('.log-lines li', { hasText: 'Call the fire brigade' }).waitFor()
})

test('a file opens in the place of an exercise that is not saved only where somebody says so', async () => {
  const desk = await openExercise()
  await begin(desk)
  const text = await download(desk, () => desk.getByRole('button', { name: 'Save the exercise' }).click())
  await call(desk)
  await desk.locator('.log-lines .is-decision').waitFor()
  const asked: string[] = []
  let answer = false
  desk.on('dialog', dialog => {
    asked.push(dialog.message())
    void (answer ? dialog.accept() : dialog.dismiss())
  })
  const file = { name: 'exercise.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await desk.setInputFiles('.exercise-files .exercise-file', file)
  await expect.poll(() => asked).toEqual(['The exercise is not saved. Open another one all the same?'])
  expect(await desk.locator('.log-lines .is-decision').count()).toBe(1)
  answer = true
  await desk.setInputFiles('.exercise-files .exercise-file', file)
  await desk.locator('.log-lines .is-decision').waitFor({ state: 'detached' })
  // Of the one in whose place it was opened, nothing is left to lose.
  await expect.poll(() => mayLeave(desk)).toBe(true)
})

test('a participants’ window follows a page that comes back from the cache of the browser, and keeps its seat when the exercise is taken up again, at the pace that was typed', async () => {
  const desk = await openDesk()
  await begin(desk)
  const seat = await openSeat(desk)
  const left = seat.getByText('this is the last that it showed')
  const pass = (type: string): Promise<boolean> =>
    desk.evaluate(type => dispatchEvent(new PageTransitionEvent(type, { persisted: true })), type)
  await pass('pagehide')
  await left.waitFor()
  // What the projector says then takes the lines that it needs: it stands neither under the panels nor in place of them.
  const { needed, taken } = await left.evaluate(note => {
    const text = document.createRange()
    text.selectNodeContents(note)
    const { paddingTop, paddingBottom } = getComputedStyle(note)
    return {
      needed: text.getBoundingClientRect().height + parseFloat(paddingTop) + parseFloat(paddingBottom),
      taken: note.getBoundingClientRect().height,
    }
  })
  expect(Math.abs(taken - needed)).toBeLessThan(needed / 2)
  // The engine may answer a page while it goes, most of all where the clock runs fast: nobody follows it for that.
  const shown = await seat.textContent('.seat .wall time')
  const clock = await clockOf(desk)
  await desk.getByRole('button', { name: 'To the next inject' }).click()
  await expect.poll(() => clockOf(desk)).not.toBe(clock)
  await seat.evaluate(() => new Promise(resolve => setTimeout(resolve, 500)))
  expect(await left.isVisible()).toBe(true)
  expect(await seat.textContent('.seat .wall time')).toBe(shown)
  await pass('pageshow')
  await left.waitFor({ state: 'detached' })
  // Nothing is lost with a page on which nothing happened: only such pages are kept in the cache.
  await desk.getByRole('button', { name: 'Save the exercise' }).click()
  await expect.poll(() => mayLeave(desk)).toBe(true)
  await seat.getByLabel('Seat').selectOption({ label: 'Facilities and fire liaison' })
  await decide(seat, { name: 'Ada', decision: 'Call the fire brigade' })
  await expect.poll(() => kept(desk, 'decided')).toEqual([1, 1])
  const pace = (page: Page) => page.getByRole('textbox', { name: 'Pace' })
  await pace(desk).fill('37')
  await pace(desk).press('Enter')
  const paces = (): Promise<string[]> =>
    desk.evaluate(() =>
      Object.entries(localStorage).flatMap(([key, text]) =>
        key.startsWith('firebreak-pace ') ? [String(text)] : [],
      ),
    )
  await expect.poll(paces).toEqual(['37'])
  const context = desk.context()
  const address = desk.url()
  await desk.close()
  await left.waitFor()
  const again = await context.newPage()
  await again.goto(address)
  await again.getByRole('button', { name: 'Go on with it' }).click()
  await left.waitFor({ state: 'detached' })
  await seat.locator('.decided li', { hasText: 'Call the fire brigade' }).waitFor()
  expect(await seat.getByLabel('Seat').inputValue()).toBe('facilities-liaison')
  await expect.poll(() => pace(again).inputValue()).toBe('37')
})

test('where there is no room to keep an exercise, that is told in both languages for as long as it is so', async () => {
  const desk = await openExercise()
  await desk.evaluate(() => {
    const fill = (size: number): void => {
      for (let nth = 0; ; nth++) localStorage.setItem(`other ${size} ${nth}`, 'x'.repeat(size))
    }
    for (const size of [100_000, 500])
      try {
        fill(size)
      } catch {
        continue
      }
  })
  await begin(desk)
  await call(desk)
  await desk.getByText('This browser cannot keep the exercise: save it as a file').waitFor()
  await command(desk, 'Français')
  await desk.getByText('Ce navigateur ne peut pas conserver l’exercice').waitFor()
  await desk.evaluate(() => localStorage.clear())
  await desk.getByRole('button', { name: 'À l’événement suivant' }).click()
  await desk.getByText('Ce navigateur ne peut pas conserver l’exercice').waitFor({ state: 'detached' })
  await expect.poll(() => kept(desk, 'decided')).toEqual([1, 1])
})

test('an exercise that runs in one tab is not taken up in a copy of it, but is once that tab is closed', async () => {
  const desk = await openDesk()
  await begin(desk)
  await call(desk)
  await expect.poll(() => kept(desk, 'decided')).toEqual([1, 1])
  // A tab opened by another one begins with a copy of its storage, as a duplicate does.
  const [copy] = await Promise.all([
    desk.context().waitForEvent('page'),
    desk.evaluate(() => void open(location.href)),
  ])
  await copy.getByText('This exercise runs in another tab').waitFor()
  expect(await copy.getByText('An exercise was left open here').count()).toBe(0)
  expect(await copy.getByRole('button', { name: 'Go on with it' }).count()).toBe(0)
  await command(copy, 'Français')
  await copy.getByText('Cet exercice se déroule dans un autre onglet').waitFor()
  await call(desk)
  expect(await copy.locator('.exercise-clock').count()).toBe(0)
  await desk.close({ runBeforeUnload: false })
  // On a busy machine a closed tab holds its place for longer than the page waits: the reader tries again.
  const decided = copy.locator('.log-lines .is-decision')
  const again = copy.getByRole('button', { name: 'Continuer cet exercice' })
  await expect
    .poll(
      async () => {
        if ((await decided.count()) === 0) await again.click({ timeout: 2000 }).catch(() => undefined)
        return decided.count()
      },
      { interval: 2000 },
    )
    .toBeGreaterThan(0)
  await expect.poll(() => kept(copy, 'decided')).toEqual([1, 1])
})

test('a copy of a tab that goes on with an exercise of an earlier visit leaves that of the tab where it was', async () => {
  const earlier = await openDesk()
  await begin(earlier)
  await call(earlier)
  await expect.poll(() => kept(earlier, 'decided')).toEqual([1, 1])
  const desk = await earlier.context().newPage()
  const address = earlier.url()
  await earlier.close({ runBeforeUnload: false })
  await desk.goto(address)
  await begin(desk)
  await call(desk)
  await expect.poll(() => kept(desk, 'decided')).toEqual([2, 2])
  const place = (): string => sessionStorage.getItem('firebreak-exercise') ?? ''
  const own = await desk.evaluate(place)
  const mine = (): Promise<string | null> => desk.evaluate(place => localStorage.getItem(place), own)
  const before = await mine()
  const [copy] = await Promise.all([
    desk.context().waitForEvent('page'),
    desk.evaluate(() => void open(location.href)),
  ])
  await copy.getByRole('button', { name: 'Go on with it' }).click()
  await copy.locator('.log-lines .is-decision').waitFor()
  expect(await mine()).toBe(before)
  expect(await copy.evaluate(place)).not.toBe(own)
  await expect.poll(() => kept(copy, 'decided')).toEqual([2, 2])
})
