/** What products and protections are called. */
import type { Shown } from '../session.ts'

export function productName({ recording, written }: Shown, row: number): string {
  const name = recording.services.products[row] ?? ''
  return written.products[name]?.label ?? name
}

export function policyName({ recording, written }: Shown, row: number): string {
  const name = recording.services.policies[row] ?? ''
  return written.policies[name]?.label ?? name
}
