// Strategies and sensitivities in the page, on a scenario that runs quickly. Each is computed once, for all that is said of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { twoBrigades } from '../web/strategies.ts'
import { barriers, everyWay } from './barriers.ts'
import { glimpse, openDashboard, settled } from './dashboard.ts'
import { standLevel } from './sideBySide.ts'
import { sensitivityAgrees, strategiesAgree } from './studiesAgree.ts'

const small = readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')
const withStrategies = `${small}${twoBrigades}`

/** What is told of the points of the focused chart from its first to its last, with as many presses as points less one. */
async function readAlong(page: Page, points: number): Promise<string[]> {
  const told: string[] = []
  await page.keyboard.press('Home')
  for (let nth = 0; nth < points; nth++) {
    told.push(
      await page.evaluate(() => {
        const list = document.activeElement!
        const active = document.getElementById(list.getAttribute('aria-activedescendant')!)!
        return list.contains(active) ? active.getAttribute('aria-label')! : ''
      }),
    )
    await page.keyboard.press('ArrowRight')
  }
  return told
}

test('strategies meet the same fires, are drawn, and have the figures of the command line', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=strategies')
  await page.waitForSelector('text=This scenario has no strategies')
  await page.setInputFiles('input[type=file]', {
    name: 'three.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(withStrategies),
  })
  // Announced in advance: at least 2 times 10 fires under 3 strategies. How long they take is not told by the pace of the
  // scenario before, nor by a first run alone.
  await page.waitForSelector('.studies .note:has-text("60 runs: how long that takes is being measured")')
  await settled(page)
  expect(await page.textContent('.studies .note')).not.toContain('about')
  await page.click('button:has-text("10 fires")')
  await page.waitForSelector('.matrix')
  // Chances change with the fires that begin elsewhere, which come last.
  await page.waitForSelector('.studies progress', { state: 'detached' })
  expect(await page.locator('.matrix').first().locator('tbody tr').count()).toBe(3)
  expect(await page.locator('.pareto .cross').count()).toBe(3)
  // Three curves and one in the legend. Only money is drawn, and the customers of this scenario lose only data: the
  // legend has no line of theirs.
  expect(await page.locator('.exceedance-operator').count()).toBe(4)
  expect(await page.locator('.exceedance-customers, .band-customers').count()).toBe(0)
  expect(await page.textContent('.figure-exceedance .takeaway')).toContain('the operator loses at least')
  await strategiesAgree(page, withStrategies)
  // By keyboard: the points of each chart, one stop a chart, as its table has them.
  const cells = (figure: string): Promise<string[][]> =>
    page.$$eval(`.figure-${figure} tbody tr`, rows =>
      rows.map(row => [...row.children].map(cell => cell.textContent ?? '')),
    )
  await page.evaluate(() => document.querySelectorAll('details').forEach(each => (each.open = true)))
  await page.focus('.pareto [role=listbox]')
  const told = await readAlong(page, 3)
  const [dear, cheap] = [told.at(-1)!, told[0]!]
  expect(new Set(told).size).toBe(3)
  expect(dear).not.toBe(cheap)
  for (const [name, cost, , loss] of await cells('pareto'))
    expect(told.map(each => each.replace(/ \([^()]*\)$/, ''))).toContain(`${name}, ${cost}, ${loss}`)
  expect(await page.locator('.pareto .told').innerHTML()).toContain('<circle')
  const losses = (await cells('exceedance')).filter(
    ([, whose, , chance]) => whose === 'operator' && chance !== '–',
  )
  const [first] = losses
  const ofFirst = losses.filter(([name]) => name === first![0])
  await page.focus('.exceedance [role=listbox] >> nth=0')
  expect(await readAlong(page, ofFirst.length)).toEqual(
    ofFirst
      .map(
        ([, , loss, chance, ends]) =>
          `operator: at least ${loss}, ${chance} a year (95 %: ${ends!.replace(' – ', ' to ')})`,
      )
      .toReversed(),
  )
  expect(await page.locator('main svg [tabindex="0"]').count()).toBe(4)
  // What is looked at for barriers: the strategies, their years and the severities, all three as tables.
  expect(await page.locator('.matrix').count()).toBe(3)
  expect(
    await page.locator('.figure-years .matrix tbody tr, .figure-severities .matrix tbody tr').count(),
  ).toBeGreaterThan(3)
  await everyWay(page, async (...way) => expect(await barriers(page, ...way)).toEqual([]))
  // On a phone their tables are wider than the page, and scroll by themselves.
  await page.setViewportSize({ width: 390, height: 720 })
  expect(await barriers(page, 'light', 'en', true)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  // So what is small in them need not be a word a line.
  const lines = await page.$$eval('.matrix td small', all =>
    all.map(each => Math.round(each.clientHeight / parseFloat(getComputedStyle(each).lineHeight))),
  )
  expect(Math.max(...lines)).toBeLessThan(3)
  // Beside those of another seed, whose texts are of other lengths.
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('k')
  await page.waitForSelector('.pair')
  await page.fill('.seed input', '7')
  await page.keyboard.press('Enter')
  await settled(page)
  const here = page.locator('.pair > section').first()
  await here.locator('.repeat button').first().click()
  await here.locator('.figure-severities').waitFor()
  await page.waitForSelector('.studies progress', { state: 'detached' })
  await standLevel(page, ['matrix', 'pareto', 'years', 'exceedance', 'severities'])
  expect(await barriers(page)).toEqual([])
})

test('what is noted of a strategy of one scenario is not shown of another that has one of its name', async () => {
  const page = await openDashboard()
  const open = async (name: string, rpo: string): Promise<void> => {
    const text = `${small}strategies:\n  other: { label: ${name}, set: { tiers.normal.rpo: ${rpo} } }\n`
    await page.setInputFiles('input[type=file]', {
      name: `${name}.yaml`,
      mimeType: 'text/yaml',
      buffer: Buffer.from(text),
    })
    await page.waitForSelector(`.strategies-set th:has-text("${name}")`)
    await settled(page)
  }
  await page.keyboard.press('6')
  await open('loose', '30 d')
  await open('strict', '1 h')
  await page.waitForSelector('.strategies-set .notes')
  // The thread of the engine is busy with something else.
  await page.evaluate(`(post => {
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message.do !== 'noted') post.call(this, message, ...rest)
    }
  })(Worker.prototype.postMessage)`)
  await page.goBack()
  await page.waitForSelector('.strategies-set th:has-text("loose")')
  await settled(page)
  expect(await page.locator('.strategies-set .notes').count()).toBe(0)
})

test('what drives an outcome is found as by the command line, and one input is looked at alone', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=sensitivity')
  await page.selectOption('.studies select >> nth=0', 'costTotal')
  const [, foretold] = /^That takes ([\d,]+) or /.exec((await page.textContent('.studies header .note'))!)!
  // By keyboard, which then stops it, and once it is over may begin it again: it does not go to the choices.
  const progress = await glimpse(page, 'progress[value]', async () => {
    await page.focus('button:has-text("8 draws")')
    await page.keyboard.press('Enter')
  })
  const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement!.textContent)
  await expect.poll(focused).toMatch(/^(?:Cancel|Find out, 8 draws)$/)
  expect(progress).toContain(`max="${foretold!.replace(',', '')}"`)
  await page.waitForSelector('.figure-tornado')
  await sensitivityAgrees(page)
  await page.focus('.tornado [role=listbox]')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.one-input .run')
  const takeaway = await page.textContent('.figure-tornado .takeaway')
  expect(takeaway).toMatch(/matters most|No input can be told from chance/)
  // Names the input in words, not by its path in the file.
  expect(takeaway).not.toMatch(/[a-z]\.[a-z]/i)
  // The legend explains the colours.
  expect(await page.locator('.figure-tornado .legend li').count()).toBe(2)
  await everyWay(page, async (...way) => expect(await barriers(page, ...way)).toEqual([]))
  // Beside B, an input that is selected on one side is open on both.
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('k')
  await page.waitForSelector('.pair .one-input >> nth=1')
  const [before] = await page.locator('.figure-one h3').allTextContents()
  await page.locator('.pair > section').last().locator('.tornado .bar:not(.selected)').first().click()
  await expect.poll(() => page.locator('.figure-one h3').first().textContent()).not.toBe(before)
  const [ofA, ofB] = await page.locator('.figure-one h3').allTextContents()
  expect(ofB).toBe(ofA)
  await standLevel(page, ['tornado', 'one'])
  // Of other inputs nothing is known yet, and what became of the answer is said.
  await page.fill('.seed input', '7')
  await page.keyboard.press('Enter')
  const here = page.locator('.pair > section').first()
  await here.locator('.tornado').waitFor({ state: 'detached' })
  await settled(page)
  expect(await here.locator('.studies > .note').textContent()).toMatch(
    /^(What was looked for before had other inputs|Ce qui a été cherché avant)/,
  )
  // What drives it under another seed comes in another order, and the rows of its data stand level all the same, also in
  // French, whose names are longer.
  await here.locator('.starts button').first().click()
  await here.locator('.figure-tornado').waitFor()
  await page.waitForSelector('.studies progress', { state: 'detached' })
  await page.selectOption('.language select', 'fr')
  await page.waitForSelector('.pair h3:has-text("Ce qui pèse sur")')
  await page.evaluate(() =>
    document.querySelectorAll<HTMLDetailsElement>('.pair details').forEach(each => (each.open = true)),
  )
  await page.waitForSelector('.pair > section:last-child .figure-tornado tbody tr')
  await standLevel(page, ['tornado'])
})
