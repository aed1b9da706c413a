// Strategies and sensitivities as pictures.
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Exceedance } from '../../web/charts/exceedance.tsx'
import { OneInput, quantilesOf, runningMean } from '../../web/charts/oneInput.tsx'
import { Pareto } from '../../web/charts/pareto.tsx'
import { Tornado } from '../../web/charts/tornado.tsx'

const count = (markup: string, pattern: RegExp): number => markup.match(pattern)?.length ?? 0

describe('cost against loss', () => {
  const points = [
    { name: 'none', x: 0, y: 0.5, front: true },
    { name: 'dear and bad', x: 9, y: 0.6, front: false },
    { name: 'mirror', x: 8, y: 0, front: true },
  ].map(point => ({
    ...point,
    xInterval: [point.x * 0.9, point.x * 1.1] as const,
    yInterval: [point.y, point.y] as const,
  }))
  const markup = render(
    <Pareto
      points={points}
      width={600}
      height={300}
      label="l"
      axes={{ x: 'x', y: 'y' }}
      figures={{ x: String, y: String }}
    />,
  )
  test('every strategy has its point and its cross, the front is filled and joined', () => {
    expect(count(markup, /class="cross"/g)).toBe(3)
    expect(count(markup, /class="own-front"/g)).toBe(2)
    expect(/class="front" d="(M[^"]*)"/.exec(markup)![1]!.match(/L/g)).toHaveLength(1)
  })
  test('a loss without an end stands at the edge', () => {
    const never = render(
      <Pareto
        points={[...points, { ...points[0]!, name: 'never', y: Infinity, yInterval: [1, Infinity] }]}
        width={600}
        height={300}
        label="l"
        axes={{ x: 'x', y: 'y' }}
        figures={{ x: String, y: String }}
      />,
    )
    expect(never).not.toContain('NaN')
  })
})

test('a chance of a loss falls as the loss grows', () => {
  const markup = render(
    <Exceedance
      name="n"
      curves={[{ name: 'customers', euro: [1e6, 1e5, 1e4], chance: [1e-5, 1e-4, 1e-3] }]}
      most={1e6}
      chances={[1e-6, 1e-3]}
      width={240}
      euro={String}
      chance={String}
    />,
  )
  const points = [
    .../class="exceedance-customers" d="([^"]*)"/.exec(markup)![1]!.matchAll(/([\d.]+) ([\d.]+)/g),
  ].map(([, x, y]) => [Number(x), Number(y)] as const)
  expect(points).toHaveLength(3)
  expect(points[0]![0]).toBeGreaterThan(points[2]![0])
  expect(points[0]![1]).toBeGreaterThan(points[2]![1])
})

describe('what drives an outcome', () => {
  test('a bar lies on both sides of the mean, one tab stop for all', () => {
    const markup = render(
      <Tornado
        bars={[
          { name: 'a', low: 2, high: 9 },
          { name: 'b', low: 6, high: 4 },
        ]}
        mean={5}
        width={500}
        label="l"
        figure={String}
        describe={row => `bar ${row}`}
        selected={0}
        onSelect={() => undefined}
      />,
    )
    expect(count(markup, /role="option"/g)).toBe(2)
    expect(count(markup, /tabindex="0"/gi)).toBe(1)
    const widths = [...markup.matchAll(/class="(?:low|high)"[^>]*width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    )
    expect(widths).toHaveLength(4)
    expect(widths[0]! / widths[1]!).toBeCloseTo(3 / 4, 6)
  })
  test('quantiles fill the axis, whatever the values', () =>
    expect(quantilesOf([1000, 1, 10, 100])).toEqual([0.875, 0.125, 0.375, 0.625]))
  test('the running mean follows what rises', () => {
    const levels = Array.from({ length: 60 }, (_, run) => run / 59)
    const means = runningMean(
      levels,
      levels.map(level => 100 * level),
    ).map(([, value]) => value)
    expect(means).toEqual(means.toSorted((a, b) => a - b))
    expect(means[12]).toBeCloseTo(50, 0)
  })
  test('every run is a dot', () =>
    expect(
      count(
        render(
          <OneInput
            levels={[0.1, 0.5, 0.9]}
            output={[1, 1, 1]}
            width={400}
            height={200}
            label="l"
            axis="a"
            percent={String}
            figure={String}
          />,
        ),
        /class="run"/g,
      ),
    ).toBe(3))
})
