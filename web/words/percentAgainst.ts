/** A share and what it was to be. */
import { inPercent, percent } from '../format.ts'
import type { View } from '../view.ts'

/** Most fraction digits that every `Intl` implementation accepts. */
const mostDigits = 20

/** A share next to its target. A near miss gets as many digits as are needed to tell the two apart. */
export function percentAgainst(language: View['language'], share: number, target: number): string {
  const wanted = percent(language, target)
  let said = percent(language, share)
  for (let digits = 1; said === wanted && share < target && digits <= mostDigits; digits++)
    said = inPercent(language, share, digits)
  return said
}
