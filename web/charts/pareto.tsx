/**
 * Two criteria against each other, both better when smaller: points with crosses for their intervals.
 * Unbeaten points are filled and joined.
 */
import { type ScaleLinear, scaleLinear, ticks } from 'd3'
import type { VNode } from 'preact'
import { Grid } from './grid.tsx'
import { placePointNames } from './placePointNames.ts'
import { PointReader } from './pointReader.tsx'
import { ticksAcross, ticksOf } from './ticks.ts'
import type { Say } from './toldApart.ts'

type Interval = readonly [number, number]

export interface ParetoProps {
  readonly points: readonly {
    readonly name: string
    readonly x: number
    readonly y: number
    readonly xInterval: Interval
    readonly yInterval: Interval
    /** Whether no other point beats it, as far as the intervals tell. */
    readonly verdict: 'unbeaten' | 'open' | 'beaten'
  }[]
  /** Values that the axes reach at least: those of another chart beside this one. */
  readonly upTo?: { readonly x: readonly number[]; readonly y: readonly number[] }
  readonly width: number
  readonly height: number
  readonly label: string
  readonly axes: { readonly x: string; readonly y: string }
  readonly figures: { readonly x: Say; readonly y: Say }
  readonly verdicts: Readonly<Record<'unbeaten' | 'open' | 'beaten', string>>
  /** Unit of the labels of y, in units of the values: 24 for hours written as days. */
  readonly per?: number
}

/** Where names contend for a place. */
const weights = { unbeaten: 2, open: 1, beaten: 0 }

/** Infinite values are drawn at the top of the plot, so the name of the axis goes above it. */
const margin = { left: 64, right: 14, top: 24, bottom: 40 }

export function Pareto(props: ParetoProps): VNode {
  const { points, width, height, label, axes, figures, verdicts, per = 1, upTo = { x: [], y: [] } } = props
  const wide = Math.max(80, width - margin.left - margin.right)
  const tall = height - margin.top - margin.bottom
  const xs = points.flatMap(({ x: at, xInterval }) => [at, xInterval[1]])
  const ys = points.flatMap(({ y: at, yInterval }) => [at, yInterval[1]])
  const x = scaleLinear([0, largestOf([...xs, ...upTo.x]) * 1.05], [0, wide])
  const y = scaleLinear([0, largestOf([...ys, ...upTo.y]) * 1.05], [tall, 0])
  const inX = (value: number): number => x(Math.min(value, x.domain()[1]!))
  const inY = (value: number): number => y(Math.min(value, y.domain()[1]!))
  const marks = points.map(point => ({
    ...point,
    x: inX(point.x),
    y: inY(point.y),
    across: point.xInterval.map(inX),
    up: point.yInterval.map(inY),
    said: `${point.name}, ${figures.x(point.x)}, ${figures.y(point.y)}`,
  }))
  const labels = placePointNames(
    marks.map(mark => ({ ...mark, weight: weights[mark.verdict] })),
    wide,
    tall,
  )
  const fromLeft = marks.toSorted((a, b) => a.x - b.x || b.y - a.y)
  const told = fromLeft.map(mark => ({ ...mark, said: `${mark.said} (${verdicts[mark.verdict]})` }))
  return (
    <svg class="chart pareto" width={width} height={height} role="presentation">
      <g transform={`translate(${margin.left} ${margin.top})`}>
        <Grid
          ticks={ticksOf(
            count => ticks(0, y.domain()[1]! / per, count).map(tick => tick * per),
            4,
            figures.y,
          )}
          y={y}
          wide={wide}
        />
        <AxisAcross x={x} wide={wide} top={tall} name={axes.x} figure={figures.x} />
        <path
          class="front"
          d={fromLeft
            .filter(({ verdict }) => verdict === 'unbeaten')
            .map((mark, nth) => `${nth === 0 ? 'M' : 'L'}${mark.x} ${mark.y}`)
            .join('')}
        />
        {marks.map(({ name, x: at, y: level, across, up }) => (
          <path key={name} class="cross" d={`M${across[0]} ${level}H${across[1]}M${at} ${up[0]}V${up[1]}`} />
        ))}
        {labels.map(
          (label, nth) =>
            label?.line && (
              <path key={nth} class="leader" d={`M${label.line[0].join(' ')}L${label.line[1].join(' ')}`} />
            ),
        )}
        {marks.map(({ name, verdict, said, ...place }, nth) => {
          const label = labels[nth]
          return (
            <g key={name} class={`strategy ${verdict}`} aria-hidden="true">
              <VerdictMark verdict={verdict} x={place.x} y={place.y}>
                <title>{said}</title>
              </VerdictMark>
              {label && (
                <text x={label.x} y={label.y} text-anchor={label.end ? 'end' : 'start'}>
                  {name}
                </text>
              )}
            </g>
          )
        })}
        <text class="axis-name" aria-hidden="true" x={4} y={-10}>
          {axes.y}
        </text>
        <PointReader label={label} curves={told.length > 0 ? [told] : []} wide={wide} tall={tall} />
      </g>
    </svg>
  )
}

/** The largest finite value, or almost 0: a scale needs some extent. */
const largestOf = (values: readonly number[]): number =>
  Math.max(1e-9, ...values.filter(value => value < Infinity))

interface AxisAcrossProps {
  readonly x: ScaleLinear<number, number>
  readonly wide: number
  readonly top: number
  readonly name: string
  readonly figure: Say
}

function AxisAcross({ x, wide, top, name, figure }: AxisAcrossProps): VNode {
  return (
    <g class="axis" aria-hidden="true" transform={`translate(0 ${top})`}>
      <line x1={0} x2={wide} />
      {ticksAcross(x, [0, wide], 110, figure).map(({ at, label }) => (
        <g key={at} transform={`translate(${x(at)} 0)`}>
          <line y2={4} />
          <text y={16} text-anchor={x(at) > wide - 24 ? 'end' : x(at) < 10 ? 'start' : 'middle'}>
            {label}
          </text>
        </g>
      ))}
      <text class="axis-name" x={wide} y={32} text-anchor="end">
        {name}
      </text>
    </g>
  )
}

interface VerdictMarkProps {
  readonly verdict: ParetoProps['points'][number]['verdict']
  readonly x: number
  readonly y: number
  readonly children?: VNode
}

/** Filled for unbeaten, a ring with a dot for open, a ring for beaten. */
export function VerdictMark({ verdict, x, y, children }: VerdictMarkProps): VNode {
  return (
    <g class={`verdict ${verdict}`}>
      <circle cx={x} cy={y} r={5}>
        {children}
      </circle>
      {verdict === 'open' && <circle class="dot" cx={x} cy={y} r={1.8} />}
    </g>
  )
}
