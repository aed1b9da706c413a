// Texts too long for an address stay on the reader's disk: however many other tabs keep, whatever the clock says, and on
// both sides of a comparison. Where the browser keeps nothing, that is told.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { address, command, openDashboard, settled } from './dashboard.ts'
import { onDisk } from './onDisk.ts'
import { openPage } from './page.ts'

const own = readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')
/**
 * Too long for an address, which holds 30,000 characters (22,500 bytes), and cannot be compressed: 26,000 bytes. In few
 * lines, because Chromium lays out the page for each line that is typed.
 */
const noise = (): string =>
  Array.from({ length: 26 }, () => `# ${randomBytes(1000).toString('base64')}\n`).join('')
const area = (page: Page) => page.locator('.text-pane textarea')

async function typed(page: Page, text: string): Promise<void> {
  const there = new URL(page.url()).hash
  await area(page).fill(text)
  await area(page).blur()
  await page.waitForFunction(there => location.hash !== there, there)
  await settled(page)
}

const openEditor = async (): Promise<Page> => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=edit')
  await area(page).waitFor()
  return page
}

test('a long text is there at the next visit although another tab kept two since, and the clock was set back', async () => {
  const page = await openEditor()
  const mine = `${own}${noise()}`
  await typed(page, mine)
  const address = page.url()
  const other = await page.context().newPage()
  await other.goto(address.replace(/#.*/, '#scenario=two-rooms.yaml&view=edit'))
  await area(other).waitFor()
  await settled(other)
  await other.evaluate(() => {
    Date.now = () => 1e12
  })
  for (let nth = 0; nth < 2; nth++) await typed(other, `${own}${noise()}`)
  const late = other.url()
  const last = await area(other).inputValue()
  await page.close()
  await other.close()
  for (const [url, text] of [
    [address, mine],
    [late, last],
  ] as const) {
    const again = await page.context().newPage()
    await again.goto(url)
    await area(again).waitFor()
    expect((await area(again).inputValue()) === text).toBe(true)
    await again.close()
  }
})

test('of two long texts beside one another, both are there at the next visit', async () => {
  const page = await openEditor()
  await typed(page, `${own.replace(/^name: .*/m, 'name: Beside')}${noise()}`)
  await command(page, 'Keep as B')
  await typed(page, `${own.replace(/^name: .*/m, 'name: On show')}${noise()}`)
  await page.waitForFunction(() => /[&#]b=/.test(location.hash))
  const address = page.url()
  const again = await page.context().newPage()
  await page.close()
  await again.goto(address.replace('view=edit', 'view=compare'))
  await again.getByText('Beside').first().waitFor()
  expect(await again.locator('main [role=alert]').count()).toBe(0)
})

test('where the browser keeps nothing, a long text is told as not kept in both languages, and leaving is asked about', async () => {
  // Not one for later tests: what takes storage away from its documents stays with it.
  const page = await openPage('about:blank')
  await page.addInitScript(() => {
    const refuse = {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    }
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, refuse)
  })
  await page.goto(`${await address()}?#scenario=two-rooms.yaml&view=edit`)
  await area(page).waitFor()
  const asked: string[] = []
  page.on('dialog', dialog => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await typed(page, `${own}${noise()}`)
  const told = (words: string) => page.locator('main [role=alert]', { hasText: words }).first().waitFor()
  await told('Your changes to two-rooms.yaml are too long for the address, and this browser keeps nothing')
  await page.selectOption('.language select', 'fr')
  await told(
    'Vos modifications de two-rooms.yaml sont trop longues pour l’adresse, et ce navigateur ne conserve rien',
  )
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
})

/** Keys of the texts kept, without those of shipped files. */
async function keptKeys(page: Page): Promise<string[]> {
  const rows = (await onDisk(page, 'firebreak-texts', 'texts')) as { readonly key: string }[]
  return rows.map(({ key }) => key).filter(key => !key.startsWith('original '))
}

/** From now on a disk that takes nothing more while `full` is kept in the browser: it gives back what is dropped. */
const diskThatFills = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called with its store, below
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...values) {
      const asked = put.apply(this, values)
      // As on a disk that is full, which is told when the transaction ends.
      if (localStorage.getItem('full') !== null) this.transaction.abort()
      return asked
    }
  })

test('on a full disk half of the older texts stay, however often it is tried and the page loaded anew, and the text is told as not kept', async () => {
  // Not one for later tests: what it does to its documents stays with it.
  const page = await openPage('about:blank')
  await diskThatFills(page)
  await page.goto(`${await address()}?#scenario=two-rooms.yaml&view=edit`)
  await area(page).waitFor()
  const told = page.getByText('this browser keeps nothing')
  const keep = async (count: number): Promise<void> => {
    await typed(page, `${own}${noise()}`)
    await expect.poll(async () => (await keptKeys(page)).length).toBe(count)
  }
  for (let nth = 1; nth <= 5; nth++) await keep(nth)
  expect(await told.count()).toBe(0)
  const before = await keptKeys(page)
  await page.evaluate(() => localStorage.setItem('full', ''))
  await typed(page, `${own}${noise()}`)
  await told.waitFor()
  const left = await keptKeys(page)
  expect(left).toHaveLength(2)
  expect(before).toEqual(expect.arrayContaining(left))
  await typed(page, `${own}${noise()}`)
  expect(await keptKeys(page)).toEqual(left)
  page.on('dialog', dialog => void dialog.accept())
  await page.reload()
  await area(page).waitFor()
  await settled(page)
  await typed(page, `${own}${noise()}`)
  await told.waitFor()
  expect(await keptKeys(page)).toEqual(left)
  await page.evaluate(() => localStorage.removeItem('full'))
  await keep(3)
  await told.waitFor({ state: 'detached' })
})
