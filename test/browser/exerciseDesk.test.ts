// What the facilitator runs into during an exercise: files that cannot be opened, refusals, and form fields that keep
// their values.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { command } from './dashboard.ts'
import {
  begin,
  clockOf,
  decide,
  mark,
  openDesk,
  openExercise,
  openSeat,
  step,
  typePace,
} from './exerciseTable.ts'

const damaged = {
  'cut off': '{ "firebreak": "exer',
  foreign: '{ "hello": 1 }',
  list: '[1, 2, 3]',
  empty: '',
}

const battery = 'Battery room: for beginners'

async function begun(): Promise<Page> {
  const desk = await openExercise()
  await begin(desk, battery)
  return desk
}

/** Whether the centre of the message is inside the visible part of the window. */
const inSight = (desk: Page, selector: string): Promise<boolean> =>
  desk.$eval(selector, told => {
    const { top, bottom, left } = told.getBoundingClientRect()
    const hit = document.elementFromPoint(left + 4, (top + bottom) / 2)
    return top >= 0 && bottom <= innerHeight && told.contains(hit)
  })

test('a file that cannot be opened is named while another exercise is open, and that one goes on; a refusal is seen from its form', async () => {
  const desk = await begun()
  await desk.setViewportSize({ width: 1366, height: 768 })
  for (const [name, text] of Object.entries(damaged)) {
    await desk.locator('.exercise-files').scrollIntoViewIfNeeded()
    await desk.setInputFiles('.exercise-files .exercise-file', {
      name: `${name}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })
    await desk.locator('.exercise-clock .refusal', { hasText: `${name}.json` }).waitFor()
    expect(await desk.textContent('.exercise-clock .refusal b')).toBe('This could not be opened')
    expect(await inSight(desk, '.exercise-clock .refusal'), name).toBe(true)
    await desk.getByRole('button', { name: 'Close the message' }).click()
    await desk.locator('.refusal').waitFor({ state: 'detached' })
  }
  await desk.getByRole('button', { name: 'To the next inject' }).click()
  await desk.locator('.log-lines .is-inject').waitFor()
  // A refusal is seen from the form in which it was asked for.
  await decide(desk, { seat: 'Facilities and fire liaison', name: 'Ada', decision: 'Restore the power' })
  await desk.locator('.refusal', { hasText: 'nobody has cut the power' }).waitFor()
  expect(await inSight(desk, '.refusal')).toBe(true)
  expect(await inSight(desk, 'form.decide .send button')).toBe(true)
})

test('who looks back is told so beside the clock, and gets back to where they were', async () => {
  const desk = await begun()
  await decide(desk, { seat: 'Incident commander', name: 'Ada', decision: 'Call the fire brigade' })
  const status = desk.locator('form.decide [role=status]')
  await status.filter({ hasText: 'Decided: Call the fire brigade' }).waitFor()
  await mark(desk, 'called')
  const called = await clockOf(desk)
  await desk.getByRole('button', { name: 'To the next inject' }).click()
  await expect.poll(() => clockOf(desk)).not.toBe(called)
  const end = await clockOf(desk)
  await desk.getByRole('button', { name: 'Go to the mark “called”' }).click()
  await desk.locator('.exercise-clock .looking-back').waitFor()
  expect(await desk.textContent('.exercise-clock .badge-state')).toBe('looking back')
  // The marks are at the end of the page, from where the clock is still in sight.
  await desk.locator('.exercise-files').scrollIntoViewIfNeeded()
  expect(await inSight(desk, '.looking-back')).toBe(true)
  await desk.getByRole('button', { name: `To ${end.slice(0, 5)}, the end of what was played` }).click()
  await desk.locator('.looking-back').waitFor({ state: 'detached' })
  expect(await clockOf(desk)).toBe(end)
  // On a phone the clock scrolls with the page.
  const size = desk.viewportSize()!
  await desk.setViewportSize({ width: 390, height: 800 })
  await desk.getByRole('button', { name: 'Go to the mark “called”' }).click()
  await desk.locator('.looking-back').waitFor()
  await expect.poll(() => inSight(desk, '.looking-back')).toBe(true)
  await desk.setViewportSize(size)
  // The sentence that speaks of a branch ends with it.
  expect(await desk.textContent('.looking-back')).toContain('To decide differently, branch here')
  await desk.getByRole('button', { name: /^branch here: from \d\d:\d\d/ }).press('Enter')
  await desk.locator('.looking-back').waitFor({ state: 'detached' })
  expect(await desk.textContent('.marks [aria-current]')).toMatch(/from \d\d:\d\d/)
  await desk.getByRole('button', { name: 'Switch to the course “as first played”' }).click()
  await desk.locator('.marks [aria-current]', { hasText: 'as first played' }).waitFor()
  // What was decided is told in the language of the page.
  await command(desk, 'Français')
  await status.filter({ hasText: 'Appeler les sapeurs-pompiers' }).waitFor()
  // So is the mark that it set itself, but not one that a reader has named.
  expect(await desk.locator('.marks').first().locator('b').allTextContents()).toEqual(['début', 'called'])
})

test('a keyboard finds the decisions in three stops, a decision starts afresh, and what was done by mistake is undone', async () => {
  const desk = await begun()
  // An exercise plays its own night unless another is asked for, and says which.
  expect(await desk.textContent('.exercise-clock .face .note')).toContain('night of seed 132')
  expect(await desk.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('Enter')
  expect(await desk.evaluate(() => document.activeElement?.closest('form')?.className)).toBe('decide')

  const form = desk.locator('form.decide').first()
  await form.getByLabel('Decision').selectOption({ label: 'Evacuate' })
  await form.getByRole('combobox', { name: 'Building', exact: true }).selectOption('center')
  await form.getByLabel('Decision').selectOption({ label: 'Shut down in good order' })
  expect(await form.getByRole('combobox', { name: 'Building', exact: true }).inputValue()).toBe('')

  // The same if another seat starts with another decision.
  await form.getByLabel('Seat').selectOption({ label: 'Facilities and fire liaison' })
  await form.getByLabel('Decision').selectOption({ label: 'Evacuate' })
  await form.getByRole('combobox', { name: 'Building', exact: true }).selectOption('center')
  await form.getByLabel('Seat').selectOption({ label: 'Data recovery lead' })
  expect(await form.getByRole('combobox', { name: 'Building', exact: true }).inputValue()).toBe('')

  // Confidence is "not said" until somebody states it, and the confidence in one decision does not carry over to the
  // next.
  const decided = (name: string) => desk.locator('.log-lines .is-decision + span', { hasText: name })
  await decide(desk, { seat: 'Incident commander', name: 'Ada', decision: 'Call the fire brigade' })
  await decided('Ada').waitFor()
  await form.getByLabel('Seat').selectOption({ label: 'Incident commander' })
  const sure = form.getByLabel('How sure')
  await sure.fill('95')
  await form.getByLabel('Decision').selectOption({ label: 'Evacuate' })
  expect(await form.locator('output').textContent()).toBe('not said')
  await sure.fill('70')
  await form.getByLabel('Seat').selectOption({ label: 'Facilities and fire liaison' })
  await form.getByLabel('Decision').selectOption({ label: 'Evacuate' })
  expect(await form.locator('output').textContent()).toBe('not said')
  await form.getByLabel('Seat').selectOption({ label: 'Incident commander' })
  await form.getByRole('combobox', { name: 'Building', exact: true }).selectOption('center')
  await sure.fill('85')
  await decide(desk, { seat: 'Incident commander', name: 'Bea', decision: 'Evacuate' })
  await decided('Bea').waitFor()
  // Pressing the slider where it already stands states that confidence.
  expect(await form.locator('output').textContent()).toBe('not said')
  await form.getByText('How sure').click()
  expect(await form.locator('output').textContent()).toBe('not said')
  await sure.click()
  expect(await form.locator('output').textContent()).toBe('50\u00a0%')
  await form.getByLabel('Decision').selectOption({ label: 'Declare the disaster' })
  await decide(desk, { seat: 'Incident commander', name: 'Cleo', decision: 'Declare the disaster' })
  await decided('Cleo').waitFor()
  expect(await Promise.all(['Ada', 'Bea', 'Cleo'].map(name => decided(name).textContent()))).toEqual([
    'Ada, Incident commander Call the fire brigade',
    'Bea, Incident commander Evacuate (Computing center); 85\u00a0% sure',
    'Cleo, Incident commander Declare the disaster',
  ])

  await desk.getByRole('button', { name: 'Skip inject 1', exact: true }).click()
  await desk.locator('.injects').getByRole('checkbox').check()
  await desk.getByRole('button', { name: 'Bring back inject 1', exact: true }).click()
  await desk.getByRole('button', { name: 'Skip inject 1', exact: true }).waitFor()

  await desk.getByRole('button', { name: 'To the next inject' }).click()
  await desk.waitForFunction(() => document.querySelector('.exercise-clock time')?.textContent !== '20:15:00')
  await desk.getByRole('button', { name: 'Go to the mark “start”' }).click()
  await desk.waitForFunction(() => document.querySelector('.exercise-clock time')?.textContent === '20:15:00')
})

test('crews and protections of a shipped exercise are French in French, though it stands in a folder of its own, and it plays the night that is asked for', async () => {
  const desk = await openExercise('scenario=two-rooms.yaml&view=exercise&lang=fr')
  await desk.getByLabel('Graine de la nuit').fill('thursday')
  await desk.locator('.card button').first().click()
  await desk.waitForSelector('.exercise-clock')
  expect(await desk.textContent('.exercise-clock .face .note')).toContain('thursday')
  const field = (label: string) => desk.locator(`.decide label:has(> span:text-is("${label}")) select`)
  const verb = field('Décision')
  await verb.selectOption({ label: 'Faire venir des équipes' })
  const options = (label: string): Promise<string[]> => field(label).locator('option').allTextContents()
  await expect.poll(() => options('Qui')).toContain('ingénieurs')
  await verb.selectOption({ label: 'Basculer avant le feu' })
  expect(await options('Protection')).toContain('Secours au second centre')
  const pace = desk.getByRole('textbox', { name: 'Allure' })
  await pace.fill('2,50')
  await pace.press('Enter')
  await expect.poll(() => pace.inputValue()).toBe('2,5')
  // Two hours of the night at that pace.
  await desk.getByText('48 min à la table').waitFor()
})

test('a participants’ window has a language, a seat and a name of its own, and still has them once it or the facilitator’s window is loaded anew', async () => {
  const desk = await openDesk()
  await begin(desk, battery)
  const seat = await openSeat(desk)
  await seat.getByLabel('Language').selectOption('fr')
  await seat.getByText('Ce que nous avons entendu').waitFor()
  await step({ desk, seat })
  const heard = (page: Page, list: string): Promise<string | null> => page.textContent(list)
  await expect.poll(() => heard(seat, '.heard')).toContain('siffle')
  expect(await heard(desk, '.log-lines')).not.toContain('siffle')
  await seat.getByLabel('Rôle').selectOption('facilities-liaison')
  const form = seat.locator('form.decide')
  await form.getByLabel('Nom').fill('Ada')
  await form.getByLabel('Décision').selectOption({ label: 'Rétablir le courant' })
  await form.getByRole('button', { name: 'Décider' }).click()
  await seat.locator('.refusal', { hasText: 'personne n’a coupé le courant' }).waitFor()
  await desk.locator('.log-lines li', { hasText: 'nobody has cut the power' }).waitFor()
  await seat.reload()
  await expect.poll(() => heard(seat, '.heard')).toContain('siffle')
  expect(await seat.getAttribute('html', 'lang')).toBe('fr')
  expect(await desk.getAttribute('html', 'lang')).toBe('en')
  expect(await seat.getByLabel('Rôle').inputValue()).toBe('facilities-liaison')
  expect(await form.getByLabel('Nom').inputValue()).toBe('Ada')
  // Who gives no name goes by the seat, in the language of each window; what was said of a decision goes with the next.
  await form.getByLabel('Nom').fill('')
  await form.getByRole('button', { name: 'Décider' }).click()
  await seat.locator('.decided li', { hasText: 'Bâtiment et liaison secours' }).waitFor()
  await desk
    .locator('.log-lines li', { hasText: 'Facilities and fire liaison Call the fire brigade' })
    .waitFor()
  expect(await form.locator('.send [role=status]').textContent()).toContain('Appeler les sapeurs-pompiers')
  await form.getByLabel('Décision').selectOption({ label: 'Évacuer' })
  expect(await form.locator('.send [role=status]').textContent()).toBe('')
  // While the facilitator’s window is loaded anew, the other one keeps the last picture and says so.
  await seat.getByLabel('Langue').selectOption('en')
  const before = await seat.locator('.decided li').count()
  const name = form.getByLabel('Name')
  await name.fill('Ad')
  const last = await seat.textContent('.heard')
  const left = seat.getByText('this is the last that it showed')
  desk.on('dialog', dialog => void dialog.accept())
  await desk.reload()
  await left.waitFor()
  expect(await seat.textContent('.heard')).toBe(last)
  expect(await seat.textContent('.badge-state')).toBe('waiting')
  // Nobody would hear it; who is typing goes on.
  expect(await seat.getByRole('button', { name: 'Decide' }).isDisabled()).toBe(true)
  await seat.keyboard.type('a')
  await seat.keyboard.press('Enter')
  await desk.getByRole('button', { name: 'Go on with it' }).click()
  await left.waitFor({ state: 'detached' })
  expect(await name.inputValue()).toBe('Ada')
  expect(await seat.locator('.decided li').count()).toBe(before)
  expect(await seat.getByRole('button', { name: 'Decide' }).isDisabled()).toBe(false)
  // When the time is over, the focus goes from the clock’s buttons to what comes next, and stays in the form of a seat.
  await seat.getByRole('button', { name: 'Decide' }).focus()
  const goOn = desk.getByRole('button', { name: /^(Go on|Begin)$/ })
  await goOn.press('Enter')
  await desk.locator('.badge-state.is-running').first().waitFor()
  expect(await desk.evaluate(stoppedAtOnce)).toBe('paused')
  await typePace(desk, 10_000)
  await goOn.press('Enter')
  await desk.locator('.badge-state.is-over').waitFor()
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent ?? '')
  await expect.poll(() => focused(desk)).toBe('End and look back')
  await seat.getByText('nothing more can be decided').waitFor()
  expect(await focused(seat)).toBe('Decide')
  await seat.keyboard.press('Enter')
  expect(await seat.locator('.decided li').count()).toBe(before)
  await desk.getByRole('button', { name: 'End without a report' }).click()
  await seat.getByText('Waiting for the facilitator').waitFor()
  await desk.waitForSelector('#exercise-title')
  expect(await inSight(desk, '#exercise-title')).toBe(true)
})

/** Stops the clock; what it shows then was shown before its thread could answer, which takes a task of its own. */
async function stoppedAtOnce(): Promise<string | null> {
  document.querySelector<HTMLElement>('.exercise-clock .primary')!.click()
  for (let turn = 0; turn < 50; turn++) await Promise.resolve()
  return document.querySelector('.exercise-clock .badge-state')!.textContent
}
