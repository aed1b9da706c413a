// What happened to each customer, and its pictures.
import { dataAge, simulate } from '../../src/index.ts'
import { render } from 'preact-render-to-string'
import { beforeEach, describe, expect, test } from 'vitest'
import { hexagons, swarm } from '../../web/charts/hexagons.ts'
import { type Losses, LossPlane, mostDots } from '../../web/charts/lossPlane.tsx'
import { RankCurve } from '../../web/charts/rankCurve.tsx'
import { lossesOf, outagesOf, ranked } from '../../web/model/customers.ts'
import { customerName } from '../../web/model/names.ts'
import { serviceStates } from '../../web/model/services.ts'
import { columns, everyService, rowsOf, serviceTable } from '../../web/model/serviceRows.ts'
import { Customer } from '../../web/shell/customer.tsx'
import { Plane } from '../../web/views/customers/customerPlane.tsx'
import { customerWords } from '../../web/words/customersWords.ts'
import { speak } from '../../web/words/words.ts'
import { hut } from '../run/hut.ts'
import { shownOf } from './shown.ts'

beforeEach(() => speak('en'))

const shown = shownOf(5000)
const { recording } = shown
const { services, history } = recording
const { losses, outages } = lossesOf(shown)
const all = Array.from({ length: services.count }, (_, service) => service)

describe('losses of customers', () => {
  test('add up to those of the services', () => {
    const sum = (of: Int32Array): number => of.reduce((total, each) => total + each, 0)
    expect(sum(losses.services)).toBe(services.count)
    expect(sum(losses.hit)).toBe(all.filter(row => history.first[row] !== history.first[row + 1]).length)
    expect(sum(losses.gone)).toBe(services.dataLoss.filter(loss => loss === 2).length)
  })

  test('the worst of a customer is the worst of its services', () => {
    for (const customer of [0, 1, 77, 400]) {
      const own = all.filter(row => services.customer[row] === customer)
      expect(losses.worstOutage[customer]).toBe(Math.max(...own.map(row => outages.longest[row]!)))
      const hit = own.filter(row => outages.from[row] !== Infinity)
      expect(losses.worstAge[customer]).toBe(Math.max(0, ...hit.map(row => dataAge(services, row))))
    }
  })

  test('a service that ends down never returns', () => {
    const cut = { ...recording, history: { ...history, state: history.state.map(() => 2) } }
    const { longest, from } = outagesOf(cut, shown.scenario.horizon)
    expect(longest.filter(each => each === Infinity).length).toBe(
      from.filter(each => each !== Infinity).length,
    )
  })

  test('a service that runs elsewhere serves: it is back from then on, as the metrics have it, not when it fails back', () => {
    const states = ['down', 'degraded', 'up', 'down', 'degraded', 'up'].map(state =>
      serviceStates.indexOf(state as (typeof serviceStates)[number]),
    )
    const only = (...seconds: number[]): typeof recording => ({
      ...recording,
      services: { ...services, count: 1 },
      history: {
        first: Int32Array.of(0, seconds.length),
        seconds: Int32Array.from(seconds),
        state: Uint8Array.from(states.slice(0, seconds.length)),
      },
    })
    const out = (...seconds: number[]): number[] => {
      const { longest, total } = outagesOf(only(...seconds), 100_000)
      return [longest[0]!, total[0]!]
    }
    expect(out(100, 300, 90_000)).toEqual([200, 200])
    // Down again after failing back: the time in between is not part of an outage.
    expect(out(100, 300, 90_000, 95_000, 96_000, 99_000)).toEqual([1000, 1200])
    expect(out(100, 300, 90_000, 95_000)).toEqual([Infinity, 5200])
    // Back for zero seconds.
    expect(out(100, 300, 300, 300, 400)).toEqual([300, 300])
  })

  test('who is not back has missed an objective only where the time looked at shows it, and has met none', () => {
    const down = { ...history, state: history.state.map(() => serviceStates.indexOf('down')) }
    const looked = (hours: number) => {
      const promised = Object.fromEntries(services.tiers.map(tier => [tier, { rto: 7200, rpo: Infinity }]))
      const scenario = { ...shown.scenario, horizon: hours * 3600, tiers: promised as never }
      const kept = { ...services, dataLoss: services.dataLoss.map(() => 0) }
      return lossesOf({ recording: { ...recording, services: kept, history: down }, scenario }).losses
    }
    const sum = (of: Int32Array): number => of.reduce((total, each) => total + each, 0)
    const hit = sum(losses.hit)
    const last = Math.max(...outages.from.filter(from => from < Infinity)) / 3600
    const [early, late] = [looked(0.5), looked(last + 2.01)]
    expect([sum(early.rtoMissed), sum(early.rtoOpen)]).toEqual([0, hit])
    expect([sum(late.rtoMissed), sum(late.rtoOpen)]).toEqual([hit, 0])
  })

  test.each([
    [[]],
    [['policies.p.copies=[]']],
    [['horizon=30 h', 'policies.p.copies=[]', 'tiers.normal.rto=20 h']],
  ])('who misses an RTO, or is not back, is who does not meet it in the report: %j', settings => {
    const prepared = hut(settings)
    const night = simulate(prepared, { seed: '1', replication: 0, typical: true })
    const { losses: own } = lossesOf({ recording: night.recording, scenario: prepared.scenario })
    const sum = (of: Int32Array): number => of.reduce((total, each) => total + each, 0)
    const { rtoMetShare, servicesDown } = night.report.metrics
    expect(servicesDown.mean).toBe(10)
    expect(sum(own.rtoMissed) + sum(own.rtoOpen)).toBe(Math.round(10 * (1 - rtoMetShare.mean!)))
  })

  test('ranks descend and leave out those without', () =>
    expect([...ranked([0, 5, 2, 5])]).toEqual([1, 3, 2]))

  test('named customers come first', () =>
    expect(['the state', 'customer-00001']).toEqual(
      [0, 1].map(row => customerName({ ...shown, named: ['the state'] }, row)),
    ))
})

describe('the plane of losses', () => {
  const points = all.map((row): [number, number, number] => [(row * 37) % 500, (row * 91) % 300, row])
  test.each([
    ['hexagons', hexagons(points, 9), 9 * 1.01],
    ['dots', swarm(points.slice(0, 300), 5, [0, 300]), Infinity],
  ] as const)('%s hold every customer once, near its place', (_, cells, reach) => {
    const rows = cells.flatMap(cell => cell.rows)
    expect(new Set(rows).size).toBe(rows.length)
    expect(new Set(cells.map(({ x, y }) => `${x} ${y}`)).size).toBe(cells.length)
    for (const cell of cells)
      for (const row of cell.rows)
        expect(Math.hypot(cell.x - points[row]![0], cell.y - points[row]![1])).toBeLessThanOrEqual(reach)
  })

  test('dots of many customers who all lost alike stay between the frames', () => {
    const alike = all.slice(0, 600).map((row): [number, number, number] => [300, 17, row])
    const heights = swarm(alike, 5, [3, 240]).map(({ y }) => y)
    expect(heights.length).toBeGreaterThan(200)
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(3)
    expect(Math.max(...heights)).toBeLessThanOrEqual(240)
  })

  const plane = (rows: readonly number[], across?: Losses): string =>
    render(
      <LossPlane
        across={across}
        outage={losses.worstOutage}
        age={losses.worstAge}
        rows={rows}
        width={600}
        height={300}
        label="l"
        axes={{ outage: 'o', age: 'a', none: 'none', never: 'never', gone: 'gone' }}
        span={String}
        objectives={[{ name: 'gold', said: 'gold: RTO 60 min', rto: 3600, rpo: 60 }]}
        density={{ label: 'customers', figure: String }}
        selected={3}
        describe={of => `${of.length}`}
        onSelect={() => undefined}
      />,
    )
  test('tells of as many in one place as a site can have customers', () => {
    const count = 200_000
    const alike = new Float64Array(count).fill(7200)
    const hit = new Int32Array(count).fill(1)
    const spoken = render(
      <Plane
        shown={shown}
        losses={{ ...losses, count, hit, worstOutage: alike, worstAge: alike, rtoMissed: hit }}
        across={undefined}
        width={600}
        selected={null}
      />,
    )
    expect(spoken).toContain('200,000 customers; longest outage: 2\u00a0h; data lost: 2\u00a0h')
  })
  test('draws dots while there are few, hexagons of many', () => {
    expect(plane([1, 2, 3]).match(/<circle/g)).toHaveLength(3)
    expect(plane([1, 2, 3])).toContain('aria-selected="true"')
    const many = Array.from({ length: mostDots + 1 }, (_, row) => row % losses.count)
    expect(plane(many)).not.toContain('<circle')
  })

  test('a screen reader hears the marks, each with its figures, and no ticks between them', () => {
    const many = Array.from({ length: mostDots + 1 }, (_, row) => row % losses.count)
    const spoken = plane(many).replaceAll(
      /<g[^>]*aria-hidden="true".*?<g role="listbox"|<g[^>]* role="listbox"/gs,
      '',
    )
    const ticks = /<text[^>]*>(?:none|never|gone|1|10|100|\d{3,})</
    expect(plane(many)).toMatch(ticks)
    expect(spoken).not.toMatch(ticks)
  })

  test('has the axes, the marks and the shades of the plane beside it', () => {
    const own = { outage: losses.worstOutage, age: losses.worstAge }
    const frame = (markup: string): string[] => markup.match(/<(?:text|line)[^>]*>[^<]*/g)!
    const month = 30 * 86_400
    const longer = { outage: [month], age: [month], rows: [0] }
    expect(frame(plane([1, 2, 3], longer))).not.toEqual(frame(plane([1, 2, 3])))
    expect(frame(plane([1, 2], longer))).toEqual(frame(plane([3], longer)))
    const many = Array.from({ length: mostDots + 1 }, () => 1)
    const few = plane([1], { ...own, rows: many })
    expect(few).not.toContain('<circle')
    // Shaded by its share of the fullest cell of both, not as the fullest of its own.
    const shadeOf = (markup: string): string => /role="option".*?fill:([^"]*)"/s.exec(markup)![1]!
    expect(shadeOf(few)).not.toBe(shadeOf(plane(many)))
  })
})

test('the inspector says of a customer that is not back what the table says of it', () => {
  const cut = shownOf(500)
  const { history } = cut.recording
  history.state.fill(2)
  const row = lossesOf(cut).losses.worstOutage.indexOf(Infinity)
  const longest = (): string =>
    />Longest outage<\/dt><dd[^>]*>([^<]*)/.exec(render(<Customer shown={cut} row={row} />))![1]!
  expect(longest()).toBe(customerWords.en.never)
})

describe('the curve of ranks', () => {
  const placesOf = (values: readonly number[], across: readonly number[] = []): [number, number][] => {
    const markup = render(
      <RankCurve
        values={values}
        across={across}
        width={500}
        height={200}
        label="l"
        axis="a"
        rankAxis="r"
        figure={String}
        marked={1}
        onSelect={() => undefined}
      />,
    )
    return [...markup.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
  }
  const heightsOf = (values: readonly number[]): number[] => placesOf(values).map(([, y]) => y)

  test('falls', () => {
    const heights = heightsOf([100, 50, 10, 1])
    expect(heights).toHaveLength(4)
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
  })

  test('has the axes of the curve beside it', () => {
    const other = [5000, 300, 20, 2, 0.5]
    const [first, second] = placesOf([300, 20], other)
    const beside = placesOf(other, [300, 20])
    // The same value is as high, and the same rank as far to the right, on either side.
    expect([first![1], second![1]]).toEqual([beside[1]![1], beside[2]![1]])
    expect([first![0], second![0]]).toEqual([beside[0]![0], beside[1]![0]])
    expect(placesOf([300, 20])).not.toEqual([first, second])
  })

  test('falls within its axes, however small the losses are', () => {
    const bottom = 200 - 22 - 36
    for (const values of [
      [0.0008, 0.0004, 0.0001],
      [5e-7, 2e-7],
      [3e6, 1, 1e-5],
    ]) {
      const heights = heightsOf(values)
      expect(Math.min(...heights)).toBeLessThan(20)
      expect(Math.max(...heights)).toBeLessThanOrEqual(bottom)
      expect(heights).toEqual(heights.toSorted((a, b) => a - b))
      expect(heights.at(-1)! - heights[0]!).toBeGreaterThan(20)
    }
  })

  test('is nearly level where losses hardly differ', () => {
    const heights = heightsOf([702, 650, 603])
    expect(heights.at(-1)! - heights[0]!).toBeLessThan(20)
    expect(heights.at(-1)).toBeGreaterThan(heights[0]!)
  })
})

describe('the table of services', () => {
  const said = {
    states: ['up', 'degraded', 'down', 'destroyed', 'restoring', 'empty'],
    gone: 'gone',
    elsewhere: 'elsewhere',
  }
  const table = serviceTable(shown, 7000, said)
  test.each(columns)('sorted by %s it is in order, both ways', column => {
    for (const descending of [false, true]) {
      const rows = rowsOf(table, { ...everyService, by: column, descending })
      expect(rows).toHaveLength(services.count)
      const keys = [...rows].map(row => table.key(column, row) * (descending ? -1 : 1))
      expect(keys).toEqual(keys.toSorted((a, b) => a - b))
    }
  })
  test('words and a state filter together', () => {
    const rows = [...rowsOf(table, { ...everyService, asked: 'VPS gone', state: 3 })]
    expect(rows.length).toBeGreaterThan(10)
    expect(rows).toEqual(
      all.filter(
        row => services.product[row] === 0 && services.dataLoss[row] === 2 && table.state(row) === 3,
      ),
    )
    expect(rowsOf(table, { ...everyService, asked: 'no such word' })).toHaveLength(0)
  })
})
