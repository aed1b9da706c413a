// A ninety-minute exercise at a fast pace in both windows, then played again from its file; and its report.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { command } from './dashboard.ts'
import { download } from './download.ts'
import {
  begin,
  clockOf,
  decide,
  heardBy,
  mark,
  marksOf,
  playTo,
  sitDown,
  step,
  type TableOfTwo,
  openExercise,
} from './exerciseTable.ts'
import { smallNight, startShown } from './smallNight.ts'

/**
 * Every key allowed in messages to the participants' window; the table does not know anything else. Labels have the names
 * of protections, tiers, crews, buildings, rooms and other sites for keys, which the same message lists.
 */
const known = new Set(
  `kind desk seats en fr table language theme title start now until pace paused lookingBack roles objectives id text messages at from to method event
   subject decisions number role player confidence choice do building room policy tier where rule weight pool units
   servers point notes clocks startedAt dueAt metAt duty source statusPage silent asOf buildings name services answering
   backupConsole declared elsewhere otherBuilding sameBuilding none verbs offered cut-power release-gas close-openings preemptive-failover emergency-copy otherSite rooms policies tiers pools labels storeys shipped decision refused
   incident-commander facilities-liaison data-recovery-lead operations customer-liaison scribe`.split(/\s+/),
)

const listed = ['policies', 'tiers', 'pools', 'buildings', 'rooms'] as const
type ListedNames = Readonly<Record<(typeof listed)[number], string[]>> & {
  readonly offered: Readonly<Record<string, { readonly to?: string[] }>>
}

function keysIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) keysIn(one, found)
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) keysIn(one, found.add(key))
  return found
}

/** True figures on the facilitator's page that nobody at the table can know at this moment. */
async function secretsOf(desk: Page): Promise<string[]> {
  const [truth, open_] = await desk.evaluate(() => [
    [...document.querySelectorAll('[data-truth]')].map(cell => cell.textContent).join(' '),
    [...document.querySelectorAll('.truth td:not([data-truth])')]
      .map(cell =>
        [...cell.childNodes]
          .map(node => (node instanceof HTMLElement && 'truth' in node.dataset ? '' : node.textContent))
          .join(' '),
      )
      .join(' '),
  ])
  const figures = (text: string): Set<string> => new Set(text.match(/\d{1,3}(?:,\d{3})+/g) ?? [])
  const known_ = figures(open_)
  return [...figures(truth)].filter(figure => !known_.has(figure))
}

/** Delay of the status page of the night shift, s. */
const statusDelay = 300

/** @returns the number of figures searched for */
async function nothingLeaks({ desk, seat }: TableOfTwo): Promise<number> {
  const secrets = await secretsOf(desk)
  const shown = await seat.evaluate(() => document.documentElement.outerHTML)
  const told = await heardBy(seat)
  const latest = told.findLast(one => one.includes('"kind":"shown"'))!
  // Times are seconds of the night, and may happen to equal a count.
  const moments = /"(?:now|until|at|asOf|startedAt|dueAt|metAt)":\d+(?:\.\d+)?/g
  const numbers = new Set(latest.replaceAll(moments, '').match(/(?<=:)\d{4,}\b/g))
  // The backup console is public, even if it shows a figure that equals a secret one.
  const console_ = new Set(
    JSON.stringify(
      (JSON.parse(latest) as { seats: { en: { backupConsole: unknown } } }).seats.en.backupConsole,
    ).match(/\d{4,}/g),
  )
  for (const secret of secrets) {
    const plain = secret.replaceAll(',', '')
    if (console_.has(plain)) continue
    expect(shown, secret).not.toContain(secret)
    expect(
      numbers.has(plain),
      `${secret} was told: ${latest.match(new RegExp(`.{0,60}:${plain}\\b.{0,20}`))?.[0]}`,
    ).toBe(false)
  }
  const { now, statusPage } = (
    JSON.parse(latest) as { seats: { en: { now: number; statusPage: { asOf: number | null } } } }
  ).seats.en
  if (statusPage.asOf !== null) expect(statusPage.asOf).toBeLessThanOrEqual(now - statusDelay)
  for (const one of told) {
    const message = JSON.parse(one) as { table?: ListedNames }
    const { table } = message
    const sites = table?.offered['emergency-copy']?.to ?? []
    const allowed = new Set([...known, ...sites, ...listed.flatMap(each => table?.[each] ?? [])])
    for (const key of keysIn(message)) expect(allowed.has(key), `the key "${key}" was told`).toBe(true)
  }
  return secrets.length
}

test('a night is played with both windows, gone back in, branched, and opened again', async () => {
  const table = await sitDown(startShown, { hash: smallNight(40_000) })
  const { desk, seat } = table
  expect(await clockOf(desk)).toBe('00:35:00')

  await step(table)
  expect(await desk.textContent('.log-lines li:first-child')).toContain(
    'The camera of energy room no.\u00a02',
  )
  expect(await seat.textContent('.messages li:first-child')).toContain('The camera of energy room no.\u00a02')

  // Injects are held, resumed, shifted with all that follow, skipped and released.
  const inject = (id: string) => desk.locator('.inject', { has: desk.locator(`b:text-is("${id}")`) })
  await desk.getByRole('button', { name: 'Hold inject 02' }).click()
  await inject('02').locator('.is-held').waitFor()
  await step(table)
  expect(await inject('02').locator('.badge-state').first().textContent()).toBe('held')
  await desk.getByRole('button', { name: 'Resume inject 02' }).click()
  await inject('02').waitFor({ state: 'detached' })
  expect(await inject('05').locator('.when').textContent()).toBe('00:47')
  await desk.getByLabel('Shift inject 04 and all that follow').fill('3')
  await desk.getByRole('button', { name: 'Shift inject 04' }).click()
  await desk.waitForFunction(() => document.querySelector('.inject .when')?.textContent === '00:45')
  expect(await inject('05').locator('.when').textContent()).toBe('00:50')
  await desk.getByRole('button', { name: 'Skip inject 04' }).click()
  await inject('04').waitFor({ state: 'detached' })
  await desk.getByRole('button', { name: 'Release inject C6' }).click()
  await seat.getByText('Kehl, across the river, is offering fire engines.').waitFor()

  // A participant decides in the participants' window; the same decision twice is refused, and both windows say why.
  await seat.getByLabel('Seat').selectOption({ label: 'Facilities and fire liaison' })
  await decide(seat, { name: 'Ada', decision: 'Call the fire brigade' })
  await seat.getByRole('status').getByText('Call the fire brigade').waitFor()
  await decide(seat, { name: 'Ada', decision: 'Call the fire brigade' })
  await seat.locator('.refusal').getByText('was decided already').waitFor()
  await desk.locator('.log-lines .is-refusal').waitFor()
  expect(await desk.textContent('.log-lines li:first-child')).toContain('was decided already')
  expect(await desk.textContent('.log-lines .is-refusal')).toBe('again')
  // The refusal is not beside the next decision.
  await seat.locator('form.decide').getByLabel('Decision').selectOption({ label: 'Evacuate' })
  await seat.locator('.refusal').waitFor({ state: 'detached' })
  await seat.getByLabel('Seat').selectOption({ label: 'Everybody (projector)' })
  await mark(desk, 'called')

  let looked = await nothingLeaks(table)
  for (const wall of ['01:05', '01:35', '02:05']) {
    await playTo(desk, wall, 600)
    looked += await nothingLeaks(table)
  }
  expect(looked).toBeGreaterThan(5)
  await decide(desk, { seat: 'Data recovery lead', name: 'Grace', decision: 'Make emergency copies' })
  await desk.locator('.log-lines .is-decision').nth(1).waitFor()
  const where = 'upstream, at the grid'
  await decide(desk, { seat: 'Facilities and fire liaison', name: 'Ada', decision: 'Cut the power', where })
  await seat.getByText('Cut the power (upstream, at the grid)').waitFor()
  await mark(desk, 'decided')
  await playTo(desk, '04:30')
  await mark(desk, 'end')
  const played = await marksOf(desk)
  expect(played.map(([name]) => name)).toEqual(['start', 'called', 'decided', 'end'])
  expect(new Set(played.map(([, digest]) => digest)).size).toBe(4)

  // Back to a mark: the world is the one marked, and nothing can be decided in the past any more.
  await desk.getByRole('button', { name: 'Go to the mark “called”' }).click()
  await desk.waitForSelector('.looking-back')
  await decide(desk, { seat: 'Incident commander', name: 'Ada', decision: 'Evacuate' })
  await desk.locator('.refusal').getByText('you are looking back').waitFor()
  expect(await marksOf(desk)).toEqual(played)

  // Another course from there, without further decisions.
  await desk.getByLabel('Name of the new course').fill('hands off')
  await desk.getByRole('button', { name: 'Branch here', exact: true }).click()
  await desk.locator('.looking-back').waitFor({ state: 'detached' })
  await playTo(desk, '04:30')
  await mark(desk, 'end of hands off')
  const other = await marksOf(desk)
  expect(other.map(([name]) => name)).toEqual(['start', 'called', 'end of hands off'])
  expect(other[2]![1]).not.toBe(played[3]![1])
  await desk.getByRole('button', { name: 'Switch to the course “as first played”' }).click()
  await desk.locator('.log-lines .is-decision').nth(2).waitFor()
  expect(await marksOf(desk)).toEqual(played)
  expect(await desk.locator('.courses .refusal').count()).toBe(0)

  // The participants' window has never loaded the engine.
  expect(seat.workers()).toEqual([])
  const fetched = await seat.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(fetched.length).toBeGreaterThan(2)
  expect(fetched.filter(name => /worker|reading|host|strasbourg|night-shift/.test(name))).toEqual([])

  const saved = await download(desk, () => desk.getByRole('button', { name: 'Save the exercise' }).click())
  await opensTheSame(saved, { main: played, 'hands off': other })
}, 600_000)

/** Plays the file again in a browser that knows nothing of the exercise. */
async function opensTheSame(
  saved: string,
  courses: Readonly<Record<'main' | 'hands off', Awaited<ReturnType<typeof marksOf>>>>,
): Promise<void> {
  const again = await openExercise()
  await again.setInputFiles('.exercise-file', {
    name: 'exercise.json',
    mimeType: 'application/json',
    buffer: Buffer.from(saved),
  })
  await again.waitForSelector('.exercise-clock', { timeout: 120_000 })
  expect(await marksOf(again)).toEqual(courses.main)
  await again.getByRole('button', { name: 'Switch to the course “hands off”' }).click()
  await again.getByRole('button', { name: 'Go to the mark “end of hands off”' }).waitFor()
  expect(await marksOf(again)).toEqual(courses['hands off'])
  for (const [name] of courses['hands off']) {
    await again.getByRole('button', { name: `Go to the mark “${name}”` }).click()
    await again.waitForFunction(() =>
      document.querySelector('.exercise-clock .is-paused, .exercise-clock .is-over'),
    )
  }
  expect(await again.locator('.courses .refusal').count()).toBe(0)
  await again.getByRole('button', { name: 'Switch to the course “as first played”' }).click()
  await again.getByRole('button', { name: 'Go to the mark “decided”' }).waitFor()
  expect(await download(again, () => again.getByRole('button', { name: 'Save the exercise' }).click())).toBe(
    saved,
  )
}

/** What the page sends to its threads waits until it calls `sendHeld`. */
const holdMessages = `var send = Worker.prototype.postMessage, held = []
Worker.prototype.postMessage = function (message) { held.push(() => send.call(this, message)) }
var sendHeld = () => { Worker.prototype.postMessage = send; for (const each of held) each() }`

// On a smaller site, because a report plays the night again and again.
test('a night is looked back at, and its report taken away', async () => {
  const desk = await openExercise(smallNight())
  await begin(desk, startShown)
  const decided = async (seat: string, name: string, decision: string, where?: string): Promise<void> => {
    const before = await desk.locator('.log-lines .is-decision').count()
    await decide(desk, { seat, name, decision, ...(where !== undefined && { where }) })
    await desk.locator('.log-lines .is-decision').nth(before).waitFor()
  }
  await decided('Facilities and fire liaison', 'Ada', 'Call the fire brigade')
  await playTo(desk, '01:05', 2000)
  await decided('Data recovery lead', 'Grace', 'Make emergency copies')
  await decided('Facilities and fire liaison', 'Ada', 'Cut the power', 'upstream, at the grid')
  await playTo(desk, '04:30')
  // The page says what it does from the beginning, though the thread is still busy and hears of it late.
  await desk.evaluate(holdMessages)
  await desk.getByRole('button', { name: 'End and look back' }).click()
  await desk.waitForSelector('.after-action progress')
  await desk.evaluate('sendHeld()')
  await desk.waitForSelector('.after-action .objectives', { timeout: 300_000 })
  expect(await desk.locator('.objective').count()).toBe(5)
  expect(await desk.locator('.after-action h3').allTextContents()).toEqual([
    'Overview',
    'Objectives',
    'The same fire, decided otherwise',
    'What each decision changed',
    'What could still be saved',
    'Strengths',
    'Areas for improvement',
    'Improvement plan',
    'Notification duties',
  ])
  expect(await desk.locator('.consequences .effect').count()).toBeGreaterThan(0)
  // Services and data at two moments.
  expect(await desk.locator('.still-saved circle').count()).toBe(4)
  const picture = await download(desk, () => desk.click('.figure-still-saved .chart-tools :text("SVG")'))
  expect(picture).toMatch(/>[^<]+ · Seed \d+ · [^<]+<\/text>/)
  const report = JSON.parse(
    await download(desk, () => desk.getByRole('button', { name: 'Report as JSON' }).click()),
  ) as {
    kind: string
    seed: string
    digest: string
    decisions: { decision: { player: string } }[]
    plan: { due: string }[]
  }
  expect(report.kind).toBe('after-action')
  expect(report.decisions.map(({ decision }) => decision.player)).toEqual(['Ada', 'Grace', 'Ada'])
  for (const { due } of report.plan) expect(due).toMatch(/^\d{4}-\d\d-\d\d$/)
  // Of several rounds in one folder, each file says by its name which night it is of.
  const [table] = await Promise.all([
    desk.waitForEvent('download'),
    desk.click('.figure-consequences .chart-tools :text("CSV")'),
  ])
  const night = `${report.seed}-${report.digest.slice(0, 16)}`
  expect(table.suggestedFilename()).toBe(`consequences-${night}.csv`)
  const html = await download(desk, () => desk.getByRole('button', { name: 'Report as HTML' }).click())
  expect(html).toContain('<!doctype html>')
  expect(html).not.toContain('<script')
  // It stays in the language it was made in; how to have it in the reader's is said in theirs.
  const said = await desk.locator('.after-action > :not(header)').allTextContents()
  await command(desk, 'Français')
  await desk.locator('.after-action .tools[lang=fr]', { hasText: 'Ce rapport reste en anglais' }).waitFor()
  expect(await desk.locator('.after-action > :not(header)').allTextContents()).toEqual(said)
}, 600_000)
