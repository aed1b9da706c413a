// A chart is a function from data to a node: these tests check the structure of its picture.
import { toChildArray, type VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { type CurveLine, Curves, placeLineNames } from '../../web/charts/curves.tsx'
import { Dotplot, dots } from '../../web/charts/dotplot.tsx'
import { Figure } from '../../web/charts/figure.tsx'
import { StateArea } from '../../web/charts/stateArea.tsx'
import { Swimlanes } from '../../web/charts/swimlanes.tsx'
import { evenScale, timeScale } from '../../web/charts/timeScale.ts'
import { textOf } from './fixture.ts'

const marks = (markup: string, pattern: RegExp): number => markup.match(pattern)?.length ?? 0

describe('the dotplot', () => {
  const values = Float64Array.from({ length: 200 }, (_, run) => run * run)
  test('has as many dots as it promises, lower quantiles first', () => {
    const placed = dots(values, 50, [0, 40_000], 40)
    expect(placed).toHaveLength(50)
    expect(placed.map(({ value }) => value)).toEqual(
      placed.map(({ value }) => value).toSorted((a, b) => a - b),
    )
    expect(new Set(placed.map(({ column, level }) => `${column} ${level}`)).size).toBe(50)
  })
  test('stacks what is all alike in one column', () => {
    expect(new Set(dots(new Float64Array(20).fill(7), 20, [7, 7], 30).map(({ column }) => column))).toEqual(
      new Set([15]),
    )
  })
  test('draws them', () => {
    expect(
      marks(
        render(<Dotplot values={values} count={50} width={600} label="l" axis="a" figure={String} />),
        /<circle/g,
      ),
    ).toBe(50)
  })
})

test('stacked layers together fill the height', () => {
  const scale = timeScale(100, 10)
  const counts = Int32Array.from([4, 1, 0, 3])
  const states = [
    { name: 'down', row: 1 },
    { name: 'up', row: 0 },
  ]
  const markup = render(
    <svg>
      <StateArea
        scale={scale}
        states={states}
        seconds={Float64Array.from([0, 100])}
        counts={counts}
        height={40}
      />
    </svg>,
  )
  expect(marks(markup, /class="layer"/g)).toBe(2)
  // Down: none of four at first, three of four at the end. Up: the rest, stacked above.
  expect(markup).toContain('d="M0,40L10,10L10,40L0,40Z"')
  expect(markup).toContain('d="M0,0L10,0L10,10L0,40Z"')
})

test('curves carry their band, and points of the real event', () => {
  const line = {
    name: 'servicesUp',
    label: 'up',
    seconds: [0, 50, 100],
    middle: [0, 0.5, 1],
    low: [0, 0.4, 0.9],
    high: [0, 0.6, 1],
  }
  const markup = render(
    <svg>
      <Curves
        scale={timeScale(100, 300)}
        height={100}
        lines={[line]}
        seen={[{ seconds: 50, share: 0.5, label: 'seen' }]}
        percent={String}
      />
    </svg>,
  )
  expect([
    marks(markup, /class="line"/g),
    marks(markup, /class="band"/g),
    marks(markup, /class="seen"/g),
  ]).toEqual([1, 1, 1])
})

test('two points of one moment are two marks', () => {
  const seen = [0.2, 0.7].map(share => ({ seconds: 50, share, label: String(share) }))
  const { props } = Curves({ scale: timeScale(100, 300), height: 100, lines: [], seen, percent: String })
  const points = toChildArray(props.children).flatMap(mark => {
    const { key, props } = mark as VNode<{ readonly class?: string }>
    return props.class === 'seen' ? [key] : []
  })
  expect([points.length, new Set(points).size]).toEqual([2, 2])
})

test('what is known of moments is joined between them, what is known to the second is held until it changes', () => {
  const middle = [1, 0, 0.5]
  const exact = { name: 'servicesUp', label: 'up', seconds: [0, 50, 100], middle }
  const pathOf = (line: CurveLine): string => {
    const markup = render(
      <svg>
        <Curves scale={evenScale(100, 100)} height={100} lines={[line]} seen={[]} percent={String} />
      </svg>,
    )
    return /class="line" d="([^"]+)"/.exec(markup)![1]!
  }
  expect(pathOf({ ...exact, low: middle, high: middle })).toBe('M0,0L50,100L100,50')
  expect(pathOf(exact)).toBe('M0,0L50,0L50,100L100,100L100,50')
})

test('lanes have one mark an event, intervals as long as they last', () => {
  const scale = timeScale(1000, 500)
  const events = [
    { lane: 0, seconds: 0, kind: 'ignition', sentence: 'begins' },
    { lane: 1, seconds: 200, until: 600, kind: 'power-lost', sentence: 'lost' },
  ]
  const markup = render(
    <svg>
      <Swimlanes
        scale={scale}
        lanes={['fire', 'power']}
        events={events}
        laneHeight={20}
        selected={1}
        label="events"
        onSelect={() => undefined}
      />
    </svg>,
  )
  expect(marks(markup, /role="option"/g)).toBe(2)
  // A title is the description of a mark that has another name, though it says the same.
  expect(markup).toContain('<title>begins</title>')
  expect(markup).not.toContain('aria-label="begins"')
  const width = Number(/<rect class="mark lane-1"[^>]* width="([\d.]+)"/.exec(markup)?.[1])
  expect(width).toBeCloseTo(scale(600) - scale(200), 6)
  // The keyboard goes on from the one that is selected.
  expect(markup).toContain('aria-activedescendant="event-1"')
})

test('a figure has a title, a sentence and its data', () => {
  const markup = render(
    <Figure
      name="x"
      title="Title"
      takeaway="It rises."
      dataLabel="Data"
      tools={<button type="button">CSV</button>}
      table={{
        head: ['a', 'b'],
        rows: [
          ['r', 1],
          ['s', 2],
        ],
      }}
    >
      <svg />
    </Figure>,
  )
  expect(textOf(markup)).toBe('Title It rises. CSV Data Title Title a b r 1 s 2')
  // Not by its caption, which holds the words of its buttons too.
  expect(markup).toMatch(/<figure [^>]*aria-label="Title"/)
  expect(marks(markup, /<th scope="row"/g)).toBe(2)
  // Named by its contents alone: a summary with another name has them as its description too.
  expect(markup).toContain('<summary>Data <span class="unseen">Title</span></summary>')
})

test.each([
  ['near the top, one above the other', 0.97, 0.85],
  ['where they meet', 0.9, 0.9],
  ['at the top', 1, 0.99],
  ['at the bottom', 0.02, 0],
])('names of lines that end %s cross no line and no name', (_, up, data) => {
  const scale = timeScale(100, 300)
  const height = 170
  const ends = [up, data].map(share => height * (1 - share))
  const lines = ['services up', 'data back'].map((label, nth) => ({
    name: label,
    label,
    seconds: [0, 10, 100],
    middle: [1, [up, data][nth]!, [up, data][nth]!],
  }))
  const names = placeLineNames(lines, scale, height, [{ seconds: 95, share: up - 0.01, label: 'seen' }])
  for (const { baseline, x } of names) {
    expect(x).toBeUndefined()
    expect(baseline).toBeLessThan(height)
    for (const end of [...ends, height * (1.01 - up)])
      expect(end < baseline - 9 || end > baseline + 2).toBe(true)
  }
  expect(Math.abs(names[0]!.baseline - names[1]!.baseline)).toBeGreaterThanOrEqual(13)
})

test('a name that would lie across another line goes to a key above the chart, or stays beside its own where that has no room', () => {
  const late = (label: string, share: number) => ({
    name: label,
    label,
    seconds: [0, 80, 90, 95, 100],
    middle: [0, 0, share / 2, share, share],
  })
  const height = 170
  const lines = [late('services up', 0.9), late('data back', 0.56)]
  const [up, back] = placeLineNames(lines, timeScale(100, 260), height, [])
  expect(Math.abs(up!.baseline - height * (1 - 0.9))).toBeLessThan(30)
  expect(up!.x).toBeUndefined()
  expect(back!.x).toBe(0)
  expect(back!.baseline).toBeLessThan(0)
  placeLineNames(lines, timeScale(100, 60), height, []).forEach(({ baseline, x }, nth) => {
    expect(Math.abs(baseline - height * (1 - [0.9, 0.56][nth]!))).toBeLessThan(30)
    expect(x).toBeUndefined()
  })
})

test('of the counts in the data of a chart, zeros are set back', () => {
  const table = { head: ['Room', 'burnt', 'wet'], rows: [['hall', 0, '10']] }
  const markup = render(
    <Figure name="any" title="Rooms" takeaway="One." dataLabel="Data" table={table}>
      {null}
    </Figure>,
  )
  expect(markup).toContain('<td class="zero">0</td><td>10</td>')
})
