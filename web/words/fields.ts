/**
 * Labels of the scenario's fields in the reader's language. The English labels of the schema are the keys of
 * the French ones.
 */
import type { View } from '../view.ts'
import { serviceFields } from './serviceFields.ts'
import { siteFields } from './siteFields.ts'
import { french } from './unbroken.ts'

/** Both parts in one list; they share no label. */
export const frenchFields: Readonly<Record<string, string>> = french({ ...siteFields, ...serviceFields })

export function fieldLabel(label: string, language: View['language']): string {
  return language === 'fr' ? (frenchFields[label] ?? label) : label
}
