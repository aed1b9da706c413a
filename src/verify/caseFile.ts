/** Files of cases as they are handed over, and where in them something stands. */
import type { Issue } from '../base/issue.ts'
import { placeOf } from '../scenario/read/located.ts'
import { parseYaml } from '../scenario/read/yaml.ts'
import { pathText, type Slip } from './shape.ts'

/** A file of cases in JSON, and the CSV of curves beside it, if there is one. */
export interface CaseFile {
  readonly name: string
  readonly text: string
  readonly curves?: { readonly name: string; readonly text: string }
}

export type ParsedCase = { readonly file: unknown } | { readonly issue: Issue }

export function parseCase({ name, text }: CaseFile): ParsedCase {
  try {
    return { file: JSON.parse(text) as unknown }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const at = /at position (\d+)/.exec(error.message)?.[1]
    const before = text.slice(0, at === undefined ? text.length : Number(at)).split('\n')
    const place = { line: before.length, column: before.at(-1)!.length + 1 }
    return { issue: { path: '', file: name, ...place, message: `not JSON: ${error.message}` } }
  }
}

/** Slips with file, line and column. */
export function located({ name, text }: CaseFile, slips: readonly Slip[]): Issue[] {
  if (slips.length === 0) return []
  const { root } = parseYaml(text, name)
  return slips.map(({ path, key, message, nearest }) => ({
    path: pathText(path),
    message,
    ...(root === undefined ? { file: name } : placeOf(root, path, key === true ? 'key' : 'value')),
    ...(nearest !== undefined && { nearest }),
  }))
}
