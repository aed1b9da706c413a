// A link shows what it was made of, and one that cannot be read in full says so.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { originalOf, pack } from '../../web/address/patch.ts'
import { address, settled } from './dashboard.ts'
import { openFresh, openLong, text, scenario, changed, goTo } from './places.ts'

const alerts = (page: Page): Promise<string[]> => page.locator('main [role=alert] p').allTextContents()

async function closed(page: Page): Promise<void> {
  await page.click('main [role=alert] button')
  expect(await page.locator('main [role=alert]').count()).toBe(0)
}

test('a link that is damaged in its changes, in its other side or in both says so', async () => {
  const page = await openFresh(
    'scenario=two-rooms.yaml&text=AAAA&b=scenario%3Dbattery-room.yaml%26text%3Dabc.AAAA',
  )
  const ofA =
    'This link is damaged: its changes to two-rooms.yaml cannot be read. You see two-rooms.yaml as shipped.'
  await expect
    .poll(() => alerts(page))
    .toEqual([ofA, 'This link is damaged: the side of battery-room.yaml it compares with cannot be read.'])
  await closed(page)
  await goTo(page, 'scenario=two-rooms.yaml&text=AAAA')
  await expect.poll(() => alerts(page)).toEqual([ofA])
  await closed(page)
  await goTo(page, 'scenario=two-rooms.yaml&b=scenario%3Dtwo-rooms.yaml%26text%3Dzzzz')
  await expect
    .poll(() => alerts(page))
    .toEqual(['This link is damaged: the side of two-rooms.yaml it compares with cannot be read.'])
  await closed(page)
})

test('a link of a scenario that is not here names it; the nearest name is a button away, and one without its ending is enough', async () => {
  const page = await openFresh('scenario=three.yaml&set=ignition.room%3Dnowhere/at-all')
  expect(await text(page, 'main [role=alert]')).toContain('This link is to three.yaml')
  expect(await page.locator('.badge').count()).toBe(0)
  await goTo(page, 'scenario=batery-room.yaml&view=brief')
  await page.click('main [role=alert] button:has-text("battery-room.yaml")')
  await page.waitForSelector('main [role=alert]', { state: 'detached' })
  await settled(page)
  expect(await scenario(page)).toBe('battery-room.yaml')
  await goTo(page, 'scenario=two-rooms&view=brief')
  await expect.poll(() => scenario(page)).toBe('two-rooms.yaml')
  await settled(page)
  expect(await page.locator('main [role=alert]').count()).toBe(0)
})

const refused = 'scenario=two-rooms.yaml&b=scenario%3Dbattery-room.yaml%26strategy%3Dnone'

test('another language typed into the address leaves steps, B and runs as they are', async () => {
  const page = await openFresh('scenario=two-rooms.yaml&view=brief')
  await page.keyboard.press('k')
  await changed(page)
  await page.waitForFunction(() => /b=.*set=ignition|set=ignition.*b=/.test(location.hash))
  await page.waitForSelector('.difference-table')
  await page.$eval('.difference-table', table => table.setAttribute('data-same', ''))
  await page.evaluate(() => (location.hash = location.hash.replace('lang=en', 'lang=fr')))
  await page.waitForSelector('.views button:has-text("Synthèse")')
  expect(await page.locator('.difference-table[data-same]').count()).toBe(1)
  expect(await page.locator('.steps li').allTextContents()).toEqual(['Le feu part de\u00a0: Right'])
  await page.goBack()
  await settled(page)
  expect(await page.locator('.difference-table[data-same]').count()).toBe(1)
})

test('a B whose runs are not there yet has them in the address all the same', async () => {
  const page = await openFresh('scenario=two-rooms.yaml&b=scenario%3Dbattery-room.yaml%26runs%3D1000')
  await page.waitForSelector('.pair')
  await page.keyboard.press('3')
  await page.waitForFunction(() => location.hash.includes('view=timeline'))
  const there = new URLSearchParams(await page.evaluate(() => location.hash.slice(1)))
  expect(there.get('b')).toBe('scenario=battery-room.yaml&runs=1000')
  // What is kept in its place was not repeated.
  await page.keyboard.press('k')
  await page.waitForFunction(() => location.hash.includes('b=scenario%3Dtwo-rooms.yaml&'))
})

test('a B that is refused is told, and stays in the address until something is changed or kept in its place', async () => {
  const page = await openFresh(refused)
  await page.waitForSelector('main [role=alert]')
  expect(await text(page, 'main [role=alert] p')).toBe(
    'The side this link compares with (B) cannot be run: what the link sets in battery-room.yaml is refused.',
  )
  await page.click('.views button:has-text("Brief")')
  await page.waitForSelector('.number')
  await page.reload()
  await page.waitForSelector('main [role=alert]')
  expect(page.url()).toContain('strategy%3Dnone')
  await page.fill('.bar input:not([type=file])', '2')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => location.hash.includes('seed=2'))
  expect(page.url()).not.toContain('b=')
  // What is kept in its place leaves the address with it.
  await goTo(page, refused)
  await page.waitForSelector('main [role=alert]')
  await page.locator('main').click({ position: { x: 2, y: 2 } })
  await page.keyboard.press('k')
  await page.waitForFunction(() => location.hash.includes('b=scenario%3Dtwo-rooms'))
  await page.click('.bar button:has-text("End comparing")')
  await page.waitForFunction(() => !location.hash.includes('b='))
})

const besideIn = (hash: string): string | null => new URLSearchParams(hash).get('b')

test('Back from a link whose B is refused brings the B before, Forward takes it away again; so does Back over many steps', async () => {
  const good = 'scenario=two-rooms.yaml&view=brief&b=scenario%3Dtwo-rooms.yaml%26seed%3D2'
  const page = await openFresh(good)
  const compared = page.locator('.difference-table')
  await compared.waitFor()
  await goTo(page, refused.replace('two-rooms.yaml&', 'two-rooms.yaml&view=brief&seed=3&'))
  await page.waitForSelector('main [role=alert]')
  expect(await compared.count()).toBe(0)
  await page.goBack()
  await compared.waitFor()
  expect(besideIn(await page.evaluate(() => location.hash.slice(1)))).toContain('seed=2')
  await page.goForward()
  await page.waitForSelector('main [role=alert]')
  expect(await compared.count()).toBe(0)
  // So does Back over many steps, after which B is no longer held as it was run.
  await page.goBack()
  await compared.waitFor()
  await page.evaluate(async () => {
    const seed = document.querySelector<HTMLInputElement>('.seed input')!
    const end = [...document.querySelectorAll('button')].find(each => each.innerText === 'End comparing')!
    for (let step = 0; step < 12; step++) {
      seed.value = String(50 + step)
      seed.dispatchEvent(new Event('change', { bubbles: true }))
      // What is typed is taken once the field has been drawn again.
      await new Promise(requestAnimationFrame)
      if (step === 0) end.click()
    }
  })
  expect(await compared.count()).toBe(0)
  await page.evaluate(() => history.go(-12))
  await compared.waitFor()
  const seed = (): Promise<string> => page.inputValue('.seed input')
  expect(await seed()).toBe('1')
  // Like Back over any step it undoes what was done: all of it can be redone.
  await page.keyboard.press('Control+y')
  await expect.poll(seed).toBe('50')
})

test('what is said of a B that is refused goes with its address, and comes again with it; nothing else stands beside A meanwhile', async () => {
  const page = await openFresh('scenario=two-rooms.yaml')
  await goTo(page, refused)
  await page.waitForSelector('main [role=alert]')
  await page.goBack()
  await page.waitForFunction(() => !location.hash.includes('b='))
  await settled(page)
  expect(await page.locator('main [role=alert]').count()).toBe(0)
  await page.goForward()
  await page.waitForFunction(() => location.hash.includes('b='))
  await page.waitForSelector('main [role=alert]')
  for (const [link, seed] of [
    [refused, '2'],
    [refused.replace('battery-room.yaml%26strategy%3Dnone', 'none.yaml'), '3'],
  ] as const) {
    await goTo(page, `scenario=two-rooms.yaml&seed=${seed}&b=scenario%3Dtwo-rooms.yaml`)
    await page.waitForSelector('.bar button:has-text("End comparing")')
    await goTo(page, link)
    await page.waitForSelector('main [role=alert]')
    await page.waitForSelector('.bar button:has-text("Keep as B")')
    expect(besideIn(new URL(page.url()).hash.slice(1))).toBe(besideIn(link))
  }
})

/** Opens a file of the reader's, and resolves to its link. */
async function linkOfOwn(page: Page): Promise<string> {
  await page.setInputFiles('input[type=file]', {
    name: 'mine.yaml',
    mimeType: 'text/yaml',
    buffer: readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml')),
  })
  await page.waitForFunction(() => /scenario=mine\.yaml&text=/.test(location.hash))
  return new URL(page.url()).hash.slice(1)
}

test('a text too long for a link is there where the page is loaded anew, and told as missing anywhere else; one in its link is there, also if a shipped scenario has its name since', async () => {
  const page = await openLong()
  await page.reload()
  await page.waitForSelector('.transport')
  expect(await scenario(page)).toBe('long.yaml')
  expect(await page.locator('main [role=alert]').count()).toBe(0)
  const long = new URL(page.url()).hash.slice(1)
  const own = await linkOfOwn(page)
  const elsewhere = await openFresh(long)
  expect(await text(elsewhere, 'main [role=alert]')).toContain('This link is to long.yaml')
  await goTo(elsewhere, own.replace('mine.yaml', 'battery-room.yaml'))
  await expect.poll(() => scenario(elsewhere)).toBe('battery-room.yaml')
  await settled(elsewhere)
  expect(await elsewhere.locator('main [role=alert]').count()).toBe(0)
  // The rooms are those of the user's own file.
  await changed(elsewhere)
})

test('a link of changes to another version of a shipped scenario says so, and stays in the address until something is changed', async () => {
  const page = await openFresh('scenario=two-rooms.yaml&text=abc.AAAA')
  expect(await text(page, 'main [role=alert]')).toContain('changes to another version of two-rooms.yaml')
  await page.click('.views button:has-text("Brief")')
  await page.waitForSelector('.number')
  await page.reload()
  await page.waitForSelector('.transport')
  expect(await text(page, 'main [role=alert]')).toContain('changes to another version of two-rooms.yaml')
  expect(page.url()).toContain('text=abc.AAAA')
  await page.fill('.bar input:not([type=file])', '2')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => location.hash.includes('seed=2'))
  expect(page.url()).not.toContain('text=abc')
})

/** Puts another text in the place of one that the page keeps. Resolves to whether it had that one. */
async function exchange([key, other]: readonly [string, { readonly key: string }]): Promise<boolean> {
  // Opened before the page has made it, it would never have the page's store.
  if (!(await indexedDB.databases()).some(({ name }) => name === 'firebreak-texts')) return false
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('firebreak-texts')
    opening.onerror = () => reject(opening.error!)
    opening.onsuccess = () => {
      const change = opening.result.transaction('texts', 'readwrite')
      const store = change.objectStore('texts')
      const there = store.count(key)
      there.onsuccess = () => {
        if (there.result === 0) return
        store.delete(key)
        store.put(other)
      }
      change.oncomplete = () => {
        opening.result.close()
        resolve(there.result > 0)
      }
    }
  })
}

test('changes to a shipped scenario are there with another version of the product, in the browser that made them', async () => {
  const page = await openFresh('scenario=two-rooms.yaml&view=edit')
  await page.waitForSelector('.text-pane textarea')
  await page.click('.text-pane textarea')
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('# mine')
  await page.waitForFunction(() => /[#&]text=/.test(location.hash))
  const hash = new URL(page.url()).hash
  // As if the present file had come with an upgrade: the link was made from one that says something else.
  const before =
    readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8') + '# before\n'
  const code = await pack(before, `# mine\n${before}`)
  const present = originalOf(/text=([^&]+)/.exec(hash)![1]!)
  const other = { key: `original ${originalOf(code)}`, text: before, saved: 0 }
  await expect.poll(() => page.evaluate(exchange, [`original ${present}`, other] as const)).toBe(true)
  await page.goto('about:blank')
  await page.goto(`${await address()}${hash.replace(/text=[^&]+/, `text=${code}`)}`)
  const area = page.locator('.text-pane textarea')
  await expect.poll(() => area.inputValue()).toBe(`# mine\n${before}`)
  expect(await text(page, 'main [role=alert]')).toContain('You see it as it was then')
  const beside = new URLSearchParams({ scenario: 'two-rooms.yaml', text: code })
  const hashOfBoth = new URLSearchParams({ scenario: 'battery-room.yaml', b: beside.toString() })
  await page.goto('about:blank')
  await page.goto(`${await address()}#${hashOfBoth.toString()}`)
  await expect
    .poll(() => text(page, 'main [role=alert]'))
    .toContain('(B) holds changes to another version of two-rooms.yaml')
})
