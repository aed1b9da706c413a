// Every view with an incident, in both languages and themes: axe finds nothing, and nothing scrolls sideways.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { keyOf } from '../../web/view.ts'
import { barriers, everyWay } from './barriers.ts'
import { address, openDashboard } from './dashboard.ts'
import { openPage } from './page.ts'

/** Marks that each view must show before it is checked, and how many at least. */
const least = {
  brief: ['.number', 5],
  site: ['[role=option]', 50],
  timeline: ['[role=option]', 20],
  services: ['.band-name', 4],
  customers: ['.cell', 20],
  strategies: ['.repeat button', 2],
  sensitivity: ['.repeat select', 2],
  edit: ['.form-row', 6],
  sources: ['.peak-scatter .own', 30],
} as const
/**
 * Axe takes minutes on hundreds of events and thousands of customers, so these run on a smaller site or with fewer
 * services and days, which show the same kinds of marks.
 */
const shown = [
  [
    'a small site',
    'scenario=battery-room.yaml&set=population.customers%3D40&set=population.services%3D300&set=horizon%3D10%20d&t=3600&select=room:0',
    ['timeline', 'customers'],
  ],
  [
    'Strasbourg',
    'scenario=strasbourg-2021.yaml&set=population.customers%3D500&set=population.services%3D4000&t=8400&select=room:12',
    ['brief', 'site', 'services', 'strategies', 'sensitivity', 'edit', 'sources'],
  ],
] as const

test('every view is looked at', () => {
  expect(shown.flatMap(([, , views]) => views).sort()).toEqual(Object.keys(least).sort())
})

/** Roles of what a screen reader stops at and would call by nothing else than that. */
const named = [
  'button',
  'image',
  'graphics-symbol',
  'listbox',
  'option',
  'table',
  'slider',
  'figure',
  'textbox',
]

/** What has such a role and no name in the tree that Chromium gives to screen readers: axe leaves out clickable shapes. */
async function nameless(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page)
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  await devtools.detach()
  const seen = nodes.filter(({ ignored, role }) => !ignored && named.includes(String(role?.value)))
  expect(seen.length).toBeGreaterThan(20)
  return seen.flatMap(({ role, name }) => (name?.value ? [] : [String(role?.value)]))
}

test.each(shown)(
  '%s: no view has a barrier, in either language and theme, nor on a phone',
  async (site, hash, views) => {
    const page = await openDashboard(`${hash}&view=${views[0]}`)
    for (const view of views) {
      await page.click(`.views button[title="${keyOf(view)}"]`)
      const [selector, count] = least[view]
      await everyWay(page, async (theme, language) => {
        await page.waitForSelector('.chain')
        await page.waitForSelector(selector)
        expect(await page.locator(selector).count(), view).toBeGreaterThanOrEqual(count)
        const found = await barriers(page, theme, language)
        expect.soft([view, language, theme, found]).toEqual([view, language, theme, []])
        if (site === 'a small site' && theme === 'light')
          expect.soft([view, language, await nameless(page)]).toEqual([view, language, []])
      })
    }
    if (site !== 'Strasbourg') return
    await page.selectOption('.language select', 'en')
    await page.selectOption('.theme select', 'light')
    await page.setViewportSize({ width: 390, height: 720 })
    await openEachView(page, async key => {
      // Only the sources have colours on a phone that they have nowhere else.
      const onlyPlaces = key !== keyOf('sources')
      expect.soft([key, await barriers(page, 'light', 'en', onlyPlaces)]).toEqual([key, []])
    })
  },
  600_000,
)

test('the open inputs, the palette and a list of problems have no barrier, and the key stands right below the plan, however flat and narrow a site is', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml')
  for (const width of [320, 390, 700, 1440]) {
    await page.setViewportSize({ width, height: 844 })
    await drawn(page)
    const blank = await page.evaluate(
      () =>
        document.querySelector('.site-foot')!.getBoundingClientRect().top -
        document.querySelector('.site-plan')!.getBoundingClientRect().bottom,
    )
    expect(blank, `${width} px`).toBeLessThan(20)
    expect(blank, `${width} px`).toBeGreaterThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.keyboard.press('i')
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Control+k')
  await page.waitForSelector('.palette input:focus')
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.setInputFiles('input[type=file]', {
    name: 'no.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from('schema: firebreak/1\nnames: x\n'),
  })
  await page.waitForSelector('.problems')
  expect(await barriers(page)).toEqual([])
  // What would be a barrier is found on a page that was looked at before.
  await page.$eval('.problems', each => (each.style.color = '#b8b8b8'))
  expect(await barriers(page)).toEqual([expect.stringMatching(/^color-contrast: .*#b8b8b8/)])
})

/** A changed layout is painted only in the frame after the next. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))

const openEachView = async (page: Page, look: (key: string) => Promise<void>): Promise<void> => {
  const keys = await page.$$eval('.views button', buttons => buttons.map(each => each.getAttribute('title')!))
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForSelector('main h2')
    await look(key)
  }
}

test('at 320, 390 and 1,440 px nothing has to be scrolled sideways', async () => {
  const page = await openDashboard('scenario=strasbourg-2021.yaml&t=8400')
  await openEachView(page, async key => {
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 720 })
      await drawn(page)
      const [wide, inner] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.querySelector('main')!.scrollWidth - document.querySelector('main')!.clientWidth,
      ])
      expect([key, wide, inner]).toEqual([key, width, 0])
    }
  })
})

test('what moves while an incident is computed stands still for who wants less motion', async () => {
  const page = await openPage('about:blank', { again: true })
  let release = (): void => undefined
  const held = new Promise<void>(resolve => (release = resolve))
  await page.route('**/worker-*.js', route => held.then(() => route.continue()))
  // No run of this seed ships with the page.
  await page.goto(`${await address()}#scenario=two-rooms.yaml&seed=2`)
  await page.waitForSelector('[aria-busy=true] .waiting rect')
  const moving = (): Promise<string[]> =>
    page.evaluate(() => [
      ...new Set(document.getAnimations().map(each => (each as CSSAnimation).animationName)),
    ])
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await expect.poll(async () => (await moving()).sort()).toEqual(['breathe', 'pass'])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect.poll(moving).toEqual([])
  release()
  await page.waitForSelector('.transport')
})
