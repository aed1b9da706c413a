/** Text for people: one text if it is the same in every language, or a map with one for each. */
import { type Complaint, inEnglish, say } from '../../base/complaint.ts'
import { isRecord } from '../../base/isRecord.ts'
import { nearestWord } from '../../base/nearest.ts'
import type { Sentence } from '../sentence.ts'
import { inEach, type Language, languages, type Said } from '../words/language.ts'
import { z } from '../zod.ts'
import { fields } from './field.ts'
import { describe } from './measure.ts'

const mostLetters = 4000

/** Parsed to a text for each language, whichever way it is written. */
export function said(label: string): z.ZodType<Said, string | Said> {
  const schema = z.unknown().transform((written, context): Said => {
    let refused = false
    const complain = (complaint: Complaint<Sentence>, language?: string, params = {}): void => {
      refused = true
      const path = language === undefined ? [] : [language]
      context.issues.push({
        code: 'custom',
        message: inEnglish(complaint),
        input: written,
        path,
        params: { complaint, ...params },
      })
    }
    const check = (text: unknown, language?: string): void => {
      if (text === undefined) complain(say('is missing'), language)
      else if (typeof text === 'number')
        complain(say('must be text (write "{}"), is {}', text, text), language)
      else if (typeof text !== 'string') complain(say('must be text, is {}', describe(text)), language)
      else if (text.length > mostLetters)
        complain(say('must have at most {} {}', mostLetters, 'letters'), language)
    }
    if (isRecord(written)) {
      for (const key of Object.keys(written))
        if (!languages.some(known => known === key))
          complain(say('unknown language "{}": there are {}', key, languages.join(', ')), key, {
            key: true,
            nearest: nearestWord(key, languages),
          })
      for (const language of languages) check(written[language], language)
      return refused ? z.NEVER : inEach(language => written[language] as string)
    }
    check(written)
    return refused ? z.NEVER : inEach(() => written as string)
  })
  schema.register(fields, { field: 'said', label })
  return schema as unknown as z.ZodType<Said, string | Said>
}

/** The same structure with every text in one language, at any depth. */
export type InLanguage<T> = T extends Said
  ? string
  : T extends object
    ? { readonly [Key in keyof T]: InLanguage<T[Key]> }
    : T

export function inLanguage<T>(value: T, language: Language): InLanguage<T> {
  return read(value, language) as InLanguage<T>
}

function read(value: unknown, language: Language): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(one => read(one, language))
  const entries = Object.entries(value)
  if (
    entries.length === languages.length &&
    languages.every(known => typeof (value as Said)[known] === 'string')
  )
    return (value as Said)[language]
  return Object.fromEntries(entries.map(([key, one]) => [key, read(one, language)]))
}
