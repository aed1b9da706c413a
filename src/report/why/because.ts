/**
 * Causes of a recorded incident in words. Separate from the incident, so that running one does not load them.
 */
import { asNamed } from '../../run/told/names.ts'
import type { Language } from '../../run/told/sentences.ts'
import { type Because, why } from '../../run/why/why.ts'
import type { Incident } from '../incident.ts'

/** The chain of causes of a row of the ledger, latest first. */
export function because({ record }: Incident, row: number, language: Language, called = asNamed): Because[] {
  return why(record.estate, record.ledger, row, language, called)
}
