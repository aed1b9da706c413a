/**
 * Annual probability of a loss of at least this size, both logarithmic: one small chart for a strategy, with
 * axes shared by all, and behind its curves, faintly, those of all others. Only its own curves have their intervals, as
 * areas: those of all would lie on each other.
 */
import { scaleLog, type ScaleLogarithmic } from 'd3'
import type { VNode } from 'preact'
import { PointReader } from './pointReader.tsx'
import { shortened, wrapped } from './textWidth.ts'

export interface ExceedanceCurve {
  readonly name: string
  readonly euro: readonly number[]
  readonly chance: readonly number[]
}

export interface BandedCurve extends ExceedanceCurve {
  /** 95 % interval of each chance. */
  readonly interval: readonly Ends[]
  /** Upper end of that of a larger loss than any of the curve. */
  readonly largerAtMost: number
}

type Ends = readonly [low: number, high: number]

export interface ExceedanceProps {
  readonly name: string
  /** Of its points, for those who move through them. */
  readonly label: string
  /** Number of lines of the longest name of all charts, see `linesOf`. */
  readonly lines: number
  /** For operator and customers, from the largest loss on. */
  readonly curves: readonly BandedCurve[]
  /** The curves of the other strategies. */
  readonly others: readonly ExceedanceCurve[]
  readonly axes: { readonly loss: string; readonly chance: string }
  /** Ends of the axis and its ticks, EUR. */
  readonly losses: { readonly from: number; readonly to: number; readonly ticks: readonly number[] }
  readonly chances: readonly [number, number]
  readonly width: number
  readonly euro: (value: number) => string
  readonly chance: (value: number) => string
  /** A point of a curve in words. */
  readonly say: (curve: string, loss: number, chance: number, interval: Ends) => string
}

const margin = { left: 92, right: 12, bottom: 36 }
/** Height of the curves, px. */
const tall = 120
/** Height of the name of the vertical axis, px. */
const axisName = 16
/** Distance between the lines of a name, px. */
const leading = 14
/** Ratio of the width of bold text to that measured by `textWidth`. */
const bold = 1.15

/** Lines of a name above a chart of this width. */
export const linesOf = (name: string, width: number): string[] =>
  wrapped(name, width / bold).map(line => shortened(line, width / bold))

/** The curves that are drawn: a logarithmic axis has no place for a loss of zero. */
export const placed = <Curve extends ExceedanceCurve>(curves: readonly Curve[]): readonly Curve[] =>
  curves.filter(({ euro }) => euro.some(loss => loss > 0))

/** Number of ticks below the axis that fit in a chart of this width. */
export function ticksIn(width: number): number {
  return Math.floor((width - margin.left - margin.right) / 46) + 1
}

export function Exceedance(props: ExceedanceProps): VNode {
  const { name, label, lines, curves, others, losses, chances, width, say } = props
  const named = linesOf(name, width)
  const top = 6 + lines * leading + axisName
  const wide = width - margin.left - margin.right
  // Clamped, both have a place for zero: the lower end of the axis.
  const x = scaleLog([losses.from, losses.to], [0, wide]).clamp(true)
  const y = scaleLog([chances[0], chances[1]], [tall, 0]).clamp(true)
  const told = placed(curves).map(({ name: whose, euro: each, chance: odds, interval }) =>
    each
      .flatMap((loss, nth) => {
        const said = say(whose, loss, odds[nth]!, interval[nth]!)
        return loss > 0 ? [{ x: x(loss), y: y(odds[nth]!), said }] : []
      })
      .toReversed(),
  )
  return (
    <svg
      class="chart exceedance"
      width={width}
      height={tall + top + margin.bottom}
      {...(told.length > 0 ? { role: 'presentation' } : { role: 'img', 'aria-label': name })}
    >
      {named.map((line, nth) => (
        <text
          key={line}
          class="exceedance-name"
          aria-hidden="true"
          x={0}
          y={12 + (lines - named.length + nth) * leading}
        >
          {line}
        </text>
      ))}
      <g transform={`translate(${margin.left} ${top})`}>
        <Axes {...props} x={x} y={y} wide={wide} />
        {placed(curves).map(curve => (
          <g key={curve.name} class={`band-${curve.name}`}>
            <path d={band(curve, x, y)} />
            {/* A larger loss has only an upper end: a line, as an area would be most of the chart. */}
            <path
              class="larger"
              d={`M${x(curve.euro[0]!)} ${y(curve.largerAtMost)}L${wide} ${y(curve.largerAtMost)}`}
            />
          </g>
        ))}
        {placed(others).map(({ name: whose, euro: each, chance: odds }, nth) => (
          <path key={`${whose} ${nth}`} class={`other-${whose}`} d={line(each, odds, x, y)} />
        ))}
        {placed(curves).map(({ name: whose, euro: each, chance: odds }) => (
          <path key={whose} class={`exceedance-${whose}`} d={line(each, odds, x, y)} />
        ))}
        <PointReader label={label} curves={told} wide={wide} tall={tall} />
      </g>
    </svg>
  )
}

interface AxesProps extends Pick<ExceedanceProps, 'axes' | 'losses' | 'euro' | 'chance'> {
  readonly x: Scale
  readonly y: ScaleLogarithmic<number, number>
  readonly wide: number
}

/** A line across the plot at each power of ten of the chances, and the losses below it. */
function Axes({ axes, losses, euro, chance, x, y, wide }: AxesProps): VNode {
  const powers = y.ticks().filter(tick => Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-9)
  return (
    // Every point tells its own figures.
    <g aria-hidden="true">
      <text class="axis-name" x={-margin.left} y={-10}>
        {axes.chance}
      </text>
      {powers.map(tick => (
        <g key={tick}>
          <line class="grid" x1={0} x2={wide} y1={y(tick)} y2={y(tick)} />
          <text class="tick" x={-6} y={y(tick) + 4}>
            {chance(tick)}
          </text>
        </g>
      ))}
      <g class="axis" transform={`translate(0 ${tall})`}>
        <line x1={0} x2={wide} />
        {losses.ticks.map(tick => (
          <g key={tick} transform={`translate(${x(tick)} 0)`}>
            <line y2={4} />
            <text
              y={15}
              text-anchor={wide - x(tick) < 12 ? 'end' : 'middle'}
              dx={wide - x(tick) < 12 ? margin.right : 0}
            >
              {euro(tick)}
            </text>
          </g>
        ))}
        <text class="axis-name" x={wide} y={30} text-anchor="end">
          {axes.loss}
        </text>
      </g>
    </g>
  )
}

type Scale = (value: number) => number

/** From the largest loss on, thus from right to left. */
function pointsOf(euro: readonly number[], odds: readonly number[], x: Scale, y: Scale): string[] {
  const points = euro.flatMap((loss, nth) => (loss > 0 ? [`${x(loss)} ${y(odds[nth]!)}`] : []))
  // A single loss: smaller ones are reached just as often.
  if (points.length === 1) points.push(`0 ${points[0]!.split(' ')[1]!}`)
  return points
}

const line = (...curve: Parameters<typeof pointsOf>): string => `M${pointsOf(...curve).join('L')}`

function band({ euro, interval }: BandedCurve, x: Scale, y: Scale): string {
  const [low, high] = ([0, 1] as const).map(end =>
    pointsOf(
      euro,
      interval.map(ends => ends[end]),
      x,
      y,
    ),
  )
  return `M${[...high!, ...low!.toReversed()].join('L')}Z`
}
