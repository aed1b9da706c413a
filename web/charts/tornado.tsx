/**
 * How far each input moves the mean of an outcome, largest on top. Selecting a bar opens the chart of that
 * input.
 */
import type { VNode } from 'preact'
import { Marks } from './marks.tsx'
import { shortenedApart } from './shortenedApart.ts'
import { shortened, textWidth } from './textWidth.ts'
import { evenIn, ticksAcross } from './ticks.ts'
import type { Say } from './toldApart.ts'

export interface TornadoProps {
  readonly bars: readonly {
    /** Identifies the bar; shown small below the name if they differ. */
    readonly path: string
    readonly name: string
    readonly low: number
    readonly high: number
  }[]
  /** Where the bars meet: the mean of the outcome, or none for sizes alone. */
  readonly mean: number
  /** Values that the axis reaches: those of another chart beside this one. */
  readonly upTo?: readonly number[]
  readonly width: number
  readonly label: string
  readonly axes: { readonly outcome: string; readonly mean: string | null }
  readonly figure: Say
  /** Unit of the labels, in units of the values: 24 for hours written as days. */
  readonly per?: number
  readonly describe: (bar: number) => string
  readonly selected: number | null
  readonly onSelect: (bar: number) => void
}

/** Height of the row of an input, px. */
const lane = 46
/** Space for the label of the mean, px. */
const top = 20
/** Ratio of the size of names to what `textWidth` measures. */
const larger = 1.15

export function Tornado({
  bars,
  mean,
  upTo = [],
  width,
  label,
  axes,
  figure,
  per = 1,
  describe,
  selected,
  onSelect,
}: TornadoProps): VNode {
  const all = [mean, ...upTo, ...bars.flatMap(({ low, high }) => [low, high])]
  const x = evenIn(per, [Math.min(...all), Math.max(...all)], [10, width - 10])
  const height = bars.length * lane
  const names = shortenedApart(
    bars.map(({ name }) => name),
    () => (width - 20) / larger,
  )
  const paths = shortenedApart(
    bars.map(({ path }) => path),
    () => width - 20,
  )
  return (
    <svg class="chart tornado" role="presentation" width={width} height={height + top + 42}>
      {axes.mean !== null && <MeanLabel told={`${axes.mean} ${figure(mean)}`} at={x(mean)} width={width} />}
      <g transform={`translate(0 ${top})`}>
        <Axis x={x} width={width} height={height} name={axes.outcome} figure={figure} />
        <line class="zero" x1={x(mean)} x2={x(mean)} y1={-4} y2={height} />
        <Marks
          name="bar"
          label={label}
          marks={bars.map(({ path, name, low, high }, row) => ({
            kind: 'bar',
            said: describe(row),
            selected: row === selected,
            transform: `translate(0 ${row * lane})`,
            drawing: (
              <>
                <rect class="reach" width={width} height={lane} />
                <Reach low={x(low)} high={x(high)} mean={x(mean)} />
                <text class="bar-name" x={10} y={12}>
                  {names[row]}
                </text>
                {path !== name && (
                  <text class="bar-path" x={10} y={24}>
                    {paths[row]}
                  </text>
                )}
              </>
            ),
          }))}
          moves={from => ({
            ArrowDown: () => Math.min(bars.length - 1, from + 1),
            ArrowUp: () => Math.max(0, from - 1),
          })}
          onSelect={onSelect}
        />
      </g>
    </svg>
  )
}

/** Where a text stands by its place: centred, unless an edge is nearer than `room`. */
const anchorAt = (x: number, width: number, room: number): 'start' | 'middle' | 'end' =>
  x < room ? 'start' : x > width - room ? 'end' : 'middle'

interface AxisProps {
  readonly x: ReturnType<typeof evenIn>
  readonly width: number
  /** Of the bars, px. */
  readonly height: number
  readonly name: string
  readonly figure: Say
}

/** Labels below the bars, each with a line through them. */
function Axis({ x, width, height, name, figure }: AxisProps): VNode {
  return (
    <>
      {ticksAcross(x, [10, width - 10], 120, figure).map(({ at, label }) => (
        <g key={at} aria-hidden="true">
          <line class="grid" x1={x(at)} x2={x(at)} y1={0} y2={height} />
          <text x={x(at)} y={height + 16} text-anchor={anchorAt(x(at), width, 30)}>
            {label}
          </text>
        </g>
      ))}
      <text class="axis-name" x={width - 10} y={height + 33} text-anchor="end">
        {shortened(name, width - 20)}
      </text>
    </>
  )
}

interface MeanLabelProps {
  readonly told: string
  readonly at: number
  readonly width: number
}

/** Above the line of the mean. */
function MeanLabel({ told, at, width }: MeanLabelProps): VNode {
  const anchor = anchorAt(at, width, textWidth(told) / 2 + 4)
  return (
    <text class="axis-name" x={{ start: 4, middle: at, end: width - 4 }[anchor]} y={11} text-anchor={anchor}>
      {told}
    </text>
  )
}

/** How far the outcome reaches from its mean, with the input at either end. */
function Reach(ends: Readonly<Record<'low' | 'high' | 'mean', number>>): VNode {
  const { mean } = ends
  return (
    <>
      {(['low', 'high'] as const).map(end => (
        <rect
          key={end}
          class={end}
          x={Math.min(ends[end], mean)}
          y={28}
          width={Math.abs(ends[end] - mean)}
          height={13}
        />
      ))}
    </>
  )
}
