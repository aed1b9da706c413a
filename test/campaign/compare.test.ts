import { describe, expect, test } from 'vitest'
import { cheapest, compare, type Compared, differencesOf } from '../../src/campaign/compare.ts'
import { inline } from '../../src/campaign/executor.ts'
import { gather } from '../../src/campaign/gather.ts'
import { columnsOf } from '../../src/campaign/columns.ts'
import { severityOf } from '../../src/campaign/severity.ts'
import { variantsOf } from '../../src/campaign/variants.ts'
import { comparisonCurvesCsv, comparisonReport } from '../../src/report/comparison/comparison.ts'
import { comparisonText } from '../../src/report/comparison/comparisonText.ts'
import { prepare } from '../../src/run/prepare.ts'
import { entrants as handWritten, type Fire, gathered } from './hut.ts'
import { readTwoRooms, threeShelves } from './threeShelves.ts'

describe('three places for the copy of two rooms', () => {
  const entrants = async (replications: number, settings: readonly string[] = threeShelves) => {
    const { scenario, source } = readTwoRooms(settings)
    const variants = variantsOf(scenario, source)
    const prepared = variants.map(variant => prepare(variant.scenario))
    const plan = {
      seed: 'shelves',
      strategies: variants.map(({ strategy }) => strategy),
      replications,
      sampling: 'random' as const,
    }
    const gathered = await gather(
      inline(variants),
      plan,
      prepared.map(each => columnsOf(each)),
    )
    return {
      plan,
      entrants: variants.map(({ strategy }, row) => ({
        strategy,
        prepared: prepared[row]!,
        gathered: gathered[row]!,
      })),
    }
  }

  test('meet the same fires, and the copy that stands where nothing burns never loses more', async () => {
    const { plan, entrants: all } = await entrants(12)
    const [, , away, none] = all
    for (const name of ['metrics.roomsBurnt', 'metrics.racksBurnt', 'metrics.fireOutMinutes'])
      for (const { gathered } of all)
        expect([...gathered.figure(name)]).toEqual([...all[0]!.gathered.figure(name)])
    const lost = (which: typeof away): Float64Array => which!.gathered.figure('metrics.servicesWithDataLost')
    lost(away).forEach((services, fire) => expect(services).toBeLessThanOrEqual(lost(none)[fire]!))

    const { contestants } = compare(all, { rpoHours: 48, confidence: 0.5 })
    expect(contestants.map(({ label }) => label)).toEqual(['As written', 'beside', 'Another site', 'none'])
    // 60 services at 600 euro: 10 % of their price for another site, 4 % for beside, nothing without copies.
    expect(contestants.map(({ protection }) => Math.round(protection))).toEqual([0, 1440, 3600, 0])
    for (const { cost, protection, operator, customers } of contestants) {
      // The two rooms have no activities, so customers' losses are not stated.
      expect(customers).toBeNull()
      expect(cost).toBeCloseTo(protection + operator.expected, 6)
    }
    const severity = severityOf(all[0]!.prepared.scenario, all[0]!.gathered)
    const rooms = all[0]!.gathered.figure('metrics.roomsBurnt')
    severity.forEach((row, fire) => expect(row === 0).toBe(rooms[fire] === 0))

    const report = comparisonReport(
      plan,
      all,
      { rpoHours: 48, confidence: 0.5 },
      { reference: 'none', base: null },
    )
    expect(report.strategies.find(({ strategy }) => strategy === 'none')!.differences).toEqual({})
    expect(JSON.parse(JSON.stringify(report))).toMatchObject({ reference: 'none', replications: 12 })
    const told = report.strategies.find(({ strategy }) => strategy === 'away')!.differences
    expect(told['servicesWithDataLost']!.value).toBeLessThanOrEqual(0)
    expect(told['roomsBurnt']).toBeUndefined()
    expect(differencesOf(none!.gathered, none!.gathered).permanentLoss!.value).toBe(0)
  })

  test('what customers lose is a figure where an activity states it, and not stated elsewhere', async () => {
    const shop = [
      ...threeShelves,
      'activities.shop={ outage: [{ from: 0 h, perHour: 1 k€ }] }',
      'products.machine.activity=shop',
    ]
    const told = async (settings: readonly string[]) => {
      const { plan, entrants: all } = await entrants(4, settings)
      const report = comparisonReport(
        plan,
        all,
        { rpoHours: 48, confidence: 0.5 },
        { reference: 'none', base: null },
      )
      return { report, away: report.strategies.find(({ strategy }) => strategy === 'away')! }
    }
    const silent = await told(threeShelves)
    const { customers, figures, differences } = JSON.parse(JSON.stringify(silent.away))
    expect(customers).toBeNull()
    expect(figures.costCustomers).toBeNull()
    expect(figures.costTotal).not.toBeNull()
    expect(differences).not.toHaveProperty('costCustomers')
    const money = comparisonText(silent.report).split('\n')
    // The mean, the worst years and the change are all not stated.
    expect(money.join('\n').match(/not stated/g)!.length).toBeGreaterThanOrEqual(2 * 4 + 3)
    expect(comparisonCurvesCsv(silent.report)).not.toContain('customers')

    const said = await told(shop)
    expect(said.away.customers!.expected).toBeGreaterThan(0)
    expect(said.away.differences).toHaveProperty('costCustomers')
    // Credits that the operator pays to customers are part of both losses, but count once in the cost.
    const apart = said.away.protection + said.away.operator.expected
    expect(said.away.cost).toBeGreaterThan(apart)
    expect(said.away.cost).toBeLessThan(apart + said.away.customers!.expected)
    expect(comparisonText(said.report)).not.toContain('not stated')
    expect(comparisonCurvesCsv(said.report)).toContain('away,customers,')
  })

  test('free cooling costs the electricity that it does not save, and that is part of a year', async () => {
    const { plan, entrants: all } = await entrants(2, [
      'cooling={ overhead: 50 %, units: { air: { kind: free, saves: { uniform: [30 %, 50 %] } }, chiller: { kind: chilled } }, serves: { hut: [chiller] } }',
      'money.electricity=0.20 €',
      'strategies={ free: { set: { cooling.serves.hut: [air, chiller] } }, none: { set: { cooling.serves.hut: [] } } }',
    ])
    const report = comparisonReport(
      plan,
      all,
      { rpoHours: 48, confidence: 0.5 },
      { reference: null, base: null },
    )
    const [written, free, none] = report.strategies
    // Two rooms of 12 kW, half as much for cooling, 8,766 hours at 20 cents; free cooling saves 40 % on average.
    const chilled = 2 * 12 * 0.5 * 8766 * 0.2
    expect(written!.cooling).toBeCloseTo(chilled, 6)
    expect(free!.cooling).toBeCloseTo(0.6 * chilled, 6)
    expect(none!.cooling).toBe(0)
    for (const { cost, protection, cooling, operator } of report.strategies)
      expect(cost).toBeCloseTo(protection + cooling + operator.expected, 6)
    expect(comparisonText(report)).toMatch(/protection +cooling +operator/)
  })

  test('the front keeps whoever nobody beats, and the cheapest meets what was asked for', async () => {
    const { entrants: all } = await entrants(8)
    const { contestants } = compare(all, { rpoHours: 1e9, confidence: 0.1 })
    const dear = contestants.filter(({ onFront }) => !onFront)
    for (const beaten of dear)
      expect(
        contestants.some(
          other =>
            other.onFront &&
            other.criteria.cost.value <= beaten.criteria.cost.value &&
            other.criteria.permanentLoss.value <= beaten.criteria.permanentLoss.value,
        ),
      ).toBe(true)
    for (const { criteria } of contestants)
      for (const { value, interval } of Object.values(criteria)) {
        expect(interval[0]).toBeLessThanOrEqual(value)
        expect(interval[1]).toBeGreaterThanOrEqual(value)
      }
  })

  test('two that lose more for good than a quantile of the age leaves out are told apart by the objectives they miss', async () => {
    const copy = (period: string, share: string) =>
      `{ copies: [{ id: far, medium: backup, place: another-site, period: ${period}, lag: 4 h, restoreSuccess: 50 % }], costShare: ${share} }`
    const { entrants: all } = await entrants(6, [
      'otherSites={ named: { far: {} } }',
      `policies.nightly=${copy('24 h', '5 %')}`,
      `strategies={ hourly: { set: { policies.nightly: ${copy('1 h', '10 %')} } } }`,
    ])
    const [nightly, hourly] = compare(all, { confidence: 0.5 }).contestants
    for (const one of [nightly!, hourly!]) expect(one.figures.dataLossP95Hours.p50).toBeNull()
    const met = [...all[0]!.gathered.figure('metrics.rpoMetShare')].map(share => (share >= 0 ? share : 1))
    expect(nightly!.criteria.rpoMissed.value).toBeCloseTo(
      met.reduce((sum, share) => sum + 1 - share, 0) / met.length,
      12,
    )
    // Copies with the same names lose the data of the same services; where data survives, hourly copies lose less of
    // it.
    expect(hourly!.criteria.permanentLoss.value).toBe(nightly!.criteria.permanentLoss.value)
    expect(hourly!.criteria.rpoMissed.value).toBeLessThan(nightly!.criteria.rpoMissed.value)
    expect([nightly!.onFront, hourly!.onFront]).toEqual([true, true])
  })
})

test('the cheapest is the one of least cost a year among those that meet the objectives', () => {
  const answer = (...each: readonly (readonly [cost: number, met: boolean])[]) => {
    const contestants = each.map(([cost, met]) => ({ cost, objectives: { met } }))
    return cheapest({ contestants } as unknown as Compared)?.cost
  }
  expect(answer([4000, true], [2000, true], [1000, true], [10, false])).toBe(1000)
  expect(answer([4000, true], [1000, true], [2000, true], [10, false])).toBe(1000)
  expect(answer([4000, false], [10, false])).toBeUndefined()
})

test('a median is told with the least and the largest of six fires, and a share never differs by more than all', () => {
  const fires = Array.from({ length: 6 }, (): Fire => ({ rooms: 0, operator: 100 }))
  const [one] = handWritten([fires])
  const figures = {
    'metrics.recoveryMedianHours': [60, 10, 50, 20, 40, 30],
    'metrics.rtoMetShare': [1, 1, 1, 1, 1, 0.9],
  }
  const own = gathered(fires, figures)
  const [only] = compare([{ ...one!, gathered: own }], { confidence: 0.5 }).contestants
  expect(only!.figures.recoveryMedianHours.interval).toEqual([10, 60])
  const none = gathered(fires, { 'metrics.rtoMetShare': [0, 0, 0, 0, 0, 0] })
  const { rtoMetShare, costTotal } = differencesOf(own, none)
  expect(rtoMetShare!.interval[1]).toBeLessThanOrEqual(1)
  expect(costTotal!.value).toBe(0)
  // Of amounts there is no such limit.
  const dearer = gathered(fires, { 'metrics.costTotal': [110, 120, 130, 140, 150, 160] })
  expect(differencesOf(dearer, own).costTotal!.interval[1]).toBeGreaterThan(35)
})
