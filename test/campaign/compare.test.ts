import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, differencesOf } from '../../src/campaign/compare.ts'
import { pairedDifference } from '../../src/campaign/difference.ts'
import { inline } from '../../src/campaign/executor.ts'
import { gather } from '../../src/campaign/gather.ts'
import { columnsOf } from '../../src/campaign/columns.ts'
import { severityOf } from '../../src/campaign/severity.ts'
import { variantsOf } from '../../src/campaign/variants.ts'
import { type Fires, pessimisticWeighting, weightingOf, yearlyLoss } from '../../src/campaign/yearly.ts'
import { drawnOnce, drawPlaces, placesOf, startedAt } from '../../src/campaign/places.ts'
import { comparisonCurvesCsv, comparisonReport } from '../../src/report/comparison.ts'
import { comparisonText } from '../../src/report/comparisonText.ts'
import { prepare } from '../../src/run/prepare.ts'
import { readTwoRooms, threeShelves } from './threeShelves.ts'

describe('paired differences', () => {
  test('the shared fires cut the variance by as much as the closed form says', () => {
    // a = f + 0.1 g and b = f + 0.1 h, where f, g and h have equal variance: the ratio is 2 (1 + 0.01) / (2 (0.01)).
    const n = 20_000
    const at = (i: number, prime: number): number => ((i * Math.sqrt(prime)) % 1) - 0.5
    const a = Float64Array.from({ length: n }, (_, i) => at(i, 2) + 0.1 * at(i, 3))
    const b = Float64Array.from({ length: n }, (_, i) => at(i, 2) + 0.1 * at(i, 5))
    expect(pairedDifference(a, b, 'mean')!.varianceRatio).toBeCloseTo(101, -0.5)
  })
  test('two nevers are no difference, a never against a time is one without end', () => {
    const told = pairedDifference(
      Float64Array.of(Infinity, Infinity, 5, NaN, 7, 1),
      Float64Array.of(Infinity, 3, Infinity, 1, 4, 1),
      'median',
    )!
    expect(told.fires).toBe(5)
    expect(told.varianceFires).toBe(2)
    expect(told.value).toBe(0)
  })
  test('the same figure in every fire shares everything', () => {
    const same = Float64Array.of(1, 5, 9)
    expect(pairedDifference(same, same, 'mean')).toMatchObject({
      value: 0,
      interval: [0, 0],
      varianceRatio: Infinity,
    })
  })
  test('so do figures that are constant, though rounding does not tell so', () => {
    const six = (hours: number): Float64Array => new Float64Array(6).fill(hours)
    // Hours computed from seconds: the rounded sum of six is not exactly six times one.
    for (const other of [1 / 6, 39_551.5 / 3600])
      expect(pairedDifference(six(53_119.5 / 3600), six(other), 'median')!.varianceRatio).toBe(Infinity)
  })
  test('swapping the two turns the sign', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { minLength: 2, maxLength: 30 }), pairs => {
        const [a, b] = [0, 1].map(side => Float64Array.from(pairs, pair => pair[side]!))
        const there = pairedDifference(a!, b!, 'mean')!
        const back = pairedDifference(b!, a!, 'mean')!
        expect(back.value).toBeCloseTo(-there.value, 9)
        expect(back.interval[0]).toBeCloseTo(-there.interval[1], 9)
      }),
    ))
})

describe('losses a year', () => {
  const rate = { fires: 0.02, interval: [0.01, 0.04], dataCenters: 1 } as const
  const shares = [0.7, 0.2, 0.06, 0.03, 0.01]

  const fires = (...severity: number[]): Fires => ({
    severity: Int8Array.from(severity),
    counts: new Float64Array(severity.length).fill(1),
  })

  test('each severity counts as often as it occurs, not as often as it is simulated', () => {
    const shown = fires(0, 1, 1, 2, 3, 3, 3, 4)
    const losses = Float64Array.of(0, 10, 20, 100, 1000, 2000, 3000, 50_000)
    const found = yearlyLoss(losses, shown, shares, rate)
    const fire = 0.2 * 15 + 0.06 * 100 + 0.03 * 2000 + 0.01 * 50_000
    expect(found.fireMean).toBeCloseTo(fire, 9)
    expect(found.expected).toBeCloseTo(0.02 * fire, 9)
    expect(found.interval[0]).toBeCloseTo(0.01 * fire, 9)
    expect(found.atMost).toBeCloseTo(found.expected, 9)
    // The worst 5 % of fires: the 1 % beyond, the 3 % of a building, and 1 of the 6 % of a storey.
    expect(found.fireCvar95).toBeCloseTo((0.01 * 50_000 + 0.03 * 2000 + 0.01 * 100) / 0.05, 6)
    // Far fewer than 5 % of years have a fire, so the worst 5 % of years contain every loss.
    const chance = (reached: number): number => 1 - Math.exp(-0.02 * reached)
    expect(found.exceedance.chance[0]).toBeCloseTo(chance(0.01), 12)
    expect(found.cvar95).toBeGreaterThan((0.98 * found.expected) / 0.05)
    expect(found.cvar95).toBeLessThanOrEqual(found.expected / 0.05)
  })

  test('severities that no fire shows are told, and cost at most what the next larger does', () => {
    const shown = fires(3, 3)
    const { unseen } = weightingOf(shown, shares)
    expect(unseen).toBeCloseTo(0.97, 12)
    const found = yearlyLoss(Float64Array.of(10, 30), shown, shares, rate)
    expect(found.expected).toBeCloseTo(0.02 * 0.03 * 20, 12)
    expect(found.atMost).toBeCloseTo(0.02 * 20, 12)
    expect(pessimisticWeighting(shown, shares).weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
  })

  test('a place that was simulated more often counts no more', () => {
    const once = yearlyLoss(Float64Array.of(10, 30), fires(1, 1), shares, rate)
    const twice = yearlyLoss(
      Float64Array.of(10, 10, 30),
      { severity: Int8Array.of(1, 1, 1), counts: Float64Array.of(0.5, 0.5, 1) },
      shares,
      rate,
    )
    expect(twice.expected).toBeCloseTo(once.expected, 12)
    expect(twice.cvar95).toBeCloseTo(once.cvar95, 12)
  })

  test('the error of the mean is that of each severity by the square of its share', () => {
    // Room: 10 and 20 have variance 50, their mean 25. Building: 1, 2, 3 have variance 1, their mean a third.
    const shown = fires(1, 1, 3, 3, 3)
    const { error } = yearlyLoss(Float64Array.of(10, 20, 1, 2, 3), shown, shares, rate)
    expect(error).toBeCloseTo(0.02 * Math.sqrt(0.2 * 0.2 * 25 + (0.03 * 0.03) / 3), 12)
  })

  test('more frequent fires exceed any loss more often', () => {
    const shown = fires(0, 1, 2, 3, 4)
    const losses = Float64Array.of(1, 2, 3, 4, 5)
    const often = yearlyLoss(losses, shown, shares, { ...rate, fires: 0.5 }).exceedance.chance
    const seldom = yearlyLoss(losses, shown, shares, rate).exceedance.chance
    often.forEach((chance, at) => expect(chance).toBeGreaterThan(seldom[at]!))
  })
})

describe('where else it may begin', () => {
  const { scenario, source } = readTwoRooms([
    'buildings.hut.rooms.right.sources=[{ kind: ups, count: 6 }, cabinet]',
  ])
  const places = placesOf(scenario)

  test('is every kind of item of every room, and its racks', () =>
    expect(places.map(({ room, source: item, items }) => [room, item, items])).toEqual([
      ['hut/left', 'cabinet', 1],
      ['hut/left', 'racks', 1],
      ['hut/right', 'ups', 6],
      ['hut/right', 'cabinet', 1],
      ['hut/right', 'racks', 1],
    ]))

  test('is drawn as often as there are items', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 300; seed++)
      for (const { room, source: item } of drawPlaces(places, 2, String(seed)))
        counts.set(`${room} ${item}`, (counts.get(`${room} ${item}`) ?? 0) + 1)
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(600)
    // Six of ten items: 360 of 600 places, within four standard deviations (12 each if independent, less here).
    expect(Math.abs(counts.get('hut/right ups')! - 360)).toBeLessThan(48)
  })

  test('counts as often as it was drawn, and is simulated once', () => {
    const drawn = drawPlaces(places, 7, '1')
    const once = drawnOnce(drawn)
    expect(new Set(once.map(({ room, source: item }) => `${room} ${item}`)).size).toBe(once.length)
    expect(once.reduce((sum, { times }) => sum + times, 0)).toBe(7)
    expect(once.length).toBeLessThan(7)
    for (const { room, source: item, times } of once)
      expect(drawn.filter(place => place.room === room && place.source === item)).toHaveLength(times)
  })

  test('makes a scenario whose fire begins there alone', () => {
    const read = startedAt(source, places[2]!)
    expect(read.issues).toEqual([])
    expect(read.scenario!.ignition).toMatchObject({ room: 'hut/right', source: 'ups', also: [] })
  })
})

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
