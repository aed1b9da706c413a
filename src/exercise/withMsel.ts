/** A scenario with another list of injects: a text that extends it, to be read, saved and opened like any other. */
import type { Issue } from '../base/issue.ts'
import { readMselCsv } from './mselCsv.ts'

/**
 * @param csv the list
 * @param file what the list is called in an issue
 * @param scenario the file the text extends
 */
export function withMsel(
  csv: string,
  file: string,
  scenario: string,
): { readonly text?: string; readonly issues: readonly Issue[] } {
  const { written, issues } = readMselCsv(csv, file)
  if (issues.length > 0) return { issues }
  // JSON is YAML.
  const text = JSON.stringify({ extends: scenario, exercise: { injects: written } }, null, 1)
  return { text: `${text}\n`, issues: [] }
}
