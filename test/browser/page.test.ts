import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openDashboard } from './dashboard.ts'
import { openPage } from './page.ts'

const html = (body: string) =>
  `data:text/html,${encodeURIComponent(`<!doctype html><title>t</title>${body}`)}`

test('a page opens and runs its script', async () => {
  const page = await openPage(html('<p></p><script>document.querySelector("p").textContent = 6 * 7</script>'))
  expect(await page.textContent('p')).toBe('42')
})

test('two pages share nothing', async () => {
  const [one, two] = await Promise.all([openPage(html('')), openPage(html(''))])
  await one.context().addCookies([{ name: 'a', value: 'b', url: 'http://127.0.0.1' }])
  expect(await two.context().cookies()).toEqual([])
})

test.fails('a page that throws fails its test', async () => {
  await openPage(html('<script>throw new Error("broken page")</script>'))
})

describe('a page that was used before', () => {
  let before: Page | undefined

  const found = (page: Page): Promise<unknown> =>
    page.evaluate(async () => ({
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name).filter(name => name === 'left'),
      cookie: document.cookie,
      history: history.length,
      size: [innerWidth, innerHeight],
      emulated: [
        '(prefers-color-scheme: dark)',
        '(prefers-reduced-motion)',
        '(forced-colors: active)',
        '(prefers-contrast: more)',
        'print',
      ].filter(query => matchMedia(query).matches),
      global: 'left' in window,
    }))
  const nothing = {
    local: [],
    session: [],
    databases: [],
    cookie: '',
    size: [1280, 800],
    emulated: ['(prefers-reduced-motion)'],
    global: false,
  }
  let visited: unknown

  test('begins with nothing', async () => {
    before = await openDashboard()
    visited = await found(before)
    expect(visited).toMatchObject(nothing)
    await before.evaluate(async () => {
      localStorage.setItem('left', 'x')
      sessionStorage.setItem('left', 'x')
      await new Promise(resolve => (indexedDB.open('left', 1).onsuccess = resolve))
      document.cookie = 'left=x'
      history.pushState(null, '', '#left')
      Object.assign(window, { left: true })
    })
    await before.setViewportSize({ width: 390, height: 700 })
    await before.emulateMedia({
      media: 'print',
      colorScheme: 'dark',
      reducedMotion: 'no-preference',
      forcedColors: 'active',
      contrast: 'more',
    })
    await before.route('**/*', route => route.abort())
    before.on('dialog', dialog => void dialog.accept())
    await before.context().newPage()
  })

  test('and again with nothing, however it was left', async ({ skip }) => {
    if (before === undefined) skip()
    const page = await openDashboard()
    expect(page === before, 'the same page').toBe(true)
    expect(await found(page)).toEqual(visited)
    expect(page.context().pages()).toEqual([page])
    // A question that no test answers is answered with no.
    expect(await page.evaluate(() => confirm('left'))).toBe(false)
  })
})
