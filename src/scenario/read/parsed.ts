/**
 * What the schema says of a scenario. zod hands the issues of a part up as the arguments of one call, of which a
 * stack holds about a hundred thousand: of a text in which more is wrong, only the beginning of its lists and maps
 * is judged.
 */
import { say } from '../../base/complaint.ts'
import { Scenario } from '../scenario.ts'
import type { Sentence } from '../sentence.ts'
import type { z } from '../zod.ts'

export type Parsed =
  | { readonly success: true; readonly data: Scenario }
  | {
      readonly success: false
      readonly issues: readonly z.core.$ZodIssue[]
      /** Whether only the beginning of lists and maps was judged. */
      readonly cut?: true
    }

/** Rows that are judged of each list and map, one after the other until a stack holds what is wrong in them. */
const rowsJudged = [200, 20, 2]

const tooMuch: Sentence = 'has more mistakes than can be told'

export function parsed(plain: unknown): Parsed {
  const whole = parsedWhole(plain)
  if (whole !== undefined) return whole
  for (const most of rowsJudged) {
    const part = parsedWhole(beginningOf(plain, most))
    if (part?.success === false) return { ...part, cut: true }
  }
  const params = { complaint: say(tooMuch) }
  return { success: false, issues: [{ code: 'custom', path: [], message: tooMuch, params }], cut: true }
}

/** undefined: a stack does not hold all that is wrong. */
export function parsedWhole(plain: unknown): Parsed | undefined {
  try {
    const read = Scenario.safeParse(plain)
    return read.success ? read : { success: false, issues: read.error.issues }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function beginningOf(value: unknown, most: number): unknown {
  if (Array.isArray(value)) return value.slice(0, most).map(each => beginningOf(each, most))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).slice(0, most)
  return Object.fromEntries(entries.map(([key, each]) => [key, beginningOf(each, most)]))
}
