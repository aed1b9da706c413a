/** Files of cases as given by a person, and positions in them. */
import type { Issue } from '../base/issue.ts'
import { type LineAndColumn, lineAndColumn } from '../base/lineAndColumn.ts'
import { placeOf } from '../scenario/read/located.ts'
import { parseYaml } from '../scenario/read/yaml.ts'
import { pathText, type Slip } from './shape.ts'

/** A JSON file of cases, and the CSV file of curves that belongs to it, if any. */
export interface CaseFile {
  readonly name: string
  readonly text: string
  readonly curves?: { readonly name: string; readonly text: string }
}

export type ParsedCase = { readonly file: unknown } | { readonly issue: Issue }

/** Some editors write a byte order mark first, which a reader of JSON may ignore (RFC 8259, section 8.1). */
export function parseCase({ name, text: written }: CaseFile): ParsedCase {
  const text = written.replace(/^\uFEFF/, '')
  try {
    return { file: JSON.parse(text) as unknown }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return {
      issue: { path: '', file: name, ...placeIn(text, error.message), message: `not JSON: ${error.message}` },
    }
  }
}

/** Characters that V8 quotes before and after an unexpected one. */
const QUOTED = 10

function placeIn(text: string, complaint: string): LineAndColumn | undefined {
  const at = positionIn(text, complaint)
  return at === undefined ? undefined : lineAndColumn(text, at)
}

/**
 * Position at which a text stops being JSON, from the error message: by its position or, if it gives none, by
 * the characters it quotes.
 */
function positionIn(text: string, complaint: string): number | undefined {
  const position = /at position (\d+)/.exec(complaint)?.[1]
  if (position !== undefined) return Number(position)
  if (complaint.includes('end of JSON')) return text.length
  const quote = /^Unexpected token '[^]{1,2}', (\.{3})?"([^]*)"(\.{3})? is not valid JSON$/
  const [, cut, around = '', goesOn] = quote.exec(complaint) ?? []
  if (cut !== undefined) return text.indexOf(around) + QUOTED
  return goesOn === undefined ? undefined : around.length - QUOTED
}

/** Slips as issues with file, line and column. */
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
