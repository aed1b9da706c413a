// The picture of all services.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openDashboard, settled } from './dashboard.ts'
import { download } from './download.ts'

test('what is said under the services stands right below them, however few they are', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=services&select=service:55&lang=en')
  const picture = (await page.locator('.unit-chart').boundingBox())!
  const below = (await page.locator('.pointed').boundingBox())!
  expect(picture.height).toBeGreaterThan(20)
  expect(below.y).toBeGreaterThanOrEqual(picture.y + picture.height)
  expect(below.y).toBeLessThan(picture.y + picture.height + 60)
  await paintedOnlyWhenItShows(page)
  await rankedOnlyWhenItShows(page)
})

const slider = '.transport input[type=range]'
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))

/** As cells: they are painted when one has another state, not at each moment that is played. */
async function paintedOnlyWhenItShows(page: Page): Promise<void> {
  const painted = await page.evaluateHandle(() => {
    const counted = { times: 0 }
    const { prototype } = CanvasRenderingContext2D
    const own = Reflect.get(prototype, 'putImageData')
    const paint = new Proxy(own, {
      apply(_, canvas, given) {
        counted.times++
        return Reflect.apply(own, canvas, given)
      },
    })
    Reflect.set(prototype, 'putImageData', paint)
    return counted
  })
  const during = async (key: string): Promise<number> => {
    const before = await painted.evaluate(({ times }) => times)
    await page.locator(slider).press(key)
    await drawn(page)
    return (await painted.evaluate(({ times }) => times)) - before
  }
  expect(await during('Home')).toBe(0)
  expect(await during('ArrowRight')).toBe(0)
  expect(await during('End')).toBe(1)
  expect(await during('Home')).toBe(1)
}

/** The row of the service that the address selects, far down in the table. */
async function selectedIsInSight(page: Page): Promise<void> {
  const row = (await page.locator('.service-table [aria-selected=true]').boundingBox({ timeout: 3000 }))!
  const rows = (await page.locator('.service-table .rows').boundingBox())!
  expect(row.y).toBeGreaterThan(rows.y)
  expect(row.y + row.height).toBeLessThanOrEqual(rows.y + rows.height)
  await page.locator('.service-table .rows').press('Home')
}

/** As a table: the services are ranked when their order may be another, not at each moment that is played. */
async function rankedOnlyWhenItShows(page: Page): Promise<void> {
  await page.locator('.services label:has-text("Table")').click()
  await page.waitForSelector('.service-table .rows')
  await selectedIsInSight(page)
  await page.evaluate(() => {
    const counted = { ranked: 0 }
    const own = Reflect.get(Float64Array.prototype, 'sort')
    const sort = new Proxy(own, {
      apply(_, rows: Float64Array, how) {
        if (rows.length === 60) counted.ranked++
        return Reflect.apply(own, rows, how)
      },
    })
    Reflect.set(Float64Array.prototype, 'sort', sort)
    Object.assign(window, { counted })
  })
  /** How often they were ranked as these keys were pressed on the slider of moments. */
  const during = async (...keys: string[]): Promise<number> => {
    const told = () =>
      page.evaluate(() => (window as unknown as { counted: { ranked: number } }).counted.ranked)
    const before = await told()
    for (const key of keys) {
      await page.locator('.transport input[type=range]').press(key)
      await page.evaluate(() => new Promise(requestAnimationFrame))
      await page.evaluate(() => new Promise(requestAnimationFrame))
    }
    return (await told()) - before
  }
  expect(await during('Home', 'ArrowRight', 'End', 'Home')).toBe(0)
  const byState = page.locator('.service-table [title="Sort by State now"]')
  await byState.click()
  await byState.click()
  expect(await during('ArrowRight')).toBe(0)
  const worst = page.locator('.service-table [aria-rowindex="2"] [role=gridcell] >> nth=5')
  expect(await worst.textContent()).toBe('up')
  expect(await during(...Array<string>(5).fill('PageUp'))).toBeGreaterThan(0)
  expect(await worst.textContent()).not.toBe('up')
}

test('cells are counted up to the very last, and none is pointed at among fewer of another run', async () => {
  const few = (services: number): string =>
    `scenario=battery-room.yaml&set=population.customers%3D40&set=population.services%3D${services}&set=horizon%3D10%20d&view=services&lang=en`
  const page = await openDashboard(few(510))
  await page.focus('.brushed input >> nth=1')
  await page.keyboard.press('Home')
  expect(await page.textContent('.brushed .note')).toMatch(/^1 service of /)
  await page.keyboard.press('End')
  expect(await page.textContent('.brushed .note')).toMatch(/^510 services of /)
  await page.focus('.unit-chart')
  await page.keyboard.press('End')
  expect(await page.textContent('.pointed')).toMatch(/^Service 506,/)
  await page.evaluate(hash => void (location.hash = hash), few(300))
  await page.waitForSelector('.services .takeaway:has-text("Of 300 services")')
  await settled(page)
  expect(await page.textContent('.pointed')).not.toContain('506')
  expect(await page.locator('.unit-chart .ring').count()).toBe(0)
})

interface Place {
  readonly x: number
  readonly y: number
}

/**
 * A finger that goes sideways brushes, one that goes down scrolls, and one that has rested brushes whichever way it goes.
 * @returns what is then said of the cells that are brushed
 */
async function touched(page: Page, [from, to]: readonly [Place, Place], rests = 0): Promise<string> {
  const devtools = await page.context().newCDPSession(page)
  const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Place[]): Promise<unknown> =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints })
  await at('touchStart', [from])
  if (rests > 0) await page.waitForTimeout(rests)
  for (let step = 1; step <= 6; step++)
    await at('touchMove', [
      { x: from.x + ((to.x - from.x) * step) / 6, y: from.y + ((to.y - from.y) * step) / 6 },
    ])
  // While something scrolls, moves cannot be cancelled, and the browser tells of each attempt.
  const tried = await page.locator('.unit-chart').evaluate(chart => {
    let tried = false
    const move = new TouchEvent('touchmove', { bubbles: true })
    move.preventDefault = () => void (tried = true)
    chart.dispatchEvent(move)
    return tried
  })
  expect(tried).toBe(false)
  await at('touchEnd', [])
  await devtools.detach()
  return (await page.textContent('.brushed .note'))!
}

test('cells dragged over are counted, and so are those between two ends that the keyboard moves', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=services&lang=en&t=4000')
  const note = page.locator('.brushed .note')
  expect(await note.textContent()).toBe('')
  await page.focus('.unit-chart')
  const middles: { x: number; y: number }[] = []
  for (const key of ['Home', 'ArrowDown', 'End']) {
    await page.keyboard.press(key)
    const { x, y, width, height } = (await page.locator('.unit-chart .ring').boundingBox())!
    middles.push({ x: x + width / 2, y: y + height / 2 })
  }
  const [first, second, last] = middles as [Place, Place, Place]
  const drag = async (from: Place, to: Place): Promise<string> => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 3 })
    await page.mouse.up()
    return (await note.textContent())!
  }
  expect(await drag(second, first)).toMatch(/^2 services of \d customers?: /)
  const said = await drag(first, last)
  expect(said).toMatch(/^60 services of 12 customers: /)
  const counts = await page.locator('.services .legend b').allTextContents()
  const states = said.slice(said.indexOf(':'), said.indexOf('.')).match(/\d+/g)!.map(Number)
  expect(states).toEqual(counts.map(Number).filter(Boolean))
  // A drag is no click: nothing is selected.
  expect(await page.locator('.ring.selected').count()).toBe(0)
  await page.click('.brushed button')
  expect(await note.textContent()).toBe('')
  // A button pressed elsewhere brushes nothing, whatever was brushed before.
  await page.mouse.move(last.x, last.y)
  const below = await page.locator('.services .legend').boundingBox()
  expect(await drag({ x: below!.x, y: below!.y + 5 }, first)).toBe('')
  const drawn = (): Promise<string> =>
    download(page, () => page.click('.figure-services .chart-tools :text("SVG")'))
  expect(await drawn()).not.toContain('Count a part')
  await page.focus('.brushed input >> nth=1')
  await page.keyboard.press('Home')
  expect(await note.textContent()).toMatch(/^1 service of 1 customer: /)
  expect(await page.getAttribute('.brushed input >> nth=1', 'aria-valuetext')).toMatch(
    /Left|Right|left|right/,
  )
  await page.keyboard.press('ArrowRight')
  expect(await note.textContent()).toMatch(/^2 services of /)
  await page.click('.brushed button')
  expect(await touched(page, [first, { x: last.x, y: first.y }])).toMatch(/^\d+ services of /)
  await page.click('.brushed button')
  expect(await touched(page, [first, { x: first.x + 3, y: last.y + 60 }])).toBe('')
  expect(await touched(page, [first, last], 700)).toMatch(/^60 services of /)
  await page.focus('.brushed input >> nth=1')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  // What is counted is in a picture, without the controls for it.
  const svg = await drawn()
  expect(svg).toContain('>2 services of ')
  expect(svg).not.toContain('>from<')
})
