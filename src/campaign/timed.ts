/** Times among the figures of a campaign, and when what never happens counts as happening. */

/** Units of time, s. */
export const secondsOf: Readonly<Record<string, number>> = { min: 60, h: 3600, d: 86_400 }

/**
 * Times told in minutes are of the fire, and seen for a day: by then the site has burnt or has not (a named assumption).
 * Others are seen up to the horizon.
 */
const fireSeconds = 86_400

/** Whether the unit is one of time, so that the output may be never. */
export const timed = (unit: string): boolean => unit in secondsOf

/** Second at which it is no longer seen whether something happens. */
export const seenUntil = (unit: string, horizonSeconds: number): number =>
  unit === 'min' ? Math.min(fireSeconds, horizonSeconds) : horizonSeconds
