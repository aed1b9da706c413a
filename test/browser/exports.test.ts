// What a reader can save of a view: pictures, tables, and sheets of paper.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { speak, twoRooms } from '../node/speak.ts'
import { command, openDashboard, settled } from './dashboard.ts'
import { download, downloadBytes } from './download.ts'

test('a chart is taken away as PNG and as SVG, and where a browser never says that it has printed, the page is as before once anything is pressed', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&t=900&theme=dark')
  const png = await downloadBytes(page, () => page.click('.figure-site .chart-tools :text("PNG")'))
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  expect(png.readUInt32BE(16)).toBeGreaterThan(800)
  expect(await download(page, () => page.click('.figure-site .chart-tools :text("SVG")'))).toMatch(/^<svg/)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.waitForSelector('.inputs-said')
  await page.keyboard.press('Shift')
  await page.waitForSelector('.inputs-said', { state: 'detached' })
  expect(await page.getAttribute('html', 'data-theme')).toBe('dark')
})

test('a picture stands by itself: its title, its key and its paper are in it, and no style of the page is wanting; its data are in the notation of the reader', async () => {
  const page = await openDashboard(
    'scenario=two-rooms.yaml&view=timeline&theme=dark&lang=fr&set=horizon%3D20%20d',
  )
  const svg = await download(page, () => page.click('.figure-curves .chart-tools :text("SVG")'))
  const area = await download(page, () => page.click('.figure-area .chart-tools :text("SVG")'))
  const title = await page.textContent('.figure-curves h3')
  const names = await page.locator('.figure-curves .name').allTextContents()
  const legend = await page.locator('.figure-area .legend span').allTextContents()
  const paper = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--paper').trim(),
  )
  const told = await page.evaluate(text => {
    const alone = new DOMParser().parseFromString(text, 'image/svg+xml')
    const texts = [...alone.querySelectorAll('text')]
    return {
      wrong: alone.querySelectorAll('parsererror, [class], [style]').length,
      title: alone.querySelector('title')!.textContent,
      paper: alone.querySelector('svg > rect')!.getAttribute('fill'),
      words: texts.map(each => each.textContent),
      // Outlined letters must be painted over their outline.
      covered: texts.filter(each => {
        const rimmed = (each.getAttribute('stroke') ?? 'none') !== 'none'
        return rimmed && !each.getAttribute('paint-order')?.startsWith('stroke')
      }).length,
    }
  }, svg)
  expect(told).toMatchObject({ wrong: 0, title, paper, covered: 0 })
  expect(names).toHaveLength(2)
  expect(told.words).toEqual(expect.arrayContaining([title, ...names]))
  expect(told.words.join(' ')).toMatch(
    /two-rooms\.yaml · Graine 1 · horizon=20 d · sam\. 1er juin 2024, 22:00 · firebreak 0\.1\.0, [0-9a-f]{16}$/,
  )
  expect(legend).toHaveLength(6)
  for (const word of legend) expect(area).toContain(`>${word}</text>`)
  // The data of a chart is taken away in the notation of the reader, and its table stays as it was.
  const csv = await download(page, () => page.click('.figure-curves .chart-tools :text("CSV")'))
  const [head, first] = csv.split('\n')
  const [time, services, data] = ['après le départ de feu', 'services de retour', 'données de retour']
  expect(head).toBe(`\ufeff${time} (h);${services} (%);${data} (%)`)
  expect(first).toBe('0;100;100')
  expect(await page.locator('.figure-curves details[open]').count()).toBe(0)
  // A list of events is taken away with dates that a spreadsheet reads.
  await page.waitForSelector('.figure-lanes:not([aria-busy])')
  const events = await download(page, () => page.click('.figure-lanes .chart-tools :text("CSV")'))
  const dates = events
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(';')[0]!)
  // It begins when the scenario says: 2024-06-01T22:00+02:00.
  expect(dates[0]).toBe('2024-06-01 22:00:00')
  for (const date of dates)
    expect(new Date(`${date.replace(' ', 'T')}Z`).toISOString()).toBe(`${date.replace(' ', 'T')}.000Z`)
  expect(dates).toEqual(dates.toSorted())
  expect(await page.locator('.figure-lanes table').innerHTML()).toContain('sam. 1er juin, 22:00')
})

/** Names of the files in which a chart is taken away. */
async function namesIn(page: Page, figure: string): Promise<string[]> {
  const names: string[] = []
  for (const type of ['CSV', 'SVG']) {
    const button = `.figure-${figure} .chart-tools :text("${type}")`
    const [file] = await Promise.all([page.waitForEvent('download'), page.click(button)])
    names.push(file.suggestedFilename())
  }
  return names
}

/** Name of the file of a chart that is encoded while another run comes on show. */
async function pngMeanwhile(page: Page, figure: string): Promise<string> {
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = done =>
      Object.assign(window, { encode: () => done(new Blob(['encoded'])) })
  })
  await page.click(`.figure-${figure} .chart-tools :text("PNG")`)
  await page.waitForFunction(() => 'encode' in window)
  await page.fill('.seed input', '2')
  await page.keyboard.press('Enter')
  await settled(page)
  const encoded = page.evaluate(() => (window as unknown as { encode: () => void }).encode())
  const [file] = await Promise.all([page.waitForEvent('download'), encoded])
  return file.suggestedFilename()
}

test('a file has the name of a scenario, with seed and digest, only if its chart belongs to it; the sources say on paper of which scenario and engine they are', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=timeline&seed=a/b%20c')
  const stem = `two-rooms-curves-a_b_c-${await printed('--seed', 'a/b c')}`
  expect(await namesIn(page, 'curves')).toEqual([`${stem}.csv`, `${stem}.svg`])
  expect(await pngMeanwhile(page, 'curves')).toBe(`${stem}.png`)
  await page.click('.views button:has-text("Sources")')
  expect(await namesIn(page, 'peaks')).toEqual(['peaks.csv', 'peaks.svg'])
  // On paper the sources say of which scenario and engine they are, and their charts of which engine.
  await page.waitForSelector('.figure-peaks svg')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.filters').isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  // On paper, a list that is cut short says to what.
  await page.selectOption('.filters select >> nth=0', 'default')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.filters').isVisible()).toBe(true)
  await page.emulateMedia({ media: null })
  expect(await onPaper(page)).toMatchObject({
    Scenario: expect.stringMatching(/. two-rooms\.yaml$/),
    Printed: expect.stringMatching(/20\d\d/),
    firebreak: expect.stringMatching(/^0\.1\.0, /),
  })
  expect(await download(page, () => page.click('.figure-peaks .chart-tools :text("SVG")'))).toContain(
    '>firebreak 0.1.0<',
  )
})

test('a file says which run of the seed it is of, but not where its figures are of many runs, which say how many on paper and in a picture', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=customers&run=12&runs=20')
  await page.waitForSelector('.figure-ranked .chart-tools')
  for (const name of await namesIn(page, 'ranked'))
    expect(name).toMatch(/^two-rooms-ranked-1-run-12-[0-9a-f]{16}\.(?:csv|svg)$/)
  await page.click('.views button:has-text("Brief")')
  await page.waitForSelector('.note:has-text("Medians of 20 runs")')
  const digest = await printed('--replications', '20')
  const stem = `two-rooms-losses-1-${digest}`
  expect(await namesIn(page, 'losses')).toEqual([`${stem}.csv`, `${stem}.svg`])
  // They say how many on paper and in a picture, with what firebreak run prints of them.
  await page.click('.bar .nth')
  await page.waitForSelector('.bar .nth', { state: 'detached' })
  await settled(page)
  const one = `0.1.0, ${await printed()}`
  const many = `20 runs, ${digest}`
  // The runs so far are on show before the last one is done.
  await expect.poll(() => onPaper(page)).toMatchObject({ firebreak: one, Repeated: many })
  const words = await wordsOf(page, '.figure-losses .chart-tools :text("SVG")')
  expect(words).toContain(many)
  expect(words).toContain(one)
  // A plan of the site shows one incident.
  await page.click('.views button:has-text("Site")')
  await page.waitForSelector('.site-plan')
  expect(await onPaper(page)).not.toHaveProperty('Repeated')
})

/** Asks for another seed and, before the engine can have started, for a download. */
async function takeAtOnce(page: Page, seed: string, button: string): Promise<void> {
  await page.waitForSelector(button)
  await page.evaluate(
    ([chosen, selector]) => {
      const input = document.querySelector<HTMLInputElement>('.seed input')!
      input.value = chosen
      input.dispatchEvent(new Event('change', { bubbles: true }))
      document.querySelector<HTMLElement>(selector)!.click()
    },
    [seed, button] as const,
  )
}

test('what is taken away while a newer run is under way is the newer run', async () => {
  const page = await openDashboard('scenario=battery-room.yaml&view=customers&seed=2')
  for (const [nth, seed] of [
    [1, '3'],
    [2, '4'],
  ] as const) {
    const button = `.figure-ranked .chart-tools button:nth-child(${nth})`
    const early = await download(page, () => takeAtOnce(page, seed, button))
    await settled(page)
    expect(early).toBe(await download(page, () => page.click(button)))
  }
  await page.evaluate(() => {
    window.print = () =>
      (document.body.dataset['printed'] =
        `busy: ${document.querySelectorAll('main:not([aria-busy=false]), main [aria-busy=true]').length}`)
  })
  await command(page, 'Services')
  await page.click('.choice :text("Table")')
  const rows = '.service-table .tools > button'
  const early = await download(page, () => takeAtOnce(page, '5', rows))
  await settled(page)
  expect(early).toBe(await download(page, () => page.click(rows)))
  // The record of a run comes after it.
  await command(page, 'Timeline')
  await page.evaluate(() => document.querySelector<HTMLElement>('.bar [aria-keyshortcuts]')!.click())
  await page.fill('.palette input', 'Print')
  await takeAtOnce(page, '6', '.palette [role=option]')
  await page.waitForSelector('[data-printed]')
  expect(await page.getAttribute('[data-printed]', 'data-printed')).toBe('busy: 0')
})

test('on paper a view is whole, on white, and says which run and which moment it shows', async () => {
  const page = await openDashboard('scenario=battery-room.yaml&view=site&t=3600&theme=dark')
  // 186 mm: a sheet of A4 less margins of 12 mm.
  const wide = (186 / 25.4) * 96
  for (const [view, marks] of [
    ['Site', '.site-plan'],
    ['Timeline', '.swimlanes'],
    ['Services', 'canvas'],
  ] as const) {
    await page.click(`.views button:has-text("${view}")`)
    await page.waitForSelector(marks)
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    // A browser may switch its colour scheme for paper, and reports the switch.
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const ends = await page.$$eval('main :is(svg, canvas, table)', all =>
      all.map(each => each.getBoundingClientRect().right),
    )
    expect(Math.max(...ends)).toBeGreaterThan(0.8 * wide)
    expect(Math.max(...ends)).toBeLessThan(wide + 1)
    expect(await page.getAttribute('html', 'data-theme')).toBe('light')
    expect(await page.textContent('.inputs-said')).toMatch(/battery-room\.yaml.*Seed1/)
    expect(
      await page.locator('.tools:visible, header.bar:visible, .transport:visible, input:visible').count(),
    ).toBe(0)
    // The bar of a run under way, which may end before the page is printed.
    const bar = await page.evaluate(() => {
      const working = Object.assign(document.createElement('div'), { className: 'working' })
      document.querySelector('main')!.append(working)
      const { display } = getComputedStyle(working)
      working.remove()
      return display
    })
    expect(bar).toBe('none')
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
    await page.waitForSelector('.inputs-said', { state: 'detached' })
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark')
  }
})

test('a difference says of which two runs it is, and only charts of many runs say how many; two plans on paper are whole', async () => {
  const other = encodeURIComponent('scenario=two-rooms.yaml')
  const page = await openDashboard(`scenario=two-rooms.yaml&seed=2&view=timeline&runs=20&b=${other}`)
  const [a, b, many] = await Promise.all([
    printed('--seed', '2'),
    printed('--seed', '1'),
    printed('--seed', '2', '--replications', '20'),
  ])
  await expect.poll(() => onPaper(page)).toMatchObject({ Repeated: `20 runs, ${many}` })
  const of = (figure: string) =>
    wordsOf(page, `.figure-${figure}:not([aria-busy]) .chart-tools :text("SVG") >> nth=0`)
  const difference = await of('curve-difference')
  expect(difference).toContain(`A · two-rooms.yaml · Seed 2`)
  expect(difference).toContain(`0.1.0, ${a} · B · two-rooms.yaml · Seed 1`)
  expect(difference).toContain(b)
  expect(difference).not.toContain(many)
  expect(await of('lanes')).not.toContain(many)
  expect(await of('curves')).toContain(many)
  // Two plans on paper are whole, with their keys below them.
  await page.click('.views button:has-text("Site")')
  await page.locator('.figure-site').nth(1).waitFor()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.waitForSelector('.inputs-said')
  const ends = await page
    .locator('.figure-site')
    .evaluateAll(all =>
      all.map(each => [
        each.querySelector('.site-plan')!.getBoundingClientRect().bottom,
        each.querySelector('.site-foot')!.getBoundingClientRect().top,
      ]),
    )
  expect(ends).toHaveLength(2)
  for (const [plan, key] of ends) expect(key).toBeGreaterThanOrEqual(plan!)
})

/** Each line of what stands above a view on paper. */
async function onPaper(page: Page): Promise<Readonly<Record<string, string>>> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.waitForSelector('.inputs-said')
  const names = await page.locator('.inputs-said dt').allTextContents()
  const said = await page.locator('.inputs-said dd').allTextContents()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.waitForSelector('.inputs-said', { state: 'detached' })
  return Object.fromEntries(names.map((name, nth) => [name, said[nth]!]))
}

/** The digest that `firebreak run` prints, as far as a stamp holds it. */
async function printed(...more: readonly string[]): Promise<string> {
  const { out } = await speak('run', twoRooms, '--json', ...more)
  return (JSON.parse(out) as { digest: string }).digest.slice(0, 16)
}

/** All words of the picture that a button saves. */
async function wordsOf(page: Page, button: string): Promise<string> {
  const svg = await download(page, () => page.click(button))
  return page.evaluate(
    text =>
      [...new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('text')]
        .map(each => each.textContent)
        .join(' ')
        .replace(/\s+/g, ' '),
    svg,
  )
}
