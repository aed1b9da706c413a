/** Every parameter of a scenario as it is written, with what its comment says of where it comes from. */
import { isCollection, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { type FormNode, scenarioForm, segmentsOf } from '../../src/index.ts'
import { wordsOf } from '../edit/written.ts'
import type { ScenarioText } from '../protocol.ts'

/**
 * [S12], a letter and a number; (b) computed from such; (c) an estimate: the marks that the shipped scenarios explain in their first lines.
 * Explained: a comment without a mark. Changed: by the inputs or the strategy. Default: no file writes it.
 */
export type Standing = 'sourced' | 'computed' | 'estimate' | 'explained' | 'unsaid' | 'changed' | 'default'

export interface Parameter {
  /** As settings name it. */
  readonly path: string
  /** The parts of its path, of which names may have dots in them. */
  readonly segments: readonly string[]
  readonly written: string
  /** Lowest and highest, as written; empty of an exact value. */
  readonly interval: string
  readonly standing: Standing
  readonly comment: string
  /** Empty of what no file writes. */
  readonly file: string
  readonly line: number
}

/** Words that begin a distribution. */
const shapes: readonly string[] = [
  'uniform',
  'triangular',
  'pert',
  'normal',
  'lognormal',
  'gamma',
  'gumbel',
  'weibull',
  'exponential',
  'discrete',
  'empirical',
]

/** Of the file and of those it extends, the nearest first; what a nearer file says is not told again. */
export function parametersOf({ file, text, beside }: ScenarioText): Parameter[] {
  const found: Parameter[] = []
  const said = new Set<string>()
  let [name, now]: [string, string | undefined] = [file, text]
  for (let depth = 0; now !== undefined && depth < 8; depth++) {
    const own = ofText(name, now)
    found.push(...own.filter(({ path }) => !said.has(path)))
    for (const { path } of own) said.add(path)
    name = own.find(({ path }) => path === 'extends')?.written ?? ''
    now = beside[name]
  }
  return found.filter(({ path }) => path !== 'extends' && path !== 'schema')
}

function ofText(file: string, text: string): Parameter[] {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const lines = text.split('\n')
  const found: Parameter[] = []
  const lineOf = (node: unknown): number => counter.linePos((node as Node).range?.[0] ?? 0).line
  const commentAt = (node: unknown): string => commentOf(lines, lineOf(node) - 1)
  /** @param around the comment of the block it stands in, which holds where it has none of its own */
  const walk = (
    node: unknown,
    form: FormNode | undefined,
    segments: readonly string[],
    around: string,
  ): void => {
    if (isMap(node) && !isDistribution(form, node.items.map(nameOf))) {
      const group = variantOf(form, word => node.get(word))
      for (const pair of node.items) {
        const name = nameOf(pair)
        walk(pair.value ?? pair.key, below(group, name), [...segments, name], commentAt(pair.key) || around)
      }
      return
    }
    if (isSeq(node) && !node.items.every(isScalar)) {
      const names = segmentsOf(node.toJS(document) as unknown[])
      node.items.forEach((item, at) =>
        walk(
          item,
          below(form, names[at]!),
          [...segments, names[at]!],
          commentAt(item) || sourceIn(item) || around,
        ),
      )
      return
    }
    if (!(isScalar(node) || isCollection(node)) || !node.range) return
    const line = lineOf(node)
    const comment = commentAt(node) || around
    const value: unknown = (node as Node).toJS(document)
    found.push({
      path: segments.join('.'),
      segments,
      written: wordsOf(value),
      interval: intervalOf(value),
      standing: standingOf(comment),
      comment,
      file,
      line,
    })
  }
  walk(document.contents, scenarioForm, [], '')
  return found
}

const nameOf = ({ key }: { readonly key: unknown }): string => String((key as { value: unknown }).value)

/** Names are free: a tier may be called `normal`. Where the form has parts no distribution stands, where it says nothing the words decide. */
export function isDistribution(form: FormNode | undefined, keys: readonly string[]): boolean {
  const parts = form && ['group', 'map', 'list', 'tuple', 'variants'].includes(form.type)
  return !parts && keys.some(key => shapes.includes(key))
}

/** @param valueOf what is written at a key */
export function variantOf(
  form: FormNode | undefined,
  valueOf: (key: string) => unknown,
): FormNode | undefined {
  return form?.type === 'variants' ? form.options[String(valueOf(form.by))] : form
}

/** @param form of a group, a map or a list */
export function below(form: FormNode | undefined, key: string): FormNode | undefined {
  if (form?.type === 'map') return form.value
  if (form?.type === 'list') return form.item
  return form?.type === 'group' && Object.hasOwn(form.fields, key) ? form.fields[key] : undefined
}

/** A row may say its source itself, as observations do: `source: S10 S34` is [S10][S34]. */
function sourceIn(item: unknown): string {
  const source: unknown = isMap(item) ? item.get('source') : undefined
  return typeof source === 'string' ? source.replace(/\S+/g, '[$&]').replaceAll(' ', '') : ''
}

/** Behind the value on its line, or on the lines directly above it; of a row of a list, above the rows before it. */
function commentOf(lines: readonly string[], at: number): string {
  const written = lines[at] ?? ''
  const behind = /(?:^|\s)#/.exec(withoutQuotes(written))
  if (behind !== null) return written.slice(behind.index + behind[0].length).trim()
  const above: string[] = []
  const row = /^\s*- /.exec(lines[at] ?? '')?.[0]
  let top = at
  while (row !== undefined && lines[top - 1]?.startsWith(row)) top--
  for (let line = top - 1; line >= 0; line--) {
    const comment = /^\s*#\s?(.*)$/.exec(lines[line]!)?.[1]
    if (comment === undefined) break
    above.unshift(comment.trim())
  }
  return above.length > 6 ? '' : above.join(' ')
}

/** A quote begins a text only where a value may begin: not within a word, as in "the state's". */
const withoutQuotes = (line: string): string =>
  line.replace(/(?<=[\s[{,])(?:"(?:[^"\\]|\\.)*"|'[^']*')/g, quoted => '·'.repeat(quoted.length))

/** One comment may speak of several values: the weakest of its marks is what is claimed of each. A press article goes by site and number. */
export function standingOf(comment: string): Standing {
  if (/\(c\)|estimate|assum/i.test(comment)) return 'estimate'
  if (/\(b\)/.test(comment)) return 'computed'
  if (/\[(?:[A-Z]+\d+[a-z]?|[a-z.]+ n?\d+)\]/.test(comment)) return 'sourced'
  return comment === '' ? 'unsaid' : 'explained'
}

export function intervalOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ''
  const { uniform, triangular, pert, lognormal, normal, min, max } = value as Record<string, unknown>
  const list = [uniform, triangular, pert].find(Array.isArray) as readonly unknown[] | undefined
  if (list !== undefined) return `${wordsOf(list[0])} – ${wordsOf(list.at(-1))}`
  const parts = (lognormal ?? normal ?? {}) as Record<string, unknown>
  if (parts['p95'] !== undefined) return `${wordsOf(parts['median'])} … ${wordsOf(parts['p95'])} (95 %)`
  if (parts['sd'] !== undefined) return `${wordsOf(parts['mean'])} ± ${wordsOf(parts['sd'])}`
  return min !== undefined || max !== undefined ? `${wordsOf(min)} – ${wordsOf(max)}` : ''
}
