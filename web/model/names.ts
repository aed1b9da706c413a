/** What a scenario calls its parts, in the reader's language. */
import { called, drawnCustomers, type Scenario } from '../../src/index.ts'
import type { Shown } from '../session.ts'
import type { Labels } from '../shipped.ts'
import { spoken } from '../words/words.ts'

/** Of scenarios as they are read, what they have from a shipped one: only this has other languages. */
const fromShipped = new WeakMap<Scenario, Labels>()

export function knowShipped(written: Scenario, labels: Labels): void {
  fromShipped.set(written, labels)
}

/** A label of the reader's own stays as it is, whatever a shipped scenario calls so. */
export function labelled(written: Scenario, label: string): string {
  const { language, words } = spoken()
  return language !== 'en' && fromShipped.get(written)?.(label) ? words.labelled(label) : label
}

export function productName({ recording, written }: Shown, row: number): string {
  const name = recording.services.products[row] ?? ''
  return labelled(written, called(written, 'products', name))
}

export function policyName({ recording, written }: Shown, row: number): string {
  const name = recording.services.policies[row] ?? ''
  return labelled(written, called(written, 'policies', name))
}

export function tierName({ written }: Pick<Shown, 'written'>, name: string): string {
  return labelled(written, called(written, 'tiers', name))
}

export function strategyName(written: Scenario, name: string): string {
  return labelled(written, called(written, 'strategies', name))
}

/** How the customers beside those named are numbered, by the list of these. */
const numberings = new WeakMap<readonly string[], (nth: number) => string>()

/** Named customers come first, the others are numbered from one. */
export function customerName({ named, written }: Pick<Shown, 'named' | 'written'>, row: number): string {
  const name = named[row]
  if (name !== undefined) return labelled(written, name)
  const numbering = numberings.get(named) ?? drawnCustomers(named)
  numberings.set(named, numbering)
  return numbering(row - named.length)
}
