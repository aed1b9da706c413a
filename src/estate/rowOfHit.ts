import type { Ledger } from '../base/ledger.ts'
import { cause } from './cause.ts'

/** Ledger row of a second hit; -1: not recorded so far. */
export function rowOfHit({ kind, subject }: Ledger, hit: number | undefined): number {
  let row = kind.length - 1
  while (row >= 0 && (kind[row] !== cause['second-hit'] || subject[row] !== hit)) row--
  return row
}
