// Settings of the reader's display: a screen enlarged to 400 %, and colours forced by the system.
import { expect, test } from 'vitest'
import { openDashboard } from './dashboard.ts'

test('at 400 % of a screen of 1280 by 1024 the page scrolls as a whole, and a view can fill the window', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=brief')
  await page.setViewportSize({ width: 320, height: 256 })
  await page.locator('main h2').first().scrollIntoViewIfNeeded()
  await page.evaluate(() => document.querySelector('main .sentence')!.scrollIntoView({ block: 'start' }))
  const room = await page.evaluate(() => {
    const covering = [...document.querySelectorAll('.bar, .transport, .views')].map(each =>
      each.getBoundingClientRect(),
    )
    const hidden = covering.map(({ top, bottom }) =>
      Math.max(0, Math.min(innerHeight, bottom) - Math.max(0, top)),
    )
    return innerHeight - hidden.reduce((sum, each) => sum + each, 0)
  })
  expect(room).toBeGreaterThan(200)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

test('the window itself has nothing to scroll, and in a low one each tab keeps its name', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=site')
  const [taller] = await page.evaluate(() => [document.documentElement.scrollHeight - innerHeight])
  expect(taller).toBe(0)
  await page.setViewportSize({ width: 800, height: 450 })
  const cut = await page.$$eval('.views button', tabs =>
    tabs.filter(tab => tab.scrollHeight > tab.clientHeight).map(tab => tab.textContent),
  )
  expect(cut).toEqual([])
})

test('with forced colours, what is chosen still differs from what is not', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=site&set=recovery.supply.stock%3D900')
  await page.emulateMedia({ forcedColors: 'active' })
  const background = (selector: string): Promise<string> =>
    page.$eval(selector, each => getComputedStyle(each).backgroundColor)
  expect(await background('.choice :checked + span')).not.toBe(
    await background('.choice :not(:checked) + span'),
  )
  // A button on the accent keeps its own pair of colours: text forced to be that of the canvas could not be read.
  for (const onAccent of ['button.primary', '.badge'])
    expect(await page.$eval(onAccent, each => getComputedStyle(each).forcedColorAdjust)).toBe('none')
  expect(await background('.views [aria-current]')).not.toBe(
    await background('.views button:not([aria-current])'),
  )
  // Chosen is chosen: one pair of colours wherever it is said.
  const chosen = await background('.choice :checked + span')
  expect(await background('.views [aria-current]')).toBe(chosen)
  expect(await background('.badge')).toBe(chosen)
})

test('on a phone, whoever chooses a view sees it: the inputs that lay over it are closed; beside it they stay', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=site')
  const open = async (): Promise<number> => {
    await page.keyboard.press('i')
    await page.waitForSelector('.inputs')
    await page.click('.views button:has-text("Customers")')
    await page.waitForSelector('.rank-curve, main .scroll')
    const there = await page.locator('.inputs').count()
    await page.click('.views button:has-text("Site")')
    await page.waitForSelector('#room-0')
    return there
  }
  expect(await open()).toBe(1)
  await page.keyboard.press('i')
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await open()).toBe(0)
  // The same view once more.
  await page.keyboard.press('i')
  await page.waitForSelector('.inputs')
  await page.click('.views button:has-text("Site")')
  await page.waitForSelector('.inputs', { state: 'detached' })
})

test('until its script is there, a note stands where the panel of inputs will, and moves nothing else', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml', { again: false })
  let arrive = (): void => undefined
  const arrived = new Promise<void>(resolve => (arrive = resolve))
  await page.route(/\/inputs-[^/]*\.js$/, async route => {
    await arrived
    await route.continue()
  })
  const top = (selector: string): Promise<number> =>
    page.$eval(selector, each => each.getBoundingClientRect().top)
  await page.setViewportSize({ width: 390, height: 844 })
  const views = await top('.views')
  await page.keyboard.press('i')
  await page.waitForSelector('.app > .note')
  expect([await top('.app > .note'), await top('.views')]).toEqual([await top('main'), views])
  arrive()
  await page.waitForSelector('.inputs')
  expect([await top('.inputs'), await top('.views')]).toEqual([await top('main'), views])
})

test('on a phone, a table moved sideways keeps its first column under its own head', async () => {
  const page = await openDashboard('scenario=battery-room.yaml&view=customers')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.waitForSelector('.scroll tbody th')
  const moved = await page.evaluate(() => {
    const box = [...document.querySelectorAll('.scroll')].find(
      each => each.scrollWidth > each.clientWidth + 60,
    )!
    box.scrollIntoView({ block: 'center' })
    box.scrollLeft = 60
    const [head, row] = ['thead th', 'tbody th'].map(each => box.querySelector(each)!)
    const { left, top, height } = head!.getBoundingClientRect()
    return {
      by: box.scrollLeft,
      apart: left - row!.getBoundingClientRect().left,
      covered: document.elementFromPoint(left + 4, top + height - 4) !== head,
      // The lines between rows are the table's: a background below its own border would hide some of them.
      within: getComputedStyle(row!).backgroundClip,
    }
  })
  expect(moved).toEqual({ by: 60, apart: 0, covered: false, within: 'padding-box' })
  // Its title stays as well.
  const caption = page.locator('.customer-list caption span')
  const box = page.locator('.customer-list')
  await box.evaluate(list => void (list.scrollLeft = 200))
  const leftOf = (each: typeof box): Promise<number> => each.evaluate(one => one.getBoundingClientRect().left)
  expect(await leftOf(caption)).toBe(await leftOf(box))
})

test('on a phone, what is chosen is marked as high as the longest of the choices', async () => {
  const page = await openDashboard('scenario=battery-room.yaml&view=customers&lang=fr')
  await page.setViewportSize({ width: 320, height: 844 })
  await page.waitForSelector('.choice')
  const [marked, label, longest] = await page.$eval('.choice', choice => {
    const high = (each: Element): number => each.getBoundingClientRect().height
    const short = [...choice.querySelectorAll('label')].at(-1)!
    return [
      high(short.querySelector('span')!),
      high(short),
      Math.max(...[...choice.querySelectorAll('span')].map(high)),
    ]
  })
  expect([marked, label]).toEqual([longest, longest])
})

test('on a phone, the list of services moved sideways still tells which service a row is of', async () => {
  const page = await openDashboard('scenario=battery-room.yaml&view=services&services=table')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.waitForSelector('.rows .body .row')
  const moved = await page.$eval('.rows', box => {
    box.scrollLeft = 200
    return ['.head', '.body .row'].map(each => {
      const cell = box.querySelector(`${each} > span`)!
      const { left, top } = cell.getBoundingClientRect()
      return [
        left - box.getBoundingClientRect().left,
        cell.contains(document.elementFromPoint(left + 8, top + 8)),
      ]
    })
  })
  // Within the border of the box, and not below the cells that pass under it.
  expect(moved).toEqual([
    [1, true],
    [1, true],
  ])
})
