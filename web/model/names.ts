/** What products and protections are called. */
import type { Shown } from '../session.ts'
import { spoken } from '../words/words.ts'

export function productName({ recording, written }: Shown, row: number): string {
  const name = recording.services.products[row] ?? ''
  return said(written.products[name]?.label ?? name)
}

export function policyName({ recording, written }: Shown, row: number): string {
  const name = recording.services.policies[row] ?? ''
  return said(written.policies[name]?.label ?? name)
}

export function tierName({ written }: Pick<Shown, 'written'>, name: string): string {
  return said(written.tiers[name]?.label ?? name)
}

const said = (label: string): string => spoken().words.labelled(label)
