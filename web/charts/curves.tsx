/** Shares over time as lines, with the band over replications behind them, and points for the real event. */
import { area, curveLinear, curveStepAfter, line } from 'd3'
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
  const names = placeLineNames(lines, scale, height, seen)
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
        // A single run is known to the second, so it is drawn in steps. Curves of many runs have moments
        // hours apart: steps would show every change too late.
        const curve = low && high ? curveLinear : curveStepAfter
        const path = line<number>(x, step => y(middle[step]!)).curve(curve)
        const band =
          low &&
          high &&
          area<number>(
            x,
            step => y(low[step]!),
            step => y(high[step]!),
          ).curve(curve)
        return (
          <g key={name} class={`curve curve-${name}`}>
            {band && <path class="band" d={band(steps) ?? ''} />}
            <path class="line" d={path(steps) ?? ''} />
            <Name label={label} right={scale.width - 4} {...names[nth]!} />
          </g>
        )
      })}
      {seen.map(({ seconds, share, label }, nth) => (
        <g key={nth} class="seen">
          <title>{label}</title>
          <path d={`M${scale(seconds)} ${y(share) - 5}l5 5l-5 5l-5-5z`} />
        </g>
      ))}
    </g>
  )
}

/** Length of the piece of line before a name in the key, px. */
const sample = 15
/** Gap after a name in the key, px. */
const gap = 6

interface NamePlace {
  /** Left end, in the key; undefined: the name ends where its line ends. */
  readonly x?: number
  readonly baseline: number
}

function Name({
  label,
  right,
  x,
  baseline,
}: NamePlace & { readonly label: string; readonly right: number }): VNode {
  if (x === undefined)
    return (
      <text class="name" x={right} y={baseline}>
        {label}
      </text>
    )
  return (
    <>
      <path class="line" d={`M${x} ${baseline - 3.5}h${sample - 4}`} />
      <text class="name" x={x + sample} y={baseline} style={{ textAnchor: 'start' }}>
        {label}
      </text>
    </>
  )
}

/** Ascent and descent of a line of text, and half the size of a point, px. */
const text = { rise: 10, fall: 3 }
const point = 6
/** How far above the chart a name may reach, px. */
const above = 18

/** Names are bold, and bold letters are wider than `textWidth` assumes. */
const widthOf = (label: string): number => 1.14 * textWidth(label)

/**
 * Places of the names: at the right ends of their lines, as close to the end as possible without touching a
 * line, a point or another name; a name may overlap its own line. Where another line rises too late to leave any
 * free place, the name goes to a key above the chart, or overlaps that line if the key has no room.
 */
export function placeLineNames(
  lines: readonly CurveLine[],
  scale: TimeScale,
  height: number,
  seen: CurvesProps['seen'],
): NamePlace[] {
  const names: [number, number][] = []
  const placed = lines.map((own, nth) => {
    const from = scale.width - 4 - widthOf(own.label)
    const points = seen
      .filter(({ seconds }) => scale(seconds) >= from - point)
      .map(({ share }): [number, number] => [height * (1 - share) - point, height * (1 - share) + point])
    const strokes = lines.map(line => strokesFrom(line, scale, height, from))
    const others = strokes.filter((_, other) => other !== nth).flat()
    const end = height * (1 - (own.middle[own.middle.length - 1] ?? 0))
    const near: number[] = []
    for (let away = 2; away < 2 * (text.rise + text.fall); away++)
      for (const baseline of [end - text.fall - away, end + text.rise + away])
        if (baseline >= text.rise - above && baseline <= height - text.fall) near.push(baseline)
    const ends = strokes.map(([last]) => last!)
    const clear =
      near.find(clearOf([...strokes.flat(), ...points, ...names])) ??
      near.find(clearOf([...others, ...points, ...names]))
    const baseline = clear ?? near.find(clearOf([...ends, ...names])) ?? end
    if (clear !== undefined) names.push([baseline - text.rise, baseline + text.fall])
    return { baseline, from, clear: clear !== undefined }
  })
  const keyed = lines.filter((_, nth) => !placed[nth]!.clear)
  const room = Math.min(
    scale.width,
    ...placed.filter(({ clear, baseline }) => clear && baseline < text.rise).map(({ from }) => from),
  )
  const widths = keyed.map(({ label }) => sample + widthOf(label) + gap)
  if (widths.reduce((sum, each) => sum + each, 2 - gap) > room)
    return placed.map(({ baseline }) => ({ baseline }))
  return placed.map(({ clear, baseline }, nth) => {
    if (clear) return { baseline }
    const before = widths.slice(0, keyed.indexOf(lines[nth]!))
    return { x: before.reduce((sum, each) => sum + each, 0), baseline: keyBaseline }
  })
}

/** Of the names in the key, px from the top of the chart. */
const keyBaseline = -7

function clearOf(taken: readonly (readonly [number, number])[]): (baseline: number) => boolean {
  return baseline =>
    taken.every(([top, bottom]) => baseline + text.fall < top || baseline - text.rise > bottom)
}

/** Top and bottom of each stroke of a line to the right of a position, level or sloping. */
function strokesFrom(
  { seconds, middle }: CurveLine,
  scale: TimeScale,
  height: number,
  from: number,
): [number, number][] {
  const strokes: [number, number][] = []
  for (let step = middle.length - 1; step >= 0; step--) {
    const here = height * (1 - middle[step]!)
    const next = height * (1 - (middle[step + 1] ?? middle[step]!))
    if ((seconds[step + 1] === undefined ? Infinity : scale(seconds[step + 1]!)) < from) break
    strokes.push([Math.min(here, next), Math.max(here, next)])
  }
  return strokes
}
