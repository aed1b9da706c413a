/** Labels of the scenario's fields in the reader's language. The schema has the English ones: they are the keys of the French. */
import type { View } from '../view.ts'
import { serviceFields } from './serviceFields.ts'
import { siteFields } from './siteFields.ts'

/** One list: no label is in both. */
export const frenchFields: Readonly<Record<string, string>> = { ...siteFields, ...serviceFields }

export function fieldLabel(label: string, language: View['language']): string {
  return language === 'fr' ? (frenchFields[label] ?? label) : label
}
