/** Plain data as the lines of a scenario file: a map with parts on lines of their own, a row on one line. */
import { isRecord } from '../base/isRecord.ts'

type Plain = Readonly<Record<string, unknown>>

export function yamlText(map: Plain, indent = ''): string {
  return Object.entries(map)
    .map(([key, value]) => `${indent}${scalar(key)}:${below(value, indent)}\n`)
    .join('')
}

function below(value: unknown, indent: string): string {
  if (value === null) return ''
  if (isRecord(value) && !isRow(value)) return `\n${yamlText(value, `${indent}  `).trimEnd()}`
  if (Array.isArray(value) && value.some(isRecord))
    return value.map(row => `\n${indent}  - ${inline(row)}`).join('')
  return ` ${inline(value)}`
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (!isRecord(value)) return scalar(value)
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${scalar(key)}: ${inline(each)}`)
    .join(', ')} }`
}

/** Whether its values are only words and lists of words. */
const isRow = (map: Plain): boolean =>
  Object.values(map).every(
    value => value !== null && !isRecord(value) && !(Array.isArray(value) && value.some(isRecord)),
  )

/**
 * Texts that need no quotes: words that begin with a letter, and numbers with a unit, unless YAML takes them
 * for something else.
 */
const bare = /^(?:\p{L}(?:[\p{L}\p{N}_\-/ ]*[\p{L}\p{N}])?|\d+(?:\.\d+)? (?:\p{L}+|%))$/u
const taken = /^(?:true|false|null|yes|no|on|off|y|n)$/i

function scalar(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  if (bare.test(value) && !taken.test(value)) return value
  // Characters that an editor does not show, or takes for the end of a line.
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
