// A report, a run and the page itself, saved from a scenario with a name that is a trap, open again.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { command, glimpse, openDashboard, settled } from './dashboard.ts'
import { download } from './download.ts'
import { openPage } from './page.ts'

const scenario = readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')
const evil = '</script><script>window.caught=1</script><b>hut</b>'

async function openEvil(): Promise<Page> {
  const page = await openDashboard('scenario=two-rooms.yaml&t=900')
  const text = scenario.replace(/^name: .*/m, `name: '${evil}'`)
  await page.setInputFiles('input[type=file]', {
    name: 'evil.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(text),
  })
  await page.waitForSelector('option:has-text("evil.yaml")', { state: 'attached' })
  await settled(page)
  return page
}

function fileOf(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, name)
  writeFileSync(file, text)
  return pathToFileURL(file).href
}

test('the report is a page of its own, without a script and without a request', async () => {
  const page = await openEvil()
  const html = await download(page, () => command(page, 'Report as an HTML'))
  const report = await openPage(fileOf('report.html', html))
  const requests: string[] = []
  report.on('request', each => requests.push(each.url()))
  await report.reload()
  expect(requests).toHaveLength(1)
  expect(await report.locator('.number').count()).toBe(5)
  expect(await report.locator('.site-plan .room').count()).toBe(2)
  expect(await report.locator('.figure-activities h3').count()).toBe(1)
  expect(await report.locator('.swimlanes .event').count()).toBeGreaterThan(3)
  expect(await report.textContent('h1')).toContain(evil)
  expect(await report.evaluate(() => [document.scripts.length, 'caught' in window])).toEqual([0, false])
})

test('a run opens again and comes out the same', async () => {
  const page = await openEvil()
  await page.fill('.seed input', '17')
  await page.keyboard.press('Enter')
  await settled(page)
  const run = await download(page, () => command(page, 'Run as a file'))
  const other = await openDashboard()
  const file = { name: 'run.json', mimeType: 'application/json', buffer: Buffer.from(run) }
  const told = await glimpse(other, '.notice:not(:empty)', () =>
    other.setInputFiles('input[type=file]', file),
  )
  expect(told).toContain('its digest matches')
  expect(await other.inputValue('.seed input')).toBe('17')
})

test('the page as one file opens from a disk with its scenario, and asks nobody for anything', async () => {
  const page = await openEvil()
  await page.keyboard.press('3')
  // While the page comes, another seed is asked for.
  await page.route('**/firebreak.html', async route => {
    await page.fill('.seed input', '5')
    await page.keyboard.press('Enter')
    await settled(page)
    await route.continue()
  })
  const html = await download(page, () => command(page, 'This page with the scenario'))
  const file = fileOf('firebreak.html', html)
  const alone = await openPage(file)
  await alone.waitForSelector('.transport')
  const requests: string[] = []
  alone.on('request', each => requests.push(each.url()))
  expect(await alone.inputValue('.scenario select')).toBe('evil.yaml')
  expect(await alone.inputValue('.seed input')).toBe('5')
  // Where it was saved.
  expect(await alone.textContent('.views [aria-current]')).toContain('Timeline')
  for (const key of ['1', '3', '4', '5', '8', '9']) {
    await alone.keyboard.press(key)
    await alone.waitForSelector('main h2')
  }
  await alone.fill('.seed input', '3')
  await alone.keyboard.press('Enter')
  await settled(alone)
  expect(requests.filter(url => !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([])
  expect(await alone.evaluate(() => 'caught' in window)).toBe(false)
})

test('a damaged run is told of, not run, and what was open stays on show', async () => {
  const page = await openDashboard()
  const sound = await download(page, () => command(page, 'Run as a file'))
  for (const text of [
    // There is no such run.
    ...[0, -5, 1.5, 1e12, '3'].map(run => {
      const file = JSON.parse(sound) as { inputs: object }
      return JSON.stringify({ ...file, inputs: { ...file.inputs, run } })
    }),
    '{ "firebreak": "run" }',
    '{"firebreak":"run","source":{"file":1}}',
    '{"firebreak":"run",',
  ]) {
    await page.setInputFiles('input[type=file]', {
      name: 'run.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })
    await page.waitForSelector('.problems')
    expect(await page.locator('.transport').count(), text).toBe(1)
    await page.click('.problems button')
    await page.waitForSelector('.problems', { state: 'detached' })
  }
})
