/** How sure somebody said to be, in whole percent; undefined: nobody said. */
import type { DecisionTaken } from './event.ts'

export function percentSure({ confidence }: Pick<DecisionTaken, 'confidence'>): number | undefined {
  return confidence === undefined ? undefined : Math.round(100 * confidence)
}
