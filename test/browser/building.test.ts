// A building: reached from what it is said of, and why it ended as it did.
import { expect, test } from 'vitest'
import { barriers } from './barriers.ts'
import { openDashboard, settled } from './dashboard.ts'
import { speak } from '../node/speak.ts'

const few = 'set=population.customers%3D500&set=population.services%3D4000'
const asSaid = ['--set', 'population.customers=500', '--set', 'population.services=4000']

test('from the brief to a building, its rooms and services at the moment, and the reasons the command line gives', async () => {
  const page = await openDashboard(`scenario=strasbourg-2021.yaml&${few}&view=brief&t=2592000`)
  await page.click('.figure button:text-is("SBG1")')
  await page.waitForSelector('.inspector h2:text-is("SBG1")')
  await page.waitForURL(/select=building%3A0/)
  await page.waitForSelector('.why:not([aria-busy]) .chain li')
  for (const summary of await page.locator('.why details:not([open]) summary').all()) await summary.click()
  // A chain that is part of another one is not told twice.
  const said = await page.locator('.why .chain li span').allTextContents()
  const { out } = await speak('why', 'scenarios/strasbourg-2021.yaml', 'SBG1', ...asSaid, '--json')
  const { happened } = JSON.parse(out) as { happened: { what: string; because: unknown[] }[] }
  const told = happened.filter(({ because }) => because.length > 0).map(({ what }) => what)
  expect(told.length).toBeGreaterThan(3)
  expect(said.map(each => each.replace(/^because /, ''))).toEqual(expect.arrayContaining(told))
  expect(await barriers(page)).toEqual([])
  await page.close()
})

test('from a room to its building, which a link selects', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&t=0&select=room:0&lang=fr')
  await page.click('.inspector dl button')
  await page.waitForSelector('.inspector h2:text-is("hut")')
  expect(await page.textContent('.inspector .kicker')).toBe('Bâtiment')
  await page.waitForURL(/select=building/)
  const other = await openDashboard(new URL(page.url()).hash.slice(1))
  await settled(other)
  expect(await other.textContent('.inspector h2')).toBe('hut')
  await Promise.all([page.close(), other.close()])
})
