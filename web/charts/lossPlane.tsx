/**
 * Customers by length of outage (across) and amount of data lost (up): one dot each, or hexagons if there are
 * many. Outages that never end and data that is lost entirely have bands of their own beyond the scales.
 */
import { interpolateCividis, type ScaleSymLog, scaleSymlog } from 'd3'
import type { VNode } from 'preact'
import { useContext, useMemo, useState } from 'preact/hooks'
import { textWidth } from './textWidth.ts'
import { own as ownId, Side } from './side.ts'

export interface LossPlaneProps {
  /** Seconds, by customer. Infinite outage: never ends; infinite age: all data is lost. */
  readonly outage: ArrayLike<number>
  readonly age: ArrayLike<number>
  /** The customers shown. */
  readonly rows: ArrayLike<number>
  readonly width: number
  readonly height: number
  readonly label: string
  readonly axes: {
    readonly outage: string
    readonly age: string
    readonly never: string
    readonly gone: string
  }
  readonly span: (seconds: number) => string
  readonly objectives: readonly { readonly name: string; readonly rto: number; readonly rpo: number }[]
  readonly selected: number | null
  readonly describe: (rows: readonly number[]) => string
  readonly onSelect: (rows: readonly number[]) => void
}

export interface Cell {
  readonly x: number
  readonly y: number
  readonly rows: readonly number[]
}

/** Above this number of customers, hexagons are drawn. */
export const mostDots = 2000
const margin = { left: 78, right: 10, top: 10, bottom: 38 }
/** Thickness of the bands beyond the scales, px. */
const band = 34
const radius = 9
const ticks = [0, 3600, 6 * 3600, 86_400, 7 * 86_400, 30 * 86_400, 90 * 86_400]

/** Bins points into hexagons, in the order of their first points; each lists its rows. */
export function hexagons(
  points: readonly (readonly [x: number, y: number, row: number])[],
  size: number,
): Cell[] {
  const dx = size * Math.sqrt(3)
  const dy = size * 1.5
  const cells = new Map<string, { x: number; y: number; rows: number[] }>()
  for (const [x, y, row] of points) {
    const near = [Math.floor(y / dy), Math.floor(y / dy) + 1].map(down => {
      const shift = (down & 1) / 2
      const across = Math.round(x / dx - shift)
      return { down, across, x: (across + shift) * dx, y: down * dy }
    })
    const [a, b] = near as [(typeof near)[0], (typeof near)[0]]
    const distance = (c: typeof a): number => (c.x - x) * (c.x - x) + (c.y - y) * (c.y - y)
    const best = distance(a) <= distance(b) ? a : b
    const key = `${best.across} ${best.down}`
    const cell = cells.get(key) ?? { x: best.x, y: best.y, rows: [] }
    cell.rows.push(row)
    cells.set(key, cell)
  }
  return [...cells.values()]
}

/** One dot for each point, moved just far enough to avoid the dots placed before it. */
export function swarm(
  points: readonly (readonly [x: number, y: number, row: number])[],
  size: number,
): Cell[] {
  const taken = new Set<string>()
  return points.map(([x, y, row]) => {
    const [column, line] = [Math.round(x / size), Math.round(y / size)]
    for (let ring = 0; ; ring++)
      for (let step = -ring; step <= ring; step++)
        for (const [i, j] of [
          [step, ring - Math.abs(step)],
          [step, Math.abs(step) - ring],
        ] as const) {
          const key = `${column + i} ${line + j}`
          if (taken.has(key)) continue
          taken.add(key)
          return { x: (column + i) * size, y: (line + j) * size, rows: [row] }
        }
  })
}

export function LossPlane(props: LossPlaneProps): VNode {
  const { outage, age, rows, width, height, label, selected, describe, onSelect } = props
  const side = useContext(Side)
  const [cursor, setCursor] = useState(0)
  const [focused, setFocused] = useState(false)
  const wide = Math.max(120, width - margin.left - margin.right)
  const tall = height - margin.top - margin.bottom
  const laid = useMemo(() => layPlane(props, wide, tall), [outage, age, rows, wide, tall])
  const { cells, most, many } = laid
  const keys: Readonly<Record<string, () => number>> = {
    ArrowRight: () => Math.min(cells.length - 1, cursor + 1),
    ArrowLeft: () => Math.max(0, cursor - 1),
    ArrowDown: () => nearest(cells, cursor, 1),
    ArrowUp: () => nearest(cells, cursor, -1),
    Home: () => 0,
    End: () => cells.length - 1,
  }
  const pressed = (event: KeyboardEvent): void => {
    const move = keys[event.key]
    const cell = cells[cursor]
    if ((event.key === 'Enter' || event.key === ' ') && cell) onSelect(cell.rows)
    else if (move) setCursor(move())
    else return
    event.preventDefault()
  }
  return (
    <svg class="chart loss-plane" width={width} height={height}>
      <g transform={`translate(${margin.left} ${margin.top})`}>
        <Axes {...laid} {...props} wide={wide} tall={tall} />
        <g
          role="listbox"
          tabindex={0}
          aria-label={label}
          {...(cells.length > 0 && { 'aria-activedescendant': ownId(`plane-${cursor}`, side) })}
          onKeyDown={pressed}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        >
          {cells.map((cell, at) => {
            const own = selected !== null && cell.rows.includes(selected)
            const state = `${own ? ' selected' : ''}${focused && at === cursor ? ' cursor' : ''}`
            return (
              <g
                key={at}
                id={ownId(`plane-${at}`, side)}
                role="option"
                aria-selected={own}
                aria-label={describe(cell.rows)}
                class={`cell${state}`}
                onClick={() => {
                  setCursor(at)
                  onSelect(cell.rows)
                }}
              >
                <title>{describe(cell.rows)}</title>
                {many ? (
                  <path
                    d={hexagon(cell.x, cell.y)}
                    style={{ fill: interpolateCividis(Math.log(cell.rows.length) / Math.log(most + 1)) }}
                  />
                ) : (
                  <circle cx={cell.x} cy={cell.y} r={3} />
                )}
              </g>
            )
          })}
        </g>
      </g>
    </svg>
  )
}

interface Plane {
  readonly x: ScaleSymLog<number, number>
  readonly y: ScaleSymLog<number, number>
  readonly cells: readonly Cell[]
  /** Customers in the fullest cell. */
  readonly most: number
  readonly many: boolean
}

/** Both scales, and the dot or hexagon of each customer. */
function layPlane(
  { outage, age, rows }: Pick<LossPlaneProps, 'outage' | 'age' | 'rows'>,
  wide: number,
  tall: number,
): Plane {
  let longest = 86_400
  let oldest = 86_400
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    if (outage[row] !== Infinity) longest = Math.max(longest, outage[row]!)
    if (age[row] !== Infinity) oldest = Math.max(oldest, age[row]!)
  }
  const across = scaleSymlog([0, longest], [6, wide - band - 6]).constant(1800)
  const up = scaleSymlog([0, oldest], [tall - 6, band + 6]).constant(1800)
  const points = Array.from({ length: rows.length }, (_, at): readonly [number, number, number] => {
    const row = rows[at]!
    return [
      outage[row] === Infinity ? wide - band / 2 : across(outage[row]!),
      age[row] === Infinity ? band / 2 : up(age[row]!),
      row,
    ]
  })
  const crowd = points.length > mostDots
  const found = crowd ? hexagons(points, radius) : swarm(points, 5)
  return {
    x: across,
    y: up,
    many: crowd,
    cells: found.toSorted((a, b) => a.y - b.y || a.x - b.x),
    most: Math.max(1, ...found.map(cell => cell.rows.length)),
  }
}

type AxesProps = Plane &
  Pick<LossPlaneProps, 'axes' | 'span' | 'objectives'> & { readonly wide: number; readonly tall: number }

/** The bands beyond the scales, the axes, and the objectives. */
function Axes({ x, y, axes, span, objectives, wide, tall }: AxesProps): VNode {
  /** Right end of the space for tick labels: beyond it is the label "never". */
  const free = Math.min(x.range()[1]! + 1, wide - band / 2 - textWidth(axes.never) / 2 - 4)
  return (
    <>
      <rect class="beyond" x={wide - band} width={band} height={tall} />
      <rect class="beyond" width={wide} height={band} />
      {ticks
        .filter(tick => tick <= y.domain()[1]!)
        .map(tick => (
          <g key={tick}>
            <line class="grid" x1={0} x2={wide} y1={y(tick)} y2={y(tick)} />
            <text class="tick" x={-8} y={y(tick) + 4}>
              {tick === 0 ? axes.age : span(tick)}
            </text>
          </g>
        ))}
      <text class="tick" x={-8} y={band / 2 + 4}>
        {axes.gone}
      </text>
      <g class="axis" transform={`translate(0 ${tall})`}>
        <line x1={0} x2={wide} />
        {ticks
          .filter((tick, nth) => x(tick) + textWidth(span(tick)) / 2 < free && (wide > 420 || nth % 2 === 0))
          .map(tick => (
            <g key={tick} transform={`translate(${x(tick)} 0)`}>
              <line y2={4} />
              <text y={15} text-anchor="middle">
                {span(tick)}
              </text>
            </g>
          ))}
        <text y={15} x={wide - band / 2} text-anchor="middle">
          {axes.never}
        </text>
        <text class="axis-name" x={wide - band - 8} y={30} text-anchor="end">
          {axes.outage}
        </text>
      </g>
      {objectives.map(({ name, rto, rpo }) => (
        <path
          key={name}
          class="objective"
          d={`M${x(Math.min(rto, x.domain()[1]!))} ${tall}V${y(Math.min(rpo, y.domain()[1]!))}H0`}
        >
          <title>{name}</title>
        </path>
      ))}
    </>
  )
}

function hexagon(x: number, y: number): string {
  const corners = [0, 1, 2, 3, 4, 5].map(corner => {
    const angle = (Math.PI / 3) * corner + Math.PI / 6
    return `${x + radius * Math.cos(angle)} ${y + radius * Math.sin(angle)}`
  })
  return `M${corners.join('L')}Z`
}

/** The horizontally nearest cell in the next line of cells above or below. */
function nearest(cells: readonly Cell[], from: number, step: number): number {
  const here = cells[from]
  if (here === undefined) return from
  const beyond = cells.filter(({ y }) => (y - here.y) * step > 0.5)
  if (beyond.length === 0) return from
  const line = beyond.reduce(
    (best, { y }) => (Math.abs(y - here.y) < Math.abs(best - here.y) ? y : best),
    beyond[0]!.y,
  )
  const best = beyond
    .filter(({ y }) => y === line)
    .reduce((a, b) => (Math.abs(b.x - here.x) < Math.abs(a.x - here.x) ? b : a))
  return cells.indexOf(best)
}
