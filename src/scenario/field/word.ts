/** The words of a scenario: names, references by name, choices, storeys. */
import { type Complaint, inEnglish, say } from '../../base/complaint.ts'
import type { Sentence } from '../sentence.ts'
import { z } from '../zod.ts'
import { fields, type Subject } from './field.ts'
import { unread } from './measure.ts'

/**
 * A name that others may use. It has no dot, slash or colon, which separate the parts of a path. `{storey}`
 * and `{1..20}` stand for many names.
 */
const namePattern = /^[\p{L}\p{N}_\- ]+$/u

function nameCheck(text: string): boolean {
  const bare = text.replace(/\{\d{1,4}\.\.\d{1,4}\}/, '').replace(/\{storey(?:[+-]\d)?\}/g, '')
  return bare === '' ? text !== '' : namePattern.test(bare) && text !== '__proto__'
}

/** A slip of the finger in a range could mean a million services. */
const rangeCheck = (text: string): boolean => !/\{(?:\d{5,}\.\.\d+|\d+\.\.\d{5,})\}/.test(text)
const rangeMessage: Sentence = 'a range of names goes up to 9999: write more of them as several names'

const nameMessage: Sentence = 'a name has only letters, digits, spaces, "-" and "_"'

export function name(label: string): z.ZodType<string, string> {
  return z
    .string()
    .max(120)
    .refine(rangeCheck, { error: rangeMessage, abort: true })
    .refine(nameCheck, { error: nameMessage })
    .register(fields, { field: 'text', label })
}

/** The key of a map whose entries have names. */
export const key = z
  .string()
  .max(120)
  .refine(rangeCheck, { error: rangeMessage, abort: true })
  .refine(nameCheck, { error: nameMessage })

export function text(label: string): z.ZodType<string, string> {
  return z
    .string()
    .max(4000)
    .refine(written => written.trim() !== '', { error: 'is empty' satisfies Sentence })
    .register(fields, { field: 'text', label })
}

/**
 * The name of something defined elsewhere in the scenario. Whether it exists is checked once everything is
 * read.
 */
export function reference(to: Subject, label: string): z.ZodType<string, string> {
  return z.string().max(260).register(fields, { field: 'reference', to, label })
}

/** A map whose keys are references. */
export function byReference<Value extends z.ZodType>(
  to: Subject,
  label: string,
  value: Value,
): z.ZodRecord<z.ZodString, Value> {
  return z.record(z.string().max(260), value).register(fields, { field: 'referenceMap', to, label })
}

/** Storeys from `first` to `last`; 0 is the ground floor, -1 the first basement. */
export interface Storeys {
  readonly first: number
  readonly last: number
}

/** `3`, or `1..5` for storeys 1 to 5. Basements are negative, the lowest first: `-4..-1`. */
export function storeys(label: string): z.ZodType<Storeys, number | string> {
  const schema = z.unknown().transform((written, context): Storeys => {
    if (written === unread) return { first: NaN, last: NaN }
    const range = /^(-?\d{1,2})(?:\.\.(-?\d{1,2}))?$/.exec(String(written))
    const first = Number(range?.[1])
    const last = Number(range?.[2] ?? range?.[1])
    if (range === null || first > last) {
      const complaint: Complaint<Sentence> =
        written === undefined
          ? say('is missing')
          : say('must be a storey, such as 0 or -1, or a range from the lowest up, such as 1..5')
      context.issues.push({
        code: 'custom',
        message: inEnglish(complaint),
        input: written,
        params: { complaint },
      })
      return z.NEVER
    }
    return { first, last }
  })
  schema.register(fields, { field: 'storeys', label })
  return schema as unknown as z.ZodType<Storeys, number | string>
}

export function flag(label: string): z.ZodBoolean {
  return z.boolean().register(fields, { field: 'text', label })
}

export function choice<const Words extends readonly [string, ...string[]]>(label: string, words: Words) {
  return z.enum(words).register(fields, { field: 'text', label })
}
