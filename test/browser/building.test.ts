// A building: how to reach it from where it is mentioned, and why it ended as it did.
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
  // A chain that is part of another one is not repeated.
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
  await page.waitForSelector('.inspector h2:text-is("L’abri technique")')
  expect(await page.textContent('.inspector .kicker')).toBe('Bâtiment')
  await page.waitForURL(/select=building/)
  const other = await openDashboard(new URL(page.url()).hash.slice(1))
  await settled(other)
  expect(await other.textContent('.inspector h2')).toBe('L’abri technique')
  await Promise.all([page.close(), other.close()])
})

test('what was done to a building is told from its moment on, and not before', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&t=0&select=building:0')
  await page.waitForSelector('.why:not([aria-busy]) .chain li')
  const said = (): Promise<string[]> => page.locator('.why .chain li span').allTextContents()
  const { out } = await speak('why', 'scenarios/two-rooms.yaml', 'hut', '--json')
  const { happened } = JSON.parse(out) as { happened: { seconds: number; what: string }[] }
  const { seconds, what } = happened.findLast(({ what: words }) => !words.startsWith('the last room'))!
  const at = async (moment: number): Promise<void> => {
    await page.evaluate(to => {
      const clock = document.querySelector<HTMLInputElement>('.track input')!
      clock.value = String(to)
      clock.dispatchEvent(new Event('input', { bubbles: true }))
    }, moment)
  }
  expect(await said()).not.toContain(what)
  await page.goto(`${page.url().split('#')[0]}#scenario=two-rooms.yaml&t=${seconds + 1}&select=building:0`)
  await page.waitForSelector(`.why .chain li span:text-is("${what}")`)
  await at(0)
  await page.waitForFunction(
    words => ![...document.querySelectorAll('.why .chain li span')].some(each => each.textContent === words),
    what,
  )
  await page.close()
})

test('of two sites, what is chosen in B selects what is called alike in A, or nothing', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=brief')
  await page.click('button:has-text("Keep as B")')
  await page.selectOption('select >> nth=0', 'battery-room.yaml')
  await page.locator('button:text-is("Computing center")').first().waitFor()
  await page.locator('button:text-is("The hut")').first().click()
  expect(await page.locator('.inspector h2:text-is("Computing center")').count()).toBe(0)
  await page.close()
})

test('what is selected of a scenario while another one is on its way is of neither', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=brief')
  await page.locator('button:text-is("The hut")').waitFor()
  await page.evaluate(() => {
    const main = document.querySelector('main')!
    const watcher = new MutationObserver(() => {
      if (main.getAttribute('aria-busy') !== 'true') return
      watcher.disconnect()
      ;[...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'The hut')!.click()
    })
    watcher.observe(main, { attributes: true, attributeFilter: ['aria-busy'] })
  })
  await page.selectOption('select >> nth=0', 'battery-room.yaml')
  await page.waitForSelector('.site-plan :text("center")')
  await settled(page)
  await page.waitForSelector('.inspector.idle')
  await page.close()
})
