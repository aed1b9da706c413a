/**
 * Time from the first minute to months on one axis: linear near the ignition, logarithmic later (like d3's
 * symlog), so that the fire, which lasts hours, and the recovery, which lasts weeks, both have space. Written
 * without d3 because the page's first picture and the engine's thread need nothing else of it.
 */

export interface TimeScale {
  /** Seconds after ignition to a position from 0 to `width`. */
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
  const whole = Math.log1p(Math.max(end, 1) / bend)
  const scale = (seconds: number): number => (width * Math.log1p(seconds / bend)) / whole
  const ticks: { at: number; seconds: number }[] = []
  for (const seconds of round) {
    const at = scale(seconds)
    if (seconds <= end && at - (ticks.at(-1)?.at ?? -Infinity) >= least) ticks.push({ at, seconds })
  }
  return Object.assign(scale, { ...stretched(end, width), ticks, end })
}

/** The inverse: from a position to seconds. */
export function stretched(end: number, width = 1): Pick<TimeScale, 'invert' | 'width'> {
  const whole = Math.log1p(Math.max(end, 1) / bend)
  return { width, invert: place => inside(end, bend * Math.expm1((place / width) * whole)) }
}

const inside = (end: number, seconds: number): number => Math.min(end, Math.max(0, seconds))

/** `count` moments spaced evenly along the axis, including both ends; whole seconds, ascending. */
export function moments(scale: Pick<TimeScale, 'invert' | 'width'>, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, step) =>
    Math.round(scale.invert((step / (count - 1)) * scale.width)),
  )
}

/** A time axis on which all hours have the same width. */
export function evenScale(end: number, width: number, least = 64): TimeScale {
  const whole = Math.max(end, 1)
  const scale = (seconds: number): number => (width * seconds) / whole
  const step = round.find(seconds => seconds > 0 && scale(seconds) >= least) ?? end
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, nth) => ({
    at: scale(nth * step),
    seconds: nth * step,
  }))
  return Object.assign(scale, {
    invert: (place: number) => inside(end, (whole * place) / width),
    ticks,
    end,
    width,
  })
}
