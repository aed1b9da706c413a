/**
 * How a report speaks: sentences, figures and counts in the reader's language. A sentence in English is its own key, and
 * stands beside its French in `french/reports.ts`: the compiler asks for it.
 */
import { filled, type Values } from '../base/complaint.ts'
import { numberIn } from '../base/plural.ts'
import type { Language } from '../run/told/sentences.ts'
import { figure } from './figure.ts'
import { reportFrench } from './french/reports.ts'
import { unbroken } from './unbroken.ts'

export type ReportSentence = keyof typeof reportFrench

/** Those without a value. */
type Word = { [Each in ReportSentence]: Values<Each> extends [] ? Each : never }[ReportSentence]

export interface Tongue {
  readonly language: Language
  /** The sentence with a value for each `{}`. */
  readonly say: <Sentence extends ReportSentence>(
    sentence: Sentence,
    ...values: Values<Sentence, string | number>
  ) => string
  readonly figure: (value: number | null, unit: string) => string
  /** A number with so many digits in all, or after its point. */
  readonly digits: (value: number, digits: number, of: 'all' | 'decimals') => string
  /** At most so many digits, without zeros at the end. */
  readonly shortest: (value: number, digits: number) => string
  /** The form of a word that goes with a count. */
  readonly n: (count: number | string, one: string, many: string) => string
}

const french: Readonly<Record<string, string | ((...values: readonly string[]) => string)>> = reportFrench

/** Whether a word, such as a unit, is one that reports have in French as well. */
export const isSaid = (word: string): word is Word => Object.hasOwn(reportFrench, word)

function inFrench(sentence: string, values: readonly string[]): string {
  const told = french[sentence]!
  return unbroken(typeof told === 'string' ? filled(told, values) : told(...values))
}

/** A number as it is written in the language: 0.5, or 0,5. */
const pointed = (language: Language, number: string): string =>
  language === 'en' ? number : number.replace('.', ',')

const tongue = (language: Language): Tongue => ({
  language,
  say: (sentence, ...values) => {
    if (language === 'en') return filled(sentence, values.map(String))
    const told = values.map(value => (typeof value === 'number' ? figure(value, '', language) : value))
    return inFrench(sentence, told)
  },
  figure: (value, unit) => figure(value, unit, language),
  digits: (value, digits, of) =>
    pointed(language, of === 'all' ? value.toPrecision(digits) : value.toFixed(digits)),
  shortest: (value, digits) => pointed(language, String(Number(value.toPrecision(digits)))),
  n: numberIn(language),
})

export const tongues: Readonly<Record<Language, Tongue>> = { en: tongue('en'), fr: tongue('fr') }
