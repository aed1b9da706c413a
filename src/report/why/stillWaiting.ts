/**
 * What of a service or a customer is not back at the end of the record: what it waits for, and since when.
 */
import { asNamed } from '../../run/told/names.ts'
import { stillDown } from '../../run/why/stillDown.ts'
import type { Language } from '../../run/told/sentences.ts'
import type { Incident } from '../incident.ts'
import { whyWords } from './whyWords.ts'

/** Services that wait for the same thing. */
export interface StillWaiting {
  readonly services: number
  /** Row of one of them. */
  readonly example: number
  /** Second after ignition since which the first of them waits. */
  readonly since: number
  /** Ends where the time `since` is to be added, in the reader's clock. */
  readonly sentence: string
}

/** Empty: it runs at the end. */
export function serviceWaits(
  { record }: Incident,
  service: number,
  language: Language,
  called = asNamed,
): StillWaiting[] {
  const still = stillDown(record, service, language, called)
  if (still === undefined) return []
  const { since } = whyWords[language]
  return [{ services: 1, example: service, since: still.since, sentence: `${still.sentence}, ${since.all} ` }]
}

/** Groups the customer's services by what they wait for, largest group first. Empty: all run at the end. */
export function customerWaits(
  incident: Incident,
  customer: number,
  language: Language,
  called = asNamed,
): StillWaiting[] {
  const { services } = incident.recording
  const groups = new Map<string, { readonly rows: number[]; first: number; last: number }>()
  let all = 0
  for (let service = 0; service < services.count; service++) {
    if (services.customer[service] !== customer) continue
    all++
    const still = stillDown(incident.record, service, language, called)
    if (still === undefined) continue
    const group = groups.get(still.sentence) ?? { rows: [], first: Infinity, last: -Infinity }
    groups.set(still.sentence, group)
    group.rows.push(service)
    group.first = Math.min(group.first, still.since)
    group.last = Math.max(group.last, still.since)
  }
  const w = whyWords[language]
  return [...groups]
    .sort(([, a], [, b]) => b.rows.length - a.rows.length)
    .map(([sentence, { rows, first, last }]) => ({
      services: rows.length,
      example: rows[0]!,
      since: first,
      sentence: `${w.services(rows.length, all, sentence)}, ${first === last ? w.since.all : w.since.first} `,
    }))
}
