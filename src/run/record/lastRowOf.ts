/** Searches of the ledger by kind and subject. */
import type { Ledger } from '../../base/ledger.ts'
import { cause, type CauseKind } from '../../estate/cause.ts'

/** The last row of any of these kinds about a subject; -1: there is none. */
export function lastRowOf({ kind, subject }: Ledger, words: readonly CauseKind[], of: number): number {
  const wanted = new Set<number>(words.map(word => cause[word]))
  let row = kind.length - 1
  while (row >= 0 && (subject[row] !== of || !wanted.has(kind[row]!))) row--
  return row
}

/** The first row of any of these kinds about any of these subjects; -1: there is none. */
export function firstRowAmong(
  { kind, subject }: Ledger,
  words: readonly CauseKind[],
  among: (subject: number) => boolean,
): number {
  const wanted = new Set<number>(words.map(word => cause[word]))
  return kind.findIndex((each, row) => wanted.has(each) && among(subject[row]!))
}
