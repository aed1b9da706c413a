/**
 * Time from the first minute to months on one axis: linear near the ignition, logarithmic after it (d3's symlog), so that
 * the fire, which lasts hours, and the recovery, which lasts weeks, both have room.
 */
import { scaleLinear, scaleSymlog } from 'd3'

export interface TimeScale {
  /** Seconds after ignition to a place from 0 to `width`. */
  (seconds: number): number
  invert(place: number): number
  readonly ticks: readonly { readonly at: number; readonly seconds: number }[]
  readonly end: number
  readonly width: number
}

/** Below this many seconds the axis is nearly linear. */
const bend = 1800

const round = [
  0,
  600,
  1800,
  3600,
  2 * 3600,
  4 * 3600,
  8 * 3600,
  16 * 3600,
  86_400,
  2 * 86_400,
  4 * 86_400,
  8 * 86_400,
  16 * 86_400,
  30 * 86_400,
  60 * 86_400,
  120 * 86_400,
  365 * 86_400,
  1000 * 86_400,
]

/** @param least px between two ticks */
export function timeScale(end: number, width: number, least = 56): TimeScale {
  const scale = scaleSymlog([0, Math.max(end, 1)], [0, width]).constant(bend)
  const ticks: { at: number; seconds: number }[] = []
  for (const seconds of round) {
    const at = scale(seconds)
    if (seconds <= end && at - (ticks.at(-1)?.at ?? -Infinity) >= least) ticks.push({ at, seconds })
  }
  return Object.assign((seconds: number) => scale(seconds), {
    invert: (place: number) => Math.min(end, Math.max(0, scale.invert(place))),
    ticks,
    end,
    width,
  })
}

/** The way back from a place to seconds, of width 1: for a thread that draws nothing and has no use for d3. */
export function stretched(end: number): Pick<TimeScale, 'invert' | 'width'> {
  const whole = Math.log1p(Math.max(end, 1) / bend)
  return { width: 1, invert: place => Math.min(end, Math.max(0, bend * Math.expm1(place * whole))) }
}

/** `count` moments evenly along the axis, the first and the last included, ascending, in whole seconds. */
export function moments(scale: Pick<TimeScale, 'invert' | 'width'>, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, step) =>
    Math.round(scale.invert((step / (count - 1)) * scale.width)),
  )
}

/** The same axis with every hour as wide as every other. */
export function evenScale(end: number, width: number, least = 64): TimeScale {
  const scale = scaleLinear([0, Math.max(end, 1)], [0, width])
  const step = round.find(seconds => seconds > 0 && scale(seconds) >= least) ?? end
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, nth) => ({
    at: scale(nth * step),
    seconds: nth * step,
  }))
  return Object.assign((seconds: number) => scale(seconds), {
    invert: (place: number) => Math.min(end, Math.max(0, scale.invert(place))),
    ticks,
    end,
    width,
  })
}
