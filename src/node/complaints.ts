/**
 * All that the command line says by itself, in English and French: a sentence in English is its own key, and stands beside
 * its French, which the compiler asks for. What the engine says has its French there.
 */
import {
  type Complaint,
  filled,
  frenchComplaint,
  type Issue,
  type Language,
  unbroken,
  type Values,
} from '../index.ts'
import { help } from './french/help.ts'
import { progress } from './french/progress.ts'
import { refusals } from './french/refusals.ts'
import { tables } from './french/tables.ts'

export const french = { ...refusals, ...progress, ...help, ...tables } as const

export type CommandSentence = keyof typeof french

/** A sentence and its values, of which each may be one again, or be worded by whoever knows how. */
export interface Told {
  readonly sentence: string
  readonly values: readonly Value[]
  /** See `Complaint`. */
  readonly because?: Complaint
}

type Value = string | Told | ((language: Language) => string)

/** One of the command line. */
export interface CommandComplaint extends Told {
  readonly sentence: CommandSentence
}

export function said<Sentence extends CommandSentence>(
  sentence: Sentence,
  ...values: Values<Sentence, Value | number>
): CommandComplaint {
  return { sentence, values: values.map(value => (typeof value === 'number' ? String(value) : value)) }
}

/** The text in a language; the engine's sentences have their French there. */
export function inWords(language: Language, told: Value): string {
  if (typeof told === 'string') return told
  if (typeof told === 'function') return told(language)
  const values = told.values.map(value => inWords(language, value))
  const message = filled(told.sentence, values)
  return language === 'en'
    ? message
    : unbroken(frenchComplaint({ message, complaint: { ...told, values } }, french))
}

/** What is said about a file, as an issue. */
export function issueOf(file: string, told: Complaint | CommandComplaint): Issue {
  const complaint = { sentence: told.sentence, values: told.values.map(value => inWords('en', value)) }
  return { path: '', file, message: filled(complaint.sentence, complaint.values), complaint }
}
