/** Why? in words: the chain of recorded causes behind a row of the ledger, latest first. Nothing is derived. */
import type { Ledger } from '../../base/ledger.ts'
import { causes, type CauseKind } from '../../estate/cause.ts'
import type { Estate } from '../../estate/estate.ts'
import { durationWords } from '../told/durationWords.ts'
import { asNamed, fill } from '../told/names.ts'
import { inSentences } from '../told/called.ts'
import type { Language } from '../told/sentences.ts'
import { smouldered } from '../told/smouldered.ts'
import { whyName } from './whyNames.ts'
import { afterwards, elsewhere, lengths, whySentences } from './whySentences.ts'

/** One link of a chain of causes. */
export interface Because {
  /** Row of the ledger. */
  readonly row: number
  readonly seconds: number
  readonly kind: CauseKind
  readonly subject: number
  /** Seconds it lasted, or was waited for; 0 if it has no duration. */
  readonly lasted: number
  readonly sentence: string
}

/** From the row back to its first cause. */
export function why(
  estate: Estate,
  ledger: Pick<Ledger, 'kind' | 'subject' | 'time' | 'before' | 'lasted'>,
  row: number,
  language: Language,
  called = asNamed,
): Because[] {
  const { kind, subject, time, before, lasted } = ledger
  const named = inSentences(called, language)
  const chain: Because[] = []
  for (let at = row; at >= 0; at = before[at]!) {
    const word = causes[kind[at]!]!
    const by = causes[kind[before[at]!]!]
    chain.push({
      row: at,
      seconds: time[at]!,
      kind: word,
      subject: subject[at]!,
      lasted: lasted[at]!,
      sentence:
        fill(whySentences[language][word], whyName(estate, word, subject[at]!, language, named)) +
        length(
          word === 'failed-back' ? awayFor(by, language) : phraseOf(estate, word, subject[at]!, language),
          lasted[at]!,
          language,
        ) +
        (word === 'ignition' ? smouldered(estate, subject[at]!, language) : ''),
    })
  }
  return chain
}

/**
 * What to add to a return, by the row before it: how its home came back; the failover, if the home had a server by then, or
 * could be entered; or that people may enter it, if it was never hit.
 */
function awayFor(by: CauseKind | undefined, language: Language): string | undefined {
  if (by === undefined || by === 'gate') return lengths[language].gate
  return by === 'failover' || by === 'relocated' ? elsewhere[language] : lengths[language]['failed-back']
}

/** What to add about its duration; for a decision, the event from which its delay is counted. */
function phraseOf(
  { site }: Estate,
  kind: CauseKind,
  subject: number,
  language: Language,
): string | undefined {
  const event = kind === 'decision' ? site.decisions[subject]?.after?.event : undefined
  return event === undefined ? lengths[language][kind] : afterwards[language][event]
}

function length(after: string | undefined, seconds: number, language: Language): string {
  return after === undefined || !(seconds >= 0.5) ? '' : fill(after, durationWords(seconds, language))
}
