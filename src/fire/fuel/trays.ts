/**
 * Fire in a stack of horizontal cable trays: FLASH-CAT (McGrattan and others, NUREG/CR-7010 volume 1, chapter 9).
 * The lowest tray lights over the width of what lights it, each next one after a delay and wider by 35 degrees on
 * both sides. Each fire spreads along its tray both ways, and each place burns in a trapezium, a sixth of its time
 * rising and a sixth falling, until its own fuel is used up: the fire goes out in the wake of its front. Valid for
 * open trays less than 0.45 m apart, neither coated nor in conduits, in gas that does not heat them: after flashover
 * all of a tray burns.
 */

export interface Stack {
  readonly trays: number
  /** Of each tray, m. */
  readonly lengthM: number
  /** Lit at first in the lowest tray, m, and distance between trays, m. */
  readonly litM: number
  readonly apartM: number
  readonly spreadMS: number
  /** Time that each place burns. */
  readonly burnS: number
}

/** After a tray lights, the next does in 4 minutes, and then in one less each, but never less than 1. */
const delayS = (tray: number) => 60 * Math.max(1, 5 - tray)
/** Tangent of 35 degrees. */
const widens = 0.70020754
const ramps = 6

/** Length that would burn at the full rate, m: of all trays, `age` seconds after the lowest lights. */
export function burningM(stack: Stack, age: number): number {
  const rampS = stack.burnS / ramps
  let since = age
  let sum = 0
  for (let tray = 0; tray < stack.trays; tray++) {
    if (tray > 0) since -= delayS(tray)
    if (since <= 0) break
    const first = Math.min(stack.lengthM, stack.litM + 2 * tray * stack.apartM * widens)
    const lit = (seconds: number) => litMS(stack, first, seconds)
    sum += lit(since) - lit(since - rampS) - lit(since - (ramps - 1) * rampS) + lit(since - stack.burnS)
  }
  return sum / rampS
}

/** Length of a tray that its front has reached, `first` at once, integrated over time, m s. */
function litMS({ lengthM, spreadMS }: Stack, first: number, seconds: number): number {
  if (seconds <= 0) return 0
  const spreads = Math.min(seconds, (lengthM - first) / (2 * spreadMS))
  return first * seconds + spreadMS * spreads * (2 * seconds - spreads)
}
