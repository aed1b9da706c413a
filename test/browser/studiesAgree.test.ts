// A comparison of strategies and a study of the page give the figures of the command line, as far as a table of the page has digits.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvParseRows } from 'd3'
import { expect, test } from 'vitest'
import type { ComparisonReport, SensitivityReport } from '../../src/index.ts'
import { emptyFolder, speak } from '../node/speak.ts'
import { twoBrigades } from '../web/strategies.ts'
import { openDashboard } from './dashboard.ts'
import { download } from './download.ts'

const small = readFileSync(join(import.meta.dirname, '../../scenarios/two-rooms.yaml'), 'utf8')

/** Digits of a figure in a table that is downloaded. */
const digits = 7
const close = (value: number) => (value === 0 ? 0 : Number(value.toPrecision(digits)))

test('strategies: costs of a year, data lost for good and chances of losses, with their intervals', async () => {
  const text = `${small}${twoBrigades}`
  const file = join(emptyFolder(), 'three.yaml')
  writeFileSync(file, text)
  const page = await openDashboard('scenario=two-rooms.yaml&view=strategies')
  await page.setInputFiles('input[type=file]', {
    name: 'three.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(text),
  })
  await page.click('button:has-text("10 fires")')
  await page.waitForSelector('.matrix')
  // Fires that begin elsewhere come after those in the place as written.
  await page.waitForSelector('.studies progress', { state: 'detached' })
  const csv = await download(page, () => page.click('.figure-pareto .chart-tools :text("CSV")'))
  const folder = emptyFolder()
  const { out } = await speak('compare', file, '--replications', '10', '--json', '--out', folder)
  const { strategies } = JSON.parse(out) as ComparisonReport
  const there = strategies.map(({ criteria: { cost, permanentLoss } }) => [
    ...[cost.value, ...cost.interval].map(close),
    ...[permanentLoss.value, ...permanentLoss.interval].map(share => close(100 * share)),
  ])
  expect(there).toHaveLength(3)
  expect(
    csvParseRows(csv)
      .slice(1)
      .map(row => row.slice(1, 7).map(Number)),
  ).toEqual(there)
  const rows = await download(page, () => page.click('button:has-text("All fires (CSV)")'))
  expect(rows).toBe(readFileSync(join(folder, 'replications.csv'), 'utf8'))
  const years = await download(page, () => page.click('.figure-years button:has-text("CSV")'))
  expect(
    csvParseRows(years)
      .slice(1)
      .map(row => row.slice(1).map(Number)),
  ).toEqual(
    strategies.map(({ operator: { expected, interval, cvar95, cvar95Interval } }) =>
      [expected, ...interval, cvar95, ...cvar95Interval].map(close),
    ),
  )
  const chances = await download(page, () => page.click('.figure-exceedance .chart-tools :text("CSV")'))
  const curves = strategies.flatMap(({ operator, customers }) =>
    [operator, customers].flatMap(whose => {
      if (whose === null) return []
      const { euro, chance, interval, largerAtMost } = whose.exceedance
      const reached = euro.map((loss, nth) => [loss, chance[nth]!, ...interval[nth]!].map(close))
      return [[NaN, NaN, 0, close(largerAtMost)], ...reached.filter(([loss]) => loss! > 0)]
    }),
  )
  expect(curves.length).toBeGreaterThan(6)
  expect(
    csvParseRows(chances)
      .slice(1)
      .filter(([, , loss]) => loss !== 'loss not stated')
      .map(row => row.slice(2).map(Number)),
  ).toEqual(curves)
})

test('a study: what each input does at its 10th and its 90th percentile', async () => {
  const page = await openDashboard('scenario=two-rooms.yaml&view=sensitivity')
  await page.selectOption('.studies select >> nth=0', 'costTotal')
  await page.click('text=8 draws')
  await page.waitForSelector('.figure-tornado')
  const csv = await download(page, () => page.click('.figure-tornado .chart-tools :text("CSV")'))
  const [, ...rows] = csvParseRows(csv)
  // The picture says how to compute it again.
  const picture = await download(page, () => page.click('.figure-tornado .chart-tools :text("SVG")'))
  const asked = /sensitivity (--output costTotal [^:]*):/.exec(picture)![1]!.split(' ')
  const { out } = await speak('sensitivity', 'scenarios/two-rooms.yaml', ...asked, '--json')
  const { findings, runs } = JSON.parse(out) as SensitivityReport
  const { bars } = findings.costTotal!
  const ends = bars!.map(({ path, low, high, interval }) => [
    path,
    ...[low, high].map(close),
    ...(interval === null ? ['the same at every point'] : interval.map(close)),
  ])
  expect(bars!.some(({ interval }) => interval !== null)).toBe(true)
  expect(
    rows.map(row => {
      const [low, high, , from, to] = row.slice(1, 6)
      return [row.at(-1), ...[low, high].map(Number), ...(from === to ? [from] : [Number(from), Number(to)])]
    }),
  ).toEqual(ends)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.waitForSelector('.inputs-said')
  expect(await page.textContent('.inputs-said')).toContain(
    `${asked.join(' ')}: ${runs.toLocaleString('en')} runs`,
  )
})
