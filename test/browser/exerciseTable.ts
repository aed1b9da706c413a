// An exercise in two windows: the facilitator's page and the participants' window, with the messages that one
// received.
import type { Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { address } from './dashboard.ts'
import { openPage } from './page.ts'
import { startShown } from './smallNight.ts'
import { stopClockAt } from './stopClock.ts'

/** Records every message on the channel between the windows, as the participants' window receives it. */
const listen = `window.heard = []
new BroadcastChannel('firebreak-exercise').addEventListener('message', ({ data }) => window.heard.push(JSON.stringify(data)))`

export interface TableOfTwo {
  readonly desk: Page
  readonly seat: Page
}

/** The exercise view of a small site. */
const view = 'scenario=two-rooms.yaml&view=exercise'

/**
 * Opens the exercise view before an exercise, in the page of an earlier test. Not for tests that open another window from
 * it: from a page used before, it does not always begin with its exercise.
 */
export const openExercise = (hash = view): Promise<Page> => openView(hash, true)

/** Opens the exercise view before an exercise, in a page of its own, which may open other windows. */
export const openDesk = (hash = view): Promise<Page> => openView(hash, false)

async function openView(hash: string, again: boolean): Promise<Page> {
  const page = await openPage(`${await address()}#${hash}`, { again })
  await page.waitForSelector('.exercise')
  return page
}

/**
 * From now on this page gets the battery room with two of its seven moments at which the report asks what could still be
 * saved, and with ten of its ninety days: the report plays the evening anew for each decision possible at each of them.
 */
export async function shortened(desk: Page): Promise<void> {
  const changes = [
    [/(moments: \[[^,]*,[^,]*)[^\]]*/, '$1'],
    [/horizon: 90 d/, 'horizon: 10 d'],
  ] as const
  await desk.route(/\/battery-room-[^/]*\.js$/, async route => {
    const response = await route.fetch()
    const shipped = await response.text()
    await route.fulfill({
      response,
      body: changes.reduce((text, [from, to]) => text.replace(from, to), shipped),
    })
  })
}

/** Starts an exercise by the name on its card, or the scenario shown. */
export async function begin(desk: Page, name: string): Promise<void> {
  const button = name === startShown ? name : `Start: ${name}`
  await desk.getByRole('button', { name: button }).click()
  await desk.waitForSelector('.exercise-clock')
}

export interface Sitting {
  /** The view before the exercise. */
  readonly hash?: string
  readonly prepare?: (desk: Page) => Promise<void>
}

/** @param name name of the exercise on its card */
export async function sitDown(name: string, { hash, prepare }: Sitting = {}): Promise<TableOfTwo> {
  const desk = await openDesk(hash)
  await prepare?.(desk)
  const listening = await desk.context().addInitScript({ content: listen })
  onTestFinished(() => listening.dispose())
  await begin(desk, name)
  return { desk, seat: await openSeat(desk) }
}

export async function openSeat(desk: Page): Promise<Page> {
  const [seat] = await Promise.all([
    desk.context().waitForEvent('page'),
    desk.getByRole('button', { name: 'Participants’ window' }).click(),
  ])
  await seat.waitForSelector('.seat .heard')
  return seat
}

/** Moves the clock to the next inject and waits until both windows show it. */
export async function step({ desk, seat }: TableOfTwo): Promise<void> {
  const before = await clockOf(desk)
  await desk.getByRole('button', { name: 'To the next inject' }).click()
  await desk.waitForFunction(
    told => document.querySelector('.exercise-clock time')?.textContent !== told,
    before,
  )
  const minute = (await clockOf(desk)).slice(0, 5)
  await seat.waitForFunction(told => document.querySelector('.seat .wall time')?.textContent === told, minute)
}

/**
 * Plays at a pace until the wall clock has reached a time or just passed it: the page updates every quarter
 * of a second.
 */
export async function playTo(desk: Page, wall: string, pace = 10_000): Promise<void> {
  await typePace(desk, pace)
  await desk.getByRole('button', { name: /^(Go on|Begin)$/ }).click()
  await desk.evaluate(stopClockAt, wall)
  await desk.waitForSelector('.exercise-clock :is(.is-paused, .is-over)')
}

export async function typePace(desk: Page, pace: number): Promise<void> {
  const typed = desk.getByRole('textbox', { name: 'Pace' })
  await typed.fill(String(pace))
  await typed.press('Enter')
}

export async function clockOf(desk: Page): Promise<string> {
  return (await desk.textContent('.exercise-clock time')) ?? ''
}

export interface Asked {
  readonly seat?: string
  readonly name: string
  readonly decision: string
  readonly where?: string
}

/** Decides through the form of a window; the facilitator's also asks for the seat. */
export async function decide(page: Page, { seat, name, decision, where }: Asked): Promise<void> {
  const form = page.locator('form.decide').first()
  if (seat !== undefined) await form.getByLabel('Seat').selectOption({ label: seat })
  await form.getByLabel('Name').fill(name)
  await form.getByLabel('Decision').selectOption({ label: decision })
  if (where !== undefined) await form.getByLabel('Where').selectOption({ label: where })
  await form.getByRole('button', { name: 'Decide' }).click()
}

export async function mark(desk: Page, name: string): Promise<void> {
  await desk.getByLabel('Name of the mark').fill(name)
  await desk.getByRole('button', { name: 'Mark this moment' }).click()
  await desk.getByRole('button', { name: `Go to the mark “${name}”` }).waitFor()
}

/** Marks of the course shown, with their digests. */
export function marksOf(desk: Page): Promise<(readonly [string, string])[]> {
  return desk.$$eval('.marks [data-digest]', rows =>
    rows.map(row => [row.querySelector('b')!.textContent, row.getAttribute('data-digest')!] as const),
  )
}

export function heardBy(seat: Page): Promise<string[]> {
  return seat.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
}
