/** All parameters written in a scenario, with the source their comments give. */
import { isCollection, isMap, isScalar, isSeq, LineCounter, type Node } from 'yaml'
import { unfolds } from '../edit/unfolds.ts'
import { composedYaml, type FormNode, scenarioForm, segmentsOf } from '../../src/index.ts'
import { wordsOf } from '../edit/written.ts'
import type { ScenarioText } from '../scenarioText.ts'
import { below, isDistribution, variantOf } from './below.ts'

/**
 * Sourced: marked [S12], a letter and a number. Computed: marked (b), from sourced values. Estimate: marked
 * (c). The first lines of the shipped scenarios explain these marks. Explained: a comment without a mark.
 * Unsaid: no comment. Changed: by the inputs or the strategy. Default: written in no file.
 */
export type Standing = 'sourced' | 'computed' | 'estimate' | 'explained' | 'unsaid' | 'changed' | 'default'

export interface Parameter {
  /** Path as used in settings. */
  readonly path: string
  /** Segments of the path; a name may contain dots. */
  readonly segments: readonly string[]
  readonly written: string
  /** Lowest and highest value as written; empty for an exact value. */
  readonly interval: string
  readonly standing: Standing
  readonly comment: string
  /** Empty if written in no file. */
  readonly file: string
  readonly line: number
}

/**
 * Parameters of a file and of those it extends, nearest first; a parameter of a nearer file hides the others.
 */
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
  const { document } = composedYaml(text, { lines: counter })
  if (!isMap(document?.contents) || !unfolds(document)) return []
  const lines = text.split('\n')
  const found: Parameter[] = []
  const lineOf = (node: unknown): number => counter.linePos((node as Node).range?.[0] ?? 0).line
  const commentAt = (node: unknown): string => commentOf(lines, lineOf(node) - 1)
  /** @param around comment of the enclosing block, which applies where there is no other */
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
      const names = segmentsOf(node.toJS(document, { maxAliasCount: -1 }) as unknown[])
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
    const value: unknown = (node as Node).toJS(document, { maxAliasCount: -1 })
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

/** A row may give its source itself, as observations do: `source: S10 S34` means [S10][S34]. */
function sourceIn(item: unknown): string {
  const source: unknown = isMap(item) ? item.get('source') : undefined
  return typeof source === 'string' ? source.replace(/\S+/g, '[$&]').replaceAll(' ', '') : ''
}

/**
 * Comment on the line of a value, or on the lines directly above it; for a row of a list, above the rows
 * before it. More than six lines above are not a comment on the value.
 */
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

/** A quote starts a string only where a value may start, and not within a word as in "the state's". */
const withoutQuotes = (line: string): string =>
  line.replace(/(?<=[\s[{,])(?:"(?:[^"\\]|\\.)*"|'[^']*')/g, quoted => '·'.repeat(quoted.length))

/**
 * A comment may cover several values: the weakest of its marks counts for each. A press article is cited by
 * site and number.
 */
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
