import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { replicate } from '../../src/campaign/replicate.ts'
import { type Forecast, levels } from '../../src/campaign/score.ts'
import { scoreboard } from '../../src/campaign/scoreboard.ts'
import { forecastOf, type Target, targetId, type TargetName, targetsOf } from '../../src/campaign/targets.ts'
import { campaignReport } from '../../src/report/campaignReport.ts'
import { prepare } from '../../src/run/prepare.ts'
import { readScenario } from '../../src/scenario/read.ts'

const scenarioIn = (file: string) => {
  const { scenario } = readScenario(readFileSync(file, 'utf8'), { file })
  return scenario!
}

const horizon = 30 * 86_400 - 3600
const prepared = prepare({ ...scenarioIn('scenarios/two-rooms.yaml'), horizon })
const campaign = replicate(prepared, { seed: '1', replications: 8 })
const report = campaignReport(prepared, campaign)
const forecast = (key: string, day?: number): Forecast | undefined => {
  const target: Target = { id: key, key, day, seen: { low: 0, high: 0 }, weight: 1 }
  return forecastOf(campaign.gathered, target)
}
const ends = (made: Forecast | undefined): unknown =>
  made !== undefined && 'quantiles' in made
    ? { p05: made.quantiles[0], p50: made.quantiles[2], p95: made.quantiles[4] }
    : made

test('the forecast of a target has the quantiles of the report', () => {
  expect(report.metrics['firstServersBackDays']).toMatchObject(
    ends(forecast('firstServersBackDays')) as object,
  )
  expect(report.buildings['hut']!.racksSooted).toMatchObject(
    ends(forecast('buildings.hut.racksSooted')) as object,
  )
  expect(forecast('buildings.hut.states')).toEqual({ shares: report.buildings['hut']!.states })
})

test('no curve has a forecast for a day after the horizon', () => {
  expect(forecast('curves.servicesUp.all', horizon / 86_400)).toBeDefined()
  expect(forecast('curves.servicesUp.all', 30)).toBeUndefined()
})

test('on a day it is that of the curve', () => {
  const day = 9
  const curves = [
    ['curves.servicesUp.all', report.curves.servicesUp, report.curves.servicesUp.all],
    ['curves.dataRestored.all', report.curves.dataRestored, report.curves.dataRestored.all],
    [
      'curves.servicesUp.byProduct.machine',
      report.curves.servicesUp,
      report.curves.servicesUp.byProduct['machine']!,
    ],
    ['curves.servicesUp.byTier.normal', report.curves.servicesUp, report.curves.servicesUp.byTier['normal']!],
    [
      'curves.servicesUp.byPolicy.nightly',
      report.curves.servicesUp,
      report.curves.servicesUp.byPolicy['nightly']!,
    ],
    ['buildings.hut.serversUp', report.buildings['hut']!.serversUp, report.buildings['hut']!.serversUp],
  ] as const
  for (const [key, { hours }, band] of curves) {
    const at = hours.indexOf(24 * day)
    expect(ends(forecast(key, day))).toEqual({ p05: band.p05[at], p50: band.p50[at], p95: band.p95[at] })
  }
})

test.each([
  'servicesUpp',
  'buildings.hat.states',
  'buildings.hut.storey',
  'curves.servicesUp.byTier.gold',
  'curves.serversUp.all',
])('of %s the model says nothing', key => expect(forecast(key, 1)).toBeUndefined())

const reference = JSON.parse(readFileSync('test/validation/strasbourg/reference-forecast.json', 'utf8')) as {
  readonly levels: number[]
  readonly targets: readonly (TargetName & Forecast & { why: string })[]
}

test('the reference forecast speaks of every emergent target of Strasbourg and of nothing else', () => {
  const targets = targetsOf(scenarioIn('scenarios/strasbourg-2021.yaml').observed)
  expect(reference.targets.map(targetId)).toEqual(targets.map(({ id }) => id))
  const told = new Map(reference.targets.map(each => [targetId(each), each]))
  const board = scoreboard(targets, ({ id }) => told.get(id), 80 * 86_400)
  expect(board.missing).toEqual([])
  expect(board.total).toBeGreaterThan(0)
})

test('its quantiles rise, its probabilities add up to one, and each has its reason', () => {
  expect(reference.levels).toEqual([...levels])
  for (const target of reference.targets) {
    expect(target.why).not.toBe('')
    if ('shares' in target)
      expect(Object.values(target.shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    else {
      const values = target.quantiles.map(value => value ?? Infinity)
      expect(values).toEqual(values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
      expect(values.length).toBe(levels.length)
    }
  }
})
