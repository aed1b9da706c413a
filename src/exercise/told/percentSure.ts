/** Stated confidence in whole percent; undefined: not stated. */
import type { DecisionTaken } from '../event.ts'

export function percentSure({ confidence }: Pick<DecisionTaken, 'confidence'>): number | undefined {
  return confidence === undefined ? undefined : Math.round(100 * confidence)
}
