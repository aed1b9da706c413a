/** Shares over time as lines, with the band of the replications behind, and points of the real event. */
import { area, curveStepAfter, line } from 'd3'
import type { VNode } from 'preact'
import { textWidth } from './textWidth.ts'
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
  const names = placeNames(lines, scale, height, seen)
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

/** Heights of a line of text above and below its baseline, and half that of a point, px. */
const text = { rise: 10, fall: 3 }
const point = 6

/**
 * Baselines of the names at the right ends of their lines: above or below its own line, at the nearest place where a name
 * crosses no line, no point and no other name.
 */
export function placeNames(
  lines: readonly CurveLine[],
  scale: TimeScale,
  height: number,
  seen: CurvesProps['seen'],
): number[] {
  // Bold letters are wider than plain ones.
  const from = scale.width - 4 - 1.2 * Math.max(...lines.map(({ label }) => textWidth(label)))
  const spans = lines.map(({ seconds, middle }): readonly [number, number] => {
    let [top, bottom] = [height, 0]
    for (let step = middle.length - 1; step >= 0; step--) {
      const y = height * (1 - middle[step]!)
      ;[top, bottom] = [Math.min(top, y), Math.max(bottom, y)]
      if (scale(seconds[step]!) < from) break
    }
    return [top, bottom]
  })
  const taken = [...spans]
  for (const { seconds, share } of seen) {
    const y = height * (1 - share)
    if (scale(seconds) >= from - point) taken.push([y - point, y + point])
  }
  return spans.map(([top, bottom]) => {
    const free = (baseline: number): boolean =>
      baseline <= height - text.fall &&
      taken.every(([a, b]) => baseline + text.fall < a || baseline - text.rise > b)
    const tried: number[] = []
    for (let gap = 2; gap < height; gap++) tried.push(top - text.fall - gap, bottom + text.rise + gap)
    const baseline = tried.find(free) ?? tried[0]!
    taken.push([baseline - text.rise, baseline + text.fall])
    return baseline
  })
}
