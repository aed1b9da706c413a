import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Complaint, inEnglish } from '../../src/base/complaint.ts'
import { columnsOf } from '../../src/campaign/columns.ts'
import { type Condition, judge, readCondition } from '../../src/campaign/condition.ts'
import { Gathering } from '../../src/campaign/gathering.ts'
import { cellsOf } from '../../src/campaign/row.ts'
import { toldOf } from '../../src/campaign/sensitivity/output.ts'
import { threshold } from '../../src/campaign/threshold.ts'
import { readVaried } from '../../src/campaign/varied.ts'
import { shipped } from '../run/scenario.ts'
import { gatheredOf } from './gathered.ts'

const columns = columnsOf(shipped('two-rooms.yaml'))

/** Fires with these hours until the last service is back, or with these values of another figure. */
function fires(values: readonly number[], of = 'metrics.recoveryLastHours'): Gathering {
  const gathered = new Gathering(columns)
  values.forEach((value, fire) => {
    const figures = columns.names.map(name => (name === of ? value : 0))
    gathered.add({
      digest: String(fire),
      figures: Float64Array.from(figures),
      steps: new Uint16Array(cellsOf(columns)),
      flags: [],
    })
  })
  return gathered
}
const condition = (text: string): Condition => {
  const read = readCondition(text, columns)
  if ('sentence' in read) throw new Error(inEnglish(read))
  return read
}
const search = { low: 0, high: 64, whole: false, halvings: 8 }
const at = (hours: (value: number, fire: number) => number, text: string, over = search) =>
  threshold(over, condition(text), async value =>
    fires(Array.from({ length: 20 }, (_, fire) => hours(value, fire))),
  )

describe('a threshold', () => {
  test('is found to the last halving, wherever it lies, with the change between its neighbours', () =>
    fc.assert(
      fc.asyncProperty(fc.double({ min: 1, max: 63, noNaN: true }), async truth => {
        // The mean falls from 100 by one per hour of the value; every value meets the same scatter of fires.
        const found = await at(
          (value, fire) => 100 - value + (fire % 5) - 2,
          `recoveryLastHours<=${100 - truth} h`,
        )
        expect(found!.holds).toBe('above')
        expect(found!.monotone).toBe(true)
        expect(found!.value!).toBeGreaterThanOrEqual(truth - 1e-9)
        expect(found!.value! - truth).toBeLessThan(64 / 4 / 2 ** 8 + 1e-9)
        const [low, high] = found!.between!
        expect(low).toBeLessThan(truth + 1e-9)
        expect(high).toBeGreaterThan(truth - 1e-9)
      }),
      { numRuns: 20 },
    ))

  test('of whole numbers is a whole number', async () => {
    const found = await at(value => 100 - value, 'recoveryLastHours<=62.5 h', { ...search, whole: true })
    expect(found!.value).toBe(38)
    for (const { value } of found!.tried) expect(Number.isInteger(value)).toBe(true)
  })

  test('that is crossed twice is told as such', async () => {
    const found = await at(value => Math.abs(value - 30), 'recoveryLastHours<=10 h')
    expect(found!.monotone).toBe(false)
  })

  test('that is not there is told: everywhere or nowhere', async () => {
    expect(await at(() => 5, 'p95(recoveryLastHours)<10 h')).toMatchObject({ holds: 'everywhere' })
    expect(await at(() => 5, 'share(recoveryLastHours)<10 %')).toMatchObject({ holds: 'nowhere' })
  })

  test('whose fires scatter more than the limit is away leaves the change open', async () => {
    const found = await at(
      (value, fire) => 100 - value + (fire % 2 === 0 ? 99 : -99),
      'recoveryLastHours<=70 h',
    )
    expect(found!.tried.every(({ open }) => open)).toBe(true)
    expect(found!.between).toEqual([-Infinity, Infinity])
  })

  test('ends without a result when its fires end', async () => {
    expect(await threshold(search, condition('recoveryLastHours<1 h'), async () => undefined)).toBeUndefined()
  })
})

describe('what never comes', () => {
  const judged = (text: string, hours: readonly number[]) => judge(condition(text), fires(hours))

  test('is later than any limit in every statistic, the end of what was looked at included', () => {
    // 30 days, the scenario's horizon, are 720 hours.
    for (const statistic of ['mean', 'p05', 'p50', 'p95'])
      expect(
        judged(
          `${statistic}(recoveryLastHours)<=800 h`,
          Array.from({ length: 9 }, () => Infinity),
        ),
      ).toMatchObject({
        estimate: Infinity,
        never: 1,
        met: false,
      })
  })

  test('makes a mean never, without an interval, and leaves the quantiles below it alone', () => {
    const hours = [...Array.from({ length: 19 }, (_, fire) => fire), Infinity]
    expect(judged('mean(recoveryLastHours)<900 h', hours)).toEqual({
      estimate: Infinity,
      interval: null,
      never: 0.05,
      valueless: 0,
      met: false,
      open: false,
    })
    expect(judged('p50(recoveryLastHours)<10 h', hours)).toMatchObject({ estimate: 9.5, met: true })
    expect(judged('p95(recoveryLastHours)<900 h', hours)).toMatchObject({
      estimate: Infinity,
      interval: [16, Infinity],
      met: false,
      open: true,
    })
  })

  test('no interval of a time reaches below nothing', () => {
    const { interval } = judged('recoveryLastHours<100 h', [1, 1, 1, 99])
    expect(interval![0]).toBe(0)
    expect(judged('p50(recoveryLastHours)<100 h', [1, 1]).interval).toEqual([0, Infinity])
  })
})

describe('a share of fires', () => {
  const share = (name: string, values: readonly number[]): number =>
    judge(condition(`share(${name})<50%`), fires(values, `metrics.${name}`)).estimate

  test('counts those with any, of what is counted', () =>
    expect(share('roomsBurnt', [0, 0, 0, 2])).toBe(0.25))
  test('counts those in which a time comes, if only at once', () =>
    expect(share('buildingLostMinutes', [0, 12, Infinity, NaN])).toBe(0.5))
  test('counts those with a loss, and none without a meaning', () => {
    expect(share('costTotal', [0, 5])).toBe(0.5)
    expect(share('rtoMetShare', [NaN, 0.5, 1, 0])).toBe(0.5)
  })
})

test('where nothing was hit every objective is met, from whatever it counts', () => {
  for (const figure of ['rtoMetShare', 'rtoMetSinceDeclaredShare']) {
    const column = `activities.shop.${figure}`
    expect([...toldOf(gatheredOf({ [column]: [NaN, 0.5] }), column)]).toEqual([1, 0.5])
  }
})

describe('fires in which an output has no value', () => {
  const judged = (text: string, days: readonly number[]) =>
    judge(condition(text), fires(days, 'metrics.firstServersBackDays'))

  test('are left out, and counted', () =>
    expect(judged('mean(firstServersBackDays)<5 d', [8, NaN, 8, NaN])).toMatchObject({
      estimate: 8,
      met: false,
      valueless: 0.5,
    }))
  test('meet no condition by themselves', () =>
    expect(judged('p95(firstServersBackDays)<5 d', [NaN, NaN])).toMatchObject({ met: false, valueless: 1 }))
})

test('a loss of customers that is not stated is not one of 0', () =>
  expect(
    readCondition('costCustomers<1 €', { ...columns, unstated: ['metrics.costCustomers'] }),
  ).toHaveProperty('sentence', expect.stringContaining('is not stated')))

test('ten fires that lose nothing do not tell for certain that no more than a hundredth is lost', () => {
  const none = fires(Array.from({ length: 10 }, () => 0))
  const judged = judge(condition('permanentLoss<1%'), none)
  expect(judged).toMatchObject({ estimate: 0, met: true, open: true })
  expect(judged.interval![1]).toBeCloseTo(3.841459 / 13.841459, 6)
  expect(judge(condition('permanentLoss<30%'), none).open).toBe(false)
})

test('a few fires that are all alike do not tell for certain, nor does one: six have to be', () => {
  const judged = (count: number) =>
    judge(
      condition('servicesDown<10'),
      fires(
        Array.from({ length: count }, () => 3),
        'metrics.servicesDown',
      ),
    )
  for (const count of [1, 2, 5])
    expect(judged(count)).toMatchObject({ estimate: 3, interval: [0, Infinity], met: true, open: true })
  expect(judged(6)).toMatchObject({ interval: [3, 3], open: false })
})

describe('conditions', () => {
  test.each([
    ['permanentLoss<1%', 'mean', 'permanentLoss', 0.01, 'share'],
    ['p95( recoveryP95Hours ) <= 3 d', 'p95', 'metrics.recoveryP95Hours', 72, 'h'],
    ['share(buildingLostMinutes)<5 %', 'share', 'metrics.buildingLostMinutes', 0.05, 'share'],
    ['costTotal>=2 M€', 'mean', 'metrics.costTotal', 2e6, 'EUR'],
    ['permanentLoss<=100%', 'mean', 'permanentLoss', 1, 'share'],
    ['buildings.hut.roomsBurnt<2', 'mean', 'buildings.hut.roomsBurnt', 2, 'rooms'],
  ] as const)('%s', (text, statistic, column, limit, unit) =>
    expect(readCondition(text, columns)).toMatchObject({ statistic, column, limit, unit }),
  )
  test.each([
    ['costTotal', 'such as'],
    ['p99(costTotal)<1 €', 'no statistic'],
    ['costTotl<1 €', 'did you mean "costTotal"?'],
    ['recoveryLastHours<5', 'has no unit'],
    ['permanentLoss<101%', 'between 0 and 100 %'],
    ['roomsBurnt<few', 'must be a number of rooms'],
    ['roomsBurnt<0x3', 'must be a number of rooms, is "0x3"'],
    ['roomsBurnt< ', 'must be a number of rooms, is ""'],
  ])('%s is refused', (text, words) =>
    expect(inEnglish(readCondition(text, columns) as Complaint)).toContain(words),
  )
})

describe('what is moved', () => {
  test('a path with its unit', () => {
    const varied = readVaried('gaps.a-b.distance=5 m..60.5 m', ['horizon=10 d'])
    expect(varied).toMatchObject({ low: 5, high: 60.5, whole: false })
    expect((varied as { settings(value: number): string[] }).settings(7.25)).toEqual([
      'horizon=10 d',
      'gaps.a-b.distance=7.25 m',
    ])
  })
  test('numbers with exponents, as everywhere', () => {
    expect(readVaried('gaps.a-b.distance=1e1 m..1.5E2 m', [])).toMatchObject({ low: 10, high: 150 })
  })
  test('a number within settings, and what is left of a whole', () => {
    const varied = readVaried('x=0..100', ['products.vps.policies={ far: {x} %, none: {100-x} % }'])
    expect((varied as { settings(value: number): string[] }).settings(12.5)).toEqual([
      'products.vps.policies={ far: 12.5 %, none: 87.5 % }',
    ])
  })
  test.each([
    ['recovery.supply.stock=0..60', true],
    ['recovery.pools.crew.units.0.units=1..9', true],
    ['decisions.more.units=1..9', true],
    ['population.services=60..600', true],
    ['repositories.shelf.unusable=0..1', false],
    ['policies.nightly.copies.b.restoreSuccess=0..1', false],
  ])('whole numbers stay whole where things are counted: %s', (text, whole) =>
    expect(readVaried(text, [])).toMatchObject({ whole }),
  )
  test.each([
    ['recovery.supply.stock={x}', true],
    ['recovery.supply.stock={100-x}', true],
    ['repositories.shelf.unusable={x} %', false],
    ['repositories.shelf.unusable={x}', false],
    ['products.vps.policies={ far: {x} %, none: {100-x} % }', false],
  ])('and where they are counted in a setting: %s', (setting, whole) =>
    expect(readVaried('x=0..100', [setting])).toMatchObject({ whole }),
  )
  test.each([
    ['stock', 'must be path=low..high'],
    ['stock=9..3', 'must go up'],
    ['gap=5 m..6 km', 'must have one unit'],
    ['x=0..1', 'stands in no --set'],
    ['recovery.supply.stock=0.5..60', 'must go from one whole number to another'],
    ['recovery.supply.stock=0..60.5', 'must go from one whole number to another'],
  ])('%s is refused', (text, words) => expect(inEnglish(readVaried(text, []) as Complaint)).toContain(words))
})
