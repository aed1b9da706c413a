// The yearly cost of strategies that change how far a fire spreads: all strategies meet the same fires of the same
// site.
import { describe, expect, test } from 'vitest'
import { compare } from '../../src/campaign/compare.ts'
import { baseOf, variantsOf } from '../../src/campaign/variants.ts'
import { entrants, type Fire, gathered, often } from './hut.ts'
import { readTwoRooms } from './threeShelves.ts'

const objectives = { confidence: 0.5 }
const small = { rooms: 0, operator: 100 }
const large = { rooms: 1, operator: 1000 }

describe('a strategy that keeps fires small', () => {
  // As written, one of two fires takes a room: it stands for 20 % of fires, and so does what the strategy makes of it.
  test('is credited with every fire that it keeps in the item, and none of them vanishes', () => {
    const [written, gas] = compare(
      entrants([
        [small, large],
        [small, small],
      ]),
      objectives,
    ).contestants
    expect(written!.operator.expected).toBeCloseTo(0.7 * 100 + 0.2 * 1000, 9)
    expect(gas!.operator.expected).toBeCloseTo(0.7 * 100 + 0.2 * 100, 9)
  })

  test('saves by each fire what that fire counts, the last as much as the first', () => {
    const fires = (rooms: number): Fire[] =>
      Array.from({ length: 10 }, (_, nth) => (nth < rooms ? large : small))
    const cost = (rooms: number): number =>
      compare(entrants([fires(4), fires(rooms)]), objectives).contestants[1]!.operator.expected
    const saved = (0.2 / 4) * 900
    for (const rooms of [4, 3, 2, 1]) expect(cost(rooms) - cost(rooms - 1)).toBeCloseTo(saved, 9)
  })

  test('is not the dearer for fires that it lets spread, but by what they then cost', () => {
    const [, worse] = compare(
      entrants([
        [small, small, large],
        [small, large, large],
      ]),
      objectives,
    ).contestants
    expect(worse!.operator.expected).toBeCloseTo(0.35 * 100 + 0.35 * 1000 + 0.2 * 1000, 9)
  })

  test('has the same share of severities unseen as the site has', () => {
    const fires = [
      [small, large],
      [small, small],
    ]
    const { unseen, contestants } = compare(entrants(fires), objectives)
    expect(unseen).toBeCloseTo(0.1, 12)
    // Storey and beyond are not shown, and cost what the largest fire shown does: the room fire, under each strategy.
    expect(contestants[0]!.costAtMost).toBeCloseTo(0.7 * 100 + 0.3 * 1000, 9)
    expect(contestants[1]!.costAtMost).toBeCloseTo(100, 9)
  })
})

test('two that came to the same in every fire are told apart by none more', () => {
  const fires = [small, large]
  const { contestants } = compare(entrants([fires, fires]), objectives)
  for (const { standing } of contestants) expect(standing).toEqual({ verdict: 'unbeaten', fires: null })
  // The third spends 5,000 euro a year more, and six fires tell that it gains nothing by that.
  const six = [...fires, ...fires, ...fires]
  const verdicts = compare(entrants([six, six, six]), objectives).contestants.map(
    each => each.standing.verdict,
  )
  expect(verdicts).toEqual(['unbeaten', 'unbeaten', 'beaten'])
})

test('of two that cost the same in every fire the one that loses data in most of them is beaten', () => {
  const fires = (lost: number) =>
    Array.from({ length: 40 }, (_, nth) => ({ ...small, lost: nth === 0 ? 0 : lost }))
  const { contestants } = compare(entrants([fires(1), fires(0)]), objectives)
  expect(contestants.map(each => each.standing.verdict)).toEqual(['beaten', 'unbeaten'])
})

test('the base is the strategy that says what is written, wherever it stands, or else the first', () => {
  const { scenario, source } = readTwoRooms([
    'strategies={ gas: { set: { buildings.hut.rooms.left.suppression: gas } }, same: {} }',
  ])
  const [, gas, same] = variantsOf(scenario, source)
  expect(baseOf(scenario, [gas!, same!])).toBe('same')
  expect(baseOf(scenario, [gas!])).toBe('gas')
})

describe('what protects the site', () => {
  const fires = [[small], [small], [small]]
  test('is in the price of a strategy that states it', () => {
    const [written, gas, walls] = compare(entrants(fires), objectives).contestants
    expect(gas!.protection).toBe(written!.protection)
    expect(walls!.protection).toBe(written!.protection + 5000)
    expect(walls!.cost).toBeCloseTo(written!.cost + 5000, 9)
  })
  test('moves both ends of the interval of its cost', () => {
    const items = [100, 200, 300, 500].map(operator => ({ rooms: 0, operator }))
    const [written, , walls] = compare(entrants([items, items, items]), objectives).contestants
    const [low, high] = written!.criteria.cost.interval
    expect(high).toBeLessThan(Infinity)
    expect(high).toBeGreaterThan(written!.cost)
    const [dearerLow, dearerHigh] = walls!.criteria.cost.interval
    expect([dearerLow - low, dearerHigh - high]).toEqual([expect.closeTo(5000, 6), expect.closeTo(5000, 6)])
  })
  test('is told to be without a price where none is stated', () =>
    expect(compare(entrants(fires), objectives).contestants.map(({ unpriced }) => unpriced)).toEqual([
      false,
      true,
      false,
    ]))
})

test('a strategy under which it burns half as often loses half as much a year, and tells no price of that', () => {
  const watched = 'strategies={ watched: { set: { money.frequency.firesPerYear: 0.5 } } }'
  const fires = [small, large]
  const { rate, contestants } = compare(entrants([fires, fires], [often[0]!, watched]), objectives)
  const [written, own] = contestants
  expect([rate.fires, written!.rate.fires, own!.rate.fires]).toEqual([1, 1, 0.5])
  expect(own!.operator.expected).toBeCloseTo(written!.operator.expected / 2, 9)
  expect(own!.operator.exceedance.chance.at(-1)).toBeCloseTo(1 - Math.exp(-0.5 * 0.9), 9)
  expect(contestants.map(({ unpriced }) => unpriced)).toEqual([false, true])
  expect(own!.cost).toBeLessThan(written!.cost)
  // The same in every fire is not the same in a year; two fires do not tell which is better.
  expect(contestants.map(({ standing }) => standing.verdict)).toEqual(['open', 'open'])
})

test('what the operator pays its customers is counted once of both together', () => {
  const shop = ['activities.shop={ outage: [{ from: 0 h, perHour: 1 € }] }', 'products.machine.activity=shop']
  const cost = (fire: Fire): number =>
    compare(
      entrants(
        [[fire]],
        [
          ...shop,
          'money.frequency={ firesPerYear: 1, item: 100 %, room: 0 %, storey: 0 %, building: 0 %, beyond: 0 % }',
          often[1]!,
        ],
      ),
      objectives,
    ).contestants[0]!.cost
  const [operator, customers] = [1000, 300]
  const less = cost({ rooms: 0, operator, customers })
  // 40 of the operator's 1,000 go to customers, who then lose 260 themselves; credits never exceed the customers'
  // loss.
  expect(cost({ rooms: 0, operator, customers, credits: 40 }) - less).toBeCloseTo(-40, 9)
  expect(cost({ rooms: 0, operator, customers, credits: 500 }) - less).toBeCloseTo(-300, 9)
})

test('what a fire of each severity costs is told for the site as it is, and adds up to the mean of all', () => {
  const { severities, contestants } = compare(
    entrants([[small, large, { ...large, operator: 3000 }]]),
    objectives,
  )
  // The hut is the only building: none goes beyond it, and its two rooms are a storey.
  expect(severities.map(({ share }) => Number(share.toFixed(9)))).toEqual([0.7, 0.2, 0.06, 0.04])
  expect(severities).toMatchObject([
    { severity: 'item', fires: 1, operator: expect.closeTo(100, 9), customers: null },
    { severity: 'room', fires: 2, operator: expect.closeTo(2000, 9), customers: null },
    { severity: 'storey', fires: 0, operator: null },
    { severity: 'building', fires: 0, operator: null },
  ])
  expect(contestants[0]!.operator.expected).toBeCloseTo(0.7 * 100 + 0.2 * 2000, 9)
})

test('what insurance pays a year is the mean over the fires, each severity as often as it occurs', () => {
  const fires = [
    { ...small, insured: 90 },
    { ...large, insured: 500 },
    { ...large, insured: 700 },
  ]
  const [only] = compare(entrants([fires]), objectives).contestants
  expect(only!.insured).toBeCloseTo(0.7 * 90 + 0.2 * 600, 9)
  expect(only!.cost).toBeCloseTo(only!.protection + 0.7 * 100 + 0.2 * 1000, 9)
})

test('a place that was drawn twice counts as two: each draw has fires of its own', () => {
  const items = (...losses: number[]): Fire[] => losses.map(operator => ({ rooms: 0, operator }))
  const [written] = entrants([items(100, 300)])
  const elsewhere = [{ gathered: gathered(items(100, 200, 400, 500)), times: 2 }]
  const [only] = compare([{ ...written!, elsewhere }], objectives).contestants
  // The six fires count equally, 800/3 on average. Less that, the two of the written place are -400/3 together, those of the two
  // draws -700/3 and 1100/3. The squares add up to 1,860,000/9.
  expect(only!.operator.error).toBeCloseTo((0.7 / 6) * Math.sqrt((3 / 2) * (1_860_000 / 9)), 9)
})

test('a severity that only one place shows, drawn more than once, has a spread', () => {
  const [written] = entrants([[small]])
  const elsewhere = [{ gathered: gathered([small, large, { ...large, operator: 3000 }, small]), times: 2 }]
  const [only] = compare([{ ...written!, elsewhere }], objectives).contestants
  // Half of the fires of 20 % cost 1000 less than on average, half 1000 more, one in each draw; all that stay small are alike.
  expect(only!.operator.error).toBeCloseTo(0.1 * Math.sqrt(2 * 2_000_000), 9)
})

test('the worst years have more than one fire', () => {
  // One fire a year, all alike: the worst 5 % of years are those in which a Poisson count with mean 1 is three or
  // more.
  const room =
    'money.frequency={ firesPerYear: 1, item: 0 %, room: 100 %, storey: 0 %, building: 0 %, beyond: 0 % }'
  const [only] = compare(entrants([[large, large]], [room, often[1]!]), objectives).contestants
  const chances = [Math.exp(-1)]
  for (let fires = 1; fires < 40; fires++) chances.push(chances[fires - 1]! / fires)
  let [sum, left] = [0, 0.05]
  for (let fires = 39; fires > 0 && left > 0; fires--) {
    const taken = Math.min(left, chances[fires]!)
    sum += taken * fires
    left -= taken
  }
  expect(only!.operator.expected).toBeCloseTo(1000, 9)
  expect(only!.operator.cvar95).toBeCloseTo((1000 * sum) / 0.05, 6)
})
