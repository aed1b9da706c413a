// A beside B: B is kept, changed, swapped, shared and closed.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriers } from './barriers.ts'
import { address, openDashboard, settled } from './dashboard.ts'
import { openPage } from './page.ts'

async function idsDiffer(page: Page): Promise<void> {
  const ids = await page.$$eval('[id]', all => all.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
}

test('an incident kept as B stands beside the changed one, in every view, and in a link', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&t=900')
  await page.keyboard.press('k')
  await page.waitForSelector('.pair')
  expect(await page.textContent('.compare')).toContain('The inputs are the same.')
  await page.keyboard.press('i')
  await page.selectOption('.inputs select >> nth=0', { label: 'Right' })
  await settled(page)
  await page.waitForSelector('.input-differences td:has-text("Right")')
  expect(await page.locator('.site-plan').count()).toBe(3)
  expect(await page.textContent('.figure-site-difference .takeaway')).toMatch(
    /1 room is worse in B, 1 better/,
  )
  await idsDiffer(page)
  const overlaps = await page.$$eval('main figure', figures =>
    figures.flatMap(figure => {
      const own = figure.getBoundingClientRect()
      return [...figure.querySelectorAll('svg')]
        .map(each => each.getBoundingClientRect())
        .filter(({ top, bottom }) => top < own.top - 1 || bottom > own.bottom + 1)
    }),
  )
  expect(overlaps).toEqual([])
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('3')
  await page.waitForSelector('.figure-curve-difference')
  await page.keyboard.press('4')
  await page.waitForSelector('.state-pairs')
  await page.click('.pair label:has-text("Table") >> nth=0')
  await page.waitForSelector('.pair section:nth-of-type(2) .rows .row[id]')
  await idsDiffer(page)
  await page.keyboard.press('1')
  await page.waitForSelector('.difference-table')
  // Regions that scroll are called apart.
  await page.waitForSelector('[role=region][aria-label="Buildings (B)"]')
  const regions = await page.$$eval('[role=region]', all => all.map(each => each.getAttribute('aria-label')))
  expect(new Set(regions).size).toBe(regions.length)
  await page.waitForFunction(() => /view=brief.*b=|b=.*view=brief/.test(location.hash))
  const other = await openDashboard(new URL(page.url()).hash.slice(1))
  await other.waitForSelector('.input-differences td:has-text("Right")')
  const words = await other.textContent('.difference-table')
  expect(words).toBe(await page.textContent('.difference-table'))
  await page.keyboard.press('x')
  await settled(page)
  await page.waitForFunction(() => document.querySelector('.bar .badge') === null)
  expect(await page.textContent('.input-differences tbody tr')).toContain('Right')
  // Its words change: as a key that is down, it would say that comparing has ended.
  const end = page.locator('.bar button:has-text("End comparing")')
  expect(await end.getAttribute('aria-pressed')).toBe(null)
  await end.click()
  expect(await page.locator('.pair').count()).toBe(0)
})

test('what is kept before the engine has confirmed the precomputed run stays B', async () => {
  const page = await openPage('about:blank', { again: true })
  let release = (): void => undefined
  const held = new Promise<void>(resolve => (release = resolve))
  await page.route('**/worker-*.js', route => held.then(() => route.continue()))
  await page.goto(`${await address()}#scenario=strasbourg-2021.yaml&lang=en`)
  await page.waitForSelector('.site-plan')
  await page.keyboard.press('k')
  await page.waitForSelector('.pair')
  release()
  // Only the engine knows why.
  await page.waitForSelector('.feed li:has-text("The fire began")')
  expect(await page.locator('.pair').count()).toBe(1)
})

const seeds = (page: Page): Promise<string[]> =>
  page
    .locator('.pair section > .kicker:has(> b:first-child)')
    .allTextContents()
    .then(all => all.map(said => /Seed (.*)$/.exec(said)![1]!))

const step = async (page: Page, key: string): Promise<string[]> => {
  const before = await page.textContent('.pair .kicker')
  await page.keyboard.press(key)
  await page.waitForFunction(was => document.querySelector('.pair .kicker')?.textContent !== was, before)
  await settled(page)
  return seeds(page)
}

test('a swap of A and B is undone on both sides, redone, and gone back over, and a step after it is undone alone', async () => {
  const page = await openDashboard(
    'scenario=two-rooms.yaml&seed=2&view=site&t=900&b=scenario%3Dtwo-rooms.yaml',
  )
  await page.waitForSelector('.pair')
  expect(await seeds(page)).toEqual(['2', '1'])
  expect(await step(page, 'x')).toEqual(['1', '2'])
  expect(await step(page, 'Control+z')).toEqual(['2', '1'])
  expect(await step(page, 'Control+y')).toEqual(['1', '2'])
  await page.goBack()
  await page.waitForFunction(() => location.hash.includes('seed=2&'))
  await settled(page)
  expect(await seeds(page)).toEqual(['2', '1'])
  await page.goForward()
  await page.waitForFunction(() => !location.hash.includes('seed=2&'))
  await settled(page)
  expect(await seeds(page)).toEqual(['1', '2'])
  expect(await page.evaluate(() => location.hash)).toContain('t=900')
  // A step after a swap is undone alone, also where both are undone at once; what was made B since stays B.
  await page.fill('.bar input:not([type=file])', '3')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => location.hash.includes('seed=3'))
  await settled(page)
  await page.locator('main').click({ position: { x: 2, y: 2 } })
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.waitForFunction(() => document.querySelector('.pair .kicker')!.textContent.endsWith('Seed 2'))
  await settled(page)
  expect(await seeds(page)).toEqual(['2', '1'])
  expect(await step(page, 'Control+y')).toEqual(['1', '2'])
  await page.keyboard.press('k')
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.pair section > .kicker:has(> b:first-child)')].every(each =>
      each.textContent.endsWith('Seed 1'),
    ),
  )
  expect(await step(page, 'Control+z')).toEqual(['2', '1'])
})

test('a room that B has not is neither better, worse nor the same, and the figures said to differ are those of the table', async () => {
  const page = await openDashboard(
    'scenario=strasbourg-2021.yaml&t=7200&b=scenario%3Dstrasbourg-2021-hardened.yaml',
  )
  // The hardened site has its three battery rooms in a building of their own.
  const figure = page.locator('.figure-site-difference')
  await figure.waitFor()
  expect(await figure.locator('.takeaway').textContent()).toMatch(/ the same, 3 not in B, (\d+) only in B\.$/)
  expect(await figure.locator('.room.state-lacking').count()).toBe(3)
  // Those of the other building are named below the plan, as in the table.
  await figure.locator('details summary').first().click()
  await figure.locator('tbody tr').first().waitFor()
  const only = await figure.locator('tbody tr', { hasText: 'only in B' }).locator('th').allTextContents()
  expect(only.length).toBeGreaterThanOrEqual(3)
  const [, named] = (await figure.locator('.takeaway').textContent())!.match(/(\d+) only in B/)!
  expect(Number(named)).toBe(only.length)
  const note = (await figure.locator('.only-in-b').textContent())!
  for (const name of only.slice(0, 8)) expect(note).toContain(name.split(' (')[0])
  // The figures said to be the same, higher and lower are those of the table.
  await page.keyboard.press('1')
  await page.waitForSelector('.difference-table')
  const rows = await page.$$eval('.difference-table tbody tr', all =>
    all.map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent)),
  )
  const same = rows.filter(([one, other]) => one === other)
  expect(rows.filter(([, , by]) => by === '=the same')).toEqual(same)
  // Those that differ stand first.
  expect(rows.slice(-same.length)).toEqual(same)
  const said = await page.locator('.figure:has(.difference-table) .takeaway').textContent()
  expect(said).toMatch(new RegExp(`; ${same.length} (?:is|are) the same`))
})
