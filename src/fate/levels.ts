/**
 * Worst loss by level of a cascade (split mirror, backup of it, vault of that): a level is behind by all holds and
 * propagations on the way to it and by its own accumulation window. Keeton and Merchant, "A framework for evaluating
 * storage system dependability", DSN 2004.
 */
export interface Level {
  readonly accumulation: number
  readonly propagation: number
  readonly hold: number
}

/** Element j: worst loss when level j is the nearest one left. */
export function worstLossByLevel(levels: readonly Level[]): number[] {
  let behind = 0
  return levels.map(({ accumulation, propagation, hold }) => {
    behind += hold + propagation
    return behind + accumulation
  })
}
