/** Reads YAML text into a located tree, with every complaint where it arises. JSON is YAML. */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, visit } from 'yaml'
import { type Complaint, say } from '../../base/complaint.ts'
import { type Issue, told } from '../../base/issue.ts'
import { lineAndColumn } from '../../base/lineAndColumn.ts'
import type { Sentence } from '../sentence.ts'
import { composed, mostDepth } from './document.ts'
import { type Entry, type Located, overlay, type Place, type Scalar } from './located.ts'
import { syntaxIssues } from './syntax.ts'

/**
 * Limit for the bytes of a file that a person opens, and for the characters of a text. A scenario is small
 * and declarative; YAML of 100,000 rows takes seconds to read.
 */
export const mostBytes = 4_000_000
/**
 * Limit for the lines, and for the commas, of a text: each value stands on a line or beside a comma. Reading
 * one takes 20 microseconds or more, so that a text of short rows, far below the limit of bytes, would take
 * half a minute.
 */
const mostRows = 100_000
/** Limit for the values after anchors are unfolded: far above any scenario, far below what does harm. */
const maxNodes = 400_000
/** Takes over the keys of another map: of YAML 1.1, but editors and people have kept it. */
const mergeKey = '<<'

export interface Parsed {
  readonly root?: Located
  readonly issues: readonly Issue[]
}

export function parseYaml(text: string, file: string): Parsed {
  const refused = refusalOf(text)
  if (refused !== undefined) return { issues: [{ path: '', file, ...refused }] }
  const lines = new LineCounter()
  const issues: Issue[] = []
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col }
  }
  const { document, tooDeepAt } = composed(text, { lines, uniqueKeys: false })
  if (document === undefined)
    return { issues: [{ path: '', ...told(say('is nested too deeply')), ...placeAt(tooDeepAt!) }] }
  issues.push(...syntaxIssues(document, placeAt))
  if (issues.length > 0) return { issues }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null))
    return { issues: [{ path: '', ...told(say('is empty')), ...placeAt(0) }] }
  const walk = new Walk(targetsOf(document), placeAt, issues)
  const root = walk.walk(document.contents, 0)
  return walk.stopped ? { issues } : { root, issues }
}

/** @param size undefined if there is no end to it */
export function tooLarge(size: number | undefined): Complaint<Sentence> {
  return size === undefined
    ? say(
        'has more than the {} MB that a scenario may have: give numbers and shares instead of listing them',
        mostBytes / 1e6,
      )
    : tooManyBytes(size)
}

function tooManyBytes(size: number): Complaint<Sentence> {
  return say(
    'is {} MB, but a scenario may have at most {} MB: give numbers and shares instead of listing them',
    (size / 1e6).toFixed(1),
    mostBytes / 1e6,
  )
}

function tooManyRows(rows: number): Complaint<Sentence> {
  return say(
    'has {} lines or values, but a scenario may have at most {}: give numbers and shares instead of listing them',
    rows,
    mostRows,
  )
}

function countOf(text: string, letter: string): number {
  let count = 0
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) count++
  return count
}

/**
 * How UTF-16 looks when it is decoded as UTF-8: a mark of the order of bytes, which is no UTF-8, and every other
 * byte 0 where letters are Latin. Old versions of Windows call it "Unicode".
 */
// oxlint-disable-next-line no-control-regex -- that is what is looked for
const utf16 = /^(?:\uFFFD\uFFFD)?(?:[^\0]\0[^\0]\0|\0[^\0]\0[^\0])/

/** Bytes that no text has, whatever its encoding; letters of an old encoding are none of them. */
// oxlint-disable-next-line no-control-regex -- that is what is looked for
const control = /[\0-\x08\x0E-\x1F]/

/** Whether the text is read at all, whatever it says. */
export function fitsOneFile(text: string): boolean {
  return refusalOf(text) === undefined
}

/** Why a text is not read at all, whatever it says; undefined if it is. */
export function refusalOf(text: string): Omit<Issue, 'path'> | undefined {
  if (text.length > mostBytes) return { ...told(tooManyBytes(text.length)), line: 1, column: 1 }
  const rows = Math.max(...['\n', '\r', ','].map(each => countOf(text, each)))
  if (rows > mostRows) return { ...told(tooManyRows(rows)), line: 1, column: 1 }
  // Text never contains NUL. A decoder writes U+FFFD for bytes that are not UTF-8.
  const binary = text.search(/[\0\uFFFD]/)
  if (binary < 0) return undefined
  if (utf16.test(text))
    return { ...told(say('is UTF-16, but must be UTF-8: save it as that')), line: 1, column: 1 }
  const complaint = control.test(text) ? say('is not a text file') : say('is not UTF-8: save it as that')
  return { ...told(complaint), ...lineAndColumn(text, binary) }
}

/** What each alias stands for: the last anchor of that name before it. */
function targetsOf(document: Document): ReadonlyMap<Node, Node> {
  const anchors = new Map<string, Node>()
  const targets = new Map<Node, Node>()
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source)
        if (target !== undefined) targets.set(node, target)
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node)
    },
  })
  return targets
}

class Walk {
  readonly #targets: ReadonlyMap<Node, Node>
  readonly #placeAt: (offset: number) => Place
  readonly #issues: Issue[]
  #nodes = 0
  stopped = false

  constructor(targets: ReadonlyMap<Node, Node>, placeAt: (offset: number) => Place, issues: Issue[]) {
    this.#targets = targets
    this.#placeAt = placeAt
    this.#issues = issues
  }

  walk(written: Node, depth: number): Located {
    const at = this.#at(written)
    const node = isAlias(written) ? this.#targets.get(written) : written
    this.#nodes++
    if (this.stopped) return empty(at)
    if (node === undefined) return this.#refuse(say('names an anchor that does not exist'), at)
    if (depth > mostDepth) return this.#stop(say('is nested too deeply'), at)
    if (this.#nodes > maxNodes)
      return this.#stop(say('unfolds to too many values: too many anchors within anchors'), at)
    if (isMap(node)) return { kind: 'map', entries: this.#entries(node.items, at, depth), at }
    if (isSeq(node))
      return {
        kind: 'list',
        items: node.items.map(item => (item === null ? empty(at) : this.walk(item as Node, depth + 1))),
        at,
      }
    const value = isScalar(node) ? node.value : undefined
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value))
      return { kind: 'scalar', value: value as Scalar, at }
    return this.#refuse(say('must be text, a number, true, false, a list or a map'), at)
  }

  #entries(
    pairs: readonly { readonly key: unknown; readonly value: unknown }[],
    map: Place,
    depth: number,
  ): Map<string, Entry> {
    const entries = new Map<string, Entry>()
    const merged: Located[] = []
    for (const { key, value } of pairs) {
      const keyAt = key === null ? map : this.#at(key as Node)
      const word = isScalar(key) ? wordOf(key.value) : undefined
      if (word === mergeKey && value !== null) {
        const before = this.#issues.length
        const below = this.walk(value as Node, depth + 1)
        if (this.#issues.length === before) merged.push(below)
      } else if (word === undefined) this.#refuse(say('a key must be a word'), keyAt)
      else if (word === '__proto__') this.#refuse(say('this word cannot be a key'), keyAt)
      else {
        const first = entries.get(word)
        if (first !== undefined) this.#refuse(say('the key "{}" appears twice in one map', word), keyAt)
        const told = value === null ? empty(keyAt) : this.walk(value as Node, depth + 1)
        // What either of two maps says is not missed elsewhere.
        entries.set(word, { keyAt, value: first === undefined ? told : overlay(told, first.value) })
      }
    }
    for (const below of merged) this.#mergeInto(entries, below)
    return entries
  }

  /** What a map takes over with `<<`: the keys that it does not write itself, of several maps from the first. */
  #mergeInto(entries: Map<string, Entry>, below: Located): void {
    if (below.kind === 'list') for (const each of below.items) this.#mergeInto(entries, each)
    else if (below.kind === 'map') {
      for (const [word, entry] of below.entries) if (!entries.has(word)) entries.set(word, entry)
    } else this.#refuse(say('must be a map, is {}', String(below.value)), below.at)
  }

  #at(node: Node): Place {
    return this.#placeAt(node.range?.[0] ?? 0)
  }

  #refuse(complaint: Complaint<Sentence>, at: Place): Located {
    this.#issues.push({ path: '', ...told(complaint), ...at })
    return empty(at)
  }

  #stop(complaint: Complaint<Sentence>, at: Place): Located {
    this.stopped = true
    return this.#refuse(complaint, at)
  }
}

function wordOf(key: unknown): string | undefined {
  return typeof key === 'string' || typeof key === 'number' || typeof key === 'boolean'
    ? String(key)
    : undefined
}

function empty(at: Place): Located {
  return { kind: 'scalar', value: null, at }
}
