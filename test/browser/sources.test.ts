// The list of parameters as a reader sees it: defaults are listed with their descriptions, and few rows are drawn at
// once.
import { expect, test } from 'vitest'
import { openDashboard } from './dashboard.ts'

test('a default is found by its words, told as one, and said in the reader’s language', async () => {
  const page = await openDashboard('scenario=strasbourg-2021.yaml&view=sources')
  await page.waitForSelector('details.parameters')
  expect(await page.locator('details.parameters tbody tr').count()).toBe(0)
  await page.selectOption('.filters select >> nth=0', 'default')
  await page.fill('.filters input', 'a job succeeds')
  const row = page.locator('details.parameters tr:has(code)')
  await expect.poll(() => row.count()).toBeGreaterThan(0)
  const told = await row.first().innerText()
  for (const words of ['jobSuccess', 'Probability that a job that makes a copy succeeds', '97 %', 'default'])
    expect(told).toContain(words)
  await page.fill('.filters input', '')
  await expect.poll(() => page.locator('details.parameters tbody tr').count()).toBe(0)
  await page.selectOption('.bar select >> nth=-1', 'fr')
  await page.fill('.filters input', 'échantillon introuvable')
  await page.waitForSelector('text=Aucun paramètre')
  await page.fill('.filters input', 'travel')
  await page.selectOption('.filters select >> nth=0', 'all')
  await expect.poll(() => row.first().innerText()).toContain('Temps de l’appel à l’arrivée')
})

test('while an edit has problems, what the incident on show was run with is listed, and said to be that', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=sources')
  const said = (): Promise<string> => page.locator('.sources .takeaway').first().innerText()
  await expect.poll(said).toMatch(/^\d+ parameters are in effect/)
  const before = await said()
  await page.click('.views button:has-text("Edit")')
  await page.click('.text-pane textarea')
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('a: b: c\n')
  await page.click('.views button:has-text("Sources")')
  await page.waitForSelector('.problems li')
  await page.waitForSelector('.sources .note:has-text("The last change has problems")')
  await expect.poll(said).toBe(before)
})

test('a file that cannot be run has no parameter in effect', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml')
  await page.setInputFiles('input[type=file]', {
    name: 'no.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from('extends: two-rooms.yaml\nintervention:\n  detection: { toPerson: 5 MW }\n'),
  })
  await page.waitForSelector('.problems li')
  await page.click('.views button:has-text("Sources")')
  await page.waitForSelector('.sources .takeaway:has-text("no parameter is in effect")')
})

test('a problem is told in words, its path beside them; the words are the schema’s', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml')
  await page.setInputFiles('input[type=file]', {
    name: 'no.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from('extends: two-rooms.yaml\nintervention:\n  detection: { toPerson: 5 MW }\n'),
  })
  await expect
    .poll(() => page.locator('.problems .called').innerText())
    .toBe('Detection: from alarm to a person intervention.detection.toPerson')
})

// The labels of the rows and the last figures of the axes are the longest in French.
test.each(['sources', 'timeline', 'customers'])(
  '%s: no word of a chart is cut off, in French',
  async view => {
    const page = await openDashboard(`scenario=battery-room.yaml&view=${view}&lang=fr`)
    await page.waitForSelector('main figure svg.chart text')
    const cut = await page.$$eval('main figure svg.chart', charts =>
      charts.flatMap(chart => {
        const { left, right } = chart.getBoundingClientRect()
        return [...chart.querySelectorAll('text')]
          .filter(text => {
            const box = text.getBoundingClientRect()
            return box.left < left - 1 || box.right > right + 1
          })
          .map(text => text.textContent)
      }),
    )
    expect(cut).toEqual([])
  },
)
