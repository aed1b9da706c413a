import { options } from 'preact'
import { render } from 'preact-render-to-string'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ComparisonReport } from '../../src/index.ts'
import { sourceKinds } from '../../src/scenario/words/source.ts'
import { Exceedance, linesOf } from '../../web/charts/exceedance.tsx'
import { Figure, type FigureProps } from '../../web/charts/figure.tsx'
import type { DataTable } from '../../web/charts/table.ts'
import { textWidth, wrapped } from '../../web/charts/textWidth.ts'
import { lossAt, lossAxis, toldLoss } from '../../web/model/yearlyLoss.ts'
import { look } from '../../web/view.ts'
import { Chances } from '../../web/views/strategies/strategyChances.tsx'
import { burningWords } from '../../web/words/burning.ts'
import { strategyWords } from '../../web/words/strategiesWords.ts'
import { textOf } from './fixture.ts'

// Another test may have switched to French.
beforeEach(() => look({ language: 'en' }))

/** A chart from 1,000 to 10 million, and from once in a million years to once in a thousand. */
const frame = {
  name: 'n',
  label: 'n',
  lines: 1,
  losses: { from: 1e3, to: 1e7, ticks: [1e3, 1e5, 1e7] },
  chances: [1e-6, 1e-3],
  others: [],
  axes: { loss: 'loss', chance: 'chance a year' },
  width: 240,
  euro: String,
  chance: String,
  say: (curve: string, loss: number, chance: number) => `${curve} ${loss} ${chance}`,
} as const

/** With an interval from half to twice each chance, and a larger loss half as often as the largest at most. */
const banded = <Curve extends { readonly chance: readonly number[] }>(curve: Curve) => ({
  ...curve,
  interval: curve.chance.map(chance => [chance / 2, chance * 2] as const),
  largerAtMost: curve.chance[0]! / 2,
})

const pointsIn = (path: string): (readonly [number, number])[] =>
  [...path.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)

test('a name too long for its chart goes on below, and is shortened there at last', () => {
  expect(linesOf('mirror', 230)).toEqual(['mirror'])
  const name = 'Backed up every night, another building of the site'
  const lines = linesOf(name, 230)
  expect(lines).toHaveLength(2)
  expect(lines.join(' ')).toBe(name)
  expect(linesOf(`${name} and ${name}`, 230).join(' ')).toBe(`${name} and ${name}`)
  expect(linesOf('a'.repeat(60), 230)[0]).toMatch(/…$/)
})

test('a chance of a loss falls as the loss grows', () => {
  const markup = render(
    <Exceedance
      {...frame}
      curves={[banded({ name: 'customers', euro: [1e6, 1e5, 1e4], chance: [1e-5, 1e-4, 1e-3] })]}
    />,
  )
  const points = pointsIn(/class="exceedance-customers" d="([^"]*)"/.exec(markup)![1]!)
  expect(points).toHaveLength(3)
  expect(points[0]![0]).toBeGreaterThan(points[2]![0])
  expect(points[0]![1]).toBeGreaterThan(points[2]![1])
})

test('the interval of each chance is drawn around its curve, and on its right how likely a larger loss is at most', () => {
  const markup = render(
    <Exceedance
      {...frame}
      curves={[
        {
          name: 'customers',
          euro: [1e6, 1e5],
          chance: [1e-5, 1e-4],
          interval: [
            [1e-6, 1e-4],
            [1e-5, 1e-3],
          ],
          largerAtMost: 1e-5,
        },
      ]}
      others={[{ name: 'operator', euro: [1e5], chance: [1e-4] }]}
    />,
  )
  // Of the plot, 136 px wide and 120 px high, a decade is 34 px and 40 px.
  const near = (...points: number[][]) => points.map(point => point.map(place => expect.closeTo(place, 6)))
  const [around, larger] = [...markup.matchAll(/<path(?: class="larger")? d="([^"]*)"/g)].map(([, path]) =>
    pointsIn(path!),
  )
  expect(around).toEqual(near([102, 40], [68, 0], [68, 80], [102, 120]))
  expect(larger).toEqual(near([102, 80], [136, 80]))
  // Those of the others would lie on each other, and lines are seen through no area.
  expect(markup.match(/class="band-/g)).toHaveLength(1)
  expect(markup.indexOf('band-customers')).toBeLessThan(markup.indexOf('other-operator'))
})

test('both axes are named, and the curves of the other strategies are behind', () => {
  const own = { name: 'operator', euro: [1e6, 1e5], chance: [1e-5, 1e-4] }
  const other = { name: 'operator', euro: [1e5, 1e4], chance: [1e-5, 1e-4] }
  const markup = render(
    <Exceedance {...frame} curves={[banded(own)]} others={[other, { ...other, euro: [0, 0] }]} />,
  )
  const names = [...markup.matchAll(/class="axis-name"[^>]*>([^<]*)/g)].map(([, name]) => name)
  expect(names).toEqual(['chance a year', 'loss'])
  expect(markup.match(/class="other-operator"/g)).toHaveLength(1)
  expect(markup.indexOf('other-operator')).toBeLessThan(markup.indexOf('exceedance-operator'))
})

describe('losses a year', () => {
  const curve = (...euro: number[]) => banded({ euro, chance: euro.map((_, nth) => 1e-4 * 2 ** nth) })
  const strategy = (label: string, operator: number[], customers: number[]) =>
    ({
      strategy: label,
      label,
      operator: { exceedance: curve(...operator) },
      customers: { exceedance: curve(...customers) },
    }) as unknown as ComparisonReport['strategies'][number]

  test('where customers lose no money the operator is told of, and nobody only where nobody loses', () => {
    const [mild, bad] = [strategy('mild', [2e6, 1e6], [0, 0]), strategy('bad', [3e6, 1e6], [0, 0])]
    expect(toldLoss([bad, mild], 1e-4)).toMatchObject({ whose: 'operator', low: 2e6, high: 3e6 })
    expect(toldLoss([bad, strategy('x', [1], [500])], 1e-4)).toMatchObject({ whose: 'customers', high: 500 })
    expect(toldLoss([strategy('x', [0], [0])], 1e-4)).toBeNull()
    expect(toldLoss([bad], 1e-3)).toBeNull()
    expect(lossAt(curve(30, 20, 10), 2e-4)).toBe(20)
  })

  test('of each other place at which a fire begins it is told what burns first there', () => {
    const places = [
      { room: 'hut/left', source: 'li-ion', times: 2, replications: 6 },
      { room: 'hut/left', source: 'cabinet', times: 1, replications: 3 },
    ]
    const report = { strategies: [strategy('mild', [2e6, 1e6], [0, 0])], places }
    const markup = render(<Chances report={report as unknown as ComparisonReport} width={600} />)
    expect(markup).toMatch(/role="listbox"[^>]*aria-label="[^"]*mild[^"]*Arrows move\."/)
    const told = textOf(markup)
    expect(told).toContain('hut/left, lithium-ion batteries (× 2): 6 fires hut/left, cabinet: 3 fires')
    expect(Object.keys(burningWords.en).sort()).toEqual([...sourceKinds].sort())
    expect(Object.keys(burningWords.fr)).toEqual(Object.keys(burningWords.en))
  })

  test('their chances are of the worst fire of a year, not of all its fires together', () => {
    const of = { chance: '1 in 10,000', low: 'EUR 1', high: 'EUR 2', best: 'a', worst: 'b' }
    for (const whose of ['customers', 'operator'] as const) {
      expect(strategyWords.en.exceedanceTakeaway[whose](of)).toMatch(/a year there is a fire in which the /)
      expect(strategyWords.fr.exceedanceTakeaway[whose](of)).toMatch(/par an survient un feu où l/)
    }
  })

  test('the data has every loss above nothing, and that no fire was larger; the page shows the first of many', () => {
    const falling = (count: number): number[] =>
      Array.from({ length: count + 3 }, (_, nth) => Math.max(0, count - nth))
    const tableOf = (strategies: ComparisonReport['strategies']): DataTable => {
      const figures: FigureProps[] = []
      options.vnode = ({ type, props }) => void (type === Figure && figures.push(props as FigureProps))
      const report = { strategies, places: [] } as unknown as ComparisonReport
      render(<Chances report={report} width={600} />)
      delete options.vnode
      return (figures[0]!.table as () => DataTable)()
    }
    const few = tableOf([strategy('a', falling(23), falling(4)), strategy('b', falling(7), [0])])
    expect(few.rows).toHaveLength(23 + 4 + 7 + 4)
    expect(few.first).toBeUndefined()
    const many = tableOf([strategy('a', falling(900), falling(400))])
    expect(many.rows).toHaveLength(1302)
    expect(many).toMatchObject({ first: 500, note: 'and 802 more' })
  })

  test('the axis has room on both sides of every loss, and figures to read it by', () => {
    expect(lossAxis([curve(2.1e6, 2e6), curve(0, 0)], 5)).toEqual({
      from: 1e6,
      to: 1e7,
      ticks: [1e6, 2e6, 5e6, 1e7],
    })
    expect(lossAxis([curve(2.1e6)], 3).ticks).toEqual([1e6, 3e6, 1e7])
    expect(lossAxis([curve(1e6, 2e3)], 5)).toEqual({ from: 1e3, to: 1e7, ticks: [1e3, 1e4, 1e5, 1e6, 1e7] })
    expect(lossAxis([curve(5e8, 3)], 3)).toEqual({ from: 1e4, to: 1e9, ticks: [1e4, 1e7] })
    expect(lossAxis([curve(0)], 5)).toMatchObject({ from: 1, to: 10 })
  })

  test('the only loss there is has a line', () => {
    const markup = render(<Exceedance {...frame} curves={[{ name: 'operator', ...curve(1e5) }]} />)
    const [, from, to] = /class="exceedance-operator" d="M([\d.]+ [\d.]+)L([\d.]+ [\d.]+)"/.exec(markup)!
    expect(to!.split(' ')[1]).toBe(from!.split(' ')[1])
    expect(to).not.toBe(from)
  })

  test('axes and the name are not read beside the points, which tell their own figures', () => {
    const markup = render(<Exceedance {...frame} curves={[{ name: 'operator', ...curve(1e6, 1e5) }]} />)
    const read = markup.replaceAll(/<g aria-hidden="true">.*?<g class="(?=band)/gs, '')
    expect(read.match(/<text(?![^>]*aria-hidden)/g)).toBeNull()
    expect(read).toContain('role="option"')
  })

  test('a loss of nothing has no line', () => {
    const markup = render(
      <Exceedance
        {...frame}
        curves={[
          { name: 'customers', ...curve(0, 0) },
          { name: 'operator', ...curve(1e6, 1e5, 0) },
        ]}
      />,
    )
    expect(markup).not.toContain('exceedance-customers')
    expect(/class="exceedance-operator" d="([^"]*)"/.exec(markup)![1]!.match(/[ML]/g)).toEqual(['M', 'L'])
  })
})

test('what is said of a point is told whole in the narrowest of the charts', () => {
  const said = strategyWords.fr.exceeded({
    whose: 'exploitant',
    loss: '71,6\u00a0k€',
    chance: '1 sur 12\u00a0755',
    low: '1 sur 112\u00a0755',
    high: '1 sur 1\u00a0755',
  })
  const lines = wrapped(said, 124)
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.join(' ')).toBe(said)
  expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(124)
  expect(wrapped('never', 124)).toEqual(['never'])
})
