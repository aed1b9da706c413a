/** Objectives as people write them: durations with their unit, shares with a percent sign. */
import { inEnglish } from '../base/complaint.ts'
import { parseQuantity } from '../base/units.ts'

/** Hours, or an error without its subject ("must be ..."). */
export function readHours(text: string): number | { readonly error: string } {
  const seconds = parseQuantity(text, 'duration')
  if (typeof seconds !== 'number') return { error: inEnglish(seconds.error) }
  return seconds < 0 ? { error: 'must not be negative' } : seconds / 3600
}

/** A share from 0 to 1, or an error likewise. */
export function readShare(text: string): number | { readonly error: string } {
  const share = parseQuantity(text, 'ratio')
  if (typeof share !== 'number') return { error: inEnglish(share.error) }
  return share < 0 || share > 1 ? { error: 'must lie between 0 and 100 %' } : share
}
