/**
 * Changes a YAML text and keeps everything else as written: comments, order, blank lines. A value is replaced
 * at its position in the text. Where that would not give the same data as changing the document (aliases,
 * block collections replaced by a scalar), the document is printed anew, which keeps comments but not the
 * layout.
 */
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { composedYaml } from '../../src/index.ts'
import { dataOf, unfolds } from './unfolds.ts'

export type Path = readonly (string | number)[]

/** Undefined if the text is not a YAML map that can be made into data. */
export function documentOf(text: string): Document.Parsed | undefined {
  const document = parsed(text)
  return document !== undefined && isMap(document.contents) ? document : undefined
}

/** Undefined if there is an error, or no end to it. */
function parsed(text: string): Document.Parsed | undefined {
  const { document } = composedYaml(text)
  return document?.errors.length === 0 && unfolds(document) ? document : undefined
}

/** A value as it is written on one line: `30 min`, `{ uniform: [1 h, 2 h] }`. */
export function wordsOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  return inFlow(value)
}

/** A value in flow style. Printed inside `[ ]`, so that strings are quoted if any context requires it. */
function inFlow(value: unknown): string {
  const list = stringify([value], { collectionStyle: 'flow', lineWidth: 0, defaultStringType: 'PLAIN' })
  return list.trim().replace(/\n\s*/g, ' ').replace(/^\[ /, '').replace(/ ?\]$/, '').replace(/,$/, '').trim()
}

/** Value of a field: what YAML makes of it, or the text itself if it is invalid or quoted. */
export function valueOf(typed: string): unknown {
  const document = parsed(typed)
  if (document === undefined || document.contents === null) return typed
  const value = dataOf(document)
  return isScalar(document.contents) && document.contents.type?.startsWith('QUOTE') ? typed : value
}

/** The text with a value at a path; undefined removes it. */
export function put(text: string, path: Path, value: unknown): string {
  const document = documentOf(text)
  if (document === undefined) return text
  const wanted = document.clone() as Document
  if (value === undefined) wanted.deleteIn(path)
  else wanted.setIn(path, wanted.createNode(value, { flow: true }))
  const cut = value === undefined ? without(text, document, path) : withValue(text, document, path, value)
  if (cut !== undefined && same(documentOf(cut), wanted)) return cut
  return wanted.toString({ lineWidth: 0 })
}

function same(one: Document | undefined, other: Document): boolean {
  return one !== undefined && JSON.stringify(dataOf(one)) === JSON.stringify(dataOf(other))
}

function withValue(text: string, document: Document, path: Path, value: unknown): string | undefined {
  const there = document.getIn(path, true)
  if (isNode(there) && there.range && !(isCollection(there) && !there.flow)) {
    const [from, to] = there.range
    // The value of a bare key is an empty range: it needs a space before it.
    return `${text.slice(0, from)}${from === to ? ' ' : ''}${inFlow(value)}${text.slice(to)}`
  }
  if (there !== undefined || path.length === 0) return undefined
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (parent === undefined) return withValue(text, document, path.slice(0, -1), nested(path.at(-1)!, value))
  const key = path.at(-1)!
  if (isMap(parent)) return added(text, parent, `${inFlow(key)}: ${inFlow(value)}`)
  if (isSeq(parent) && key === parent.items.length) return added(text, parent, inFlow(value))
  return undefined
}

function nested(key: string | number, value: unknown): unknown {
  return typeof key === 'number' ? [value] : { [key]: value }
}

function added(text: string, parent: YAMLMap | YAMLSeq, words: string): string | undefined {
  const last = parent.items.at(-1)
  if (!parent.range) return undefined
  if (parent.flow) {
    const end = last === undefined ? undefined : endOf(last)
    if (end === undefined)
      return `${text.slice(0, parent.range[0])}${text[parent.range[0]]} ${words} ${text.slice(parent.range[1] - 1)}`
    return `${text.slice(0, end)}, ${words}${text.slice(end)}`
  }
  const first = startOf(parent.items[0])
  const end = endOf(last)
  if (first === undefined || end === undefined) return undefined
  const dash = isSeq(parent)
  const line = lineStart(text, first)
  const indent = dash ? /^[ ]*/.exec(text.slice(line))![0] : ' '.repeat(first - line)
  const at = end > 0 && text[end - 1] === '\n' ? end : lineEnd(text, end)
  const before = at > 0 && text[at - 1] !== '\n' ? '\n' : ''
  return `${text.slice(0, at)}${before}${indent}${dash ? '- ' : ''}${words}\n${text.slice(at)}`
}

function without(text: string, document: Document, path: Path): string | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(parent) && !isSeq(parent)) return undefined
  const items: readonly unknown[] = parent.items
  const at = isMap(parent)
    ? parent.items.findIndex(({ key }) => isScalar(key) && key.value === path.at(-1))
    : Number(path.at(-1))
  if (items.length === 1 && path.length > 1)
    return withValue(text, document, path.slice(0, -1), isMap(parent) ? {} : [])
  const [from, to, next] = [startOf(items[at]), endOf(items[at]), startOf(items[at + 1])]
  if (from === undefined || to === undefined) return undefined
  if (parent.flow) {
    if (next !== undefined) return text.slice(0, from) + text.slice(next)
    const before = endOf(items[at - 1])
    return before === undefined ? undefined : text.slice(0, before) + text.slice(to)
  }
  const end = text[to - 1] === '\n' ? to : lineEnd(text, to)
  return text.slice(0, lineStart(text, from)) + text.slice(end)
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1
/** Position after the line break, or the end of the text. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

function startOf(item: unknown): number | undefined {
  const node = isPair(item) ? item.key : item
  return isNode(node) ? node.range?.[0] : undefined
}

/** End of the last node in an item, excluding comments after it. */
function endOf(item: unknown): number | undefined {
  const node = isPair(item) ? (item.value ?? item.key) : item
  if (!isNode(node)) return undefined
  if (isCollection(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1))
  return node.range?.[1]
}
