/**
 * Labels of the scenario's fields in the reader's language. The English labels of the schema are the keys of
 * the French ones.
 */
import { frenchFields as labels } from '../../src/index.ts'
import type { View } from '../view.ts'
import { french } from './unbroken.ts'

export const frenchFields: Readonly<Record<string, string>> = french(labels)

export function fieldLabel(label: string, language: View['language']): string {
  return language === 'fr' ? (frenchFields[label] ?? label) : label
}
