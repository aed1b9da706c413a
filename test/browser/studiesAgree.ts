// Whether a comparison of strategies and a study on the page give the figures of the command line, as far as a table of the
// page has digits.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvParseRows } from 'd3'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { ComparisonReport, SensitivityReport } from '../../src/index.ts'
import { emptyFolder, speak } from '../node/speak.ts'
import { download } from './download.ts'

/** Digits of a figure in a table that is downloaded. */
const digits = 7
const close = (value: number) => (value === 0 ? 0 : Number(value.toPrecision(digits)))

/**
 * Costs of a year, data lost for good and chances of losses, with their intervals.
 * @param page with ten fires of each strategy
 * @param text the scenario on show
 */
export async function strategiesAgree(page: Page, text: string): Promise<void> {
  const file = join(emptyFolder(), 'three.yaml')
  writeFileSync(file, text)
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
}

/**
 * What each input does at its 10th and its 90th percentile.
 * @param page with a study of the total cost, of the shipped `two-rooms.yaml`
 */
export async function sensitivityAgrees(page: Page): Promise<void> {
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
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
}
