/** Why? in words: the chain of recorded causes of a row of the ledger, the latest first. Nothing is derived anew. */
import type { Ledger } from '../base/ledger.ts'
import { cause, causes, type CauseKind } from '../estate/cause.ts'
import type { Estate } from '../estate/estate.ts'
import { lasting } from './lasting.ts'
import { fill, subjectName } from './names.ts'
import { type Language, lengths, sentences } from './sentences.ts'

export interface Because {
  /** Row of the ledger. */
  readonly row: number
  readonly seconds: number
  readonly kind: CauseKind
  readonly subject: number
  /** s for which it went on, or was waited for; 0: it has no length. */
  readonly lasted: number
  readonly sentence: string
}

/** From the row back to its root. */
export function why(
  estate: Estate,
  ledger: Pick<Ledger, 'kind' | 'subject' | 'time' | 'before' | 'lasted'>,
  row: number,
  language: Language,
): Because[] {
  const { kind, subject, time, before, lasted } = ledger
  const chain: Because[] = []
  for (let at = row; at >= 0; at = before[at]!) {
    const word = causes[kind[at]!]!
    chain.push({
      row: at,
      seconds: time[at]!,
      kind: word,
      subject: subject[at]!,
      lasted: lasted[at]!,
      sentence: sentenceOf(estate, word, subject[at]!, language) + length(word, lasted[at]!, language),
    })
  }
  return chain
}

function length(kind: CauseKind, seconds: number, language: Language): string {
  const after = lengths[language][kind]
  return after === undefined || !(seconds >= 0.5) ? '' : fill(after, lasting(seconds, language))
}

/** What happened, in words. */
export function sentenceOf(estate: Estate, kind: CauseKind, subject: number, language: Language): string {
  return fill(sentences[language][kind], subjectName(estate, kind, subject, language))
}

/** Kinds of causes whose subject is a room. */
const ofRooms: ReadonlySet<CauseKind> = new Set([
  'ignition',
  'room-ignited',
  'flashover',
  'burnt-out',
  'smoke',
  'heat',
  'water',
  'alarm',
  'suppression',
  'air-shut-out',
  'room-dark',
  'thermal-shutdown',
  'network-lost',
])

/** Rows of the ledger that speak of a room, up to a moment, the latest first. */
export function rowsAbout({ kind, subject, time, count }: Ledger, room: number, seconds: number): number[] {
  const rows: number[] = []
  for (let row = count - 1; row >= 0; row--)
    if (subject[row] === room && time[row]! <= seconds && ofRooms.has(causes[kind[row]!]!)) rows.push(row)
  return rows
}

/** Which rooms the rows of the ledger speak of, and when: an element a row that speaks of one, in the order of the rows. */
export function toldOfRooms({ kind, subject, time }: Ledger): { room: Int32Array; seconds: Float64Array } {
  const speaks = Uint8Array.from(causes, word => (ofRooms.has(word) ? 1 : 0))
  const rows: number[] = []
  for (let row = 0; row < kind.length; row++) if (speaks[kind[row]!] === 1) rows.push(row)
  return {
    room: Int32Array.from(rows, row => subject[row]!),
    seconds: Float64Array.from(rows, row => time[row]!),
  }
}

/** The last row of one of the kinds that speaks of a subject; -1: none does. */
export function lastRowOf({ kind, subject }: Ledger, words: readonly CauseKind[], of: number): number {
  const wanted = new Set<number>(words.map(word => cause[word]))
  let row = kind.length - 1
  while (row >= 0 && (subject[row] !== of || !wanted.has(kind[row]!))) row--
  return row
}
