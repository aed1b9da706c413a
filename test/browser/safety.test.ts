// A scenario is only data, whoever wrote it; and the page sends requests to no origin but its own.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { command, openDashboard, settled } from './dashboard.ts'

const evil = '<img src=x onerror="window.caught=1"><script>window.caught=1</script>'
const file = join(import.meta.dirname, '../../scenarios/strasbourg-2021.yaml')
/** Every label, the name and the description are markup. A hundredth of the services have the same labels. */
const text = readFileSync(file, 'utf8')
  .replace('customers: 14000', 'customers: 140')
  .replace('services: 120000', 'services: 1200')
  .replace(/^( +label: ).*$/gm, `$1'${evil}'`)
  .replace(/(\{ (?:id: [\w-]+, )?label: )[^,}]+/g, `$1'${evil}'`)
  .replace(/^name: .*/m, `name: '${evil}'`)
  .replace(/^description: >-\n(?: {2}.*\n)+/m, `description: '${evil}'\n`)

const caught = (page: Page): Promise<unknown> =>
  page.evaluate(() => [
    'caught' in window,
    document.querySelectorAll('#page img, #page script, #page iframe').length,
  ])

test('what a scenario says is never markup, in any view', async () => {
  expect(text.split(evil).length).toBeGreaterThan(20)
  const page = await openDashboard()
  await page.setInputFiles('input[type=file]', {
    name: 'evil <img src=x onerror=alert(1)>.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(text),
  })
  await page.waitForSelector('option:has-text("evil <img")', { state: 'attached' })
  await settled(page)
  await page.waitForSelector('.transport')
  const views = await page.$$eval('.views button', buttons =>
    buttons.map(each => each.getAttribute('title')!),
  )
  for (const key of views) {
    await page.keyboard.press(key)
    await page.waitForSelector('main h2')
    for (const details of await page.$$('main details:not([open]) > summary'))
      if (await details.isVisible()) await details.click()
    expect([key, await caught(page)]).toEqual([key, [false, 0]])
  }
  // Parameters are listed only on demand.
  await page.click('main summary:has-text("The scenario itself")')
  await page.waitForSelector('main :text("window.caught=1")')
  expect(await caught(page)).toEqual([false, 0])
  await page.keyboard.press('2')
  await page.keyboard.press('i')
  await page.click('.mixes summary')
  await command(page, 'Keep as B')
  await page.waitForSelector('.compare')
  expect(await caught(page)).toEqual([false, 0])
})

test('the policy forbids scripts that are not the page’s, evaluation, and other origins', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml', { mayFail: true })
  const policy = (await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content'))!
  expect(policy).toContain("default-src 'none'")
  expect(/script-src ([^;]*)/.exec(policy)![1]).toBe("'self'")
  const all = ['connect-src', 'script-src', 'script-src-attr', 'script-src-elem']
  const broken = await page.evaluate(async directives => {
    const violated = new Set<string>()
    document.addEventListener('securitypolicyviolation', event => violated.add(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.caught = 1'
    document.body.append(script)
    document.body.insertAdjacentHTML('beforeend', '<p onclick="window.caught = 1">x</p>')
    document.body.querySelector<HTMLElement>('p[onclick]')!.click()
    await fetch('https://example.org/').catch(() => undefined)
    // Evaluated by the page itself: code that a debugger evaluates may use eval.
    const evaluated = await new Promise<string>(resolve =>
      setTimeout(() => {
        try {
          // oxlint-disable-next-line typescript/no-implied-eval -- that it is refused is the claim
          resolve(String(new Function('return 1')()))
        } catch {
          resolve('refused')
        }
      }),
    )
    // Told in tasks of their own, each in its time.
    const wait = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve, 100))
    for (let nth = 0; nth < 300 && violated.size < directives; nth++) await wait()
    await wait()
    return { violated: [...violated].sort(), evaluated, caught: 'caught' in window }
  }, all.length)
  expect(broken.caught).toBe(false)
  expect(broken.evaluated).toBe('refused')
  expect(broken.violated).toEqual(all)
})
