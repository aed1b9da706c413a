/** A daily window: two times of day, between which something may start. It may reach over midnight. */
import { type Complaint, inEnglish, say } from '../../base/complaint.ts'
import { daySeconds } from '../../base/hour.ts'
import type { Sentence } from '../sentence.ts'
import { z } from '../zod.ts'
import { fields } from './field.ts'
import { describe, unread } from './measure.ts'

/** Seconds; `opens` counts from midnight, local time of the site. NaN: it could not be read. */
export interface DailyWindow {
  readonly opens: number
  readonly length: number
}

/** `22:00-06:00`, the format of several backup products (such as the preferred backup window of Amazon RDS). */
const written = /^(\d{1,2}):(\d\d)\s*[-–]\s*(\d{1,2}):(\d\d)$/
/** The same for JSON Schema. The end of the day may be written as 24:00. */
export const windowPattern = '^([01]?\\d|2[0-3]):[0-5]\\d\\s*[-–]\\s*(([01]?\\d|2[0-3]):[0-5]\\d|24:00)$'

/** Parsed to when it opens and how long it stays open; 00:00-24:00 is the whole day. */
export function dailyWindow(label: string): z.ZodType<DailyWindow, string> {
  const schema = z.unknown().transform((value, context): DailyWindow => {
    if (value === unread) return { opens: NaN, length: NaN }
    const window = typeof value === 'string' ? windowOf(value) : undefined
    if (window !== undefined && window.length > 0) return window
    const complaint = window === undefined ? unlike(value) : say('is empty: it closes when it opens')
    context.issues.push({
      code: 'custom',
      message: inEnglish(complaint),
      input: value,
      params: { complaint, nearest: window === undefined ? nearestTo(value) : undefined },
    })
    return z.NEVER
  })
  schema.register(fields, { field: 'window', label })
  return schema as unknown as z.ZodType<DailyWindow, string>
}

/** undefined: not in this format. */
function windowOf(text: string): DailyWindow | undefined {
  const found = written.exec(text.trim())
  if (found === null) return undefined
  const [opens, closes] = [secondsOf(found[1]!, found[2]!), secondsOf(found[3]!, found[4]!)]
  if (opens === undefined || closes === undefined || opens === daySeconds) return undefined
  return { opens, length: closes < opens ? closes + daySeconds - opens : closes - opens }
}

function secondsOf(hours: string, minutes: string): number | undefined {
  const seconds = 3600 * Number(hours) + 60 * Number(minutes)
  return Number(minutes) < 60 && seconds <= daySeconds ? seconds : undefined
}

function unlike(value: unknown): Complaint<Sentence> {
  if (value === undefined) return say('is missing')
  return say('must be two times of day, such as "22:00-06:00", is {}', describe(value))
}

/** What was probably meant by "22-6", "22h00 - 06h00", "10 pm to 6 am" or a list of two times. */
function nearestTo(value: unknown): string | undefined {
  const parts = Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
  const text = parts.map(String).join(' ')
  const times = [...text.matchAll(/(\d{1,2})(?:\s*[:h.]?\s*(\d\d)(?!\d))?(?:\s*([ap])\.?m\b)?/gi)]
  if (times.length !== 2) return undefined
  const meant = times
    .map(([, hours, minutes = '00', half]) => `${hourOf(hours!, half).padStart(2, '0')}:${minutes}`)
    .join('-')
  return (windowOf(meant)?.length ?? 0) > 0 ? meant : undefined
}

/** @param half of the day, a or p, by the clock of twelve hours, whose first hour is 12 */
function hourOf(hours: string, half: string | undefined): string {
  if (half === undefined || Number(hours) > 12) return hours
  return String((Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0))
}
