// What a facilitator brings to an exercise and takes away from it as files: injects, decisions, and the exercise itself.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { download } from './download.ts'
import { openExercise } from './exerciseTable.ts'

test('a list of injects is read from CSV: its faults are told by its own lines at once, and what is right is played, kept and opened again', async () => {
  const desk = await openExercise()
  const choose = async (text: string | Buffer, name = 'own.csv'): Promise<void> =>
    desk.setInputFiles('.list-file', { name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  const head = 'number,time or condition,event\n'
  const start = (): Promise<void> =>
    desk.getByRole('button', { name: 'Start: Battery room: for beginners' }).click()
  await choose(`${head}A,2 min ago,x\n`)
  await desk.locator('.refusal li', { hasText: 'own.csv:2' }).waitFor()
  expect(await desk.getByText('The injects of own.csv will be played').count()).toBe(0)
  // Mistakes that can be found only with the scenario.
  await choose(`${head}A,2 min,"The roof\nleaks"\nB,after alarm in lift,x\n`)
  await desk.getByText('The injects of own.csv will be played').waitFor()
  await start()
  await desk
    .locator('.refusal li', {
      hasText: 'own.csv:4 time or condition: in there is no building or room "lift"',
    })
    .waitFor()
  // As Excel in French saves it.
  const western = Buffer.from(
    `n°;heure ou condition;événement\r\nA;2 min;The roof leaks, by Noël\r\n`,
    'latin1',
  )
  // While it is read, as long as a busy machine takes for it, nobody begins without it.
  await desk.evaluate(() => {
    Blob.prototype.text = async function () {
      await new Promise(resolve => setTimeout(resolve, 700))
      return new TextDecoder().decode(await this.arrayBuffer())
    }
  })
  await choose(western, 'excel.csv')
  await desk.getByText('The file is being read…').waitFor()
  expect(await desk.locator('.card button:enabled').count()).toBe(0)
  await desk.getByText('The injects of excel.csv will be played').waitFor()
  await desk.getByText('was read as Windows-1252').waitFor()
  await start()
  await desk.waitForSelector('.exercise-clock')
  await desk.getByRole('button', { name: 'To the next inject' }).click()
  await desk.locator('.log-lines li', { hasText: 'The roof leaks, by Noël' }).waitFor()
  expect(await desk.locator('.inject').count()).toBe(0)
  const saved = await download(desk, () => desk.getByRole('button', { name: 'Save the exercise' }).click())
  expect(saved).toContain('The roof leaks')
  expect(await reopened(saved)).toBe('20:17:00')
})

test('a file of decisions dropped on the page is played in the exercise begun next, and watched from its beginning', async () => {
  const desk = await openExercise()
  const file = new URL('../../scenarios/exercises/decisions/battery-room.yaml', import.meta.url)
  const drop = (text: string): Promise<void> =>
    desk.evaluate(text => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text], 'team.yaml'))
      document.querySelector('.app')!.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
    }, text)
  await drop(readFileSync(file, 'utf8').replace('building: center', 'building: centre'))
  await desk.getByText('plays the decisions of team.yaml').waitFor()
  const start = desk.getByRole('button', { name: 'Start: Battery room: for beginners' })
  await start.click()
  await desk
    .locator('.refusal li', { hasText: 'team.yaml:8 acts.3.building there is no building "centre"' })
    .waitFor()
  await drop(readFileSync(file, 'utf8'))
  await start.click()
  await desk.locator('.looking-back', { hasText: 'You are looking back' }).waitFor()
  expect(await desk.locator('.exercise-clock time').textContent()).toBe('20:15:00')
  const decided = desk.locator('.log-lines li', { hasText: 'Ana' })
  expect(await decided.count()).toBe(0)
  for (let inject = 0; (await decided.count()) === 0 && inject < 5; inject++) {
    const before = await desk.locator('.exercise-clock time').textContent()
    await desk.getByRole('button', { name: 'To the next inject' }).click()
    await desk.waitForFunction(
      before => document.querySelector('.exercise-clock time')?.textContent !== before,
      before,
    )
  }
  await decided.first().waitFor()
  await drop(readFileSync(file, 'utf8'))
  await desk.getByText('end the one that is open first').waitFor()
})

test('a list of injects dropped on any view is that of the exercise begun next, and a table that is none is told what it lacks', async () => {
  const desk = await openExercise('scenario=two-rooms.yaml&view=exercise')
  await desk.click('.views button:has-text("Site")')
  const drop = (...texts: string[]): Promise<void> =>
    desk.evaluate(texts => {
      const dataTransfer = new DataTransfer()
      for (const text of texts) dataTransfer.items.add(new File([text], 'own.csv'))
      document.querySelector('.app')!.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
    }, texts)
  // Of several files none is opened, and that is said.
  await drop('service,customer\nshop,Baker\n', 'service,customer\nshop,Baker\n')
  await desk.locator('.notice', { hasText: 'Drop one file' }).waitFor()
  expect(await desk.getByText('is a table, not a scenario').count()).toBe(0)
  await drop('service,customer\nshop,Baker\n')
  await desk.getByText('is a table, not a scenario').waitFor()
  await drop('number,time or condition,event\nA,2 min,The roof leaks\n')
  await desk.getByText('The injects of own.csv will be played').waitFor()
  expect(await desk.getByText('is a table, not a scenario').count()).toBe(0)
  await drop('service,customer\nshop,Baker\n')
  await desk.locator('.refusal li', { hasText: 'the column "event" is missing' }).waitFor()
})

test('an exercise on a scenario that was edited opens again from its file', async () => {
  const desk = await openExercise(
    `scenario=two-rooms.yaml&view=exercise&set=${encodeURIComponent('exercise={ until: 60 min, roles: [incident-commander] }')}`,
  )
  await desk.getByRole('button', { name: 'The scenario shown, if it has an “exercise” section' }).click()
  await desk.waitForSelector('.exercise-clock')
  const clock = await desk.textContent('.exercise-clock time')
  const saved = await download(desk, () => desk.getByRole('button', { name: 'Save the exercise' }).click())
  expect(await reopened(saved)).toBe(clock)
})

/** The clock after a page that knows nothing of the exercise has opened the file. */
async function reopened(saved: string): Promise<string | null> {
  const again = await openExercise()
  const buffer = Buffer.from(saved)
  await again.setInputFiles('.exercise-file', { name: 'exercise.json', mimeType: 'application/json', buffer })
  await again.waitForSelector('.exercise-clock')
  return again.textContent('.exercise-clock time')
}
