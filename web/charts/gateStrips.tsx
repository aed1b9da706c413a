/**
 * The share of its tolerance that each figure uses, one strip for each gate: figures outside the two lines
 * miss the gate and are named.
 */
import { cumsum, type ScaleLinear, scaleLinear } from 'd3'
import type { VNode } from 'preact'
import { PointReader } from './pointReader.tsx'
import { textWidth } from './textWidth.ts'

export interface GateStripsProps {
  readonly gates: readonly { readonly key: string; readonly label: string }[]
  readonly errors: readonly {
    readonly gate: string
    readonly share: number
    readonly name: string
    readonly pass: boolean
  }[]
  readonly width: number
  readonly label: string
  /** `of` says what the percentages are shares of. */
  readonly axis: { readonly low: string; readonly of: string; readonly high: string }
  readonly percent: (share: number) => string
}

/** Least space for the labels, px. */
const left = 150
/** Ratio of the size of the labels to what `textWidth` measures. */
const larger = 1.25
/** Height of a lane, px. */
const lane = 30
/** Space for the name of a missed figure below its lane where the picture is narrow, px. */
const named = 14

interface Layout {
  /** The names of the gates stand above their lanes, not beside them. */
  readonly narrow: boolean
  /** Left end of the lanes. */
  readonly from: number
  /** Top of each gate's row, and the bottom of the last. */
  readonly tops: readonly number[]
  /** The middle of a lane below its row's top. */
  readonly middle: number
  readonly x: ScaleLinear<number, number>
  /** How far the axis's name and its high end are moved down, so that they do not meet what is beside them. */
  readonly lower: number
  readonly below: number
}

function layOut({ gates, errors, width, axis, percent }: GateStripsProps): Layout {
  const narrow = width < 520
  const from = narrow
    ? 8
    : Math.max(left, 16 + larger * Math.max(...gates.map(({ label }) => textWidth(label))))
  const bottoms = cumsum(
    gates.map(({ key }) => {
      const missed = errors.some(({ gate, pass }) => gate === key && !pass)
      return narrow ? 44 + (missed ? named : 0) : lane
    }),
  )
  const most = Math.max(1.3, ...errors.map(({ share }) => Math.abs(share))) * 1.05
  const x = scaleLinear([-most, most], [from, width - 8])
  // If the two labels do not fit side by side, one goes below the other.
  const below = textWidth(axis.low) + textWidth(axis.high) + 12 > width - 8 - from ? 14 : 0
  // So does the name of the axis if it does not fit between its figures.
  const lower = textWidth(axis.of) + textWidth(`−${percent(1)}`) + 12 > x(1) - x(-1) ? 14 : 0
  return {
    narrow,
    from,
    tops: [0, ...bottoms],
    middle: narrow ? 44 - lane / 2 : lane / 2,
    x,
    lower,
    below,
  }
}

export function GateStrips(props: GateStripsProps): VNode {
  const { gates, errors, width, label, axis, percent } = props
  const layout = layOut(props)
  const { narrow, from, tops, middle, x, lower, below } = layout
  const height = tops.at(-1)!
  const strips = gates.map(({ key, label: strip }, row) =>
    errors
      .filter(({ gate }) => gate === key)
      .map(({ share, name }) => ({
        x: x(share),
        y: tops[row]! + middle,
        said: `${strip}, ${name}, ${percent(share)} ${axis.of}`,
      }))
      .sort((one, other) => one.x - other.x),
  )
  return (
    <svg class="chart gate-strips" width={width} height={height + 40 + lower + below} role="presentation">
      {[-1, 0, 1].map(limit =>
        // Broken where a label above its lane would be struck through.
        (narrow ? gates.map((_, row) => [tops[row]! + 16, tops[row + 1]!]) : [[0, height]]).map(
          ([top, bottom]) => (
            <line
              key={`${limit} ${top}`}
              class={limit === 0 ? 'grid' : 'limit'}
              x1={x(limit)}
              x2={x(limit)}
              y1={top}
              y2={bottom}
            />
          ),
        ),
      )}
      {gates.map(({ key, label: name }, row) => (
        <g key={key} aria-hidden="true" transform={`translate(0 ${tops[row]})`}>
          <text
            class="gate"
            x={narrow ? from : from - 12}
            y={narrow ? 12 : lane / 2 + 4}
            text-anchor={narrow ? 'start' : 'end'}
          >
            {name}
          </text>
          <line class="lane" x1={from} x2={width - 8} y1={middle} y2={middle} />
          <Errors errors={errors.filter(({ gate }) => gate === key)} {...layout} />
        </g>
      ))}
      <text aria-hidden="true" x={x(-1)} y={height + 15} text-anchor="middle">
        {`−${percent(1)}`}
      </text>
      <text aria-hidden="true" x={x(1)} y={height + 15} text-anchor="middle">
        {`+${percent(1)}`}
      </text>
      <text x={x(0)} y={height + 15 + lower} text-anchor="middle">
        {axis.of}
      </text>
      <text class="axis-name" x={from} y={height + 32 + lower}>
        {axis.low}
      </text>
      <text class="axis-name" x={width - 8} y={height + 32 + lower + below} text-anchor="end">
        {axis.high}
      </text>
      <PointReader
        label={label}
        curves={strips.filter(strip => strip.length > 0)}
        wide={width}
        tall={height}
      />
    </svg>
  )
}

type ErrorsProps = Pick<GateStripsProps, 'errors'> & Pick<Layout, 'narrow' | 'middle' | 'x'>

/** The figures of a gate as dots in its lane; those that miss it have their names. */
function Errors({ errors, narrow, middle, x }: ErrorsProps): VNode {
  return (
    <>
      {errors.map(({ share, name, pass }) => (
        <g key={name} class={pass ? 'inside' : 'missed'}>
          <circle cx={x(share)} cy={middle} r={4} />
          {!pass && (
            <text
              x={narrow ? x(share) + 4 * Math.sign(share) : x(share) - 8}
              y={narrow ? middle + 4 + named : middle + 4}
              text-anchor={narrow && share < 0 ? 'start' : 'end'}
            >
              {name}
            </text>
          )}
        </g>
      ))}
    </>
  )
}
