/** Causes of a recorded incident in words. Apart from the incident, so that whoever only runs one does not load them. */
import type { Language } from '../run/sentences.ts'
import { lastRowOf } from '../run/lastRowOf.ts'
import { type Because, why } from '../run/why.ts'
import type { Incident } from './incident.ts'

/** The chain of causes of a row of the ledger, the latest first. */
export function because({ record }: Incident, row: number, language: Language): Because[] {
  return why(record.estate, record.ledger, row, language)
}

/** Row of the ledger of the loss of a service's data, all of it or the latest; -1: nothing was lost. */
export function dataLostCause({ record }: Incident, service: number): number {
  return lastRowOf(record.ledger, ['data-lost', 'data-lost-since'], service)
}
