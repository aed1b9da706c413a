/** A hint for shares that were written as percentages without their sign. */
import { type CommandComplaint, said } from './complaints.ts'

/** A number that is too large for a share, but would be one in hundredths. */
const bare = /^\d+(?:\.\d+)?$/

/** What to add to a complaint about a share: people write 95 for 95 %. Empty if that would be none either. */
export function meantPercent(text: string): CommandComplaint | '' {
  const hundredths = bare.test(text.trim()) ? Number(text) : NaN
  // Without the last digits that only rounding has made.
  const share = Number((hundredths / 100).toPrecision(15))
  return hundredths >= 1 && hundredths < 100
    ? said('; {} % is written {} or {}%', hundredths, share, hundredths)
    : ''
}
