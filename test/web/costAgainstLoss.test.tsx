import type { ComponentProps } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Pareto } from '../../web/charts/pareto.tsx'
import { placePointNames } from '../../web/charts/placePointNames.ts'
import { textWidth } from '../../web/charts/textWidth.ts'

const count = (markup: string, pattern: RegExp): number => markup.match(pattern)?.length ?? 0

function draw(points: ComponentProps<typeof Pareto>['points'], height: number): string {
  return render(
    <Pareto
      points={points}
      width={600}
      height={height}
      label="l"
      axes={{ x: 'x', y: 'y' }}
      figures={{ x: String, y: String }}
      verdicts={{ unbeaten: 'best', open: 'open', beaten: 'worse' }}
    />,
  )
}

describe('cost against loss', () => {
  const points = [
    { name: 'none', x: 0, y: 0.5, verdict: 'unbeaten' as const },
    { name: 'dear and bad', x: 9, y: 0.6, verdict: 'open' as const },
    { name: 'mirror', x: 8, y: 0, verdict: 'unbeaten' as const },
  ].map(point => ({
    ...point,
    xInterval: [point.x * 0.9, point.x * 1.1] as const,
    yInterval: [point.y, point.y] as const,
  }))
  const markup = draw(points, 300)

  test('every strategy has its point and its cross, the front is filled and joined', () => {
    expect(count(markup, /class="cross"/g)).toBe(3)
    expect(count(markup, /class="strategy unbeaten"/g)).toBe(2)
    // An undecided strategy is neither filled nor joined, and has a mark of its own.
    expect(count(markup, /class="strategy open"/g)).toBe(1)
    expect(count(markup, /class="dot"/g)).toBe(1)
    expect(/class="front" d="(M[^"]*)"/.exec(markup)![1]!.match(/L/g)).toHaveLength(1)
  })

  test('the drawn points are not read beside those that the arrows tell', () => {
    expect(count(markup, /class="strategy [^>]*aria-hidden="true"/g)).toBe(3)
    expect(markup).toMatch(/role="option"[^>]* aria-label="none, 0, 0\.5 \(best\)"/)
  })

  test('no name stands on the figures of the axis', () => {
    const low = [0, 0.001, 0.002].map((y, nth) => ({ ...points[0]!, name: `a long name ${nth}`, x: 5, y }))
    const drawn = draw(
      [points[1]!, ...low.map(point => ({ ...point, xInterval: [5, 5], yInterval: [0, 0] }) as const)],
      300,
    )
    const names = [...drawn.matchAll(/y="([-\d.]+)"[^>]*>(?=a long name)/g)].map(([, y]) => Number(y))
    expect(names).toHaveLength(3)
    // The axis is at 248, and its figures begin just below.
    expect(Math.max(...names)).toBeLessThan(248)
  })

  test('where names contend for a place, an unbeaten point has its own first', () => {
    const crowd = (['beaten', 'open', 'beaten', 'open', 'beaten', 'unbeaten'] as const).map(
      (verdict, nth) => ({
        ...points[0]!,
        verdict,
        name: `a name as long as that of a strategy ${nth}`,
        x: 5,
        y: 0.01,
        xInterval: [5, 9] as const,
        yInterval: [0, 0.02] as const,
      }),
    )
    const drawn = draw(crowd, 120)
    const named = [...drawn.matchAll(/>a name as long as that of a strategy (\d)</g)].map(([, nth]) => nth)
    expect(named.length).toBeLessThan(crowd.length)
    expect(named).toContain('5')
  })

  test('of two unbeaten points, the one on the axis, which has fewer places, has its own first', () => {
    const two = [
      { name: 'copy elsewhere', x: 7.8, y: 0.4 },
      { name: 'kept running', x: 10, y: 0 },
    ].map(point => ({
      ...point,
      verdict: 'unbeaten' as const,
      xInterval: [point.x, point.x] as const,
      yInterval: [0, 1] as const,
    }))
    // 26 px for the plot: two lines of names above the axis.
    const drawn = draw(two, 90)
    for (const { name } of two) expect(drawn).toContain(`>${name}</text>`)
  })

  test('a loss without an end stands at the edge', () => {
    const never = draw(
      [...points, { ...points[0]!, name: 'never', y: Infinity, yInterval: [1, Infinity] }],
      300,
    )
    expect(never).not.toContain('NaN')
  })
})

describe('names of points', () => {
  /** As in a comparison of nine strategies: several lose nothing, two of these at one cost. */
  const crowd = [
    { name: 'Nothing', x: 25, y: 90 },
    { name: 'Nightly backup, same building', x: 36, y: 116 },
    { name: 'Nightly backup, another building', x: 40, y: 274 },
    { name: 'Nightly backup, another site', x: 46, y: 294 },
    { name: 'Hourly backup, another site', x: 55, y: 294 },
    { name: 'Pilot light', x: 65, y: 324 },
    { name: 'Warm standby', x: 125, y: 324 },
    { name: 'Exercised recovery plan', x: 125, y: 324 },
    { name: 'Active in two sites', x: 271, y: 324 },
  ]
  const placed = (wide: number) => {
    const drawn = crowd.map(point => ({ ...point, x: (point.x * wide) / 292, weight: 0 }))
    const places = placePointNames(drawn, wide, 325)
    return drawn.map((point, nth) => ({ point, at: places[nth] }))
  }

  test.each([800, 292])('in %i px all but a few stand, each apart from the next and off the marks', wide => {
    const laid = placed(wide)
    const drawn = laid.map(({ point }) => point)
    const all = laid.flatMap(({ point, at }) => {
      if (at === undefined) return []
      const long = 1.1 * textWidth(point.name)
      return [{ point, at, from: at.end ? at.x - long : at.x, to: at.end ? at.x : at.x + long }]
    })
    expect(all.length).toBeGreaterThan(wide > 500 ? crowd.length - 1 : crowd.length - 4)
    for (const one of all) {
      for (const other of all.filter(each => each !== one && Math.abs(each.at.y - one.at.y) < 10))
        expect(Math.max(other.from - one.to, one.from - other.to)).toBeGreaterThan(8)
      for (const { x, y } of drawn)
        expect(x > one.from - 4 && x < one.to + 4 && y > one.at.y - 12 && y < one.at.y + 4).toBe(false)
      // One that is not beside its point has a line to it.
      expect(one.at.line === null).toBe(Math.abs(one.at.y - one.point.y) <= 16)
    }
  })
})
