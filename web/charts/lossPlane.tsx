/**
 * Customers by length of outage (across) and amount of data lost (up): one dot each, or hexagons if there are
 * many. Outages that never end and data that is lost entirely have bands of their own beyond the scales.
 */
import { type ScaleSymLog, scaleSymlog } from 'd3'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { type Cell, hexagon, hexagons, radius, swarm } from './hexagons.ts'
import { Marks } from './marks.tsx'
import { band, DensityKey, margin, ObjectiveNames, PlaneAxes, type PlaneWords, shade } from './planeAxes.tsx'

/** What customers lose. */
export interface Losses {
  /** Seconds, by customer. Infinite outage: never ends; infinite age: all data is lost. */
  readonly outage: ArrayLike<number>
  readonly age: ArrayLike<number>
  /** The customers shown. */
  readonly rows: ArrayLike<number>
}

export interface LossPlaneProps extends PlaneWords, Losses {
  /** Those of another plane beside this one, which has the same axes, marks and shades. */
  readonly across?: Losses | undefined
  readonly width: number
  readonly height: number
  readonly label: string
  /** Explains the shades of the hexagons. */
  readonly density: { readonly label: string; readonly figure: (customers: number) => string }
  readonly selected: number | null
  readonly describe: (rows: readonly number[]) => string
  readonly onSelect: (rows: readonly number[]) => void
}

/** Above this number of customers, hexagons are drawn. */
export const mostDots = 2000
/** Radius of a dot, px. */
const dot = 3
/** Height of the key to the shades of the hexagons, px. */
const keyHeight = 22

export function LossPlane(props: LossPlaneProps): VNode {
  const { outage, age, rows, across, width, height, label, objectives, selected, describe, onSelect } = props
  const wide = Math.max(120, width - margin.left - margin.right)
  const many = isCrowded(props, across)
  const tall = height - margin.top - margin.bottom - (many ? keyHeight : 0)
  const laid = useMemo(
    () => layPlane(props, across, { wide, tall }),
    [outage, age, rows, across, many, wide, tall],
  )
  const { cells, most } = laid
  return (
    <svg class="chart loss-plane" role="presentation" width={width} height={height}>
      <g transform={`translate(${margin.left} ${margin.top})`}>
        <PlaneAxes {...laid} {...props} wide={wide} tall={tall} />
        {many && <DensityKey most={most} y={tall + margin.bottom + 6} {...props.density} />}
        <Marks
          name="plane"
          label={label}
          marks={cells.map(cell => ({
            kind: 'cell',
            said: describe(cell.rows),
            selected: selected !== null && cell.rows.includes(selected),
            drawing: many ? (
              <path d={hexagon(cell.x, cell.y)} style={{ fill: shade(cell.rows.length, most) }} />
            ) : (
              <circle cx={cell.x} cy={cell.y} r={dot} />
            ),
          }))}
          moves={from => ({
            ArrowRight: () => Math.min(cells.length - 1, from + 1),
            ArrowLeft: () => Math.max(0, from - 1),
            ArrowDown: () => nearest(cells, from, 1),
            ArrowUp: () => nearest(cells, from, -1),
          })}
          onSelect={at => onSelect(cells[at]!.rows)}
        />
        <ObjectiveNames objectives={objectives} {...laid} />
      </g>
    </svg>
  )
}

interface Plane {
  readonly x: ScaleSymLog<number, number>
  readonly y: ScaleSymLog<number, number>
  readonly cells: readonly Cell[]
  /** Customers in the fullest cell of either plane. */
  readonly most: number
}

/** Whether either plane has too many customers for a dot each. */
const isCrowded = ({ rows }: Losses, across: Losses | undefined): boolean =>
  Math.max(rows.length, across?.rows.length ?? 0) > mostDots

interface Size {
  readonly wide: number
  readonly tall: number
}

/** Both scales, and the dot or hexagon of each customer. */
function layPlane(own: Losses, across: Losses | undefined, { wide, tall }: Size): Plane {
  const many = isCrowded(own, across)
  const both = across === undefined ? [own] : [own, across]
  const longest = mostOf(both.map(({ outage, rows }) => [outage, rows]))
  const oldest = mostOf(both.map(({ age, rows }) => [age, rows]))
  const x = scaleSymlog([0, longest], [6, wide - band - 6]).constant(1800)
  const y = scaleSymlog([0, oldest], [tall - 6, band + 6]).constant(1800)
  const placesOf = ({ outage, age, rows }: Losses): (readonly [number, number, number])[] =>
    Array.from(rows, row => [
      outage[row] === Infinity ? wide - band / 2 : x(outage[row]!),
      age[row] === Infinity ? band / 2 : y(age[row]!),
      row,
    ])
  const lay = many
    ? (of: Losses) => hexagons(placesOf(of), radius)
    : (of: Losses) => swarm(placesOf(of), 5, [dot, tall - dot])
  const found = lay(own)
  const all = many && across !== undefined ? [...found, ...lay(across)] : found
  return {
    x,
    y,
    cells: found.toSorted((a, b) => a.y - b.y || a.x - b.x),
    most: Math.max(1, ...all.map(cell => cell.rows.length)),
  }
}

/** The largest finite time, at least a day. */
function mostOf(all: readonly (readonly [times: ArrayLike<number>, rows: ArrayLike<number>])[]): number {
  let most = 86_400
  for (const [times, rows] of all)
    for (let at = 0; at < rows.length; at++) {
      const time = times[rows[at]!]!
      if (time !== Infinity) most = Math.max(most, time)
    }
  return most
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
