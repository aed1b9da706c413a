/** Why? in words: the chain of recorded causes of a row of the ledger, the latest first. Nothing is derived anew. */
import type { Ledger } from '../base/ledger.ts'
import { causes, type CauseKind } from '../estate/cause.ts'
import type { Estate } from '../estate/estate.ts'
import { subjectName } from './names.ts'
import { type Language, sentences } from './sentences.ts'

export interface Because {
  /** Row of the ledger. */
  readonly row: number
  readonly seconds: number
  readonly kind: CauseKind
  readonly subject: number
  readonly sentence: string
}

/** From the row back to its root. */
export function why(
  estate: Estate,
  ledger: Pick<Ledger, 'kind' | 'subject' | 'time' | 'before'>,
  row: number,
  language: Language,
): Because[] {
  const { kind, subject, time, before } = ledger
  const chain: Because[] = []
  for (let at = row; at >= 0; at = before[at]!) {
    const word = causes[kind[at]!]!
    const name = subjectName(estate, word, subject[at]!, language)
    chain.push({
      row: at,
      seconds: time[at]!,
      kind: word,
      subject: subject[at]!,
      sentence: sentences[language][word].replace('{}', () => name),
    })
  }
  return chain
}
