/** What stands around the marks of the loss plane: its axes, the objectives of the tiers, the key to its shades. */
import { interpolateCividis, type ScaleSymLog } from 'd3'
import type { VNode } from 'preact'
import { hexagon, radius } from './hexagons.ts'
import { textWidth } from './textWidth.ts'

interface Objective {
  readonly name: string
  /** With its figures. */
  readonly said: string
  readonly rto: number
  readonly rpo: number
}

export interface PlaneWords {
  readonly axes: {
    readonly outage: string
    readonly age: string
    readonly none: string
    readonly never: string
    readonly gone: string
  }
  readonly span: (seconds: number) => string
  readonly objectives: readonly Objective[]
}

export const margin = { left: 78, right: 10, top: 22, bottom: 38 }
/** Thickness of the bands beyond the scales, px. */
export const band = 34
const ticks = [0, 3600, 6 * 3600, 86_400, 7 * 86_400, 30 * 86_400, 90 * 86_400]

interface Scales {
  readonly x: ScaleSymLog<number, number>
  readonly y: ScaleSymLog<number, number>
}

type AxesProps = Scales & PlaneWords & { readonly wide: number; readonly tall: number }

/** The bands beyond the scales, the axes, and the objectives. */
export function PlaneAxes({ x, y, axes, span, objectives, wide, tall }: AxesProps): VNode {
  const half = textWidth(axes.never) / 2
  /** Middle of the label "never": below its band, as far as the picture reaches. */
  const never = Math.min(wide - band / 2, wide + margin.right - half)
  /** Right end of the space for tick labels. */
  const free = Math.min(x.range()[1]! + 1, never - half - 4)
  return (
    <>
      {/* Hidden from screen readers: every mark has its own figures. */}
      <g aria-hidden="true">
        <rect class="beyond" x={wide - band} width={band} height={tall} />
        <rect class="beyond" width={wide} height={band} />
        {ticks
          .filter(tick => tick <= y.domain()[1]!)
          .map(tick => (
            <g key={tick}>
              <line class="grid" x1={0} x2={wide} y1={y(tick)} y2={y(tick)} />
              <text class="tick" x={-8} y={y(tick) + 4}>
                {tick === 0 ? axes.none : span(tick)}
              </text>
            </g>
          ))}
        <text class="axis-name" x={4} y={-8}>
          {axes.age}
        </text>
        <text class="tick" x={-8} y={band / 2 + 4}>
          {axes.gone}
        </text>
        <g class="axis" transform={`translate(0 ${tall})`}>
          <line x1={0} x2={wide} />
          {ticks
            .filter(
              (tick, nth) => x(tick) + textWidth(span(tick)) / 2 < free && (wide > 420 || nth % 2 === 0),
            )
            .map(tick => (
              <g key={tick} transform={`translate(${x(tick)} 0)`}>
                <line y2={4} />
                <text y={15} text-anchor="middle">
                  {span(tick)}
                </text>
              </g>
            ))}
          <text y={15} x={never} text-anchor="middle">
            {axes.never}
          </text>
          <text class="axis-name" x={wide - band - 8} y={30} text-anchor="end">
            {axes.outage}
          </text>
        </g>
      </g>
      {objectives.map(objective => {
        const corner = cornerOf(objective, { x, y })
        return (
          <path key={objective.name} class="objective" d={`M${corner.x} ${tall}V${corner.y}H0`}>
            <title>{objective.said}</title>
          </path>
        )
      })}
    </>
  )
}

/** Where the lines of an objective meet. */
const cornerOf = ({ rto, rpo }: Objective, { x, y }: Scales): { x: number; y: number } => ({
  x: x(Math.min(rto, x.domain()[1]!)),
  y: y(Math.min(rpo, y.domain()[1]!)),
})

interface Named {
  readonly name: string
  readonly x: number
  readonly y: number
}

/** Height of a line of text, px. */
const lineHeight = 13

/**
 * Names inside the corners of their objectives, above or below the line; those with no room there are left out, as the
 * line itself has a title.
 */
function placed(corners: readonly Named[]): Named[] {
  const found: Named[] = []
  for (const { name, x, y } of corners) {
    const free = [y - 4, y + 11]
      .map(up => ({ name, x: x - 5, y: up }))
      .find(
        each =>
          each.x > textWidth(name) &&
          found.every(
            other =>
              Math.abs(other.y - each.y) >= lineHeight ||
              other.x - textWidth(other.name) > each.x ||
              each.x - textWidth(name) > other.x,
          ),
      )
    if (free !== undefined) found.push(free)
  }
  return found
}

export function ObjectiveNames({ objectives, ...scales }: Scales & Pick<PlaneWords, 'objectives'>): VNode {
  return (
    <>
      {placed(objectives.map(each => ({ ...cornerOf(each, scales), name: each.name }))).map(
        ({ name, x, y }) => (
          <text key={name} class="objective-name" x={x} y={y} text-anchor="end">
            {name}
          </text>
        ),
      )}
    </>
  )
}

export const shade = (customers: number, most: number): string =>
  interpolateCividis(Math.log(customers) / Math.log(most + 1))

interface KeyProps {
  readonly most: number
  readonly y: number
  readonly label: string
  readonly figure: (customers: number) => string
}

/** Shades of 1, 10, 100 ... customers. */
export function DensityKey({ most, y, label, figure }: KeyProps): VNode {
  const counts = [1, 10, 100, 1000, 10_000].filter(count => count <= most)
  let x = textWidth(label) + 10
  return (
    <g class="density" aria-hidden="true" transform={`translate(${radius - margin.left} ${y})`}>
      <text x={-radius} y={4}>
        {label}
      </text>
      {counts.map(count => {
        const at = x
        x += textWidth(figure(count)) + 2 * radius + 14
        return (
          <g key={count} transform={`translate(${at} 0)`}>
            <path d={hexagon(0, 0)} style={{ fill: shade(count, most) }} />
            <text x={radius + 4} y={4}>
              {figure(count)}
            </text>
          </g>
        )
      })}
    </g>
  )
}
