/**
 * Worst data loss by level of a cascade (split mirror, a backup of it, a vault of that). A level lags by all hold and
 * propagation times on the way to it, and by its own accumulation window. Keeton and Merchant, "A framework for
 * evaluating storage system dependability", DSN 2004.
 */
export interface Level {
  readonly accumulation: number
  readonly propagation: number
  readonly hold: number
}

/** Element j: worst loss if level j is the nearest one left. */
export function worstLossByLevel(levels: readonly Level[]): number[] {
  let behind = 0
  return levels.map(({ accumulation, propagation, hold }) => {
    behind += hold + propagation
    return behind + accumulation
  })
}
