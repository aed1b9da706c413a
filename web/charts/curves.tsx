/** Shares over time as lines, with the band of the replications behind, and points of the real event. */
import { area, curveStepAfter, line } from 'd3'
import type { VNode } from 'preact'
import type { TimeScale } from './timeScale.ts'

export interface CurveLine {
  readonly name: string
  readonly label: string
  readonly seconds: ArrayLike<number>
  readonly middle: ArrayLike<number>
  readonly low?: ArrayLike<number>
  readonly high?: ArrayLike<number>
}

export interface CurvesProps {
  readonly scale: TimeScale
  readonly height: number
  readonly lines: readonly CurveLine[]
  readonly seen: readonly { readonly seconds: number; readonly share: number; readonly label: string }[]
  readonly percent: (share: number) => string
}

export function Curves({ scale, height, lines, seen, percent }: CurvesProps): VNode {
  const y = (share: number): number => height * (1 - share)
  const names = namesOf(lines, height)
  return (
    <g class="curves">
      {[0, 0.25, 0.5, 0.75, 1].map(share => (
        <g key={share}>
          <line class="grid" x1={0} x2={scale.width} y1={y(share)} y2={y(share)} />
          <text class="tick" x={-8} y={y(share) + 4}>
            {percent(share)}
          </text>
        </g>
      ))}
      {lines.map(({ name, label, seconds, middle, low, high }, nth) => {
        const steps = Array.from({ length: middle.length }, (_, step) => step)
        const x = (step: number): number => scale(seconds[step]!)
        const path = line<number>(x, step => y(middle[step]!)).curve(curveStepAfter)
        const band =
          low &&
          high &&
          area<number>(
            x,
            step => y(low[step]!),
            step => y(high[step]!),
          ).curve(curveStepAfter)
        return (
          <g key={name} class={`curve curve-${name}`}>
            {band && <path class="band" d={band(steps) ?? ''} />}
            <path class="line" d={path(steps) ?? ''} />
            <text class="name" x={scale.width - 4} y={names[nth]}>
              {label}
            </text>
          </g>
        )
      })}
      {seen.map(({ seconds, share, label }) => (
        <g key={seconds} class="seen">
          <title>{label}</title>
          <path d={`M${scale(seconds)} ${y(share) - 5}l5 5l-5 5l-5-5z`} />
        </g>
      ))}
    </g>
  )
}

/** Names stand above the ends of their lines, pushed apart where those meet. */
function namesOf(lines: readonly CurveLine[], height: number): number[] {
  const placed = lines
    .map(({ middle }, nth) => ({ nth, y: height * (1 - (middle[middle.length - 1] ?? 0)) + 38 }))
    .sort((a, b) => a.y - b.y)
  placed.forEach((each, at) => {
    const above = placed[at - 1]
    if (above && each.y - above.y < 15) each.y = above.y + 15
  })
  const names: number[] = []
  for (const { nth, y } of placed) names[nth] = y
  return names
}
