/** Objectives as people write them: durations with their unit, shares with a percent sign. */
import { type Complaint, say } from '../base/complaint.ts'
import { parseQuantity } from '../base/units.ts'

/** Hours, or an error without its subject ("must be ..."). */
export function readHours(text: string): number | { readonly error: Complaint } {
  const seconds = parseQuantity(text, 'duration')
  if (typeof seconds !== 'number') return { error: seconds.error }
  return seconds < 0 ? { error: say('must not be negative') } : seconds / 3600
}

/** A share from 0 to 1, or an error likewise. */
export function readShare(text: string): number | { readonly error: Complaint } {
  const share = parseQuantity(text, 'ratio')
  if (typeof share !== 'number') return { error: share.error }
  return share < 0 || share > 1 ? { error: say('must lie between 0 and 100 %') } : share
}
