/** The range of a model as a bar with its median, and what was really seen as a diamond: one row of a table. */
import type { VNode } from 'preact'

export interface RangeStripProps {
  /** Ends of the bar and its median; null: never, beyond any value. */
  readonly low: number | null
  readonly median: number | null
  readonly high: number | null
  /** A value, both ends of a range, or low, middle and high; none if nothing is known. */
  readonly seen: readonly number[]
  /** The real value was at most what was seen. */
  readonly atMost: boolean
  /** A scale from 0 to here; undefined: as far as there are values. */
  readonly most?: number | undefined
  readonly inside: boolean
}

/** Size of the strip, px: it stands in a cell of a table. */
const width = 120
const height = 16
const middle = height / 2
/** Space for half a diamond on both sides, px. */
const edge = 6
/** Part of the scale left free beyond the largest value, where a bar that goes on to never has its end. */
const beyond = 0.08

export function RangeStrip(props: RangeStripProps): VNode {
  const { low, median, high, seen, atMost, most, inside } = props
  const largest = most ?? Math.max(...[low, median, high, ...seen].map(value => value ?? 0)) * (1 + beyond)
  const x = (value: number): number =>
    edge + (largest > 0 ? Math.min(1, value / largest) : 0) * (width - 2 * edge)
  const end = high === null ? width : x(high)
  const from = low === null ? end : x(low)
  const [first = 0, second = first, third] = seen
  const point = third === undefined ? (first + second) / 2 : second
  return (
    <svg class="range-strip" width={width} height={height} aria-hidden="true">
      <line class="base" x1={edge} x2={width - edge} y1={middle} y2={middle} />
      {low !== null && (
        <rect class="reach" x={from - 1} y={3} width={Math.max(2, end - from + 2)} height={height - 6} />
      )}
      {median !== null && <line class="median" x1={x(median)} x2={x(median)} y1={2} y2={height - 2} />}
      {seen.length > 0 && (
        <g class={inside ? 'real' : 'real outside'}>
          <line x1={atMost ? x(0) : x(first)} x2={x(third ?? second)} y1={middle} y2={middle} />
          <path d={`M${x(point)} ${middle - 5}l5 5l-5 5l-5-5z`} />
        </g>
      )}
    </svg>
  )
}

/** The signs of the strip, for the heads of the columns that hold its figures. */
export function StripSign({ of }: { readonly of: 'seen' | 'model' }): VNode {
  return (
    <svg class="range-strip sign" width="14" height="12" aria-hidden="true">
      {of === 'seen' ? (
        <g class="real">
          <path d="M7 1l5 5l-5 5l-5-5z" />
        </g>
      ) : (
        <>
          <rect class="reach" x={0} y={2} width={14} height={8} />
          <line class="median" x1={7} x2={7} y1={1} y2={11} />
        </>
      )}
    </svg>
  )
}
