/**
 * What the schema says of a scenario. A part that was sound before is not judged again: strategies and settings change
 * few of them, and share the others. zod hands the issues of a part up as the arguments of one call, of which a
 * stack holds about a hundred thousand: of a text in which more is wrong, only the beginning of its lists and maps
 * is judged.
 */
import { say } from '../../base/complaint.ts'
import { Scenario } from '../scenario.ts'
import type { Sentence } from '../sentence.ts'
import { z } from '../zod.ts'
import { isEmpty, type Located, type LocatedMap, plainOf } from './located.ts'

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
  const read = judged(Scenario, plain)
  return read?.success === false ? { success: false, issues: read.error.issues } : read
}

function judged<Of extends z.ZodType>(
  schema: Of,
  plain: unknown,
): z.ZodSafeParseResult<z.output<Of>> | undefined {
  try {
    return schema.safeParse(plain)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

interface SoundPart {
  readonly reads: unknown
}

/** What parts that were sound read as: nothing written stands under two keys, not even through an alias. */
const soundParts = new WeakMap<Located, SoundPart>()
const partSchemas: readonly (readonly [key: string, schema: z.ZodType])[] = Object.entries(Scenario.shape)

/** The scenario if the schema has nothing to say against any of its parts. */
export function soundScenario({ entries }: LocatedMap): Scenario | undefined {
  const scenario: Record<string, unknown> = {}
  let known = 0
  for (const [key, schema] of partSchemas) {
    const written = entries.get(key)?.value
    if (written !== undefined) known++
    const part = soundPart(schema, written)
    if (part === undefined) return undefined
    if (part.reads !== undefined) scenario[key] = part.reads
  }
  const unknown =
    known < entries.size &&
    [...entries].some(([key, { value }]) => !Object.hasOwn(Scenario.shape, key) && !isEmpty(value))
  return unknown ? undefined : (scenario as Scenario)
}

function soundPart(schema: z.ZodType, written: Located | undefined): SoundPart | undefined {
  const before = written && soundParts.get(written)
  if (before !== undefined) return before
  const read = judged(schema, written && !isEmpty(written) ? plainOf(written) : undefined)
  if (read?.success !== true) return undefined
  const part = { reads: read.data }
  if (written !== undefined) soundParts.set(written, part)
  return part
}

/** The parts of a scenario are known to be what was written: it was read before. */
export function takeAsSound({ entries }: LocatedMap, scenario: Scenario): void {
  const parts: Readonly<Record<string, unknown>> = scenario
  for (const [key] of partSchemas) {
    const written = entries.get(key)?.value
    if (written !== undefined) soundParts.set(written, { reads: parts[key] })
  }
}

function beginningOf(value: unknown, most: number): unknown {
  if (Array.isArray(value)) return value.slice(0, most).map(each => beginningOf(each, most))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).slice(0, most)
  return Object.fromEntries(entries.map(([key, each]) => [key, beginningOf(each, most)]))
}
