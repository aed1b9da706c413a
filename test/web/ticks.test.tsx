// Whatever the extent of an axis, and however narrow it is, no two of its ticks have the same label.
import { scaleLinear } from 'd3'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { moneyLike } from '../../src/index.ts'
import { Dotplot } from '../../web/charts/dotplot.tsx'
import { OneInput } from '../../web/charts/oneInput.tsx'
import { Pareto } from '../../web/charts/pareto.tsx'
import { RankCurve } from '../../web/charts/rankCurve.tsx'
import { textWidth } from '../../web/charts/textWidth.ts'
import { ticksAcross, ticksOf } from '../../web/charts/ticks.ts'
import { firstOfEach, type Say } from '../../web/charts/toldApart.ts'
import { TimeAxis } from '../../web/charts/timeAxis.tsx'
import { evenScale, timeScale } from '../../web/charts/timeScale.ts'
import { Tornado } from '../../web/charts/tornado.tsx'
import { figure, span, toldIn, whole } from '../../web/format.ts'

const extents = [
  [0, 1],
  [0, 0.3],
  [0, 2.5],
  [0, 7],
  [0.0002, 0.0009],
  [0.101, 0.104],
  [0.45, 0.46],
  [1000, 1004],
  [99.5, 100.5],
  [47, 49],
  [71_990, 72_010],
  [4.163e6, 4.165e6],
  [1e9, 1.0003e9],
] as const
const widths = [80, 180, 260, 320, 390, 640, 900, 1440]
const unitSays = ['EUR', 'share', 'h', 'min', 'd', 'services'].flatMap(unit =>
  (['en', 'fr'] as const).map((language): readonly [string, Say] => [
    `${unit}, ${language}`,
    (value, finer) => figure(language, value, unit, 'never', finer),
  ]),
)
const says: readonly (readonly [string, Say])[] = [
  ...unitSays,
  ['money alike', (value, finer) => moneyLike([4.1e6, 9e6], 'en')(value, finer)],
  ['counted', value => whole('en', value)],
]

/** Tick labels of the horizontal and of the vertical axis. */
function axes(markup: string): readonly [string[], string[]] {
  const words = (part: string, of: RegExp): string[] =>
    [...part.matchAll(of)].map(([, told]) => told!).filter(told => told !== '')
  const up = words(markup, /<text class="tick"[^>]*>([^<]*)/g)
  const across = words(markup.replace(/<text class=[^>]*>[^<]*/g, ''), /<text[^>]*>([^<]*)/g)
  return [across, up]
}

const twice = (labels: readonly string[]): string[] =>
  labels.filter((label, nth) => labels.indexOf(label) !== nth)

/** Labels that occur twice, at every width and for every extent. */
function repeated(picture: (low: number, high: number, width: number, say: Say) => VNode): string[] {
  return says.flatMap(([name, say]) =>
    extents.flatMap(([low, high]) =>
      widths.flatMap(width =>
        axes(render(picture(low, high, width, say))).flatMap(labels =>
          twice(labels).map(label => `${name}, ${low} to ${high} at ${width} px: ${label}`),
        ),
      ),
    ),
  )
}

test('a tornado', () =>
  expect(
    repeated((low, high, width, say) => (
      <Tornado
        bars={[{ path: 'a', name: '', low, high }]}
        mean={(low + high) / 2}
        width={width}
        label="l"
        axes={{ outcome: 'rooms', mean: 'mean' }}
        figure={say}
        describe={String}
        selected={null}
        onSelect={() => undefined}
      />
    )),
  ).toEqual([]))

test('ticks of hours that are told in days stand where their figures say', () => {
  const hours = [79.9, 134.2] as const
  const markup = render(
    <Tornado
      bars={[{ path: 'a', name: '', low: hours[0], high: hours[1] }]}
      mean={109}
      width={900}
      label="l"
      axes={{ outcome: 'rooms', mean: 'mean' }}
      figure={(value, finer) => figure('en', value, 'h', '', finer)}
      per={toldIn(hours[1], 'h')}
      describe={String}
      selected={null}
      onSelect={() => undefined}
    />,
  )
  const told = [...markup.matchAll(/<line class="grid" x1="([\d.]+)".*?>([\d.]+).d</g)]
  const places = told.map(([, at, days]) => [Number(at), 24 * Number(days)] as const)
  expect(places.length).toBeGreaterThan(2)
  const [from, to] = [places[0]!, places.at(-1)!]
  const pixels = (to[0] - from[0]) / (to[1] - from[1])
  for (const [at, value] of places) expect(at - from[0]).toBeCloseTo((value - from[1]) * pixels, 3)
  // Where the bar begins and ends.
  const [low, high] = [...markup.matchAll(/class="(?:low|high)" x="([\d.]+)"[^>]*? width="([\d.]+)"/g)]
  expect(Number(low![1])).toBeCloseTo(from[0] + (hours[0] - from[1]) * pixels, 3)
  expect(Number(high![1]) + Number(high![2])).toBeCloseTo(from[0] + (hours[1] - from[1]) * pixels, 3)
})

test.each([
  [134, 'h', 24],
  [20, 'h', 1],
  [0.5, 'h', 1 / 60],
  [90, 'min', 60],
  [5, 'd', 1],
  [0.5, 'd', 1 / 24],
  [Infinity, 'h', 1],
  [7e6, 'EUR', 1],
])('a figure of %f %s is told in units of %f', (value, unit, per) =>
  expect(toldIn(value, unit)).toBeCloseTo(per, 12),
)

test('one input against an outcome', () =>
  expect(
    repeated((low, high, width, say) => (
      <OneInput
        levels={[0.2, 0.8]}
        output={[low, high]}
        width={width}
        height={280}
        label="l"
        axes={{ x: '', y: '' }}
        percent={String}
        figure={say}
      />
    )),
  ).toEqual([]))

test('cost against loss', () =>
  expect(
    repeated((low, high, width, say) => (
      <Pareto
        points={[low, high].map((value, nth) => ({
          name: '',
          x: value,
          y: value / (nth + 1),
          xInterval: [value, value],
          yInterval: [low, value],
          verdict: 'unbeaten',
        }))}
        width={width}
        height={380}
        label="l"
        axes={{ x: '', y: '' }}
        figures={{ x: say, y: say }}
        verdicts={{ unbeaten: 'best', open: 'open', beaten: 'worse' }}
      />
    )),
  ).toEqual([]))

test('quantile dots', () =>
  expect(
    repeated((low, high, width, say) => (
      <Dotplot values={[low, high]} count={2} width={width} label="l" axis="" figure={say} />
    )),
  ).toEqual([]))

test('a rank curve', () =>
  expect(
    repeated((low, high, width, say) => (
      <RankCurve
        values={[high, Math.max(low, 0.0001)]}
        width={width}
        height={240}
        label="l"
        axis=""
        rankAxis=""
        figure={say}
        marked={-1}
        onSelect={() => undefined}
      />
    )),
  ).toEqual([]))

test.each([
  ['stretched', timeScale],
  ['even', evenScale],
] as const)('a %s axis of time, of any length', (_, scaleOf) => {
  const days = Array.from({ length: 120 }, (_, day) => (day + 1) * 0.75)
  const found = days.flatMap(day =>
    widths.flatMap(width =>
      (['en', 'fr'] as const).flatMap(language => {
        const scale = scaleOf(day * 86_400, width)
        const said = render(
          <TimeAxis scale={scale} y={0} rise={0} name={(seconds, finer) => span(language, seconds, finer)} />,
        )
        return twice(axes(said)[0]).map(label => `${day} d at ${width} px: ${label}`)
      }),
    ),
  )
  expect(found).toEqual([])
})

test('below an axis figures have room beside each other, or there are fewer of them', () => {
  const found = says.flatMap(([name, say]) =>
    extents.flatMap(([low, high]) =>
      widths.flatMap(width => {
        const x = scaleLinear([low, high], [10, width - 10])
        const boxes = ticksAcross(x, [10, width - 10], 60, say).map(({ at, label }) => {
          const wide = textWidth(label)
          return { label, from: Math.max(10, Math.min(width - 10 - wide, x(at) - wide / 2)), wide }
        })
        expect(boxes.length).toBeGreaterThan(0)
        return boxes
          .slice(1)
          .filter(({ from }, nth) => from < boxes[nth]!.from + boxes[nth]!.wide)
          .map(({ label }) => `${name}, ${low} to ${high} at ${width} px: ${label}`)
      }),
    ),
  )
  expect(found).toEqual([])
})

test('figures have no more digits than tell them apart, and what is counted has none but fewer ticks', () => {
  const euro: Say = (value, finer) => figure('en', value, 'EUR', '', finer)
  const [low, high] = [4.163e6, 4.165e6]
  const between = (count: number): number[] =>
    Array.from({ length: count + 1 }, (_, nth) => low + (nth * (high - low)) / count)
  expect(ticksOf(between, 2, euro).map(({ label }) => label)).toEqual(['€4.163m', '€4.164m', '€4.165m'])
  const halves = (count: number): number[] => (count > 1 ? [0, 0.5, 1] : [0, 1])
  expect(ticksOf(halves, 4, value => whole('en', value)).map(({ label }) => label)).toEqual(['0', '1'])
  expect(firstOfEach([0, 0.2, 1], value => whole('en', value)).map(({ at }) => at)).toEqual([0, 1])
})
